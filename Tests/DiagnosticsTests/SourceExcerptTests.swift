import TestSupport
import Testing

@testable import Diagnostics

struct SourceExcerptTests {
    /// The excerpt as two lines.
    private func excerpt(_ marked: String, width: Int = 60) -> [String] {
        let text = MarkedText(marked)
        let excerpt = SourceExcerpt(of: text.place("1️⃣", "2️⃣").range!, in: SourceText(text.bytes), width: width)
        return [
            excerpt.line, String(repeating: " ", count: excerpt.indent) + String(repeating: "^", count: excerpt.length),
        ]
    }

    @Test func `The range is marked below its line`() {
        #expect(excerpt("a: 1\n1️⃣kiled2️⃣: 4\nb: 2\n") == ["kiled: 4", "^^^^^"])
    }

    @Test func `An empty range is one mark, at the end of a line too`() {
        #expect(excerpt("title:1️⃣2️⃣\n") == ["title:", "      ^"])
        #expect(excerpt("title: 1️⃣2️⃣x\n") == ["title: x", "       ^"])
        #expect(excerpt("a\n1️⃣2️⃣") == ["", "^"])
    }

    @Test func `Of a range of several lines the first is shown to its end`() {
        #expect(excerpt("text: 1️⃣one\n  two2️⃣\n") == ["text: one", "      ^^^"])
    }

    @Test func `Tabs, wide characters and marks keep what is below aligned`() {
        #expect(excerpt("\ta:\t1️⃣x2️⃣\n") == ["    a:  x", "        ^"])
        #expect(excerpt("爆弾: 1️⃣弾2️⃣\n") == ["爆弾: 弾", "      ^^"])
        #expect(excerpt("e\u{301}e\u{301}: 1️⃣x2️⃣\n") == ["e\u{301}e\u{301}: x", "    ^"])
    }

    @Test func `Hostile characters and bytes that are no UTF-8 are shown as escapes`() {
        #expect(excerpt("a: \u{1B}[31m1️⃣x2️⃣\n") == ["a: \\u{1B}[31mx", "             ^"])
        #expect(excerpt("a: 1️⃣\u{202E}2️⃣b\n") == ["a: \\u{202E}b", "   ^^^^^^^^"])
        let bytes: [UInt8] = Array("a: ".utf8) + [0xFF, 0x0C] + Array("b\n".utf8)
        let excerpt = SourceExcerpt(of: SourceRange(start: 3, end: 4), in: SourceText(bytes), width: 60)
        #expect(excerpt.line == "a: \\xFF\\u{C}b")
        #expect((excerpt.indent, excerpt.length) == (3, 4))
    }

    @Test func `A long line is cut around the range`() {
        let left = String(repeating: "l", count: 200)
        let right = String(repeating: "r", count: 200)
        #expect(excerpt("\(left)1️⃣mid2️⃣\(right)", width: 20) == ["…llllllmidrrrrrrrrr…", "       ^^^"])
        #expect(excerpt("1️⃣mid2️⃣\(right)", width: 20) == ["midrrrrrrrrrrrrrrr…", "^^^"])
        #expect(excerpt("\(left)1️⃣mid2️⃣", width: 20) == ["…lllllllllllllllmid", "                ^^^"])
        #expect(
            excerpt("\(left)1️⃣\(right)2️⃣", width: 20) == [
                "…rrrrrrrrrrrrrrrrrr…", " " + String(repeating: "^", count: 18),
            ])
    }

    @Test func `A line of a megabyte is cut without falling into a character`() {
        let filler = String(repeating: "ā爆", count: 100_000)
        for padding in ["", "x", "xx", "xxx", "xxxx"] {
            let lines = excerpt("\(padding)\(filler)1️⃣mid2️⃣\(filler)", width: 30)
            #expect(lines[0].contains("爆midā"))
            #expect(!lines[0].contains("\\x"))
            let shownBefore = lines[0].unicodeScalars.prefix { $0 != "m" }
            let columns = shownBefore.reduce(0) { $0 + DisplayText.width(of: $1) }
            #expect(lines[1] == String(repeating: " ", count: columns) + "^^^")
        }
    }
}
