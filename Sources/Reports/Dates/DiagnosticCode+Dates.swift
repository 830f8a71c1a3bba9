package import Diagnostics

extension DiagnosticCode {
    package static let dateSyntax = DiagnosticCode(
        "date-syntax", .error, "A date is written in EDTF (ISO 8601-2:2019), as in 2023-02-17, 2023-02 or 2022-11?")
    package static let dateImpossible = DiagnosticCode(
        "date-impossible", .error, "A date names a day, a month or a clock time that the calendar has")
    package static let dateReversed = DiagnosticCode(
        "date-reversed", .error, "An interval or a range of dates does not end before it begins")
    package static let timeSyntax = DiagnosticCode(
        "time-syntax", .error, "A time of day is written 19:10, about 13:40, 12:30/14:30 or as a part of the day")
    package static let timeImpossible = DiagnosticCode(
        "time-impossible", .error, "A time of day lies between 00:00 and 24:00")

    /// Every code that reading dates and times of day can give.
    package static let dateCodes: [DiagnosticCode] = [
        .dateSyntax, .dateImpossible, .dateReversed, .timeSyntax, .timeImpossible,
    ]
}
