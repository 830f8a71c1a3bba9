extension Span<UInt8> {
    /// The place of the first such byte from `start` on; the count if there is none.
    ///
    /// Eight bytes are looked at in one step ("determine if a word has a zero byte"): between the few bytes of a page that
    /// mean something to the check of links lie dozens that mean nothing.
    @inline(__always)
    func index(of byte: UInt8, from start: Int) -> Int {
        let lows: UInt64 = 0x0101_0101_0101_0101
        let pattern = lows &* UInt64(byte)
        var index = start
        while index &+ 8 <= count {
            let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian ^ pattern
            let zeros = (word &- lows) & ~word & (lows &<< 7)
            if zeros != 0 { return index &+ zeros.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
        while index < count, self[index] != byte { index += 1 }
        return min(index, count)
    }
}
