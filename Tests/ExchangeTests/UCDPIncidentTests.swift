import Exchange
import Testing

struct UCDPIncidentTests {
    @Test func `A row becomes an incident that says no more than the row`() {
        let imported = Imported(GEDTable.clash)
        let place = imported.record("places", named: "Ford town")?["id"] as? String ?? ""
        let article = imported.ids("sources").first { $0 != "ucdp-ged" } ?? ""
        #expect(
            imported.lines("incidents/ucdp-ged/2009.jsonl") == [
                #"{"id":"ucdp-ged-1001","title":"Government of Exampleland – Red Front, Ford district","#
                    + #""kind":"state-based-violence","date":"2009-03-04","place":"\#(place)","place_precision":"city","#
                    + #""participants":[{"actor":"ucdp-actor-501","side":"state","role":"party","basis":"stated"},"#
                    + #"{"actor":"ucdp-actor-502","side":"armed-group","role":"party","basis":"stated"}],"#
                    + #""tolls":[{"by":"ucdp-ged","note":"Original source, as UCDP names it: police","#
                    + #""rows":[{"killed":{"low":4,"best":4,"high":6}},"#
                    + #"{"side":"state","actor":"ucdp-actor-501","killed":1},"#
                    + #"{"side":"armed-group","actor":"ucdp-actor-502","killed":3}]}],"#
                    + #""campaigns":["ucdp-conflict-77"],"defaults":{"by":"ucdp-ged","sources":["ucdp-ged"]},"#
                    + #""sources":["ucdp-ged","\#(article)"],"#
                    + #""external_ids":{"ucdp":"1001","ucdp_relid":"XLD-2009-1-7-1","ucdp_dyad":"88"}}"#
            ])
        #expect(imported.diagnostics.isEmpty)
    }

    @Test func `One-sided violence has a perpetrator, and civilians as a target who are no actor`() {
        let imported = Imported(
            GEDTable.row([
                "type_of_violence": "3", "side_a_new_id": "502", "side_a": "Red Front", "side_b_new_id": "1",
                "side_b": "Civilians", "deaths_a": "0", "deaths_b": "0", "deaths_civilians": "4", "gwnoa": "",
            ]))
        #expect(imported.incident("title") == "Red Front against civilians, Ford district")
        #expect(imported.incident("kind") == "one-sided-violence")
        #expect(imported.incident("participants.0.role") == "perpetrator")
        #expect(imported.incident("participants.1.label") == "Civilians")
        #expect(imported.incident("participants.1.actor") == nil)
        #expect(imported.incident("participants.1.role") == "target")
        #expect(imported.ids("actors") == ["ucdp-actor-502"])
        #expect(imported.incident("tolls.0.rows.1.side") == "civilians")
        #expect(imported.incident("tolls.0.rows.2.side") == nil)
    }

    @Test(arguments: [
        ("2009-03-04", "2009-03-04", "1", "2009-03-04"),
        ("2009-03-04", "2009-03-06", "2", "[2009-03-04..2009-03-06]"),
        ("2009-03-01", "2009-03-31", "4", "2009-03"),
        ("2009-03-01", "2009-03-31", "3", "[2009-03-01..2009-03-31]"),
        ("2009-02-01", "2009-02-28", "4", "2009-02"),
        ("2008-02-01", "2008-02-28", "4", "[2008-02-01..2008-02-28]"),
        ("2009-01-01", "2009-12-31", "5", "2009"),
        ("2009-01-01", "2009-12-31", "4", "[2009-01-01..2009-12-31]"),
        ("2008-12-30", "2009-01-02", "2", "[2008-12-30..2009-01-02]"),
        ("2009-03-04", "2009-03-04", "2", "2009-03-04~"),
        ("2009-03-04", "2009-03-04", "4", "2009-03"),
        ("2009-03-04", "2009-03-04", "5", "2009"),
        ("2009-03-04", "2009-03-06", "", "[2009-03-04..2009-03-06]"),
    ]) func `A span is uncertainty, never duration`(start: String, end: String, precision: String, date: String) {
        let cells = ["date_start": start + " 00:00:00.000", "date_end": end, "date_prec": precision]
        let imported = Imported(GEDTable.row(cells))
        #expect(imported.incident("date") == date)
        #expect(imported.result.files.contains { $0.path == "Content/incidents/ucdp-ged/\(start.prefix(4)).jsonl" })
    }

    @Test func `Estimates out of order are kept as they are, with a note`() {
        let imported = Imported(GEDTable.row(["low": "9", "best": "4", "high": "3"]))
        #expect(imported.incident("tolls.0.rows.0.killed.low") == "9")
        #expect(imported.incident("tolls.0.rows.0.killed.best") == "4")
        #expect(imported.incident("tolls.0.rows.0.killed.high") == "3")
        #expect(imported.incident("tolls.0.note")?.hasPrefix("The estimates are not in order") == true)
        #expect(imported.codes == ["import-estimates"])
    }

    @Test func `A best estimate of 0 is never read as nobody`() {
        let imported = Imported(
            GEDTable.row(["low": "0", "best": "0", "high": "7", "deaths_a": "0", "deaths_b": "0"]))
        #expect(imported.incident("tolls.0.rows.0.killed.high") == "7")
        #expect(imported.incident("tolls.0.rows.1.side") == nil)
        #expect(imported.incident("tolls.0.note")?.contains("0 does not say that nobody died") == true)
        #expect(!imported.lines("incidents/ucdp-ged/2009.jsonl")[0].contains("none"))
    }

    @Test func `Deaths on an unknown side are a row of their own inside the total`() {
        let imported = Imported(GEDTable.row(["deaths_a": "0", "deaths_b": "1", "deaths_unknown": "2"]))
        #expect(imported.incident("tolls.0.rows.1.actor") == "ucdp-actor-502")
        #expect(imported.incident("tolls.0.rows.2.side") == "unknown")
        #expect(imported.incident("tolls.0.rows.2.killed") == "2")
        #expect(imported.incident("tolls.0.note")?.contains("add up to 3, not to the best estimate") == true)
    }

    @Test func `Missing estimates stay missing`() {
        let imported = Imported(GEDTable.row(["low": "", "high": ""]), GEDTable.row(["id": "2", "best": ""]))
        let records = imported.records("incidents")
        #expect(Imported.value("tolls.0.rows.0.killed", in: records[1]) == "4")
        #expect(Imported.value("tolls.0.rows.0.side", in: records[0]) == "state")
        #expect(Imported.value("tolls.0.note", in: records[0])?.contains("low 4, high 6") == true)
    }

    @Test func `An event known only from a total says so`() {
        let imported = Imported(GEDTable.row(["event_clarity": "2", "code_status": "Check: double"]))
        let note = imported.incident("tolls.0.note") ?? ""
        #expect(note.contains("total over several actions (event clarity 2). UCDP's code status: Check: double."))
    }

    @Test(arguments: [
        ("1", "Ford town", "city"), ("1", "Ford valley", "area"), ("1", "Ford bridge", "site"),
        ("2", "Ford town", "area"), ("3", "Ford district", "district"), ("4", "North province", "province"),
        ("5", "Ford road", "area"), ("6", "Exampleland", "country"), ("7", "Open sea", "country"),
        ("", "Ford town", "district"),
    ]) func `The place is never more exact than the row`(precision: String, name: String, word: String) {
        let imported = Imported(
            GEDTable.row(["where_prec": precision, "where_coordinates": name, "where_description": ""]))
        #expect(imported.incident("place_precision") == word)
    }

    @Test func `The coder's wording of the place stands beside it`() {
        let imported = Imported(GEDTable.row(["where_description": "near the\nold mill"]))
        #expect(imported.incident("place.0.note") == "UCDP's wording: near the / old mill")
        #expect(imported.incident("place.0.value") == imported.record("places", named: "Ford town")?["id"] as? String)
    }

    @Test func `Hostile text stays text`() {
        let name = "a\"b\\c</script>\u{1}\u{AD}\u{2002}é\u{FEFF}{{x}}: [[y]]"
        let imported = Imported(GEDTable.row(["side_b": name, "relid": "]},{", "adm_2": "line\r\nbreak"]))
        let clean = name.replacing("\u{1}", with: " ")
        #expect(imported.incident("title") == "Government of Exampleland – \(clean), line break")
        #expect(imported.record("actors", named: clean) != nil)
        #expect(imported.incident("external_ids.ucdp_relid") == "]},{")
        #expect(imported.report.counts.map(\.made) == [1, 2, 4, 2, 1])
    }

    @Test func `A dyad of two states has a state on each side`() {
        let cells = ["side_b": "Government of Otherland", "gwnob": "998.0"]
        let imported = Imported(GEDTable.row(cells))
        #expect(imported.incident("participants.1.side") == "state")
        #expect(imported.incident("tolls.0.rows.2.side") == "state")
        let actor = imported.record("actors", named: "Government of Otherland")
        #expect(actor?["kind"] as? String == "government")
        #expect(actor.flatMap { Imported.value("external_ids.gwno", in: $0) } == "998")
    }

    @Test func `A side seen only in fighting between groups is not called an armed group`() {
        let cells = ["type_of_violence": "2", "side_a": "Hill clan", "gwnoa": ""]
        let alone = Imported(GEDTable.row(cells))
        #expect(alone.record("actors", named: "Red Front")?["kind"] as? String == "unknown")
        let both = Imported(GEDTable.row(cells), GEDTable.row(["id": "2"]))
        #expect(both.record("actors", named: "Red Front")?["kind"] as? String == "armed-group")
    }
}
