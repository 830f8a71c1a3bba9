import Foundation
import Testing

/// The table of what an incident cost, and the sums of many: nobody is said to be no attacker of whom no source says so.
@Suite struct TollTableTests {
    private static func site(_ tolls: String...) -> TestSite {
        let records = tolls.enumerated().map { index, toll in
            "id: i\(index)\ntitle: I\(index)\nkind: bombing\ndate: 2020-01-0\(index + 1)\nplace: p\n\(toll)\n"
        }
        return TestSite(
            "-- Content/places/p.yaml --\nname: P\nkind: city\n-- Content/incidents/all.yaml --\n"
                + records.joined(separator: "---\n"))
    }

    @Test func `A count of which nobody says who they were is not said to leave attackers out`() {
        let page = Self.site("casualties: [{killed: 10}]").page("incidents/i0.html")
        #expect(page.contains("Everyone, attackers apart where sources tell them apart"))
        #expect(!page.contains("Everyone but the attackers"))
    }

    @Test func `Where an account counts its attackers apart, the others are everyone but them`() {
        let page = Self.site("casualties: [{killed: 10}, {as: attacker, killed: 2}]").page("incidents/i0.html")
        #expect(page.contains("Everyone but the attackers"))
    }

    @Test func `A sum says whether all of its parts tell attackers apart`() {
        let told = Self.site("casualties: [{side: civilians, as: target, killed: 10}]").page("places/p.html")
        #expect(told.contains("Everyone but the attackers"))
        let untold = Self.site(
            "casualties: [{side: civilians, as: target, killed: 10}]", "casualties: [{killed: 3}]"
        ).page("places/p.html")
        #expect(untold.contains("Everyone, attackers apart where sources tell them apart"))
    }

    @Test func `The note of the only account stands below its table, and that of one among several in their list`() {
        let note = "note: Counted by the hospital."
        let one = "tolls:\n  - {by: unattributed, \(note), rows: [{killed: 3}]}"
        let page = Self.site(one).page("incidents/i0.html")
        #expect(page.components(separatedBy: "Counted by the hospital.").count == 2)
        let two = Self.site(one + "\n  - {by: {label: Police}, rows: [{killed: 4}]}").page("incidents/i0.html")
        #expect(two.components(separatedBy: "Counted by the hospital.").count == 2)
    }
}
