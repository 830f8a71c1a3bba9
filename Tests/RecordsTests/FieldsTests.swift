import Diagnostics
import Records
import TestSupport
import Testing

struct FieldsTests {
    private enum Role: String, CaseIterable { case initiator, perpetrator, target }

    private static let schema = RecordSchema(
        "a relation",
        [
            .required("relation", .text, "What ties the two."),
            .required("actor", .reference(["actor"]), "The other."),
            .recommended("from", .date, "Since when."),
            .optional("note", .text, "A note."),
            .optional("count", .number(0...10), "How many."),
            .optional("open", .flag, "Whether it is open."),
            .optional("role", .choice(["initiator"]), "The role."),
            .optional("tags", .list(.text), "Tags."),
        ], hints: ["to": "actor", "since": "Write 'from:' and a date."])

    private func read(_ marked: String) -> (fields: Fields?, text: MarkedText, diagnostics: [Diagnostic]) {
        let text = MarkedText(marked)
        let tree = YAMLReader.read(text.bytes, path: "a.yaml").value[0]
        var diagnostics: [Diagnostic] = []
        let fields = Fields(tree.root, schema: Self.schema, diagnostics: &diagnostics)
        return (fields, text, diagnostics)
    }

    @Test func `Values are found by their keys`() throws {
        let (fields, _, diagnostics) = read("actor: ttp\nrelation: ally-of\nfrom: 2007\nnote: \"\"\n")
        let found = try #require(fields)
        #expect(diagnostics.isEmpty)
        #expect(found["relation"]?.text == "ally-of")
        #expect(found["actor"]?.text == "ttp")
        #expect(found["note"]?.text == "")
        #expect(found["tags"] == nil)
    }

