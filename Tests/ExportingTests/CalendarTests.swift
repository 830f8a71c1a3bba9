import Publishing
import Testing

@testable import Exporting

/// Incidents in a calendar.
struct CalendarTests {
    private func event(_ fields: String, _ site: String = "") throws -> [String] {
        try TableSite("\(site)-- Content/incidents/a.yaml --\ntitle: A\nkind: other\n\(fields)\n").calendar()
    }

    @Test(arguments: [
        ("2023-02-17", "20230217", "20230218", "CONFIRMED"),
        ("2022-12-18/2022-12-20", "20221218", "20221221", "CONFIRMED"),
        ("[2022-12-18..2022-12-20]", "20221218", "20221221", "TENTATIVE"),
        ("2022-11?", "20221101", "20221201", "TENTATIVE"),
        ("2023-02-17~", "20230217", "20230218", "TENTATIVE"),
        ("2023", "20230101", "20240101", "TENTATIVE"),
        ("2023-12-31", "20231231", "20240101", "CONFIRMED"),
        ("2024-02-28/2024-02-29", "20240228", "20240301", "CONFIRMED"),
        ("202X", "20200101", "20300101", "TENTATIVE"),
    ]) func `A date is shown on every day that may be meant, and its end is the day after`(
        _ date: String, _ first: String, _ end: String, _ status: String
    ) throws {
        let event = try event("date: '\(date)'")
        #expect(event.contains("DTSTART;VALUE=DATE:\(first)") && event.contains("DTEND;VALUE=DATE:\(end)"))
        #expect(event.contains("STATUS:\(status)"))
        #expect(event.contains("X-SITREP-EDTF:" + date.replacing(",", with: "\\,")))
    }

    @Test(arguments: [
        ("2022-11/..", "20221101", "20221201", "It goes on after these days"),
        ("2022-11-05/", "20221105", "20221106", "It goes on after these days"),
        ("../2022-11-05", "20221105", "20221106", "It began before these days"),
        ("[..2022-03]", "20220301", "20220401", "It began before these days"),
        ("[2022-03..]", "20220301", "20220401", "It goes on after these days"),
    ]) func `A side without a bound ends with the days that are named, and the description says so`(
        _ date: String, _ first: String, _ end: String, _ words: String
    ) throws {
        let event = try event("date: '\(date)'")
        #expect(event.contains("DTSTART;VALUE=DATE:\(first)") && event.contains("DTEND;VALUE=DATE:\(end)"))
        #expect(event.contains("STATUS:TENTATIVE") && event.contains { $0.contains(words) })
    }

    @Test func `Several single days are one event that comes again`() throws {
        let event = try event("date: '{2021-05-03,2021-05-05,2021-05-04}'")
        #expect(event.contains("DTSTART;VALUE=DATE:20210503") && event.contains("DTEND;VALUE=DATE:20210504"))
        #expect(event.contains("RDATE;VALUE=DATE:20210504,20210505") && event.contains("STATUS:CONFIRMED"))
    }

    @Test(arguments: ["-0044-03-15", "Y12023", "0000"]) func `A year that calendars do not have makes no event`(
        _ date: String
    ) throws {
        #expect(!(try event("date: '\(date)'")).contains("BEGIN:VEVENT"))
    }

    @Test func `An event has a lasting name, and a number that grows with its revisions`() throws {
        let lines = try event(
            """
            date: 2023-02-17
            published: 2023-02-18
            formerly: [b]
            revisions:
              - {date: 2023-03-01, kind: correction, text: T}
              - {date: 2023-03-05, kind: clarification, text: T}
            tags: ["a, b"]
            """, "-- Content/site.yaml --\ncontent_version: 1\ntitle: T\nbase_url: https://example.org/s\n")
        #expect(lines.contains("UID:https://example.org/s/incidents/b.html") && lines.contains("SEQUENCE:2"))
        #expect(lines.contains("DTSTAMP:20230301T000000Z") && lines.contains("CLASS:PUBLIC"))
        #expect(lines.contains("URL:https://example.org/s/incidents/a.html"))
        #expect(lines.contains("CATEGORIES:Other,a\\, b"))
    }

    @Test func `A point is a pin only where it is known to a city`() throws {
        func place(_ precision: String) throws -> [String] {
            try event(
                "date: 2023\nplace: p",
                "-- Content/places/p.yaml --\n"
                    + "{name: P, kind: city, latitude: 10.5, longitude: -20.25, precision: \(precision)}\n")
        }
        #expect(try place("city").contains("GEO:10.5;-20.25"))
        let wide = try place("district")
        #expect(!wide.contains { $0.hasPrefix("GEO") } && wide.contains("X-SITREP-PRECISION:district"))
    }

    @Test func `What was withdrawn is cancelled`() throws {
        #expect(try event("date: 2023-02-17\nverification: {status: withdrawn}").contains("STATUS:CANCELLED"))
    }

    @Test func `No line is longer than 75 octets, and no character is cut`() throws {
        let long = String(repeating: "Ω😀, ", count: 200) + "\\;"
        let bytes = try TableSite(
            "-- Content/incidents/a.yaml --\ntitle: \"\(long.replacing("\\", with: "\\\\"))\"\nkind: other\ndate: 2023\n"
        )
        .bytes(.incidents, .icalendar)
        for line in bytes.split(separator: 0x0A) {
            #expect(line.count <= 76 && line.last == 0x0D)
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
        let joined = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
        let escaped = long.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
        #expect(joined.contains("SUMMARY:\(escaped)"))
    }

    @Test func `Line breaks in a text are said, and end no line`() throws {
        var writer = CalendarWriter()
        writer.text("SUMMARY", "a\r\nEND:VEVENT\nb\rc\u{0}\u{7F}d\te")
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "SUMMARY:a\\nEND:VEVENT\\nb\\ncd\te\r\n")
    }
}
