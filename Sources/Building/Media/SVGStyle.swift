/// Takes out of style rules whatever asks for something elsewhere (CSS Values 4, section 4.5; CSS Cascade 5, section 2).
///
/// It works on the text, not on rules: what could hide a request from it (escapes, functions that take an address as a
/// string) takes the whole text with it.
enum SVGStyle {
    /// - Returns: the text that may stand, with what was taken out of it in words; nil where nothing was.
    static func cleaned(_ text: String) -> (text: String, removed: String)? {
        let lower = Array(text.lowercased().utf8)
        let bytes = Array(text.utf8)
        // Where lower case has another length, the places in the two are not the same.
        guard lower.count == bytes.count else { return ("", "style rules with unusual letters") }
        let all = 0..<lower.count
        guard !lower.contains(UInt8(ascii: "\\")) else { return ("", "style rules with escapes") }
        let hiding: [StaticString] = [
            "image-set(", "src(", "image(", "cross-fade(", "expression(", "-moz-binding", "behavior:", "javascript:",
        ]
        if hiding.contains(where: { lower.contains($0, in: all) }) { return ("", "style rules that load something") }
        guard lower.contains("url(", in: all) || lower.contains("@import", in: all) || lower.contains("/*", in: all)
        else { return nil }
        return withoutAddresses(bytes, lower)
    }

    private static func withoutAddresses(_ bytes: [UInt8], _ lower: [UInt8]) -> (text: String, removed: String)? {
        var result: [UInt8] = []
        var removed: String?
        var index = 0
        while index < bytes.count {
            if lower.has("/*", at: index) {
                // A comment divides words as a space does.
                result.append(UInt8(ascii: " "))
                index = lower.first("*/", in: index + 2..<lower.count).map { $0 + 2 } ?? lower.count
            } else if lower.has("@import", at: index) {
                removed = "an imported style sheet"
                index = endOfStatement(lower, from: index)
            } else if lower.has("url(", at: index) {
                guard let close = lower[index...].firstIndex(of: UInt8(ascii: ")")) else {
                    removed = "an address in a style"
                    break
                }
                if mayStand(lower[(index + 4)..<close]) {
                    result += bytes[index...close]
                } else {
                    removed = removed ?? "an address in a style"
                    result += Array("url(#)".utf8)
                }
                index = close + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return removed.map { (String(decoding: result, as: UTF8.self), $0) }
    }

    /// Behind the semicolon that ends a statement; those in quotation marks and brackets do not.
    private static func endOfStatement(_ bytes: [UInt8], from start: Int) -> Int {
        var quote: UInt8?
        for index in start..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ";") {
                return index + 1
            }
        }
        return bytes.count
    }

    /// A part of the same drawing, or a font that lies in it.
    private static func mayStand(_ argument: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: argument, as: UTF8.self).filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        return text.hasPrefix("#")
            || ["data:font/", "data:application/font", "data:application/x-font"].contains(where: text.hasPrefix)
    }
}
