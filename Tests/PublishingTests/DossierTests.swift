import Reports
import Templating
import Testing

@testable import Publishing

/// Actor pages as dossiers: the graph, parts by basis, what rests on one word alone.
@Suite struct DossierTests {
    private func graph(_ page: ActorPage) -> String {
        page.relations?.graph.map { String(decoding: $0.drawing.bytes, as: UTF8.self) } ?? ""
    }

    private static let relations: [(path: String, text: String)] = [
        (
            "actors/group.yaml",
            """
            name: The Group
            kind: armed-group
            relations:
              - {relation: ally-of, actor: friend, from: 2014}
              - {relation: distinct-from, actor: namesake}
              - {relation: at-war-with, actor: state, basis: alleged}
              - {relation: splinter-of, actor: parent, basis: attributed}
            """
        ),
        ("actors/friend.yaml", "name: The Friend\nkind: armed-group"),
        ("actors/namesake.yaml", "name: The Other Group\nkind: armed-group"),
        ("actors/state.yaml", "name: The State\nkind: government"),
        ("actors/parent.yaml", "name: \"\u{0637}\u{0627}\u{0644}\u{0628}\"\nlanguage: ur\nkind: armed-group"),
        ("actors/wing.yaml", "name: The Wing\nkind: faction\nrelations:\n  - {relation: faction-of, actor: group}"),
    ]

