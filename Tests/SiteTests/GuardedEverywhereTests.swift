import Building
import Reports
import TestSupport
import Testing

/// A person of whom something is only alleged, in every file of a site.
struct GuardedEverywhereTests {
    private static let site = """
        -- Content/site.yaml --
        content_version: 1
        title: T
        base_url: https://example.org
        -- Content/actors/man.yaml --
        name: Zebulon Quark
        kind: person
        page: yes
        roles: [{title: commander, basis: alleged}]
        -- Content/actors/hidden.yaml --
        name: Nebo Privat
        kind: person
        -- Content/actors/police.yaml --
        name: Police
        kind: state-force
        -- Content/places/here.yaml --
        name: Here
        kind: city
        latitude: 24.9
        longitude: 67
        -- Content/incidents/a.yaml --
        title: Blast
        kind: bombing
        date: 2023-01-01
        published: 2023-01-02
        place: here
        killed: 2
        summary: "Police look for [[man]]."
        participants:
          - {actor: man, role: planner, basis: alleged}
          - {actor: hidden, role: party}
        claims:
          - {id: c, says: It was planned, by: police, about: man}
          - {id: d, says: I was at home, by: man}
        """

    @Test func `No page, feed or file of data has the name without the word that it is alleged`() async throws {
        let site = try SiteFixture(Self.site)
        #expect(try await site.build().isPublished)
        var formats: Set<String> = []
        for (path, bytes) in site.outputFiles {
            let text = String(decoding: bytes, as: UTF8.self)
            var rest = text[...]
            while let found = rest.firstRange(of: "Zebulon Quark") {
                formats.insert(String(path.split(separator: ".").last ?? ""))
                // Close by: behind it, as "Name (alleged commander)", or in the same record.
                let near = text[found.upperBound...].prefix(600)
                #expect(near.contains("alleged"), "\(path): \(near.prefix(80))")
                // On pages and in tables, right behind it.
                if path.hasSuffix(".html") || path.hasSuffix(".csv") || path.hasSuffix("xml") || path.hasSuffix(".ics")
                {
                    let behind = near.replacing(/<[^>]*>/, with: "").prefix(12)
                    #expect(behind.contains("(alleg"), "\(path): \(behind)")
                }
                rest = rest[found.upperBound...]
            }
            #expect(!path.contains("quark") && !path.contains("zebulon"))
        }
        #expect(formats.isSuperset(of: ["html", "csv", "json", "sqlite", "xml", "ics"]), "\(formats)")
        for route in ["feed.xml", "feed.rss"] {
            let titles = (site.read(route) ?? "").matches(of: /<title>([^<]*)<\/title>/).map { $0.1 }
            #expect(!titles.isEmpty && !titles.contains { $0.contains("Quark") })
        }
        for (path, bytes) in site.outputFiles where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            for tag in text.matches(of: /<meta property="og:[^>]*>/) where path != "actors/man.html" {
                #expect(!tag.0.contains("Quark"), "\(path)")
            }
            if path.hasPrefix("actors/man") {
                #expect(text.contains("<meta name=\"robots\" content=\"noindex\">"))
                #expect(!text.contains("og:title"))
            }
        }
        // Search knows neither the guarded person nor the private one by name, and the private one has no page.
        for (path, bytes) in site.outputFiles where path.hasPrefix("search/") {
            let text = String(decoding: bytes, as: UTF8.self).lowercased()
            #expect(!text.contains("zebulon") && !text.contains("nebo"), "\(path)")
        }
        #expect(site.read("actors/hidden.html") == nil)
    }
}
