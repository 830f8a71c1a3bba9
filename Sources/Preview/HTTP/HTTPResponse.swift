/// An answer, whole but for the bytes of a file on disk, which are read as they are sent.
package struct HTTPResponse: Sendable {
    package enum Body: Sendable {
        case bytes([UInt8])
        /// A part of a file that is open already.
        case file(MediaReader, Range<Int>)
        /// What a stream of events begins with; it goes on until one side ends it.
        case events([UInt8])
    }

    package var status: HTTPStatus
    package var fields: [(name: String, value: String)]
    package var body: Body

    package init(_ status: HTTPStatus, fields: [(name: String, value: String)] = [], body: Body = .bytes([])) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// The length of the body; nil for a stream.
    var length: Int? {
        switch body {
        case .bytes(let bytes): bytes.count
        case .file(_, let range): range.count
        case .events: nil
        }
    }

    /// The lines before the body.
    ///
    /// - Parameters:
    ///   - keepsAlive: Whether the connection stays open afterwards.
    ///   - now: Seconds since 1970.
    func head(keepsAlive: Bool, now: Int) -> [UInt8] {
        var head = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\nDate: \(HTTPDate.text(now))\r\n"
        for field in Self.constantFields + fields { head += "\(field.name): \(field.value)\r\n" }
        if let length, status != .notModified { head += "Content-Length: \(length)\r\n" }
        head += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
        return Array(head.utf8)
    }

    /// What every answer says: no guessing of types, and no other site may use what it gets. The preview of a site that is
    /// not published yet is nobody else's to read.
    private static let constantFields: [(name: String, value: String)] = [
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Referrer-Policy", "no-referrer"),
    ]
}

extension HTTPResponse {
    /// A refusal in one line of plain text.
    init(_ refusal: HTTPRefusal) {
        self.init(
            refusal.status,
            fields: [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")],
            body: .bytes(Array("\(refusal.status.rawValue) \(refusal.status.reason). \(refusal.sentence)\n".utf8)))
        if refusal.status == .methodNotAllowed { fields.append(("Allow", "GET, HEAD")) }
    }
}
