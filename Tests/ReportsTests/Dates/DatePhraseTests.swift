import Reports
import Testing

struct DatePhraseTests {
    static let phrases: [(String, String, String)] = [
        ("2023-02-17", "17 February 2023", "17 Feb 2023"),
        ("2023-02", "February 2023", "Feb 2023"),
        ("2023", "2023", "2023"),
        ("0045", "45", "45"),
        ("0000", "1 BC", "1 BC"),
        ("-0043", "44 BC", "44 BC"),
        ("Y170000002", "the year 170000002", "the year 170000002"),
        ("Y-17E7", "the year −170000000", "the year −170000000"),
        ("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC", "12 Apr 1985, 23:20:30 UTC"),
        ("1985-04-12T23:20:30+04:30", "12 April 1985, 23:20:30 UTC+04:30", "12 Apr 1985, 23:20:30 UTC+04:30"),
        ("1985-04-12T23:20:30", "12 April 1985, 23:20:30", "12 Apr 1985, 23:20:30"),
        ("2022-11~", "about November 2022", "c. Nov 2022"),
        ("2022-11?", "November 2022 (uncertain)", "Nov 2022?"),
        ("2022-11%", "about November 2022 (uncertain)", "c. Nov 2022?"),
        ("2023-02-17~", "about 17 February 2023", "c. 17 Feb 2023"),
        ("2004?-06-11", "11 June 2004 (year uncertain)", "11 Jun 2004 (year?)"),
        ("2004-06~-11", "11 June 2004 (year and month approximate)", "11 Jun 2004 (c. year and month)"),
        ("?2004-06-~11", "11 June 2004 (year uncertain, day approximate)", "11 Jun 2004 (year?, c. day)"),
        ("2004-%06-11", "11 June 2004 (month approximate and uncertain)", "11 Jun 2004 (c. month?)"),
        ("2023-02-XX", "a day in February 2023", "a day in Feb 2023"),
        ("2023-02-XX~", "a day in February 2023 (approximate)", "a day in Feb 2023 (approx.)"),
        ("2023-XX", "a month in 2023", "a month in 2023"),
        ("2023-XX-XX", "a day in 2023", "a day in 2023"),
        ("2023-XX-17", "the 17th of an unknown month of 2023", "17th of a month of 2023"),
        ("2023-02-1X", "between 10 and 19 February 2023", "betw. 10 and 19 Feb 2023"),
        ("2023-02-3X", "", ""),
        ("2023-03-3X", "between 30 and 31 March 2023", "betw. 30 and 31 Mar 2023"),
        ("1984-1X", "between October and December 1984", "betw. Oct and Dec 1984"),
        ("156X", "the 1560s", "the 1560s"),
        ("15XX", "between 1500 and 1599", "betw. 1500 and 1599"),
        ("1XXX-XX", "a month in a year between 1000 and 1999", "a month in a year between 1000 and 1999"),
        ("156X-12-25", "25 December of a year in the 1560s", "25 Dec of a year in the 1560s"),
        ("XXXX-12-XX", "a day in December of an unknown year", "a day in Dec of an unknown year"),
        ("XXXX", "an unknown year", "an unknown year"),
        ("XXXX-XX-XX", "an unknown day", "an unknown day"),
        ("1950S2", "about 1950 (between 1900 and 1999)", "c. 1950"),
        ("2021-21", "spring 2021", "spring 2021"),
        ("2021-21~", "spring 2021 (approximate)", "spring 2021 (approx.)"),
        ("2021-26", "summer 2021 (northern hemisphere)", "summer 2021 (N)"),
        ("2021-29", "spring 2021 (southern hemisphere)", "spring 2021 (S)"),
        ("2023-33", "the first quarter of 2023", "Q1 2023"),
        ("2023-38", "the middle four months of 2023", "May–Aug of 2023"),
        ("2023-41", "the second half of 2023", "second half of 2023"),
        ("2022-12-18/2022-12-20", "18 to 20 December 2022", "18–20 Dec 2022"),
        ("2022-12-30/2023-01-02", "from 30 December 2022 to 2 January 2023", "30 Dec 2022 – 2 Jan 2023"),
        ("2022-11-30/2022-12-02", "30 November to 2 December 2022", "30 Nov–2 Dec 2022"),
        ("2022-11/2022-12", "November to December 2022", "Nov–Dec 2022"),
        ("1964/2008", "1964 to 2008", "1964–2008"),
        ("1984~/2004-06", "from about 1984 to June 2004", "c. 1984 – Jun 2004"),
        ("2022-11/..", "from November 2022, continuing", "since Nov 2022"),
        ("2022-11/", "from November 2022, end unknown", "from Nov 2022, end unknown"),
        ("../2022-03", "until March 2022", "until Mar 2022"),
        ("/2022-03", "until March 2022, start unknown", "until Mar 2022, start unknown"),
        ("[2022-12-18..2022-12-20]", "between 18 and 20 December 2022", "betw. 18 and 20 Dec 2022"),
        ("[2022-12-18,2022-12-20]", "18 or 20 December 2022", "18 or 20 Dec 2022"),
        ("[..2022-03]", "on or before March 2022", "by Mar 2022"),
        ("[2022-03..]", "on or after March 2022", "Mar 2022 or later"),
        ("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672", "1667, 1668 or betw. 1670 and 1672"),
        ("{2021-05-03,2021-05-05}", "3 and 5 May 2021", "3 and 5 May 2021"),
        ("{2021-05-03,2021-05-05,2021-05-09}", "3, 5 and 9 May 2021", "3, 5 and 9 May 2021"),
        ("{2021-05-03,2021-05-05,2021-06-09}", "3 May, 5 May and 9 June 2021", "3 May, 5 May and 9 Jun 2021"),
        ("{2021-05-03..2021-05-05}", "each of 3 to 5 May 2021", "each of 3–5 May 2021"),
        ("{1960,1961-12}", "1960 and December 1961", "1960 and Dec 1961"),
        ("{..1984}", "1984 and all before", "1984 and all before"),
        ("[1984]", "1984", "1984"),
    ].filter { !$0.1.isEmpty }

