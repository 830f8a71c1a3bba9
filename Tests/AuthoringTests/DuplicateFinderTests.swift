import Authoring
import Reports
import Testing

@Suite struct DuplicateFinderTests {
    /// Two incidents, and what they have in common.
    private func likenesses(_ first: String, _ second: String) async throws -> [String]? {
        let manuscript = try await ContentText.manuscript(
            [
                "Content/incidents/a.yaml": first, "Content/incidents/b.yaml": second,
                "Content/places/p.yaml": """
                id: land
                name: Land
                kind: country
                ---
                id: town
                name: Town
                kind: city
                within: land
                ---
                id: market
                name: Market
                kind: site
                within: town
                """,
                "Content/actors/x.yaml": "name: X\nkind: armed-group\n",
                "Content/sources/s.yaml": "title: S\n",
            ])
        #expect(manuscript.errors == [])
        let pairs = DuplicateFinder(manuscript.report).pairs()
        #expect(pairs.count < 2)
        return pairs.first.map { $0.likenesses.map(\.rawValue) }
    }

    private func incident(
        _ title: String, _ date: String, _ place: String = "town", kind: String = "bombing", _ more: String = ""
    ) -> String { "title: \(title)\nkind: \(kind)\ndate: \(date)\nplace: \(place)\n\(more)" }

    @Test("One day, place and kind are enough for violence")
    func sameDay() async throws {
        let found = try await likenesses(incident("One", "2023-02-17"), incident("Two", "2023-02-17"))
        #expect(found == ["same day", "same place", "same kind"])
    }

    @Test("Statements of one day need more than that")
    func statements() async throws {
        let first = incident("One", "2023-02-17", kind: "statement")
        let second = incident("Two", "2023-02-17", kind: "statement")
        #expect(try await likenesses(first, second) == nil)
        let actor = "participants: [{actor: x, role: subject}]"
        #expect(try await likenesses(first + actor, second + actor) != nil)
        #expect(try await likenesses(first + "sources: [s]", second + "sources: [s]") != nil)
    }

    @Test("Figures that cannot be one tell two attacks apart, unless their titles are alike")
    func figures() async throws {
        let first = incident("One", "2023-02-17", "town", "killed: 3")
        #expect(try await likenesses(first, incident("Two", "2023-02-17", "town", "killed: 7")) == nil)
        #expect(try await likenesses(first, incident("Two", "2023-02-17", "town", "killed: at least 2")) != nil)
        let like = try await likenesses(
            incident("Bombing at market", "2023-02-17", "town", "killed: 3"),
            incident("Market bombing", "2023-02-17", "town", "killed: 7"))
        #expect(like?.contains("like titles") == true)
    }

    @Test("A day apart, or a place within the other, wants a like title or a party in both")
    func near() async throws {
        let first = incident("Bombing at the mosque", "2023-02-17")
        #expect(try await likenesses(first, incident("Two", "2023-02-18")) == nil)
        #expect(
            try await likenesses(first, incident("Mosque bombing", "2023-02-18"))
                == ["a day apart", "same place", "same kind", "like titles"])
        #expect(try await likenesses(first, incident("Two", "2023-02-17", "market")) == nil)
        #expect(
            try await likenesses(first, incident("Mosque bombing", "2023-02-17", "market"))
                == ["same day", "one place within the other", "same kind", "like titles"])
        #expect(try await likenesses(first, incident("Mosque bombing", "2023-02-17", "land")) == nil)
        #expect(try await likenesses(first, incident("Mosque bombing", "2023-02-19")) == nil)
    }

    @Test("What the author or a catalogue tells apart is left in peace")
    func toldApart() async throws {
        let first = incident("One", "2023-02-17")
        let related = "related: [{relation: same-operation, incident: a}]"
        #expect(try await likenesses(first, incident("Two", "2023-02-17", "town", related)) == nil)
        #expect(
            try await likenesses(
                first + "external_ids: {ucdp: 1}", incident("Two", "2023-02-17", "town", "external_ids: {ucdp: 2}"))
                == nil)
        #expect(
            try await likenesses(
                first + "external_ids: {ucdp: 1}", incident("Two", "2023-02-17", "town", "external_ids: {acled: 2}"))
                != nil)
    }

    @Test("Many attacks of one kind in one place on one day are not taken for one because of that")
    func crowd() async throws {
        func pairs(_ count: Int) async throws -> Int {
            let records = (0..<count).map { "id: i\($0)\n" + incident("T\($0)", "2023-02-17") }
            let manuscript = try await ContentText.manuscript([
                "Content/incidents/a.yaml": records.joined(separator: "---\n"),
                "Content/places/town.yaml": "name: Town\nkind: city\n",
            ])
            return DuplicateFinder(manuscript.report).pairs().count
        }
        #expect(try await pairs(3) == 3)
        #expect(try await pairs(4) == 0)
    }

    @Test("A wide date says nothing")
    func wide() async throws {
        #expect(try await likenesses(incident("One", "2023"), incident("One", "2023")) == nil)
        #expect(try await likenesses(incident("One", "2023-02"), incident("Two", "2023-02-17")) == nil)
        #expect(
            try await likenesses(
                incident("Bombing at the large mosque", "2023-02"), incident("Bombing at large mosque", "2023-02-17"))
                != nil)
    }

    @Test("The example site, whose incidents were told apart by people, has none")
    func example() async throws {
        #expect(DuplicateFinder(try await ContentText.example().report).pairs() == [])
    }
}