    @Test func `An unknown key is an error with the key that was meant`() {
        let (_, text, diagnostics) = read("relation: x\nactor: y\nfrom: z\n1️⃣nte: a\n2️⃣to: b\n3️⃣since: c\n4️⃣weather: d\n")
        #expect(
            text.findings(diagnostics) == [
                Finding("unknown-key", "1️⃣", "Key 'nte' is not known in a relation"),
                Finding("unknown-key", "2️⃣", "Key 'to' is not known in a relation"),
                Finding("unknown-key", "3️⃣", "Key 'since' is not known in a relation"),
                Finding("unknown-key", "4️⃣", "Key 'weather' is not known in a relation"),
            ])
        #expect(diagnostics.map(\.suggestion) == ["note", "actor", nil, nil])
        #expect(diagnostics.map(\.explanation) == [nil, nil, "Write 'from:' and a date.", nil])
    }

    @Test func `Missing keys are reported at the first key`() {
        let (_, text, diagnostics) = read("1️⃣note: x\n")
        #expect(
            text.findings(diagnostics) == [
                Finding("missing-key", "1️⃣", "'actor' is missing: a relation must have it"),
                Finding("missing-key", "1️⃣", "'relation' is missing: a relation must have it"),
                Finding("missing-recommended-key", "1️⃣", "'from' is missing: a relation should have it"),
            ])
        #expect(diagnostics.map(\.severity) == [.error, .error, .warning])
        let (_, empty, found) = read("1️⃣{}\n")
        #expect(empty.findings(found).map(\.marker) == ["1️⃣", "1️⃣", "1️⃣"])
    }

    @Test func `A key with nothing after it is read as absent`() throws {
        let (fields, text, diagnostics) = read("1️⃣relation:\nactor: x\n2️⃣from: ~\n3️⃣note: null\n")
        #expect(
            text.findings(diagnostics) == [
                Finding("missing-key", "1️⃣", "'relation' has no value, and a relation must have one"),
                Finding("empty-value", "2️⃣", "'from' has nothing after it and is read as absent"),
                Finding("empty-value", "3️⃣", "'note' has nothing after it and is read as absent"),
            ])
        let found = try #require(fields)
        #expect(found["relation"] == nil && found["from"] == nil && found["note"] == nil)
    }

    @Test func `What is no map is reported`() {
        for (value, kind) in [("x", "text"), ("[x]", "a list")] {
            let (fields, text, diagnostics) = read("1️⃣\(value)\n")
            #expect(fields == nil)
            #expect(
                text.findings(diagnostics) == [
                    Finding("wrong-kind", "1️⃣", "A relation must be a map of keys and values, not \(kind)")
                ])
        }
    }

    @Test func `Asking for a key that the schema lacks traps in debug builds`() async {
        #if DEBUG
            await #expect(processExitsWith: .failure) {
                let tree = YAMLReader.read(Array("a: b\n".utf8), path: "a.yaml").value[0]
                var diagnostics: [Diagnostic] = []
                let schema = RecordSchema("a thing", [.optional("a", .text, "A.")])
                let fields = Fields(tree.root, schema: schema, diagnostics: &diagnostics)
                _ = fields?["b"]
            }
        #endif
    }

    @Test func `Every key of a large schema is found, and no other`() throws {
        let keys = (0..<200).map { "key\($0 * 37)" }
        let schema = RecordSchema("a thing", keys.map { .optional($0, .text, "") })
        let yaml = keys.map { "\($0): v\($0)\n" }.joined() + "key1: x\nkey: y\n\"\": z\n"
        let tree = YAMLReader.read(Array(yaml.utf8), path: "a.yaml").value[0]
        var diagnostics: [Diagnostic] = []
        let fields = try #require(Fields(tree.root, schema: schema, diagnostics: &diagnostics))
        #expect(diagnostics.map(\.code.name) == ["unknown-key", "unknown-key", "unknown-key"])
        #expect(fields["key0"]?.text == "vkey0")
        #expect(fields["key7363"]?.text == "vkey7363")
    }

    // MARK: Values

    private func node(_ value: String) -> (RecordNode, MarkedText) {
        let text = MarkedText("a: 1️⃣\(value)\n")
        return (Self.value(of: text), text)
    }

    private static func value(of text: MarkedText) -> RecordNode {
        YAMLReader.read(text.bytes, path: "a.yaml").value[0].root.entries[0].value
    }

    /// Checks what a reader makes of values, and that it reports the value itself where it makes nothing of it.
    private func expect<Value: Equatable>(
        _ cases: [(String, Value?, String?)], _ read: (RecordNode, inout [Diagnostic]) -> Value?,
        code: String = "wrong-kind", _ place: Testing.SourceLocation = #_sourceLocation
    ) {
        for (typed, wanted, summary) in cases {
            let (node, text) = node(typed)
            var diagnostics: [Diagnostic] = []
            #expect(read(node, &diagnostics) == wanted, "\(typed)", sourceLocation: place)
            let findings = summary.map { [Finding(code, "1️⃣", $0)] } ?? []
            #expect(text.findings(diagnostics) == findings, "\(typed)", sourceLocation: place)
        }
    }

    @Test func `A text is any scalar`() {
        expect(
            [
                ("no", "no", nil), ("'010'", "010", nil), ("\"\"", "", nil),
                ("[x]", nil, "A text must stand here, not a list"),
                ("{x: y}", nil, "A text must stand here, not a map of keys and values"),
            ]) { $0.readText(&$1) }
    }

    @Test func `A reference that was not quoted is explained`() {
        var diagnostics: [Diagnostic] = []
        _ = node("[[kpo-attack]]").0.readText(&diagnostics)
        #expect(diagnostics.first?.explanation == "A text that begins with '[' must be quoted.")
    }

    @Test func `A flag is one of four words`() {
        expect(
            [
                ("yes", true, nil), ("no", false, nil), ("true", true, nil), ("\"false\"", false, nil),
                ("Yes", nil, "'yes' or 'no' must stand here, not 'Yes'"),
                ("on", nil, "'yes' or 'no' must stand here, not 'on'"),
                ("[yes]", nil, "'yes' or 'no' must stand here, not a list"),
            ]) { $0.readFlag(&$1) }
    }

    @Test func `A number is decimal and in its range`() {
        expect(
            [
                ("33.5", 33.5, nil), ("-7", -7, nil), ("\"010\"", 10, nil), ("1e1", 10, nil),
                ("x", nil, "A number must stand here, not 'x'"), ("nan", nil, "A number must stand here, not 'nan'"),
                ("0x1F", nil, "A number must stand here, not '0x1F'"),
                ("1e999", nil, "A number must stand here, not '1e999'"),
                ("3,5", nil, "A number must stand here, not '3,5'"),
                ("[1]", nil, "A number must stand here, not a list"),
            ]) { $0.readNumber(in: -90...90, &$1) }
        expect(
            [("90.5", nil, "'90.5' is out of range: it must be from -90 to 90")] as [(String, Double?, String?)],
            { $0.readNumber(in: -90...90, &$1) }, code: "out-of-range")
    }

    @Test func `A whole number has digits alone`() {
        expect(
            [
                ("4", 4, nil), ("010", 10, nil), ("-3", -3, nil),
                ("4.0", nil, "A whole number must stand here, not '4.0'"),
                ("+4", nil, "A whole number must stand here, not '+4'"),
            ]) { $0.readInteger(in: -5...10, &$1) }
        expect(
            [
                ("11", nil, "'11' is out of range: it must be from -5 to 10"),
                ("99999999999999999999", nil, "'99999999999999999999' is out of range: it must be from -5 to 10"),
            ] as [(String, Int?, String?)], { $0.readInteger(in: -5...10, &$1) }, code: "out-of-range")
    }

    @Test func `A choice is one of its words`() {
        expect([("target", Role.target, nil)]) { $0.readChoice(Role.self, &$1) }
        expect(
            [("perpetratr", nil, "'perpetratr' is none of the words that may stand here")],
            { $0.readChoice(Role.self, &$1) }, code: "unknown-choice")
        var diagnostics: [Diagnostic] = []
        _ = node("perpetratr").0.readChoice(Role.self, &diagnostics)
        #expect(diagnostics.first?.suggestion == "perpetrator")
        #expect(diagnostics.first?.explanation == "They are: initiator, perpetrator, target.")
    }

    @Test func `A single value counts as a list of one`() {
        var diagnostics: [Diagnostic] = []
        #expect(node("x").0.readTexts(&diagnostics) == ["x"])
        #expect(node("[x, y]").0.readTexts(&diagnostics) == ["x", "y"])
        #expect(node("").0.readTexts(&diagnostics) == [])
        #expect(node("{b: c}").0.asList.count == 1)
        #expect(diagnostics.isEmpty)
        #expect(node("[x, [y], z]").0.readTexts(&diagnostics) == ["x", "z"])
        #expect(diagnostics.map(\.code.name) == ["wrong-kind"])
    }
}
