/// Texts that are written as numbers.
extension TextReader {
    /// Reads a word that may be base64 or hexadecimal once more, decoded.
    mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        guard depth == 0, start >= decodedEnd else { return }
        if let decoded = Self.hexadecimal(bytes, start, end) { return read(payload: decoded, start, end) }
        var first = start
        while first > decodedEnd, Self.value(bytes[first - 1]) != nil { first -= 1 }
        var last = end
        while last < bytes.count, Self.value(bytes[last]) != nil { last += 1 }
        decodedEnd = last
        guard last - first >= 8 else { return }
        // The words of pages are the same ones over and over.
        var hash = WordHash.seed
        for index in first..<min(last, first + 256) { hash = WordHash.mix(hash, UInt64(bytes[index])) }
        hash = WordHash.mix(hash, UInt64(last - first))
        let slot = Int(hash & 255)
        if decodedBefore[slot] == hash { return }
        let noticed = sink.noticed
        // Where the payload begins in the run is not known: a path may stand before it.
        for skipped in 0..<min(4, last - first) {
            var decoded: [UInt8] = []
            decoded.reserveCapacity((last - first) * 3 / 4 + 3)
            var (pending, bits): (UInt32, UInt32) = (0, 0)
            for index in (first + skipped)..<last {
                pending = pending << 6 | UInt32(Self.value(bytes[index])!)
                bits += 6
                if bits >= 8 {
                    bits -= 8
                    decoded.append(UInt8(truncatingIfNeeded: pending >> bits))
                }
            }
            read(payload: decoded, first, last)
        }
        if sink.noticed == noticed { decodedBefore[slot] = hash }
    }

    private mutating func read(payload: [UInt8], _ start: Int, _ end: Int) {
        let (outer, outerMeanings, outerLetters, outerBefore) = (sink.enter(), meanings, letters, beforeTag)
        let outerStart = lettersStart
        letters = []
        beforeTag = []
        depth += 1
        sink.isPayload(at: start)
        payload.withUnsafeBufferPointer { readRun($0, 0..<$0.count, ByteMeaning.plain) }
        sink.isPayload(at: nil)
        depth -= 1
        (letters, beforeTag, lettersStart) = (outerLetters, outerBefore, outerStart)
        meanings = outerMeanings
        sink.leave(to: outer)
    }

    private static func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> [UInt8]? {
        guard end - start >= 12, (end - start) % 2 == 0 else { return nil }
        var decoded: [UInt8] = []
        var high: UInt8?
        for index in start..<end {
            let digit: UInt8
            switch bytes[index] {
            case 0x30...0x39: digit = bytes[index] - 0x30
            case 0x61...0x66: digit = bytes[index] - 0x61 + 10
            case 0x41...0x46: digit = bytes[index] - 0x41 + 10
            default: return nil
            }
            if let first = high {
                decoded.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return decoded
    }

    /// The six bits of a sign of base64, of either alphabet.
    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x61 + 26
        case 0x30...0x39: byte - 0x30 + 52
        case 0x2B, 0x2D: 62
        case 0x2F, 0x5F: 63
        default: nil
        }
    }
}
