import Diagnostics
import Records
import Reports
import TestSupport
import Testing

@Suite(
    .enabled(
        if: SchemaValidator.python != nil || !SchemaValidator.mayBeMissing,
        "Python's jsonschema is not installed: no record was held against the schemas for editors"))
struct SchemaValidationTests {
    /// The example site: its records by path, and the terms that it adds.
    private static func example() throws -> (records: [(path: String, node: RecordNode)], terms: EditorSchema.Terms) {
        var records: [(path: String, node: RecordNode)] = []
        var site = SiteConfiguration()
        let files = TemporaryFolder.files(of: "\(Repository.path)/Content").sorted { $0.key < $1.key }
        for (name, bytes) in files where !name.hasPrefix("media/") {
            let path = "Content/\(name)"
            if path == SiteConfiguration.path { site = SiteConfiguration.read(bytes).value }
            let format = try #require(RecordFile.Format(path: path), "\(path)")
            let read = RecordFile.read(bytes, path: path, format: format)
            #expect(read.diagnostics.isEmpty)
            records += read.value.records.map { (path, $0.root) }
        }
        return (records, EditorSchema.Terms(site: site, codes: []))
    }

    private static func subject(of path: String) -> EditorSchema.Subject? {
        guard path != SiteConfiguration.path else { return .site }
        return RecordType(folder: String(path.split(separator: "/")[1])).map(EditorSchema.Subject.record)
    }

