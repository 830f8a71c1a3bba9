import Diagnostics
import Records

/// An object of a bundle, as it was read.
struct STIXObject {
    /// Its place in the bundle, from 1.
    var number: Int
    var type: String
    var id: String
    var root: RecordNode

    init?(_ root: RecordNode, number: Int) {
        guard root.isMap, let type = root["type"]?.string, let id = root["id"]?.string, Self.isID(id, of: type) else {
            return nil
        }
        self.number = number
        self.type = type
        self.id = id
        self.root = root
    }

    /// What our own extension says, where the object is from a site of ours.
    var own: RecordNode? { root["extensions"]?[Self.ownExtension] }
    var isRevoked: Bool { root["revoked"]?.hasText("true") ?? false }
    func text(_ key: String) -> String? { root[key]?.string }

    static let ownExtension = "extension-definition--0b0d094b-1104-4c5b-8beb-cdf369b116dc"
    static let incidentExtension = "extension-definition--ef765651-680c-498d-9894-99799f2fa126"

    /// `TYPE--UUID`.
    private static func isID(_ id: String, of type: String) -> Bool {
        let bytes = Array(id.utf8)
        guard bytes.starts(with: type.utf8), bytes.count == type.utf8.count + 38 else { return false }
        return bytes.dropFirst(type.utf8.count).enumerated().allSatisfy { index, byte in
            [0, 1, 10, 15, 20, 25].contains(index)
                ? byte == 0x2D : (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
        }
    }
}

extension RecordNode {
    /// The value of a key of a map.
    subscript(_ key: String) -> RecordNode? { entries.first { $0.key.text == key }?.value }

    /// A scalar's text on one line; nil for nothing.
    var string: String? {
        guard isScalar, !isEmpty else { return nil }
        let line = CellText.oneLine(bytes)
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }

    var strings: [String] { asList.compactMap(\.string) }
    var integer: Int? { isScalar ? Int(text) : nil }

    /// A finite decimal number.
    var decimal: Double? {
        guard kind == .plain, let number = Double(text), number.isFinite else { return nil }
        return number
    }
}
