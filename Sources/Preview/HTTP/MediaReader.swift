#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A media file that is being sent: open until nobody needs it any more, never in memory as a whole.
package final class MediaReader: Sendable {
    let size: Int
    private let descriptor: Int32

    /// Opens a file that the site's own list of media names. A symbolic link, a folder or a device in its place is not opened.
    init?(path: String) {
        let opened = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard opened >= 0 else { return nil }
        var status = stat()
        guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(opened)
            return nil
        }
        descriptor = opened
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// Whether a range lies in the file and what is sent of it does not hold these bytes.
    package func sends(_ range: Range<Int>, without bytes: [UInt8]) -> Bool {
        range.lowerBound >= 0 && range.upperBound <= size
            && read(range, limit: range.count).firstRange(of: bytes) == nil
    }

    /// The next bytes of a range, at most so many; empty where the file has become shorter or cannot be read.
    func read(_ range: Range<Int>, limit: Int) -> [UInt8] {
        let count = min(range.count, limit)
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = pread(
                    descriptor, buffer.baseAddress! + filled, count - filled, off_t(range.lowerBound + filled))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { return }
                filled += got
            }
        }
    }
}
