import Diagnostics
import Reports
import TestSupport
import Testing

struct QuantityTests {
    static let phrases: [(String, Quantity.Form, Int?, Int?)] = [
        ("4", .exact, 4, 4), ("1,400", .exact, 1400, 1400), ("1400", .exact, 1400, 1400),
        ("1,234,567", .exact, 1_234_567, 1_234_567), ("0", .none, 0, 0), ("none", .none, 0, 0), ("None", .none, 0, 0),
        ("unknown", .unknown, nil, nil), ("at least 4", .atLeast, 4, nil), ("At least 1,400", .atLeast, 1400, nil),
        ("no fewer than 4", .atLeast, 4, nil), ("more than 80", .moreThan, 81, nil), ("over 80", .moreThan, 81, nil),
        ("up to 15", .upTo, 0, 15), ("no more than 15", .upTo, 0, 15), ("at most 15", .upTo, 0, 15),
        ("fewer than 10", .fewerThan, 0, 9), ("less than 10", .fewerThan, 0, 9), ("10 to 15", .range, 10, 15),
        ("10-15", .range, 10, 15), ("10–15", .range, 10, 15), ("10 - 15", .range, 10, 15),
        ("between 10 and 15", .range, 10, 15), ("1,000 to 1,400", .range, 1000, 1400), ("5 to 5", .range, 5, 5),
        ("about 50", .about, 45, 55), ("around 50", .about, 45, 55), ("roughly 50", .about, 45, 55),
        ("some 50", .about, 45, 55), ("approximately 50", .about, 45, 55), ("about 5", .about, 4, 6),
        ("about 1", .about, 1, 2), ("about 10 to 15", .about, 9, 17), ("nearly 50", .nearly, 45, 50),
        ("almost 50", .nearly, 45, 50), ("several", .vague, 3, nil), ("a few", .vague, 3, nil),
        ("dozens", .vague, 24, nil), ("scores", .vague, 40, nil), ("hundreds", .vague, 200, nil),
        ("a dozen", .about, 10, 14), ("more than a dozen", .moreThan, 13, nil), ("most", .share, 50, 100),
        ("half", .share, 50, 50), ("about half", .share, 45, 55), ("more than half", .share, 50, 100),
        ("two thirds", .share, 66, 67), ("90%", .share, 90, 90), ("90 per cent", .share, 90, 90),
        ("90 percent", .share, 90, 90), ("more than 90 per cent", .share, 90, 100), ("12.5%", .share, 12, 13),
        ("10 to 20 per cent", .share, 10, 20), ("about 90%", .share, 81, 99), ("less than 5%", .share, 0, 5),
        ("up to 90%", .share, 0, 90), ("all", .share, 100, 100),
    ]

    @Test(arguments: phrases) func `A phrase keeps its words and sets bounds`(
        _ text: String, _ form: Quantity.Form, _ lower: Int?, _ upper: Int?
    ) throws {
        let quantity = try Quantity.parse(text).get()
        #expect(quantity.form == form)
        #expect(quantity.lower == lower)
        #expect(quantity.upper == upper)
        #expect(quantity.text == text)
        #expect(quantity.phrase(in: .english) == text)
    }

    @Test func `None, unknown and a number are told apart`() {
        #expect(Quantity("none")?.isNone == true && Quantity("0")?.isNone == true)
        #expect(Quantity("0")?.text == "0")
        #expect(Quantity("unknown")?.isUnknown == true && Quantity("unknown")?.isNone == false)
        #expect(Quantity("unknown")?.isExact == false && Quantity("none")?.isExact == true)
        #expect(Quantity("5 to 5")?.isExact == true && Quantity("about 5")?.isExact == false)
        #expect(Quantity(0) == Quantity("0") && Quantity(4) == Quantity("4"))
    }

