import Foundation
import Reports
import Testing

@testable import Publishing

/// What subscribers get.
struct FeedTests {
    @Test
    func `Records enter by the day they were published, newest first, and a correction moves one up`() {
        let site = FeedSite([
            "incidents/a.yaml": FeedSite.incident("A", "published: 2023-03-01"),
            "incidents/b.yaml": FeedSite.incident("B", "published: 2023-03-03"),
            "incidents/c.yaml": FeedSite.incident(
                "C",
                "published: 2023-02-20\nrevisions:\n  - {date: 2023-04-01, kind: correction, text: Was D}"),
            "incidents/d.yaml": FeedSite.incident(
                "D",
                "published: 2023-03-02\nrevisions:\n  - {date: 2023-05-01, kind: clarification, text: The same}"),
            "incidents/unpublished.yaml": FeedSite.incident("E", ""),
        ])
        #expect(site.atom.texts("title") == ["C", "B", "D", "A"])
        #expect(site.atom.texts("updated").first == "2023-04-01T00:00:00Z")
        #expect(site.atom.texts("published").first == "2023-02-20T00:00:00Z")
        #expect(site.atom.head["updated"] == ["2023-04-01T00:00:00Z"])
    }

    @Test
    func `A brief enters by its own day where that is exact`() {
        let site = FeedSite([
            "briefs/exact.md": "---\ntitle: Exact\ndate: 2023-03-01\nauthors: [Ann]\n---\nText.\n",
            "briefs/month.md": "---\ntitle: Month\ndate: 2023-03\nauthors: [Ann]\n---\nText.\n",
        ])
        #expect(site.atom.texts("title") == ["Exact"])
        #expect(site.atom.texts("name") == ["Ann"])
    }

    @Test
    func `A feed holds fifty entries at most`() {
        var files: [String: String] = [:]
        for number in 10..<80 {
            files["incidents/i\(number).yaml"] = FeedSite.incident("N\(number)", "published: 20\(number)-01-01")
        }
        let titles = FeedSite(files).atom.texts("title")
        #expect(titles.count == 50)
        #expect(titles.first == "N79")
        #expect(titles.last == "N30")
    }

    @Test
    func `Ids and links are addresses where the site has one, and stay when a record is renamed`() {
        let record = "published: 2023-03-01\nformerly: [first-name, second-name]"
        let site = FeedSite("base_url: https://example.org/r", ["incidents/third.yaml": FeedSite.incident("A", record)])
        #expect(site.atom.texts("id") == ["https://example.org/r/incidents/first-name.html"])
        #expect(site.atom.texts("link alternate") == ["https://example.org/r/incidents/third.html"])
        #expect(site.atom.head["link self"] == ["https://example.org/r/feed.xml"])
    }