    @Test func `Allies and those who are not the same are told apart by words, line and sign`() throws {
        let site = try SmallSite(Self.relations)
        let page = try site.actor("group")
        let graph = graph(page)
        for words in [">Ally of<", ">Not to be confused with<", ">At war with<", ">Splinter of<", ">Has as faction<"] {
            #expect(graph.contains(words), "\(words)")
        }
        #expect(graph.contains("class=\"tie sure\"") && graph.contains("class=\"tie told\""))
        #expect(graph.contains("class=\"tie alleged\"") && graph.contains("class=\"end\""))
        #expect(graph.contains(">since 2014<") && graph.contains(">attributed<") && graph.contains(">alleged<"))
        #expect(
            page.relations?.graph?.keys.map(\.code) == ["sure", "told", "alleged", "arrow", "ally", "war", "distinct"])
        #expect(graph.contains("<a href=\"../actors/friend.html\" aria-label=\"The Friend\">"))
        #expect(graph.contains("lang=\"ur\""))
        // A drawing with links is no single picture, and is never hidden.
        #expect(graph.contains("role=\"group\"") && !graph.contains("aria-hidden"))
        #expect(graph.contains("aria-label=\"Relations of The Group, drawn: 5. The list has the same.\""))
    }

    @Test func `A single relation is not drawn, and of very many twelve`() throws {
        let others = (0..<20).map { ("actors/o\($0).yaml", "name: Other \($0)\nkind: armed-group") }
        let lines = (0..<20).map { "  - {relation: ally-of, actor: o\($0)}" }.joined(separator: "\n")
        let site = try SmallSite([("actors/g.yaml", "name: G\nkind: armed-group\nrelations:\n" + lines)] + others)
        let page = try site.actor("g")
        #expect(graph(page).count(of: "class=\"node\"") == RelationGraph.mostNodes)
        #expect(page.relations?.graph?.notes == ["8 more stand in the list alone."])
        #expect(try site.actor("o1").relations?.graph == nil)
    }

    @Test func `A person who is only accused is left to the list, and has no name in the middle of a drawing`() throws {
        let site = try SmallSite(
            Self.relations + [
                ("actors/police.yaml", "name: The Police\nkind: state-force"),
                (
                    "actors/accused.yaml",
                    """
                    name: Accused Person
                    kind: person
                    page: yes
                    roles: [{title: commander, organisation: group, basis: alleged}]
                    relations:
                      - {relation: member-of, actor: group, basis: alleged}
                      - {relation: distinct-from, actor: friend}
                      - {relation: distinct-from, actor: namesake}
                    """
                ),
            ])
        let group = try site.actor("group")
        #expect(!graph(group).contains("Accused"))
        #expect(group.relations?.graph?.notes.first?.contains("people who are only accused") == true)
        let own = graph(try site.actor("accused"))
        #expect(own.contains("the person of this page") && !own.contains("Accused"))
    }

    @Test func `Names of three hundred letters stay within their boxes`() throws {
        let long = String(repeating: "Very Long Name ", count: 20)
        let unbroken = String(repeating: "x", count: 300)
        #expect(RelationGraph.lines(of: long, characters: 21).map(\.count).max()! <= 21)
        #expect(RelationGraph.lines(of: unbroken, characters: 21).map(\.count) == [21, 21])
        #expect(RelationGraph.lines(of: "Short", characters: 21) == ["Short"])
        let site = try SmallSite([
            (
                "actors/a.yaml",
                "name: \(long)\nkind: armed-group\nrelations:\n  - {relation: ally-of, actor: b}\n  - {relation: rival-of, actor: b}"
            ), ("actors/b.yaml", "name: \(unbroken)\nkind: armed-group"),
        ])
        #expect(graph(try site.actor("a")).contains("…"))
    }

    // MARK: Parts

    @Test func `Parts stand by role and basis, and a number leads to its one incident or to the list`() throws {
        let records = (0..<3).map { index in
            """
            id: i\(index)
            title: I\(index)
            kind: bombing
            date: 2020-01-0\(index + 1)
            participants:
              - {actor: g, role: perpetrator, basis: claimed}
              - {actor: g, role: perpetrator, basis: claimed}
            \(index == 0 ? "  - {actor: g, role: perpetrator, basis: denied}" : "")
            """
        }
        let site = try SmallSite([
            ("actors/g.yaml", "name: G\nkind: armed-group"),
            ("incidents/all.yaml", records.joined(separator: "\n---\n")),
        ])
        let page = try site.actor("g")
        let parts = try #require(page.parts)
        #expect(parts.columns.map(\.label) == ["claimed by itself", "denied by itself"])
        #expect(parts.rows.map { $0.cells.map(\.count) } == [[3, 1]])
        #expect(parts.rows[0].cells.map { $0.href?.text } == ["#sec.incidents", "../incidents/i0.html"])
        #expect(page.incidents?.intro == "3 incidents.")
    }

    @Test func `An actor without incidents, and one with two hundred others, have whole pages`() throws {
        let participants = (0..<200).map { "  - {label: Person \($0), role: target}" }.joined(separator: "\n")
        let site = try SmallSite([
            ("actors/none.yaml", "name: None\nkind: armed-group"), ("actors/g.yaml", "name: G\nkind: armed-group"),
            (
                "incidents/i.yaml",
                "title: I\nkind: bombing\ndate: 2020\nparticipants:\n  - {actor: g, role: initiator}\n" + participants
            ),
        ])
        let none = try site.actor("none")
        #expect(none.activity == nil && none.totals == nil && none.parts == nil && none.incidents == nil)
        #expect(none.relations == nil && none.alone == nil && none.claimsBy == nil)
        #expect(try site.actor("g").parts == nil)
        let pages = site.pages()
        #expect(pages["actors/none.html"]?.contains("id=\"sec.activity\"") == false)
        #expect(pages["actors/g.html"]?.contains("⟨") == false)
    }

    @Test func `With the name of an accused person stands no number of the dead`() throws {
        let records = (1...3).map { index in
            """
            id: i\(index)
            title: I\(index)
            kind: bombing
            date: 201\(index)
            participants: [{actor: a, role: planner, basis: alleged}]
            casualties: [{as: target, killed: 77}]
            """
        }
        let site = try SmallSite([
            ("actors/a.yaml", "name: A\nkind: person\npage: yes"),
            ("incidents/all.yaml", records.joined(separator: "\n---\n")),
        ])
        let page = try site.actor("a")
        #expect(page.totals == nil)
        let activity = try #require(page.activity)
        #expect(!activity.showsKilled && activity.rows.allSatisfy { $0.killed == nil })
        #expect(activity.charts?.panels.map(\.title) == ["Incidents by year"])
    }

    // MARK: What it says, and what rests on it alone

    private static let claims = """
        title: I
        kind: bombing
        date: 2020-01-01
        claims:
          - {id: one, says: We did it., by: g, stance: asserts, made: 2020-01-02, sources: [paper]}
          - {id: two, says: We did not., by: g, stance: denies, made: 2020-01-03, sources: [paper]}
          - {id: three, says: It was wrong., by: g, stance: condemns, made: 2020-01-04, sources: [paper]}
          - {id: four, says: Four died., by: {label: an officer}, sources: [paper]}
        """

    private static func site(_ incident: String = claims, pageSize: Int = 80) throws -> SmallSite {
        try SmallSite(
            [
                ("actors/g.yaml", "name: The Group\nkind: armed-group"),
                ("sources/paper.yaml", "title: Paper\npublisher: Paper"), ("incidents/i.yaml", incident),
            ], pageSize: pageSize)
    }

    @Test func `What an actor asserts, what it denies and other statements stand apart`() throws {
        let view = try #require(try Self.site().actor("g").claimsBy)
        #expect(view.groups.map(\.heading) == ["Asserts", "Denies", "Other statements"])
        #expect(view.note == "3 claims made in other records; Asserts: 1, Denies: 1, Other statements: 1.")
    }

    @Test func `What rests on an actor alone is on its page, with the way to the whole list`() throws {
        let alone = try #require(try Self.site().actor("g").alone)
        #expect(alone.note == "2 claims and tolls have no other origin, however many sources repeat them.")
        #expect(alone.more.text == "../single-origin.html#origin.g")
        #expect(alone.rows.map(\.what) == ["The Group: We did it.", "The Group: We did not."])
    }

    @Test func `Single origins are divided before a page grows too long, and every anchor is where links say`() throws {
        let claims = (0..<400).map { index in
            "  - {id: c\(index), says: Claim \(index)., by: {label: Teller \(index % 90)}, sources: [paper]}"
        }
        let site = try Self.site(
            "title: I\nkind: bombing\ndate: 2020-01-01\nclaims:\n" + claims.joined(separator: "\n"))
        let pages = site.pages().filter { $0.key.hasPrefix("single-origin") }
        #expect(pages.count > 4)
        for (route, page) in pages {
            #expect(PageLinks.scan(Array(page.utf8), route: Route(route)).elementCount < 1_200, "\(route)")
        }
        for index in 0..<400 { #expect(pages.values.count { $0.contains(": Claim \(index).<") } == 1) }
        for group in site.edition.originIndex.groups {
            let route = group.part == 1 ? "single-origin.html" : "single-origin/part-\(group.part).html"
            #expect(pages[route]?.contains("id=\"origin.\(group.code)\"") == true)
        }
        let first = try #require(pages["single-origin.html"])
        #expect(first.count(of: "<li><a href=\"#origin.") + first.count(of: "<li><a href=\"single-origin/part-") >= 60)
        #expect(first.contains("30 origins with fewer are not in these links"))
    }

    @Test func `Origins whose names make one anchor have two`() throws {
        let site = try Self.site(
            "title: I\nkind: bombing\ndate: 2020-01-01\nclaims:\n  - {says: A, by: {label: \"A b\"}, sources: [paper]}\n"
                + "  - {says: B, by: {label: \"a-B\"}, sources: [paper]}\n  - {says: C, by: {label: \"طالب\"}, sources: [paper]}"
        )
        #expect(site.edition.originIndex.groups.map(\.code).sorted() == ["key", "key-a-b", "key-a-b-2"])
    }
}
