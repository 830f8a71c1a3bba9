import Diagnostics
import Markdown
import Reports
import TestSupport
import Testing

struct IncidentReadingTests {
    @Test func `Five lines make an incident`() throws {
        let site = SmallSite.incident(
            "title: Attack\nkind: bombing\ndate: 2023-02-17\nplace: karachi\nsources: [dawn]\n")
        let incident = try #require(site.incidents.first)
        #expect(site.found.isEmpty)
        #expect(incident.id == "a")
        #expect(incident.title.value == "Attack")
        #expect(incident.kind.id == "bombing")
        #expect(incident.date.all.map(\.value.text) == ["2023-02-17"])
        guard case .named(let place) = incident.place?.all.first?.value else { return #expect(Bool(false)) }
        #expect(place.id == "karachi")
        #expect(incident.header.sources.map(\.shown) == ["dawn"])
        #expect(incident.casualties.isEmpty && incident.tolls.isEmpty && incident.participants.isEmpty)
        #expect(incident.verification.status == .notChecked)
        #expect(incident.header.tlp == .clear && !incident.header.isDraft && incident.header.embargo == nil)
    }

    @Test func `Every field of an incident is kept`() throws {
        let site = SmallSite.incident(
            """
            id: b
            title: Attack
            kind: bombing
            date: 2023-02
            time: about 19:10
            duration: more than 3 hours
            place: {name: A yard, kind: area, within: karachi, latitude: 24.9, longitude: 67.1, precision: area, tlp: green, note: Behind a wall}
            place_precision: city
            summary: One paragraph.
            participants:
              - {actor: ttp, side: armed-group, role: perpetrator, basis: claimed, count: 3, outcome: killed, rests_on: [c, x#y], note: N, sources: [dawn]}
              - {label: a second man, of: ttp, role: planner, basis: alleged}
            casualties:
              - {side: state, as: target, group: police, actor: sindh-police, occupation: officials, basis: attributed, killed: 1, injured: 2, missing: 3, captured: 4, arrested: 5, surrendered: 6, manner: shot, rests_on: c, note: N}
            tolls:
              - {by: dawn, via: [afp, {label: a stringer}], as_of: 2023-02-18, use: yes, status: withdrawn, origin: release, rests_on: c, note: N, sources: [dawn], rows: [{killed: 4}]}
            claims:
              - {id: c, says: It happened., by: dawn}
            related:
              - {relation: response-to, incident: other, note: N}
            campaigns: [surge]
            weapons: [grenades]
            targets: [police]
            outcomes: [building damaged]
            verification: {status: verified, method: Satellite images, note: N, by: The editors, date: 2023-03-01}
            warnings: [death, child-victim]
            """)
        let incident = try #require(site.incidents.first)
        #expect(site.found.isEmpty)
        #expect(incident.id == "b")
        #expect(incident.time?.all.first?.value.text == "about 19:10")
        #expect(incident.duration?.all.first?.value.text == "more than 3 hours")
        guard case .inline(let place) = incident.place?.all.first?.value else { return #expect(Bool(false)) }
        #expect(place.name.value == "A yard" && place.kind == .area && place.within?.id == "karachi")
        #expect(place.latitude?.value == 24.9 && place.longitude?.value == 67.1 && place.precision == .area)
        #expect(place.row?.tlp == .green && place.row?.note == "Behind a wall")
        #expect(incident.placePrecision == .city)
        #expect(incident.summary?.plainText() == "One paragraph.")
        let actor = incident.participants[0]
        #expect(actor.actor?.id == "ttp" && actor.side == .armedGroup && actor.role == .perpetrator)
        #expect(actor.basis == .claimed && actor.basisIsTyped && actor.outcome == "killed")
        #expect(actor.count?.all.map(\.value.text) == ["3"])
        #expect(actor.restsOn.map(\.text) == ["c", "x#y"] && actor.row.note == "N")
        #expect(actor.row.sources.map(\.shown) == ["dawn"])
        #expect(incident.participants[1].label == "a second man" && incident.participants[1].of?.id == "ttp")
        let row = incident.casualties[0]
        #expect(row.side == .state && row.role == .target && row.group == "police" && row.occupation == "officials")
        #expect(row.actor?.id == "sindh-police" && row.basis == .attributed && row.manner == "shot")
        #expect(row.figures.map(\.outcome) == Outcome.allCases)
        #expect(row.figures.compactMap { $0.quantity.all.first?.value.text } == ["1", "2", "3", "4", "5", "6"])
        #expect(row.restsOn.map(\.text) == ["c"])
        let toll = incident.tolls[0]
        #expect(toll.by?.shown == "dawn" && toll.via.map(\.shown) == ["afp", "'a stringer'"])
        #expect(
            toll.asOf?.text == "2023-02-18" && toll.use && toll.status == .withdrawn && toll.origin?.id == "release")
        #expect(toll.rows.count == 1 && toll.row.note == "N" && toll.row.sources.map(\.shown) == ["dawn"])
        #expect(incident.related.map(\.relation) == [.responseTo] && incident.related.map(\.incident.id) == ["other"])
        #expect(incident.campaigns.map(\.id) == ["surge"])
        #expect(incident.weapons == ["grenades"] && incident.targets == ["police"])
        #expect(incident.outcomes == ["building damaged"])
        #expect(incident.verification.status == .verified && incident.verification.method == "Satellite images")
        #expect(incident.verification.by == "The editors" && incident.verification.date?.description == "2023-03-01")
        #expect(incident.warnings == [.death, .childVictim])
    }

    @Test func `Short forms say the same as long ones`() throws {
        let site = SmallSite.incident(
            .minimalIncident
                + "killed: 4\ninjured: at least 17\nclaimed_by: [ttp, jua]\nverification: refuted\ndefaults: {sources: [dawn]}\n"
        )
        let incident = try #require(site.incidents.first)
        #expect(site.found.isEmpty)
        #expect(incident.casualties.count == 1)
        #expect(incident.casualties[0][.killed]?.all.map(\.value.text) == ["4"])
        #expect(incident.casualties[0][.injured]?.all.map(\.value.text) == ["at least 17"])
        #expect(incident.casualties[0].row.sources.map(\.shown) == ["dawn"])
        #expect(incident.participants.map { $0.actor?.id } == ["ttp", "jua"])
        #expect(incident.participants.allSatisfy { $0.role == .perpetrator && $0.basis == .claimed && $0.basisIsTyped })
        #expect(incident.verification.status == .refuted)
    }

    @Test func `Figures may stand on a toll itself`() throws {
        let site = SmallSite.incident(
            .minimalIncident + "tolls: [{by: dawn, killed: 4, note: N, rows: [{group: police, killed: 1}]}]\n")
        let toll = try #require(site.incidents.first?.tolls.first)
        #expect(site.found.isEmpty)
        #expect(toll.rows.map { $0[.killed]?.all[0].value.text } == ["4", "1"])
        #expect(toll.row.note == "N" && toll.rows[0].row.note == nil)
    }

    @Test func `None, unknown and nothing stay three things`() throws {
        let site = SmallSite.incident(.minimalIncident + "killed: none\ninjured: unknown\n")
        let row = try #require(site.incidents.first?.casualties.first)
        #expect(row[.killed]?.all[0].value.isNone == true)
        #expect(row[.injured]?.all[0].value.isUnknown == true)
        #expect(row[.missing] == nil)
    }

    @Test func `A quantity of a dataset keeps its three numbers`() throws {
        let site = SmallSite.incident(.minimalIncident + "killed: {low: 3, best: 4, high: 9}\n")
        let quantity = try #require(site.incidents.first?.casualties.first?[.killed]?.all[0].value)
        #expect(quantity.estimate == Quantity.Estimate(low: 3, best: 4, high: 9))
    }

    @Test func `A participant must be somebody`() {
        let site = SmallSite.incident(.minimalIncident + "participants:\n  - 1️⃣role: target\n")
        #expect(
            site.readingFindings == [
                Finding("missing-who", "1️⃣", "A participant must be an 'actor' or have a 'label'")
            ])
    }

