import Diagnostics
import Reports
import TestSupport
import Testing

struct EventDateErrorTests {
    /// The findings for a date on marked text, and what is suggested.
    private func findings(_ marked: String) -> (found: [Finding], suggestion: String?) {
        let text = MarkedText(marked)
        guard case .failure(let error) = EventDate.parse(text.bytes[...]) else { return ([], nil) }
        let location = SourceLocation(path: "a.yaml", range: SourceRange(start: 0, end: text.bytes.count))
        let diagnostic = error.diagnostic(at: location)
        return (text.findings([diagnostic]), diagnostic.suggestion)
    }

    static let plain: [(String, Character, String, String)] = [
        ("2023-02-1️⃣30", "date-impossible", "February 2023 has 28 days"),
        ("2024-02-1️⃣30", "date-impossible", "February 2024 has 29 days"),
        ("156X-02-1️⃣30", "date-impossible", "February has at most 29 days"),
        ("1️⃣2023-02-3X", "date-impossible", "No day of the calendar agrees with '2023-02-3X'"),
        ("2023-1️⃣13", "date-impossible", "Month '13' is not one of 01 to 12"),
        ("2023-04-1️⃣32", "date-impossible", "Day '32' is not one of 01 to 31"),
        ("2023-04-12T1️⃣25:00:00", "date-impossible", "There is no time '25:00:00'"),
        ("1️⃣2023-02-18/2023-02-17", "date-reversed", "'2023-02-18/2023-02-17' ends before it begins"),
        ("[1️⃣1985..1984]", "date-reversed", "'1985..1984' ends before it begins"),
        ("20231️⃣..2024", "date-syntax", "Range with '..' stands in brackets"),
        ("[1984,1️⃣..1985]", "date-syntax", "Only the first date of a set can be open before ('..')"),
        ("2023-04-12T1️⃣19:10", "date-syntax", "Clock time of a date is written hh:mm:ss"),
        ("1️⃣03/04/2023", "date-syntax", "'03/04/2023' can be read as 3 April 2023 or as 4 March 2023"),
        ("2001-1️⃣33-45", "date-syntax", "Part of a year '33' has no days"),
        ("1️⃣today", "date-syntax", "Year is written with four digits"),
    ].map { ($0.0, "1️⃣", $0.1, $0.2) }

    @Test(arguments: plain) func `What is wrong is said, at the smallest place`(
        _ marked: String, _ marker: Character, _ code: String, _ message: String
    ) {
        #expect(findings(marked).found == [Finding(code, marker, message)])
        #expect(findings(marked).suggestion == nil)
    }

    static let suggestions: [(String, String)] = [
        ("2023-2-7", "2023-02-07"), ("2023-2", "2023-02"), ("17 Feb 2023", "2023-02-17"),
        ("17 February 2023", "2023-02-17"), ("February 17, 2023", "2023-02-17"),
        ("17th of February, 2023", "2023-02-17"),
        ("Friday, 17 February 2023", "2023-02-17"), ("Feb 2023", "2023-02"), ("17-Feb-2023", "2023-02-17"),
        ("2023 Feb 17", "2023-02-17"), ("17/02/2023", "2023-02-17"), ("02/17/2023", "2023-02-17"),
        ("17.02.2023", "2023-02-17"), ("02/02/2023", "2023-02-02"), ("2023/02/17", "2023-02-17"),
        ("2023/02", "2023-02"), ("2023.02.17", "2023-02-17"), ("20230217", "2023-02-17"), ("02/2023", "2023-02"),
        ("2023-17-02", "2023-02-17"), ("2001-21-05", "2001-05-21"),
        ("2023-02-17 - 2023-02-18", "2023-02-17/2023-02-18"),
        ("2023-02-17 – 2023-02-18", "2023-02-17/2023-02-18"), ("2023-02-17–2023-02-18", "2023-02-17/2023-02-18"),
        ("2023-02-17 to 2023-02-18", "2023-02-17/2023-02-18"), ("17 Feb 2023 to 3 March 2023", "2023-02-17/2023-03-03"),
        ("18 to 20 December 2022", "2022-12-18/2022-12-20"), ("2022-11 to present", "2022-11/.."),
        (" 2023-02-17", "2023-02-17"),
        ("2023-02-17 ", "2023-02-17"), ("2022-11-uu", "2022-11-XX"), ("199u", "199X"), ("199x", "199X"),
        ("1984?~", "1984%"), ("unknown/2006", "/2006"), ("2004-01-01/open", "2004-01-01/.."),
        ("y170000002", "Y170000002"),
        ("y17e7", "Y17E7"), ("circa 2022", "2022~"), ("c. 2022", "2022~"), ("about November 2022", "2022-11~"),
        ("Nov 2022?", "2022-11?"), ("about Nov 2022?", "2022-11%"), ("18-20 December 2022", "2022-12-18/2022-12-20"),
        ("2022-2023", "2022/2023"), ("spring 2021", "2021-21"), ("1560s", "156X"),
        ("2023-02-17t10:00:00z", "2023-02-17T10:00:00Z"),
        ("2023−02−17", "2023-02-17"), ("2022-11 / 2022-12", "2022-11/2022-12"),
    ]

