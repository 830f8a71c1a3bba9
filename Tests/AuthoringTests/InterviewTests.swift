import Authoring
import Reports
import Testing

/// A person at a terminal: what they type, and what they see.
private final class Terminal {
    private var lines: [String]
    private(set) var seen = ""

    init(_ typed: String...) { lines = typed }

    func read() -> String? {
        guard !lines.isEmpty else { return nil }
        let line = lines.removeFirst()
        seen += line + "\n"
        return line
    }

    func write(_ text: String) { seen += text }

    var isDone: Bool { lines.isEmpty }
}

@Suite struct InterviewTests {
    private func maker() async throws -> Maker {
        Maker(try await ContentText.manuscript(MakerTests.site), today: MakerTests.today)
    }

    private func interview(_ maker: Maker, _ terminal: Terminal) -> Interview {
        Interview(maker, read: terminal.read, write: terminal.write)
    }

    @Test("Questions are answered with a few letters, numbers or nothing")
    func incident() async throws {
        let maker = try await maker()
        let terminal = Terminal(
            "", "Shooting at the market", "2024-5-3", "2024-05-02", "armed-as", "kar", "2", "tt", "perp", "clai",
            "some",
            "plan", "", "alleged", "", "at least 4", "", "the", "The Paper, 3 May 2024", "")
        var answers = maker.answers(.incident)
        try interview(maker, terminal).complete(&answers)
        #expect(terminal.isDone)
        #expect(answers[.title] == ["Shooting at the market"])
        #expect(answers[.date] == ["2024-05-02"])
        #expect(answers[.kind] == ["armed-assault"])
        #expect(answers[.place] == ["karachi"])
        #expect(answers[.actor] == ["ttp:perpetrator:claimed", "somebody:planner:alleged"])
        #expect(answers[.killed] == ["at least 4"] && answers[.injured] == [])
        #expect(answers[.source] == ["the-news-2023", "The Paper, 3 May 2024"])
        #expect(terminal.seen.contains("    Did you mean '2024-05-03'?"))
        #expect(
            terminal.seen.contains(
                "    1  karak  Karak\n    2  karachi  Karachi\n    Which? (number, or Enter for none): 2\n"))
        #expect(terminal.seen.contains("nobody may be called a planner without a basis"))
    }

    @Test("What an option has said is not asked")
    func given() async throws {
        let maker = try await maker()
        let terminal = Terminal("", "", "")
        var answers = maker.answers(.actor)
        try answers.add("A group", to: .title)
        try answers.add("faction", to: .kind)
        try interview(maker, terminal).complete(&answers)
        #expect(!terminal.seen.contains("Name") && !terminal.seen.contains("Public role"))
        #expect(terminal.seen.contains("Part of, or member of: \nSource"))
    }

    @Test("A question mark lists the choices")
    func choices() async throws {
        let maker = try await maker()
        let terminal = Terminal("A place", "?", "", "?", "", "")
        var answers = maker.answers(.place)
        try interview(maker, terminal).complete(&answers)
        #expect(terminal.seen.contains("    country\n    province\n"))
        #expect(terminal.seen.contains("    quetta  Quetta\n"))
        #expect(answers[.kind] == ["city"])
    }

    @Test("The end of the input stops, and nothing is made")
    func stopped() async throws {
        let maker = try await maker()
        var answers = maker.answers(.incident)
        #expect(throws: Interview.Stopped.self) { try interview(maker, Terminal("A title")).complete(&answers) }
    }

    @Test("An id is proposed, and asked for again until it is free")
    func id() async throws {
        let maker = try await maker()
        var answers = maker.answers(.incident)
        try answers.add("A", to: .title)
        try answers.fillIn()
        let terminal = Terminal("a", "Not an id", "my-own")
        #expect(try interview(maker, terminal).id(for: answers) == "my-own")
        #expect(terminal.seen.contains("There is an incident 'a' already"))
        #expect(terminal.seen.contains("Did you mean 'not-an-id'?"))
        #expect(try interview(maker, Terminal("")).id(for: answers) == "a-2024")
    }

    @Test("A record that may be there already is shown, and written only on a yes")
    func similar() async throws {
        let maker = try await maker()
        var answers = maker.answers(.place)
        try answers.add("Karachi", to: .title)
        let similar = SimilarRecord.all(like: NewRecord(id: "new", answers), in: maker.manuscript)
        for (typed, goesOn) in [("", false), ("n", false), ("y", true), ("YES", true)] {
            let terminal = Terminal(typed)
            #expect(try interview(maker, terminal).confirm(despite: similar) == goesOn)
            #expect(terminal.seen.contains("  Content/places/p.yaml  Karachi (the same name)\n"))
        }
        #expect(try interview(maker, Terminal()).confirm(despite: []))
    }
}
