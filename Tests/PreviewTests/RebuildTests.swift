import Building
import TestSupport
import Testing

@testable import Preview

/// What a preview does when files change, rightly or wrongly.
@Suite struct RebuildTests {
    @Test func `A change is told to pages of older builds, and only to them`() async throws {
        let site = try await PreviewedSite()
        let listener = try await site.listen()
        #expect(try await listener.next("problems").contains("\"errors\":0"))
        try await site.write("Content/incidents/shots.yaml", PreviewedSite.incident.replacing("Shots", with: "Volley"))
        #expect(try await listener.next("reload") == site.preview.build)
        #expect(try await site.page("/incidents/shots.html").contains("Volley"))
        // Whoever comes with an old page is told at once; whoever has the newest is not.
        #expect(try await site.listen(build: "1-1").next("reload") == site.preview.build)
        let newest = try await site.listen()
        let (bytes, _) = await newest.client.receive { String(decoding: $0, as: UTF8.self).contains("event: problems") }
        #expect(!String(decoding: bytes, as: UTF8.self).contains("event: reload"))
    }

    /// Each file that can be broken, what breaks it, and where the message points.
    static let mistakes: [(path: String, text: String, place: String)] = [
        ("Content/incidents/shots.yaml", PreviewedSite.incident + "killed: [\n", "Content/incidents/shots.yaml"),
        ("Content/incidents/shots.yaml", "\u{0}\u{1}\u{2}", "Content/incidents/shots.yaml"),
        ("Content/briefs/week.md", "---\ntitle: [\n---\ntext\n", "Content/briefs/week.md"),
        ("Content/briefs/week.md", "---\ntitle: The week\n", "Content/briefs/week.md"),
        ("Content/places/far.json", "{\"id\": ", "Content/places/far.json"),
        ("Content/sources/all.jsonl", "{}\n{\"id\"\n", "Content/sources/all.jsonl"),
        ("Content/site.yaml", "title: : :\n", "Content/site.yaml"),
        ("Content/site.yaml", "titel: A\n", "Content/site.yaml"),
        ("Templates/incident.mustache", "{{#page}} {{nothing}}", "Templates/incident.mustache"),
        ("Templates/layout.mustache", "{{#page}}", "Templates/layout.mustache"),
        ("Templates/strings/en.yaml", "timeline: {", "Templates/strings/en.yaml"),
    ]

