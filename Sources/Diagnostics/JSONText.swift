/// Writes JSON (RFC 8259) into a string, values in the order in which they are given.
package struct JSONText {
    package private(set) var text = ""

    package init() {}

    package mutating func object(_ key: String? = nil, _ members: (inout JSONText) -> Void) {
        begin(key)
        text += "{"
        members(&self)
        text += "}"
    }

    /// - Parameter isLong: whether each item stands on a line of its own.
    package mutating func array<Item>(
        _ key: String? = nil, of items: [Item], isLong: Bool = false, _ write: (inout JSONText, Item) -> Void
    ) {
        begin(key)
        text += "["
        for item in items {
            if isLong {
                if text.utf8.last != UInt8(ascii: "[") { text += "," }
                text += "\n"
            }
            write(&self, item)
        }
        text += isLong && !items.isEmpty ? "\n]" : "]"
    }

    package mutating func number(_ key: String, _ value: Int) {
        begin(key)
        text += String(value)
    }

    package mutating func flag(_ key: String, _ value: Bool) {
        begin(key)
        text += value ? "true" : "false"
    }

    package mutating func null(_ key: String) {
        begin(key)
        text += "null"
    }

    /// The text, or `null`.
    package mutating func text(_ key: String, _ value: String?) {
        guard let value else { return null(key) }
        begin(key)
        text += JSONString.quoted(value)
    }

    /// The comma before a value that is not the first, and the key. No value ends in `{`, `[` or `:`, so the last byte
    /// says where we are; a line feed follows a comma already.
    private mutating func begin(_ key: String?) {
        switch text.utf8.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: "\n"): break
        default: text += ","
        }
        if let key {
            text += JSONString.quoted(key)
            text += ":"
        }
    }
}
