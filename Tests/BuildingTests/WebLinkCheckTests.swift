import Building
import Diagnostics
import Reports
import Testing

struct WebLinkCheckTests {
    /// Answers as it is told to, and notes who was asked at what time.
    private actor Web: WebLinkProbe {
        var answers: [String: WebLinkAnswer]
        private(set) var calls: [String] = []
        private var busy: Set<String> = []
        private(set) var overlapped = false

        init(_ answers: [String: WebLinkAnswer]) { self.answers = answers }

        func ask(_ address: String, method: WebLinkMethod) async -> WebLinkAnswer {
            let host = String(address.split(separator: "/")[1])
            if !busy.insert(host).inserted { overlapped = true }
            calls.append("\(method.rawValue) \(address)")
            try? await Task.sleep(for: .milliseconds(2))
            busy.remove(host)
            return answers["\(method.rawValue) \(address)"] ?? answers[address] ?? .status(200)
        }
    }

    private static func link(_ address: String, archived: [String] = []) -> WebLink {
        WebLink(address: address, location: SourceLocation(path: "Content/sources/a.yaml"), archived: archived)
    }

    @Test func `Addresses are found in every text, and in sources written on the spot`() {
        var decoder = RecordDecoder(site: SiteConfiguration())
        let text = """
            ---
            title: B
            date: 2023-03-01
            authors: [A]
            key_points: ["<https://example.org/point>"]
            judgements: [{text: "<https://example.org/judgement#part>", sources: [{title: T, url: "https://example.org/row"}]}]
            sources: [{title: T, url: "https://example.org/header", archived: [https://archive.example/1]}]
            ---

            A note.[^1]

            ``` judgement
            text: See <https://example.org/block>.
            ```

            [^1]: <https://example.org/note>

            """
        let read = decoder.decode(Array(text.utf8), path: "Content/briefs/b.md")
        #expect(read.diagnostics.allSatisfy { $0.severity == .warning })
        let report = Report.assembled(site: SiteConfiguration(), records: read.value, mediaFiles: []).value
        #expect(
            WebLink.all(in: report).map(\.address)
                == ["block", "header", "judgement", "note", "point", "row"].map { "https://example.org/\($0)" })
        #expect(WebLink.all(in: report).flatMap(\.archived) == ["https://archive.example/1"])
    }

    private static func check(_ web: Web, on day: Int = 20_000) -> WebLinkCheck<Web> {
        WebLinkCheck(probe: web, pause: .milliseconds(1), today: Day(number: day))
    }

    @Test func `What is gone and what does not answer are warnings, and a page that refuses programs is there`()
        async throws
    {
        let web = Web([
            "https://a.example/gone": .status(404), "https://b.example/": .unknownHost, "https://c.example/": .nothing,
            "https://d.example/": .status(503), "https://e.example/": .status(403), "https://f.example/": .status(429),
            "HEAD https://g.example/": .status(405), "HEAD https://h.example/": .status(404),
        ])
        var cache = WebLinkCache()
        let addresses = ["a.example/gone", "a.example/here"] + "bcdefgh".map { "\($0).example/" }
        let outcome = try await Self.check(web).run(addresses.map { Self.link("https://\($0)") }, cache: &cache)
        #expect(
            outcome.diagnostics.map(\.summary) == [
                "https://a.example/gone is not there any more", "https://b.example/ is not there any more",
                "https://c.example/ does not answer", "https://d.example/ does not answer",
            ])
        #expect(outcome.diagnostics.allSatisfy { $0.severity == .warning } && outcome.asked == 9 && outcome.known == 0)
        #expect(await web.calls.contains("GET https://g.example/"))
        #expect(await !web.calls.contains("GET https://a.example/here"))
    }

    @Test func `A host is asked one thing at a time`() async throws {
        let web = Web([:])
        var cache = WebLinkCache()
        let links = (0..<40).map { Self.link("https://\($0 % 3).example/\($0)") }
        _ = try await Self.check(web).run(links, cache: &cache)
        #expect(await web.calls.count == 40)
        #expect(await !web.overlapped)
    }

    @Test func `An answer holds for a week, and what did not answer is asked again`() async throws {
        let links = ["https://a.example/", "https://b.example/", "https://c.example/"].map { Self.link($0) }
        var cache = WebLinkCache()
        let web = Web(["https://b.example/": .status(410), "https://c.example/": .nothing])
        _ = try await Self.check(web).run(links, cache: &cache)
        var kept = WebLinkCache(Array(cache.text.utf8))
        #expect(kept.text == cache.text)
        let later = try await Self.check(web, on: 20_006).run(links, cache: &kept)
        #expect(later.asked == 1 && later.known == 2)
        #expect(later.diagnostics.map(\.code.name) == ["web-link-dead", "web-link-unanswered"])
        let muchLater = try await Self.check(web, on: 20_007).run(links, cache: &kept)
        #expect(muchLater.asked == 3)
        #expect(WebLinkCache(Array("nonsense".utf8)).text == WebLinkCache().text)
    }

    @Test func `A kept copy is offered`() async throws {
        var cache = WebLinkCache()
        let outcome = try await Self.check(Web(["https://a.example/": .status(404)])).run(
            [Self.link("https://a.example/", archived: ["https://archive.example/1"])], cache: &cache)
        #expect(outcome.diagnostics.first?.notes.map(\.summary) == ["A copy is kept at https://archive.example/1"])
    }

    @Test func `No links are no question`() async throws {
        var cache = WebLinkCache()
        let outcome = try await Self.check(Web([:])).run([], cache: &cache)
        #expect(outcome.asked == 0 && outcome.diagnostics.isEmpty)
    }
}
