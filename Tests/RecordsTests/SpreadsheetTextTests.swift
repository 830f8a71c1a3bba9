import TestSupport
import Testing

@testable import Records

/// What a table does to a text that a spreadsheet would run, and how it comes back.
@Suite struct SpreadsheetTextTests {
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"), ("\r=1", "'\r'=1"), ("\n=1", "'\n'=1"), ("\tx", "'\tx"),
        (" =1", "' =1"), ("\u{A0}\u{FEFF}=1", "'\u{A0}\u{FEFF}=1"),
        ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FF0B}1", "'\u{FF0B}1"), ("\u{FF0D}1", "'\u{FF0D}1"),
        ("\u{FF20}1", "'\u{FF20}1"),
        // One that has an apostrophe already gets another, so that one can be taken off.
        ("'=1", "''=1"), ("' =1", "'' =1"),
        // Where a program cuts cells at semicolons and lines, a cell begins behind each.
        ("a;=1", "a;'=1"), ("a\n@b", "a\n'@b"), ("a;'=1", "a;''=1"), ("a\t-1;+2", "a\t'-1;'+2"),
    ])
    func `A text that would be run gets apostrophes`(_ text: String, _ expected: String) {
        #expect(Self.marked(text) == expected)
        #expect(Self.plain(expected) == text)
    }

    @Test(arguments: [
        "", "words", "'quoted'", "'", "''", "it's 1=1", "a=b", "3-5", "a@example.org", "a; -b", "\u{2212}5", "\"=1+1\"",
        "\u{201C}=1", "\u{FF1E}", "\u{FEFF}x", ";", "\u{EF}\u{BC}",
    ])
    func `Any other text is left as it is, and is read as it is`(_ text: String) {
        #expect(Self.marked(text) == text)
        #expect(Self.plain(text) == text)
    }

    @Test func `Every text comes back byte for byte`() {
        var random = SeededGenerator(seed: 5)
        let pieces = [
            "'", "=", "+", "-", "@", ";", ",", "\t", "\n", "\r", " ", "\"", "a", "\u{A0}", "\u{FEFF}", "\u{FF1D}", "é",
        ]
        for _ in 0..<20_000 {
            let text = (0..<random.number(below: 9)).map { _ in random.pick(pieces) }.joined()
            let marked = Self.marked(text)
            #expect(Self.plain(marked) == text)
            // Nothing that would be run is left.
            #expect(
                !marked.utf8.split(separator: UInt8(ascii: ";")).contains {
                    $0.first.map { "=+-@".utf8.contains($0) } ?? false
                })
        }
    }

    private static func marked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var marked: [UInt8] = []
        let places = bytes.withUnsafeBufferPointer { SpreadsheetText.places(in: $0) }
        for (index, byte) in bytes.enumerated() {
            if places.contains(index) { marked.append(UInt8(ascii: "'")) }
            marked.append(byte)
        }
        return String(decoding: marked, as: UTF8.self)
    }

    private static func plain(_ text: String) -> String {
        String(decoding: SpreadsheetText.plain(Array(text.utf8)[...]), as: UTF8.self)
    }
}
