import Diagnostics
import Reports
import TestSupport
import Testing

/// What is worked out of many records together.
struct ReportDerivingTests {
    private static let world = """

        -- Content/places/many.yaml --
        id: pakistan
        name: Pakistan
        kind: country
        ---
        id: sindh
        name: Sindh
        kind: province
        within: pakistan
        ---
        id: karachi
        name: Karachi
        kind: city
        within: sindh
        ---
        id: bannu
        name: Bannu
        kind: city
        within: pakistan
        -- Content/actors/many.yaml --
        id: ttp
        name: TTP
        kind: armed-group
        relations: [{relation: rival-of, actor: jua}]
        ---
        id: jua
        name: JuA
        kind: armed-group
        formerly: [old-jua]
        ---
        id: police
        name: Police
        kind: state-force
        -- Content/campaigns/surge.yaml --
        title: Surge
        actors: [ttp]
        formerly: [wave]

        """

    private func incident(_ id: String, _ date: String, _ place: String, _ lines: String = "") -> String {
        "\n-- Content/incidents/\(id).yaml --\ntitle: \(id)\nkind: bombing\ndate: \(date)\nplace: \(place)\n\(lines)"
    }

    private func ids(_ report: ReleasedReport, _ positions: [Int]) -> [String] {
        positions.map { report.incidents[$0].id }
    }

    @Test func `The timeline goes by earliest day, latest day and id`() {
        let site = SmallSite(
            incident("f", "2023-02-17", "karachi") + incident("a", "2023-02-17", "karachi")
                + incident("b", "2023-02", "karachi")
                + incident("c", "2023", "karachi") + incident("d", "2022-12-18/2022-12-20", "bannu")
                + incident("e", "[..2022-03]", "bannu") + incident("g", "[{value: 2020, tlp: red}]", "bannu")
                + Self.world)
        let report = site.report
        #expect(ids(report, report.chronology) == ["e", "d", "c", "b", "a", "f", "g"])
        #expect(report.chronology.enumerated().allSatisfy { report.chronologicalPosition[$1] == $0 })
        #expect(report.incidentFacts[report.position("g", .incident)!].date == nil)
    }

    @Test func `Places roll up to all they lie within`() {
        let report = SmallSite(
            incident("a", "2023", "karachi") + incident("b", "2022", "sindh") + incident("c", "2021", "bannu")
                + incident("d", "2020", "{name: A yard, kind: site, within: karachi}") + Self.world
        ).report
        func facts(_ id: String) -> PlaceFacts { report.placeFacts[report.position(id, .place)!] }
        #expect(ids(report, facts("pakistan").incidentsWithin) == ["d", "c", "b", "a"])
        #expect(ids(report, facts("sindh").incidentsWithin) == ["d", "b", "a"])
        #expect(ids(report, facts("karachi").incidentsWithin) == ["d", "a"])
        #expect(ids(report, facts("karachi").incidents) == ["a"] && facts("pakistan").incidents.isEmpty)
        #expect(facts("pakistan").children.map { report.places[$0].id } == ["bannu", "sindh"])
        #expect(facts("karachi").chain.map { report.places[$0].id } == ["karachi", "sindh", "pakistan"])
    }

