/// Turns libyaml's marks, which count characters, into offsets of bytes.
///
/// In ASCII text the two are the same. Elsewhere a cursor walks along; marks come almost in order, so that a file is
/// walked about once.
struct CharacterOffsets {
    private let isASCII: Bool
    private var character = 0
    private var byte = 0

    init(isASCII: Bool) {
        self.isASCII = isASCII
    }

    /// The offset in `bytes`, which are well-formed UTF-8, of the character with that number.
    mutating func byteOffset(of wanted: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if isASCII { return min(wanted, bytes.count) }
        while character < wanted, byte < bytes.count {
            byte += 1
            while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
            character += 1
        }
        while character > wanted, byte > 0 {
            byte -= 1
            while byte > 0, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
            character -= 1
        }
        return byte
    }
}
