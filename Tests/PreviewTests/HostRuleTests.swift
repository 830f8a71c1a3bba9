import Testing

@testable import Preview

/// Who may read a preview: this machine under its own names, and no other site.
@Suite struct HostRuleTests {
    private static func request(host: String, _ fields: [String: String] = [:]) -> HTTPRequest {
        HTTPRequest(
            method: .get, target: RequestTarget(path: ""),
            fields: [.init(name: "host", value: host)] + fields.map { .init(name: $0.key, value: $0.value) },
            keepsAlive: true)
    }

    private static func allows(_ rule: HostRule, host: String, _ fields: [String: String] = [:]) -> Bool {
        (try? rule.check(request(host: host, fields))) != nil
    }

    @Test(arguments: ["localhost", "LOCALHOST:8000", "127.0.0.1", "127.0.0.1:8000", "127.0.0.2", "[::1]", "[::1]:80"])
    func `This machine's own names are answered`(host: String) {
        #expect(Self.allows(HostRule(host: "127.0.0.1"), host: host))
    }

    @Test(arguments: [
        "", "evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example", "127.evil.example",
        "192.168.0.1", "10.0.0.1:8000", "[::2]", "[::1", "localhost:8000:9", "localhost:x", "localhost@evil.example",
        "127.0.0", "0.0.0.0",
    ])
    func `Any other name is not`(host: String) {
        #expect(!Self.allows(HostRule(host: "127.0.0.1"), host: host))
    }

    @Test func `The host that was asked for is answered, and at every address any number`() {
        #expect(Self.allows(HostRule(host: "Desk.example"), host: "desk.example:8000"))
        #expect(Self.allows(HostRule(host: "192.0.2.7"), host: "192.0.2.7"))
        #expect(!Self.allows(HostRule(host: "192.0.2.7"), host: "192.0.2.8"))
        #expect(Self.allows(HostRule(host: "fe80::1"), host: "[fe80::1]:8000"))
        #expect(Self.allows(HostRule(host: "0.0.0.0"), host: "192.0.2.8:8000"))
        #expect(Self.allows(HostRule(host: "::"), host: "[2001:db8::1]"))
        #expect(!Self.allows(HostRule(host: "0.0.0.0"), host: "evil.example"))
    }

    @Test(arguments: [
        ["sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"],
        ["sec-fetch-site": "same-site", "sec-fetch-mode": "cors"],
        ["sec-fetch-site": "cross-site"],
        ["origin": "https://evil.example"], ["origin": "null"], ["origin": "http://localhost:3000"],
        ["origin": "http://localhost:8000", "sec-fetch-site": "cross-site"],
    ])
    func `What another site asks for is refused`(fields: [String: String]) {
        #expect(!Self.allows(HostRule(host: "127.0.0.1"), host: "localhost:8000", fields))
    }

    @Test(arguments: [
        [:], ["sec-fetch-site": "same-origin", "sec-fetch-mode": "cors"], ["sec-fetch-site": "none"],
        ["sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"], ["origin": "http://localhost:8000"],
    ])
    func `What a reader asks for, by a link from elsewhere too, is answered`(fields: [String: String]) {
        #expect(Self.allows(HostRule(host: "127.0.0.1"), host: "localhost:8000", fields))
    }

    @Test func `The rules hold on the wire, for files as for events`() async throws {
        let site = try await PreviewedSite()
        for target in ["/", "/robots.txt", "/.sitrep/events", "/.sitrep/preview.js", "/nothing"] {
            let foreign = try await site.get(target, host: "evil.example:\(site.port)")
            #expect(foreign.status == 421 && !foreign.text.contains("A test"))
            let crossSite = try await site.get(
                target, fields: ["Origin: https://evil.example", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: cors"])
            #expect(crossSite.status == 403 && !crossSite.text.contains("event:"))
        }
        // A link from elsewhere leads to a page, and never to the events.
        let link = ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"]
        #expect(try await site.get("/", fields: link).status == 200)
        #expect(try await site.get("/.sitrep/events", fields: link).status == 403)
        #expect(try await site.get("/.sitrep/events", fields: ["Sec-Fetch-Site: none"]).status == 403)
        let page = try await site.get("/")
        #expect(page["cross-origin-resource-policy"] == "same-origin")
        #expect(page["access-control-allow-origin"] == nil && page["x-content-type-options"] == "nosniff")
        #expect(try await site.get("http://localhost:\(site.port)/").status == 200)
    }
}
