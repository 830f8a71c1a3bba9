import Reports
import Testing

struct EventDateSpanTests {
    static let bounds: [(String, String?, String?)] = [
        ("2023-02-17", "2023-02-17", "2023-02-17"), ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"), ("2023", "2023-01-01", "2023-12-31"),
        ("-0044", "-0044-01-01", "-0044-12-31"), ("0000-02", "0000-02-01", "0000-02-29"),
        ("156X", "1560-01-01", "1569-12-31"), ("-156X", "-1569-01-01", "-1560-12-31"),
        ("15XX-12-25", "1500-12-25", "1599-12-25"), ("1XXX-XX", "1000-01-01", "1999-12-31"),
        ("XXXX", "0000-01-01", "9999-12-31"), ("XXXX-02-29", "0000-02-29", "9996-02-29"),
        ("2023-02-XX", "2023-02-01", "2023-02-28"), ("2023-02-2X", "2023-02-20", "2023-02-28"),
        ("2023-XX-30", "2023-01-30", "2023-12-30"), ("2023-XX-31", "2023-01-31", "2023-12-31"),
        ("2023-X2-31", "2023-12-31", "2023-12-31"), ("1984-1X", "1984-10-01", "1984-12-31"),
        ("1X60", "1060-01-01", "1960-12-31"), ("1950S2", "1900-01-01", "1999-12-31"),
        ("-1950S2", "-1999-01-01", "-1900-12-31"), ("Y171010000S3", "171000000-01-01", "171999999-12-31"),
        ("Y3388E2S3", "338000-01-01", "338999-12-31"), ("Y-17E7", "-170000000-01-01", "-170000000-12-31"),
        ("2021-21", "2021-03-01", "2021-05-31"), ("2023-24", "2023-12-01", "2024-02-29"),
        ("2021-29", "2021-09-01", "2021-11-30"), ("2021-30", "2021-12-01", "2022-02-28"),
        ("2021-31", "2021-03-01", "2021-05-31"), ("2021-32", "2021-06-01", "2021-08-31"),
        ("2021-33", "2021-01-01", "2021-03-31"), ("2021-36", "2021-10-01", "2021-12-31"),
        ("2021-37", "2021-01-01", "2021-04-30"), ("2021-39", "2021-09-01", "2021-12-31"),
        ("2021-40", "2021-01-01", "2021-06-30"), ("2021-41", "2021-07-01", "2021-12-31"),
        ("2022-11?", "2022-11-01", "2022-11-30"), ("2004-06/2006-08", "2004-06-01", "2006-08-31"),
        ("2022-11/..", "2022-11-01", nil), ("2022-11/", "2022-11-01", nil), ("../2022-11", nil, "2022-11-30"),
        ("/2022", nil, "2022-12-31"), ("[..2022-03]", nil, "2022-03-31"), ("[2022-03..]", "2022-03-01", nil),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"), ("{1961-12,1960}", "1960-01-01", "1961-12-31"),
        ("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12"),
    ]

    @Test(arguments: bounds) func `Each form has its first and last day`(
        _ text: String, _ earliest: String?, _ latest: String?
    ) throws {
        let date = try EventDate.parse(text).get()
        #expect(date.earliest?.description == earliest)
        #expect(date.latest?.description == latest)
    }

    @Test func `Lists go by the first day, then by the last; an open start counts as its last day`() throws {
        let ordered = [
            "Y-17E7", "-0044", "156X", "2022", "2022-02", "../2022-03", "2022-04-01", "2022-04", "2022-04-01/",
            "[..2022-04-05]", "2023-02-17", "Y170000002",
        ]
        let keys = try ordered.map { try EventDate.parse($0).get().sortKey }
        // 2022 begins before February does; both end where they end.
        #expect(keys == keys.sorted())
        #expect(Set(keys).count == keys.count)
        #expect(try EventDate.parse("[..1984,1990..]").get().sortKey.last == Int.max)
        #expect(try EventDate.parse("Y1E999").get().sortKey > keys[keys.count - 1])
    }

    static let precisions: [(String, EventDate.Precision)] = [
        ("2023-02-17", .day), ("2023-02-17?", .day), ("2023-02", .month), ("2023-02-XX", .month),
        ("2023-XX-17", .partOfYear), ("2023-XX", .year), ("2023", .year), ("2021-21", .partOfYear),
        ("2023-24", .partOfYear), ("2023-33", .partOfYear), ("156X", .decade), ("-156X", .decade), ("15XX", .century),
        ("1950S2", .century), ("1XXX", .millennium), ("XXXX", .wider), ("156X-12-25", .decade),
        ("2022-12-18/2022-12-20", .day), ("2022-12-18/2023", .year), ("2022-12-18/..", .day),
        ("[2022-12-18..2022-12-20]", .month), ("[2022-12-18..2023-01-02]", .month),
        ("[2022-11-20..2023-01-02]", .partOfYear), ("[..2022-12-18]", .wider),
        ("{2021-05-03,2021-06-05}", .day), ("[1984]", .year),
    ]

    @Test(arguments: precisions) func `Precision is how long a time holds all that may be meant`(
        _ text: String, _ precision: EventDate.Precision
    ) throws {
        #expect(try EventDate.parse(text).get().precision == precision)
    }

