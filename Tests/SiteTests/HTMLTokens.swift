/// The pieces of an HTML page, found as browsers find them (HTML standard, section 13.2.5) as far as our pages go:
/// tags with their attributes, texts, comments, and the raw text of scripts and styles.
///
/// Written apart from the code it judges, and lenient as a browser is: where a page would let a script in, so does this.
struct HTMLTokens: Sequence, IteratorProtocol {
    enum Token: Hashable {
        case open(name: String, attributes: [String: String])
        case close(name: String)
        case text(String)
        /// The content of a script or a style sheet.
        case raw(String)
        case comment(String)
        case declaration
    }

    private let bytes: [UInt8]
    private var index = 0
    private var rawElement: String?

    init(_ bytes: [UInt8]) { self.bytes = bytes }
    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func next() -> Token? {
        guard index < bytes.count else { return nil }
        if let name = rawElement {
            rawElement = nil
            let end = position(of: "</" + name, from: index) ?? bytes.count
            defer { index = end }
            if end > index { return .raw(string(index..<end)) }
        }
        if starts("<!--") {
            let end = position(of: "-->", from: index + 4) ?? bytes.count
            let token = Token.comment(string(index + 4..<Swift.max(index + 4, end)))
            index = Swift.min(bytes.count, end + 3)
            return token
        }
        if starts("<!") || starts("<?") {
            index = (bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
            return .declaration
        }
        if starts("</"), index + 2 < bytes.count, isLetter(bytes[index + 2]) { return tag(isClosing: true) }
        if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, isLetter(bytes[index + 1]) {
            return tag(isClosing: false)
        }
        var end = index + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
        defer { index = end }
        return .text(Self.decoded(string(index..<end)))
    }

    private mutating func tag(isClosing: Bool) -> Token {
        index += isClosing ? 2 : 1
        let start = index
        while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: "/"),
            bytes[index] != UInt8(ascii: ">")
        { index += 1 }
        let name = string(start..<index).lowercased()
        var attributes: [String: String] = [:]
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
                index += 1
                continue
            }
            let (key, value) = attribute()
            // Of two attributes of one name the first counts.
            if attributes[key] == nil { attributes[key] = value }
        }
        index = Swift.min(bytes.count, index + 1)
        if isClosing { return .close(name: name) }
        if ["script", "style", "textarea", "title", "xmp", "iframe", "noscript"].contains(name), name != "title" {
            rawElement = name
        }
        return .open(name: name, attributes: attributes)
    }

    private mutating func attribute() -> (String, String) {
        let start = index
        repeat {
            index += 1
        } while index < bytes.count && !isSpace(bytes[index])
            && !"=/>".utf8.contains(bytes[index])
        let key = string(start..<index).lowercased()
        var ahead = index
        while ahead < bytes.count, isSpace(bytes[ahead]) { ahead += 1 }
        guard ahead < bytes.count, bytes[ahead] == UInt8(ascii: "=") else { return (key, "") }
        index = ahead + 1
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count else { return (key, "") }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = bytes[(index + 1)...].firstIndex(of: quote) ?? bytes.count
            let value = string(index + 1..<end)
            index = Swift.min(bytes.count, end + 1)
            return (key, Self.decoded(value))
        }
        let first = index
        while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
        return (key, Self.decoded(string(first..<index)))
    }

    private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    private func position(of text: String, from start: Int) -> Int? {
        let pattern = Array(text.utf8)
        guard start + pattern.count <= bytes.count else { return nil }
        return (start...(bytes.count - pattern.count)).first { at in
            pattern.indices.allSatisfy { (bytes[at + $0] | 0x20) == (pattern[$0] | 0x20) }
        }
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    private func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }
    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// Text with its character references read: the five named ones that our writers use, and numeric ones.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            let after = rest[rest.index(after: ampersand)...]
            if let semicolon = after.prefix(12).firstIndex(of: ";"), let decoded = character(after[..<semicolon]) {
                result.unicodeScalars.append(decoded)
                rest = after[after.index(after: semicolon)...]
            } else {
                result += "&"
                rest = after
            }
        }
        return result + rest
    }

    private static func character(_ name: Substring) -> Unicode.Scalar? {
        switch name {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        case "nbsp": "\u{A0}"
        default:
            if name.hasPrefix("#x") || name.hasPrefix("#X") {
                UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
            } else if name.hasPrefix("#") {
                UInt32(name.dropFirst(1)).flatMap(Unicode.Scalar.init)
            } else {
                nil
            }
        }
    }
}
