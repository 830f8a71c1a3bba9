#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A new folder that is removed, with everything in it, when the test has run.
package final class TemporaryFolder: Sendable {
    /// What the machine would not do.
    package struct Refused: Error {
        package var path: String
        /// The system's number for the reason.
        package var number: Int32
    }

    package let path: String
    private let isOwner: Bool

    /// A folder that exists and stays.
    private init(existing path: String) {
        self.path = path
        isOwner = false
    }

    /// The texts of all files and links in a folder, by path; the manifest left out.
    package static func texts(of path: String) -> [String: String] { TemporaryFolder(existing: path).texts("") }

    /// - Parameter parent: The folder to make it in.
    package init(in parent: String = "/tmp") throws {
        isOwner = true
        var template = Array("\(parent)/sitrep-tests-XXXXXX".utf8CString)
        path = try template.withUnsafeMutableBufferPointer { buffer in
            guard let made = mkdtemp(buffer.baseAddress!), let real = realpath(made, nil) else {
                throw Refused(path: parent, number: errno)
            }
            defer { free(real) }
            return String(cString: real)
        }
    }

    deinit { if isOwner { Self.remove(path) } }

    private static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            chmod(path, 0o700)
            for name in names(in: path) { remove("\(path)/\(name)") }
            rmdir(path)
        } else {
            unlink(path)
        }
    }

    /// Names as the system gives them, repaired where they are no UTF-8; without `.` and `..`.
    private static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The names in any folder, sorted.
    package static func names(of path: String) -> [String] { names(in: path) }

    package func names(_ relative: String = "") -> [String] { Self.names(in: "\(path)/\(relative)") }

    /// Writes a file and makes the folders above it.
    package func write(_ relative: String, _ text: String) throws {
        try write(relative, Array(text.utf8))
    }

    package func write(_ relative: String, _ bytes: [UInt8]) throws {
        makeFolders(above: relative)
        guard let file = fopen("\(path)/\(relative)", "w") else {
            throw Refused(path: "\(path)/\(relative)", number: errno)
        }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw Refused(path: "\(path)/\(relative)", number: errno)
        }
    }

    /// Writes a file anew and sets its times back to what they were.
    package func writeKeepingTime(_ relative: String, _ bytes: [UInt8]) throws {
        let file = "\(path)/\(relative)"
        var status = stat()
        guard lstat(file, &status) == 0 else { throw Refused(path: file, number: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Refused(path: file, number: EINVAL) }
        try write(relative, bytes)
        #if canImport(Glibc)
            let times = [status.st_atim, status.st_mtim]
        #else
            let times = [status.st_atimespec, status.st_mtimespec]
        #endif
        guard utimensat(AT_FDCWD, file, times, 0) == 0 else { throw Refused(path: file, number: errno) }
    }

    package func makeFolder(_ relative: String) {
        makeFolders(above: relative + "/")
    }

    private func makeFolders(above relative: String) {
        var folder = path
        for part in relative.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            folder += "/\(part)"
            mkdir(folder, 0o755)
        }
    }

    package func link(_ relative: String, to target: String) throws {
        makeFolders(above: relative)
        guard symlink(target, "\(path)/\(relative)") == 0 else {
            throw Refused(path: "\(path)/\(relative)", number: errno)
        }
    }

    /// Removes one file, from wherever a build calls back.
    package static func removeFile(_ path: String) { unlink(path) }

    package func remove(_ relative: String) { Self.remove("\(path)/\(relative)") }

    package func read(_ relative: String) -> String? {
        Self.bytes(of: "\(path)/\(relative)").map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of any file; nil where it cannot be opened.
    package static func bytes(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    /// The bytes of every file in any folder, by its path from there; links and their targets are left out.
    package static func files(of path: String) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        func add(_ inner: String) {
            for name in names(in: "\(path)/\(inner)") {
                let relative = inner.isEmpty ? name : "\(inner)/\(name)"
                var status = stat()
                guard lstat("\(path)/\(relative)", &status) == 0 else { continue }
                switch status.st_mode & S_IFMT {
                case S_IFDIR: add(relative)
                case S_IFREG: files[relative] = bytes(of: "\(path)/\(relative)")
                default: break
                }
            }
        }
        add("")
        return files
    }

    /// What one entry of a folder is.
    package struct Entry: Hashable {
        /// The text of a file, or `-> ` and the target of a link; nil for everything else.
        package var text: String?
        package var inode: UInt64
        /// In nanoseconds.
        package var modified: Int64
        package var mode: UInt32
    }

    package func entry(_ relative: String) -> Entry? {
        var status = stat()
        guard lstat("\(path)/\(relative)", &status) == 0 else { return nil }
        var text: String?
        if status.st_mode & S_IFMT == S_IFREG { text = read(relative) }
        if status.st_mode & S_IFMT == S_IFLNK {
            var target = [CChar](repeating: 0, count: 4096)
            let count = readlink("\(path)/\(relative)", &target, 4095)
            text = "-> " + String(decoding: target.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        #if canImport(Glibc)
            let time = status.st_mtim
        #else
            let time = status.st_mtimespec
        #endif
        return Entry(
            text: text, inode: UInt64(status.st_ino),
            modified: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec),
            mode: UInt32(status.st_mode) & 0o7777)
    }

    /// Every file and link in a folder, by its path from there.
    package func entries(_ relative: String) -> [String: Entry] {
        var result: [String: Entry] = [:]
        func add(_ inner: String) {
            for name in names("\(relative)/\(inner)") {
                let path = inner.isEmpty ? name : "\(inner)/\(name)"
                var status = stat()
                guard lstat("\(self.path)/\(relative)/\(path)", &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR {
                    add(path)
                } else {
                    result[path] = entry("\(relative)/\(path)")
                }
            }
        }
        add("")
        return result
    }

    /// The texts of all files and links in a folder, by path; the manifest left out.
    package func texts(_ relative: String) -> [String: String] {
        entries(relative).filter { $0.key != "sitrep-manifest.txt" }.mapValues { $0.text ?? "" }
    }
}
