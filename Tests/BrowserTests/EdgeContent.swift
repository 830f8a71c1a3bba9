import Foundation

/// Sites at the edges of what authors write: nothing, one record, names that do not end, a crowd, six thousand at once.
enum EdgeContent {
    typealias Files = [(path: String, text: String)]

    static let empty: Files = [("Content/site.yaml", "content_version: 1\ntitle: Nothing yet\n")]

    static let oneRecord: Files =
        empty + [("Content/incidents/only.yaml", "title: The only one\nkind: other\ndate: 2023\n")]

    /// 300 characters in words, and 300 without a break.
    static let longWords = String(repeating: "Abdul Rahman al-Muhajir ", count: 12) + "of Waziristan"
    static let longWord = String(repeating: "Donaudampfschiff", count: 19)

    static let odd: Files = [
        ("Content/site.yaml", "content_version: 1\ntitle: \(longWords)\ndescription: \(longWord)\n"),
        ("Content/actors/idle.yaml", "name: Never in an incident\nkind: armed-group\n"),
        (
            "Content/actors/long.yaml",
            "name: \(longWords)\nkind: armed-group\nnames: [{text: \(longWord), kind: alias}]\n"
        ),
        (
            "Content/actors/long-word.yaml",
            "name: \(longWord)\nkind: organisation\nrelations: [{relation: ally-of, actor: long}]\n"
        ),
        (
            "Content/places/long-word.yaml",
            "name: \(longWord)\nkind: city\nlatitude: 24.9\nlongitude: 67\nprecision: city\n"
        ),
        ("Content/incidents/no-place.yaml", "title: Nobody knows where\nkind: bombing\ndate: 2023-05\n"),
        (
            "Content/incidents/no-date.yaml",
            "title: Nobody knows when\nkind: bombing\ndate: ../2020\nplace: long-word\n"
        ),
        (
            "Content/incidents/long.yaml",
            """
            title: \(longWords)
            kind: armed-clash
            date: '[2022-12-18..2023-01-20]'
            place: long-word
            killed: at least 4
            participants: [{actor: long, role: initiator}, {actor: long-word, role: target}]
            claims: [{says: \(longWord), by: long}]

            """
        ),
        (
            "Content/incidents/long-word.yaml",
            "title: \(longWord)\nkind: armed-clash\ndate: 2023-02-17\nplace: long-word\n"
        ),
        ("Content/incidents/crowd.yaml", crowd),
        (
            "Content/briefs/long.md",
            "---\ntitle: \(longWords)\ndate: 2024-01-01\nauthors: [\(longWord)]\n---\n\n[[crowd]] \(longWord)\n"
        ),
    ]

    /// An incident with 200 participants.
    private static let crowd =
        "title: Two hundred at once\nkind: protest\ndate: 2023-06-01\nparticipants:\n"
        + (1...200).map { "  - {label: Group \($0) of the march, side: civilians, role: party}\n" }.joined()

    /// 6,000 incidents on one day, at one place, by one actor.
    static let oneDay: Files = [
        ("Content/site.yaml", "content_version: 1\ntitle: One day\n"),
        (
            "Content/places/square.yaml",
            "name: The square\nkind: site\nlatitude: 33.68\nlongitude: 73.05\nprecision: site\n"
        ),
        ("Content/actors/they.yaml", "name: They\nkind: armed-group\n"),
        (
            "Content/incidents/all.jsonl",
            (1...6000).map { number in
                """
                {"id":"shot-\(number)","title":"Shot \(number)","kind":"armed-assault","date":"2023-02-17","place":"square",\
                "killed":"at least 1","participants":[{"actor":"they","role":"initiator"}]}

                """
            }.joined()
        ),
    ]
}
