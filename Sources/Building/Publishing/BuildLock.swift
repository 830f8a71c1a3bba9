#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The advisory lock that keeps two builds out of one output: held until it is released.
///
/// A file beside the output, or the output folder itself where nothing can be written beside it. The system lets go of
/// it when the process ends, however it ends.
struct BuildLock: ~Copyable {
    private let file: OpenFile
    /// The file to remove at the end; nil where the output folder itself is locked.
    private let path: SystemPath?

    private init(_ file: consuming OpenFile, _ path: SystemPath?) {
        self.file = file
        self.path = path
    }

    /// - Throws: `PublishError` (`busy`) where another build holds the lock.
    static func taken(for place: OutputPlace) throws -> BuildLock {
        let beside = place.path.parent.appending(Array(".".utf8) + place.name + Array(".sitrep-lock".utf8))
        if place.status != nil, try !canOpen(beside) {
            return try held(BuildLock(try OpenFile(folder: place.path), nil), place)
        }
        while true {
            let lock = try held(BuildLock(try OpenFile(locking: beside), beside), place)
            // Who held the lock before removed the file when it was done: then this would be a lock on nothing.
            if try lock.isCurrent() { return lock }
        }
    }

    private static func canOpen(_ path: SystemPath) throws(SystemFailure) -> Bool {
        do throws(SystemFailure) {
            _ = try OpenFile(locking: path)
            return true
        } catch  where [EACCES, EPERM, EROFS].contains(error.number) {
            return false
        }
    }

    private static func held(_ lock: consuming BuildLock, _ place: OutputPlace) throws -> BuildLock {
        let result = lock.file.lock()
        guard result != EWOULDBLOCK else {
            throw PublishError(
                .busy, place.path.text, "Another build is writing into '\(place.path.text)'; wait until it is done")
        }
        guard result == 0 else { throw SystemFailure(.locked, lock.path ?? place.path, result) }
        return lock
    }

    private func isCurrent() throws(SystemFailure) -> Bool {
        guard let path else { return true }
        return try FileStatus.ofEntry(at: path)?.identity == file.status().identity
    }

    /// Ends the lock: a call of its own, so that nobody has to know when the compiler ends a value's life.
    consuming func release() {
        // Removed while it is still held; whoever opened it meanwhile finds out by the identity.
        if let path { try? Folder.removeFile(path) }
    }
}
