import Diagnostics
import Records
import TestSupport
import Testing

struct JSONReaderTests {
    private func expect(
        _ marked: String, _ marker: Character?, _ summary: String, code: String = "json-syntax",
        _ place: Testing.SourceLocation = #_sourceLocation
    ) {
        let text = MarkedText(marked)
        let read = JSONReader.read(text.bytes, path: "a.json")
        #expect(text.findings(read.diagnostics) == [Finding(code, marker, summary)], sourceLocation: place)
        #expect(read.value == nil, sourceLocation: place)
    }

    @Test func `Values become the same tree as YAML's`() throws {
        let bytes = Array(#" {"a": [1, -0.5e+10, true, false, null, "x"], "ä": {}, "b": [], "c": "" } "#.utf8)
        let tree = try #require(JSONReader.read(bytes, path: "a.json").value)
        #expect(outline(tree.root) == #"{"a": [1, -0.5e+10, true, false, ∅, "x"], "ä": {}, "b": [], "c": ""}"#)
        #expect(source(tree.root.entries[1].key, in: bytes) == "\"ä\"")
        #expect(source(value(tree.root, "a"), in: bytes) == #"[1, -0.5e+10, true, false, null, "x"]"#)
    }

    @Test func `Escapes name characters, by surrogates too`() throws {
        let bytes = Array(#""\"\\\/\b\f\n\r\t\u00e9\u2028\uD83D\uDE00""#.utf8)
        let tree = try #require(JSONReader.read(bytes, path: "a.json").value)
        #expect(tree.root.text == "\"\\/\u{8}\u{C}\n\r\té\u{2028}😀")
    }

    @Test func `What the grammar does not have is refused where it stands`() {
        expect("1️⃣", "1️⃣", "A JSON record is missing")
        expect("{\"a\": 11️⃣", "1️⃣", "The JSON ends before it is complete")
        expect("{} 1️⃣{}", "1️⃣", "Nothing may stand after the JSON value")
        expect("{1️⃣a: 1}", "1️⃣", "A key must be text in double quotation marks")
        expect("{\"a\": 1,1️⃣}", "1️⃣", "A key must be text in double quotation marks")
        expect("{\"a\" 1️⃣1}", "1️⃣", "A ':' must stand after a key")
        expect("[1 1️⃣2]", "1️⃣", "A ',' or ']' must stand after a value")
        expect("{\"a\": 1 1️⃣]", "1️⃣", "A ',' or '}' must stand after a value")
        expect("[\"ä\\1️⃣", nil, "'\\' is no JSON escape")
        expect("[\"ä1️⃣\\q\"]", "1️⃣", "'\\q' is no JSON escape")
        expect("[\"ä1️⃣\\u12G4\"]", "1️⃣", "'\\u' must be followed by four hexadecimal digits")
        expect("[\"1️⃣\\uD800x\"]", "1️⃣", "An escape of half a character may not stand alone")
        expect("[\"1️⃣\\uDC00\"]", "1️⃣", "An escape of half a character may not stand alone")
        expect(
            "[\"1️⃣\\uD800\\u0041\"]", "1️⃣", "An escape of the first half of a character must be followed by the second")
        expect("[\"1️⃣\\u0000\"]", "1️⃣", "A NUL may not stand in text")
        expect("[1️⃣\"x\n\"]", "1️⃣", "Text that begins with '\"' must end with '\"' on the same line")
        expect("[1️⃣\"x", "1️⃣", "Text that begins with '\"' must end with '\"'")
        expect("[\"x1️⃣\t\"]", "1️⃣", "Control characters must be written as escapes in JSON text")
        for word in ["True", "nul", "NaN", "Infinity", "'x'", "#", "]", "é"] {
            expect(
                "{\"a\": 1️⃣\(word)}", "1️⃣",
                "A JSON value must be text in double quotation marks, a number, true, false, null, '[' or '{'")
        }
        for number in ["01", "-", "1.", "-.5", "1e", "1e+", "0x1F", "1.2.3", "--1", "1_000"] {
            expect("[1️⃣\(number)]", "1️⃣", "'\(number)' is no JSON number")
        }
    }

    @Test func `A key that stands twice is reported and the tree kept`() {
        let text = MarkedText(#"{1️⃣"a": 1, "b": {"a": 1}, 2️⃣"\u0061": 2}"#)
        let read = JSONReader.read(text.bytes, path: "a.json")
        #expect(
            text.findings(read.diagnostics) == [
                Finding("duplicate-key", "2️⃣", "Key 'a' may stand only once in a map")
            ])
        #expect(read.diagnostics.first?.notes.first?.location?.range.map { Int($0.start) } == text.markers["1️⃣"])
        #expect(read.value != nil)
    }

    @Test func `Nesting beyond 64, records beyond 1 MB, NUL and broken UTF-8 are refused`() {
        func codes(_ bytes: [UInt8]) -> [String] {
            JSONReader.read(bytes, path: "a.json").diagnostics.map(\.code.name)
        }
        func brackets(_ count: Int) -> [UInt8] {
            [UInt8](repeating: 0x5B, count: count) + [UInt8](repeating: 0x5D, count: count)
        }
        #expect(codes(brackets(64)) == [])
        #expect(codes(brackets(65)) == ["nesting-too-deep"])
        #expect(codes(brackets(100_000)) == ["nesting-too-deep"])
        #expect(
            codes([0x22] + [UInt8](repeating: 0x61, count: RecordLimits.recordBytes) + [0x22]) == ["record-too-large"])
        #expect(codes(Array("[\"a\0\"]".utf8)) == ["control-character"])
        #expect(codes([0x22, 0xE9, 0x22]) == ["invalid-utf8"])
        #expect(codes(Array("\u{FEFF}[]".utf8)) == [])
    }

    /// A value, as JSON text with random spacing and escapes, and as the outline that its tree must have.
    private func randomValue(_ depth: Int, _ random: inout SeededGenerator) -> (json: String, outline: String) {
        let space = ["", " ", "\n", "\t "].randomElement(using: &random)!
        switch Int.random(in: 0...(depth > 4 ? 2 : 4), using: &random) {
        case 0:
            let word = ["true", "false", "0", "-1.5e3", "10"].randomElement(using: &random)!
            return (space + word + space, word)
        case 1: return ("null" + space, "∅")
        case 2: return randomText(&random)
        case 3:
            let items = (0..<Int.random(in: 0...4, using: &random)).map { _ in randomValue(depth + 1, &random) }
            return (
                space + "[" + items.map(\.json).joined(separator: ",") + space + "]",
                "[" + items.map(\.outline).joined(separator: ", ") + "]"
            )
        default:
            let entries = (0..<Int.random(in: 0...4, using: &random)).map { number in
                let value = randomValue(depth + 1, &random)
                return ("\"k\(number)\"" + space + ":" + value.json, "\"k\(number)\": " + value.outline)
            }
            return (
                "{" + space + entries.map(\.0).joined(separator: ",") + "}" + space,
                "{" + entries.map(\.1).joined(separator: ", ") + "}"
            )
        }
    }

    private func randomText(_ random: inout SeededGenerator) -> (json: String, outline: String) {
        var json = ""
        var text = ""
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let piece = [
                ("a", "a"), ("é", "é"), ("\\u00E9", "é"), ("\\n", "\n"), ("\\\"", "\""), ("\\\\", "\\"), ("😀", "😀"),
                ("\\ud83d\\ude00", "😀"), ("]", "]"), (" ", " "),
            ].randomElement(using: &random)!
            json += piece.0
            text += piece.1
        }
        return ("\"\(json)\"", "\"\(text)\"")
    }

    @Test func `What is written at random is read back`() throws {
        var random = SeededGenerator(seed: 42)
        for _ in 0..<500 {
            let value = randomValue(0, &random)
            let read = JSONReader.read(Array(value.json.utf8), path: "a.json")
            #expect(read.value.map { outline($0.root) } == value.outline)
            #expect(read.diagnostics.isEmpty)
        }
    }
}
