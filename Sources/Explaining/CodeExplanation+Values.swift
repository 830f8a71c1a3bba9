/// Dates, times of day, counts and durations.
extension CodeExplanation.Entry {
    static let values: [Self] = [
        .init(
            "date-syntax", .values, .incident,
            why:
                "Dates are EDTF (ISO 8601-2:2019, levels 0 to 2), which can say what is known and no more: a month, a doubt, a span.",
            bad: "date: 17 February 2023",
            good: "date: 2023-02-17",
            remedy: "Write it as suggested; 'sitrep check --fix' does so where only one date can have been meant."),
        .init(
            "date-impossible", .values, .incident,
            why: "The calendar has no such day, month or time.",
            bad: "date: 2023-02-30",
            good: "date: 2023-02-28",
            remedy: "Mend the digit that is wrong; where the day is not known, leave it out (2023-02)."),
        .init(
            "date-reversed", .values, .incident,
            why: "An interval ends after it begins; which of the two is wrong nobody but the author knows.",
            bad: "date: 2022-12-20/2022-12-18",
            good: "date: 2022-12-18/2022-12-20",
            remedy: "Change the ends over, or mend one."),
        .init(
            "time-syntax", .values, .incident,
            why: "A time of day is local, and says how well it is known.",
            bad: "time: 7.10 in the evening",
            good: "time: about 19:10",
            remedy: "Write 19:10, about 13:40, 12:30/14:30, or a part of the day such as 'night'."),
        .init(
            "time-impossible", .values, .incident,
            why: "The day has 24 hours.",
            bad: "time: 25:10",
            good: "time: 01:10",
            remedy: "Mend it."),
        .init(
            "quantity-syntax", .values, .incident,
            why:
                "A count is never made more precise than its source: the phrase is kept, and its bounds are read from it. 'none', 'unknown' and leaving it out are three different statements.",
            bad: "killed: loads",
            good: "killed: dozens",
            remedy: "Write a number or a phrase such as 'at least 4', 'more than 80', '10 to 15', 'several'."),
        .init(
            "quantity-reversed", .values, .incident,
            why: "A range begins with the smaller number.",
            bad: "killed: 15 to 10",
            good: "killed: 10 to 15",
            remedy: "Change the numbers over."),
        .init(
            "duration-syntax", .values, .incident,
            why: "A duration is a count of a unit of time.",
            bad: "duration: long",
            good: "duration: more than 3 hours",
            remedy: "Write a quantity and a unit."),
    ]
}
