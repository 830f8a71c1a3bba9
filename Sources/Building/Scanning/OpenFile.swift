import CShim

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open file or folder, closed when it goes out of scope.
///
/// Raw calls, because Foundation's writes force every file to disk and the system package costs a fifth more.
struct OpenFile: ~Copyable {
    private let descriptor: Int32
    private let path: SystemPath

    private init(_ descriptor: Int32, _ path: SystemPath) {
        self.descriptor = descriptor
        self.path = path
    }

    /// Opens for reading. A symbolic link in the last place is refused with `ELOOP`; a FIFO does not block.
    init(reading path: SystemPath) throws(SystemFailure) {
        self.init(try Self.opened(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, .read), path)
    }

    /// Opens a folder. A symbolic link in the last place is refused with `ELOOP` or `ENOTDIR`.
    init(folder path: SystemPath) throws(SystemFailure) {
        self.init(try Self.opened(path, O_RDONLY | O_NOFOLLOW | O_DIRECTORY, .listed), path)
    }

    /// Makes a new file, mode 0644 whatever the umask; one that exists is refused with `EEXIST`.
    init(creating path: SystemPath) throws(SystemFailure) {
        let descriptor = try Self.opened(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, .created)
        // A file that is ours cannot fail this; should it, the bytes are as good with another mode.
        _ = fchmod(descriptor, 0o644)
        self.init(descriptor, path)
    }

    /// Opens or makes a file to be locked.
    init(locking path: SystemPath) throws(SystemFailure) {
        self.init(try Self.opened(path, O_RDWR | O_CREAT | O_NOFOLLOW, .locked), path)
    }

    private static func opened(
        _ path: SystemPath, _ flags: Int32, _ action: SystemFailure.Action
    ) throws(SystemFailure) -> Int32 {
        while true {
            let result = path.withCString { open($0, flags | O_CLOEXEC, 0o644) }
            if result >= 0 { return result }
            guard errno == EINTR else { throw SystemFailure(action, path, errno) }
        }
    }

    deinit {
        // Nothing was asked to be on disk, so an error of close has nothing to say that write did not.
        _ = close(descriptor)
    }

    func status() throws(SystemFailure) -> FileStatus {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SystemFailure(.read, path, errno) }
        return FileStatus(status)
    }

    /// Reads until `buffer[start..<limit]` is full or the file ends; returns how far the buffer is filled then.
    func read(into buffer: inout [UInt8], from start: Int = 0, limit: Int) throws(SystemFailure) -> Int {
        var filled = start
        while filled < limit {
            let count = buffer.withUnsafeMutableBytes { bytes in
                #if canImport(Glibc)
                    Glibc.read(descriptor, bytes.baseAddress! + filled, limit - filled)
                #else
                    Darwin.read(descriptor, bytes.baseAddress! + filled, limit - filled)
                #endif
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemFailure(.read, path, errno)
            }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// Nothing that is read whole has more bytes: 1 GB.
    static let largestRead = 1 << 30

    /// Reads a part of the file into a buffer, wherever it was read before; returns how many bytes there were.
    func read(at offset: Int, into buffer: inout [UInt8], from start: Int, count: Int) throws(SystemFailure) -> Int {
        var filled = 0
        while filled < count {
            let got = buffer.withUnsafeMutableBytes { bytes in
                pread(descriptor, bytes.baseAddress! + start + filled, count - filled, off_t(offset + filled))
            }
            if got < 0 {
                if errno == EINTR { continue }
                throw SystemFailure(.read, path, errno)
            }
            if got == 0 { break }
            filled += got
        }
        return filled
    }

    /// A part of the file, wherever it was read before; what cannot be read or is not there is left out of it.
    func part(_ range: Range<Int>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            while filled < range.count {
                let count = pread(
                    descriptor, buffer.baseAddress! + filled, range.count - filled, off_t(range.lowerBound + filled))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                filled += count
            }
        }
    }

    /// The whole file; `size` is what its status says and may be wrong by now.
    ///
    /// - Throws: `EFBIG` for more than `limit` bytes, before memory is taken for them.
    func readAll(size: Int, limit: Int = largestRead) throws(SystemFailure) -> [UInt8] {
        guard size <= limit else { throw SystemFailure(.read, path, EFBIG) }
        // One byte more than the size, so that the end is usually seen without growing.
        var bytes = [UInt8](repeating: 0, count: size + 1)
        var filled = try read(into: &bytes, limit: bytes.count)
        while filled == bytes.count {
            guard filled <= limit else { throw SystemFailure(.read, path, EFBIG) }
            bytes.append(contentsOf: repeatElement(0, count: max(4096, bytes.count)))
            filled = try read(into: &bytes, from: filled, limit: bytes.count)
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    /// The SHA-256 of what is left to read, which goes through the buffer.
    func digest(_ buffer: inout [UInt8]) throws(SystemFailure) -> SHA256.Digest {
        var hash = SHA256()
        while true {
            let count = try read(into: &buffer, limit: buffer.count)
            hash.update(buffer.span.extracting(0..<count))
            guard count == buffer.count else { return hash.finish() }
        }
    }

    /// A second descriptor of the same file, which the caller closes.
    func duplicated() throws(SystemFailure) -> Int32 {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw SystemFailure(.read, path, errno) }
        return copy
    }

    /// Takes the exclusive lock without waiting; returns 0 or the system's error number.
    func lock() -> Int32 { sitrep_lock(descriptor) }

    /// Gives the file its permissions and waits until its bytes are on the disk: for what an author's work rests on.
    func force(mode: UInt32) throws(SystemFailure) {
        _ = fchmod(descriptor, mode_t(mode))
        // A file system that cannot do it says so; that the disk is full may only be known now.
        guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS else {
            throw SystemFailure(.written, path, errno)
        }
    }

    func write(_ bytes: Span<UInt8>) throws(SystemFailure) {
        var written = 0
        while written < bytes.count {
            let count = bytes.extracting(written..<bytes.count).withUnsafeBufferPointer { part in
                #if canImport(Glibc)
                    Glibc.write(descriptor, part.baseAddress!, part.count)
                #else
                    Darwin.write(descriptor, part.baseAddress!, part.count)
                #endif
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemFailure(.written, path, errno)
            }
            written += count
        }
    }
}
