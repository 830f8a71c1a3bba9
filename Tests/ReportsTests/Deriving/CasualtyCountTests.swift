import Diagnostics
import Reports
import Testing

/// Rows of one account as containers (what names less contains what names more), worked out by hand.
struct CasualtyCountTests {
    private func killed(_ rows: String) throws -> CasualtyCount.Line {
        let site = SmallSite.incident(.minimalIncident + "casualties:\n\(rows)\n")
        let incident = try #require(site.incidents.first)
        #expect(site.found.isEmpty)
        return try #require(CasualtyCount(rows: incident.casualties, rule: .latest)[.killed])
    }

    private func text(_ sum: QuantitySum?) -> String? { sum?.phrase(in: .english) }

    @Test func `Rows without a total are added`() throws {
        let line = try killed(
            "  - {group: police, killed: 2}\n  - {group: paramilitary, killed: 1}\n  - {group: civilians, killed: 1}")
        #expect(text(line.people) == "4")
        #expect(text(line.roleNotStated) == "4")
        #expect(line.attackers == nil && line.belowStated.isEmpty)
    }

    @Test func `A row that names less contains those that name more`() throws {
        let line = try killed(
            "  - {killed: 5}\n  - {side: state, killed: 4}\n  - {side: state, group: police, killed: 3}")
        #expect(text(line.people) == "5")
        let sides = try killed(
            "  - {side: state, killed: 4}\n  - {side: state, group: police, killed: 3}\n  - {side: civilians, killed: 2}"
        )
        #expect(text(sides.people) == "6")
        let across = try killed("  - {side: state, killed: 4}\n  - {group: police, killed: 3}")
        #expect(text(across.people) == "7")
    }

    @Test func `Mixed contains the other sides, and a share is no figure to add`() throws {
        let line = try killed(
            "  - {side: mixed, as: target, killed: more than 80}\n  - {side: state, as: target, group: police, killed: most}"
        )
        #expect(text(line.people) == "more than 80")
        #expect(line.roleNotStated == nil)
        let sides = try killed(
            "  - {side: mixed, killed: 10}\n  - {side: state, killed: 4}\n  - {side: civilians, killed: 3}")
        #expect(text(sides.people) == "10")
    }

    @Test func `Attackers are never added to anyone else`() throws {
        let line = try killed(
            "  - {as: target, killed: 4}\n  - {as: attacker, killed: 3}\n  - {as: attacker, group: militants, killed: 2}\n  - {side: armed-group, killed: 1}"
        )
        #expect(text(line.people) == "5")
        #expect(text(line.attackers) == "3")
        #expect(text(line.roleNotStated) == "1")
    }

    @Test func `Total for everyone contains no attackers`() throws {
        let line = try killed("  - {killed: 9}\n  - {as: attacker, killed: 3}\n  - {as: target, killed: 6}")
        #expect(text(line.people) == "9" && text(line.attackers) == "3")
    }

    @Test func `What is told on a weaker basis stands on a line of its own`() throws {
        let line = try killed(
            "  - {side: state, killed: 4}\n  - {basis: attributed, group: militants, killed: 2}\n  - {basis: alleged, killed: 1}\n  - {basis: attributed, group: suspects, killed: 1}"
        )
        #expect(text(line.people) == "4")
        #expect(line.belowStated.map(\.basis) == [.attributed, .alleged])
        #expect(line.belowStated.map { text($0.sum) } == ["3", "1"])
    }

    @Test func `What is alleged takes nothing out of what is stated`() throws {
        let line = try killed("  - {basis: alleged, killed: 20}\n  - {side: state, killed: 5}")
        #expect(text(line.people) == "5")
        #expect(line.belowStated.map { text($0.sum) } == ["20"])
        let within = try killed("  - {basis: alleged, killed: 20}\n  - {basis: alleged, group: police, killed: 5}")
        #expect(within.people == nil && within.belowStated.map { text($0.sum) } == ["20"])
    }

    @Test func `An unknown total does not hide the parts that are known`() throws {
        let line = try killed("  - {killed: unknown}\n  - {side: state, killed: 2}")
        #expect(text(line.people) == "at least 2")
    }

    @Test func `An open part opens the sum, and none is stated`() throws {
        #expect(
            text(try killed("  - {group: police, killed: at least 4}\n  - {group: civilians, killed: 3}").people)
                == "at least 7")
        #expect(text(try killed("  - {group: police, killed: none}").people) == "none")
    }

    @Test func `A total of one outcome is no total of another`() throws {
        let site = SmallSite.incident(
            .minimalIncident
                + "casualties: [{killed: 5}, {side: state, killed: 4, injured: 2}, {side: civilians, injured: 3}]\n")
        let count = CasualtyCount(rows: try #require(site.incidents.first).casualties, rule: .latest)
        #expect(text(count[.killed]?.people) == "5" && text(count[.injured]?.people) == "5")
        #expect(count[.missing] == nil)
    }

    @Test func `Two rows that name the same are two`() throws {
        #expect(
            text(
                try killed("  - {as: attacker, killed: 25, note: In the assault.}\n  - {as: attacker, killed: 2}")
                    .attackers) == "27")
    }
}
