extension EventDate {
    /// The date in words, never more precise than it was given: "17 February 2023", "about November 2022", "between 18
    /// and 20 December 2022".
    package func phrase(in phrases: DatePhrases, style: DatePhrases.Style = .long) -> String {
        DateWriter(phrases: phrases, style: style).phrase(self)
    }
}

/// Puts dates into the words of one language, in one style.
struct DateWriter {
    let phrases: DatePhrases
    let style: DatePhrases.Style

    func phrase(_ date: EventDate) -> String {
        switch date.form {
        case .single(let date): phrase(date)
        case .interval(let start, let end): interval(start, end)
        case .oneOf(let members): oneOf(members)
        case .allOf(let members): allOf(members)
        }
    }

    private func fill(_ pattern: DatePhrases.Pattern, _ values: KeyValuePairs<String, String> = [:]) -> String {
        phrases.fill(pattern, style, values)
    }

    // MARK: - Intervals and sets

    private func interval(_ start: EventDate.End, _ end: EventDate.End) -> String {
        switch (start, end) {
        case (.date(let first), .date(let last)):
            if let (short, long) = sharing(first, last) { return fill(.fromTo, ["first": short, "last": long]) }
            let isPlain = isPlain(first) && isPlain(last)
            // "2004 to 2006" needs no "from"; "from about 1984 to June 2004" does.
            return fill(
                isPlain && first.day == nil && last.day == nil ? .fromTo : .lasted,
                ["first": phrase(first), "last": phrase(last)])
        case (.date(let first), .open): return fill(.continuing, ["date": phrase(first)])
        case (.date(let first), .unknown): return fill(.endUnknown, ["date": phrase(first)])
        case (.unknown, .date(let last)): return fill(.startUnknown, ["date": phrase(last)])
        case (_, .date(let last)): return fill(.until, ["date": phrase(last)])
        default: return fill(.unknownDay)
        }
    }

    private func oneOf(_ members: [EventDate.Member]) -> String {
        if let plain = enumerated(members, .or) { return plain }
        let parts = members.map { member in
            switch member {
            case .date(let date): phrase(date)
            case .range(let first, let last): pair(.between, first, last)
            case .onOrBefore(let date): fill(.onOrBefore, ["date": phrase(date)])
            case .onOrAfter(let date): fill(.onOrAfter, ["date": phrase(date)])
            }
        }
        return joined(parts, .or)
    }

    private func allOf(_ members: [EventDate.Member]) -> String {
        if let plain = enumerated(members, .and) { return plain }
        let parts = members.map { member in
            switch member {
            case .date(let date): phrase(date)
            case .range(let first, let last): pair(.allFromTo, first, last)
            case .onOrBefore(let date): fill(.allBefore, ["date": phrase(date)])
            case .onOrAfter(let date): fill(.allAfter, ["date": phrase(date)])
            }
        }
        if case .range = members[0], members.count == 1 { return fill(.eachOf, ["date": parts[0]]) }
        return joined(parts, .and)
    }

    private func pair(_ pattern: DatePhrases.Pattern, _ first: CalendarDate, _ last: CalendarDate) -> String {
        let (short, long) = sharing(first, last) ?? (phrase(first), phrase(last))
        return fill(pattern, ["first": short, "last": long])
    }

