import Diagnostics
import Records
import TestSupport
import Testing

/// Broken YAML, in our words.
struct YAMLSyntaxTests {
    private func expect(
        _ marked: String, _ code: String, _ marker: Character, _ summary: String, suggestion: String? = nil,
        _ place: Testing.SourceLocation = #_sourceLocation
    ) {
        let text = MarkedText(marked)
        let read = YAMLReader.read(text.bytes, path: "a.yaml")
        #expect(text.findings(read.diagnostics) == [Finding(code, marker, summary)], sourceLocation: place)
        #expect(read.diagnostics.first?.suggestion == suggestion, sourceLocation: place)
    }

    @Test func `A value that begins with a sign of YAML must be quoted`() {
        for (value, sign) in [
            (">80", ">"), ("| all", "|"), ("@who", "@"), ("`code`", "`"), ("%50", "%"), ("*Breaking* news", "*"),
            ("*breaking news", "*"), ("& Co", "&"), ("!", "!"), ("[[kpo-attack]] was", "[["), ("[a] b", "["),
            ("{{x}} y", "{{"), ("{x} y", "{"), ("- x", "- "), ("? x", "?"),
        ] where value != "!" {
            expect(
                "ä: x\na: 1️⃣\(value)\nb: c\n", "quote-needed", "1️⃣", "A value that begins with '\(sign)' must be quoted",
                suggestion: "\"\(value)\"")
        }
    }

    @Test func `A value with a colon in it must be quoted`() {
        expect(
            "title: 1️⃣Ceasefire: talks\nb: c\n", "quote-needed", "1️⃣", "A value with ': ' in it must be quoted",
            suggestion: "\"Ceasefire: talks\"")
        expect(
            "a:\n  - title: 1️⃣\"No\": he said\n", "quote-needed", "1️⃣",
            "A value with text after its closing quotation mark must be quoted as a whole",
            suggestion: "'\"No\": he said'")
    }

    @Test func `Text after a closing quotation mark is refused`() {
        let summary = "A value with text after its closing quotation mark must be quoted as a whole"
        expect("a: 1️⃣\"We won\" said one\nb: c\n", "quote-needed", "1️⃣", summary, suggestion: "'\"We won\" said one'")
        expect("a: 1️⃣\"x\" \"y\"\nb: c\n", "quote-needed", "1️⃣", summary, suggestion: "'\"x\" \"y\"'")
        expect("a: 1️⃣'It's over'\nb: c\n", "quote-needed", "1️⃣", summary, suggestion: "\"'It's over'\"")
        expect("a: [x, 1️⃣\"y\" z]\nb: c\n", "quote-needed", "1️⃣", summary, suggestion: "'\"y\" z'")
    }

    @Test func `A quotation mark that is never closed is pointed at`() {
        expect("a: 1️⃣\"x\nb: y\n", "unclosed-quote", "1️⃣", "Quotation mark '\"' is never closed")
        expect("a: 1️⃣'tis\nb: y\n", "unclosed-quote", "1️⃣", "Quotation mark \"'\" is never closed")
        expect("a: 1️⃣\"x\nb: \"y\"\n", "unclosed-quote", "1️⃣", "Quotation mark '\"' is never closed")
        expect("a: 1️⃣\"x\n---\nb: y\n", "unclosed-quote", "1️⃣", "Quotation mark '\"' is never closed")
    }

    @Test func `A bracket that is not closed is pointed at`() {
        expect("a: 1️⃣[x, y\nb: c\nd: e\n", "unclosed-bracket", "1️⃣", "'[' is not closed by ']'")
        expect("a: 1️⃣{x: 1\nb: c\n", "unclosed-bracket", "1️⃣", "'{' is not closed by '}'")
        expect("a: 1️⃣[x, y}\nb: c\n", "unclosed-bracket", "1️⃣", "'[' is not closed by ']'")
        expect("a: 1️⃣[x, y", "unclosed-bracket", "1️⃣", "'[' is not closed by ']'")
    }

    @Test func `A missing value in brackets is pointed at`() {
        expect("a: [x, 1️⃣, y]\n", "yaml-syntax", "1️⃣", "A value is missing before ','")
    }

