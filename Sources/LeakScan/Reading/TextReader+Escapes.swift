/// Characters that are written in some other way than by themselves.
extension TextReader {
    /// A character of UTF-8 beyond ASCII.
    mutating func takeScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard let (scalar, length) = Self.scalar(end - start, { bytes[start + $0] }) else {
            endWord(start)
            return start + 1
        }
        take(scalar, at: start, start + length)
        return start + length
    }

    /// The character that begins with the first of so many bytes.
    private static func scalar(_ count: Int, _ byte: (Int) -> UInt8) -> (Unicode.Scalar, length: Int)? {
        let first = byte(0)
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
        guard length > 0, length <= count else { return nil }
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length {
            let next = byte(offset)
            guard next & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(next & 0x3F)
        }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// `&amp;`, `&#233;`, `&#xE9;`, and `&amp;#39;`, which was escaped twice; any other `&` is a gap.
    mutating func takeEntity(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, isInner: Bool = false
    ) -> Int {
        var index = start + 1
        let limit = min(end, start + 12)
        while index < limit, bytes[index] != UInt8(ascii: ";") { index += 1 }
        guard index < limit, index > start + 1, let scalar = Self.entity(bytes[(start + 1)..<index]) else {
            return gap(start, start + 1)
        }
        if scalar == "&" { return isInner ? gap(start, index + 1) : takeEntity(bytes, index, end, isInner: true) }
        take(scalar, at: start, index + 1)
        return index + 1
    }

    private mutating func gap(_ start: Int, _ next: Int) -> Int {
        endWord(start)
        return next
    }

    private static func entity(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
        if name.first == UInt8(ascii: "#") {
            let digits = String(decoding: name.dropFirst(), as: UTF8.self)
            let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap(Unicode.Scalar.init)
        }
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case "nbsp": return "\u{A0}"
        case "shy": return "\u{AD}"
        case "zwj": return "\u{200D}"
        case "zwnj": return "\u{200C}"
        default: return nil
        }
    }

    /// `\u00e9`, `\xe9`, and in JSON, scripts and calendars `\n` and its like; any other sign after a backslash is itself, as
    /// text: a quotation mark that ends nothing.
    mutating func takeEscape(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard start + 1 < end else { return gap(start, end) }
        let sign = bytes[start + 1]
        switch sign {
        case UInt8(ascii: "u"):
            if start + 2 < end, bytes[start + 2] == UInt8(ascii: "{") {
                var index = start + 3
                while index < min(end, start + 10), bytes[index] != UInt8(ascii: "}") { index += 1 }
                let digits = String(decoding: bytes[(start + 3)..<index], as: UTF8.self)
                guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
                    return gap(start, start + 2)
                }
                take(scalar, at: start, index + 1)
                return index + 1
            }
            guard let unit = Self.hexadecimal(bytes, start + 2, 4, end) else { return gap(start, start + 2) }
            if unit & 0xFC00 == 0xD800, start + 7 < end, bytes[start + 6] == UInt8(ascii: "\\"),
                bytes[start + 7] == UInt8(ascii: "u"), let low = Self.hexadecimal(bytes, start + 8, 4, end),
                low & 0xFC00 == 0xDC00, let scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
            {
                take(scalar, at: start, start + 12)
                return start + 12
            }
            guard let scalar = Unicode.Scalar(unit) else { return gap(start, start + 6) }
            take(scalar, at: start, start + 6)
            return start + 6
        case UInt8(ascii: "x"):
            guard let value = Self.hexadecimal(bytes, start + 2, 2, end), let scalar = Unicode.Scalar(value) else {
                return gap(start, start + 2)
            }
            take(scalar, at: start, start + 4)
            return start + 4
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "N"):
            return gap(start, start + 2)
        default:
            // A letter or a character beyond ASCII goes on with what comes next.
            return gap(
                start,
                ByteMeaning.plain[sign] == .space || sign == UInt8(ascii: "'") || sign == UInt8(ascii: "\\")
                    ? start + 2 : start + 1)
        }
    }

    /// `%20`, and several in a row for a character beyond ASCII.
    mutating func takePercent(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard let first = Self.hexadecimal(bytes, start + 1, 2, end) else { return gap(start, start + 1) }
        guard first >= 0x80 else {
            take(Unicode.Scalar(UInt8(first)), at: start, start + 3)
            return start + 3
        }
        var found = [UInt8(first)]
        while found.count < 4, start + 3 * found.count < end, bytes[start + 3 * found.count] == UInt8(ascii: "%"),
            let next = Self.hexadecimal(bytes, start + 3 * found.count + 1, 2, end)
        {
            found.append(UInt8(next))
        }
        guard let (scalar, length) = Self.scalar(found.count, { found[$0] }) else { return gap(start, start + 3) }
        take(scalar, at: start, start + 3 * length)
        return start + 3 * length
    }

    /// A number of so many hexadecimal digits.
    private static func hexadecimal(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int, _ end: Int
    ) -> UInt32? {
        guard start + count <= end else { return nil }
        var value: UInt32 = 0
        for index in start..<(start + count) {
            switch bytes[index] {
            case let digit where digit >= 0x30 && digit <= 0x39: value = value << 4 | UInt32(digit - 0x30)
            case let digit where digit | 0x20 >= 0x61 && digit | 0x20 <= 0x66:
                value = value << 4 | UInt32((digit | 0x20) - 0x61 + 10)
            default: return nil
            }
        }
        return value
    }
}
