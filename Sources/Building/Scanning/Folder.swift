import CShim

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The calls on folders: listing, making, linking, renaming, removing.
package enum Folder {
    package struct Entry: Sendable, Hashable {
        /// Bytes as the file system gives them, which need not be UTF-8.
        package var name: [UInt8]
        package var kind: FileKind
        package var inode: UInt64
    }

    /// The entries of a folder, sorted by the bytes of their names. A symbolic link in the last place is refused.
    package static func entries(of path: SystemPath) throws(SystemFailure) -> (entries: [Entry], status: FileStatus) {
        let file = try OpenFile(folder: path)
        let status = try file.status()
        let own = try file.duplicated()
        guard let listing = sitrep_folder_open(own) else {
            let number = errno
            _ = close(own)
            throw SystemFailure(.listed, path, number)
        }
        defer { sitrep_folder_close(listing) }
        var entries: [Entry] = []
        var next = sitrep_entry()
        while true {
            let result = sitrep_folder_next(listing, &next)
            guard result >= 0 else { throw SystemFailure(.listed, path, -result) }
            guard result > 0 else { break }
            let name = Array(UnsafeRawBufferPointer(start: next.name, count: next.length))
            let kind: FileKind
            switch Int(next.kind) {
            case Int(SITREP_ENTRY_FILE): kind = .file
            case Int(SITREP_ENTRY_FOLDER): kind = .folder
            case Int(SITREP_ENTRY_LINK): kind = .link
            case Int(SITREP_ENTRY_OTHER): kind = .other
            default:
                // Some file systems do not say it in the listing.
                guard let status = try FileStatus.ofEntry(at: path.appending(name)) else { continue }
                kind = status.kind
            }
            entries.append(Entry(name: name, kind: kind, inode: next.inode))
        }
        entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
        return (entries, status)
    }

    /// Makes one folder, mode 0755 (or `mode`) whatever the umask; one that exists is refused with `EEXIST`.
    static func make(_ path: SystemPath, mode: UInt32 = 0o755) throws(SystemFailure) {
        guard path.withCString({ mkdir($0, 0o700) }) == 0 else { throw SystemFailure(.created, path, errno) }
        try setMode(mode, of: path)
    }

    /// Makes the folder at `root` + `relative` and those between; `root` itself must exist.
    static func makeAll(_ relative: some Collection<UInt8>, in root: SystemPath) throws(SystemFailure) {
        guard !relative.isEmpty else { return }
        var made = root
        for part in relative.split(separator: UInt8(ascii: "/")) {
            made = made.appending(part)
            // Several workers may need one folder at once: whoever comes second finds it.
            do throws(SystemFailure) { try make(made) } catch  where error.number != EEXIST { throw error } catch {}
        }
    }

    static func setMode(_ mode: UInt32, of path: SystemPath) throws(SystemFailure) {
        guard path.withCString({ chmod($0, mode_t(mode)) }) == 0 else { throw SystemFailure(.created, path, errno) }
    }

    static func rename(_ old: SystemPath, to new: SystemPath) throws(SystemFailure) {
        let result = old.withCString { old in
            new.withCString { new in
                #if canImport(Glibc)
                    Glibc.rename(old, new)
                #else
                    Darwin.rename(old, new)
                #endif
            }
        }
        guard result == 0 else { throw SystemFailure(.renamed, new, errno) }
    }

    /// Exchanges two folders in one step.
    static func exchange(_ left: SystemPath, _ right: SystemPath) throws(SystemFailure) {
        let result = left.withCString { left in right.withCString { sitrep_exchange(left, $0) } }
        guard result == 0 else { throw SystemFailure(.renamed, right, result) }
    }

    /// Gives a file a second name; a symbolic link is not followed.
    static func link(_ old: SystemPath, to new: SystemPath) throws(SystemFailure) {
        let result = old.withCString { old in new.withCString { linkat(AT_FDCWD, old, AT_FDCWD, $0, 0) } }
        guard result == 0 else { throw SystemFailure(.linked, new, errno) }
    }

    /// Makes a symbolic link that says what another says.
    static func copyLink(_ old: SystemPath, to new: SystemPath) throws(SystemFailure) {
        var target = [UInt8](repeating: 0, count: 4097)
        let length = target.withUnsafeMutableBytes { bytes in
            old.withCString { readlink($0, bytes.assumingMemoryBound(to: CChar.self).baseAddress!, 4096) }
        }
        guard length >= 0 else { throw SystemFailure(.read, old, errno) }
        let text = SystemPath(target[..<length])
        let result = text.withCString { text in new.withCString { symlink(text, $0) } }
        guard result == 0 else { throw SystemFailure(.linked, new, errno) }
    }

    /// Removes a file or a symbolic link (never what it leads to); nothing there is no error.
    static func removeFile(_ path: SystemPath) throws(SystemFailure) {
        guard path.withCString({ unlink($0) }) == 0 || errno == ENOENT else {
            throw SystemFailure(.removed, path, errno)
        }
    }

    /// Removes an empty folder. Returns false where it is not empty.
    @discardableResult
    static func removeEmpty(_ path: SystemPath) throws(SystemFailure) -> Bool {
        if path.withCString({ rmdir($0) }) == 0 || errno == ENOENT { return true }
        guard errno == ENOTEMPTY || errno == EEXIST else { throw SystemFailure(.removed, path, errno) }
        return false
    }

    /// Removes a folder and everything in it, following no symbolic link; nothing there is no error.
    static func removeAll(_ path: SystemPath) throws(SystemFailure) {
        guard let status = try FileStatus.ofEntry(at: path) else { return }
        guard status.kind == .folder else { return try removeFile(path) }
        // A folder that its owner may not write in could not be emptied.
        if status.mode & 0o700 != 0o700 { try setMode(0o700, of: path) }
        for entry in try entries(of: path).entries {
            let inner = path.appending(entry.name)
            if entry.kind == .folder { try removeAll(inner) } else { try removeFile(inner) }
        }
        try removeEmpty(path)
    }

    /// The path without symbolic links, `.` and `..`; nil where it leads nowhere.
    package static func resolved(_ path: SystemPath) throws(SystemFailure) -> SystemPath? {
        guard let real = path.withCString({ realpath($0, nil) }) else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw SystemFailure(.read, path, errno)
        }
        defer { free(real) }
        return SystemPath(UnsafeRawBufferPointer(start: real, count: strlen(real)))
    }
}
