import TestSupport
import Testing

@testable import Preview

/// Clients that mean no good, or know no better. Each suite of requests ends with an honest one that is answered.
@Suite(.onOwnThreads) struct HostileRequestTests {
    private func expectServing(_ site: PreviewedSite) async throws {
        #expect(try await site.page("/").contains("A test"))
    }

    @Test func `No address leads out of the site`() async throws {
        let site = try await PreviewedSite(bytes: ["secret.txt": Array("SECRET".utf8), "Content/media/a.txt": [65]])
        let targets = [
            "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt", "/..%5csecret.txt",
            "/assets/../../secret.txt", "/assets/%2e%2e/%2e%2e/secret.txt", "/media/../../../secret.txt",
            "/media/..%2f..%2f..%2fsecret.txt", "/%252e%252e/secret.txt", "/secret.txt", "/secret.txt%00.html",
            "/%00", "//secret.txt", "///etc/passwd", "/etc/passwd", "/..\\secret.txt", "/%c0%ae%c0%ae/secret.txt",
            "\(site.sourcePath)/secret.txt", "/\(site.sourcePath)/secret.txt", "file://\(site.sourcePath)/secret.txt",
            "http://127.0.0.1/../secret.txt", "http://127.0.0.1/%2e%2e/secret.txt", "/Content/site.yaml",
            "/Content/incidents/shots.yaml", "/media/a.txt/../../site.yaml", "/.sitrep/../secret.txt",
            "/.sitrep/secret.txt", "/.sitrep/%2e%2e/secret.txt", "/.git/config", "/site.yaml", "/.sitrep/", "/.sitrep",
        ]
        for target in targets {
            let response = try await site.get(target)
            #expect(response.status == 404 || response.status == 400, "\(target): \(response.status)")
            #expect(!response.text.contains("SECRET") && !response.text.contains("root:"), "\(target)")
            #expect(!response.text.contains(site.sourcePath), "\(target) tells where the site lies")
            #expect(!response.text.contains("content_version"), "\(target)")
        }
        try await expectServing(site)
    }

