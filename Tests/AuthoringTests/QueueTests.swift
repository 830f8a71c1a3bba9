import Authoring
import Diagnostics
import Foundation
import Reports
import Testing

@Suite struct QueueTests {
    static let site = """
        -- Content/incidents/a.yaml --
        title: Bombing in the market
        kind: bombing
        date: 2023-02-17
        place: town
        published: 2023-03-01
        tolls:
          - {by: paper, killed: 4}
          - {by: police, killed: 5}
        claims:
          - {id: one, says: Police did it, by: police}
          - {id: two, says: Two agree, by: police, about: kind, contradicts: [one]}
        -- Content/incidents/b.yaml --
        title: Market bombing
        kind: bombing
        date: 2023-02-17
        place: town
        draft: yes
        revisions: [{date: 2024-01-01, kind: clarification, text: X}]
        -- Content/incidents/c.yaml --
        title: Somewhere, some time
        kind: raid
        date: 2023
        tlp: red
        -- Content/incidents/d.yaml --
        title: In the province
        kind: raid
        date: 2023-01
        place: province
        -- Content/places/p.yaml --
        id: town
        name: Town
        kind: city
        within: province
        ---
        id: province
        name: Province
        kind: province
        -- Content/actors/x.yaml --
        id: police
        name: Police
        kind: state-force
        ---
        id: second-man
        name: The second man
        kind: person
        identity: unnamed
        -- Content/sources/s.yaml --
        id: paper
        title: Paper
        url: https://example.org/a
        ---
        id: kept
        title: Kept
        url: https://example.org/b
        archived: ["https://archive.example/b"]
        ---
        id: book
        title: A book without an address
        """
    static let now = EventDate("2024-06-01")!.firstInstant!

    private func queue(_ text: String = site, kinds: Set<Queue.Kind> = Set(Queue.Kind.allCases)) async throws -> Queue {
        let manuscript = try await ContentText.manuscript(text)
        #expect(manuscript.errors == [])
        return Queue(manuscript.report, now: Self.now, untouchedDays: 90, kinds: kinds)
    }

    @Test("Every kind of thing that waits is found, and nothing else")
    func everything() async throws {
        let found = try await queue().sections.flatMap { section in
            section.items.map { "\(section.kind.rawValue) \($0.record.id): \($0.detail)" }
        }
        #expect(
            found == [
                "duplicates b: perhaps 'a': same day, same place, same kind, like titles",
                "disputed a: killed: 2 accounts differ",
                "single-origin a: police: Police did it", "single-origin a: police: Two agree",
                "unidentified second-man: identity unnamed", "undated c: 2023, known to the year",
                "unplaced c: no place", "unplaced d: known to the province",
                "unarchived paper: https://example.org/a",
                "untouched a: last touched on 2023-03-01, 458 days ago",
                "untouched b: last touched on 2024-01-01, 152 days ago",
            ])
    }

    @Test("Drafts and withheld records are there, and marked")
    func heldBack() async throws {
        let sections = try await queue(kinds: [.duplicates, .undated, .unplaced]).sections
        #expect(sections.map(\.kind) == [.duplicates, .undated, .unplaced])
        #expect(sections.map { $0.items.map(\.isHeldBack) } == [[true], [true], [true, false]])
    }

    @Test("What cannot be judged is counted")
    func note() async throws {
        let section = try await queue(kinds: [.untouched]).sections[0]
        #expect(
            section.note
                == "4 incidents, actors and campaigns say nowhere when anybody last worked on it (published, revisions)."
        )
    }

    @Test("The table names places that can be opened, cuts what is too wide and says how many more there are")
    func table() async throws {
        let manuscript = try await ContentText.manuscript(Self.site)
        let queue = Queue(manuscript.report, now: Self.now, kinds: [.singleOrigin, .duplicates])
        let table = QueueTable(width: 80, limit: 1).text(queue) { manuscript.bytes(path: $0) }
        #expect(
            table == """
                Probable duplicates (1)  Point one to the other with duplicate_of, or relate the two.
                * Content/incidents/b.yaml:1:8  Market bombing: perhaps 'a': same day, same pla…
                    Content/incidents/a.yaml:1:8

                Claims of a single origin (2)  Look for somebody independent who confirms or denies it.
                  Content/incidents/a.yaml:10:21  Bombing in the market: police: Police did it
                  … and 1 more (--kind single-origin --limit 0)

                * not released to everyone: a draft, under embargo, or above TLP:CLEAR

                3 to look at: duplicates 1, single-origin 2

                """)
    }

    @Test("JSON has every item with its place, whatever is in the texts")
    func json() async throws {
        let hostile = "A \u{202E}\"title\"\\ \u{1B}[31m & <b>"
        let manuscript = try await ContentText.manuscript(
            """
            -- Content/incidents/a.yaml --
            title: '\(hostile.replacing("\u{1B}", with: ""))'
            kind: raid
            date: 2023
            """)
        let queue = Queue(manuscript.report, now: Self.now)
        let text = QueueJSON.text(queue, limit: .max) { manuscript.bytes(path: $0) }
        let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(json["version"] as? Int == 1 && json["count"] as? Int == 2)
        let sections = try #require(json["sections"] as? [[String: Any]])
        #expect(sections.compactMap { $0["kind"] as? String } == Queue.Kind.allCases.map(\.rawValue))
        let undated = try #require(sections.first { $0["kind"] as? String == "undated" }?["items"] as? [[String: Any]])
        #expect(undated[0]["line"] as? Int == 3 && undated[0]["day"] as? String == "2023-01-01")
        #expect(!text.unicodeScalars.contains("\u{202E}"))
        let table = QueueTable(width: 200).text(queue) { manuscript.bytes(path: $0) }
        #expect(!table.unicodeScalars.contains("\u{202E}") && table.contains("\\u{202E}"))
    }

    @Test("The page escapes every text, links to records and names every kind")
    func page() async throws {
        let manuscript = try await ContentText.manuscript(
            """
            -- Content/incidents/a.yaml --
            title: "</table><script>alert(1)</script>"
            kind: raid
            date: 2023
            """)
        let queue = Queue(manuscript.report, now: Self.now)
        let html = QueuePage().html(
            queue, siteTitle: "<i>", source: { manuscript.bytes(path: $0) },
            address: { "/\($0.type.folder)/\($0.id).html" })
        #expect(!html.contains("<script") && !html.contains("<i>"))
        #expect(html.contains("<a href=\"/incidents/a.html\">&lt;/table&gt;&lt;script&gt;"))
        #expect(html.contains("<h2 id=\"undated\">") && html.contains("Content/incidents/a.yaml:3:7"))
    }

    @Test("A site without records has nothing waiting")
    func empty() async throws {
        let queue = try await queue("")
        #expect(queue.count == 0)
        #expect(QueueTable().text(queue) { _ in nil } == "Nothing waits.\n")
    }

    @Test("Six thousand incidents of one day do not take forever, and the table stays short")
    func many() async throws {
        let lines = (0..<6000).map {
            "{\"id\":\"i\($0)\",\"title\":\"Raid number \($0)\",\"kind\":\"raid\",\"date\":\"2023-02-17\"}\n"
        }
        let manuscript = try await ContentText.manuscript(["Content/incidents/a.jsonl": lines.joined()])
        let queue = Queue(manuscript.report, now: Self.now)
        let table = QueueTable(limit: 10).text(queue) { manuscript.bytes(path: $0) }
        #expect(table.contains("… and 5,990 more"))
        #expect(table.split(separator: "\n").count < 60)
    }
}
