extension EventDate {
    /// A regular expression, of the syntax that JSON Schema shares with JavaScript, which matches every date that
    /// ``parse(_:)-swift.type`` reads. It knows the form and not the calendar: the 31st of April matches too.
    package static let pattern: String = {
        let qualifier = "[?~%]?"
        let year = "(-?[0-9X]{4}|Y-?[1-9][0-9]*(E[0-9]+)?)(S[0-9]+)?"
        let month = "(0[1-9X]|1[0-2X]|X[0-9X]|2[1-9]|3[0-9]|4[01])"
        let day = "(0[1-9X]|[12][0-9X]|3[01X]|X[0-9X])"
        let date =
            "\(qualifier)\(year)\(qualifier)(-\(qualifier)\(month)\(qualifier)(-\(qualifier)\(day)\(qualifier))?)?"
        let clock = "T\(Day.clockPattern)(\(Day.zonePattern))?"
        let moment = "[0-9]{4}-[01][0-9]-[0-3][0-9]\(clock)"
        let interval = "\(date)/(\(date)|[.][.])?|([.][.])?/\(date)"
        let member = "(\(date)([.][.](\(date))?)?|[.][.]\(date))"
        let members = "\(member)(, *\(member))*"
        return "^(\(date)|\(moment)|\(interval)|\\[\(members)\\]|\\{\(members)\\})$"
    }()
}

extension Day {
    fileprivate static let clockPattern = "[0-2][0-9]:[0-5][0-9]:[0-5][0-9]"
    fileprivate static let zonePattern = "Z|[+-][0-1][0-9](:[0-5][0-9])?"

    /// A regular expression for `2023-02-17` and `2024-07-26T09:00:00+05:00`: an exact day, with or without a clock.
    package static let pattern =
        "^-?[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T\(clockPattern)(\(zonePattern))?)?$"
}
