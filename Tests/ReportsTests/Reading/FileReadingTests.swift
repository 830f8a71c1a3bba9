import Diagnostics
import Markdown
import Reports
import TestSupport
import Testing

struct FileReadingTests {
    @Test func `The folder says the type and the name gives the id`() {
        let site = SmallSite(
            """
            -- Content/incidents/2023/kpo-attack.yaml --
            title: A
            kind: bombing
            date: 2023
            place: x
            -- Content/actors/ttp.md --
            ---
            name: TTP
            kind: armed-group
            ---

            A profile.
            -- Content/places/x.json --
            {"name": "X", "kind": "city"}
            -- Content/pages/about.md --
            ---
            title: About
            id: other
            ---
            """)
        #expect(site.found.isEmpty)
        #expect(
            site.records.map { $0.header.key } == [
                RecordKey(.incident, "kpo-attack"), RecordKey(.actor, "ttp"), RecordKey(.place, "x"),
                RecordKey(.page, "other"),
            ])
        #expect(site.actors.first?.profile?.plainText() == "A profile.")
    }

    @Test func `A stream of records gives each its id`() {
        let site = SmallSite.file(
            "sources/many.yaml", "id: a\ntitle: A\n---\nid: b\ntitle: B\n---\n1️⃣title: C\n")
        #expect(site.sources.map(\.id) == ["a", "b"])
        #expect(
            site.readingFindings == [
                Finding("missing-id", "1️⃣", "Each of several records in a file must have an 'id'")
            ])
    }

    @Test func `JSON Lines hold a record a line`() {
        let site = SmallSite.file(
            "incidents/import.jsonl",
            """
            {"id": "a", "title": "A", "kind": "bombing", "date": "2023", "place": "x", "killed": 4}
            {"id": "b", "title": "B", "kind": "bombing", "date": "[2022..2023]", "place": "x"}
            {1️⃣"title": "C", "kind": "bombing", "date": "2023", "place": "x"}

            """)
        #expect(site.incidents.map(\.id) == ["a", "b"])
        #expect(site.incidents.first?.casualties.first?[.killed]?.all.first?.value.text == "4")
        #expect(site.readingFindings.map(\.code) == ["missing-id"])
        #expect(site.readingFindings.map(\.marker) == ["1️⃣"])
    }

    @Test func `Ids are small letters, digits and hyphens`() {
        for (id, suggestion) in [
            ("KPO", "kpo"), ("kpo_attack", "kpo-attack"), ("-kpo", "kpo"), ("kpo attack", "kpo-attack"),
        ] {
            let site = SmallSite.incident("id: 1️⃣\(id)\n" + .minimalIncident)
            #expect(site.readingFindings == [Finding("invalid-id", "1️⃣", "'\(id)' is no id")])
            #expect(site.found.first?.suggestion == suggestion)
            #expect(site.incidents.isEmpty)
        }
        let longest = String(repeating: "a", count: 81)
        #expect(SmallSite.incident("id: \(longest)\n" + .minimalIncident).found.isEmpty)
        #expect(SmallSite.incident("id: \(longest)a\n" + .minimalIncident).found.map(\.code.name) == ["invalid-id"])
    }

    @Test func `A file's name must be an id or the record have one`() {
        let site = SmallSite.file("incidents/KPO Attack.yaml".replacing(" ", with: "_"), .minimalIncident)
        #expect(site.found.map(\.code.name) == ["invalid-id"])
        #expect(site.found.first?.suggestion == "kpo-attack")
        #expect(SmallSite.file("incidents/KPO_Attack.yaml", "id: kpo\n" + .minimalIncident).found.isEmpty)
    }

    @Test func `A stray file is pointed at`() {
        let site = SmallSite(
            "-- Content/incident/a.yaml --\ntitle: A\n-- Content/stray.yaml --\ntitle: A\n-- Content/incidents/a.txt --\nx\n-- Content/incidents/b.yaml --\n"
        )
        #expect(site.found.map(\.code.name) == ["stray-file", "stray-file", "stray-file", "empty-file"])
        #expect(site.found.map(\.suggestion) == ["incidents", nil, nil, nil])
        #expect(site.found.map(\.severity) == [.error, .error, .warning, .error])
    }
}