    @Test func `A line without a colon is pointed at`() {
        let summary = "A key must be followed by a colon and a space"
        expect("a: b\n1️⃣foo\nc: d\n", "missing-colon", "1️⃣", summary)
        expect("1️⃣title:Ceasefire\nc: d\n", "missing-colon", "1️⃣", summary)
        expect("a: b\n1️⃣kind:raid\nc: d\n", "missing-colon", "1️⃣", summary)
        expect("1️⃣foo\nc: d\n", "missing-colon", "1️⃣", summary)
    }

    @Test func `A line in a wrong column is pointed at`() {
        expect("a: x\n  1️⃣b: y\n", "indentation", "1️⃣", "'b' must begin in the column of the lines that it belongs with")
        expect(
            "a:\n   b: x\n  1️⃣c: y\n", "indentation", "1️⃣",
            "'c' must begin in the column of the lines that it belongs with")
        expect(
            "a:\n  - x\n 1️⃣- y\n", "indentation", "1️⃣",
            "'- y' must begin in the column of the lines that it belongs with")
        expect("- a\n1️⃣b: c\n", "indentation", "1️⃣", "Every item of a list must begin with '- '")
        expect("a: b\n1️⃣- c\n", "indentation", "1️⃣", "An item of a list may not stand between keys")
    }

    @Test func `Tabs do not indent`() {
        let summary = "Lines must be indented with spaces, not tabs"
        expect("a:\n1️⃣\tb: x\n", "tab-indentation", "1️⃣", summary)
        expect("a: |\n  x\nb: |\n1️⃣\ty\n", "tab-indentation", "1️⃣", summary)
    }

    @Test func `An unknown escape is pointed at`() {
        expect("a: \"C:1️⃣\\path\"\n", "yaml-syntax", "1️⃣", "'\\p' is no escape that YAML knows")
    }

    @Test func `Text after the end of a document is refused`() {
        expect("a: b\n...\n1️⃣foo: c\n", "yaml-syntax", "1️⃣", "Between two lines '---' there may be only one value")
    }

    @Test func `The documents before an error are kept`() {
        let text = MarkedText("id: a\n---\nid: b\n---\nid: 1️⃣@c\n---\nid: d\n")
        let read = YAMLReader.read(text.bytes, path: "a.yaml")
        #expect(read.value.map { outline($0.root) } == ["{id: a}", "{id: b}"])
        #expect(
            text.findings(read.diagnostics) == [
                Finding("quote-needed", "1️⃣", "A value that begins with '@' must be quoted")
            ])
    }

    @Test func `Places are right in text that is not ASCII`() {
        expect(
            "über: 😀\nä: 'ñ\u{2028}ö'\nö: 1️⃣Waffenruhe — ä: ö\n", "quote-needed", "1️⃣",
            "A value with ': ' in it must be quoted", suggestion: "\"Waffenruhe — ä: ö\"")
    }

    @Test func `Whatever the text, reading ends and never shows the library's words`() {
        var random = SeededGenerator(seed: 7)
        let pieces = [
            "a", ": ", "- ", "\n", "\n  ", "\t", "\"", "'", "[", "]", "{", "}", ",", "#", " ", "&", "*", "!", "|", ">",
            "%",
            "@", "`", "---\n", "...\n", "é", "😀", "\u{85}", "\u{2028}", "?", "<<", "\\", "\r\n", "0", "~",
        ]
        let foreign = ["did not find", "could not find", "found ", "not allowed in this context", "while "]
        for _ in 0..<4000 {
            let text = (0..<Int.random(in: 1...24, using: &random)).map { _ in pieces.randomElement(using: &random)! }
            let bytes = Array(text.joined().utf8)
            let read = YAMLReader.read(bytes, path: "a.yaml")
            for diagnostic in read.diagnostics {
                #expect(!foreign.contains { diagnostic.summary.contains($0) }, "\(text)")
                #expect(Int(diagnostic.location?.range?.end ?? 0) <= bytes.count + 1, "\(text)")
            }
            for tree in read.value {
                for node in tree.nodes {
                    #expect(node.range.start <= node.range.end && Int(node.range.end) <= bytes.count, "\(text)")
                }
                _ = outline(tree.root)
            }
        }
    }
}