    @Test(arguments: SchemaValidator.Loading.allCases)
    func `The schemas take every record of the example, and its settings`(_ loading: SchemaValidator.Loading) throws {
        let example = try Self.example()
        let cases = try example.records.map { path, node in
            SchemaValidator.Case(
                subject: try #require(Self.subject(of: path)), json: SchemaValidator.json(node, loading), name: path)
        }
        #expect(cases.count > 60)
        #expect(Set(cases.map(\.subject)) == Set(EditorSchema.Subject.allCases), "every kind of file is there")
        let answers = try SchemaValidator.judge(cases, terms: example.terms)
        try #require(answers.count == cases.count)
        for (index, answer) in answers.enumerated() where !answer.isEmpty {
            Issue.record("\(cases[index].name): \(answer)")
        }
    }

    /// Every form that a value may have, besides those of the example. Each is read without a word.
    private static let sound: [(EditorSchema.Subject, String)] = [
        (.record(.incident), "title: 2024\nkind: other\ndate: 2023\nplace: karachi"),
        (.record(.incident), "title: A\nkind: other\ndate: [2022-12-18..2022-12-20]\nplace: karachi"),
        (.record(.incident), "title: A\nkind: other\ndate: {2022-12-18,2022-12-20}\nplace: karachi"),
        (.record(.incident), "title: A\nkind: other\ndate: \"[2022-12-18, 2022-12-20]\"\nplace: karachi"),
        (.record(.incident), "title: A\nkind: other\ndate: 2022-11/..\nplace: {name: Here, kind: city}\nkilled: 4"),
        (
            .record(.incident),
            "title: A\nkind: other\ndate: {value: 2022, by: unattributed}\nplace: karachi\ntime: night"
        ),
        (
            .record(.incident),
            "title: A\nkind: other\ndate: 2022\nplace: karachi\nkilled: {low: 1, best: 3, high: 6}\ninjured: none\n"
                + "missing: [{value: at least 4, by: {label: police}}, {value: 5, use: yes}]\nclaimed_by: ttp\n"
                + "sources: \"The News, 4 May 2024, https://www.example.org/market\"\ndraft: true\nembargo: 2024-07-26\n"
                + "claims: {says: B, by: ttp, contradicts: a#b}"
        ),
        (.record(.actor), "name: A\nkind: person\nnames: [B, {text: C, kind: acronym}]\nreliability: B\nstatus: dead"),
        (.record(.place), "name: A\nkind: city\nlatitude: \"24.8\"\nlongitude: -6.7e1"),
        (.record(.source), "url: HTTPS://example.org\npublished: 2023-02\narchived: https://example.org/copy"),
        (
            .record(.brief),
            "title: A\ndate: 2023-02~\nauthors: B\njudgements: {text: C, likelihood: likely, confidence: low}"
        ),
        (.site, "title: A\ncontent_version: 1\nvocabularies: {replace: kind, kind: {a: B, c: {violent: no}}}"),
        (
            .site,
            "title: A\ncontent_version: 1\nvague_counts: {several: 3 to 9, approximation: 10}\nchecks: {empty-value: off}"
        ),
        (
            .site,
            "title: A\ncontent_version: 1\nsecurity: {contact: a@example.org, expires: 2027-06-30}\nmap: {borders: off}"
        ),
    ]

    @Test(arguments: SchemaValidator.Loading.allCases)
    func `What is read without a word is not refused`(_ loading: SchemaValidator.Loading) throws {
        let cases = try Self.sound.map { try Self.made($0.0, $0.1, loading) }
        for (subject, text) in Self.sound { #expect(Self.diagnostics(subject, text).isEmpty, "\(text)") }
        let answers = try SchemaValidator.judge(cases, terms: .init(codes: []))
        try #require(answers.count == cases.count)
        for (index, answer) in answers.enumerated() where !answer.isEmpty {
            Issue.record("\(cases[index].name): \(answer)")
        }
    }

    /// One mistake each.
    private static let broken: [(EditorSchema.Subject, String)] = [
        (.record(.incident), "kind: other\ndate: 2023\nplace: a"),
        (.record(.incident), "title: A\nkind: other\ndate: 2023\nplace: a\nkiled: 4"),
        (.record(.incident), "title: A\nkind: explosion\ndate: 2023\nplace: a"),
        (.record(.incident), "title: A\nkind: other\ndate: 17 Feb 2023\nplace: a"),
        (.record(.incident), "title: A\nkind: other\ndate: 20230217\nplace: a"),
        (.record(.incident), "title: A\nkind: other\ndate: 2023\nplace: Karachi City"),
        (.record(.incident), "title: A\nkind: other\ndate: 2023\nplace: a\ntlp: purple"),
        (.record(.incident), "title: A\nkind: other\ndate: 2023\nplace: a\nkilled: [1, 2]"),
        (.record(.incident), "title: A\nkind: other\ndate: 2023\nplace: a\nclaims: [{by: b}]"),
        (.record(.incident), "title: A\nkind: other\ndate: 2023\nplace: a\nclaims: [{says: C, by: b, stanse: denies}]"),
        (.record(.incident), "title: A\nkind: other\ndate: 2023\nplace: a\nparticipants: ttp"),
        (.record(.incident), "title: A\nkind: other\ndate: 2023\nplace: a\npublished: 2023-02"),
        (.record(.incident), "title: A\nkind: other\ndate: 2023\nplace: a\nrelated: [{to: b, relation: part-of}]"),
        (.record(.incident), "title: [A]\nkind: other\ndate: 2023\nplace: a"),
        (.record(.incident), "- a\n- b"),
        (.record(.actor), "name: A\nkind: robot"),
        (.record(.actor), "name: A\nkind: person\nrelations: [{relation: enemy-of, actor: b}]"),
        (.record(.place), "name: A\nkind: city\nlatitude: north\nlongitude: 0"),
        (.record(.source), "title: A\nurl: javascript:alert(1)"),
        (.record(.source), "title: A\naccessed: 2023"),
        (.record(.campaign), "title: A\nkind: war"),
        (.record(.brief), "title: A\ndate: 2023-02-01"),
        (
            .record(.brief),
            "title: A\ndate: 2023\nauthors: B\njudgements: [{text: C, likelihood: perhaps, confidence: low}]"
        ),
        (.record(.page), "title: A\nsummary: B"),
        (.site, "content_version: 1"),
        (.site, "title: A\ncontent_version: 1\nvocabularies: {colours: {}}"),
        (.site, "title: A\ncontent_version: 1\nchecks: {empty-value: maybe}"),
    ]

    /// Numbers out of their range, which only a validator that takes them for numbers can tell.
    private static let outOfRange: [(EditorSchema.Subject, String)] = [
        (.record(.place), "name: A\nkind: city\nlatitude: 91\nlongitude: 0"),
        (.site, "title: A\ncontent_version: 2"),
        (.site, "title: A\ncontent_version: 1\npage_size: 5"),
    ]

    @Test(arguments: SchemaValidator.Loading.allCases)
    func `What the reader refuses for its form, the schemas refuse`(_ loading: SchemaValidator.Loading) throws {
        let broken = Self.broken + (loading == .core ? Self.outOfRange : [])
        let cases = try broken.map { try Self.made($0.0, $0.1, loading) }
        for (subject, text) in broken {
            #expect(Self.diagnostics(subject, text).contains { $0.severity == .error }, "\(text)")
        }
        let answers = try SchemaValidator.judge(cases, terms: .init(codes: []))
        try #require(answers.count == cases.count)
        for (index, answer) in answers.enumerated() where answer.isEmpty {
            Issue.record("\(cases[index].name) was taken")
        }
    }

    /// Each key of each map in turn has a value that no reader takes, and the schemas do not take it either.
    @Test func `Every key of every schema is checked`() throws {
        let subjects = EditorSchema.Subject.allCases
        let cases = subjects.flatMap { subject -> [SchemaValidator.Case] in
            var type: RecordType?
            if case .record(let record) = subject { type = record }
            return SchemaCoverageTests.keys(of: type).map { key in
                SchemaValidator.Case(
                    subject: subject,
                    json: SchemaCoverageTests.json(type.map(RecordSchema.schema(of:)) ?? .site, with: key.path),
                    name: key.testDescription)
            }
        }
        #expect(cases.count > 500)
        let answers = try SchemaValidator.judge(cases, terms: .init(codes: []))
        try #require(answers.count == cases.count)
        for (index, answer) in answers.enumerated() where answer.isEmpty {
            Issue.record("\(cases[index].name) takes anything: \(cases[index].json)")
        }
    }

    @Test func `Ids are offered and none is refused for being new`() throws {
        let terms = EditorSchema.Terms(ids: [.actor: ["ttp", "jua"], .place: ["karachi"]], codes: [])
        let text = EditorSchema(of: .record(.incident), terms: terms).text
        #expect(text.contains(#"{"enum": ["jua", "ttp"]}"#))
        #expect(text.contains(#"{"enum": ["karachi"]}"#))
        let record = try Self.made(
            .record(.incident), "title: A\nkind: other\ndate: 2023\nplace: hyderabad\nclaimed_by: new-actor", .core)
        #expect(try SchemaValidator.judge([record], terms: terms) == [""])
    }

    // MARK: Making

    private static func made(
        _ subject: EditorSchema.Subject, _ text: String, _ loading: SchemaValidator.Loading
    ) throws -> SchemaValidator.Case {
        let trees = YAMLReader.read(Array(text.utf8)[...], path: "a.yaml", offset: 0).value
        return .init(
            subject: subject, json: SchemaValidator.json(try #require(trees.first).root, loading), name: text)
    }

    private static func diagnostics(_ subject: EditorSchema.Subject, _ text: String) -> [Diagnostic] {
        guard case .record(let type) = subject else { return SiteConfiguration.read(Array(text.utf8)).diagnostics }
        var decoder = RecordDecoder(site: SiteConfiguration())
        return decoder.decode(Array(text.utf8), path: "Content/\(type.folder)/a.yaml").diagnostics
    }
}
