import Testing

@testable import Publishing

/// Who was killed, by group and side: nobody twice, and nothing that is no number.
@Suite struct CasualtyDivisionTests {
    private func place(_ casualties: String...) throws -> PlacePage {
        let records = casualties.enumerated().map { index, rows in
            "id: i\(index)\ntitle: I\(index)\nkind: bombing\ndate: 2020-01-0\(index + 1)\nplace: p\n\(rows)\n"
        }
        return try SmallSite([
            ("places/p.yaml", "name: P\nkind: city"), ("incidents/all.yaml", records.joined(separator: "---\n")),
        ]).place("p")
    }

    private func rows(_ page: PlacePage) -> [String] {
        page.totals?.people?.rows.map { "\($0.label) \($0.count): \($0.figures.map(\.text).joined(separator: ", "))" }
            ?? []
    }

    @Test func `Groups are summed, a total that contains them is left out, and attackers are in none of it`() throws {
        let page = try place(
            "casualties:\n  - {killed: 10}\n  - {group: police, side: state, killed: 4}\n"
                + "  - {group: civilians, side: civilians, killed: 6, injured: 3}\n  - {as: attacker, killed: 2}",
            "casualties:\n  - {group: police, side: state, killed: at least 3}")
        #expect(rows(page) == ["Police 2: at least 7, not stated", "Civilians 1: 6, 3"], "\(rows(page))")
        #expect(page.totals?.people?.notes == [])
    }

    @Test func `A total that is more than its parts says so`() throws {
        let page = try place("casualties:\n  - {killed: 10}\n  - {group: police, side: state, killed: 4}")
        #expect(rows(page) == ["Police 1: 4"])
        #expect(
            page.totals?.people?.notes == [
                "For 1 incident the total is more than its parts; the rest of it is in no row."
            ])
    }

    @Test func `A share is said and never summed`() throws {
        let page = try place(
            "casualties:\n  - {side: mixed, killed: more than 80}\n  - {side: state, group: police, killed: most}")
        #expect(rows(page) == [] || rows(page) == ["Mixed 1: more than 80"])
        let two = try place(
            "casualties:\n  - {side: mixed, killed: more than 80}\n  - {side: state, group: police, killed: most}",
            "casualties:\n  - {side: state, group: police, killed: 3}")
        #expect(two.totals?.people?.notes.contains { $0.contains("“most”") } == true)
        #expect(rows(two).contains("Police 1: 3"))
    }

    @Test func `A whole whose parts are counted is not added to them`() throws {
        let site = try SmallSite([
            ("places/p.yaml", "name: P\nkind: city"),
            (
                "incidents/whole.yaml",
                "title: W\nkind: bombing\ndate: 2020-01-01\nplace: p\ncasualties:\n  - {group: police, killed: 9}"
            ),
            (
                "incidents/part.yaml",
                "title: P\nkind: bombing\ndate: 2020-01-01\nplace: p\nrelated:\n  - {relation: part-of, incident: whole}\n"
                    + "casualties:\n  - {group: police, killed: 4}"
            ),
        ])
        #expect(try site.place("p").totals?.people?.rows.map { $0.figures[0].text } == ["4"])
    }

    @Test func `The range of standing accounts is from the lowest to the highest, superseded ones left out`() throws {
        func tolls(_ extra: String) -> String {
            "tolls:\n  - {by: {label: a}, use: yes, rows: [{as: target, killed: 84}]}\n"
                + "  - {by: {label: b}, rows: [{as: target, killed: 101}]}\n"
                + "  - {by: {label: c}, status: superseded, rows: [{as: target, killed: 59}]}\n" + extra
        }
        func range(_ page: PlacePage) -> String? {
            page.totals?.table.groups[0].rows.dropFirst().first.map { "\($0.label): \($0.cells[0].text)" }
        }
        #expect(range(try place(tolls(""))) == "From the lowest to the highest standing account: 84 to 101")
        #expect(
            range(try place(tolls("  - {by: {label: d}, rows: [{as: target, killed: more than 80}]}\n")))
                == "From the lowest to the highest standing account: 81 to 101 or more")
        #expect(range(try place("casualties:\n  - {as: target, killed: 3}")) == nil)
    }
}
