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
