import Diagnostics
import Exchange
import Testing

struct UCDPReimportTests {
    /// Rows that share actors, places and sources, over several years.
    static let rows: [GEDTable.Row] = (1...40).map { number in
        GEDTable.row([
            "id": "\(number * 37)", "date_start": "20\(10 + number % 7)-03-04",
            "date_end": "20\(10 + number % 7)-03-05",
            "date_prec": "2", "side_b_new_id": "\(600 + number % 5)", "side_b": "Group \(number % 5)",
            "where_coordinates": "Town \(number % 9) town", "adm_2": number % 4 == 0 ? "" : "District \(number % 3)",
            "source_article": "\"Wire,2017-01-0\(1 + number % 6),Head; line, \(number % 11)\"",
        ])
    }
    static let table = GEDTable(rows: rows)

    /// The files with one change to a file's text.
    private func edited(_ imported: Imported, _ path: String, _ from: String, _ to: String) -> [String: [UInt8]] {
        var files = imported.filesByPath
        let text = String(decoding: files["Content/\(path)"] ?? [], as: UTF8.self)
        #expect(text.contains(from))
        files["Content/\(path)"] = Array(text.replacing(from, with: to, maxReplacements: 1).utf8)
        return files
    }

    @Test func `Every row makes one incident, and no record is made from nothing`() {
        let imported = Imported(Self.table.bytes)
        #expect(imported.report.rowsRead == 40)
        #expect(Set(imported.ids("incidents")) == Set(Self.rows.map { "ucdp-ged-\($0["id"]!)" }))
        #expect(imported.ids("incidents").count == 40)
        #expect(imported.ids("actors").count == 6)
        #expect(imported.ids("campaigns").count == 1)
        // Nine towns, three districts, a province and a country.
        #expect(imported.ids("places").count == 14)
        let articles = Set(Self.rows.map { $0["source_article"]! })
        #expect(imported.ids("sources").count == articles.count + 1)
        // Each reference has its record.
        let sources = Set(imported.ids("sources"))
        let places = Set(imported.ids("places"))
        for incident in imported.records("incidents") {
            #expect(Set(incident["sources"] as? [String] ?? ["?"]).isSubset(of: sources))
            #expect(places.contains(Imported.value("place.0.value", in: incident) ?? "?"))
        }
        for place in imported.records("places") { #expect((place["within"] as? String).map(places.contains) ?? true) }
    }

    @Test func `The order of the rows changes nothing`() {
        let straight = Imported(Self.table.bytes)
        let reversed = Imported(GEDTable(rows: Self.rows.reversed()).bytes)
        let turned = Imported(GEDTable(columns: GEDTable.full.reversed(), rows: Self.rows.shuffledBySteps(of: 7)).bytes)
        #expect(reversed.result.files == straight.result.files)
        #expect(turned.result.files == straight.result.files)
    }

    @Test func `A second import changes no byte`() {
        let first = Imported(Self.table.bytes)
        let second = Imported(Self.table.bytes, existing: first.filesByPath)
        #expect(second.result.files == first.result.files)
        for count in second.report.counts {
            #expect((count.made, count.updated, count.kept) == (0, 0, 0))
            #expect(count.unchanged > 0)
        }
    }

    @Test func `Keys that a person added are kept, and the data's own are renewed`() {
        let first = Imported(GEDTable.clash)
        let by = #""verification":{"status":"verified","method":"seen: {\"a\"} ]","note":"x"}"#
        let files = edited(
            first, "incidents/ucdp-ged/2009.jsonl", #""kind":"state-based-violence""#,
            #""kind":"bombing", \#(by), "tags" : ["a","b"]"#)
        let second = Imported(GEDTable().bytes, existing: files)
        let line = second.lines("incidents/ucdp-ged/2009.jsonl")[0]
        #expect(line.hasSuffix(",\(by),\"tags\":[\"a\",\"b\"]}"))
        #expect(line.contains(#""kind":"state-based-violence""#))
        #expect(second.report["incidents"]?.updated == 1)
        let third = Imported(GEDTable().bytes, existing: second.filesByPath)
        #expect(third.result.files == second.result.files)
        #expect(third.report["incidents"]?.unchanged == 1)
    }

    @Test func `The kind that a person gave an actor stays`() {
        let files = edited(
            Imported(GEDTable.clash), "actors/ucdp-ged.jsonl", #""kind":"armed-group""#,
            #""kind":"faction","names":[{"text":"RF"}]"#)
        let second = Imported(GEDTable().bytes, existing: files)
        let actor = second.record("actors", named: "Red Front")
        #expect(actor?["kind"] as? String == "faction")
        #expect(actor?["names"] != nil)
        #expect(Imported(GEDTable().bytes, existing: second.filesByPath).result.files == second.result.files)
    }

    @Test func `A kind that was unknown is renewed once the data tells it`() {
        let between = Imported(GEDTable.row(["type_of_violence": "2", "side_a": "Hill clan", "gwnoa": ""]))
        let later = Imported(GEDTable(rows: [GEDTable.row(["id": "2"])]).bytes, existing: between.filesByPath)
        #expect(later.record("actors", named: "Red Front")?["kind"] as? String == "armed-group")
        let before = Imported(GEDTable(rows: [GEDTable.row(["id": "2"])]).bytes)
        let again = Imported(
            GEDTable(rows: [GEDTable.row(["type_of_violence": "2"])]).bytes, existing: before.filesByPath)
        #expect(again.record("actors", named: "Red Front")?["kind"] as? String == "armed-group")
    }

    @Test func `Two countries come from two files, in either order`() {
        let north = GEDTable(rows: Array(Self.rows.prefix(20))).bytes
        let south = GEDTable(
            rows: Self.rows.suffix(20).map { $0.merging(["country": "Otherland", "iso3": "OTL"]) { $1 } }
        ).bytes
        let northFirst = Imported(south, existing: Imported(north).filesByPath)
        let southFirst = Imported(north, existing: Imported(south).filesByPath)
        #expect(northFirst.ids("incidents").count == 40)
        #expect(northFirst.ids("incidents") == southFirst.ids("incidents"))
        #expect(Set(northFirst.ids("places")) == Set(Imported(north).ids("places") + Imported(south).ids("places")))
        #expect(northFirst.report["incidents"]?.kept == 20)
    }

    @Test func `A record that stands twice is not halved`() {
        var files = Imported(GEDTable.clash).filesByPath
        files["Content/incidents/ucdp-ged/2010.jsonl"] = files["Content/incidents/ucdp-ged/2009.jsonl"]
        let second = Imported(GEDTable().bytes, existing: files)
        #expect(
            second.diagnostics.map(\.summary) == [
                "'ucdp-ged-1001' of 'Content/incidents/ucdp-ged/2010.jsonl' stands in "
                    + "'Content/incidents/ucdp-ged/2009.jsonl' already"
            ])
        #expect(second.result.files.isEmpty)
    }

    @Test func `A corrected row is renewed, and moves when its year does`() {
        let first = Imported(GEDTable.clash)
        let corrected = GEDTable.row(["date_start": "2008-12-31", "date_end": "2008-12-31", "relid": ""])
        let second = Imported(GEDTable(rows: [corrected]).bytes, existing: first.filesByPath)
        #expect(second.ids("incidents") == ["ucdp-ged-1001"])
        #expect(second.report["incidents"]?.updated == 1)
        #expect(second.filesByPath["Content/incidents/ucdp-ged/2009.jsonl"] == [])
        #expect(second.lines("incidents/ucdp-ged/2008.jsonl").count == 1)
        #expect(second.incident("external_ids.ucdp_relid") == nil)
    }

    @Test func `Records that the data no longer has are kept and reported`() {
        let first = Imported(
            GEDTable.clash, GEDTable.row(["id": "2000", "side_b_new_id": "503", "side_b": "Blue Front"]))
        let second = Imported(GEDTable().bytes, existing: first.filesByPath)
        #expect(second.ids("incidents") == ["ucdp-ged-1001", "ucdp-ged-2000"])
        #expect(second.result.files == first.result.files)
        #expect(second.report.absent == ["ucdp-ged-2000"])
        #expect(second.report["incidents"]?.kept == 1)
        #expect(second.report["actors"]?.kept == 1)
        #expect(
            second.diagnostics.map(\.summary) == [
                "1 incident of earlier imports, 'ucdp-ged-2000', is kept"
            ])
    }

    @Test(arguments: ["{\"id\":\"x\",", "no JSON", "{\"name\":\"no id\"}", "{\"id\":\"x\"} trailing", "[1]"])
    func `Nothing is written over a line that cannot be read`(line: String) {
        var files = Imported(GEDTable.clash).filesByPath
        files["Content/actors/ucdp-ged.jsonl"]! += Array((line + "\n").utf8)
        let second = Imported(GEDTable().bytes, existing: files)
        #expect(second.codes == ["import-existing"])
        #expect(
            second.diagnostics[0].summary == "Line 3 of 'Content/actors/ucdp-ged.jsonl' is no JSON object with an id")
        #expect(second.result.files.isEmpty)
    }

