import CShim

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the system says of a file: the few facts of `stat` that scanning and publishing need.
package struct FileStatus: Sendable, Hashable {
    /// Which file it is, whatever its names: two paths with equal identities are one file.
    package struct Identity: Sendable, Hashable {
        package var device: UInt64
        package var inode: UInt64
    }

    package var kind: FileKind
    /// In bytes.
    package var size: Int
    package var identity: Identity
    /// The permission bits.
    package var mode: UInt32
    /// When the bytes last changed, in nanoseconds since 1970.
    package var modified: Int64
    /// When anything of the file last changed, in nanoseconds since 1970; no program can set it.
    package var changed: Int64

    init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        default: kind = .other
        }
        size = Int(status.st_size)
        identity = Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
        mode = UInt32(status.st_mode) & 0o7777
        var status = status
        modified = sitrep_modified(&status)
        changed = sitrep_changed(&status)
    }

    /// Whether a change after that moment would show in the status: the file was last changed more than a tick of the
    /// system's clock before it, which is up to ten milliseconds, or two seconds where whole seconds are stamped.
    ///
    /// - Parameter moment: by the clock that stamps files, in nanoseconds since 1970 (`sitrep_now`); 0 where there is none.
    func isSettled(at moment: Int64) -> Bool {
        let newest = max(modified, changed)
        let isFine = newest % 1_000_000_000 != 0
        return moment > 0 && newest < moment - (isFine ? 30_000_000 : 3_000_000_000)
    }

    /// The status of what stands at a path; of a symbolic link, the link's own. Nil where nothing stands.
    package static func ofEntry(at path: SystemPath) throws(SystemFailure) -> FileStatus? {
        var status = stat()
        if path.withCString({ lstat($0, &status) }) == 0 { return FileStatus(status) }
        guard errno == ENOENT || errno == ENOTDIR else { throw SystemFailure(.read, path, errno) }
        return nil
    }

    /// The status of what a path leads to, symbolic links followed. Nil where nothing stands.
    package static func ofTarget(at path: SystemPath) throws(SystemFailure) -> FileStatus? {
        var status = stat()
        if path.withCString({ stat($0, &status) }) == 0 { return FileStatus(status) }
        guard errno == ENOENT || errno == ENOTDIR else { throw SystemFailure(.read, path, errno) }
        return nil
    }
}

/// What stands under a name in a folder.
package enum FileKind: Sendable, Hashable {
    case file, folder, link
    /// A device, a socket, a FIFO.
    case other
}