    @Test func `An actor's history, its casualties, relations, claims and campaigns are derived`() throws {
        let report = SmallSite(
            incident(
                "a", "2023", "karachi",
                "participants: [{actor: ttp, role: perpetrator, basis: claimed}, {actor: ttp, role: party}]\nclaims: [{says: A, by: ttp}]\ncampaigns: [surge]\n"
            )
                + incident(
                    "b", "2022", "karachi",
                    "casualties: [{actor: ttp, killed: 1}, {actor: ttp, injured: 1}]\nsummary: \"Words on [[ttp]] and [[ttp]].\"\n"
                )
                + incident("c", "2021", "karachi", "participants: [{actor: ttp, role: initiator}]\ncampaigns: [wave]\n")
                + Self.world
        ).report
        let ttp = report.actorFacts[try #require(report.position("ttp", .actor))]
        #expect(ttp.involvements.map { report.incidents[$0.incident].id } == ["c", "a", "a"])
        #expect(ttp.involvements.map(\.role) == [.initiator, .perpetrator, .party])
        #expect(ids(report, ttp.casualties) == ["b"] && ttp.mentions.map(\.id) == ["b"])
        #expect(ttp.claimsMade.map(\.record.id) == ["a"] && ttp.campaigns == [0])
        let jua = report.actorFacts[try #require(report.position("jua", .actor))]
        #expect(jua.relations.map { report.actors[$0.actor].id } == ["ttp"])
        #expect(ids(report, report.campaignFacts[0].incidents) == ["c", "a"])
    }

    @Test func `An incident knows what others say they are to it`() {
        let report = SmallSite(
            incident("a", "2023", "karachi")
                + incident("b", "2023", "karachi", "related: [{relation: retaliation-for, incident: a}]\n")
                + incident("c", "2023", "karachi", "related: [{relation: part-of, incident: a}]\n") + Self.world
        ).report
        #expect(
            report.incidentFacts[0].related.map(\.relation) == [.retaliationFor, .partOf]
                && report.incidentFacts[0].isWhole)
        #expect(!report.incidentFacts[1].isWhole)
    }

    // MARK: Sums

    @Test func `An incident is not added to its parts, nor to the parts of its parts`() {
        let report = SmallSite(
            incident("a", "2023", "karachi", "killed: 10\n")
                + incident("b", "2023", "karachi", "killed: 6\nrelated: [{relation: part-of, incident: a}]\n")
                + incident("c", "2023", "karachi", "killed: 4\nrelated: [{relation: part-of, incident: b}]\n")
                + incident("d", "2023", "karachi", "injured: 1\n") + Self.world
        ).report
        func killed(_ list: [Int]) -> String { report.sum(.killed, of: list).people.phrase(in: .english) }
        #expect(killed([0]) == "10" && killed([0, 1]) == "6" && killed([0, 2]) == "4" && killed([0, 1, 2]) == "4")
        #expect(killed([1, 3]) == "6")
        let sum = report.sum(.killed, of: [1, 3])
        #expect(sum.notStated == 1 && sum.incidents == 1)
    }

    @Test func `Sums keep attackers and what is less than stated apart`() {
        let report = SmallSite(
            incident(
                "a", "2023", "karachi", "casualties: [{as: target, killed: at least 4}, {as: attacker, killed: 3}]\n")
                + incident("b", "2023", "karachi", "casualties: [{basis: attributed, killed: 2}]\n")
                + incident("c", "2023", "karachi", "killed: unknown\n")
                + incident("d", "2023", "karachi", "killed: none\n") + Self.world
        ).report
        let sum = report.sum(.killed, of: [0, 1, 2, 3])
        #expect(sum.people.phrase(in: .english) == "at least 4" && sum.attackers.phrase(in: .english) == "3")
        #expect(sum.belowStated.phrase(in: .english) == "2" && sum.notStated == 1 && sum.people.unknown == 1)
    }

    // MARK: Competition and dispute

    @Test func `Holders of an exclusive role by differing accounts compete`() {
        func competitions(_ participants: String) -> [Int] {
            SmallSite(incident("a", "2023", "karachi", "participants: [\(participants)]\n") + Self.world)
                .report.incidentFacts[0].competitions.map(\.participants.count)
        }
        #expect(
            competitions(
                "{actor: ttp, role: perpetrator, basis: claimed}, {actor: jua, role: perpetrator, basis: claimed}") == [
                    2
                ])
        #expect(
            competitions(
                "{actor: ttp, role: perpetrator, basis: claimed}, {label: a man, role: planner, basis: alleged}") == [])
        #expect(
            competitions("{actor: ttp, role: party, basis: claimed}, {actor: jua, role: party, basis: claimed}") == [])
        // One body that claims and denies is told side by side too.
        #expect(
            competitions(
                "{actor: ttp, role: perpetrator, basis: claimed}, {actor: ttp, role: perpetrator, basis: denied}") == [
                    2
                ])
        #expect(
            competitions(
                "{actor: ttp, role: perpetrator, basis: claimed}, {actor: ttp, role: perpetrator, basis: attributed}")
                == [])
    }

    @Test func `What tellers differ on is disputed`() {
        let report = SmallSite(
            incident(
                "a", "[{value: 2023}, {value: 2022}]", "[{value: karachi}, {value: sindh}]",
                "time: [{value: 19:10}, {value: 19:15}]\nduration: [{value: 2 hours}, {value: 3 hours}]\ntolls: [{killed: 1, injured: 2}, {killed: 2, injured: 2}, {killed: 2, injured: 9, status: superseded}]\nparticipants: [{actor: ttp, role: perpetrator, basis: claimed}, {actor: jua, role: perpetrator, basis: claimed}]\nclaims: [{id: a, says: A, by: ttp}, {says: B, by: jua, stance: denies, contradicts: a}]\n"
            )
                + incident("b", "[{value: 2023}, {value: 2023}]", "karachi", "tolls: [{killed: 1}, {killed: 1}]\n")
                + Self.world
        ).report
        #expect(
            report.incidentFacts[0].disputes
                == [.date, .time, .duration, .place, .outcome(.killed), .role(.perpetrator), .claim(0), .claim(1)])
        #expect(report.incidentFacts[1].disputes.isEmpty)
    }

    // MARK: Guards

    private func person(_ lines: String, _ incidents: String = "") -> ActorFacts.Guard? {
        let report = SmallSite(
            "-- Content/actors/p.yaml --\nname: P\nkind: person\npublic_role: official\n\(lines)\n" + incidents
                + Self.world
        ).report
        return report.actorFacts[report.position("p", .actor)!].guard
    }

    @Test(arguments: Basis.allCases)
    func `Whoever holds a title on a basis from alleged to charged is guarded, officials too`(_ basis: Basis) {
        let isGuarded = [.alleged, .assessed, .wanted, .charged].contains(basis)
        let byTitle = person(
            "roles: [{title: commander, organisation: ttp, basis: \(basis.rawValue), rests_on: [c]}]\nclaims: [{id: c, says: A, by: police}]"
        )
        #expect((byTitle != nil) == isGuarded)
        if isGuarded {
            #expect(
                byTitle?.role == "commander" && byTitle?.basis == basis && byTitle?.speakers.map(\.shown) == ["police"])
        }
        let byRelation = person("relations: [{relation: leads, actor: ttp, basis: \(basis.rawValue)}]")
        #expect((byRelation != nil) == isGuarded)
        let byPart = person(
            "",
            incident(
                "a", "2023", "karachi",
                "participants: [{actor: p, role: planner, basis: \(basis.rawValue), rests_on: [c]}]\nclaims: [{id: c, says: A, by: {label: an official}}]\n"
            ))
        #expect((byPart != nil) == isGuarded)
        if isGuarded { #expect(byPart?.role == "planner" && byPart?.speakers.map(\.shown) == ["'an official'"]) }
    }

    @Test func `The speakers of a guard are found in other records too`() {
        let found = person(
            "roles: [{title: commander, basis: alleged, rests_on: [a#c, a#d, a#e]}]",
            incident(
                "a", "2023", "karachi",
                "claims: [{id: c, says: A, by: police}, {id: d, says: B, by: police}, {id: e, says: C, by: ttp}]\n"))
        #expect(found?.speakers.map(\.shown) == ["police", "ttp"])
    }

    @Test func `A group is no guarded person`() {
        let report = SmallSite(
            incident("a", "2023", "karachi", "participants: [{actor: ttp, role: perpetrator, basis: alleged}]\n")
                + Self.world
        ).report
        #expect(report.actorFacts.allSatisfy { $0.guard == nil })
    }

    // MARK: Lists

    @Test func `Filters narrow the timeline, each by all its members`() throws {
        let report = SmallSite(
            incident(
                "a", "2023-02-17", "karachi", "participants: [{actor: ttp}]\ncampaigns: [surge]\ntags: [one, two]\n")
                + incident("b", "2022", "bannu", "participants: [{actor: old-jua}]\ntags: [one]\n")
                + incident("c", "2021-05", "sindh", "campaigns: [wave]\n").replacing("bombing", with: "raid")
                + Self.world
        ).report
        func found(_ change: (inout IncidentFilter) -> Void) -> String {
            var filter = IncidentFilter()
            change(&filter)
            return ids(report, report.incidents(matching: filter)).joined()
        }
        func names(_ ids: String...) -> [Reference] { ids.map { Reference($0, at: SourceRange(start: 0, end: 0)) } }
        #expect(found { _ in } == "cba")
        #expect(found { $0.actors = names("ttp") } == "a" && found { $0.actors = names("ttp", "jua") } == "ba")
        #expect(found { $0.places = names("sindh") } == "ca" && found { $0.places = names("pakistan") } == "cba")
        #expect(found { $0.kinds = names("raid") } == "c" && found { $0.campaigns = names("surge") } == "ca")
        #expect(found { $0.campaigns = names("wave") } == "ca")
        #expect(found { $0.tags = ["one"] } == "ba" && found { $0.tags = ["one", "two"] } == "a")
        #expect(found { $0.from = EventDate("2022-06") } == "ba" && found { $0.to = EventDate("2022-06") } == "cb")
        #expect(
            found {
                $0.from = EventDate("2021-05-20"); $0.to = EventDate("2021-05-20")
            } == "c")
        #expect(found { $0.limit = 2 } == "ba" && found { $0.actors = names("nobody") } == "")
    }

    @Test func `Changes go from the newest to the oldest`() {
        let report = SmallSite(
            incident(
                "a", "2023", "karachi",
                "revisions: [{date: 2023-01-01, kind: update, text: one}, {date: 2023-01-02, kind: update, text: two}, {date: 2023-01-02, kind: update, text: three}]\n"
            )
                + incident("b", "2023", "karachi", "revisions: [{date: 2023-01-03, kind: correction, text: four}]\n")
                + Self.world
        ).report
        #expect(report.changes.map(\.revision.text) == ["four", "three", "two", "one"])
    }

    @Test func `Records are found by old ids and by the type that prose names`() {
        let report = SmallSite(Self.world).report
        #expect(report.actor("old-jua")?.id == "jua" && report.key(named: "wave") == RecordKey(.campaign, "surge"))
        #expect(
            report.key(named: "ttp", type: .place) == nil
                && report.key(named: "ttp", type: .actor) == RecordKey(.actor, "ttp"))
        #expect(report.record(RecordKey(.place, "sindh"))?.displayTitle == "Sindh")
    }
}
