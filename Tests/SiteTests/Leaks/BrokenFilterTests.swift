import Building
import Diagnostics
import LeakScan
import Reports
import TestSupport
import Testing

/// The scan finds what a release would let out if any one of its filters were broken.
///
/// The site is built from a content in which one mark is taken away, as if the filter had passed over it, and the output
/// is scanned by the content as its author wrote it.
@Suite struct BrokenFilterTests {
    @Test func `what works lets nothing out`() async throws {
        let site = try SiteFixture(MarkedSite.text(), bytes: MarkedSite.media)
        let result = try await site.build()
        #expect(result.errors == [])
        #expect(result.report.secrets > 40)
        let all = site.outputFiles.map { "\($0.key) \(String(decoding: $0.value, as: UTF8.self))" }.joined(
            separator: "\n")
        let text = all.lowercased()
        #expect(MarkedSite.secrets.count > 40)
        #expect(MarkedSite.secrets.filter { text.contains($0) } == [])
        #expect(!all.contains("24.8617"))
    }

    @Test(arguments: MarkedSite.marks)
    func `a filter that is broken is found out`(_ mark: String) async throws {
        let broken = try SiteFixture(MarkedSite.text(without: mark), bytes: MarkedSite.media)
        let leaking = try await broken.build()
        #expect(leaking.errors == [], "the site with the mark taken away is a site like any")
        let site = try SiteFixture(MarkedSite.text(), bytes: MarkedSite.media)
        let pipeline = Pipeline(site: site.site, threads: 1, request: .init(audience: .clear, now: SiteFixture.now))
        let report = try await pipeline.scan(broken.output)
        let found = report.diagnostics.filter { $0.code.name == "leaked-text" }
        #expect(!found.isEmpty, "\(mark)")
    }
}

/// Scans of what is out already.
@Suite struct ScanTests {
    /// A claim that is longer than a page of a database.
    private static let long = (0..<1500).map { "word\($0)" }.joined(separator: " ")

    private static let site = """
        -- Content/incidents/one.yaml --
        title: Open incident
        kind: raid
        date: 2023-01-01
        place: {name: Town, kind: city}
        claims:
          - {id: c1, says: "Before \(long) the hiddenending of it.", by: unattributed, tlp: amber}
        """

    @Test func `a database, an archive and a single file are looked into`() async throws {
        let site = try SiteFixture(Self.site)
        #expect(try await site.build(audience: .amber).errors == [])
        _ = try await SiteArchive(of: site.output, threads: 1).write(to: "\(site.output).zip", folder: "site")
        let pipeline = Pipeline(site: site.site, threads: 1, request: .init(audience: .clear, now: SiteFixture.now))
        for copy in ["", ".zip", "/data/report.sqlite", "/data/report.stix.json", "/incidents/one.html"] {
            let report = try await pipeline.scan(site.output + copy)
            #expect(report.diagnostics.contains { $0.code.name == "leaked-text" }, "\(copy)")
        }
        #expect(try await pipeline.scan(site.output + "/index.html").hasErrors == false)
    }

    @Test func `a content that cannot be read proves nothing`() async throws {
        let site = try SiteFixture(Self.site)
        try await site.build(audience: .amber)
        try site.folder.write("site/Content/incidents/two.yaml", Array("title: \"open\ntlp: red\n".utf8))
        let pipeline = Pipeline(site: site.site, threads: 1, request: .init(audience: .clear, now: SiteFixture.now))
        let report = try await pipeline.scan(site.output)
        #expect(report.hasErrors)
        #expect(report.files == 0)
    }

    @Test func `a file of media that holds a withheld text stops the build, and the old site stays`() async throws {
        let site = try SiteFixture(
            Self.site + "\nmedia: [{file: rows.csv, alt: A table}]\n",
            bytes: ["Content/media/rows.csv": Array("a,b\n".utf8)])
        #expect(try await site.build().errors == [])
        let before = site.outputFiles
        try site.folder.write("site/Content/media/rows.csv", Array("a,word1498 word1499 the hiddenending of it\n".utf8))
        let result = try await site.build()
        // The place of a phrase of the claim, in the content; what holds it is named.
        #expect(result.errors.map(\.code) == ["leaked-text"])
        #expect(result.errors.first?.summary.contains("media/rows.csv, line 1") == true)
        #expect(!result.isPublished)
        #expect(site.outputFiles == before)
    }

    @Test func `what a theme of the site's own says is no secret`() async throws {
        let site = try SiteFixture(Self.site)
        try await site.build()
        let before = site.outputFiles.count
        try site.folder.write("site/Templates/root/words.txt", Array("word3 word4 word5 word6 word7 word8 word9".utf8))
        #expect(try await site.build().errors == [])
        #expect(site.outputFiles.count == before + 1)
    }
}