    @Test func `Links out of the site's media are not followed while serving`() async throws {
        let outside = try TemporaryFolder()
        try outside.write("secret.txt", "SECRET")
        let site = try await PreviewedSite(
            PreviewedSite.files.merging([
                "Content/incidents/shots.yaml": PreviewedSite.incident + "media: [{file: a.png, alt: A}]\n"
            ]) { $1 }, bytes: ["Content/media/a.png": [1, 2, 3]])
        #expect(try await site.get("/media/a.png").body == [1, 2, 3])
        // The file is exchanged for a link after it was listed.
        try site.exchangeForLink("Content/media/a.png", to: "\(outside.path)/secret.txt")
        let response = try await site.get("/media/a.png")
        #expect(response.status == 404 && !response.text.contains("SECRET"))
        try await expectServing(site)
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: 127.0.0.1\r\n\r\n", 400),
        ("GET /\r\nHost: 127.0.0.1\r\n\r\n", 400),
        ("GET  / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 400),
        ("GET / HTTP/1.1 \r\nHost: 127.0.0.1\r\n\r\n", 400),
        ("GET / HTTP/2.0\r\nHost: 127.0.0.1\r\n\r\n", 505),
        ("PRI * HTTP/2.0\r\n\r\n", 505),
        ("GET / FTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost : 127.0.0.1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n folded: x\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nno colon\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\u{0}b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1\nX: y\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1\rX: y\r\n\r\n", 400),
        ("\u{16}\u{3}\u{1}\u{2}\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\n\r\nabc", 405),
        ("PUT /a HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 405),
        ("DELETE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 405),
        ("TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 405),
        ("CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n", 405),
        ("OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 405),
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\n\r\nabc", 413),
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n", 413),
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 413),
        ("GET * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 400),
        ("GET http:// HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 421),
        ("GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 421),
    ])
    func `What is no request to read is refused`(request: String, status: Int) async throws {
        let site = try await Shared.site.value
        let client = try site.client()
        await client.send(request)
        let response = try await client.response()
        #expect(response.status == status, "\(response.text)")
        #expect(response["connection"] == "close" || status == 421)
        try await expectServing(site)
    }

    /// One site for all requests that change nothing.
    private enum Shared { static let site = Task(executorPreference: OwnThreads.shared) { try await PreviewedSite() } }

    @Test func `A head of a megabyte is refused before it is read`() async throws {
        let site = try await PreviewedSite()
        let client = try site.client()
        let large =
            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + String(repeating: "X-A: \(String(repeating: "b", count: 1000))\r\n", count: 1000)
        await client.send(Array(large.utf8), within: .seconds(5))
        #expect(try await client.response().status == 431)
        let address = try site.client()
        await address.send(Array(("GET /" + String(repeating: "a", count: 1 << 20)).utf8), within: .seconds(5))
        #expect(try await address.response().status == 414)
        try await expectServing(site)
    }

    @Test func `A head of just under the limit is answered`() async throws {
        let site = try await PreviewedSite()
        let response = try await site.get("/", fields: ["X: " + String(repeating: "b", count: 16_000)])
        #expect(response.status == 200)
        #expect(try await site.get("/?" + String(repeating: "a", count: 8_000)).status == 200)
        #expect(try await site.get("/?" + String(repeating: "a", count: 8_300)).status == 414)
    }

    @Test func `Two hundred clients that say nothing, or a letter at a time, keep nobody out`() async throws {
        var limits = ServerLimits()
        // Nobody goes because of the time: a busy machine may need long for all of this.
        limits.request = 300_000
        let site = try await PreviewedSite(limits: limits)
        var slow: [RawClient] = []
        for index in 0..<200 {
            let client = try site.client()
            if index % 2 == 0 { await client.send("GET / HT") }
            slow.append(client)
        }
        for round in 0..<5 {
            for client in slow { await client.send([UInt8(ascii: "x")], within: .milliseconds(1)) }
            let response = try await site.get("/", fields: ["X-Round: \(round)"])
            #expect(response.status == 200)
        }
        // As many as the server keeps are still connected; the eldest have given way.
        let (_, isEnded) = await slow[0].receive(within: .seconds(5))
        #expect(isEnded)
        let (_, isLastEnded) = await slow[199].receive(within: .milliseconds(50))
        #expect(!isLastEnded)
    }

    @Test func `Whoever does not finish a request in time is let go`() async throws {
        var limits = ServerLimits()
        limits.request = 150
        let site = try await PreviewedSite(limits: limits)
        let client = try site.client()
        await client.send("GET / HTTP/1.1\r\n")
        let (bytes, isEnded) = await client.receive(within: .seconds(10))
        #expect(isEnded && bytes.isEmpty)
        try await expectServing(site)
    }

    @Test func `Whoever does not read an answer in time is let go`() async throws {
        var limits = ServerLimits()
        limits.answer = 150
        limits.bytesPerMillisecond = 1 << 20
        limits.connections = 1
        let film = [UInt8](repeating: 7, count: 8 << 20)
        let site = try await PreviewedSite(
            PreviewedSite.files.merging([
                "Content/incidents/shots.yaml": PreviewedSite.incident + "media: [{file: a.mp4, alt: A}]\n"
            ]) { $1 }, bytes: ["Content/media/a.mp4": film], limits: limits)
        let client = try site.client()
        await client.send("GET /media/a.mp4 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        let (beginning, _) = await client.receive { !$0.isEmpty }
        // There is room for one alone: whoever is served next tells that the first was let go.
        var isServed = false
        for await _ in Looks(within: .seconds(10)) {
            let next = try site.client()
            await next.send("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            isServed = (try? await next.response(within: .seconds(1)))?.status == 200
            if isServed { break }
        }
        #expect(isServed)
        let (rest, isEnded) = await client.receive(within: .seconds(10))
        #expect(isEnded && beginning.count + rest.count < film.count)
    }

    @Test func `Where all connections are in use, one more is told so`() async throws {
        var limits = ServerLimits()
        limits.connections = 2
        // On a busy machine the second client may be a while in asking.
        limits.request = 600_000
        let film = [UInt8](repeating: 7, count: 32 << 20)
        let site = try await PreviewedSite(
            PreviewedSite.files.merging([
                "Content/incidents/shots.yaml": PreviewedSite.incident + "media: [{file: a.mp4, alt: A}]\n"
            ]) { $1 }, bytes: ["Content/media/a.mp4": film], limits: limits)
        let busy = [try site.client(), try site.client()]
        var unread: [Int] = []
        for client in busy {
            await client.send("GET /media/a.mp4 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            let beginning = RawClient.parse(await client.receive { $0.count > 1000 }.bytes)
            unread.append(film.count - (try #require(beginning).body.count))
        }
        #expect(try await site.client().response().status == 503)
        // A client that is done makes room.
        _ = await busy[0].receive { $0.count == unread[0] }
        try await expectServing(site)
    }

    @Test func `Whoever listens to events and never reads is let go`() async throws {
        var limits = ServerLimits()
        limits.unreadEvents = 100
        let site = try await PreviewedSite(limits: limits)
        let listener = try await site.listen()
        _ = try await listener.next("problems")
        let hundreds = (0..<300).map { "- {id: b\($0), title: B, kiind: other}\n" }.joined()
        let round = try await site.write("Content/incidents/many.yaml", hundreds)
        guard case .errors = round.outcome else {
            Issue.record("\(round.outcome)")
            return
        }
        let (_, isEnded) = await listener.client.receive(within: .seconds(10))
        #expect(isEnded)
        try await expectServing(site)
    }
}
