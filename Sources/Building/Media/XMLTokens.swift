/// Reads XML piece by piece, as strictly as XML itself is (XML 1.0, fifth edition): what a browser might read otherwise is
/// refused.
///
/// Recursion has no part in it, so that no depth of nesting can exhaust the stack.
struct XMLTokens {
    struct Attribute: Sendable, Hashable {
        /// With the white space before it.
        var whole: Range<Int>
        var name: String
        var value: Range<Int>
    }

    enum Token: Sendable, Hashable {
        case text, characterData(Range<Int>), comment, instruction(String), doctype(hasSubset: Bool)
        case open(name: String, attributes: [Attribute], isEmpty: Bool)
        case close(name: String)
    }

    struct Malformed: Error, Sendable, Hashable {
        /// What is wrong, after the file's name.
        var reason: String
        var offset: Int
    }

    let bytes: [UInt8]
    private(set) var index: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next piece and where it stands; nil at the end.
    mutating func next() throws(Malformed) -> (token: Token, range: Range<Int>)? {
        guard index < bytes.count else { return nil }
        let start = index
        let token: Token
        if bytes[index] != UInt8(ascii: "<") {
            index = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            token = .text
        } else if bytes.has("<!--", at: index) {
            index = try end("-->", from: index + 4)
            token = .comment
        } else if bytes.has("<![CDATA[", at: index) {
            index = try end("]]>", from: index + 9)
            token = .characterData(start + 9..<index - 3)
        } else if bytes.has("<?", at: index) {
            index += 2
            let name = try name()
            index = try end("?>", from: index)
            token = .instruction(name)
        } else if bytes.has("<!", at: index) {
            guard bytes.has("<!DOCTYPE", at: index), let end = Self.endOfDoctype(bytes, from: index) else {
                throw malformed("has a declaration that is not read")
            }
            token = .doctype(hasSubset: bytes[index..<end].contains(UInt8(ascii: "[")))
            index = end
        } else if bytes.has("</", at: index) {
            index += 2
            let name = try name()
            _ = space()
            try expect(">")
            token = .close(name: name)
        } else {
            index += 1
            token = try tag()
        }
        return (token, start..<index)
    }

    private mutating func tag() throws(Malformed) -> Token {
        let name = try name()
        var attributes: [Attribute] = []
        while true {
            let start = index
            let isSpaced = space()
            guard index < bytes.count else { throw malformed("ends within a tag") }
            if bytes[index] == UInt8(ascii: ">") {
                index += 1
                return .open(name: name, attributes: attributes, isEmpty: false)
            }
            if bytes[index] == UInt8(ascii: "/") {
                index += 1
                try expect(">")
                return .open(name: name, attributes: attributes, isEmpty: true)
            }
            guard isSpaced else { throw malformed("has no space before an attribute") }
            let attribute = try self.name()
            _ = space()
            try expect("=")
            _ = space()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
                let close = bytes[(index + 1)...].firstIndex(of: bytes[index])
            else { throw malformed("has an attribute without quotation marks") }
            let value = index + 1..<close
            guard !bytes[value].contains(UInt8(ascii: "<")) else { throw malformed("has '<' in an attribute") }
            guard !attributes.contains(where: { $0.name == attribute }) else {
                throw malformed("has an attribute twice")
            }
            index = close + 1
            attributes.append(Attribute(whole: start..<index, name: attribute, value: value))
            // No drawing has so many; comparing them with one another would take for ever.
            guard attributes.count <= 500 else { throw malformed("has more than 500 attributes in one tag") }
        }
    }

    private mutating func name() throws(Malformed) -> String {
        let start = index
        while index < bytes.count, Self.mayBeInName(bytes[index], isFirst: index == start) { index += 1 }
        guard index > start, index - start <= 200 else { throw malformed("has a tag or an attribute without a name") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private static func mayBeInName(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "_"), UInt8(ascii: ":"): true
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
        default: false
        }
    }

    private mutating func space() -> Bool {
        let start = index
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 9 || bytes[index] == 10 || bytes[index] == 13
        {
            index += 1
        }
        return index > start
    }

    private mutating func expect(_ byte: Unicode.Scalar) throws(Malformed) {
        guard index < bytes.count, bytes[index] == UInt8(ascii: byte) else {
            throw malformed("has '\(byte)' missing from a tag")
        }
        index += 1
    }

    private func end(_ text: StaticString, from start: Int) throws(Malformed) -> Int {
        guard start <= bytes.count, let found = bytes.first(text, in: start..<bytes.count) else {
            throw malformed("ends before '\(text)'")
        }
        return found + text.utf8CodeUnitCount
    }

    private func malformed(_ reason: String) -> Malformed { Malformed(reason: reason, offset: min(index, bytes.count)) }

    /// Behind a document type, whose own declarations stand in square brackets; nil where it does not end.
    static func endOfDoctype(_ bytes: [UInt8], from start: Int) -> Int? {
        var depth = 0
        var quote: UInt8?
        for index in start..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0: return index + 1
            default: break
            }
        }
        return nil
    }
}
