import Diagnostics
import Reports
import Testing

/// Origins and standings: who says it first, and what the claims around a claim say of it.
struct OriginTests {
    static let frame = """

        -- Content/places/here.yaml --
        name: Here
        kind: city
        -- Content/actors/many.yaml --
        id: ctd
        name: CTD
        kind: state-force
        ---
        id: police
        name: Police
        kind: state-force
        ---
        id: ttp
        name: TTP
        kind: armed-group
        ---
        id: jua
        name: JuA
        kind: faction
        ---
        id: khattab
        name: Khattab
        kind: person
        public_role: official
        relations: [{relation: speaks-for, actor: ctd}]
        ---
        id: minister
        name: Minister
        kind: person
        public_role: official
        roles: [{title: minister, organisation: ministry}]
        ---
        id: ministry
        name: Ministry
        kind: organisation
        relations: [{relation: part-of, actor: government}]
        ---
        id: government
        name: Government
        kind: government
        ---
        id: dawn
        name: Dawn
        kind: outlet
        -- Content/sources/many.yaml --
        id: release
        title: Release
        kind: statement
        publisher: ctd
        ---
        id: second-release
        title: Second release
        kind: statement
        publisher: khattab
        ---
        id: geo-1
        title: Geo
        origin: release
        ---
        id: news-1
        title: The News
        origin: geo-1
        ---
        id: dawn-1
        title: Dawn
        publisher: dawn
        kind: news-report
        ---
        id: dawn-2
        title: Dawn again
        publisher: dawn
        kind: news-report
        ---
        id: actor-said
        title: As the TTP has it
        origin: ttp
        ---
        id: keyed
        title: Keyed
        origin: A pool report

        """

    private func facts(_ claims: String) -> IncidentFacts {
        let site = SmallSite(
            "-- Content/incidents/a.yaml --\ntitle: A\nkind: bombing\ndate: 2023\nplace: here\nclaims:\n\(claims)\n"
                + Self.frame)
        #expect(site.found.isEmpty)
        #expect(site.assembled.diagnostics.isEmpty)
        return site.report.incidentFacts[0]
    }

    private func origins(_ claim: String) -> [Origin] { facts("  - {says: A, \(claim)}").standings[0].origins }

    @Test func `The claim's own origin comes first, then the source's chain, then the speaker, then the source`() {
        #expect(origins("by: dawn, origin: A pool report, sources: [news-1]") == [.key("A pool report")])
        #expect(origins("by: dawn, origin: geo-1, sources: [dawn-1]") == [.actor("ctd")])
        #expect(origins("by: dawn, sources: [news-1]") == [.actor("ctd")])
        #expect(origins("by: dawn, sources: [dawn-1]") == [.actor("dawn")])
        #expect(origins("by: ttp, sources: [dawn-1, dawn-2]") == [.actor("ttp")])
        #expect(origins("by: unattributed, sources: [dawn-1]") == [.source("dawn-1")])
        #expect(origins("by: unattributed, sources: [dawn-1, dawn-2]") == [.source("dawn-1"), .source("dawn-2")])
        #expect(origins("by: {label: local officials}, sources: [dawn-1]") == [.key("local officials")])
        #expect(origins("by: unattributed, sources: [actor-said]") == [.actor("ttp")])
        #expect(origins("by: unattributed, sources: [keyed]") == [.key("A pool report")])
        #expect(origins("by: unattributed") == [])
    }

    @Test func `What one body says twice, or by another's mouth, is one body's word`() {
        #expect(origins("by: unattributed, sources: [release, second-release, geo-1, news-1]") == [.actor("ctd")])
        #expect(origins("by: khattab, sources: [dawn-1]") == [.actor("ctd")])
        #expect(origins("by: release") == [.actor("ctd")])
    }

