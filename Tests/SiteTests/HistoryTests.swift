import Foundation
import TestSupport
import Testing

/// What was recorded, as authors and readers meet it.
@Suite struct HistoryTests {
    private static let site = """
        -- Content/site.yaml --
        content_version: 1
        title: Harbour watch
        base_url: https://harbour.example
        -- Content/incidents/market.yaml --
        title: Shots at the market
        kind: armed-assault
        date: 2024-05-03
        place: market
        killed: 3
        summary: Three men died at the market. The hospital counted them.
        sources: [news]
        participants:
          - {actor: doe, role: planner, basis: alleged, rests_on: [c1]}
        claims:
          - {id: c1, says: Doe planned it., by: police, sources: [news]}
        -- Content/incidents/quiet.yaml --
        title: A quiet day
        kind: other
        date: 2024-05-04
        place: market
        sources: [news]
        -- Content/actors/doe.yaml --
        name: John Doe
        kind: person
        public_role: official
        -- Content/actors/police.yaml --
        name: City police
        kind: state-force
        -- Content/places/market.yaml --
        name: Old market
        kind: area
        -- Content/sources/news.yaml --
        title: The News, 4 May
        publisher: The News
        published: 2024-05-04
        """

    private static func text(_ html: String) -> String { PageText(html).text }

    /// What a folder of the site holds, sorted.
    private static func names(_ site: SiteFixture, _ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(site.site)/\(folder)")) ?? []).sorted()
    }

    private func edit(_ site: SiteFixture, _ path: String, _ from: String, _ to: String) throws {
        let text = try #require(site.folder.read("site/\(path)"))
        #expect(text.contains(from))
        try site.folder.write("site/\(path)", Array(text.replacingOccurrences(of: from, with: to).utf8))
    }

    @discardableResult
    private func record(_ site: SiteFixture, _ now: String, _ more: String...) throws -> Command {
        let run = try Command.run(arguments: ["record", "--site", site.site, "--now", now] + more)
        #expect(run.status == 0, "\(run.errors)")
        return run
    }

    private func build(_ site: SiteFixture, _ more: String...) throws -> Command {
        let run = try Command.run(
            arguments: ["build", "--site", site.site, "--output", site.output, "--now", "2024-09-01"] + more)
        #expect(run.status == 0, "\(run.errors)")
        return run
    }

    private func page(_ site: SiteFixture, _ route: String) -> String { site.folder.read("public/\(route)") ?? "" }

    /// Recorded twice: the second time with another figure and other words.
    private func recordedTwice() throws -> SiteFixture {
        let site = try SiteFixture(Self.site)
        try record(site, "2024-06-01T09:00:00Z")
        try edit(site, "Content/incidents/market.yaml", "killed: 3", "killed: 2")
        try edit(site, "Content/incidents/market.yaml", "Three men", "Two men")
        try record(site, "2024-07-01T09:00:00Z", "-m", "The hospital's count")
        return site
    }

    @Test func `a record keeps its old versions, each with a page and a readable difference`() throws {
        let site = try recordedTwice()
        _ = try build(site)
        let current = Self.text(page(site, "incidents/market.html"))
        #expect(current.contains("Version 2, recorded 1 July 2024."))
        let old = page(site, "incidents/market/v1.html")
        #expect(old.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(old.contains("<link rel=\"canonical\" href=\"https://harbour.example/incidents/market.html\">"))
        #expect(Self.text(old).contains("Old version."))
        #expect(Self.text(old).contains("Three men died at the market."))
        let new = page(site, "incidents/market/v2.html")
        #expect(new.contains("<del>") && new.contains("<ins>"))
        #expect(Self.text(new).contains("Changed without a revision note"))
        #expect(Self.text(new).contains("The hospital's count") || new.contains("The hospital&#39;s count"))
        // A record that never changed is its own first version.
        #expect(page(site, "incidents/quiet/v1.html").isEmpty)
        #expect(Self.text(page(site, "incidents/quiet.html")).contains("Version 1, recorded 1 June 2024."))
    }

    @Test func `readers see what changed since when`() throws {
        let site = try recordedTwice()
        _ = try build(site)
        #expect(page(site, "changes.html").contains("changes/2024-07.html#recorded.2024-07-01"))
        let month = page(site, "changes/2024-07.html")
        #expect(month.contains("incidents/market/v2.html#sec.changes"))
        #expect(Self.text(month).contains("Changed without a revision note"))
        #expect(Self.text(page(site, "changes/2024-06.html")).contains("The history begins"))
    }