    @Test
    func `Without an address ids are tags made of the site's title, and links are relative`() {
        let files = ["incidents/a.yaml": FeedSite.incident("A")]
        let site = FeedSite(title: "What Happened, 2022–2024", files)
        #expect(site.atom.texts("id") == ["tag:sitrep.invalid,2026:what-happened-2022-2024/incidents/a.html"])
        #expect(site.atom.texts("link alternate") == ["incidents/a.html"])
        #expect(site.atom.head["link self"] == ["feed.xml"])
        let ids = ["خبریں", "واقعات", "Ünfälle", "Unfälle"].map { FeedSite(title: $0, files).atom.texts("id") }
        #expect(Set(ids).count == 4)
        for id in ids.joined() { #expect(id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }) }
    }

    @Test(arguments: [
        "]]>", "<script>alert(1)</script>", "&amp; & &#0;", "\"quoted\" 'too'", "👩‍👩‍👧 emoji",
        "خبر من كراتشي \u{202E}abc\u{202C}",
        "back\\slash", "line\u{2028}separator",
    ])
    func `A title reads the same in a feed, whatever is in it`(title: String) throws {
        let quoted = "'" + title.replacing("'", with: "''") + "'"
        let site = FeedSite(["incidents/a.yaml": FeedSite.incident(quoted)])
        #expect(site.atom.texts("title") == [title])
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(site.bytes { $0.write(Feed(.site, .json), into: &$1) }))
                as? [String: Any])
        let items = try #require(json["items"] as? [[String: Any]])
        #expect(items.first?["title"] as? String == title)
    }

    @Test
    func `What XML cannot hold is replaced, and JSON escapes it`() throws {
        let text = "a\u{0}\u{1}\u{B}\u{1F}\u{FFFE}\u{FFFF}\t\r\n\u{7F}\u{85}]]>b"
        var xml = Array("<feed><title>".utf8)
        xml.writeXML(text)
        xml += "</title></feed>".utf8
        #expect(
            ParsedFeed(xml).head["title"]
                == ["a" + String(repeating: "\u{FFFD}", count: 6) + "\t\r\n\u{7F}\u{85}]]>b"])
        var json: [UInt8] = []
        json.writeJSON(text)
        #expect(json.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
        #expect(try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed) as? String == text)
    }

    @Test
    func `No title names a person against whom something is only alleged`() {
        let person =
            "name: Umar Farooq\nkind: person\npublic_role: self-declared\nnames:\n  - {text: Abu Test, kind: alias}\n"
        let rows = "\nparticipants:\n  - {actor: umar-farooq, role: planner, basis: alleged}"
        let site = FeedSite([
            "actors/umar-farooq.yaml": person
                + "revisions:\n  - {date: 2023-06-01, kind: correction, text: Spelling}\n",
            "incidents/a.yaml": FeedSite.incident("Police kill UMAR FAROOQ", "published: 2023-03-01" + rows),
            "incidents/b.yaml": FeedSite.incident("Abu Test speaks", "published: 2023-02-28"),
            "incidents/c.yaml": FeedSite.incident("Umar Farooqi speaks", "published: 2023-02-27"),
        ])
        #expect(
            site.atom.texts("title") == ["Talks, 17 February 2023", "Talks, 17 February 2023", "Umar Farooqi speaks"])
        #expect(site.corrections.texts("title") == ["Correction: Person or group"])
    }

    @Test
    func `A guarded person who is referred to in a summary is named with what is alleged`() {
        let site = FeedSite([
            "actors/umar-farooq.yaml": "name: Umar Farooq\nkind: person\npublic_role: self-declared\n",
            "incidents/a.yaml": FeedSite.incident(
                "A",
                "published: 2023-03-01\nsummary: Police named [[umar-farooq]].\nparticipants:\n  - {actor: umar-farooq, role: planner, basis: alleged}"
            ),
        ])
        #expect(site.atom.texts("summary") == ["Police named Umar Farooq (alleged planner)."])
    }

    @Test
    func `Every change has an entry of its own in the feed of corrections`() {
        let site = FeedSite(
            "base_url: https://example.org",
            [
                "incidents/a.yaml": FeedSite.incident(
                    "A",
                    "revisions:\n  - {date: 2023-04-01, kind: correction, text: One}\n  - {date: 2023-04-01, kind: correction, text: Two}\n  - {date: 2023-04-02, kind: clarification, text: Three}"
                )
            ])
        #expect(site.corrections.texts("summary") == ["Three", "Two", "One"])
        #expect(
            site.corrections.texts("id") == [
                "https://example.org/incidents/a.html#revision.2023-04-02",
                "https://example.org/incidents/a.html#revision.2023-04-01.2",
                "https://example.org/incidents/a.html#revision.2023-04-01",
            ])
        #expect(site.corrections.head["title"] == ["Reports: corrections and updates"])
    }

    @Test
    func `An entry carries its label, and the feed the label of its audience`() {
        let site = FeedSite(
            audience: .amber, ["incidents/a.yaml": FeedSite.incident("A", "published: 2023-03-01\ntlp: green")])
        #expect(site.atom.entries.first?["category"] == ["talks", "TLP:GREEN"])
        #expect(site.atom.head["rights"] == ["TLP:AMBER"])
    }

    @Test
    func `A site with nothing published has a feed without entries`() {
        let feed = FeedSite([:]).atom
        #expect(feed.entries.isEmpty)
        #expect(feed.head["updated"] == ["1970-01-01T00:00:00Z"])
    }
}
