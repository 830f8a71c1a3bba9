/// The rule for ids: a letter or digit, then up to eighty letters, digits or hyphens, all of them lower-case ASCII.
///
/// Ids are for ever: they are file names, addresses and anchors at once, so nothing in them ever needs escaping.
package enum RecordID {
    package static let longest = 81
    /// The rule as a regular expression, for editors.
    package static let pattern = "^[a-z0-9][a-z0-9-]{0,\(longest - 1)}$"

    package static func isValid(_ text: some Sequence<UInt8>) -> Bool {
        var count = 0
        for byte in text {
            count += 1
            guard mayHold(byte), byte != 0x2D || count > 1, count <= longest else { return false }
        }
        return count > 0
    }

    /// Whether a byte may stand in an id, behind its first one at least.
    static func mayHold(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
}