    @Test func `Unknown keys, terms and words come with what was meant`() {
        let site = SmallSite.incident(
            """
            title: A
            kind: 1️⃣bombin
            date: 2023
            place: here
            2️⃣kiled: 4
            3️⃣wounded: 2
            casualties: [{group: 4️⃣polise, killed: 1}]
            participants: [{actor: x, role: 5️⃣planer, basis: alleged}]
            related: [{relation: part-of, 6️⃣to: b, incident: b}]
            """)
        #expect(
            site.readingFindings == [
                Finding("unknown-term", "1️⃣", "'bombin' is no term of the vocabulary 'kind'"),
                Finding("unknown-key", "2️⃣", "Key 'kiled' is not known in an incident"),
                Finding("unknown-key", "3️⃣", "Key 'wounded' is not known in an incident"),
                Finding("unknown-term", "4️⃣", "'polise' is no term of the vocabulary 'group'"),
                Finding("unknown-choice", "5️⃣", "'planer' is none of the words that may stand here"),
                Finding("unknown-key", "6️⃣", "Key 'to' is not known in a related incident"),
            ])
        #expect(
            site.found.sorted(by: Diagnostic.reportingOrder).map(\.suggestion)
                == ["bombing", "killed", "injured", "police", "planner", "incident"])
    }

    @Test func `A label of a term is answered with its id`() {
        let site = SmallSite.incident("title: A\nkind: Drone strike\ndate: 2023\nplace: here\n")
        #expect(site.found.map(\.suggestion) == ["drone-strike"])
    }

    @Test func `Coordinates come together and lie on the globe`() {
        let site = SmallSite.incident(
            "title: A\nkind: bombing\ndate: 2023\nplace: {name: X, kind: city, latitude: 1️⃣24.9}\n")
        #expect(
            site.readingFindings == [
                Finding("coordinate-pair", "1️⃣", "'latitude' and 'longitude' must come together")
            ])
        let off = SmallSite.incident(
            "title: A\nkind: bombing\ndate: 2023\nplace: {name: X, kind: city, latitude: 1️⃣94.9, longitude: 67}\n")
        #expect(off.readingFindings.map(\.code) == ["out-of-range"])
        #expect(off.readingFindings.map(\.marker) == ["1️⃣"])
    }

    @Test func `What must be there is asked for and the record is left out`() {
        let site = SmallSite.incident("1️⃣title: A\nkind: bombing\n")
        #expect(site.incidents.isEmpty)
        #expect(
            site.readingFindings == [
                Finding("missing-key", "1️⃣", "'date' is missing: an incident must have it"),
                Finding("missing-recommended-key", "1️⃣", "'place' is missing: an incident should have it"),
            ])
    }
}
