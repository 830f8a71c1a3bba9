#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// HTML that a feed holds as a text: `"<p>Na<b>me"` in JSON, `&lt;p&gt;` in XML.
enum InnerMarkup {
    /// The file with that markup as markup; nil where it has none.
    static func text(of bytes: [UInt8], as form: TextForm) -> [UInt8]? {
        switch form {
        case .json:
            holds(bytes, "</") || holds(bytes, "<\\/") || holds(bytes, "\\u003c") || holds(bytes, "\\u003C")
                ? decoded(bytes) : nil
        case .markup: holds(bytes, "&lt;/") ? decoded(bytes) : nil
        default: nil
        }
    }

    private static func holds(_ bytes: [UInt8], _ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        return bytes.withUnsafeBytes { bytes in
            guard var next = bytes.baseAddress else { return false }
            let end = next + bytes.count
            while end - next >= count, let found = memchr(next, Int32(text.utf8Start[0]), end - next) {
                guard end - UnsafeRawPointer(found) >= count else { return false }
                if memcmp(found, text.utf8Start, count) == 0 { return true }
                next = UnsafeRawPointer(found) + 1
            }
            return false
        }
    }

    /// The bytes with the escapes of `<`, `>` and `/` undone, and the quotation marks that end a value as tags of blocks.
    private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = 0
        let escapes: [(String, UInt8)] = [
            ("&lt;", 0x3C), ("&gt;", 0x3E), ("\\u003c", 0x3C), ("\\u003C", 0x3C), ("\\u003e", 0x3E), ("\\u003E", 0x3E),
            ("\\/", 0x2F), ("\\\"", 0x22),
        ]
        let written = escapes.map { (Array($0.0.utf8), $0.1) }
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\"),
                let (escape, sign) = written.first(where: { bytes[index...].starts(with: $0.0) })
            {
                text.append(sign)
                index += escape.count
                continue
            }
            text.append(byte)
            index += 1
        }
        return text
    }
}
