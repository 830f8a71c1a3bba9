import Diagnostics
import Records
import TestSupport
import Testing

/// What YAML allows and content may not hold.
struct YAMLRefusalTests {
    private func expect(
        _ marked: String, _ findings: [Finding], tree: String? = nil, suggestions: [String?]? = nil,
        _ place: Testing.SourceLocation = #_sourceLocation
    ) {
        let text = MarkedText(marked)
        let read = YAMLReader.read(text.bytes, path: "a.yaml")
        #expect(text.findings(read.diagnostics) == findings, sourceLocation: place)
        if let tree { #expect(read.value.map { outline($0.root) } == [tree], sourceLocation: place) }
        if let suggestions {
            #expect(
                read.diagnostics.sorted(by: Diagnostic.reportingOrder).map(\.suggestion) == suggestions,
                sourceLocation: place)
        }
    }

    @Test func `Anchors, aliases, tags and merge keys are refused where they stand`() {
        expect(
            "a: 1️⃣&x text\nb: 2️⃣*x\n3️⃣<<: y\nc: 4️⃣!important\nd: 5️⃣!!str z\n",
            [
                Finding("yaml-anchor", "1️⃣", "'&x' is read as a YAML anchor, which is refused"),
                Finding("yaml-alias", "2️⃣", "'*x' is read as a YAML alias, which is refused"),
                Finding("yaml-merge-key", "3️⃣", "Merge keys ('<<') are not read"),
                Finding("yaml-tag", "4️⃣", "'!important' is read as a YAML tag, which is refused"),
                Finding("yaml-tag", "5️⃣", "'!!str' is read as a YAML tag, which is refused"),
            ],
            tree: "{a: text, b: ∅, <<: y, c: ∅, d: z}",
            suggestions: ["\"&x text\"", "\"*x\"", nil, "\"!important\"", "\"!!str z\""])
    }

    @Test func `Tags and anchors before maps and lists are refused`() {
        expect(
            "a: 1️⃣!x\n  b: c\nd: 2️⃣&y\n- e\n",
            [
                Finding("yaml-tag", "1️⃣", "'!x' is read as a YAML tag, which is refused"),
                Finding("yaml-anchor", "2️⃣", "'&y' is read as a YAML anchor, which is refused"),
            ], tree: "{a: {b: c}, d: [e]}")
    }

    @Test func `A key must be text`() {
        expect(
            "1️⃣[a, [b]]: c\n? 2️⃣{d: e}\n: f\ng: h\n",
            [
                Finding("yaml-key-kind", "1️⃣", "A key must be text, not a list"),
                Finding("yaml-key-kind", "2️⃣", "A key must be text, not a map"),
            ], tree: "{∅: c, ∅: f, g: h}")
    }