    @Test func `A mistake in a file of any kind keeps the last good pages and says where it is`() async throws {
        let site = try await PreviewedSite()
        let good = try await site.page("/incidents/shots.html")
        let before = site.sourceFiles
        for mistake in Self.mistakes {
            let listener = try await site.listen()
            _ = try await listener.next("problems")
            let round = try await site.write(mistake.path, mistake.text)
            guard case .errors = round.outcome else {
                Issue.record("\(mistake.path): \(round.outcome)")
                continue
            }
            let problems = try await listener.next("problems")
            #expect(
                problems.contains("\"isStale\":true") && problems.contains("\"place\":\"\(mistake.place)"),
                "\(problems)")
            #expect(try await site.page("/incidents/shots.html") == good, "\(mistake.path)")
            #expect(try await site.get("/").status == 200)
            // Mended, everything is as it was.
            if let bytes = before[mistake.path] {
                try await site.write(mistake.path, String(decoding: bytes, as: UTF8.self))
            } else {
                try await site.remove(mistake.path)
            }
            #expect(try await listener.next("problems").contains("\"errors\":0"))
            #expect(try await site.page("/incidents/shots.html") == good, "\(mistake.path)")
        }
    }

    @Test func `Nonsense in style sheets, scripts and pictures stops nothing`() async throws {
        let site = try await PreviewedSite()
        for (path, text) in [
            ("Templates/styles/1-tokens.css", "}}} a { b: \"\n"), ("Templates/scripts/page/1-start.js", "(((\n"),
            ("Templates/assets/icon.svg", "<svg"), ("Content/media/x.png", "no picture"),
        ] {
            let round = try await site.write(path, text)
            #expect(round.report?.hasErrors != true, "\(path)")
            #expect(try await site.get("/").status == 200, "\(path)")
        }
    }

    @Test func `A site that begins with errors shows them, and turns into the site`() async throws {
        let files = PreviewedSite.files.merging(["Content/incidents/shots.yaml": "title: A\n<b>&: 1\n"]) { $1 }
        let site = try await PreviewedSite(files)
        for target in ["/", "/incidents/shots.html"] {
            let page = try await site.get(target)
            #expect(page.status == 503 && page["content-type"] == "text/html; charset=utf-8")
            #expect(page.text.contains("Content/incidents/shots.yaml:2:1: error: Key '&lt;b&gt;&amp;' is not known"))
            #expect(!page.text.contains("<b>"))
            #expect(page.text.contains(PreviewScript.element(build: site.preview.build)))
        }
        #expect(try await site.get("/.sitrep/preview.css").status == 200)
        // Another mistake, then none: each is told.
        let listener = try await site.listen()
        try await site.write("Content/incidents/shots.yaml", "title: A\nkilled: 1\n")
        let second = try await listener.next("reload")
        #expect(second == site.preview.build)
        try await site.write("Content/incidents/shots.yaml", PreviewedSite.incident)
        #expect(try await listener.next("reload") == site.preview.build)
        #expect(try await site.page("/incidents/shots.html").contains("Shots"))
    }

    @Test func `A deleted Content keeps the pages, and its return is noticed`() async throws {
        let site = try await PreviewedSite()
        let good = try await site.page("/")
        let listener = try await site.listen()
        _ = try await listener.next("problems")
        let round = try await site.remove("Content")
        guard case .failed = round.outcome else {
            Issue.record("\(round.outcome)")
            return
        }
        #expect(try await listener.next("problems").contains("it does not exist"))
        #expect(try await site.page("/") == good)
        for (path, text) in PreviewedSite.files.sorted(by: { $0.key < $1.key }) { try await site.write(path, text) }
        #expect(try await site.page("/") == good)
    }

    @Test func `Links that lead nowhere are found while the new pages are shown`() async throws {
        let site = try await PreviewedSite()
        let listener = try await site.listen()
        _ = try await listener.next("problems")
        let page = "---\ntitle: About\n---\n[x](incidents/none.html)\n"
        try await site.write("Content/pages/about.md", page)
        _ = try await listener.next("reload")
        #expect(try await site.page("/about.html").contains("incidents/none.html"))
        #expect(try await listener.next("problems").contains("\"errors\":0"))
        let found = try await listener.next("problems")
        #expect(found.contains("\"isStale\":false") && found.contains("incidents/none.html"), "\(found)")
    }

    @Test func `A mistake's own file is named before those that it shows in`() async throws {
        let site = try await PreviewedSite()
        let listener = try await site.listen()
        _ = try await listener.next("problems")
        try await site.write("Content/incidents/shots.yaml", "titel: Shots\n")
        let problems = try await listener.next("problems")
        let first = try #require(problems.firstRange(of: "\"place\":\""))
        #expect(problems[first.upperBound...].hasPrefix("Content/incidents/shots.yaml"), "\(problems)")
        #expect(problems.contains("Content/briefs/week.md"))
    }

    @Test func `A preview writes nothing`() async throws {
        let site = try await PreviewedSite()
        let before = site.sourceFiles
        try await site.write("Content/incidents/other.yaml", PreviewedSite.incident)
        _ = try await site.get("/")
        try await site.remove("Content/incidents/other.yaml")
        #expect(site.sourceFiles == before)
    }

    @Test func `A quiet stream says from time to time that it is still there`() async throws {
        var limits = ServerLimits()
        limits.heartbeat = 50
        let site = try await PreviewedSite(limits: limits)
        let listener = try await site.listen()
        _ = try await listener.next("problems")
        let (bytes, isEnded) = await listener.client.receive(within: .seconds(5)) { $0.count >= 6 }
        #expect(!isEnded && String(decoding: bytes, as: UTF8.self).hasPrefix(":\n\n"))
    }
}
