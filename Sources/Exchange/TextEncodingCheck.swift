/// Whether a file is UTF-8, and if not, what it probably is: rows must not be lost, nor their letters changed, because a
/// file was saved in another encoding.
struct TextEncodingCheck {
    /// The first byte that is no UTF-8.
    var offset: Int
    /// The probable encoding, by the name that `iconv -f` takes.
    var probableName: String

    /// Nothing for valid UTF-8 (RFC 3629: no surrogates, no overlong forms, nothing above U+10FFFF).
    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            self.init(offset: 0, probableName: "UTF-16")
            return
        }
        guard let offset = Self.firstInvalid(bytes[...]) else { return nil }
        self.init(offset: offset, probableName: "WINDOWS-1252")
    }

    private init(offset: Int, probableName: String) {
        self.offset = offset
        self.probableName = probableName
    }

    private static func firstInvalid(_ bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                continue
            }
            // The length, and the range of the second byte (RFC 3629, section 4).
            let length: Int
            var second: ClosedRange<UInt8> = 0x80...0xBF
            switch byte {
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: length = 3
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            case 0xF1...0xF3: length = 4
            default: return index
            }
            guard index + length <= bytes.endIndex, second.contains(bytes[index + 1]),
                bytes[(index + 2)..<max(index + 2, index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
            else { return index }
            index += length
        }
        return nil
    }
}