    @Test func `A source written on the spot is told by its publisher, its title or its address`() {
        #expect(
            origins("by: unattributed, sources: [{publisher: dawn}, \"Geo, 2023-03-14\"]") == [
                .actor("dawn"), .key("Geo"),
            ])
        #expect(
            origins(
                "by: unattributed, sources: [{origin: release}, {url: https://example.org/a}, {url: https://example.org/a}]"
            )
                == [.actor("ctd"), .key("https://example.org/a")])
    }

    // MARK: Standings

    private func marks(_ claims: String) -> [[ClaimStanding.Mark]] { facts(claims).standings.map(\.marks) }

    @Test func `One origin does not corroborate itself, two of different sides do`() {
        #expect(marks("  - {says: A, by: dawn}") == [[.singleOrigin]])
        #expect(marks("  - {says: A, by: unattributed, sources: [dawn-1, news-1]}") == [[.corroborated]])
        #expect(
            marks("  - {says: A, by: ttp, about: killed}\n  - {says: B, by: dawn, about: killed, stance: confirms}")
                == [[.corroborated], [.singleOrigin]])
    }

    @Test func `Two claims about one field that merely assert do not support each other`() {
        #expect(
            marks("  - {says: 59, by: dawn, about: killed}\n  - {says: 101, by: ttp, about: killed}")
                == [[.singleOrigin], [.singleOrigin]])
    }

    @Test func `Origins that all stand on one side do not corroborate`() throws {
        let found = facts(
            "  - {says: A, by: ctd, about: killed}\n  - {says: B, by: minister, about: killed, stance: confirms}"
        ).standings
        #expect(found[0].marks == [.oneSideOnly] && found[0].side == .state && found[0].origins.count == 2)
        let armed = facts(
            "  - {says: A, by: ttp, about: killed}\n  - {says: B, by: jua, about: killed, stance: confirms}"
        ).standings
        #expect(armed[0].marks == [.oneSideOnly] && armed[0].side == .armedGroup)
        let both = facts(
            "  - {says: A, by: ttp, about: killed}\n  - {says: B, by: police, about: killed, stance: confirms}"
        ).standings
        #expect(both[0].marks == [.corroborated] && both[0].side == nil)
    }

    @Test func `A denial, a contradiction, a doubt and a retraction each leave their mark on both ends`() {
        #expect(
            marks("  - {id: a, says: A, by: ttp}\n  - {id: b, says: B, by: jua, stance: denies, contradicts: a}")
                == [[.denied, .singleOrigin], [.contradicted, .singleOrigin]])
        #expect(
            marks("  - {id: a, says: A, by: ttp}\n  - {id: b, says: B, by: jua, contradicts: a}")
                == [[.contradicted, .singleOrigin], [.contradicted, .singleOrigin]])
        #expect(
            marks(
                "  - {id: a, says: A, by: ttp, about: killed}\n  - {says: B, by: dawn, stance: could-not-verify, about: killed}"
            )
                == [[.couldNotBeVerified, .singleOrigin], []])
        #expect(
            marks("  - {id: a, says: A, by: ttp}\n  - {says: B, by: ttp, stance: retracts, supersedes: a}")
                == [[.retracted, .singleOrigin], []])
        #expect(
            marks("  - {id: a, says: A, by: ttp}\n  - {says: B, by: ttp, supersedes: a}")
                == [[.superseded, .singleOrigin], [.singleOrigin]])
    }

    @Test func `A claim knows the positions of those against it`() {
        let found = facts(
            "  - {id: a, says: A, by: ttp}\n  - {id: b, says: B, by: jua, contradicts: a}\n  - {id: c, says: C, by: dawn, supersedes: a, contradicts: b}"
        ).standings
        #expect(found.map(\.contradictedBy) == [[1], [0, 2], [1]])
        #expect(found.map(\.supersededBy) == [[2], [], []])
    }

    @Test func `A claim that opposes does not support`() {
        #expect(
            marks(
                "  - {id: a, says: A, by: ttp, about: killed}\n  - {says: B, by: dawn, about: killed, stance: confirms, contradicts: a}"
            )
                == [[.contradicted, .singleOrigin], [.contradicted, .singleOrigin]])
    }

    @Test func `Accounts of the cost have origins too`() {
        let site = SmallSite(
            "-- Content/incidents/a.yaml --\ntitle: A\nkind: bombing\ndate: 2023\nplace: here\nsources: [dawn-1]\nclaims: [{id: c, says: A, by: khattab}]\ncasualties: [{killed: 2, rests_on: [c]}]\ntolls: [{by: dawn, sources: [news-1], killed: 3}, {by: dawn, sources: [dawn-1], killed: 4}, {by: dawn, origin: A pool report, killed: 5}]\n"
                + Self.frame)
        let facts = site.report.incidentFacts[0]
        #expect(
            facts.accounts.map(\.origins) == [
                [.actor("ctd")], [.actor("ctd")], [.actor("dawn")], [.key("A pool report")],
            ])
        #expect(facts.tollOrigins == [.actor("ctd"), .actor("dawn"), .key("A pool report")])
        let plain = SmallSite(
            "-- Content/incidents/a.yaml --\ntitle: A\nkind: bombing\ndate: 2023\nplace: here\nsources: [news-1]\nkilled: 2\n"
                + Self.frame)
        #expect(plain.report.incidentFacts[0].accounts.map(\.origins) == [[.actor("ctd")]])
    }

    @Test func `A source's facts tell where it leads and who repeats it`() throws {
        let report = SmallSite(Self.frame).report
        func facts(_ id: String) throws -> SourceFacts {
            report.sourceFacts[try #require(report.position(id, .source))]
        }
        #expect(try facts("news-1").origin == .actor("ctd") && facts("dawn-1").origin == nil)
        #expect(try facts("release").repeatedBy.map { report.sources[$0].id } == ["geo-1"])
    }
}