    @Test func `Machines are told a date only where it is exact`() {
        func machine(_ text: String) -> String? { EventDate(text)?.machineText }
        #expect(machine("2023-02-17") == "2023-02-17")
        #expect(machine("2023-02") == "2023-02")
        #expect(machine("2023") == "2023")
        #expect(machine("Y12345") == "12345")
        #expect(machine("1985-04-12T23:20:30-04") == "1985-04-12T23:20:30-04:00")
        #expect(machine("1985-04-12T23:20:30Z") == "1985-04-12T23:20:30Z")
        for text in [
            "2023?", "2023-02~", "2023-02-17%", "2023-02-XX", "156X", "2021-21", "2021-33", "0000", "-0044", "1950S2",
            "2023/2024", "[2023]", "{2023}", "?2023-02",
        ] {
            #expect(EventDate(text) != nil && machine(text) == nil, "\(text)")
        }
        #expect(EventDate("2023-02-17")?.isoDay == "2023-02-17")
        #expect(EventDate("2023-02")?.isoDay == nil)
        #expect(EventDate("2023-02-17")?.isExactDay == true)
        #expect(EventDate("2023-02-17?")?.isExactDay == false)
    }

    @Test func `Doubt is seen wherever it stands, and seasons are approximate`() {
        func flags(_ text: String) -> [Bool] {
            EventDate(text).map { [$0.isUncertain, $0.isApproximate] } ?? []
        }
        #expect(flags("2023") == [false, false])
        #expect(flags("2023?") == [true, false])
        #expect(flags("2023~") == [false, true])
        #expect(flags("2023%") == [true, true])
        #expect(flags("2023-03-?13") == [true, false])
        #expect(flags("1984/2004-06~") == [false, true])
        #expect(flags("[1984?,1985]") == [true, false])
        #expect(flags("2021-21") == [false, true])
        #expect(flags("2021-33") == [false, false])
    }

    @Test func `A sign at the right of a component reaches left, one at its left does not`() throws {
        func qualifiers(_ text: String) throws -> [CalendarDate.Qualifier] {
            let date = try #require(try EventDate.parse(text).get().dates.first)
            return [date.yearQualifier, date.monthQualifier, date.dayQualifier]
        }
        #expect(try qualifiers("2004-06-11%") == Array(repeating: [.uncertain, .approximate], count: 3))
        #expect(try qualifiers("2004-06~-11") == [.approximate, .approximate, []])
        #expect(try qualifiers("2004?-06-11") == [.uncertain, [], []])
        #expect(try qualifiers("?2004-06-~11") == [.uncertain, [], .approximate])
        #expect(try qualifiers("2004-%06-11") == [[], [.uncertain, .approximate], []])
        #expect(try qualifiers("2004?-06-11~") == [[.uncertain, .approximate], .approximate, .approximate])
    }

    @Test func `A filter meets what may have happened in it`() throws {
        func meets(_ text: String, _ from: Day?, _ to: Day?) throws -> Bool {
            try EventDate.parse(text).get().overlaps(from: from, to: to)
        }
        let (march, april) = (Day(2022, 3, 1), Day(2022, 3, 31))
        #expect(try meets("2022-03-15", march, april))
        #expect(try meets("2022", march, april))
        #expect(try meets("2022-02-28/2022-03-01", march, april))
        #expect(try !meets("2022-04-01", march, april))
        #expect(try !meets("2022-02", march, april))
        #expect(try meets("2021/..", march, april))
        #expect(try meets("2021/", march, april))
        #expect(try !meets("2022-04/..", march, april))
        #expect(try meets("[..2022-03]", march, nil))
        #expect(try !meets("[..2022-02]", march, nil))
        #expect(try !meets("{2022-02-01,2022-04-01}", march, april))
        #expect(try meets("2022-03", nil, nil))
    }

    @Test func `Years are those that were named`() {
        func years(_ text: String) -> [ClosedRange<Int>]? { EventDate(text)?.years }
        #expect(years("2022-12-30/2023-01-02") == [2022...2023])
        #expect(years("{1960,1980,1981-02,1975}") == [1960...1960, 1975...1975, 1980...1981])
        #expect(years("2022-11/..") == [2022...2022])
        #expect(years("156X") == [1560...1569])
        #expect(years("[..1984]") == [1984...1984])
    }

    @Test func `A date is put under the finest part of the timeline that holds it`() {
        func bucket(_ text: String) -> [Int?]? { EventDate(text).map { [$0.bucket.year, $0.bucket.month] } }
        #expect(bucket("2023-02-17") == [2023, 2])
        #expect(bucket("2022-11?") == [2022, 11])
        #expect(bucket("[2022-12-18..2022-12-20]") == [2022, 12])
        #expect(bucket("[2022-11-30..2022-12-02]") == [2022, nil])
        #expect(bucket("2022") == [2022, nil])
        #expect(bucket("[2022-12-30..2023-01-02]") == [nil, nil])
        #expect(bucket("2022-11/..") == [nil, nil])
    }

    @Test func `Kinds and days made by hand`() {
        #expect(EventDate("2022-11/..")?.kind == .interval)
        #expect(EventDate("[2022,2023]")?.kind == .oneOf)
        #expect(EventDate("{2022,2023}")?.kind == .allOf)
        #expect(EventDate(Day(2023, 2, 17)) == EventDate("2023-02-17"))
    }
}
