import Foundation
import Reports
import TestSupport
import Testing

@testable import Exporting
@testable import Publishing

/// What the tables say of a report.
struct TableTests {
    static let site = """
        -- Content/actors/police.yaml --
        {name: Example police, kind: state-force, names: [{text: EP, kind: acronym}], reliability: {letter: C}}
        -- Content/actors/front.yaml --
        name: Red Front
        kind: armed-group
        relations:
          - {relation: at-war-with, actor: police, from: 2020, basis: claimed}
        -- Content/actors/doe.yaml --
        name: John Doe
        kind: person
        public_role: official
        names: [{text: Johnny, kind: alias}]
        roles:
          - {title: commander, organisation: front, basis: alleged, rests_on: [raid#said]}
        -- Content/actors/nobody.yaml --
        {name: Jane Roe, kind: person, public_role: private}
        -- Content/places/land.yaml --
        {name: Exampleland, kind: country}
        -- Content/places/ford.yaml --
        {name: Ford, kind: city, within: land, latitude: 10.5, longitude: -20.25, precision: city}
        -- Content/sources/wire.yaml --
        title: Four die in Ford
        publisher: Example Wire
        url: https://example.org/a
        published: 2023-02-18
        origin: police
        archived: [{url: "https://example.net/copy", date: 2023-02-19}]
        -- Content/incidents/raid.yaml --
        title: A raid in Ford
        kind: raid
        date: 2023-02-17
        place: ford
        external_ids: {ucdp: 331042}
        participants:
          - {actor: front, role: initiator, side: armed-group, basis: claimed}
          - {actor: nobody, role: target, side: civilians}
          - {label: a second man, role: party, count: about 50}
        tolls:
          - by: police
            as_of: 2023-02-18
            sources: [wire]
            use: yes
            rows:
              - {side: civilians, as: target, killed: at least 4, injured: 10 to 15}
              - {side: civilians, as: target, group: media, killed: 1, note: A reporter.}
              - {as: attacker, side: armed-group, killed: 2}
              - {side: armed-group, as: target, basis: attributed, killed: 3}
          - by: {label: residents}
            as_of: 2023-02-17
            status: superseded
            rows: [{killed: {low: 9, best: 5, high: 12}}]
        claims:
          - {id: said, says: Doe commanded it., by: police, sources: [wire], about: front, credibility: 3}
          - {id: not, says: He did not., by: front, stance: denies, contradicts: [said], quote: {text: No., language: en}}
        sources: [wire]
        -- Content/incidents/later.yaml --
        {title: "Shots, later", kind: armed-clash, date: 2023-03, place: ford, killed: none}
        -- Content/incidents/quiet.yaml --
        {title: Talks, kind: talks, date: 2023-04-01, place: land}
        -- Content/campaigns/case.yaml --
        {title: A case, kind: case, actors: [front], starts_with: raid}
        """

    @Test func `Casualties have a row for each figure of each account, and say which of them sums count`() throws {
        let rows = try TableSite(Self.site).rows(.casualties)
        #expect(rows.count == 7)
        let people = rows[0]
        #expect(people["incident"] == "raid" && people["date"] == "2023-02-17" && people["account"] == "1")
        #expect(people["quantity"] == "at least 4" && people["min"] == "4" && people["max"] == nil)
        #expect(people["form"] == "at-least" && people["in_use"] == "1" && people["counts_as"] == "people")
        #expect(people["by"] == "Example police" && people["as_of"] == "2023-02-18" && people["sources"] == "wire")
        #expect(people["side"] == "civilians" && people["role"] == "target" && people["origins"] == "Example police")
        let injured = rows[1]
        #expect(injured["outcome"] == "injured" && injured["min"] == "10" && injured["max"] == "15")
        // The reporter is among the four: a sum over the column counts nobody twice.
        #expect(rows[2]["group_name"] == "media" && rows[2]["counts_as"] == nil && rows[2]["note"] == "A reporter.")
        #expect(rows[3]["counts_as"] == "attackers" && rows[4]["counts_as"] == "unproven")
        let old = rows[5]
        #expect(old["by"] == "residents" && old["status"] == "superseded" && old["in_use"] == "0")
        #expect(old["low"] == "9" && old["best"] == "5" && old["high"] == "12" && old["form"] == "estimate")
        #expect(old["min"] == "5" && old["max"] == "12")
        // A stated none is a figure.
        #expect(rows[6]["form"] == "none" && rows[6]["min"] == "0" && rows[6]["max"] == "0")
    }

    @Test func `Incidents have their bounds, and nothing where nothing is stated`() throws {
        let rows = try TableSite(Self.site).rows(.incidents)
        #expect(rows.map { $0["id"] } == ["raid", "later", "quiet"])
        #expect(rows[0]["killed_min"] == "4" && rows[0]["killed_max"] == nil && rows[0]["killed_best"] == nil)
        #expect(rows[0]["killed"] == "at least 4" && rows[0]["killed_attackers"] == "2")
        #expect(rows[0]["killed_unproven"] == "3 (attributed)" && rows[0]["figures_by"] == "Example police")
        #expect(rows[0]["latitude"] == "10.5" && rows[0]["longitude"] == "-20.25" && rows[0]["precision"] == "city")
        #expect(rows[0]["within"] == "Exampleland" && rows[0]["external_ids"] == "ucdp:331042")
        #expect(rows[0]["initiators"] == "Red Front (claimed)")
        #expect(rows[1]["killed_min"] == "0" && rows[1]["killed"] == "none" && rows[1]["date_precision"] == "month")
        #expect(rows[1]["date_earliest"] == "2023-03-01" && rows[1]["date_latest"] == "2023-03-31")
        #expect(rows[2]["killed_min"] == nil && rows[2]["killed"] == nil && rows[2]["accounts"] == "0")
        // A country without coordinates has none, though a map shows its middle.
        #expect(rows[2]["latitude"] == nil)
    }

