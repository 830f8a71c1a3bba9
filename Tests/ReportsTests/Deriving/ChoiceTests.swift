import Diagnostics
import Reports
import Testing

/// Which of several accounts the site puts forward.
struct ChoiceTests {
    private func chosen(_ rule: String, _ tolls: String, own: String = "") -> String? {
        let site = SmallSite(
            "-- Content/site.yaml --\ntitle: T\ncontent_version: 1\ncounting_rule: \(rule)\n-- Content/incidents/a.yaml --\n"
                + .minimalIncident + own
                + "tolls:\n\(tolls)\n-- Content/places/here.yaml --\nname: H\nkind: city\n")
        #expect(site.found.isEmpty)
        return site.report.incidentFacts[0].count?[.killed]?.people?.phrase(in: .english)
    }

    static let dated =
        "  - {as_of: 2023-01-30, killed: 59}\n  - {as_of: 2023-02-01, killed: 101}\n  - {as_of: 2023-02-04, killed: 84}"

    @Test(arguments: [("latest", "84"), ("lowest", "59"), ("highest", "101"), ("range", "101")])
    func `Each rule picks one account`(_ rule: String, _ killed: String) {
        #expect(chosen(rule, Self.dated) == killed)
    }

    @Test(arguments: ["latest", "lowest", "highest", "range"])
    func `The account marked by its author is picked by every rule`(_ rule: String) {
        #expect(chosen(rule, Self.dated + "\n  - {killed: 70, use: yes}") == "70")
    }

    @Test(arguments: ["latest", "lowest", "highest", "range"])
    func `Superseded and withdrawn accounts never win`(_ rule: String) {
        let tolls =
            "  - {as_of: 2023-02-09, killed: 1, status: superseded, use: yes}\n  - {as_of: 2023-02-08, killed: 999, status: withdrawn}\n  - {as_of: 2023-01-01, killed: 7}"
        #expect(chosen(rule, tolls) == "7")
        #expect(chosen(rule, "  - {killed: 1, status: superseded}") == nil)
    }

    @Test(arguments: ["latest", "lowest", "highest", "range"])
    func `Undated accounts win only for want of dated ones`(_ rule: String) {
        #expect(chosen(rule, "  - {killed: 1}\n  - {as_of: 2023-02, killed: 7}\n  - {killed: 99}") == "7")
        #expect(chosen(rule, "  - {killed: 7}") == "7")
    }

    @Test func `An account that says nothing of the killed is neither lowest nor highest`() {
        #expect(chosen("lowest", "  - {as_of: 2023, injured: 3}\n  - {as_of: 2023, killed: 7}") == "7")
        #expect(chosen("highest", "  - {as_of: 2023, killed: unknown}\n  - {as_of: 2023, killed: 7}") == "7")
    }

    @Test func `Of two of one day the last in the file is the latest`() {
        #expect(chosen("latest", "  - {as_of: 2023-02-04, killed: 84}\n  - {as_of: 2023-02-04, killed: 85}") == "85")
    }

    @Test func `The record's own rows are what the site puts forward unless a toll is marked`() {
        #expect(chosen("highest", Self.dated, own: "killed: 5\n") == "5")
        #expect(chosen("highest", Self.dated + "\n  - {killed: 70, use: yes}", own: "killed: 5\n") == "70")
    }

    @Test func `A figure with accounts follows the same rules`() throws {
        func killed(_ accounts: String, _ rule: SiteConfiguration.CountingRule) throws -> String? {
            let site = SmallSite.incident(.minimalIncident + "killed: \(accounts)\n")
            return try #require(site.incidents.first?.casualties.first?[.killed]).chosen(by: rule)?.value.text
        }
        let accounts =
            "[{value: 59, as_of: 2023-01-30}, {value: 101, as_of: 2023-02-01}, {value: 84, as_of: 2023-02-04}, {value: 300}, {value: unknown, as_of: 2023-01-01}]"
        #expect(try killed(accounts, .latest) == "84")
        #expect(try killed(accounts, .lowest) == "59")
        #expect(try killed(accounts, .highest) == "101")
        #expect(try killed("[{value: 1}, {value: 2, use: yes}, {value: 3, as_of: 2023}]", .highest) == "2")
        #expect(try killed("[{value: more than 80, as_of: 2023}, {value: 84, as_of: 2023}]", .highest) == "84")
    }
}
