/// Character references in attribute values (HTML Living Standard, section 13.2.5.72): the numeric ones, and those named
/// ones that our writers use or that could hide a scheme. Others do not occur in what Sitrep writes, and stay as they
/// are.
enum CharacterReferences {
    private static let named: [(name: StaticString, byte: UInt8)] = [
        ("amp;", 0x26), ("lt;", 0x3C), ("gt;", 0x3E), ("quot;", 0x22), ("apos;", 0x27), ("colon;", 0x3A),
        ("Tab;", 0x09), ("NewLine;", 0x0A), ("sol;", 0x2F), ("bsol;", 0x5C), ("num;", 0x23), ("period;", 0x2E),
    ]

    /// Puts the value in place of what `value` holds.
    static func resolve(_ html: Span<UInt8>, _ range: Range<Int>, into value: inout [UInt8]) {
        value.removeAll(keepingCapacity: true)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = html[index]
            index += 1
            if byte == UInt8(ascii: "&"), let end = reference(html, index..<range.upperBound, &value) {
                index = end
            } else {
                value.append(byte)
            }
        }
    }

    /// Appends what the reference behind an ampersand stands for; nil if it is none.
    private static func reference(_ html: Span<UInt8>, _ rest: Range<Int>, _ value: inout [UInt8]) -> Int? {
        guard let first = rest.first else { return nil }
        if html[first] == UInt8(ascii: "#") { return number(html, first + 1..<rest.upperBound, &value) }
        for (name, byte) in named where name.utf8CodeUnitCount <= rest.count {
            let isEqual = name.withUTF8Buffer { name in name.indices.allSatisfy { html[first + $0] == name[$0] } }
            if isEqual {
                value.append(byte)
                return first + name.utf8CodeUnitCount
            }
        }
        return nil
    }

    /// `38;` or `x26;`; the semicolon may be missing.
    private static func number(_ html: Span<UInt8>, _ rest: Range<Int>, _ value: inout [UInt8]) -> Int? {
        var index = rest.lowerBound
        guard index < rest.upperBound else { return nil }
        let isHex = html[index] | 0x20 == UInt8(ascii: "x")
        if isHex { index += 1 }
        let start = index
        var number: UInt32 = 0
        while index < rest.upperBound, let digit = Self.digit(html[index], isHex: isHex) {
            number = min(0x11_0000, number &* (isHex ? 16 : 10) &+ digit)
            index += 1
        }
        guard index > start else { return nil }
        if index < rest.upperBound, html[index] == UInt8(ascii: ";") { index += 1 }
        let scalar = number == 0 ? nil : Unicode.Scalar(number)
        value.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}")!)
        return index
    }

    private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x61...0x66 where isHex: UInt32(byte - 0x61 + 10)
        case 0x41...0x46 where isHex: UInt32(byte - 0x41 + 10)
        default: nil
        }
    }
}
