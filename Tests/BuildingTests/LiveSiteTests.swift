import Building
import Diagnostics
import Reports
import Synchronization
import TestSupport
import Testing

struct LiveSiteTests {
    private let site: WrittenSite

    init() throws { site = try WrittenSite() }

    @Test func `The files in memory are those that a build publishes, byte for byte`() async throws {
        try site.folder.write("Content/media/a.png", [0x89, 0x50, 0x4E, 0x47])
        try site.incident("c", title: "Third", "media: [{file: a.png, alt: A picture}]\n")
        let build = try await site.live().rebuild(changed: nil)
        let pages = try #require(build.pages, "\(build.report.diagnostics)")
        let published = try await site.published()
        #expect(pages.routes.sorted() == published.keys.sorted())
        let files = pages.allFiles
        for (route, bytes) in published { #expect(files[route] == bytes, "\(route)") }
        #expect(published["media/a.png"] != nil)
        #expect(pages.file(at: "incidents/a.html")?.isPage == true)
        #expect(pages.file(at: "media/a.png")?.isPage == false)
        #expect(pages.file(at: "nowhere.html") == nil)
        #expect(published[pages.styleSheet] != nil)
    }

    @Test(arguments: [
        nil, [], ["Content/incidents/b.yaml"], ["Content/gone"], ["Content/incidents/a.yaml"], ["Content"],
    ])
    func `An edit is seen whatever the hint says`(hint: [String]?) async throws {
        let live = site.live()
        _ = try await live.rebuild(changed: nil)
        // As long as before, and within one tick of the clock.
        try site.incident("a", title: "Other")
        let build = try await live.rebuild(changed: hint.map(Set.init))
        #expect(build.pages?.text("incidents/a.html")?.contains("Other") == true)
        #expect(build.pages?.text("incidents/b.html")?.contains("Second") == true)
        #expect(try await build.pages?.allFiles == site.published())
    }

    @Test func `Files that are new, renamed or gone are seen without a hint`() async throws {
        let live = site.live()
        _ = try await live.rebuild(changed: nil)
        try site.incident("c", title: "Third")
        site.folder.remove("Content/incidents/a.yaml")
        let build = try await live.rebuild(changed: [])
        #expect(build.pages?.routes.contains("incidents/c.html") == true)
        #expect(build.pages?.file(at: "incidents/a.html") == nil)
        #expect(try await build.pages?.allFiles == site.published())
    }

    @Test func `Another site file reads all records again`() async throws {
        let live = site.live()
        _ = try await live.rebuild(changed: nil)
        try site.folder.write(
            "Content/site.yaml", "content_version: 1\ntitle: Another\nvocabularies: {kind: {odd: {label: Odd}}}\n")
        try site.folder.write("Content/incidents/a.yaml", WrittenSite.incident("A").replacing("other", with: "odd"))
        let build = try await live.rebuild(changed: ["Content/site.yaml"])
        #expect(build.pages?.text("incidents/a.html")?.contains("Odd") == true)
        #expect(try await build.pages?.allFiles == site.published())
    }

    @Test func `With errors there are no pages, and mended the site is back`() async throws {
        let live = site.live()
        _ = try await live.rebuild(changed: nil)
        try site.folder.write("Content/incidents/a.yaml", "title: [")
        let broken = try await live.rebuild(changed: nil)
        #expect(broken.pages == nil)
        #expect(broken.report.hasErrors)
        try site.incident("a", title: "First")
        let mended = try await live.rebuild(changed: nil)
        #expect(try await mended.pages?.allFiles == site.published())
        #expect(!mended.changesOnlyStyles)
    }

    @Test func `A change of templates and words is seen`() async throws {
        let live = site.live()
        _ = try await live.rebuild(changed: nil)
        try site.folder.write("Templates/strings/en.yaml", "navTimeline: In the order of time\n")
        let build = try await live.rebuild(changed: nil)
        #expect(build.pages?.text("index.html")?.contains("In the order of time") == true)
        #expect(try await build.pages?.allFiles == site.published())
        #expect(!build.changesOnlyStyles)
    }

    @Test func `An embargo that ends while the site is looked at shows at the next change, be it of a style sheet`()
        async throws
    {
        try site.incident("c", title: "Third", "embargo: 2026-01-03\n")
        try site.folder.write("Templates/styles/z.css", "p { color: red }\n")
        let clock = HandClock(WrittenSite.now)
        let live = site.live { clock.now }
        let first = try await live.rebuild(changed: nil)
        #expect(first.pages?.file(at: "incidents/c.html") == nil && first.report.heldBack.count(.embargo) == 1)
        clock.add(seconds: 3600)
        try site.folder.write("Templates/styles/z.css", "p { color: blue }\n")
        #expect(try await live.rebuild(changed: ["Templates/styles/z.css"]).changesOnlyStyles)
        clock.add(seconds: 2 * 86_400)
        try site.folder.write("Templates/styles/z.css", "p { color: green }\n")
        let later = try await live.rebuild(changed: ["Templates/styles/z.css"])
        #expect(later.pages?.text("incidents/c.html")?.contains("Third") == true && !later.changesOnlyStyles)
    }

    /// A clock that a test moves.
    private final class HandClock: Sendable {
        private let moment: Mutex<Instant>

        init(_ now: Instant) { moment = Mutex(now) }

        var now: Instant { moment.withLock { $0 } }

        func add(seconds: Int) { moment.withLock { $0.seconds += seconds } }
    }

    @Test func `Only a style sheet differs where nothing else does`() async throws {
        try site.folder.write("Templates/styles/z.css", "p { color: red }\n")
        let live = site.live()
        let first = try await live.rebuild(changed: nil)
        #expect(!first.changesOnlyStyles)
        try site.folder.write("Templates/styles/z.css", "p { color: blue }\n")
        let styled = try await live.rebuild(changed: ["Templates/styles/z.css"])
        #expect(styled.changesOnlyStyles)
        #expect(styled.pages?.styleSheet != first.pages?.styleSheet)
        try site.folder.write("Templates/styles/z.css", "p { color: green }\n")
        try site.incident("a", title: "Other")
        #expect(try await !live.rebuild(changed: ["Templates/styles/z.css"]).changesOnlyStyles)
        #expect(try await !live.rebuild(changed: nil).changesOnlyStyles)
    }

    @Test func `The links between all pages are checked apart`() async throws {
        try site.folder.write("Content/pages/about.md", "---\ntitle: About\n---\n\n[Gone](nowhere.html)\n")
        let build = try await site.live().rebuild(changed: nil)
        let found = try await #require(build.pages).check(threads: 2)
        #expect(found.contains { $0.location?.path == "Content/pages/about.md" }, "\(found)")
        let whole = try await Pipeline(site: site.site, threads: 1, request: .init(now: WrittenSite.now)).check()
        #expect(found == whole.diagnostics.filter(found.contains))
    }

    @Test func `A large file of lines is the same in parts, and an edit in it is seen`() async throws {
        var lines = (0..<2_000).map { WrittenSite.line("line-\($0)", title: "Incident \($0)") }
        try site.folder.write("Content/incidents/many.jsonl", lines.joined())
        let live = site.live()
        let first = try await live.rebuild(changed: nil)
        #expect(first.pages?.text("incidents/line-1999.html")?.contains("Incident 1999") == true)
        lines[700] = WrittenSite.line("line-700", title: "Something longer than before")
        try site.folder.write("Content/incidents/many.jsonl", lines.joined())
        let second = try await live.rebuild(changed: nil)
        #expect(second.pages?.text("incidents/line-700.html")?.contains("longer") == true)
        lines[1_900] = "{\"id\":\"line-1900\",\"titel\":1}\n"
        try site.folder.write("Content/incidents/many.jsonl", lines.joined())
        let third = try await live.rebuild(changed: nil)
        let offset = lines[..<1_900].reduce(0) { $0 + $1.utf8.count }
        let places = third.report.diagnostics.compactMap { $0.location?.range.map { Int($0.start) } }
        #expect(!places.isEmpty && places.allSatisfy { (offset..<offset + lines[1_900].utf8.count).contains($0) })
    }

    @Test func `A large file without a record is reported once`() async throws {
        try site.folder.write("Content/incidents/none.jsonl", String(repeating: "\n", count: 300_000))
        let report = try await site.live().rebuild(changed: nil).report
        #expect(report.diagnostics.map(\.code.name) == ["empty-file"])
    }
}
