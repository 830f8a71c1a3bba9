import Diagnostics
import Markdown
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

struct HostileTextTests {
    private static let floods: [(name: String, unit: String, count: Int)] = [
        ("quotations", "> ", 50_000), ("lists", "- ", 50_000), ("brackets", "[[", 200_000),
        ("open brackets", "[", 100_000),
        ("references", "[[a]] ", 60_000), ("half references", "[[a|", 100_000),
        ("pictures and links", "![[]()", 160_000),
        ("links", "[a](b) ", 50_000), ("code", "`a` ", 50_000), ("backticks", "`a``", 50_000),
        ("emphasis", "*a **a ", 50_000),
        ("citations", "[@a", 100_000), ("single quotes", "'a ", 100_000), ("double quotes", "\"*a*", 50_000),
        ("headings", "# a\n", 50_000), ("tables", "|a|\n|-|\n\n", 20_000), ("rows", "|", 50_000),
        ("notes", "[^a]: b\n", 30_000),
        ("note uses", "[^a]", 100_000), ("addresses", "http://a ", 30_000), ("fences", "```tlp red\n", 20_000),
        ("definitions", "[a]: b\n", 50_000), ("HTML", "<a>", 50_000), ("comments", "<!--", 100_000),
        ("dashes", "-", 500_000),
        ("entities", "&amp;", 50_000), ("escapes", "\\[", 100_000),
    ]

    /// The seconds that this thread has run so far. A clock runs on where the machine is busy elsewhere, this does not.
    private static var worked: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test(arguments: floods.indices)
    func `A flood is survived with a minute's work at most and with few diagnostics`(index: Int) {
        let start = Self.worked
        let flood = Self.floods[index]
        let text = String(repeating: flood.unit, count: flood.count)
        let checked = compile(text.utf8, style: .english)
        #expect(checked.diagnostics.count <= 100, "\(flood.name)")
        var state = ProsePageState()
        #expect(!html(checked.value, state: &state).contains("<script"))
        #expect(Self.worked - start < 60, "\(flood.name)")
    }

    @Test func `A text has two hundred views at most, wherever they stand in it`() {
        let text = String(repeating: "```map\n```\n", count: 150) + String(repeating: "> ```map\n> ```\n\n", count: 51)
        let checked = compile(text.utf8)
        #expect(checked.diagnostics.map(\.code.name) == ["prose-too-long"])
        #expect(checked.value.views.count == 200)
    }

    @Test func `Many notes with many link definitions are cut, with an error`() {
        let definitions = (0..<1000).map { "[d\($0)]: https://example.org/\($0)\n" }.joined()
        let notes = (0..<1000).map { "[^\($0)]: [d1]\n" }.joined()
        let uses = (0..<1000).map { "[^\($0)]" }.joined()
        let checked = compile((definitions + "\n" + notes + "\n" + uses).utf8)
        #expect(checked.diagnostics.map(\.code.name) == ["prose-too-long"])
        #expect(checked.value.footnotes.count == 1000)
        #expect(checked.value.footnotes[0].prose.links.count == 1)
        #expect(checked.value.footnotes[999].prose.links.isEmpty)
    }

    @Test func `As many open pictures as are allowed, and links behind them, are survived`() {
        let start = Self.worked
        let text = String(repeating: "![", count: 1000) + String(repeating: "[]()", count: 240_000)
        #expect(compile(text.utf8).value.links.count == 240_000)
        #expect(Self.worked - start < 60)
    }

    @Test func `A table as wide as long is cut, with an error`() {
        let row = String(repeating: "|a", count: 400) + "\n"
        let text = row + String(repeating: "|-", count: 400) + "\n" + String(repeating: "|a\n", count: 20_000)
        let checked = compile(text.utf8)
        #expect(checked.diagnostics.map(\.code.name) == ["table-too-large"])
        #expect(checked.value.html.count < 1_000_000)
    }

    @Test func `A text over the limit is not read`() {
        let checked = compile([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_001))
        #expect(checked.diagnostics.map(\.code.name) == ["prose-too-long"])
        #expect(checked.value.isEmpty)
        #expect(compile([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)).diagnostics.isEmpty)
    }

    @Test func `Bytes that are no text are replaced, with a warning`() {
        let bytes: [UInt8] = Array("a ".utf8) + [0xFF] + Array(" [[k]] ".utf8) + [0x00, 0xC0, 0xAF]
        let checked = compile(bytes)
        #expect(checked.diagnostics.map(\.code.name) == ["invalid-text"])
        #expect(checked.diagnostics[0].location?.range?.start == 2)
        #expect(checked.value.references[0].range.start == 4)
        var state = ProsePageState()
        #expect(html(checked.value, state: &state).hasPrefix("<p>a \u{FFFD} {k} \u{FFFD}"))
        #expect(String(validating: checked.value.html, as: UTF8.self) != nil)
    }

    @Test func `Random bytes always give well-formed text and ranges within the file`() {
        var generator = SeededGenerator(seed: 7)
        let pieces = [
            "[[", "]]", "[@", "[^", "]", "(", ")", "|", "\n", "\n\n", "> ", "- ", "```", "tlp red\n", "`", "*", "_",
            "\\", "\"",
            "'", "a", "b-1", " ", "https://x.org", "<", ">", "&amp;", "é", "کراچی", "\u{0}", "![", "|-|-|\n", "[^a]: ",
            "    ",
            "\t", "\r\n", "\r", ":", "---", "...", "map\n", "#", "1. ", "[a]: b\n",
        ]
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<generator.number(below: 40) { text += generator.pick(pieces) }
            let checked = compile(text.utf8, style: .english)
            var state = ProsePageState()
            let all = checked.value.removingRestricted { _ in true }
            let page = html(all, state: &state)
            #expect(
                page.utf8.count { $0 == UInt8(ascii: "<") } == page.utf8.count { $0 == UInt8(ascii: ">") },
                "\(text.debugDescription)")
            for range in checked.value.allReferences.map(\.range)
                + checked.diagnostics.compactMap({ $0.location?.range })
            {
                #expect(Int(range.end) <= text.utf8.count && range.start <= range.end, "\(text.debugDescription)")
            }
            for reference in checked.value.allReferences {
                #expect(excerpt(text, reference.range).hasPrefix("[["), "\(text.debugDescription)")
            }
            #expect(Set(all.headings.map(\.id)).count == all.headings.count || !checked.value.restricted.isEmpty)
        }
    }
}