    @Test(arguments: phrases) func `A date is said as precisely as it was given`(
        _ text: String, _ long: String, _ short: String
    ) throws {
        let date = try EventDate.parse(text).get()
        #expect(date.phrase(in: .english) == long)
        #expect(date.phrase(in: .english, style: .short) == short)
    }

    @Test(arguments: EDTFExamplesTests.levelZero + EDTFExamplesTests.levelOne + EDTFExamplesTests.levelTwo)
    func `Every example of the specification has words`(_ text: String) throws {
        let date = try EventDate.parse(text).get()
        for style in [DatePhrases.Style.long, .short] {
            let phrase = date.phrase(in: .english, style: style)
            #expect(!phrase.isEmpty && !phrase.contains("{") && !phrase.contains("}") && !phrase.contains("  "))
        }
    }

    @Test func `Every pattern has English words`() {
        for pattern in DatePhrases.Pattern.allCases where pattern != .year {
            #expect(DatePhrases.english[pattern, .long] != "{\(pattern.rawValue)}")
            #expect(!DatePhrases.english[pattern, .short].isEmpty)
        }
    }

    @Test func `Another language is other words, in its own order`() {
        let words = [
            "sayMonths": "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
            "sayDateDay": "{day}. {month} {year}", "sayDateMonth": "{month} {year}", "sayDateYear": "{year}",
            "sayDateDayAlone": "{day}.", "sayDateBetween": "zwischen dem {first} und dem {last}",
            "sayDateAbout": "um {date}",
        ]
        let german = DatePhrases { words[$0] }
        #expect(
            EventDate("[2022-12-18..2022-12-20]")?.phrase(in: german) == "zwischen dem 18. und dem 20. Dezember 2022")
        #expect(EventDate("2022-11~")?.phrase(in: german) == "um November 2022")
    }
}