    @Test func `A key stands once, however it is quoted`() {
        let text = MarkedText("1️⃣a: 1\nb: {x: 1, 2️⃣\"x\": 2}\n3️⃣\"\\x61\": 2\n4️⃣'a': 3\n")
        let read = YAMLReader.read(text.bytes, path: "a.yaml")
        #expect(
            text.findings(read.diagnostics) == [
                Finding("duplicate-key", "2️⃣", "Key 'x' may stand only once in a map"),
                Finding("duplicate-key", "3️⃣", "Key 'a' may stand only once in a map"),
                Finding("duplicate-key", "4️⃣", "Key 'a' may stand only once in a map"),
            ])
        let notes = read.diagnostics.compactMap { $0.notes.first?.location?.range }
        #expect(notes.map { Int($0.start) }.filter { $0 == text.markers["1️⃣"] }.count == 2)
    }

    @Test func `Equal keys are found in a map of thousands`() {
        var lines = (0..<5000).map { "k\($0 * 7919 % 5000): v" }
        lines.append("k77: w")
        let read = YAMLReader.read(Array(lines.joined(separator: "\n").utf8), path: "a.yaml")
        #expect(read.diagnostics.map(\.summary) == ["Key 'k77' may stand only once in a map"])
        #expect(read.value.count == 1)
    }

    @Test func `A hash sign that would cut text off is an error, and a comment is none`() {
        expect(
            "title: 1️⃣Attack #3\nb: x # comment\nc: 2️⃣#tag\nd:\n- 3️⃣y  #4 z\ne: a#b\nf: \"x #3\"\ng: z #\n",
            [
                Finding("text-cut-by-comment", "1️⃣", "'#3' is cut off as a comment: quote the text to keep it"),
                Finding("text-cut-by-comment", "2️⃣", "'#tag' is cut off as a comment: quote the text to keep it"),
                Finding("text-cut-by-comment", "3️⃣", "'#4 z' is cut off as a comment: quote the text to keep it"),
            ], suggestions: ["\"Attack #3\"", "\"#tag\"", "\"y  #4 z\""])
    }

    @Test func `Text cut off within brackets is reported once`() {
        expect(
            "tags: [Attack 1️⃣#3, bombing]\nb: c\n",
            [
                Finding(
                    "text-cut-by-comment", "1️⃣", "'#3, bombing]' is cut off as a comment: quote the text to keep it")
            ])
    }

    @Test func `A sign of comparison with one digit is not taken for an empty block of text`() {
        expect(
            "killed: 1️⃣>8\ninjured: 2️⃣>-5\nnote: >2\n    x\n",
            [
                Finding("quote-needed", "1️⃣", "A value that begins with '>' must be quoted"),
                Finding("quote-needed", "2️⃣", "A value that begins with '>' must be quoted"),
            ], suggestions: ["\">8\"", "\">-5\""])
    }

    @Test func `An alias bomb is refused without unfolding it`() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            text +=
                "a\(level): &a\(level) [" + repeatElement("*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
        }
        let read = YAMLReader.read(Array(text.utf8), path: "a.yaml")
        #expect(Set(read.diagnostics.map(\.code.name)) == ["yaml-anchor", "yaml-alias"])
        #expect(read.value[0].nodes.count < 200)
    }

    // MARK: Limits and encodings

    @Test func `Nesting beyond 64 is refused, in brackets and in blocks`() {
        func depths(_ text: String) -> [String] {
            YAMLReader.read(Array(text.utf8), path: "a.yaml").diagnostics.map(\.code.name)
        }
        func brackets(_ count: Int) -> String {
            String(repeating: "[", count: count) + String(repeating: "]", count: count)
        }
        #expect(depths(brackets(64)) == [])
        #expect(depths(brackets(65)) == ["nesting-too-deep"])
        #expect(depths(brackets(1000)) == ["nesting-too-deep"])
        #expect(depths(String(repeating: "{a: ", count: 1000)) == ["nesting-too-deep"])
        #expect(depths(String(repeating: "- ", count: 1000) + "x") == ["nesting-too-deep"])
        #expect(depths((0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()) == ["nesting-too-deep"])
        #expect(depths("? " + brackets(1000) + "\n: x").contains("nesting-too-deep"))
    }

    @Test func `A record beyond 1 MB and a file beyond 4 MB are refused`() {
        let big = [UInt8](repeating: UInt8(ascii: "x"), count: RecordLimits.recordBytes)
        let stream = Array("a: b\n---\nc: ".utf8) + big + Array("\n---\nd: e\n".utf8)
        let read = YAMLReader.read(stream, path: "a.yaml")
        #expect(read.diagnostics.map(\.code.name) == ["record-too-large"])
        #expect(read.value.map { outline($0.root) } == ["{a: b}", "{d: e}"])
        let file = Array("# ".utf8) + big + big + big + big
        #expect(YAMLReader.read(file, path: "a.yaml").diagnostics.map(\.code.name) == ["file-too-large"])
        #expect(FrontMatter.split(file, path: "a.md").diagnostics.map(\.code.name) == ["file-too-large"])
    }

    @Test func `Bytes that are no UTF-8 are pointed at, with the likely cause`() throws {
        func problem(_ bytes: [UInt8]) throws -> Diagnostic {
            let read = YAMLReader.read(bytes, path: "a.yaml")
            #expect(read.value.isEmpty)
            return try #require(read.diagnostics.first)
        }
        let windows = try problem(Array("ä: ".utf8) + [0x93, 0x78, 0x94])
        #expect(windows.summary == "Byte 0x93 is not UTF-8 text")
        #expect(windows.location?.range == SourceRange(start: 4, end: 5))
        #expect(windows.explanation?.contains("'“' in Windows-1252") == true)
        let latin = try problem(Array("Sehw".utf8) + [0xE9, 0x6E])
        #expect(latin.explanation?.contains("'é' in Windows-1252") == true)
        for mark: [UInt8] in [[0xFF, 0xFE], [0xFE, 0xFF]] {
            #expect(try problem(mark + [0x61, 0x00]).explanation?.contains("UTF-16") == true)
        }
        #expect(try problem([0x61, 0, 0x3A, 0]).explanation?.contains("UTF-16") == true)
        // Overlong forms, surrogates, scalars beyond the last, a sequence cut short.
        for bytes: [UInt8] in [
            [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
        ] {
            #expect(try problem(Array("a: ".utf8) + bytes).location?.range == SourceRange(start: 3, end: 4))
        }
    }

    @Test func `NUL and other control characters are pointed at`() {
        expect("ä: b1️⃣\0c\n", [Finding("control-character", "1️⃣", "A NUL byte may not stand in text")])
        expect("ä: b1️⃣\u{7}c\n", [Finding("control-character", "1️⃣", "Control character U+0007 may not stand in text")])
        expect("ä: b1️⃣\u{9B}c\n", [Finding("control-character", "1️⃣", "Control character U+009B may not stand in text")])
        expect(
            "ä: b1️⃣\u{FFFE}c\n", [Finding("control-character", "1️⃣", "Control character U+FFFE may not stand in text")])
    }

    @Test func `What may not stand in text may not be written as an escape either`() {
        for (escape, name) in [
            ("\\0", "A NUL byte"), ("\\a", "Control character U+0007"), ("\\e", "Control character U+001B"),
            ("\\x7F", "Control character U+007F"), ("\\u009B", "Control character U+009B"),
            ("\\uFFFE", "Control character U+FFFE"), ("\\U0000FFFF", "Control character U+FFFF"),
        ] {
            expect("ä: 1️⃣\"é \(escape) b\"\n", [Finding("control-character", "1️⃣", "\(name) may not stand in text")])
        }
        expect("ä: \"\\n\\t\\r\\N\\_\\L\\P\\\\0\"\n", [])
        expect("ä: '\\0 \\a'\n", [])
    }
}