    @Test func `Files of other imports and of people are left alone`() {
        let other = ["Content/actors/mine.jsonl": Array("not JSON".utf8), "Content/incidents/a.yaml": [UInt8]()]
        let imported = Imported(GEDTable().bytes, existing: other)
        #expect(imported.diagnostics.isEmpty)
        #expect(imported.result.files.allSatisfy { UCDPImport.owns(path: $0.path) && other[$0.path] == nil })
    }

    @Test func `Ids that were given once are given for ever`() {
        let imported = Imported(GEDTable.clash)
        #expect(
            imported.ids("places") == [
                "ucdp-exampleland-nppxdev7mh", "ucdp-ford-district-pmimav2tef", "ucdp-ford-town-zggbvunvqn",
                "ucdp-north-province-rsjfafuidj",
            ])
        #expect(imported.ids("sources") == ["ucdp-ged", "ucdp-src-example-wire-2009-03-05-pffa7utsvh"])
    }

    @Test func `Several names of one actor are reported, and the most frequent is taken`() {
        let imported = Imported(
            GEDTable.clash, GEDTable.row(["id": "2", "side_b": "RF"]), GEDTable.row(["id": "3", "side_b": "RF"]))
        #expect(imported.record("actors", named: "RF") != nil)
        #expect(
            imported.diagnostics.map(\.summary) == ["'ucdp-actor-502' has several names; the most frequent is taken"])
    }

    @Test func `The report reads in a few lines`() {
        #expect(
            Imported(GEDTable.clash, ["id": "x"]).report.text == """
                2 rows read, 1 left out
                incidents: 1 made, 0 updated, 0 unchanged
                actors: 2 made, 0 updated, 0 unchanged
                places: 4 made, 0 updated, 0 unchanged
                sources: 2 made, 0 updated, 0 unchanged
                campaigns: 1 made, 0 updated, 0 unchanged
                """)
    }
}

extension Array {
    /// Another order, the same every time.
    fileprivate func shuffledBySteps(of step: Int) -> [Element] {
        indices.map { self[$0 * step % count] }
    }
}
