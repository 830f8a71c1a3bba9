import Foundation
import Publishing
import Testing

/// The incidents as data for the filter of the timeline: the numbers are those of the site's own sums.
struct IncidentTableTests {
    private static let assets = ThemeAssets(scripts: [.init(name: "timeline/1.js", bytes: Array("1;".utf8))])

    private func files(_ text: String) -> (index: String, rows: String) {
        let site = TestSite(text, assets: Self.assets)
        func file(_ name: String) -> String {
            site.routes.first { $0.hasPrefix("search/incidents/\(name)-") }.map { site.page($0) } ?? ""
        }
        return (file("index"), file("rows-1"))
    }

    private func incident(_ id: String, _ rest: String) -> String {
        "-- Content/incidents/\(id).yaml --\ntitle: Title of \(id)\nkind: shelling\ndate: 2010-02-17\n\(rest)\n"
    }

    @Test func `Without incidents, or without the script, there are no data`() {
        #expect(files("") == ("", ""))
        #expect(!TestSite(incident("a", "")).routes.contains { $0.hasPrefix("search/") })
    }

    @Test func `The page asks for nothing, and names the script and the data`() {
        let site = TestSite(incident("a", ""), assets: Self.assets)
        let page = site.page("timeline.html")
        #expect(!page.contains("<script src=\"assets/timeline-"))
        #expect(page.contains("data-script=\"assets/timeline-"))
        #expect(page.contains("data-files=\"search/incidents/index-"))
        #expect(!(page.between("<main", "</main>") ?? "<form").contains("<form"))
    }

    @Test(arguments: [
        ("", "0"), ("casualties:\n  - as: target\n    killed: 3", "3"),
        ("casualties:\n  - as: target\n    killed: none", "[[0,0,0,0,5,0,0]]"),
        ("casualties:\n  - as: target\n    killed: unknown", "[[0,0,-1,0,6,0,0]]"),
        ("casualties:\n  - as: target\n    killed: more than 80", "[[0,81,-1,81,1,81,-1,\"more than 80\"]]"),
        ("casualties:\n  - as: attacker\n    killed: 2", "[[1,2,2,2,5,2,2]]"),
        (
            "casualties:\n  - as: target\n    group: police\n    killed: 2\n  - as: target\n    group: civilians\n    killed: 1",
            "[[0,3,3,3,5,3,3],[4,2,2,2,5,2,2],[13,1,1,1,5,1,1]]"
        ),
        // A withdrawn account neither counts nor widens the range.
        (
            """
            tolls:
              - by: unattributed
                as_of: 2010-02-17
                rows: [{as: target, killed: 9}]
              - by: unattributed
                as_of: 2010-02-18
                rows: [{as: target, killed: 4}]
              - by: unattributed
                as_of: 2010-02-19
                status: withdrawn
                rows: [{as: target, killed: 90}]
            """, "[[0,4,4,4,5,4,9]]"
        ),
    ])
    func `Figures keep their bounds, their state and their range`(rest: String, figures: String) {
        #expect(files(incident("a", rest)).rows.between("figures:[", "],\n") == figures)
    }

    @Test func `A share of a total is told and is no count`() {
        let rows = files(
            incident(
                "a",
                "casualties:\n  - side: mixed\n    as: target\n    killed: 80\n  - side: state\n    as: target\n    group: police\n    killed: most"
            )
        ).rows
        #expect(rows.contains("[4,0,0,0,4,0,0,\"\",\"most\"]"))
    }

    @Test func `A part says whose it is, which, on what basis, and whether anybody denies it`() {
        let parts = files(
            "-- Content/actors/ttp.yaml --\nname: TTP\nkind: armed-group\n"
                + incident(
                    "a",
                    """
                    participants:
                      - {actor: ttp, role: perpetrator, basis: claimed}
                      - {actor: ttp, role: perpetrator, basis: denied}
                    """)
        ).index.between("parts:[", "],\n")
        #expect(parts == "[0,1,1,1,0,1,2,0]")
    }

    @Test func `Nobody who is kept from search is named`() {
        let (index, rows) = files(
            """
            -- Content/actors/ctd.yaml --
            name: CTD
            kind: state-force
            -- Content/actors/x.yaml --
            name: Nobody Inparticular
            kind: person
            page: yes

            """
                + incident(
                    "a",
                    """
                    participants:
                      - {actor: x, role: planner, basis: alleged, rests_on: [says]}
                    claims:
                      - {id: says, says: He planned it., by: ctd}
                    """))
        #expect(!index.contains("Inparticular") && !rows.contains("Inparticular"))
        #expect(index.between("parts:[", "],\n") == "[-1,2,4,0]")
    }

    @Test func `A whole names its parts, which then count in its place`() {
        let rows = files(
            incident("a", "") + incident("b", "related:\n  - {relation: part-of, incident: a}")
        ).rows
        #expect(rows.contains("wholes:{0:[1]}"))
    }

    @Test func `Hostile text stays text`() {
        let rows = files(
            "-- Content/incidents/a.yaml --\ntitle: \"\\\"]});alert(1)//\\\\\"\nkind: shelling\ndate: 2010-02-17\n"
        ).rows
        #expect(rows.contains(#"titles:["\"]});alert(1)//\\"]"#))
    }
}