    @Test func `A site sets the bounds of words`() {
        let counts = VagueCounts(words: [.init("several", 5, 9), .init("a handful", 2, 6)], approximation: 20)
        func read(_ text: String) -> [Int?]? {
            (try? Quantity.parse(text, vagueCounts: counts).get()).map { [$0.lower, $0.upper] }
        }
        #expect(read("several") == [5, 9])
        #expect(read("A handful") == [2, 6])
        #expect(read("about 50") == [40, 60])
        #expect(read("dozens") == nil)
    }

    @Test func `Estimates are kept as they are, in order or not`() {
        let ordered = Quantity(low: 30, best: 39, high: 45)
        #expect(ordered.estimate?.isOrdered == true && ordered.lower == 30 && ordered.upper == 45)
        #expect(ordered.phrase(in: .english) == "39 (30 to 45)")
        let disordered = Quantity(low: 5, best: 3, high: 4)
        #expect(disordered.estimate?.isOrdered == false && disordered.lower == 3 && disordered.upper == 5)
        #expect(disordered.estimate == Quantity.Estimate(low: 5, best: 3, high: 4))
        #expect(Quantity(low: 1400, best: 1400, high: 1400).phrase(in: .english) == "1,400")
        // Nobody in the best estimate, and perhaps somebody: that is not a stated none.
        #expect(!Quantity(low: 0, best: 0, high: 3).isNone)
    }

    static let mistakes: [(String, String, String, String?)] = [
        ("1️⃣>80", "quantity-syntax", "'>80' is no number", "more than 80"),
        ("1️⃣>=4", "quantity-syntax", "'>=4' is no number", "at least 4"),
        ("1️⃣~50", "quantity-syntax", "'~50' is no number", "about 50"),
        ("1️⃣c. 50", "quantity-syntax", "'c.' is no number", "about 50"),
        ("1️⃣50+", "quantity-syntax", "'+' does not belong in a quantity", "at least 50"),
        ("1️⃣50 or more", "quantity-syntax", "'or more' does not belong in a quantity", "at least 50"),
        ("1️⃣four", "quantity-syntax", "'four' is no number", "4"),
        ("1️⃣at least four", "quantity-syntax", "'four' is no number", "at least 4"),
        ("1️⃣4 killed", "quantity-syntax", "'killed' does not belong in a quantity", "4"),
        ("1️⃣at least 4 people", "quantity-syntax", "'people' does not belong in a quantity", "at least 4"),
        ("1️⃣15 to 10", "quantity-reversed", "Range begins with the larger number", "10 to 15"),
        ("1️⃣15-10", "quantity-reversed", "Range begins with the larger number", "10-15"),
        ("1️⃣between 15 and 10", "quantity-reversed", "Range begins with the larger number", "between 10 and 15"),
        ("1️⃣1,40,000", "quantity-syntax", "Commas in a number divide it by threes", "140000"),
        ("1️⃣sevral", "quantity-syntax", "'sevral' is no number", "several"),
        ("1️⃣unkown", "quantity-syntax", "'unkown' is no number", "unknown"),
        ("1️⃣at leest 4", "quantity-syntax", "'at' is no number", "at least 4"),
        ("1️⃣ 4", "quantity-syntax", "A number is missing", "4"),
        ("1️⃣1,40", "quantity-syntax", "Commas in a number divide it by threes", nil),
        ("1️⃣4.5", "quantity-syntax", "A count is a whole number", nil),
        ("1️⃣1.400", "quantity-syntax", "A count is a whole number", nil),
        ("1️⃣007", "quantity-syntax", "Number begins with 0", nil),
        ("1️⃣-4", "quantity-syntax", "'-4' is no number", nil),
        ("1️⃣many", "quantity-syntax", "'many' is no number", nil),
        ("4 to1️⃣", "quantity-syntax", "A number is missing", nil),
        ("about 1️⃣lots", "quantity-syntax", "'lots' is no number", nil),
        ("fewer than 1️⃣0", "quantity-syntax", "There is no number below 0; write 'none'", nil),
        ("1️⃣9999999999999", "quantity-syntax", "Number is larger than any count of people", nil),
        ("about 1️⃣150 per cent", "quantity-syntax", "A share is at most 100 per cent", nil),
        ("1️⃣between 10", "quantity-syntax", "'between' is followed by two numbers", nil),
        ("1️⃣", "quantity-syntax", "Quantity is empty; leave the key out where no number is stated", nil),
    ]

