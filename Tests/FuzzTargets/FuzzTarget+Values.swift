import Diagnostics
import Reports

extension FuzzTarget {
    /// Dates in EDTF, and times of day.
    static let dates = FuzzTarget("dates", longest: 96) { input in
        switch EventDate.parse(input[...]) {
        case .success(let date): try promises(of: date)
        case .failure(let error):
            try promiseToLie(error, in: input)
            if let suggestion = error.suggestion, error.range == 0..<input.count {
                try promise(EventDate(suggestion) != nil, "the suggestion '\(suggestion)' is no date")
            }
        }
        switch TimeOfDay.parse(input[...]) {
        case .success(let time): try promise(TimeOfDay(time.text) == time, "a time of day is not read back")
        case .failure(let error): try promiseToLie(error, in: input)
        }
    }

    private static func promises(of date: EventDate) throws {
        if let earliest = date.earliest, let latest = date.latest {
            try promise(earliest <= latest, "'\(date.text)' ends before it begins")
        }
        try promise(EventDate(date.text) == date, "'\(date.text)' is not read back as itself")
        let key = date.sortKey
        try promise(key.first <= key.last || date.earliest == nil, "'\(date.text)' sorts behind its end")
        for years in zip(date.years, date.years.dropFirst()) {
            try promise(years.0.upperBound < years.1.lowerBound, "the years of '\(date.text)' overlap")
        }
        try promise(date.overlaps(from: nil, to: nil), "'\(date.text)' lies nowhere")
        if let day = date.earliest, let last = date.latest {
            try promise(date.overlaps(from: day, to: last), "'\(date.text)' lies outside its own bounds")
        }
        if let day = date.exactDay {
            try promise(day == date.earliest && day == date.latest, "'\(date.text)' is more than its day")
            try promise(date.precision == .day, "the exact day '\(date.text)' is not known to the day")
        }
        if date.machineText != nil {
            try promise(!date.isUncertain && !date.isApproximate, "'\(date.text)' has machine text")
        }
        _ = (date.bucket, date.kind)
        for style in [DatePhrases.Style.long, .short] {
            try promise(!date.phrase(in: phrases, style: style).isEmpty, "'\(date.text)' has no words")
        }
    }

    /// Every pattern with every name that one may have.
    private static let phrases = DatePhrases { _ in
        "{day} {month} {year} {first} {last} {date} {time} {zone} {season} {part} {what}"
    }

    /// Counts, and spans of time.
    static let quantities = FuzzTarget("quantities", longest: 96) { input in
        switch Quantity.parse(input[...]) {
        case .success(let quantity): try promises(of: quantity)
        case .failure(let error):
            try promiseToLie(error, in: input)
            if let suggestion = error.suggestion, error.range == 0..<input.count {
                try promise(Quantity(suggestion) != nil, "the suggestion '\(suggestion)' is no quantity")
            }
        }
        switch SpanPhrase.parse(input[...]) {
        case .success(let span):
            try promise(span.leastSeconds >= 0, "'\(span.text)' lasts less than nothing")
            try promise(SpanPhrase(span.text) == span, "'\(span.text)' is not read back as itself")
        case .failure(let error): try promiseToLie(error, in: input)
        }
    }

    private static func promises(of quantity: Quantity) throws {
        if let lower = quantity.lower {
            try promise(lower >= 0, "'\(quantity.text)' is less than nothing")
            if let upper = quantity.upper { try promise(lower <= upper, "'\(quantity.text)' is less than its least") }
        } else {
            try promise(quantity.isUnknown, "'\(quantity.text)' has no lower bound and is not unknown")
        }
        try promise(Quantity(quantity.text) == quantity, "'\(quantity.text)' is not read back as itself")
        var sum = QuantitySum()
        for _ in 0..<3 where !quantity.isShare { sum.add(quantity) }
        if let upper = sum.upper {
            try promise(sum.lower <= upper, "a sum of '\(quantity.text)' is less than its least")
        }
    }

    private static func promiseToLie(_ error: ValueError, in input: [UInt8]) throws {
        try promise(
            error.range.lowerBound >= 0 && error.range.upperBound <= max(1, input.count) && error.length == input.count,
            "'\(error.message)' names \(error.range) of \(input.count) bytes")
        try promise(!error.message.isEmpty, "a message is empty")
    }
}
