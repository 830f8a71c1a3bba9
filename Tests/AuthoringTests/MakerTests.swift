import Authoring
import Diagnostics
import Reports
import TestSupport
import Testing

@Suite struct MakerTests {
    static let site = """
        -- Content/places/p.yaml --
        id: karachi
        name: Karachi
        kind: city
        ---
        id: karak
        name: Karak
        kind: district
        ---
        id: quetta
        name: Quetta
        kind: city
        -- Content/actors/x.yaml --
        id: ttp
        name: Tehrik
        kind: armed-group
        ---
        id: somebody
        name: Somebody
        kind: person
        page: yes
        -- Content/sources/s.yaml --
        id: the-news-2023
        title: Five killed in market
        url: https://example.org/1
        -- Content/incidents/a.yaml --
        title: Bombing at the market
        kind: bombing
        date: 2023-02-17
        place: karachi
        formerly: [market-blast]
        """
    static let today = Day(2024, 5, 3)

    private func maker(_ text: String = site) async throws -> Maker {
        Maker(try await ContentText.manuscript(text), today: Self.today)
    }

    private func answers(_ maker: Maker, _ type: RecordType, _ given: [Question.Field: [String]]) throws -> Answers {
        var answers = maker.answers(type)
        for question in answers.questions {
            for value in given[question.field] ?? [] { try answers.add(value, to: question.field) }
        }
        try answers.fillIn()
        return answers
    }

    @Test("A title alone makes a record of any type that the site accepts", arguments: RecordType.allCases)
    func smallest(_ type: RecordType) async throws {
        let maker = try await maker()
        let record = NewRecord(id: "new", try answers(maker, type, [.title: ["Something new"]]))
        #expect(try maker.check(record) == [])
        #expect(record.path.hasPrefix("Content/\(type.folder)/"))
        #expect(record.text.contains("#") || type == .page)
    }

