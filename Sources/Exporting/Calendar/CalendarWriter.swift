/// Writes iCalendar (RFC 5545): lines that end in CR LF and have 75 octets at most, longer ones folded.
struct CalendarWriter {
    private(set) var bytes: [UInt8] = []
    /// How many octets the line has so far.
    private var width = 0

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
        var hasReturned = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                append("\\")
                append(scalar)
            case "\n": if !hasReturned { append("\\n") }
            case "\r": append("\\n")
            case "\t": append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}": break
            default: append(scalar)
            }
            hasReturned = scalar == "\r"
        }
    }

    private mutating func append(_ text: String) { for scalar in text.unicodeScalars { append(scalar) } }

    /// A line is folded between characters, never within one: a reader that unfolds text after it has been decoded would
    /// find halves (section 3.1).
    private mutating func append(_ scalar: Unicode.Scalar) {
        let length = UTF8.width(scalar)
        if width + length > 75 {
            bytes += [0x0D, 0x0A, 0x20]
            width = 1
        }
        if scalar.isASCII {
            bytes.append(UInt8(scalar.value))
        } else {
            bytes.append(contentsOf: UTF8.encode(scalar)!)
        }
        width += length
    }

    private mutating func end() {
        bytes += [0x0D, 0x0A]
        width = 0
    }
}
