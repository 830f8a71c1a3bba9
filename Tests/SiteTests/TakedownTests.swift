import Building
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

/// Records that were published and are so no longer.
struct TakedownTests {
    private static let site = """
        -- Content/site.yaml --
        content_version: 1
        title: A test
        base_url: https://example.org/reports
        contact: editors@example.org
        -- Content/incidents/gone.yaml --
        title: The SECRET event
        kind: bombing
        date: 2023-05-06
        published: 2023-05-07
        formerly: [older-name]
        place: {name: SECRETVILLE, kind: city, latitude: 24.861234, longitude: 67.012345}
        killed: 77
        sources: [report]
        participants: [{actor: group, role: party}]
        claims: [{id: c, says: "SECRET words", by: group}]
        revisions: [{date: 2023-05-08, kind: correction, text: SECRET correction}]
        taken_down: {date: 2024-01-02, reason: "At the request of a family <b>"}
        -- Content/incidents/twin.yaml --
        title: SECRET twin
        kind: bombing
        date: 2023-05-06
        place: {name: SECRETVILLE, kind: city}
        duplicate_of: gone
        -- Content/incidents/kept.yaml --
        title: What is left
        kind: other
        date: 2023-05-07
        published: 2023-05-08
        place: {name: Here, kind: city}
        killed: 2
        sources: [report]
        summary: "After [[gone]] and [[gone|what came before]], [[gone.killed]] dead and [[older-name]]."
        related: [{relation: follow-up-to, incident: gone}]
        claims: [{id: d, says: "It went on", by: group, after: gone#c}]
        -- Content/actors/group.yaml --
        name: Group
        kind: armed-group
        -- Content/actors/private.yaml --
        name: SECRET PERSON
        kind: person
        taken_down: 2024-02-03
        -- Content/sources/report.yaml --
        title: Report
        publisher: Paper
        published: 2023-05-07
        """

    @Test func `The address stays and says so, and nothing of the record is in any file`() async throws {
        let site = try SiteFixture(Self.site)
        let result = try await site.build()
        #expect(result.errors == [] && result.isPublished)
        for (path, bytes) in site.outputFiles {
            let text = String(decoding: bytes, as: UTF8.self)
            for secret in ["SECRET", "24.86", "67.01", "2023-05-06"] {
                #expect(!text.contains(secret), "\(path) has \(secret)")
            }
        }
        for address in ["gone", "older-name", "twin"] {
            let page = try #require(site.read("incidents/\(address).html"), "\(address)")
            #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
            #expect(page.contains("At the request of a family &lt;b&gt;") && page.contains("2 January 2024"))
            #expect(page.contains("<a href=\"mailto:editors@example.org\">editors@example.org</a>"))
            #expect(page.contains("<bdi>gone</bdi>") && page.contains("TLP:CLEAR"))
            #expect(!page.contains("og:title") && !page.contains("ld+json"))
        }
        // A private person never had a page, and one that spoke of them now would name them.
        #expect(site.read("actors/private.html") == nil)
        #expect(!site.outputFiles.values.contains { String(decoding: $0, as: UTF8.self).contains("actors/private") })
    }

