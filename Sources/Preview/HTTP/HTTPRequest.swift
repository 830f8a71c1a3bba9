/// A request that may be answered: GET or HEAD, well formed, and without a body.
package struct HTTPRequest: Sendable, Equatable {
    package enum Method: Sendable, Equatable { case get, head }

    package var method: Method
    package var target: RequestTarget
    /// By name in lower case, in the order in which they came.
    var fields: [Field]
    /// Whether the connection may serve another request.
    var keepsAlive: Bool

    struct Field: Sendable, Equatable {
        var name: String
        var value: String
    }

    /// The value of a field that stands once; nil where it is missing or repeated.
    subscript(name: String) -> String? {
        var found: String?
        for field in fields where field.name == name {
            guard found == nil else { return nil }
            found = field.value
        }
        return found
    }

    /// The host that the request was sent to: what the target says, else the field.
    var host: String { target.authority ?? self["host"] ?? "" }
}

extension HTTPRequest {
    /// Reads a request's head as ``init(parsing:)`` does; nil where it would be refused.
    package init?(reading head: [UInt8]) {
        guard let request = try? HTTPRequest(parsing: head[...]) else { return nil }
        self = request
    }

    /// Reads a request's head: the lines before the empty one.
    ///
    /// As strict as RFC 9112 allows a server to be. What one reader takes for two requests and another for one is how
    /// requests are smuggled, so nothing is repaired.
    init(parsing head: ArraySlice<UInt8>) throws(HTTPRefusal) {
        var lines = HeadLines(head)
        guard let first = try lines.next() else { throw HTTPRefusal(.badRequest, "The request is empty.") }
        let words = first.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count == 3, !words[0].isEmpty, words[0].allSatisfy(Self.isTokenByte), !words[1].isEmpty else {
            throw HTTPRefusal(.badRequest, "The first line is not a method, an address and a version.")
        }
        let isNewer: Bool
        switch String(decoding: words[2], as: UTF8.self) {
        case "HTTP/1.1": isNewer = true
        case "HTTP/1.0": isNewer = false
        case let version where version.hasPrefix("HTTP/"):
            throw HTTPRefusal(.versionNotSupported, "This server speaks HTTP/1.1.")
        default: throw HTTPRefusal(.badRequest, "The first line does not end in a version of HTTP.")
        }
        fields = []
        while let line = try lines.next() { fields.append(try Self.field(line)) }
        switch String(decoding: words[0], as: UTF8.self) {
        case "GET": method = .get
        case "HEAD": method = .head
        default: throw HTTPRefusal(.methodNotAllowed, "A preview is read only: it knows GET and HEAD.")
        }
        target = try RequestTarget(parsing: words[1])
        keepsAlive = isNewer
        let hosts = fields.count { $0.name == "host" }
        guard hosts == 1 || (hosts == 0 && !isNewer) else {
            throw HTTPRefusal(.badRequest, "A request has exactly one Host field.")
        }
        guard !hasBody else { throw HTTPRefusal(.contentTooLarge, "A request to read brings no content.") }
        let options = self["connection"]?.lowercased() ?? ""
        if options.contains("close") { keepsAlive = false }
    }

    private var hasBody: Bool {
        fields.contains { field in
            field.name == "transfer-encoding" || (field.name == "content-length" && field.value != "0")
        }
    }

    private static func field(_ line: ArraySlice<UInt8>) throws(HTTPRefusal) -> Field {
        // A line that begins with a blank is an old way of continuing the one before.
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
            line[..<colon].allSatisfy(isTokenByte)
        else { throw HTTPRefusal(.badRequest, "A line of the head is not a name, a colon and a value.") }
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        var value = line[(colon + 1)...].drop(while: isBlank)
        while let last = value.last, isBlank(last) { value = value.dropLast() }
        guard !value.contains(where: { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F }) else {
            throw HTTPRefusal(.badRequest, "A line of the head holds a control character.")
        }
        return Field(
            name: String(decoding: line[..<colon], as: UTF8.self).lowercased(),
            value: String(decoding: value, as: UTF8.self))
    }

    /// What names of methods and fields are made of (RFC 9110, section 5.6.2).
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}

/// The lines of a head, each ended by CR LF; a bare CR or LF is refused.
private struct HeadLines {
    private var rest: ArraySlice<UInt8>

    init(_ head: ArraySlice<UInt8>) { rest = head }

    mutating func next() throws(HTTPRefusal) -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        guard let end = rest.firstIndex(where: { $0 == 0x0D || $0 == 0x0A }), rest[end] == 0x0D,
            end + 1 < rest.endIndex, rest[end + 1] == 0x0A
        else { throw HTTPRefusal(.badRequest, "A line of the head does not end in CR LF.") }
        defer { rest = rest[(end + 2)...] }
        return rest[..<end]
    }
}
