/// Bytes looked at eight at a time, the first in the lowest place.
extension UInt64 {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    static let tops: UInt64 = 0x8080_8080_8080_8080

    /// The eight bytes from an index on.
    @inline(__always)
    init(eightOf bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        self.init(
            littleEndian: UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The bytes from an index on, up to an end: eight at most, and zeros behind the last.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) {
        if index + 8 <= end {
            self.init(eightOf: bytes, at: index)
        } else if index + 8 <= bytes.count {
            self = UInt64(eightOf: bytes, at: index).lowest(Swift.max(end - index, 0))
        } else {
            self = 0
            for offset in 0..<Swift.max(end - index, 0) { self |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
        }
    }

    /// So many of the lowest bytes, from none to eight, and zeros above them.
    @inline(__always)
    func lowest(_ count: Int) -> UInt64 { count == 8 ? self : self & ((1 << UInt64(8 * count)) - 1) }

    /// The place of the first byte that is this one; nil where none is.
    @inline(__always)
    func firstIndex(ofByte byte: UInt8) -> Int? {
        let other = self ^ (.ones &* UInt64(byte))
        let marks = (other &- .ones) & ~other & .tops
        return marks == 0 ? nil : marks.trailingZeroBitCount >> 3
    }
}
