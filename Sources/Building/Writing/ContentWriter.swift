#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes files into a site's `Content/`: for verbs that make or import records.
package struct ContentWriter: Sendable {
    /// The site's folder.
    package var site: String

    package init(site: String) { self.site = site }

    /// The names in the site's folder, sorted; none where there is no such folder.
    package func names() throws -> [String] {
        guard let folder = try Folder.resolved(SystemPath(site)) else { return [] }
        return try Folder.entries(of: folder).entries.map { SystemPath.printable($0.name) }
    }

    /// Whether there is a file at a path from the site's folder.
    package func exists(_ path: String) -> Bool { access(SystemPath(site).appending(path).text, F_OK) == 0 }

    /// Writes a file whole, or leaves the old one whole: beside it first, then renamed into its place. Folders are made
    /// as needed. A file that is there keeps its permissions, and a symbolic link to one stays a link. A file with empty
    /// bytes is removed.
    ///
    /// - Parameters:
    ///   - path: from the site's folder, of folder and file names without `..`.
    ///   - model: the path of another file, whose permissions a new one gets.
    /// - Throws: `SystemFailure`.
    package func write(_ bytes: [UInt8], to path: String, like model: String? = nil) throws {
        var target = SystemPath(site).appending(path).text
        guard !bytes.isEmpty else {
            guard unlink(target) == 0 || errno == ENOENT else {
                throw SystemFailure(.removed, SystemPath(target), errno)
            }
            return
        }
        try makeFolders(of: path)
        if let existing = try Folder.resolved(SystemPath(target)) { target = existing.text }
        let mode = try FileStatus.ofTarget(at: SystemPath(site).appending(model ?? path))?.mode ?? 0o644
        let temporary = target + ".sitrep-new-\(getpid())"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw SystemFailure(.written, SystemPath(target), errno) }
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else {
                let number = errno
                close(descriptor)
                unlink(temporary)
                throw SystemFailure(.written, SystemPath(target), number)
            }
            start += max(0, count)
        }
        _ = fchmod(descriptor, mode_t(mode))
        // What an author's work rests on is on the disk before the old file is let go.
        _ = fsync(descriptor)
        close(descriptor)
        guard rename(temporary, target) == 0 else {
            let number = errno
            unlink(temporary)
            throw SystemFailure(.written, SystemPath(target), number)
        }
    }

    private func makeFolders(of path: String) throws {
        let whole = SystemPath(site).appending(path).text
        var folder = whole.hasPrefix("/") ? "/" : ""
        for part in whole.split(separator: "/").dropLast() {
            folder += part
            guard mkdir(folder, 0o755) == 0 || errno == EEXIST || access(folder, F_OK) == 0 else {
                throw SystemFailure(.created, SystemPath(folder), errno)
            }
            folder += "/"
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