    @Test("Everything that can be said makes a record that the site accepts")
    func largest() async throws {
        let maker = try await maker()
        let incident = NewRecord(
            id: "new",
            try answers(
                maker, .incident,
                [
                    .title: ["Attack: two \"men\" # no comment"], .date: ["2023-02?"], .kind: ["suic"],
                    .place: ["quet"],
                    .actor: ["ttp:perp:cla", "somebody:planner:alleged", "ttp"], .killed: ["at least 4"],
                    .injured: ["none"], .source: ["the-news", "The News, 14 March 2023, https://example.org/2"],
                    .summary: ["One: two"], .tag: ["a b", "c,d"],
                ]), isDraft: true)
        #expect(try maker.check(incident) == [])
        #expect(
            incident.text == """
                title: "Attack: two \\"men\\" # no comment"
                kind: suicide-bombing
                date: "2023-02?"
                draft: yes
                place: quetta
                summary: "One: two"
                participants:
                  - {actor: ttp, role: perpetrator, basis: claimed}
                  - {actor: somebody, role: planner, basis: alleged}
                  - {actor: ttp}
                killed: at least 4
                injured: none
                sources:
                  - the-news-2023
                  - "The News, 14 March 2023, https://example.org/2"
                tags: [a b, "c,d"]
                # claims:
                #   - {says: …, by: actor-id, sources: [source-id]}

                """)
        #expect(incident.path == "Content/incidents/2023/new.yaml")
        let others: [(RecordType, [Question.Field: [String]])] = [
            (.actor, [.kind: ["person"], .publicRole: ["off"], .partOf: ["ttp"], .source: ["the-news"]]),
            (.actor, [.kind: ["faction"], .partOf: ["ttp"]]),
            (.place, [.within: ["karachi"], .latitude: ["24.9"], .longitude: ["-67"], .precision: ["area"]]),
            (
                .source,
                [
                    .publisher: ["The Paper: weekly"], .date: ["2023-01~"], .url: ["https://example.org/9"],
                    .author: ["A, B"],
                ]
            ),
            (.campaign, [.date: ["2023/.."], .actor: ["ttp", "some"]]),
            (.brief, [.date: ["2024-01-02"], .author: ["A", "B: C"], .summary: ["S"]]),
        ]
        for (type, given) in others {
            let record = NewRecord(id: "new", try answers(maker, type, given.merging([.title: ["New"]]) { $1 }))
            #expect(try maker.check(record) == [], "\(record.text)")
        }
    }

    @Test(
        "Hostile titles are read back as they were typed",
        arguments: [
            "- a", "a: b", "# a", "\"a", "'a'", "a\\b", "{a}", "[[a]]", "null", "~", "yes", "%a", "@a", "`a`", "|", ">",
            "\u{2028}x", "a\u{85}b", "حملہ کراچی میں", "a\u{202E}b\u{202C}", "🧨 a",
            String(repeating: "long ", count: 60) + "x",
        ])
    func hostile(_ title: String) async throws {
        let maker = try await maker()
        for type in RecordType.allCases {
            let record = NewRecord(id: "new", try answers(maker, type, [.title: [title]]))
            _ = try maker.check(record)
            let after = maker.manuscript.applying([record.path: Array(record.text.utf8)])
            let read = after.records.flatMap { $0 }.first { $0.key == record.key }
            #expect(read?.title == title.trimmingBlanks, "\(record.text)")
        }
    }

    @Test("A few letters are enough, and too few give the choices")
    func completion() async throws {
        let maker = try await maker()
        #expect(try answers(maker, .incident, [.title: ["T"], .place: ["karac"]])[.place] == ["karachi"])
        #expect(try answers(maker, .incident, [.title: ["T"], .place: ["Quetta"]])[.place] == ["quetta"])
        let ambiguous = #expect(throws: AmbiguousAnswer.self) {
            try answers(maker, .incident, [.title: ["T"], .place: ["kar"]])
        }
        #expect(ambiguous?.refusal.explanation == ["karak  Karak", "karachi  Karachi"])
        let near = #expect(throws: AmbiguousAnswer.self) {
            try answers(maker, .incident, [.title: ["T"], .place: ["qeutta"]])
        }
        #expect(near?.refusal.summary == "There is no place 'qeutta'. Did you mean 'quetta'?")
        let none = #expect(throws: Refusal.self) { try answers(maker, .incident, [.title: ["T"], .place: ["zz"]]) }
        #expect(none?.summary == "There is no place 'zz'" && none?.explanation == ["They are: karachi, karak, quetta"])
    }

    @Test(
        "What is no answer is refused",
        arguments: [
            (Question.Field.date, "2024-13-01"), (.date, "yesterday"), (.killed, "some people"), (.kind, "zzz"),
            (.actor, "ttp:perpetrator:claimed:x"), (.actor, "ttp:nobody"), (.title, "  "), (.latitude, "1"),
            (.url, "x"),
        ])
    func refused(_ field: Question.Field, _ value: String) async throws {
        let maker = try await maker()
        var answers = maker.answers(.incident)
        #expect(throws: (any Error).self) { try answers.add(value, to: field) }
    }

    @Test("An id that is taken, was taken or is none is refused, and a free one is proposed")
    func ids() async throws {
        let maker = try await maker()
        for (id, word) in [
            ("a", "already, in Content/incidents/a.yaml"), ("market-blast", "a former id"), ("A b", "is no id"),
        ] {
            let refusal = #expect(throws: Refusal.self) { try maker.check(id: id, type: .incident) }
            #expect(refusal?.summary.contains(word) == true)
        }
        let taken = try answers(maker, .incident, [.title: ["A"], .date: ["2023-02-17"]])
        #expect(maker.suggestedID(taken) == "a-2023")
        #expect(maker.suggestedID(try answers(maker, .incident, [.title: ["حملہ"]])) == nil)
    }

    @Test("What may be there already is found, with its path")
    func similar() async throws {
        let maker = try await maker()
        func similar(_ type: RecordType, _ given: [Question.Field: [String]]) throws -> [String] {
            let record = NewRecord(id: "new", try answers(maker, type, given))
            return SimilarRecord.all(like: record, in: maker.manuscript).map { "\($0.path): \($0.likeness)" }
        }
        #expect(
            try similar(
                .incident, [.title: ["Market bombing"], .date: ["2023-02-18"], .place: ["karachi"], .kind: ["bombing"]])
                == ["Content/incidents/a.yaml: a day apart, same place, same kind, like titles"])
        #expect(try similar(.incident, [.title: ["Market bombing"], .date: ["2023-03-18"]]) == [])
        #expect(try similar(.place, [.title: ["KARACHI"]]) == ["Content/places/p.yaml: the same name"])
        #expect(
            try similar(.source, [.title: ["Other"], .url: ["https://example.org/1"]])
                == ["Content/sources/s.yaml: the same address"])
    }
}

extension ParsedRecord {
    fileprivate var title: String {
        switch self {
        case .incident(let record): record.displayTitle
        case .actor(let record): record.displayTitle
        case .place(let record): record.displayTitle
        case .source(let record): record.displayTitle
        case .campaign(let record): record.displayTitle
        case .brief(let record): record.displayTitle
        case .page(let record): record.displayTitle
        case .takenDown(let record): record.header.key.id
        }
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        let front = drop(while: \.isWhitespace)
        return String(front.reversed().drop(while: \.isWhitespace).reversed())
    }
}