    @Test(arguments: suggestions) func `What can only have been meant is suggested`(_ typed: String, _ meant: String) {
        #expect(EventDate(meant) != nil)
        let found = findings("1️⃣" + typed)
        #expect(found.suggestion == meant)
        #expect(found.found.first?.marker == "1️⃣")
    }

    @Test(arguments: [
        "03/04/2023", "2023-02-30", "30 Feb 2023", "31/02/2023", "17/02/23", "Feb 17", "Maybe",
        "2023-02-17..2023-02-18", "soon",
        "before 2022", "2023-02-18/2023-02-17", "12/2023/17", "2023-13", "19XX?-1?", "1500s", "17 Foo 2023",
        "2022 2023", "2010/12", "2023-02/03", "2023-02-10/17", "2023-01..05", "99999999", "Monday",
    ]) func `Where several dates can have been meant, none is suggested`(_ typed: String) {
        #expect(EventDate(typed) == nil)
        #expect(findings(typed).suggestion == nil)
    }

    @Test func `A place in the value becomes a place in the file`() throws {
        let text = MarkedText("date: 2023-02-1️⃣30\ndate: '2️⃣2023-02-3️⃣30'\n")
        let error = try #require(EventDate.parse("2023-02-30").failure)
        func found(_ start: Int, _ end: Int) -> [Finding] {
            text.findings([
                error.diagnostic(at: SourceLocation(path: "a.yaml", range: SourceRange(start: start, end: end)))
            ])
        }
        let message = "February 2023 has 28 days"
        #expect(found(6, 16) == [Finding("date-impossible", "1️⃣", message)])
        let quote = try #require(text.markers["2️⃣"]) - 1
        #expect(found(quote, quote + 12) == [Finding("date-impossible", "3️⃣", message)])
        // Something longer was unescaped: the whole is shown.
        #expect(found(6, 40).first?.marker == nil)
        #expect(error.diagnostic(at: SourceLocation(path: "a.yaml")).location?.range == nil)
    }

    @Test func `Codes are listed once`() {
        let names = (DiagnosticCode.dateCodes + DiagnosticCode.quantityCodes).map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.contains("date-syntax") && names.contains("quantity-syntax"))
    }

    @Test func `No bytes make the reader stumble`() {
        var random = SeededGenerator(seed: 7)
        let alphabet = Array("0123456789XYES-/.,?~%[]{}T:Z+ abFebMar\u{e9}".utf8)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...24, using: &random)
            let text = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
            switch EventDate.parse(text[...]) {
            case .success(let date):
                #expect(EventDate(date.text) == date)
                #expect(!date.phrase(in: .english).isEmpty)
                if let earliest = date.earliest, let latest = date.latest {
                    #expect(earliest <= latest)
                }
            case .failure(let error):
                #expect(error.range.lowerBound >= 0 && error.range.upperBound <= count)
                if let suggestion = error.suggestion { #expect(EventDate(suggestion) != nil) }
            }
        }
    }
}

extension Result {
    var failure: Failure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}

struct LongDateTests {
    @Test func `A date of more than 4,096 characters is refused before it is read`() throws {
        func set(_ count: Int) -> String {
            "{" + (0..<count).map { String(1000 + $0) }.joined(separator: ",") + "}"
        }
        #expect(EventDate(set(800)) != nil)
        guard case .failure(let error) = EventDate.parse(set(900)) else {
            Issue.record("a date of 4,501 characters was read")
            return
        }
        #expect(error.message == "A date has at most 4096 characters, and this one has 4501")
    }
}
