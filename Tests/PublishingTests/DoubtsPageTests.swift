import Publishing
import Testing

/// What is disputed, single-sourced, not known, changed.
struct DoubtsPageTests {
    private func incident(_ id: String, _ more: String, date: String = "2010-03-01") -> String {
        "-- Content/incidents/\(id).yaml --\ntitle: Incident \(id)\nkind: shelling\ndate: \(date)\n"
            + "sources: [paper]\n\(more)\n"
    }

    private let paper = "-- Content/sources/paper.yaml --\ntitle: The paper\npublisher: Paper\n"

    private func tolls(_ figures: [Int]) -> String {
        "tolls:\n"
            + figures.map {
                "  - by: {label: teller \($0)}\n    sources: [paper]\n    rows: [{as: target, killed: \($0)}]\n"
            }
            .joined()
    }

    private func group(_ code: String, _ page: String) -> String {
        TestSite.text(page.between("id=\"group.\(code)\"", "</section>") ?? "")
    }

    @Test
    func `A disputed figure is shown with every account, the superseded one too`() {
        let site = TestSite(
            paper
                + incident(
                    "a",
                    "tolls:\n  - {by: {label: hospital}, as_of: 2010-03-02, status: superseded, rows: [{as: target, killed: 9}]}\n"
                        + "  - {by: {label: army}, as_of: 2010-03-03, rows: [{as: target, killed: 4}, {as: attacker, killed: 2}]}\n"
                        + "  - {by: {label: police}, as_of: 2010-03-04, rows: [{as: target, killed: none}]}\n"))
        #expect(
            group("killed", site.page("disputed.html")).hasSuffix(
                "9 hospital , 2 March 2010 Superseded 4; attackers: 2 army , 3 March 2010 none police , 4 March 2010 In use"
            ))
    }

    @Test
    func `Claims that contradict each other are one entry`() {
        let site = TestSite(
            paper
                + incident(
                    "a",
                    "claims:\n  - {id: yes-it-was, says: It was us., by: {label: one}, sources: [paper]}\n"
                        + "  - {says: It was not., stance: denies, by: {label: two}, sources: [paper], contradicts: [yes-it-was]}\n"
                ))
        let page = site.page("disputed.html")
        #expect(page.count(of: ">Incident a<") == 1)
        let group = group("claims", page)
        #expect(group.contains("It was us. one (asserts) Denied"))
        #expect(group.contains("It was not. two (denies)"))
    }

    @Test
    func `Holders of a role who compete are never named without the basis`() {
        let person = { (id: String, name: String) in
            "-- Content/actors/\(id).yaml --\nname: \(name)\nkind: person\nbasis: alleged\npublic_role: official\nsources: [paper]\n"
        }
        let site = TestSite(
            paper + person("a-man", "Karim") + person("b-man", "Rahim")
                + incident(
                    "a",
                    "claims:\n  - {id: c, says: He planned it., by: {label: the police}, made: 2010-03-05, sources: [paper]}\n"
                        + "participants:\n  - {actor: a-man, role: planner, basis: alleged, rests_on: [c]}\n"
                        + "  - {actor: b-man, role: planner, basis: alleged}\n"))
        #expect(
            group("planner", site.page("disputed.html")).contains(
                "Karim (alleged planner, says the police) the police , 5 March 2010 alleged Rahim (alleged planner) alleged"
            ))
    }

    @Test
    func `Long rows make short parts`() {
        let site = TestSite(
            paper + (1...40).map { incident("i\($0)", tolls(Array(1...20))) }.joined())
        let routes = site.routes.filter { $0.hasPrefix("disputed") }
        #expect(routes.count > 3)
        var rows = 0
        for route in routes {
            let page = site.page(route)
            rows += page.count(of: ">Incident i")
            #expect(PageLinks.scan(Array(page.utf8), route: Route(route)).elementCount < 1200)
        }
        #expect(rows == 40)
    }

    @Test
    func `What rests on one origin is listed with how many sources repeat it`() {
        let site = TestSite(
            """
            -- Content/sources/release.yaml --
            title: The release
            publisher: A department
            -- Content/sources/one.yaml --
            title: One
            publisher: One
            origin: release
            -- Content/sources/two.yaml --
            title: Two
            publisher: Two
            origin: release

            """ + paper
                + incident("a", "claims:\n  - {says: Four died., by: {label: an officer}, sources: [one, two]}\n"))
        let page = TestSite.text(site.page("single-origin.html"))
        // The origin is the heading of all that rests on it.
        #expect(page.contains("The release 1 claim or toll Date Record What is said Sources"))
        #expect(page.contains("Incident a an officer: Four died. 2"))
    }

    @Test
    func `Stated as unknown, not stated and none are three things`() {
        let site = TestSite(
            paper + incident("u", "killed: unknown") + incident("n", "killed: none") + incident("s", ""))
        let page = site.page("not-known.html")
        #expect(group("tollUnknown", page).contains("1 record Incident u"))
        #expect(group("tollNotStated", page).contains("1 record Incident s"))
        #expect(
            !group("tollUnknown", page).contains("Incident n") && !group("tollNotStated", page).contains("Incident n"))
        #expect(group("place", page).contains("3 records"))
        #expect(!page.contains("id=\"group.day\""))
    }

    @Test
    func `Changes stand by month, the newest first`() {
        let site = TestSite(
            paper
                + incident(
                    "a",
                    "revisions:\n  - {date: 2011-01-05, kind: correction, text: Five became four.}\n"
                        + "  - {date: 2011-02-01, kind: update, text: A reply came.}\n"))
        let page = site.page("changes.html")
        #expect(page.says("id=\"month.2011-02\"", before: "id=\"month.2011-01\""))
        #expect(TestSite.text(page).contains("January 2011 5 January 2011 Correction Incident a : Five became four."))
    }
}
