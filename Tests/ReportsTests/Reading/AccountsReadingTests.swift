import Diagnostics
import Reports
import TestSupport
import Testing

struct AccountsReadingTests {
    /// Each field of an incident that tellers may differ on, with a value, and how its texts are got at.
    static let fields: [(key: String, value: String, texts: @Sendable (Incident) -> [String]?)] = [
        ("date", "2023-02-17", { $0.date.all.map(\.value.text) }),
        ("time", "19:10", { $0.time?.all.map(\.value.text) }),
        ("duration", "more than 3 hours", { $0.duration?.all.map(\.value.text) }),
        (
            "place", "karachi",
            { incident in
                incident.place?.all.map { if case .named(let place) = $0.value { place.id } else { "" } }
            }
        ),
    ]

    @Test(arguments: fields.indices)
    func `Date, time, duration and place take accounts`(_ index: Int) throws {
        let field = Self.fields[index]
        let other =
            ["title: A", "kind: bombing"]
            + (field.key == "date" ? ["place: x"] : field.key == "place" ? ["date: 2023"] : ["date: 2023", "place: x"])
        let site = SmallSite.incident(
            other.joined(separator: "\n")
                + "\n\(field.key):\n  - {value: \(field.value), by: dawn, via: [afp], sources: [s], as_of: 2023-02-18, note: N, use: yes, tlp: green}\n  - {value: \(field.value), by: {label: local officials}}\n"
        )
        let incident = try #require(site.incidents.first)
        #expect(site.found.isEmpty)
        #expect(field.texts(incident) == [field.value, field.value])
    }

    @Test(arguments: Outcome.allCases)
    func `Every figure takes accounts`(_ outcome: Outcome) throws {
        let accounts =
            "[{value: 4, by: dawn, via: [afp], sources: [s], as_of: 2023-02-18, note: N, use: yes, tlp: green}, {value: unknown, by: unattributed}]"
        let site = SmallSite.incident(
            .minimalIncident
                + "casualties: [{\(outcome.rawValue): \(accounts)}]\ntolls: [{rows: [{\(outcome.rawValue): \(accounts)}]}]\nparticipants: [{label: x, count: \(accounts)}]\n"
        )
        let incident = try #require(site.incidents.first)
        #expect(site.found.isEmpty)
        let found = [
            incident.casualties[0][outcome], incident.tolls[0].rows[0][outcome], incident.participants[0].count,
        ]
        for case let accounts? in found {
            #expect(accounts.isSeveral)
            let first = accounts.all[0]
            #expect(first.value.text == "4" && first.by?.shown == "dawn" && first.via.map(\.shown) == ["afp"])
            #expect(first.sources.map(\.shown) == ["s"] && first.asOf?.text == "2023-02-18" && first.note == "N")
            #expect(first.use && first.tlp == .green)
            #expect(accounts.all[1].value.isUnknown && accounts.all[1].by?.shown == "unattributed")
        }
        #expect(found.allSatisfy { $0 != nil })
    }

    @Test func `The name of an actor and its dates take accounts`() throws {
        let site = SmallSite.file(
            "actors/a.yaml",
            "name: [{value: A, by: x}, {value: B, by: y, use: yes}]\nkind: person\nfounded: [{value: 2007, by: x}, {value: 2008}]\nended: [{value: 2014}, {value: 2015}]\n"
        )
        let actor = try #require(site.actors.first)
        #expect(site.found.isEmpty)
        #expect(actor.name.all.map(\.value.value) == ["A", "B"])
        #expect(actor.name.chosen?.value.value == "B")
        #expect(actor.founded?.all.map(\.value.text) == ["2007", "2008"])
        #expect(actor.ended?.all.count == 2)
        let campaign = SmallSite.file("campaigns/a.yaml", "title: A\ndate: [{value: 2007, by: x}, {value: 2008}]\n")
        #expect(campaign.found.isEmpty && campaign.campaigns.first?.date?.all.count == 2)
    }

    @Test func `The name that an actor is called by is the account put forward`() throws {
        let site = SmallSite.file("actors/a.yaml", "name: [{value: A}, {value: B, use: yes}]\nkind: person\n")
        #expect(site.actors.first?.displayTitle == "B")
    }

    @Test func `One account may stand without a list`() throws {
        let site = SmallSite.incident("title: A\nkind: bombing\ndate: {value: 2023, by: dawn}\nplace: x\n")
        #expect(site.found.isEmpty)
        #expect(site.incidents.first?.date.all.first?.by?.shown == "dawn")
    }

    @Test func `An account says something`() {
        let site = SmallSite.incident("title: A\nkind: bombing\ndate: [{value: 2023}, {1️⃣by: dawn}]\nplace: x\n")
        #expect(
            site.readingFindings == [
                Finding("missing-key", "1️⃣", "'value' is missing: an account must have it")
            ])
    }

    @Test func `An unquoted set is a date and no list`() throws {
        for set in ["[2022-12-18..2022-12-20]", "[..2022-03]", "{2022-12-18,2022-12-20}"] {
            let site = SmallSite.incident("title: A\nkind: bombing\ndate: \(set)\nplace: x\n")
            #expect(site.found.isEmpty, "\(set)")
            #expect(site.incidents.first?.date.all.map(\.value.text) == [set])
        }
        let site = SmallSite.incident(
            "title: A\nkind: bombing\ndate:\n  - value: [2022-12-18..2022-12-20]\n    by: x\nplace: x\n")
        #expect(site.found.isEmpty)
        #expect(site.incidents.first?.date.all.map(\.value.text) == ["[2022-12-18..2022-12-20]"])
    }

    @Test func `Several plain dates in a list are no accounts`() {
        let site = SmallSite.incident("title: A\nkind: bombing\ndate:\n  1️⃣- 2022\n  - 2023\nplace: x\n")
        #expect(site.readingFindings.map(\.code) == ["wrong-kind"])
        #expect(site.incidents.isEmpty)
    }
}
