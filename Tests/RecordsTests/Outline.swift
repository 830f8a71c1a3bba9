import Diagnostics
import Records

/// A tree written out on one line: maps in braces, lists in brackets, quoted scalars in quotation marks, nothing as `∅`.
func outline(_ node: RecordNode) -> String {
    switch node.kind {
    case .map: "{" + node.entries.map { outline($0.key) + ": " + outline($0.value) }.joined(separator: ", ") + "}"
    case .list: "[" + node.items.map(outline).joined(separator: ", ") + "]"
    case .plain: node.isEmpty ? "∅" : node.text
    case .quoted: "\"" + node.text + "\""
    }
}

/// The value of a key; traps if the node is no map with that key.
func value(_ node: RecordNode, _ key: String) -> RecordNode {
    node.entries.first { $0.key.text == key }!.value
}

/// The bytes of the file that a node came from.
func source(_ node: RecordNode, in bytes: [UInt8]) -> String {
    String(decoding: bytes[node.range.offsets], as: UTF8.self)
}

/// A generator of pseudo-random numbers whose sequence depends on its seed alone (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