    @Test func `Claims say who makes them, on how many origins they rest and what stands against them`() throws {
        let rows = try TableSite(Self.site).rows(.claims)
        #expect(rows.map { $0["claim"] } == ["said", "not"])
        #expect(rows[0]["record_type"] == "incident" && rows[0]["record"] == "raid" && rows[0]["by_id"] == "police")
        #expect(rows[0]["contradicted_by"] == "not" && rows[0]["standing"]?.contains("denied") == true)
        #expect(rows[0]["origin_count"] == "1" && rows[0]["reliability"] == "C" && rows[0]["credibility"] == "3")
        #expect(rows[0]["url"] == "incidents/raid.html#claim.said")
        #expect(rows[1]["stance"] == "denies" && rows[1]["quote"] == "No." && rows[1]["quote_language"] == "en")
    }

    @Test func `A guarded name stands with its guard in every table, and a private person has no row and no id`() throws
    {
        let site = try TableSite(Self.site)
        let guarded = "John Doe (alleged commander, says EP)"
        let actors = site.rows(.actors)
        #expect(actors.map { $0["id"] } == ["doe", "front", "police"])
        #expect(actors[0]["name"] == guarded && actors[0]["guard"] == "alleged commander, says EP")
        #expect(actors[0]["aliases"] == "Johnny (alleged commander, says EP)")
        #expect(actors[1]["relations"] == "at-war-with Example police, from 2020, claimed")
        let parts = site.rows(.participants)
        #expect(parts[1]["name"] == "Jane Roe" && parts[1]["actor_id"] == nil)
        #expect(parts[2]["name"] == "a second man" && parts[2]["count"] == "about 50" && parts[2]["count_min"] == "45")
        for (subject, format) in [
            (DataFile.Subject.actors, DataFile.Format.csv), (.incidents, .csv), (.casualties, .csv), (.claims, .csv),
            (.participants, .csv), (.sources, .csv), (.campaigns, .csv), (.report, .sqlite), (.incidents, .icalendar),
        ] {
            let text = String(decoding: site.bytes(subject, format), as: UTF8.self)
            for name in ["John Doe", "Johnny"] {
                let bare = text.components(separatedBy: name).dropFirst().filter { !$0.hasPrefix(" (alleged") }
                #expect(bare.isEmpty, "\(name) in \(subject) as \(format)")
            }
        }
    }

    @Test func `Sources, places and campaigns say what rests on them`() throws {
        let site = try TableSite(Self.site)
        let source = site.rows(.sources)[0]
        #expect(source["publisher"] == "Example Wire" && source["address"] == "https://example.org/a")
        #expect(source["origin"] == "Example police" && source["records"] == "1" && source["claims"] == "1")
        #expect(source["archived"] == "https://example.net/copy")
        let places = site.rows(.places)
        #expect(places.map { $0["id"] } == ["ford", "land"] && places[0]["within_id"] == "land")
        #expect(places[1]["incidents"] == "1" && places[1]["incidents_within"] == "3")
        #expect(site.rows(.campaigns)[0]["starts_with"] == "raid")
    }

    @Test func `A table of some incidents has what belongs to them`() throws {
        let site = try TableSite(Self.site)
        let quiet = DataFile.Selection.chosen([try #require(site.edition.report.position("quiet", .incident))])
        #expect(site.rows(.incidents, quiet).map { $0["id"] } == ["quiet"])
        #expect(site.rows(.casualties, quiet).isEmpty && site.rows(.claims, quiet).isEmpty)
        #expect(site.rows(.places, quiet).map { $0["id"] } == ["land"])
        #expect(site.rows(.actors, quiet).isEmpty && site.rows(.sources, quiet).isEmpty)
    }

    @Test func `A table has the same columns whatever is in it`() throws {
        let small = try TableSite("-- Content/incidents/a.yaml --\n{title: A, kind: other, date: 2023}\n")
        let large = try TableSite(Self.site)
        for subject in Exporter.tableSubjects {
            let headers = [small, large].map { CSVText.records($0.bytes(subject, .csv))[0] }
            #expect(headers[0] == headers[1] && Set(headers[0]).count == headers[0].count)
        }
    }

    @Test func `A site without records offers no data, and one without a kind of record no table of it`() throws {
        #expect(try TableSite("").edition.offered.isEmpty)
        let one = try TableSite("-- Content/incidents/a.yaml --\n{title: A, kind: other, date: 2023}\n")
        #expect(one.edition.offered.contains("incidents.csv") && !one.edition.offered.contains("claims.csv"))
        #expect(!one.edition.offered.contains("sources.csv") && one.edition.offered.contains("incidents.ics"))
    }

    @Test func `The setting 'data' says which formats a site offers`() throws {
        func offered(_ setting: String) throws -> [String] {
            try TableSite(
                "-- Content/site.yaml --\ncontent_version: 1\ntitle: T\n\(setting)\n"
                    + "-- Content/incidents/a.yaml --\n{title: A, kind: other, date: 2023}\n"
            ).edition.offered
        }
        #expect(try offered("data: off").isEmpty)
        #expect(try offered("data: [csv, icalendar]") == ["incidents.csv", "incidents.ics"])
        #expect(try offered("data: sqlite") == ["report.sqlite", "report.datasette.json"])
        #expect(try offered("").count > 5)
    }
}

extension Edition {
    fileprivate var offered: [String] { dataFiles.map { String($0.route.path.dropFirst("data/".count)) } }
}
