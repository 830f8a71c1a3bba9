#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads a copy of a file: the parts of it that are kept, and what is put between them.
///
/// It holds the file open, so that what is read is of one file, whatever becomes of its name.
struct CopyReader: ~Copyable {
    let copy: CleanCopy
    private let file: OpenFile
    private let source: SystemPath
    /// The piece in hand, and how many of its bytes have been read.
    private var piece = 0
    private var offset = 0

    /// - Parameter media: What is copied, and what the file was when that was found; nil: all of it as it is now.
    init(_ source: SystemPath, _ media: MediaFile?) throws(SystemFailure) {
        let opened = try OpenFile(reading: source)
        let copy = try Self.copy(of: opened, source, media)
        self.init(opened, source, copy: copy)
    }

    private init(_ file: consuming OpenFile, _ source: SystemPath, copy: CleanCopy) {
        self.file = file
        self.source = source
        self.copy = copy
    }

    private static func copy(
        of file: borrowing OpenFile, _ source: SystemPath, _ media: MediaFile?
    ) throws(SystemFailure) -> CleanCopy {
        let status = try file.status()
        guard status.kind == .file else { throw SystemFailure(.read, source, ENOENT) }
        // Nobody has looked at what a file has become since it was examined.
        if let known = media?.status, known != status { throw SystemFailure(.read, source, ESTALE) }
        return media?.copy ?? CleanCopy(whole: status.size)
    }

    /// Begins anew.
    mutating func rewind() { (piece, offset) = (0, 0) }

    /// Reads the next bytes, all of them.
    mutating func read(into buffer: inout [UInt8], count: Int) throws(SystemFailure) {
        var filled = 0
        while filled < count, piece < copy.pieces.count {
            let wanted = min(copy.pieces[piece].size - offset, count - filled)
            switch copy.pieces[piece] {
            case .kept(let range):
                let start = range.lowerBound + offset
                guard try file.read(at: start, into: &buffer, from: filled, count: wanted) == wanted else {
                    throw SystemFailure(.read, source, ESTALE)
                }
            case .written(let bytes):
                buffer.replaceSubrange(filled..<filled + wanted, with: bytes[offset..<offset + wanted])
            }
            filled += wanted
            offset += wanted
            if offset == copy.pieces[piece].size { (piece, offset) = (piece + 1, 0) }
        }
        guard filled == count else { throw SystemFailure(.read, source, ESTALE) }
    }
}
