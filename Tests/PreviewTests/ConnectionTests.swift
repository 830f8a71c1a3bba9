import Testing

@testable import Preview

@Suite struct ConnectionTests {
    @Test func `A connection serves one request after another, however they are cut`() async throws {
        let site = try await PreviewedSite()
        let client = try site.client()
        let request = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
        await client.send(request)
        let first = try await client.response()
        #expect(first.status == 200 && first["connection"] == "keep-alive")
        for byte in Array("\r\n\(request)".utf8) { await client.send([byte]) }
        let second = try await client.response()
        #expect(second.body == first.body)
    }

    @Test func `Requests sent ahead are answered in order`() async throws {
        let site = try await PreviewedSite()
        let client = try site.client()
        func request(_ path: String, _ fields: String = "") -> String {
            "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n"
        }
        await client.send(
            request("/robots.txt") + request("/nothing.txt") + request("/feed.json", "Connection: close\r\n"))
        let (bytes, isEnded) = await client.receive()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(isEnded)
        let statuses = text.split(separator: "HTTP/1.1 ").map { $0.prefix(3) }
        #expect(statuses == ["200", "404", "200"])
    }

    @Test func `The old version of the protocol is answered once and closed`() async throws {
        let site = try await PreviewedSite()
        let client = try site.client()
        await client.send("GET /robots.txt HTTP/1.0\r\nHost: localhost\r\n\r\n")
        let (bytes, isEnded) = await client.receive()
        #expect(isEnded && RawClient.parse(bytes)?.status == 200)
    }

    @Test func `A client that has said all it has to say still gets its answer`() async throws {
        let site = try await PreviewedSite()
        let client = try site.client()
        await client.send("GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
        client.endSending()
        #expect(try await client.response().status == 200)
    }

    @Test func `A port that is taken is said to be, and the next free one is found`() throws {
        let first = try Listener.open(ports: 0...0)
        #expect(throws: Listener.Failure.taken(host: "127.0.0.1", ports: first.port...first.port)) {
            try Listener.open(ports: first.port...first.port)
        }
        guard first.port < 65_530 else { return }
        let next = try Listener.open(ports: first.port...(first.port + 5))
        #expect(next.port > first.port)
        for listener in [first, next] { _ = PreviewServer(listener: listener) { _ in HTTPResponse(.ok) } }
    }

    @Test func `A host that is none of this machine's is refused in words`() {
        for host in ["192.0.2.1", "no such host", "host.invalid"] {
            let failure = #expect(throws: Listener.Failure.self) { try Listener.open(host: host, ports: 0...0) }
            #expect(failure?.description.contains("'\(host)'") == true)
        }
    }

    @Test func `Dates are written as HTTP has them`() {
        #expect(HTTPDate.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(HTTPDate.text(0) == "Thu, 01 Jan 1970 00:00:00 GMT")
    }
}
