/// Writes iCalendar (RFC 5545): lines that end in CR LF and have 75 octets at most, longer ones folded.
struct CalendarWriter {
    private(set) var bytes: [UInt8]
    /// How many octets the line has so far.
    private var width = 0

    /// - Parameter bytes: what the calendar is appended to.
    init(after bytes: consuming [UInt8] = []) { self.bytes = bytes }

    /// A line whose value is no text: a date, a number, a component's name.
    mutating func line(_ name: String, _ value: String) {
        append(name)
        append(":")
        append(value)
        end()
    }

    /// A property whose value is text (section 3.3.11): backslash, semicolon, comma and line break are escaped. Other
    /// control characters, which text cannot hold, are left out.
    mutating func text(_ name: String, _ value: String) {
        append(name)
        append(":")
        append(escaped: value)
        end()
    }

    /// Nothing where there is no text.
    mutating func text(_ name: String, ifAny value: String?) { if let value { text(name, value) } }

    /// Several texts, which a comma divides.
    mutating func texts(_ name: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        append(name)
        append(":")
        for (index, value) in values.enumerated() {
            if index > 0 { append(",") }
            append(escaped: value)
        }
        end()
    }

    private mutating func append(escaped text: String) {
        var text = text
        text.withUTF8 { bytes in
            var last: UInt8 = 0
            for index in bytes.indices {
                let byte = bytes[index]
                switch byte {
                case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
                    append(UInt8(ascii: "\\"), of: 2)
                    append(byte, of: 0)
                case 0x0A where last == 0x0D: break
                case 0x0A, 0x0D:
                    append(UInt8(ascii: "\\"), of: 2)
                    append(UInt8(ascii: "n"), of: 0)
                case 0x09: append(byte, of: 1)
                case 0..<0x20, 0x7F: break
                default: append(byte, of: Self.length(ofCharacterFrom: byte))
                }
                last = byte
            }
        }
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            // What fits on the line is not looked at.
            if width + bytes.count <= 75 {
                self.bytes.append(contentsOf: bytes)
                width += bytes.count
            } else {
                for byte in bytes { append(byte, of: Self.length(ofCharacterFrom: byte)) }
            }
        }
    }

    /// How many bytes begin with this one that belong together; 0 within a character.
    private static func length(ofCharacterFrom byte: UInt8) -> Int {
        switch byte {
        case 0..<0x80: 1
        case 0x80..<0xC0: 0
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        default: 4
        }
    }

    /// A line is folded between characters, never within one: a reader that unfolds text after it has been decoded would
    /// find halves (section 3.1).
    ///
    /// - Parameter length: of the bytes from this one on that may not be divided; 0 where an earlier one said so.
    private mutating func append(_ byte: UInt8, of length: Int) {
        if width + length > 75 {
            bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
            width = 1
        }
        bytes.append(byte)
        width += 1
    }

    private mutating func end() {
        bytes += [0x0D, 0x0A]
        width = 0
    }
}