    @Test func `where nothing changed nothing is recorded`() throws {
        let site = try SiteFixture(Self.site)
        try record(site, "2024-06-01")
        let run = try record(site, "2024-07-01")
        #expect(run.errors.contains("Nothing changed for TLP:CLEAR since 2024-06-01T00:00:00Z"))
        #expect(Self.names(site, "History/clear") == ["2024-06-01T000000Z.jsonl"])
    }

    @Test func `a dry run says what would be recorded and writes nothing`() throws {
        let site = try SiteFixture(Self.site)
        let run = try record(site, "2024-06-01", "--dry-run")
        #expect(run.errors.contains("Would record 7 changes"))
        #expect(Self.names(site, "").contains("History") == false)
    }

    @Test func `a clock that runs back is refused`() throws {
        let site = try SiteFixture(Self.site)
        try record(site, "2024-06-01")
        let run = try Command.run("record", "--site", site.site, "--now", "2024-05-01")
        #expect(run.status == 1)
        #expect(run.errors.contains("the last recording is of 2024-06-01T00:00:00Z"))
    }

    @Test func `a site with errors is not recorded`() throws {
        let site = try SiteFixture(Self.site)
        try edit(site, "Content/incidents/market.yaml", "killed", "kiled")
        let run = try Command.run("record", "--site", site.site)
        #expect(run.status == 1)
        #expect(run.errors.contains("Nothing was recorded."))
        #expect(Self.names(site, "").contains("History") == false)
    }

    @Test func `a changed figure without a revision is warned of before it is recorded, and may be waived`() throws {
        let site = try SiteFixture(Self.site)
        try record(site, "2024-06-01")
        try edit(site, "Content/incidents/market.yaml", "killed: 3", "killed: 2")
        let run = try Command.run("check", "--site", site.site)
        #expect(run.errors.contains("[unexplained-change]"))
        #expect(run.errors.contains("differs from its version 1 in casualties"))
        try edit(
            site, "Content/incidents/market.yaml", "killed: 2",
            "killed: 2\nwaive: [{check: unexplained-change, reason: A slip of the keyboard.}]")
        #expect(try !Command.run("check", "--site", site.site).errors.contains("[unexplained-change]"))
        try edit(
            site, "Content/incidents/market.yaml",
            "waive: [{check: unexplained-change, reason: A slip of the keyboard.}]",
            "revisions: [{date: 2024-06-02, kind: correction, text: Two died.}]")
        #expect(try !Command.run("check", "--site", site.site).errors.contains("[unexplained-change]"))
    }

    @Test func `a site as it stood says so on every page, and says what it said`() throws {
        let site = try recordedTwice()
        _ = try build(site, "--as-of", "2024-06-15")
        let incident = page(site, "incidents/market.html")
        #expect(Self.text(incident).contains("Three men died at the market."))
        for route in ["index.html", "incidents/market.html", "places/market.html", "changes.html", "404.html"] {
            #expect(Self.text(page(site, route)).contains("The site as it stood on 15 June 2024."), "\(route)")
            #expect(page(site, route).contains("<meta name=\"robots\" content=\"noindex\">"), "\(route)")
        }
        #expect(page(site, "robots.txt").contains("Disallow: /"))
        #expect(page(site, "sitemap.xml").isEmpty)
        #expect(Self.text(incident).contains("Version 1, recorded 1 June 2024."))
    }

    @Test func `the data of a site as it stood are those that were recorded, byte for byte`() throws {
        let site = try SiteFixture(Self.site)
        try record(site, "2024-06-01")
        let then = try Command.run("export", "json", "--site", site.site, "--now", "2024-06-01").output
        try edit(site, "Content/incidents/market.yaml", "killed: 3", "killed: 2")
        try record(site, "2024-07-01")
        let asOf = try Command.run(
            "export", "json", "--site", site.site, "--now", "2024-09-01", "--as-of", "2024-06-30")
        #expect(asOf.status == 0, "\(asOf.errors)")
        #expect(asOf.output == then)
    }

    @Test func `before the first recording there is nothing, and the program says from when on there is`() throws {
        let site = try SiteFixture(Self.site)
        let none = try Command.run("build", "--site", site.site, "--output", site.output, "--as-of", "2024-01-01")
        #expect(none.status == 1)
        #expect(none.errors.contains("'sitrep record' begins the history"))
        try record(site, "2024-06-01")
        let early = try Command.run("build", "--site", site.site, "--output", site.output, "--as-of", "2024-01-01")
        #expect(early.status == 1)
        #expect(early.errors.contains("begins on 2024-06-01"))
        #expect(!FileManager.default.fileExists(atPath: site.output))
    }

