/// What is published of a file: the parts of it that are kept, and bytes put between them.
///
/// The parts are named and not held, so that a copy is made by reading the file once more, whatever its size.
package struct CleanCopy: Sendable, Hashable {
    package enum Piece: Sendable, Hashable {
        /// Bytes of the file.
        case kept(Range<Int>)
        case written([UInt8])

        var size: Int {
            switch self {
            case .kept(let range): range.count
            case .written(let bytes): bytes.count
            }
        }
    }

    private(set) var pieces: [Piece] = []
    /// In bytes.
    private(set) var size = 0

    init() {}

    /// A file as it is.
    init(whole size: Int) { keep(0..<size) }

    mutating func keep(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        size += range.count
        if case .kept(let last)? = pieces.last, last.upperBound == range.lowerBound {
            pieces[pieces.count - 1] = .kept(last.lowerBound..<range.upperBound)
        } else {
            pieces.append(.kept(range))
        }
    }

    mutating func write(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        size += bytes.count
        pieces.append(.written(bytes))
    }

    mutating func append(_ other: CleanCopy) {
        for piece in other.pieces {
            switch piece {
            case .kept(let range): keep(range)
            case .written(let bytes): write(bytes)
            }
        }
    }

    /// Whether this is a file of that size, as it is.
    func isWhole(of size: Int) -> Bool { self == CleanCopy(whole: size) }

    /// The bytes of the copy of a file that is in memory.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(size)
        for piece in pieces {
            switch piece {
            case .kept(let range): result += bytes[range.clamped(to: 0..<bytes.count)]
            case .written(let written): result += written
            }
        }
        return result
    }
}
