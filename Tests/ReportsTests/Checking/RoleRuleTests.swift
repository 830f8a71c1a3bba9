import Diagnostics
import Reports
import TestSupport
import Testing

/// Rules about who did what, and who is whose.
struct RoleRuleTests {
    @Test func `A person as perpetrator or planner carries a basis`() {
        let site = SmallSite(
            """
            -- Content/incidents/a.yaml --
            title: A
            kind: bombing
            date: 2023
            place: here
            participants:
              - {actor: 1️⃣neighbour, role: planner}
              - {actor: ttp, role: perpetrator}
            -- Content/incidents/b.yaml --
            title: B
            kind: bombing
            date: 2023
            place: here
            participants: [{actor: man, role: planner, basis: stated}, {actor: man, role: target}, {actor: man}]
            """ + .checkingFrame)
        #expect(
            site.findings("missing-basis") == [
                Finding("missing-basis", "1️⃣", "'neighbour' is a person, so the role 'planner' must carry a basis")
            ])
    }

    @Test func `A role that one can hold is not stated of two`() throws {
        func site(_ first: String, _ second: String) -> SmallSite {
            SmallSite(
                "-- Content/incidents/a.yaml --\ntitle: A\nkind: bombing\ndate: 2023\nplace: here\nparticipants:\n  - {actor: ttp, role: perpetrator, basis: \(first)}\n  - {actor: 1️⃣jua, role: perpetrator, basis: \(second)}\n"
                    + .checkingFrame)
        }
        for (first, second) in [("stated", "stated"), ("stated", "claimed"), ("alleged", "convicted")] {
            let found = site(first, second)
            #expect(
                found.findings("exclusive-role") == [
                    Finding(
                        "exclusive-role", "1️⃣", "Role 'perpetrator' cannot be held by both 'ttp' and 'jua' as stated")
                ])
            let diagnostic = try #require(found.editorialDiagnostics().first { $0.code.name == "exclusive-role" })
            #expect(diagnostic.severity == .warning && diagnostic.notes.count == 1)
        }
        #expect(site("claimed", "claimed").findings("exclusive-role").isEmpty)
        #expect(site("alleged", "denied").findings("exclusive-role").isEmpty)
    }

    private static func relations(_ first: String, _ second: String) -> SmallSite {
        SmallSite(
            """
            -- Content/actors/a.yaml --
            id: one
            name: One
            kind: armed-group
            relations: [{relation: ally-of, actor: two\(first)}]
            ---
            id: two
            name: Two
            kind: armed-group
            relations: [{relation: at-war-with, actor: 1️⃣one\(second)}]

            """)
    }

    @Test(arguments: [
        ("", ""), (", from: 2020", ", from: 2022-03"), (", until: 2023", ", from: 2022-01, until: 2022-06"),
        (", basis: alleged", ""), (", from: 2020-01-01, until: 2021-01-01", ", from: 2020-12-30"),
    ]) func `Two are not allies and at war at one time`(_ ally: String, _ war: String) {
        #expect(
            Self.relations(ally, war).findings("ally-and-enemy") == [
                Finding("ally-and-enemy", "1️⃣", "'one' and 'two' cannot be allies and at war at the same time")
            ])
    }

    @Test(arguments: [
        (", until: 2020", ", from: 2021"), (", until: 2020-05", ", from: 2020-05"),
        (", basis: alleged", ", basis: claimed"),
        // What is not known to be at one time is not said to be.
        (", from: 2020, until: 2020", ", from: 2020"),
    ]) func `Allies of one time may be at war at another, and accounts may differ`(_ ally: String, _ war: String) {
        #expect(Self.relations(ally, war).findings("ally-and-enemy").isEmpty)
    }

    @Test func `Relations of one kind, and to others, are no contradiction`() {
        let site = SmallSite(
            """
            -- Content/actors/a.yaml --
            id: one
            name: One
            kind: armed-group
            relations: [{relation: ally-of, actor: two}, {relation: at-war-with, actor: three}]
            ---
            id: two
            name: Two
            kind: armed-group
            relations: [{relation: ally-of, actor: one}]
            ---
            id: three
            name: Three
            kind: armed-group

            """)
        #expect(site.findings("ally-and-enemy").isEmpty)
    }

    @Test func `Two actors share no name`() {
        let site = SmallSite(
            """
            -- Content/actors/a.yaml --
            id: a
            name: One
            kind: armed-group
            names: [The Lions, {text: Khalid, kind: reported}]
            ---
            id: b
            name: Two
            kind: armed-group
            names: [1️⃣the  lions, {text: Khalid, kind: reported}, Zwei]
            ---
            id: c
            name: 2️⃣TWO
            kind: faction

            """)
        #expect(
            site.findings("shared-alias") == [
                Finding("shared-alias", "1️⃣", "Name 'the  lions' is also a name of 'a'"),
                Finding("shared-alias", "2️⃣", "Name 'TWO' is also a name of 'b'"),
            ])
    }

    @Test func `Of three actors of one name each two are looked at`() {
        let related = "relations: [{relation: distinct-from, actor: a}]"
        let site = SmallSite(
            """
            -- Content/actors/a.yaml --
            id: a
            name: Lions
            kind: armed-group
            ---
            id: b
            name: Lions
            kind: armed-group
            \(related)
            ---
            id: c
            name: 1️⃣Lions
            kind: armed-group
            \(related)

            """)
        #expect(
            site.findings("shared-alias") == [Finding("shared-alias", "1️⃣", "Name 'Lions' is also a name of 'b'")])
    }

    @Test func `A successor and whoever is said to be distinct may bear the same name`() {
        for relation in ["distinct-from", "successor-of", "renamed-to"] {
            let site = SmallSite(
                "-- Content/actors/a.yaml --\nid: one\nname: Lions\nkind: armed-group\nrelations: [{relation: \(relation), actor: two}]\n---\nid: two\nname: Lions\nkind: armed-group\n"
            )
            #expect(site.findings("shared-alias").isEmpty)
        }
    }

    @Test(arguments: [
        "outcome: arrested", "outcome: killed", "role: target", "outcome: \"a minor, hurt\"", "outcome: detained",
    ]) func `Somebody arrested, hurt or killed is named on purpose only`(_ what: String) {
        func site(_ record: String) -> SmallSite {
            SmallSite(
                "-- Content/incidents/a.yaml --\n" + .minimalIncident
                    + "participants: [{actor: 1️⃣x, \(what)}]\n-- Content/actors/x.yaml --\nname: X Y\nkind: person\n\(record)\n"
                    + .checkingFrame)
        }
        #expect(site("").findings("vulnerable-name").map(\.marker) == ["1️⃣"])
        #expect(site("public_role: private").findings("vulnerable-name").map(\.marker) == ["1️⃣"])
        for purpose in ["page: yes", "page: no", "public_role: official", "identity: unnamed"] {
            #expect(site(purpose).findings("vulnerable-name").isEmpty)
        }
    }

    @Test func `Whoever spoke or acted is not vulnerable, nor is a group`() {
        let site = SmallSite(
            "-- Content/incidents/a.yaml --\n" + .minimalIncident
                + "participants: [{actor: neighbour, role: mediator}, {actor: ttp, role: target, outcome: killed}, {label: A man, outcome: arrested}]\ncasualties: [{actor: 1️⃣neighbour, killed: 1}]\n"
                + .checkingFrame)
        #expect(
            site.findings("vulnerable-name") == [
                Finding("vulnerable-name", "1️⃣", "'neighbour' stands among the casualties and is named")
            ])
    }
}