    @Test func `a record that is withheld today does not come back, neither as a version nor in the site as it stood`()
        throws
    {
        let site = try recordedTwice()
        try edit(site, "Content/incidents/market.yaml", "title:", "tlp: amber\ntitle:")
        _ = try build(site)
        for route in ["changes.html", "changes/2024-07.html", "places/market.html", "data/report.json"] {
            #expect(!page(site, route).contains("Shots at the market"), "\(route)")
        }
        #expect(page(site, "incidents/market/v1.html").isEmpty)
        _ = try build(site, "--as-of", "2024-06-15")
        #expect(page(site, "incidents/market.html").isEmpty)
        #expect(!page(site, "index.html").contains("Shots at the market"))
        #expect(page(site, "incidents/quiet.html").contains("A quiet day"))
    }

    @Test func `a record that was taken down does not come back`() throws {
        let site = try recordedTwice()
        try edit(
            site, "Content/incidents/market.yaml", "title:",
            "taken_down: {date: 2024-08-01, reason: At a request.}\ntitle:")
        _ = try build(site)
        #expect(page(site, "incidents/market/v1.html").isEmpty)
        #expect(!page(site, "changes/2024-07.html").contains("Shots at the market"))
        _ = try build(site, "--as-of", "2024-06-15")
        #expect(!page(site, "incidents/market.html").contains("Three men"))
    }

    @Test func `a record that other records name and that is withheld today is not named by the site as it stood`()
        throws
    {
        let site = try SiteFixture(Self.site)
        try record(site, "2024-06-01")
        try edit(site, "Content/actors/police.yaml", "name:", "tlp: amber\nname:")
        _ = try build(site, "--as-of", "2024-06-15")
        let incident = page(site, "incidents/market.html")
        #expect(!incident.isEmpty && !incident.contains("City police") && !incident.contains("police.html"))
    }

    @Test func `a version recorded for a wider circle is never read by a build for a narrower one`() throws {
        let site = try SiteFixture(Self.site)
        try edit(site, "Content/incidents/market.yaml", "summary:", "tlp: amber\nsummary:")
        try record(site, "2024-06-01", "--audience", "amber")
        try record(site, "2024-06-02")
        #expect(Self.names(site, "History") == ["amber", "clear"])
        #expect(!(site.folder.read("site/History/clear/2024-06-02T000000Z.jsonl") ?? "").contains("Three men"))
        try edit(site, "Content/incidents/quiet.yaml", "A quiet day", "A very quiet day")
        try record(site, "2024-06-03", "--audience", "amber")
        _ = try build(site)
        #expect(Self.text(page(site, "incidents/quiet.html")).contains("Version 1, recorded 2 June 2024."))
    }

