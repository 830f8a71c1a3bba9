import Reports
import TestSupport
import Testing

/// The regular expressions that editors check forms by, against the readers that they stand for.
struct PatternTests {
    private static func matches(_ text: String, _ pattern: String) throws -> Bool {
        try text.wholeMatch(of: Regex(String(pattern.dropFirst().dropLast()))) != nil
    }

    @Test func `Every date that is read has the form that editors know`() throws {
        for text in EDTFExamplesTests.levelZero + EDTFExamplesTests.levelOne + EDTFExamplesTests.levelTwo {
            #expect(try Self.matches(text, EventDate.pattern), "\(text)")
        }
    }

    /// What is left over is for the reader alone to find: what the calendar lacks, and what depends on another part.
    @Test func `Of the dates that are refused, editors refuse all but those whose form is right`() throws {
        let passed = try EDTFExamplesTests.refused.filter { try Self.matches($0, EventDate.pattern) }
        #expect(passed.count < EDTFExamplesTests.refused.count / 4)
        for text in ["1985-04-31", "1985-02-29", "2012/2011", "1950S5"] { #expect(passed.contains(text)) }
        for text in [
            "", "1985-13", "1985-04-32", "19850412", "17 Feb 2023", "circa 1984", "2023-02-17T19:10", "[]", "..1985",
            "1985//1986", "1984?~", "unknown", "2017-01-14/open",
        ] {
            #expect(!passed.contains(text), "\(text)")
        }
    }

    /// Texts made of the pieces of dates: what the reader takes, the pattern takes.
    @Test func `No form that is read is refused, whatever the pieces`() throws {
        let pieces = [
            "1985", "-0044", "19XX", "Y17E7", "1950S2", "-04", "-12", "-21", "-XX", "-1X", "-31", "-0X", "?", "~", "%",
            "/", "..", "[", "]", "{", "}", ",", ", ", "T10:00:00", "Z", "+05:30",
        ]
        let pattern = try Regex(String(EventDate.pattern.dropFirst().dropLast()))
        var generator = SeededGenerator(seed: 20_260_101)
        var read = 0
        for _ in 0..<20_000 {
            let text = (0...generator.number(below: 7)).map { _ in generator.pick(pieces) }.joined()
            guard EventDate(text) != nil else { continue }
            read += 1
            #expect(text.wholeMatch(of: pattern) != nil, "\(text)")
        }
        #expect(read > 300, "the generator makes dates: \(read)")
    }

    @Test func `An exact day, and the moment of an embargo, have their forms`() throws {
        for text in EDTFExamplesTests.levelZero + EDTFExamplesTests.levelOne {
            let date = try #require(EventDate(text))
            guard date.exactDay != nil || date.firstInstant != nil else { continue }
            #expect(try Self.matches(text, Day.pattern), "\(text)")
        }
        for text in ["2023-02", "2023-02-17?", "17 February 2023", "2023-13-01"] {
            #expect(try !Self.matches(text, Day.pattern), "\(text)")
        }
    }

    @Test func `Ids have the form that editors know, and no others`() throws {
        let texts = [
            "a", "kpo-attack", "2023", "0-", String(repeating: "a", count: 81), "", "-a", "A", "a.b", "a b", "ä",
            String(repeating: "a", count: 82), "a\n",
        ]
        for text in texts {
            #expect(try Self.matches(text, RecordID.pattern) == RecordID.isValid(text.utf8), "\(text)")
        }
    }

    @Test func `Addresses have the form that editors know, and no others`() throws {
        let texts = [
            "https://example.org", "HTTP://example.org/a?b#c", "mailto:a@example.org", "javascript:alert(1)",
            "https://",
            "https://a b", "https://a\"b", "example.org", "https://a<b", "https://a`b", "ftp://a", "https://ä.example",
        ]
        for text in texts {
            #expect(try Self.matches(text, WebAddress.pattern) == (WebAddress(text) != nil), "\(text)")
        }
    }
}