    @Test(arguments: mistakes) func `What is no quantity is refused, with what was meant`(
        _ marked: String, _ code: String, _ message: String, _ meant: String?
    ) throws {
        let text = MarkedText(marked)
        let error = try #require(Quantity.parse(text.bytes[...]).failure)
        let location = SourceLocation(path: "a.yaml", range: SourceRange(start: 0, end: text.bytes.count))
        let diagnostic = error.diagnostic(at: location)
        #expect(text.findings([diagnostic]) == [Finding(code, "1️⃣", message)])
        #expect(diagnostic.suggestion == meant)
        if let meant { #expect(Quantity(meant) != nil) }
    }

    @Test func `No words make the reader stumble`() {
        var random = SeededGenerator(seed: 11)
        let words = [
            "4", "0", "1,400", "10", "at", "least", "about", "some", "nearly", "to", "-", "–", "between", "and", "half",
            "%", "per", "cent", "none", "unknown", "several", "a", "few", "dozen", "more", "than", "up", "12.5", "é",
            "",
        ]
        for _ in 0..<10_000 {
            let text = (0..<Int.random(in: 0...5, using: &random)).map { _ in words.randomElement(using: &random) ?? ""
            }
            .joined(separator: " ")
            switch Quantity.parse(text) {
            case .success(let quantity):
                #expect(Quantity(quantity.text) == quantity)
                if let lower = quantity.lower, let upper = quantity.upper { #expect(lower <= upper, "\(text)") }
            case .failure(let error):
                #expect(error.range.upperBound <= text.utf8.count)
                if let suggestion = error.suggestion { #expect(Quantity(suggestion) != nil) }
            }
        }
    }
}

struct SpanPhraseTests {
    static let spans: [(String, SpanPhrase.Unit, Int?, Int?)] = [
        ("more than 3 hours", .hour, 4, nil), ("about 40 minutes", .minute, 36, 44), ("2 days", .day, 2, 2),
        ("1 hour", .hour, 1, 1), ("several hours", .hour, 3, nil), ("3 to 4 weeks", .week, 3, 4),
        ("Up to 2 Days", .day, 0, 2),
    ]

    @Test(arguments: spans) func `A duration is a quantity and a unit`(
        _ text: String, _ unit: SpanPhrase.Unit, _ lower: Int?, _ upper: Int?
    ) throws {
        let span = try SpanPhrase.parse(text).get()
        #expect(span.unit == unit && span.text == text)
        #expect(span.quantity.lower == lower && span.quantity.upper == upper)
    }

    static let mistakes: [(String, String, String?)] = [
        ("3", "Duration is a number and a unit of time, as in '40 minutes'", nil),
        ("40min", "Duration is a number and a unit of time, as in '40 minutes'", "40 minutes"),
        ("40 mins", "'mins' is no unit of time", "40 minutes"), ("3 huors", "'huors' is no unit of time", "3 hours"),
        ("3 parsecs", "'parsecs' is no unit of time", nil), ("an hour", "'an' is no number", "1 hour"),
        ("half an hour", "Duration is a number and a unit of time", "30 minutes"),
        ("three hours", "'three' is no number", "3 hours"), ("none hours", "'none' is no number of hours", nil),
        ("2.5 hours", "A count is a whole number", nil),
        ("", "Duration is a number and a unit of time, as in '40 minutes'", nil),
    ]

    @Test(arguments: mistakes) func `What is no duration is refused, with what was meant`(
        _ text: String, _ message: String, _ meant: String?
    ) throws {
        let error = try #require(SpanPhrase.parse(text).failure)
        #expect(error.code == .durationSyntax && error.message == message && error.suggestion == meant)
        #expect(error.length == text.utf8.count && error.range.upperBound <= text.utf8.count)
        if let meant { #expect(SpanPhrase(meant) != nil) }
    }
}
