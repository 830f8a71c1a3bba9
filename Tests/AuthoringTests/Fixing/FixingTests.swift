import Authoring
import Building
import Diagnostics
import Reports
import TestSupport
import Testing

struct FixingTests {
    private static func fixing(_ text: String, path: String = "Content/incidents/a.yaml") -> Fixing {
        Fixing([SourceFile(path: path, content: .text(Array(text.utf8)))], site: SiteConfiguration())
    }

    private static func fixed(_ text: String, path: String = "Content/incidents/a.yaml") -> String {
        fixing(text, path: path).files.first.map { String(decoding: $0.new, as: UTF8.self) } ?? text
    }

    private static let head = "title: A\nkind: bombing\nplace: here\n"

    @Test(arguments: [
        ("date: 17 February 2023", "date: 2023-02-17"), ("date: 2023-2-7", "date: 2023-02-07"),
        ("date: 2023\nkilled: >80", "date: 2023\nkilled: \"more than 80\""),
        ("date: 2023\nsummary: Ceasefire: talks", "date: 2023\nsummary: \"Ceasefire: talks\""),
        ("date: 2023\nPlace-Precision: City", "date: 2023\nplace_precision: city"),
        (
            "date: 2023\nparticipants: [{label: x, side: Armed Group}]",
            "date: 2023\nparticipants: [{label: x, side: armed-group}]"
        ),
        (
            "date: 2023 # so the paper\nkilled: ~50 # about\r\n",
            "date: 2023 # so the paper\nkilled: about 50 # about\r\n"
        ),
    ]) func `What nothing else can have been meant by is mended, and all else stays`(_ typed: String, _ meant: String) {
        #expect(Self.fixed(Self.head + typed) == Self.head + meant)
    }

    @Test(arguments: [
        "date: 03/02/2023", "date: 2023\nkiled: 4", "date: 2023\nplace_precision: citi",
        "date: 2023\nsummary: Attack #3", "date: 2023\nsummary: Ceasefire: talks # a comment", "date: 2023-02-30",
        "date: 2022-12-20/2022-12-18", "date: 2023\ntlp: orange", "date: 2023\nsources: [drawn]", "date: 2023",
        "date: 2023\ntags: [a", "date: 2023\nkilled: loads",
    ]) func `What could be meant in two ways is left to its author`(_ typed: String) {
        #expect(Self.fixing(Self.head + typed).files.isEmpty)
    }

    @Test func `Fixes reach front matter, JSON Lines, streams and site.yaml`() {
        #expect(
            Self.fixed(
                "---\ntitle: A\nkind: Bombing\ndate: 17 Feb 2023\n---\n\nkind: Bombing\n",
                path: "Content/incidents/a.md")
                == "---\ntitle: A\nkind: bombing\ndate: 2023-02-17\n---\n\nkind: Bombing\n")
        let line = "{\"id\":\"a\",\"title\":\"A\",\"kind\":\"Bombing\",\"date\":\"2023\"}\n"
        #expect(
            Self.fixed(line + line.replacing("\"a\"", with: "\"b\""), path: "Content/incidents/a.jsonl")
                == (line + line.replacing("\"a\"", with: "\"b\"")).replacing("Bombing", with: "bombing"))
        #expect(Self.fixed("title: S\nPage-Size: 80\n", path: SiteConfiguration.path) == "title: S\npage_size: 80\n")
    }

    @Test func `The change is shown as a diff of the lines that differ`() {
        let diff = Self.fixing(Self.head + "date: 17 February 2023\n").files[0].diff
        #expect(
            diff == """
                --- a/Content/incidents/a.yaml
                +++ b/Content/incidents/a.yaml
                @@ -1,4 +1,4 @@
                 title: A
                 kind: bombing
                 place: here
                -date: 17 February 2023
                +date: 2023-02-17

                """)
    }

    /// Keys and values that are wrong in every way, put together at random from a fixed seed.
    @Test func `To fix twice changes nothing more, and what is fixed can be read`() {
        let values = [
            "17 February 2023", "2023-2-7", "03/02/2023", ">80", "~50", "loads", "Armed Clash", "City", "@x", "a: b",
            "\"a\" b", "[x", "'x", "#3", "Attack #3", "", "`x`", "%x", "*x", "&x y", "!x", "{a: >8}",
            "[17 Feb 2023, 18 Feb 2023]",
            "\u{202E}x", "4 killed", "no", "- x", "? x", "| x", "x\t# y",
        ]
        let keys = [
            "date", "Date", "kind", "Kind", "killed", "place_precision", "Place-Precision", "time", "tlp", "summary",
        ]
        var generator = SeededGenerator(seed: 1)
        var fixedCount = 0
        for _ in 0..<1_500 {
            var text = "title: A\n"
            for _ in 0...generator.number(below: 5) {
                let end = generator.chance(25) ? "\r\n" : "\n"
                text += "\(generator.pick(keys)): \(generator.pick(values))\(end)"
            }
            guard let file = Self.fixing(text).files.first else { continue }
            fixedCount += 1
            let once = String(decoding: file.new, as: UTF8.self)
            #expect(Self.fixed(once) == once, "\(text)")
            let path = "Content/incidents/a.yaml"
            func errors(_ text: String) -> Int {
                var decoder = RecordDecoder(site: SiteConfiguration())
                return decoder.decode(Array(text.utf8), path: path).diagnostics.count {
                    $0.code.name == "yaml-syntax" || $0.code.name == "quote-needed"
                }
            }
            #expect(errors(once) <= errors(text), "\(text)")
            // Comments, the order of the lines and their ends stay.
            let ends = { (text: String) in text.utf8.filter { $0 == 0x0A || $0 == 0x0D } }
            #expect(ends(once) == ends(text), "\(text)")
        }
        #expect(fixedCount > 300)
    }
}
