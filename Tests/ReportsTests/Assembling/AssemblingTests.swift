import Diagnostics
import Reports
import TestSupport
import Testing

struct AssemblingTests {
    /// A place, an actor and a source for incidents to name.
    static let frame = """

        -- Content/places/here.yaml --
        name: Here
        kind: city
        -- Content/actors/ttp.yaml --
        name: TTP
        kind: armed-group
        -- Content/sources/dawn-1.yaml --
        title: T

        """

    @Test func `A reference that leads nowhere is an error with what was meant`() {
        let site = SmallSite(
            """
            -- Content/incidents/a.yaml --
            title: A
            kind: bombing
            date: 2023
            place: 1️⃣heer
            participants: [{actor: 2️⃣tpp}, {label: x, of: 3️⃣ttq}]
            casualties: [{actor: 4️⃣tttp, killed: 1}]
            related: [{relation: part-of, incident: 5️⃣b}]
            campaigns: [6️⃣surge]
            sources: [7️⃣dawn-2]
            claims: [{says: A, by: 8️⃣ttpp}]
            media: [{file: 9️⃣a.jp, alt: A}]
            """ + Self.frame, media: ["a.jpg"])
        #expect(
            site.assemblingFindings == [
                Finding("unknown-id", "1️⃣", "Place 'heer' does not exist"),
                Finding("unknown-id", "2️⃣", "Actor 'tpp' does not exist"),
                Finding("unknown-id", "3️⃣", "Actor 'ttq' does not exist"),
                Finding("unknown-id", "4️⃣", "Actor 'tttp' does not exist"),
                Finding("unknown-id", "5️⃣", "Incident 'b' does not exist"),
                Finding("unknown-id", "6️⃣", "Campaign 'surge' does not exist"),
                Finding("unknown-id", "7️⃣", "Source 'dawn-2' does not exist"),
                Finding("unknown-id", "8️⃣", "Actor or source 'ttpp' does not exist"),
                Finding("unknown-media", "9️⃣", "Media file 'a.jp' is not in Content/media"),
            ])
        let suggestions = Dictionary(grouping: site.assembled.diagnostics, by: \.suggestion).mapValues(\.count)
        #expect(
            suggestions["here"] == 1 && suggestions["ttp"] == 4 && suggestions["dawn-1"] == 1
                && suggestions["a.jpg"] == 1)
    }

    @Test func `Every nested place that names a source or a speaker is looked at`() {
        let site = SmallSite(
            """
            -- Content/incidents/a.yaml --
            title: A
            kind: bombing
            date: [{value: 2023, by: 1️⃣no1, via: [2️⃣no2], sources: [3️⃣no3]}]
            place: {name: X, kind: city, within: 4️⃣no4, names: [{text: Y, used_by: [5️⃣no5]}]}
            casualties: [{killed: [{value: 4, by: 6️⃣no6}]}]
            tolls: [{by: 7️⃣no7, killed: 1, rows: [{killed: 1, sources: [8️⃣no8]}]}]
            media: [{file: a.jpg, alt: A, source: 9️⃣no9}]
            """ + Self.frame, media: ["a.jpg"])
        #expect(site.assemblingFindings.map(\.marker) == ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"])
        let other = SmallSite(
            """
            -- Content/actors/a.yaml --
            name: A
            kind: person
            roles: [{title: T, organisation: 1️⃣no1}]
            relations: [{relation: member-of, actor: 2️⃣no2, rests_on: [3️⃣no3]}]
            designations: [{label: L, by: 4️⃣no4}]
            reply: [{by: 5️⃣no5, text: T}]
            status: {value: dead, sources: [6️⃣no6]}
            sources: [{title: T, publisher: 7️⃣no7, via: [8️⃣no8]}]
            revisions: [{date: 2023-01-01, kind: update, text: T, sources: [9️⃣no9]}]
            """)
        #expect(other.assemblingFindings.map(\.marker) == ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"])
    }

    @Test func `A place that does not exist but an actor of that id does is said so`() throws {
        let site = SmallSite(
            "-- Content/incidents/a.yaml --\ntitle: A\nkind: bombing\ndate: 2023\nplace: ttp\n" + Self.frame)
        let found = try #require(site.assembled.diagnostics.first)
        #expect(found.explanation == "There is an actor of this id.")
    }

    @Test func `An id names one record of its type`() throws {
        let site = SmallSite(
            "-- Content/actors/many.yaml --\nid: x\nname: A\nkind: party\n---\n2️⃣id: 1️⃣x\nname: B\nkind: party\n-- Content/places/x.yaml --\nname: P\nkind: city\n"
        )
        #expect(site.assemblingFindings == [Finding("reused-id", "1️⃣", "Id 'x' can name only one actor")])
        let diagnostic = try #require(site.assembled.diagnostics.first)
        #expect(diagnostic.notes.map(\.summary) == ["The first is here"])
        #expect(site.assembled.value.actors.map(\.displayTitle) == ["A"])
    }

    @Test func `A speaker that is an actor and a source is ambiguous`() {
        let site = SmallSite(
            "-- Content/incidents/a.yaml --\ntitle: A\nkind: bombing\ndate: 2023\nplace: here\nclaims: [{says: A, by: 1️⃣ttp}]\n-- Content/sources/ttp.yaml --\ntitle: T\n"
                + Self.frame)
        #expect(
            site.assemblingFindings == [
                Finding("ambiguous-id", "1️⃣", "Speaker 'ttp' is both an actor and a source")
            ])
    }

    @Test func `Prose names records, types and fields that exist`() {
        let site = SmallSite(
            """
            -- Content/pages/a.md --
            ---
            title: A
            ---

            [[ttp]], [[actor:ttp]], [[kpo.killed]] and [@dawn-1] lead somewhere.
            1️⃣[[nobody]], 2️⃣[[place:ttp]], 3️⃣[[kpo.kiled]], 4️⃣[[ttp.killed]], 5️⃣[@nothing], 6️⃣[[both]],
            7️⃣[[aktor:ttp]], ![A](8️⃣b.jpg)
            -- Content/incidents/kpo.yaml --
            title: A
            kind: bombing
            date: 2023
            place: here
            -- Content/actors/both.yaml --
            name: A
            kind: party
            -- Content/campaigns/both.yaml --
            title: A
            """ + Self.frame, media: ["a.jpg"])
        #expect(
            site.assemblingFindings == [
                Finding("unknown-id", "1️⃣", "Record 'nobody' does not exist"),
                Finding("unknown-id", "2️⃣", "Place 'ttp' does not exist"),
                Finding("unknown-field", "3️⃣", "'kiled' is no value of an incident"),
                Finding("unknown-field", "4️⃣", "'killed' is no value of an actor"),
                Finding("unknown-id", "5️⃣", "Source 'nothing' does not exist"),
                Finding("ambiguous-id", "6️⃣", "'both' is the id of 2 records"),
                Finding("unknown-type", "7️⃣", "'aktor' is no type of record"),
                Finding("unknown-media", "8️⃣", "Media file 'b.jpg' is not in Content/media"),
            ])
        let suggestions = site.assembled.diagnostics.sorted(by: Diagnostic.reportingOrder).map(\.suggestion)
        #expect(suggestions.contains("kpo.killed") && suggestions.contains("[[actor:ttp]]"))
    }

    @Test func `The records that a view names exist`() {
        let site = SmallSite(
            "-- Content/pages/a.md --\n---\ntitle: A\n---\n\n```incidents\nactor: 1️⃣tpp\nplace: 2️⃣heer\ncampaign: 3️⃣surge\n```\n\n```casualties\nincident: 4️⃣kpo\n```\n"
                + Self.frame)
        #expect(site.assemblingFindings.map(\.marker) == ["1️⃣", "2️⃣", "3️⃣", "4️⃣"])
        #expect(Set(site.assemblingFindings.map(\.code)) == ["unknown-id"])
    }

    @Test func `References to claims lead to claims`() {
        let site = SmallSite(
            """
            -- Content/incidents/a.yaml --
            title: A
            kind: bombing
            date: 2023
            place: here
            claims:
              - {id: one, says: A, by: ttp, contradicts: [1️⃣two], after: 2️⃣three}
              - {id: four, says: B, by: ttp, supersedes: [b#five, 3️⃣b#six, 4️⃣c#five]}
            participants: [{actor: ttp, rests_on: [5️⃣on]}]
            -- Content/incidents/b.yaml --
            title: B
            kind: bombing
            date: 2023
            place: here
            claims: [{id: five, says: A, by: ttp}]
            """ + Self.frame)
        #expect(
            site.assemblingFindings == [
                Finding("unknown-claim", "1️⃣", "Claim 'two' is not in this record"),
                Finding("unknown-claim", "2️⃣", "Claim 'three' is not in this record"),
                Finding("unknown-claim", "3️⃣", "Claim 'six' is not in record 'b'"),
                Finding("unknown-id", "4️⃣", "Record 'c' does not exist"),
                Finding("unknown-claim", "5️⃣", "Claim 'on' is not in this record"),
            ])
        #expect(site.assembled.diagnostics.compactMap(\.suggestion).contains("one"))
    }

    @Test func `A claim is about a field or participant of its record, or about a record`() {
        let site = SmallSite(
            """
            -- Content/incidents/a.yaml --
            title: A
            kind: bombing
            date: 2023
            place: here
            participants: [{label: a second man}]
            claims:
              - {says: A, by: ttp, about: killed}
              - {says: A, by: ttp, about: casualties.killed}
              - {says: A, by: ttp, about: ttp}
              - {says: A, by: ttp, about: a second man}
              - {says: A, by: ttp, about: 1️⃣kiled}
            """ + Self.frame)
        #expect(
            site.assemblingFindings == [
                Finding("unknown-subject", "1️⃣", "'kiled' is no field or participant of this record and no other record")
            ])
        #expect(site.assembled.diagnostics.map(\.suggestion) == ["killed"])
    }

    // MARK: Old ids

    @Test func `An old id leads to the record that took its place`() {
        let site = SmallSite(
            """
            -- Content/incidents/a.yaml --
            title: A
            kind: bombing
            date: 2023
            place: old-here
            participants: [{actor: pakistani-taliban}, {actor: tehreek}, {actor: very-old}]
            -- Content/places/new.yaml --
            name: New
            kind: city
            formerly: [old-here]
            -- Content/actors/pakistani-taliban.yaml --
            name: P
            kind: armed-group
            duplicate_of: tehreek
            formerly: [very-old]
            -- Content/actors/tehreek.yaml --
            name: T
            kind: armed-group
            duplicate_of: ttp
            """ + Self.frame)
        #expect(site.assembled.diagnostics.isEmpty)
        #expect(site.assembled.value.actors.map(\.id) == ["ttp"])
        let report = site.report
        #expect(report.actorFacts[0].involvements.count == 3)
        #expect(
            report.redirects.map { "\($0.from.type.rawValue)/\($0.from.id) \($0.to.id)" } == [
                "actor/pakistani-taliban ttp", "actor/tehreek ttp", "actor/very-old ttp", "place/old-here new",
            ])
    }

    @Test func `A former id names nothing else`() {
        let site = SmallSite(
            """
            -- Content/actors/a.yaml --
            name: A
            kind: party
            formerly: [1️⃣ttp, old]
            -- Content/actors/b.yaml --
            name: B
            kind: party
            formerly: [2️⃣old, 3️⃣c]
            -- Content/actors/c.yaml --
            name: C
            kind: party
            duplicate_of: a
            """ + Self.frame)
        #expect(
            site.assemblingFindings == [
                Finding("former-id-in-use", "1️⃣", "Former id 'ttp' already names another actor"),
                Finding("former-id-in-use", "2️⃣", "Former id 'old' already names another actor"),
                Finding("former-id-in-use", "3️⃣", "Former id 'c' already names another actor"),
            ])
    }

    @Test func `A duplicate leads somewhere, and not to itself`() {
        let site = SmallSite(
            "-- Content/actors/a.yaml --\nname: A\nkind: party\nduplicate_of: 1️⃣b\n-- Content/actors/b.yaml --\nname: B\nkind: party\nduplicate_of: 2️⃣a\n-- Content/actors/c.yaml --\nname: C\nkind: party\nduplicate_of: 3️⃣tpt\n"
                + Self.frame)
        #expect(
            site.assemblingFindings == [
                Finding("circular-reference", "1️⃣", "Record 'a' cannot be a duplicate of itself"),
                Finding("circular-reference", "2️⃣", "Record 'b' cannot be a duplicate of itself"),
                Finding("unknown-id", "3️⃣", "Actor 'tpt' does not exist"),
            ])
    }

    // MARK: Circles

    @Test func `Places, origins and parts lead to an end`() throws {
        let site = SmallSite(
            """
            -- Content/places/many.yaml --
            id: a
            name: A
            kind: city
            within: 1️⃣b
            ---
            id: b
            name: B
            kind: city
            within: c
            ---
            id: c
            name: C
            kind: city
            within: a
            ---
            id: d
            name: D
            kind: city
            within: a
            ---
            id: e
            name: E
            kind: city
            within: 2️⃣e
            -- Content/sources/many.yaml --
            id: p
            title: P
            origin: 3️⃣q
            ---
            id: q
            title: Q
            origin: p
            ---
            id: r
            title: R
            origin: a key of our own
            -- Content/incidents/many.yaml --
            id: x
            title: X
            kind: bombing
            date: 2023
            place: here
            related: [{relation: part-of, incident: z}, {relation: part-of, incident: 4️⃣y}]
            ---
            id: y
            title: Y
            kind: bombing
            date: 2023
            place: here
            related: [{relation: part-of, incident: x}]
            ---
            id: z
            title: Z
            kind: bombing
            date: 2023
            place: here
            -- Content/actors/many.yaml --
            id: m
            name: M
            kind: party
            relations: [{relation: part-of, actor: 5️⃣n}]
            ---
            id: n
            name: N
            kind: party
            relations: [{relation: part-of, actor: m}]
            """ + Self.frame)
        #expect(
            site.assemblingFindings == [
                Finding("circular-reference", "1️⃣", "Place 'a' cannot be within itself"),
                Finding("circular-reference", "2️⃣", "Place 'e' cannot be within itself"),
                Finding("circular-reference", "3️⃣", "Source 'p' cannot be its own origin"),
                Finding("circular-reference", "4️⃣", "Incident 'x' cannot be part of itself"),
                Finding("circular-reference", "5️⃣", "Actor 'm' cannot be part of itself"),
            ])
        let first = try #require(site.assembled.diagnostics.first { $0.summary.hasPrefix("Place 'a'") })
        #expect(first.notes.map(\.summary) == ["By way of 'b'", "By way of 'c'"])
    }

    @Test func `A relation joins two records`() {
        let site = SmallSite(
            "-- Content/actors/a.yaml --\nname: A\nkind: party\nrelations: [{relation: ally-of, actor: 1️⃣a}]\n-- Content/incidents/a.yaml --\ntitle: A\nkind: bombing\ndate: 2023\nplace: here\nrelated: [{relation: response-to, incident: 2️⃣a}]\n"
                + Self.frame)
        #expect(
            site.assemblingFindings == [
                Finding("relation-to-itself", "1️⃣", "Actor 'a' cannot be 'ally-of' itself"),
                Finding("relation-to-itself", "2️⃣", "Incident 'a' cannot be 'response-to' itself"),
            ])
    }

    // MARK: Roles

    @Test func `A relation ends at the kind of actor that it is made for`() {
        let site = SmallSite(
            "-- Content/actors/many.yaml --\nid: p\nname: P\nkind: person\n---\nid: q\nname: Q\nkind: person\nrelations: [{relation: member-of, actor: 1️⃣p}, {relation: rival-of, actor: p}, {relation: member-of, actor: u}]\n---\nid: u\nname: U\nkind: unknown\n"
                + Self.frame)
        #expect(site.assemblingFindings == [Finding("relation-domain", "1️⃣", "Nobody can be 'member-of' a person")])
    }
}
