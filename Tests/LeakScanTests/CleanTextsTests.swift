import TestSupport
import Testing

@testable import LeakScan

/// What was read before and held nothing is passed over; what is found is what a reader finds that has read nothing before.
@Suite struct CleanTextsTests {
    private static let pieces = [
        "Umar", "Faruk", "Umar Faruk", " ", "came to the market of the town", "VW1hciBGYXJ1aw==", "34.12345",
        "71.54321",
        "\"", "\"", "\"", "\\", "\\\"", "&quot;", "\n", "'", "<p>", "</p>", "<i>", "</i>", "<a href=\"", "\">", "<!--",
        "-->",
        "far from every other village Umar", "Faruk came to the market", "far from every other village Umar<i>",
        "<script>", "</script>", "<td title=\"", "far from every other village, ", "{\"name\": \"", "\", \"text\": \"",
        "<",
    ]

    @Test(arguments: ["page.html", "data.json", "rows.csv"])
    func `A text is passed over only where it means the same`(_ name: String) {
        let site = ScannedSite.withholdingNameAndPoint
        var generator = SeededGenerator(seed: UInt64(LongChecks.number("SITREP_SEED") ?? 7))
        var found = 0
        for _ in 0..<LongChecks.count(20_000) {
            let text = (0..<(2 + generator.number(below: 24))).map { _ in generator.pick(Self.pieces) }.joined()
            let lines = site.lines(text, in: name)
            #expect(lines == ScannedSite.withholdingNameAndPoint.lines(text, in: name), "\(text)")
            found += lines.isEmpty ? 0 : 1
        }
        #expect(found > 100)
    }

    @Test func `A text that is known is passed over in whatever line it stands`() {
        var reader = TextReader(WordCount())
        reader.clean = CleanParts()
        func words(_ text: String, _ form: TextForm) -> Int {
            reader.sink.count = 0
            reader.read(Array(text.utf8), as: form)
            return reader.sink.count
        }
        let text = "far from every other village and town"
        #expect(words("{\"a\":\"\(text)\"}", .json) == 8)
        #expect(words("{\"b\":\"\(text)\"}", .json) == 1)
        // It goes on behind the mark.
        #expect(words("{\"b\":\"\(text)\\\"s\"}", .json) == 9)
        #expect(words("<p title=\"\(text)\">a</p>", .markup) == 9)
        #expect(words("<p title=\"\(text)\">b</p>", .markup) == 1)
        #expect(words("b<p title=\"\(text)\">b</p>", .markup) == 2)
        #expect(words("<td title=\"\(text)\">b</td>", .markup) == 9)
        #expect(words("<td title=\"\(text)\" id=\"c\">b</td>", .markup) == 11)
        // What stays open at the end of one file is no tag of another.
        #expect(words("<a title=\"\(text)>", .markup) == 8)
        #expect(words("<a title=\"\(text)>village\">", .markup) == 9)
        #expect(words("<td title=\"\(text)\" alt=\">\">b</td>", .markup) == 10)
    }

    /// Counts what it is given.
    private struct WordCount: WordSink {
        var count = 0
        private var position = WordPosition()

        var isBetweenTexts: Bool { position.count == 0 }

        mutating func word(_ hash: UInt64, _ start: Int, _ end: Int) {
            count += 1
            position.append(hash, at: start)
        }

        mutating func joined(_ hash: UInt64, _ start: Int, _ end: Int) {}
        mutating func number(_ number: DecimalNumber, _ start: Int, _ end: Int) {}
        mutating func textEnds(_ place: Int) { position.clear() }

        mutating func enter() -> WordPosition {
            defer { position.clear() }
            return position
        }

        mutating func leave(to outer: WordPosition) { position = outer }
        mutating func isPayload(at place: Int?) {}
    }
}
