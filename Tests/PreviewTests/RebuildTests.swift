import Building
import Reports
import TestSupport
import Testing

@testable import Preview

/// What a preview does when files change, rightly or wrongly.
@Suite(.onOwnThreads) struct RebuildTests {
    @Test func `A change is told to pages of older builds, and only to them`() async throws {
        let site = try await PreviewedSite()
        let listener = try await site.listen()
        #expect(try await listener.next("problems").contains("\"errors\":0"))
        try await site.write("Content/incidents/shots.yaml", PreviewedSite.incident.replacing("Shots", with: "Volley"))
        _ = try await listener.next("reload", containing: site.preview.build)
        #expect(try await site.page("/incidents/shots.html").contains("Volley"))
        // Whoever comes with an old page is told at once; whoever has the newest is not.
        #expect(try await site.listen(build: "1-1").next("reload") == site.preview.build)
        let newest = try await site.listen()
        let (bytes, _) = await newest.client.receive { String(decoding: $0, as: UTF8.self).contains("event: problems") }
        #expect(!String(decoding: bytes, as: UTF8.self).contains("event: reload"))
    }

    @Test func `The preview's own pages are made of what the last look found, with errors too`() async throws {
        let titles: PreviewSite.OwnPage = { report in
            Array("<body>\(report.report.incidents.map(\.title.value)) \(report.hasErrors)</body>".utf8)
        }
        let site = try await PreviewedSite(ownPages: ["titles": titles])
        #expect(try await site.page("/.sitrep/titles.html").contains("[\"Shots\"] false"))
        try await site.write(
            "Content/incidents/b.yaml", PreviewedSite.incident.replacing("Shots", with: "Volley") + "x: 1\n")
        #expect(try await site.page("/.sitrep/titles.html").contains("[\"Volley\", \"Shots\"] true"))
        // What cannot be read tells nothing new.
        try await site.remove("Content")
        #expect(try await site.page("/.sitrep/titles.html").contains("[\"Volley\", \"Shots\"] true"))
        #expect(try await site.get("/.sitrep/others.html").status == 404)

        let empty = try await PreviewedSite([:], ownPages: ["titles": titles])
        let response = try await empty.get("/.sitrep/titles.html")
        #expect(response.status == 503 && response.text.contains("Content"))
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
            let problems = try await listener.next("problems", containing: "\"isStale\":true")
            #expect(
                problems.contains("\"place\":\"\(mistake.place)"),
                "\(problems)")
            #expect(try await site.page("/incidents/shots.html") == good, "\(mistake.path)")
            #expect(try await site.get("/").status == 200)
            // Mended, everything is as it was.
            if let bytes = before[mistake.path] {
                try await site.write(mistake.path, String(decoding: bytes, as: UTF8.self))
            } else {
                try await site.remove(mistake.path)
            }
            _ = try await listener.next("problems", containing: "\"errors\":0")
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
        _ = try await listener.next("reload", containing: site.preview.build)
        try await site.write("Content/incidents/shots.yaml", PreviewedSite.incident)
        _ = try await listener.next("reload", containing: site.preview.build)
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
        _ = try await listener.next("problems", containing: "it does not exist")
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
        let found = try await listener.next("problems", containing: "incidents/none.html")
        #expect(found.contains("\"isStale\":false") && found.contains("incidents/none.html"), "\(found)")
    }

    @Test func `A style sheet is told apart from everything else`() async throws {
        let site = try await PreviewedSite()
        let listener = try await site.listen()
        _ = try await listener.next("problems")
        let before = try await site.get("/").text
        let round = try await site.write("Templates/styles/9-own.css", "h1 { color: red; }\n")
        guard case .styles = round.outcome else {
            Issue.record("\(round.outcome)")
            return
        }
        let event = try await listener.next("styles")
        let after = try await site.get("/").text
        let old = try #require(before.firstMatch(of: #/assets/sitrep-[0-9a-f]+\.css/#))
        let new = try #require(after.firstMatch(of: #/assets/sitrep-[0-9a-f]+\.css/#))
        #expect(old.output != new.output)
        #expect(event == #"{"build":"\#(site.preview.build)","old":"/\#(old.output)","new":"/\#(new.output)"}"#)
        #expect(try await site.get("/\(new.output)").text.contains("color: red"))
        // With a mistake between, it is no longer known what else differs.
        try await site.write("Content/incidents/shots.yaml", "titel: Shots\n")
        try await site.write("Templates/styles/9-own.css", "h1 { color: blue; }\n")
        let mended = try await site.write("Content/incidents/shots.yaml", PreviewedSite.incident)
        guard case .pages = mended.outcome else {
            Issue.record("\(mended.outcome)")
            return
        }
    }

    @Test func `A mistake's own file is named before those that it shows in`() async throws {
        let site = try await PreviewedSite()
        let listener = try await site.listen()
        _ = try await listener.next("problems")
        try await site.write("Content/incidents/shots.yaml", "id: shts\n\(PreviewedSite.incident)titel: Shots\n")
        let problems = try await listener.next("problems", containing: "titel")
        let first = try #require(problems.firstRange(of: "\"place\":\""))
        #expect(problems[first.upperBound...].hasPrefix("Content/incidents/shots.yaml"), "\(problems)")
        #expect(problems.contains("Content/briefs/week.md"))
        // Of a record that cannot be read no more is said than why.
        try await site.write("Content/incidents/shots.yaml", "titel: Shots\n")
        let unread = try await listener.next("problems", containing: "'date' is missing")
        #expect(!unread.contains("Content/briefs/week.md"), "\(unread)")
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
        #expect(!isEnded && String(decoding: bytes, as: UTF8.self).contains(":\n\n"))
    }
}