    private func joined(_ parts: [String], _ last: DatePhrases.Pattern) -> String {
        guard parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: fill(.comma)) + fill(last) + parts[parts.count - 1]
    }

    /// "3, 5 and 7 May 2021", where all members are plain dates that share a year or a month.
    private func enumerated(_ members: [EventDate.Member], _ word: DatePhrases.Pattern) -> String? {
        var dates: [CalendarDate] = []
        for member in members {
            guard case .date(let date) = member else { return nil }
            dates.append(date)
        }
        guard dates.count > 1, let last = dates.last else { return nil }
        var parts: [String] = []
        for date in dates.dropLast() {
            guard let (short, _) = sharing(date, last) else { return nil }
            parts.append(short)
        }
        // With several months, "3, 5 May and 7 June" would be hard to read: days alone only where all share the month.
        if dates.contains(where: { $0.month != last.month }) {
            parts = dates.dropLast().map { withoutYear($0) }
        }
        return joined(parts + [phrase(last)], word)
    }

    /// The first date without what the last one says too, and the last one whole: "18" and "20 December 2022". Nil
    /// where they share nothing, or are not plain days or months.
    private func sharing(_ first: CalendarDate, _ last: CalendarDate) -> (String, String)? {
        guard phrases.sharesMonthAndYear, isPlain(first), isPlain(last), first.year == last.year,
            let firstMonth = first.month, let lastMonth = last.month,
            (first.day == nil) == (last.day == nil), !(first.day == nil && firstMonth == lastMonth)
        else { return nil }
        if firstMonth == lastMonth, let day = first.day?.value {
            return (fill(.dayAlone, ["day": String(day)]), phrase(last))
        }
        return (withoutYear(first), phrase(last))
    }

    private func withoutYear(_ date: CalendarDate) -> String {
        let month = name(ofMonth: date.month?.value ?? 1)
        guard let day = date.day?.value else { return fill(.monthAlone, ["month": month]) }
        return fill(.dayAndMonth, ["day": String(day), "month": month])
    }

    /// Whether it is a year, a month or a day with all its digits and nothing qualified.
    private func isPlain(_ date: CalendarDate) -> Bool {
        date.isExact && date.subYear == nil && date.clock == nil && !date.year.isLong && date.year.value > 0
    }

    // MARK: - One date

    func phrase(_ date: CalendarDate) -> String {
        qualified(unqualified(date), date)
    }

    private func unqualified(_ date: CalendarDate) -> String {
        if let subYear = date.subYear { return part(subYear, year: yearInWords(date.year)) }
        guard let month = date.month else { return year(date.year) }
        guard let day = date.day else { return self.month(month, date) }
        guard let dayValue = day.value else { return unspecifiedDay(day, month, date) }
        guard let monthValue = month.value else {
            return month.isWhollyUnspecified
                ? fill(
                    .dayOfUnknownMonth,
                    ["day": phrases.ordinalDays[dayValue - 1], "year": yearInWords(date.year)])
                : between(date)
        }
        let text = fill(
            date.year.mask == 0 ? .day : .dayOfYearInWords,
            ["day": String(dayValue), "month": name(ofMonth: monthValue), "year": yearInWords(date.year)])
        return date.clock.map { clock($0, on: text) } ?? text
    }

    private func month(_ month: CalendarDate.TwoDigits, _ date: CalendarDate) -> String {
        if let value = month.value {
            return fill(
                date.year.mask == 0 ? .month : .monthOfYearInWords,
                ["month": name(ofMonth: value), "year": yearInWords(date.year)])
        }
        return month.isWhollyUnspecified ? fill(.monthInYear, ["year": yearInWords(date.year)]) : between(date)
    }

    private func unspecifiedDay(
        _ day: CalendarDate.TwoDigits, _ month: CalendarDate.TwoDigits, _ date: CalendarDate
    ) -> String {
        guard day.isWhollyUnspecified else { return between(date) }
        if month.value != nil { return fill(.dayInMonth, ["month": self.month(month, date)]) }
        guard month.isWhollyUnspecified else { return between(date) }
        return date.year.mask == 0b1111 ? fill(.unknownDay) : fill(.dayInYear, ["year": yearInWords(date.year)])
    }

    /// For digits that no words single out: between the first and the last day, or month, that they can mean.
    private func between(_ date: CalendarDate) -> String {
        func written(_ day: Day) -> CalendarDate {
            var written = CalendarDate(day)
            if date.day == nil { written.day = nil }
            return written
        }
        let (first, last) = (written(date.earliest), written(date.latest))
        if first == last { return unqualified(first) }
        return pair(.daysBetween, first, last)
    }

    private func year(_ year: CalendarDate.Year) -> String {
        let range = year.range
        if year.significantDigits > 0 {
            return fill(
                .significant,
                ["year": digits(year.value), "first": digits(range.lowerBound), "last": digits(range.upperBound)])
        }
        switch year.mask {
        case 0: return exactYear(year)
        case 0b0001 where !year.isNegative: return fill(.decade, ["year": Day.padded(year.value, 4)])
        case 0b1111: return fill(.unknownYear)
        default:
            return fill(.yearsBetween, ["first": number(range.lowerBound), "last": number(range.upperBound)])
        }
    }

    /// The year as it stands after "of" or after a month.
    private func yearInWords(_ year: CalendarDate.Year) -> String {
        let range = year.range
        switch year.mask {
        case 0: return exactYear(year)
        case 0b0001 where !year.isNegative: return fill(.yearInDecade, ["year": Day.padded(year.value, 4)])
        case 0b1111: return fill(.anyYear)
        default:
            return fill(.yearBetween, ["first": number(range.lowerBound), "last": number(range.upperBound)])
        }
    }

    private func exactYear(_ year: CalendarDate.Year) -> String {
        year.isLong ? fill(.longYear, ["year": digits(year.value)]) : fill(.year, ["year": number(year.value)])
    }

    /// A year of four digits; year 0 is 1 BC.
    private func number(_ year: Int) -> String {
        year > 0 ? String(year) : fill(.yearBeforeChrist, ["year": String(1 - year)])
    }

    private func digits(_ year: Int) -> String { year < 0 ? "−" + String(-year) : String(year) }

    private func part(_ subYear: SubYear, year: String) -> String {
        let ordinal = subYear.ordinal
        func part(_ index: Int) -> String {
            let names = style == .short ? phrases.shortPartsOfYear : phrases.partsOfYear
            return fill(.partOfYear, ["part": names[index], "year": year])
        }
        switch subYear.kind {
        case .season: return fill(.season, ["season": phrases.seasons[ordinal], "year": year])
        case .northernSeason: return fill(.seasonNorth, ["season": phrases.seasons[ordinal], "year": year])
        case .southernSeason: return fill(.seasonSouth, ["season": phrases.seasons[ordinal], "year": year])
        case .quarter: return part(ordinal)
        case .fourMonths: return part(4 + ordinal)
        case .half: return part(7 + ordinal)
        }
    }

    private func clock(_ clock: CalendarDate.Clock, on date: String) -> String {
        let time = [clock.hour, clock.minute, clock.second].map { Day.padded($0, 2) }.joined(separator: ":")
        let zone: String
        switch clock.zone {
        case .local: return fill(.clock, ["date": date, "time": time])
        case .utc: zone = phrases.universalTime
        case .offset(let minutes):
            let size = abs(minutes)
            zone =
                phrases.universalTime + (minutes < 0 ? "−" : "+") + Day.padded(size / 60, 2) + ":"
                + Day.padded(size % 60, 2)
        }
        return fill(.clockInZone, ["date": date, "time": time, "zone": zone])
    }

    private func name(ofMonth month: Int) -> String {
        (style == .short ? phrases.shortMonths : phrases.months)[month - 1]
    }

    // MARK: - Qualifiers

    private func qualified(_ text: String, _ date: CalendarDate) -> String {
        var parts = [(DatePhrases.Pattern.yearWord, date.yearQualifier)]
        if date.month != nil || date.subYear != nil { parts.append((.monthWord, date.monthQualifier)) }
        if date.day != nil { parts.append((.dayWord, date.dayQualifier)) }
        let first = parts[0].1
        if parts.allSatisfy({ $0.1 == first }) {
            // "about" goes before what is a noun by itself; "about a day in February" would say something else.
            let isNoun =
                date.year.isExact && date.month?.isExact != false && date.day?.isExact != false
                && date.subYear == nil
            switch first {
            case []: return text
            case .uncertain: return fill(.uncertain, ["date": text])
            case .approximate: return fill(isNoun ? .about : .approximate, ["date": text])
            default: return fill(isNoun ? .aboutUncertain : .approximateUncertain, ["date": text])
            }
        }
        var said: [String] = []
        for (qualifier, pattern) in [
            (CalendarDate.Qualifier.uncertain, DatePhrases.Pattern.partUncertain), (.approximate, .partApproximate),
            ([.uncertain, .approximate], .partBoth),
        ] {
            let words = parts.filter { $0.1 == qualifier }.map { fill($0.0) }
            if !words.isEmpty { said.append(fill(pattern, ["what": joined(words, .and)])) }
        }
        return fill(.partly, ["date": text, "what": said.joined(separator: fill(.comma))])
    }
}