    @Test func `Lists, sums, search, feeds and exports know nothing of it but that it is gone`() async throws {
        let site = try SiteFixture(Self.site)
        #expect(try await site.build().isPublished)
        let kept = try #require(site.read("incidents/kept.html"))
        #expect(kept.contains("After taken down and what came before, taken down dead and taken down."))
        #expect(!kept.contains("incidents/gone"))
        let changes = try #require(site.read("changes.html"))
        #expect(changes.contains("href=\"incidents/gone.html\"") && changes.contains("At the request of a family"))
        let feed = try #require(site.read("feed.xml"))
        #expect(
            feed.contains(
                "<at:deleted-entry ref=\"https://example.org/reports/incidents/older-name.html\" when=\"2024-01-02T00:00:00Z\">"
            ))
        #expect(feed.contains("xmlns:at=\"http://purl.org/atompub/tombstones/1.0\""))
        #expect(feed.contains("<updated>2024-01-02T00:00:00Z</updated>"))
        #expect(!(site.read("sitemap.xml")?.contains("gone") ?? true))
        let path = try #require(
            site.outputFiles.keys.first { $0.hasPrefix("data/") && $0.hasSuffix("report.json") }
                ?? site.outputFiles.keys.first {
                    $0.hasPrefix("data/") && $0.hasSuffix(".json") && !$0.contains("schema")
                })
        let json = try #require(try JSONSerialization.jsonObject(with: Data(site.outputFiles[path]!)) as? [String: Any])
        let derived = try #require(json["derived"] as? [String: Any])
        #expect(
            (derived["taken_down"] as? [[String: String]]) == [
                ["type": "incident", "id": "gone", "date": "2024-01-02"]
            ])
        #expect((json["incidents"] as? [[String: Any]])?.count == 1)
        for path in site.outputFiles.keys where path.hasPrefix("search/") || path.hasPrefix("data/") {
            guard !path.hasSuffix("report.json") else { continue }
            let text = String(decoding: site.outputFiles[path]!, as: UTF8.self)
            #expect(!text.contains("gone"), "\(path)")
        }
    }

    @Test func `The rest of the record may be deleted, and then nothing is missing`() async throws {
        let site = try SiteFixture("-- Content/incidents/a.yaml --\ntaken_down: 2024-01-02\n")
        let result = try await site.build()
        #expect(result.findings.filter { $0.severity != .note }.map(\.code) == [] && result.isPublished)
        #expect(site.read("incidents/a.html")?.contains("Taken down") == true)
        #expect(result.report.heldBack.records.map(\.reason) == [.takenDown])
        #expect(result.report.counts.byType.first?.count == 0)
    }

    @Test func `What was never seen by an audience leaves no stone`() async throws {
        let site = try SiteFixture(
            """
            -- Content/incidents/draft.yaml --
            taken_down: 2024-01-02
            draft: yes
            -- Content/incidents/red.yaml --
            taken_down: 2024-01-02
            tlp: red
            """)
        #expect(try await site.build().isPublished)
        #expect(site.read("incidents/draft.html") == nil && site.read("incidents/red.html") == nil)
        #expect(try await site.build(audience: .red).isPublished)
        #expect(site.read("incidents/draft.html") == nil && site.read("incidents/red.html") != nil)
    }

    @Test func `A takedown that is mistyped withholds all the same, and is an error`() async throws {
        for (wrong, code) in [
            ("taken_down:", "empty-restriction"), ("taken_down: soon", "edtf-syntax"),
            ("taken_down: 2024", "wrong-form"),
            ("taken_down: {reason: x}", "missing-key"), ("taken_down: {date: 2024-01-02, why: x}", "unknown-key"),
        ] {
            let site = try SiteFixture("-- Content/incidents/a.yaml --\n\(SiteFixture.incident)\(wrong)\n")
            let result = try await site.check()
            #expect(result.report.counts.byType.first?.count == 0, "\(wrong)")
            #expect(
                !result.errors.isEmpty && (code == "edtf-syntax" || result.errors.map(\.code) == [code]),
                "\(wrong) \(result.errors)")
        }
    }

    @Test func `Its further parts are written no more`() async throws {
        let incidents = (1...400).map { number in
            "-- Content/incidents/i\(number).yaml --\ntitle: I\(number)\nkind: other\ndate: 2023-01-01\nplace: p\n"
        }.joined()
        let place = "-- Content/places/p.yaml --\nname: P\nkind: city\n"
        let site = try SiteFixture(place + incidents)
        #expect(try await site.build().isPublished)
        #expect(site.outputFiles.keys.contains { $0.hasPrefix("places/p/") })
        try site.folder.write("site/Content/places/p.yaml", Array("taken_down: 2024-01-02\n".utf8))
        #expect(try await site.build().isPublished)
        #expect(!site.outputFiles.keys.contains { $0.hasPrefix("places/p/") })
        #expect(site.read("places/p.html")?.contains("Taken down") == true)
    }
}
