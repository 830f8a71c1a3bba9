/// Answers with files: whole, in part, or not at all where the client has it.
extension HTTPResponse {
    static func file(_ bytes: [UInt8], _ type: String, _ tag: EntityTag, _ request: HTTPRequest) -> HTTPResponse {
        file(length: bytes.count, type, tag, request) {
            $0.count == bytes.count ? .bytes(bytes) : .bytes(Array(bytes[$0]))
        }
    }

    static func file(_ reader: MediaReader, _ type: String, _ tag: EntityTag, _ request: HTTPRequest) -> HTTPResponse {
        file(length: reader.size, type, tag, request) { .file(reader, $0) }
    }

    private static func file(
        length: Int, _ type: String, _ tag: EntityTag, _ request: HTTPRequest, body: (Range<Int>) -> Body
    ) -> HTTPResponse {
        // A browser may keep it, and must ask whether it is still the same.
        var fields: [(name: String, value: String)] = [("ETag", tag.text), ("Cache-Control", "no-cache")]
        if tag.isIn(request["if-none-match"]) { return HTTPResponse(.notModified, fields: fields) }
        fields += [("Content-Type", type), ("Accept-Ranges", "bytes")]
        // A part of something else than the client has would be joined to it wrongly.
        let isSame = request["if-range"].map { $0 == tag.text } ?? true
        switch isSame && request.method == .get ? ByteRange(request["range"], length: length) : .whole {
        case .whole: return HTTPResponse(.ok, fields: fields, body: body(0..<length))
        case .part(let range):
            fields.append(("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"))
            return HTTPResponse(.partialContent, fields: fields, body: body(range))
        case .outside:
            var response = HTTPResponse(HTTPRefusal(.rangeNotSatisfiable, "The file is shorter than that."))
            response.fields.append(("Content-Range", "bytes */\(length)"))
            return response
        }
    }

    /// A page of the preview's own.
    static func page(_ bytes: [UInt8], status: HTTPStatus) -> HTTPResponse {
        HTTPResponse(
            status, fields: [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")],
            body: .bytes(bytes))
    }
}
