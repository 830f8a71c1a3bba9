/// Which addresses a link may have.
///
/// The rule lists what is allowed; all else is refused, so that no disguise of a script address has to be known.
/// Browsers drop control characters from addresses before they read the scheme (WHATWG URL, basic URL parser), and take
/// whatever precedes a colon in the first path segment for a scheme.
enum AddressRule {
    /// The kind of an address whose entities and backslashes have been read, or nil where it is refused.
    static func kind(of address: UnsafeRawBufferPointer) -> ProseLink.Kind? {
        guard !address.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
        if address.first == UInt8(ascii: "#") { return .fragment }
        let colon = address.firstIndex { byte in
            byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?")
                || byte == UInt8(ascii: "#")
        }
        guard let colon, address[colon] == UInt8(ascii: ":") else {
            // Two slashes, of either leaning, name another host.
            if address.count >= 2, isSlash(address[0]), isSlash(address[1]) { return nil }
            return .relative
        }
        switch colon {
        case 4 where matches(address, "http"), 5 where matches(address, "https"):
            let rest = UnsafeRawBufferPointer(rebasing: address[(colon + 1)...])
            guard rest.count > 2, rest[0] == UInt8(ascii: "/"), rest[1] == UInt8(ascii: "/"),
                rest[2] != UInt8(ascii: "/"), rest[2] != UInt8(ascii: "?"), rest[2] != UInt8(ascii: "#"),
                rest[2] != UInt8(ascii: " ")
            else { return nil }
            return .external
        case 6 where matches(address, "mailto") && address.count > 7: return .mail
        default: return nil
        }
    }

    private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

    /// Whether the address begins with `word`, in letters of either case.
    private static func matches(_ address: UnsafeRawBufferPointer, _ word: StaticString) -> Bool {
        guard address.count >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where address[index] | 0x20 != word.utf8Start[index] { return false }
        return true
    }
}
