import Reports
import Testing

@testable import Publishing

/// What search engines are told.
struct SitemapTests {
    private let files = [
        "incidents/a.yaml": FeedSite.incident("A", "published: 2023-03-01\nformerly: [old]"),
        "actors/guarded.yaml":
            "name: Umar Farooq\nkind: person\npublic_role: self-declared\nroles:\n  - {title: planner, basis: alleged}\n",
        "actors/private.yaml": "name: Someone Else\nkind: person\npage: yes\n",
        "actors/group.yaml": "name: Group\nkind: armed-group\n",
    ]

    private func planned(_ site: FeedSite) -> [SiteFile] {
        var planner = SitePlanner(site.edition)
        planner.plan()
        return planner.files.sorted { $0.route < $1.route }
    }

    @Test
    func `The map has the pages that may be found, with the day they last changed`() {
        let site = FeedSite("base_url: https://example.org/ü", files)
        let files = planned(site)
        let map = ParsedFeed(site.bytes { $0.writeSitemap(of: files, into: &$1) })
        let locations = map.texts("loc")
        #expect(locations.contains("https://example.org/%C3%BC/"))
        #expect(locations.contains("https://example.org/%C3%BC/actors/group.html"))
        for absent in ["404", "incidents/old", "actors/guarded", "actors/private", "index.html", "feed"] {
            #expect(!locations.contains { $0.contains(absent) })
        }
        let incident = map.entries.first { $0["loc"] == ["https://example.org/%C3%BC/incidents/a.html"] }
        #expect(incident?["lastmod"] == ["2023-03-01"])
    }

    @Test
    func `More pages than one map may hold are divided, and the map names the parts`() {
        let site = FeedSite("base_url: https://example.org", files)
        let files = planned(site)
        let whole = ParsedFeed(site.bytes { $0.writeSitemap(of: files, into: &$1) }).texts("loc")
        let index = ParsedFeed(site.bytes { $0.writeSitemap(of: files, limit: 5, into: &$1) }).texts("loc")
        #expect(index.count == (whole.count + 4) / 5)
        #expect(index.first == "https://example.org/sitemap-1.xml")
        let parts = (1...index.count).map { part in
            ParsedFeed(site.bytes { $0.writeSitemap(part: part, of: files, limit: 5, into: &$1) }).texts("loc")
        }
        #expect(parts.allSatisfy { $0.count <= 5 })
        #expect(Array(parts.joined()) == whole)
    }

    @Test
    func `Robots are sent to the map, and kept out of what is not for everyone`() {
        func robots(_ site: FeedSite) -> String {
            String(decoding: site.bytes { $0.writeRobots(into: &$1) }, as: UTF8.self)
        }
        #expect(robots(FeedSite([:])) == "User-agent: *\nDisallow:\n")
        #expect(
            robots(FeedSite("base_url: https://example.org", [:]))
                == "User-agent: *\nDisallow:\nSitemap: https://example.org/sitemap.xml\n")
        #expect(robots(FeedSite(audience: .green, [:])) == "User-agent: *\nDisallow: /\n")
    }
}