    @Test func `a guarded person is named in old versions with what guards the name`() throws {
        let site = try recordedTwice()
        _ = try build(site)
        let old = page(site, "incidents/market/v1.html")
        let text = Self.text(old)
        #expect(text.contains("John Doe (alleged"))
        #expect(
            text.contains("Basis: alleged") || text.contains("Basis : alleged") || text.lowercased().contains("alleged")
        )
        #expect(old.components(separatedBy: "John Doe").count == old.components(separatedBy: "class=\"guard\"").count)
    }

    @Test func `what must go is forgotten in all recordings, and the history still adds up`() throws {
        let site = try recordedTwice()
        let run = try Command.run(
            "record", "--site", site.site, "--forget", "incident:market.summary", "--now", "2024-08-01")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("Forgot 'summary' of incident 'market' in 2 versions"))
        for name in Self.names(site, "History/clear") {
            #expect(!(site.folder.read("site/History/clear/\(name)") ?? "").contains("men died"))
        }
        _ = try build(site)
        let old = Self.text(page(site, "incidents/market/v1.html"))
        #expect(!old.contains("Three men") && old.contains("No longer kept of this version: Summary."))
        let whole = try Command.run("record", "--site", site.site, "--forget", "incident:market", "--now", "2024-08-01")
        #expect(whole.status == 0, "\(whole.errors)")
        _ = try build(site)
        #expect(Self.text(page(site, "incidents/market/v1.html")).contains("What this version said is no longer kept."))
        _ = try build(site, "--as-of", "2024-06-15")
        #expect(page(site, "incidents/market.html").isEmpty)
        let nothing = try Command.run("record", "--site", site.site, "--forget", "incident:nobody")
        #expect(nothing.status == 1)
    }

    @Test func `a renamed record keeps its versions and their addresses`() throws {
        let site = try recordedTwice()
        #expect(
            try Command.run("rename", "incident", "market", "old-market", "--site", site.site).status == 0)
        _ = try build(site)
        #expect(page(site, "incidents/market/v1.html").contains("Three men"))
        try record(site, "2024-08-01")
        _ = try build(site)
        #expect(page(site, "incidents/market/v1.html").contains("Three men"))
        #expect(page(site, "incidents/old-market/v3.html").contains("Two men"))
        #expect(Self.text(page(site, "incidents/old-market.html")).contains("Version 3, recorded 1 August 2024."))
    }

    @Test func `a damaged history stops the build with file and line`() throws {
        let site = try recordedTwice()
        try edit(site, "History/clear/2024-06-01T090000Z.jsonl", "Three men", "Four men")
        let run = try Command.run("build", "--site", site.site, "--output", site.output)
        #expect(run.status == 1)
        #expect(run.errors.contains("History/clear/2024-06-01T090000Z.jsonl:"))
        #expect(run.errors.contains("[history-sum]"))
    }

    @Test func `the same history gives the same bytes, and an unchanged one is built once`() throws {
        let site = try recordedTwice()
        _ = try build(site)
        let first = page(site, "sitrep-manifest.txt")
        _ = try build(site, "--fresh", "--threads", "1")
        #expect(page(site, "sitrep-manifest.txt") == first)
    }

    @Test func `data tell when which version was recorded and which fields changed, and not what they said`() throws {
        let site = try recordedTwice()
        _ = try build(site)
        let rows = page(site, "data/versions.csv").split(separator: "\r\n").map(String.init)
        #expect(
            rows.first == "record_type,record,version,recorded,recording,changed,silent,note,url", "\(rows.first ?? "")"
        )
        #expect(
            rows.filter { $0.hasPrefix("incident,market,") } == [
                "incident,market,1,2024-06-01T09:00:00Z,1,,0,,https://harbour.example/incidents/market/v1.html",
                "incident,market,2,2024-07-01T09:00:00Z,2,summary; casualties,1,The hospital's count,"
                    + "https://harbour.example/incidents/market/v2.html",
            ])
        // One version is the record's own page.
        #expect(rows.contains("actor,police,1,2024-06-01T09:00:00Z,1,,0,,https://harbour.example/actors/police.html"))
        #expect(!rows.contains { $0.contains("men died") })
        #expect(page(site, "data.html").contains("data/versions.csv"))
        #expect(page(site, "data/revisions.csv").isEmpty)
        let export = try Command.run("export", "csv", "--of", "versions", "--site", site.site, "--now", "2024-09-01")
        #expect(export.status == 0 && export.output == page(site, "data/versions.csv"))
        // Without a history there is no such file.
        let bare = try SiteFixture(Self.site)
        _ = try build(bare)
        #expect(page(bare, "data/versions.csv").isEmpty && !page(bare, "data/incidents.csv").isEmpty)
    }

    @Test func `the number that is cited is the recorded one`() throws {
        let site = try recordedTwice()
        _ = try build(site)
        #expect(page(site, "incidents/market.html").contains("version = {2}"))
        try edit(site, "Content/incidents/market.yaml", "Two men", "Only two men")
        let run = try build(site)
        #expect(run.errors.contains("1 record not as last recorded"))
        let current = page(site, "incidents/market.html")
        #expect(current.contains("version = {3}"))
        #expect(Self.text(current).contains("It has changed since then"))
    }

    @Test func `hostile text in a record is text in its versions`() throws {
        let site = try SiteFixture(Self.site)
        let hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>\u{202E}"
        try edit(
            site, "Content/incidents/market.yaml", "Three men died at the market. The hospital counted them.",
            "'\(hostile.replacingOccurrences(of: "'", with: "''"))'")
        try record(site, "2024-06-01", "-m", hostile)
        try edit(site, "Content/incidents/market.yaml", "onerror=alert(2)", "onerror=alert(3)")
        try record(site, "2024-06-02", "-m", hostile)
        _ = try build(site)
        for route in [
            "incidents/market/v1.html", "incidents/market/v2.html", "incidents/market.html", "changes.html",
            "changes/2024-06.html",
        ] {
            let html = page(site, route)
            #expect(!html.isEmpty && !html.contains("<script>alert") && !html.contains("<img src=x"), "\(route)")
        }
    }
}
