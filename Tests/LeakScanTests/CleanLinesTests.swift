import Testing

@testable import LeakScan

/// A line that was read before and held nothing is passed over; what is withheld is found all the same.
///
/// The words of the name are short, so that one alone is no find.
@Suite struct CleanLinesTests {
    /// Clean files first, whose lines are then known; the last one leaks.
    @Test(arguments: [
        (
            "page.html", ["<p>x</p>\n<p>Umar</p>\n<p>Faruk</p>\n<p>y</p>\n"],
            "<p>x</p>\n<p>Umar\n<p>Faruk\nUmar Faruk</p>\n"
        ),
        // The same line, in a text that is still open.
        ("page.html", ["<p>x</p>\nFaruk came\n<p>y</p>\n"], "<p>x</p>\n<p>Umar\nFaruk came\n<p>y</p>\n"),
        ("page.html", ["<p>x</p>\n<i>Faruk</i>\n<p>y</p>\n"], "<p>x</p>\n<i>Umar</i>\n<i>Faruk</i>\n<p>y</p>\n"),
        ("page.html", ["<p>x</p>\nuk\n<p>y</p>\n", "<p>x</p>\n<p>Umar\n"], "<p>x</p>\n<p>Umar\n<i>Far</i>uk\n"),
        // The same line, within a tag, a comment and a script.
        ("page.html", ["<p>\nFaruk\n<p>\n"], "<p>\n<img alt=\"Umar\nFaruk\n\">\n"),
        ("page.html", ["<p>\nFaruk\n<p>\n"], "<p>\n<!-- Umar\nFaruk\n-->\n"),
        ("page.html", ["<p>\nFaruk\n<p>\n"], "<p>\n<script>\"Umar\nFaruk\n\"</script>\n"),
        ("rows.csv", ["1,Umar\n2,Faruk\n"], "1,Umar\n2,\"Umar\nFaruk\"\n"),
        ("rows.csv", ["1,Umar\nFaruk,2\n"], "1,\"Umar\nFaruk,2\"\n"),
        ("rows.csv", ["Faruk,\"\n"], "\"Umar\nFaruk,\"\n"),
        // Two halves of a point.
        (
            "page.html", ["<p>\n<td>34.12345</td>\n<p>\n<td>71.54321</td>\n"],
            "<p>\n<td>34.12345</td>\n<td>71.54321</td>\n"
        ),
        ("rows.csv", ["34.12345,x\n", "y,71.54321\n"], "34.12345,x\ny,71.54321\n"),
    ])
    func `A line is passed over only where it means the same`(_ name: String, _ before: [String], _ text: String) {
        let site = ScannedSite.withholdingNameAndPoint
        for clean in before {
            let filling =
                name.hasSuffix(".csv") ? String(repeating: "0,0\n", count: 40) : String(repeating: "<br>0\n", count: 40)
            let apart = clean.replacing("<p>\n<td>71", with: "<p>\n" + filling + "<td>71")
            #expect(!site.finds(apart, in: name) && !site.finds(apart, in: name))
        }
        #expect(site.finds(text, in: name))
        #expect(site.finds(text, in: name))
    }

    @Test(arguments: ["page.html", "rows.csv"])
    func `What is found is found in every file that has it, on its own line`(_ name: String) {
        let site = ScannedSite.withholdingNameAndPoint
        let (line, leak) = name == "rows.csv" ? ("1,a", "2,Umar Faruk") : ("<p>a</p>", "<p>VW1hciBGYXJ1aw==</p>")
        let text = "\(line)\n\(line)\n\(line)\n\(leak)\n\(line)\n"
        for _ in 0..<3 { #expect(site.lines(text, in: name) == ["4"]) }
        // The last line needs no line break.
        #expect(site.lines("\(line)\n\(leak)", in: name) == ["2"])
    }

    @Test func `A line of HTML within JSON is looked at for less than one of a page`() {
        let site = ScannedSite.withholding("Abu")
        let inner = #"{"html":"<p>\n<td>Abu</td>\n</p>"}"#
        #expect(site.finds("<p>\n<td>Abu</td>\n</p>\n"))
        _ = site.finds(inner, in: "feed.json")
        #expect(site.finds("<p>\n<td>Abu</td>\n</p>\n"))
    }

    @Test func `Lines have hashes of their own, and the last ones are known`() {
        var lines = CleanLines(slots: 1 << 14)
        var seen: Set<UInt64> = []
        func hash(_ text: String, form: UInt64 = 1) -> UInt64 {
            Array(text.utf8).withUnsafeBufferPointer { lines.hash($0, 0..<$0.count, form: form) }
        }
        for number in 0..<20_000 {
            for text in ["\(number)", "a line that is longer than sixteen bytes \(number)"] {
                let hash = hash(text)
                #expect(seen.insert(hash).inserted && !lines.contains(hash))
                lines.insert(hash)
                #expect(lines.contains(hash))
            }
        }
        #expect(hash("") != hash("\0") && hash("a", form: 1) != hash("a", form: 2))
        #expect(hash("0123456789abcdef") != hash("0123456789abcdef\0"))
    }

    @Test(arguments: 0...50) func `A line has its hash wherever it stands`(length: Int) {
        let lines = CleanLines(slots: 1)
        let line = (0..<length).map { UInt8($0 + 1) }
        let hashes = [(0, 0), (0, 40), (3, 0), (3, 1), (9, 8), (64, 64)].map { before, behind in
            let bytes = [UInt8](repeating: 0xAA, count: before) + line + [UInt8](repeating: 0xBB, count: behind)
            return bytes.withUnsafeBufferPointer { lines.hash($0, before..<(before + length), form: 1) }
        }
        #expect(Set(hashes).count == 1)
        for index in line.indices {
            var other = line
            other[index] ^= 0x80
            #expect(other.withUnsafeBufferPointer { lines.hash($0, 0..<length, form: 1) } != hashes[0])
        }
    }

    @Test func `A tag is known by all that stands in it, wherever it stands`() {
        var tags = CleanTags(slots: 1 << 12)
        func tag(_ text: String, before: Int = 0, behind: Int = 8) -> CleanTags.Tag? {
            let bytes = [UInt8](repeating: 0x61, count: before) + Array(text.utf8)
            return (bytes + [UInt8](repeating: 0x3E, count: behind)).withUnsafeBufferPointer {
                tags.tag($0, at: before)
            }
        }
        for length in 0...40 {
            let text = "<" + String(repeating: "x", count: length) + ">"
            let known = tag(text)!
            #expect(known.end == length + 2)
            #expect(tags.isInline(known) == nil)
            tags.insert(known, isInline: length % 2 == 0)
            #expect(tags.isInline(known) == (length % 2 == 0))
            let moved = tag(text, before: 5, behind: 30)!
            #expect(moved.hash == known.hash && moved.end == known.end + 5)
            #expect(tag("<" + String(repeating: "x", count: length) + "\0>")!.hash != known.hash)
        }
        // Near the end of the bytes there are none that can be read at once.
        #expect(tag("<b>", behind: 0) == nil && tag("<b", behind: 0) == nil)
        #expect(tag("<" + String(repeating: "x", count: 300) + ">") == nil)
    }
}
