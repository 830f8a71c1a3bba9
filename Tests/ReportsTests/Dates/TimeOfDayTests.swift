import Diagnostics
import Reports
import TestSupport
import Testing

struct TimeOfDayTests {
    @Test func `A clock time is kept in minutes`() throws {
        let time = try TimeOfDay.parse("19:10").get()
        #expect(time.start == 1150 && time.end == 1150 && !time.isApproximate && time.relation == .at)
        #expect(time.machineText == "19:10")
        #expect(TimeOfDay("00:00")?.start == 0)
        #expect(TimeOfDay("24:00")?.start == 1440)
    }

    @Test func `An approximate time says so`() throws {
        for word in ["about", "around", "roughly", "approximately", "About"] {
            let time = try TimeOfDay.parse("\(word) 13:40").get()
            #expect(time.isApproximate && time.start == 820 && time.machineText == nil)
            #expect(time.phrase(in: .english) == "about 13:40")
            #expect(time.text == "\(word) 13:40")
        }
    }

    @Test func `A span may pass midnight`() {
        #expect(TimeOfDay("12:30/14:30").map { [$0.start, $0.end] } == [750, 870])
        #expect(TimeOfDay("23:30/01:15").map { [$0.start, $0.end] } == [1410, 1515])
        #expect(TimeOfDay("22:00/24:00")?.end == 1440)
        #expect(TimeOfDay("12:30/14:30")?.relation == .lasted)
        #expect(TimeOfDay("between 18:00 and 19:00")?.relation == .between)
        #expect(TimeOfDay("23:30/01:15")?.phrase(in: .english) == "23:30 to 01:15")
    }

    @Test func `A part of the day sets no minutes`() {
        for part in TimeOfDay.Part.allCases where part != .noon && part != .midday {
            #expect(TimeOfDay(part.rawValue)?.part == part)
            #expect(TimeOfDay(part.rawValue)?.start == nil)
            #expect(TimeOfDay(part.rawValue)?.phrase(in: .english) == part.rawValue)
        }
        #expect(TimeOfDay("noon")?.start == 720)
        #expect(TimeOfDay("Early morning")?.part == .earlyMorning)
        #expect(TimeOfDay("before dawn").map { $0.relation == .before && $0.part == .dawn } == true)
    }

    @Test func `Before and after leave the other side open`() {
        #expect(TimeOfDay("before 19:00").map { [$0.start, $0.end] } == [nil, 1140])
        #expect(TimeOfDay("after 19:00").map { [$0.start, $0.end] } == [1140, nil])
        #expect(TimeOfDay("after midnight")?.phrase(in: .english) == "after midnight")
    }

    @Test func `Times of one day have an order`() throws {
        let ordered = ["midnight", "dawn", "08:00", "morning", "noon", "13:40", "evening", "22:30", "late night"]
        let minutes = try ordered.map { try TimeOfDay.parse($0).get().orderMinute }
        #expect(minutes == minutes.sorted())
    }

    static let mistakes: [(String, String, String, String?)] = [
        ("1️⃣25:00", "time-impossible", "There is no time '25:00'", nil),
        ("12:30/1️⃣12:60", "time-impossible", "There is no time '12:60'", nil),
        ("1️⃣9:30", "time-syntax", "Clock time is written hh:mm, as in 09:30", "09:30"),
        ("1️⃣7.10 pm", "time-syntax", "Clock time is written hh:mm, as in 09:30", "19:10"),
        ("1️⃣7pm", "time-syntax", "Clock time is written hh:mm, as in 09:30", "19:00"),
        ("1️⃣12 am", "time-syntax", "Clock time is written hh:mm, as in 09:30", "00:00"),
        ("1️⃣1910", "time-syntax", "Clock time is written hh:mm, as in 09:30", "19:10"),
        ("1️⃣about 9:30", "time-syntax", "Clock time is written hh:mm, as in 09:30", "about 09:30"),
        ("1️⃣12:30 - 14:30", "time-syntax", "Clock time is written hh:mm and is local to the place", "12:30/14:30"),
        ("1️⃣12:30–14:30", "time-syntax", "Clock time is written hh:mm and is local to the place", "12:30/14:30"),
        ("19:101️⃣ PKT", "time-syntax", "Clock time is written hh:mm and is local to the place", nil),
        ("19:101️⃣:00", "time-syntax", "Clock time is written hh:mm and is local to the place", nil),
        ("1️⃣circa 13:40", "time-syntax", "'circa 13:40' is no time of day", "about 13:40"),
        ("1️⃣evning", "time-syntax", "'evning' is no time of day", "evening"),
        ("1️⃣later", "time-syntax", "'later' is no time of day", nil),
        ("1️⃣19", "time-syntax", "Clock time is written hh:mm, as in 09:30", nil),
        ("1️⃣12:30/12:30", "time-syntax", "A span begins and ends at different times", nil),
        ("1️⃣between 12:30", "time-syntax", "'between' is followed by two times, as in 'between 18:00 and 19:00'", nil),
        ("1️⃣", "time-syntax", "Time is empty; leave the key out where no time is known", nil),
    ]

    @Test(arguments: mistakes) func `What is no time is refused, with what was meant`(
        _ marked: String, _ code: String, _ message: String, _ meant: String?
    ) throws {
        let text = MarkedText(marked)
        let error = try #require(TimeOfDay.parse(text.bytes[...]).failure)
        let location = SourceLocation(path: "a.yaml", range: SourceRange(start: 0, end: text.bytes.count))
        let diagnostic = error.diagnostic(at: location)
        #expect(text.findings([diagnostic]) == [Finding(code, "1️⃣", message)])
        #expect(diagnostic.suggestion == meant)
        if let meant { #expect(TimeOfDay(meant) != nil) }
    }
}
