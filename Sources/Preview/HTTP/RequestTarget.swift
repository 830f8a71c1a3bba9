/// What a request asks for.
///
/// The path is decoded here, once, and afterwards only compared with the routes of the site. Nothing ever joins it to a
/// folder. What no route can hold (a zero byte, a backslash, `..`) is refused at once, so that it cannot even be compared.
package struct RequestTarget: Sendable, Equatable {
    /// The path from the site's root, without the slash at its beginning; empty for the root itself.
    package var path: String
    /// What follows the question mark, as it came.
    package var query: String
    /// The host that the target itself names, where it is a whole address (`http://localhost:8000/a`).
    var authority: String?

    init(path: String, query: String = "", authority: String? = nil) {
        self.path = path
        self.query = query
        self.authority = authority
    }

    /// Reads the second word of a request line.
    init(parsing bytes: ArraySlice<UInt8>) throws(HTTPRefusal) {
        var rest = bytes
        authority = nil
        if rest.first != UInt8(ascii: "/") {
            // A whole address is a proxy's form, which every server must take (RFC 9112, section 3.2.2).
            let scheme = Array("http://".utf8)
            guard rest.prefix(scheme.count).elementsEqual(scheme, by: { $0 | 0x20 == $1 | 0x20 }) else {
                throw HTTPRefusal(.badRequest, "The address begins neither with a slash nor with http://.")
            }
            rest = rest.dropFirst(scheme.count)
            let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
            authority = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[end...]
        }
        let mark = rest.firstIndex(of: UInt8(ascii: "?")) ?? rest.endIndex
        query = String(decoding: rest[mark...].dropFirst(), as: UTF8.self)
        path = try Self.path(rest[..<mark])
    }

    /// The value of a name in the query, where it is made of letters, digits and hyphens only.
    func plainValue(of name: String) -> String? {
        for pair in query.split(separator: "&") where pair.hasPrefix(name + "=") {
            let value = pair.dropFirst(name.utf8.count + 1)
            let isPlain = value.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                    || (0x61...0x7A).contains(byte)
            }
            return isPlain ? String(value) : nil
        }
        return nil
    }

    private static func path(_ encoded: ArraySlice<UInt8>) throws(HTTPRefusal) -> String {
        let decoded = try decoded(encoded.dropFirst())
        guard let text = String(validating: decoded, as: UTF8.self) else {
            throw HTTPRefusal(.badRequest, "The address is no UTF-8.")
        }
        guard !decoded.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
            throw HTTPRefusal(.badRequest, "The address holds a control character or a backslash.")
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0 == "." || $0 == ".." }) else {
            throw HTTPRefusal(.badRequest, "The address holds a step to another folder.")
        }
        // `//host/path` and `a//b` are the names of nothing; a slash at the end is looked up as it is.
        guard !parts.dropLast().contains("") else {
            throw HTTPRefusal(.badRequest, "The address holds two slashes in a row.")
        }
        return text
    }

    private static func decoded(_ encoded: ArraySlice<UInt8>) throws(HTTPRefusal) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(encoded.count)
        var index = encoded.startIndex
        while index < encoded.endIndex {
            let byte = encoded[index]
            guard byte == UInt8(ascii: "%") else {
                decoded.append(byte)
                index += 1
                continue
            }
            guard index + 2 < encoded.endIndex, let high = digit(encoded[index + 1]),
                let low = digit(encoded[index + 2])
            else { throw HTTPRefusal(.badRequest, "A percent sign in the address is not followed by two digits.") }
            decoded.append(high << 4 | low)
            index += 3
        }
        return decoded
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
