import Diagnostics
import Exchange
import Testing

struct UCDPSourcesTests {
    /// Publisher, date and title of the articles that one row cites, in its order.
    private func cited(_ cells: GEDTable.Row) -> [String] {
        let imported = Imported(GEDTable.row(cells))
        let ids = imported.records("incidents").first?["sources"] as? [String] ?? []
        return ids.dropFirst().compactMap { id in
            guard let source = imported.records("sources").first(where: { $0["id"] as? String == id }) else {
                return nil
            }
            return ["publisher", "published", "title"].map { source[$0] as? String ?? "-" }.joined(separator: "|")
        }
    }

    @Test func `The list inside the cell is read, with commas and semicolons in its headlines`() {
        let article = "\"A,2009-03-05,one; two, three\";\"B, Ford,2009-03-06,\"\"Four\"\" die\";\"C,2009-03-07,\""
        #expect(
            cited(["source_article": article.replacing("\"\"", with: "\""), "number_of_sources": "3"])
                == ["A|2009-03-05|one; two, three", "B, Ford|2009-03-06|\"Four\" die", "C|2009-03-07|-"])
    }

    @Test func `The joined lists stand in for a damaged list`() {
        let cells = [
            "source_article": "\"A,2009-03-05", "number_of_sources": "2", "source_office": "A;B",
            "source_date": "2009-03-05;2009-03-06", "source_headline": "one;two",
        ]
        #expect(cited(cells) == ["A|2009-03-05|one", "B|2009-03-06|two"])
        // A semicolon in a headline: nobody knows where the first ends, so the damaged text is kept whole.
        let ambiguous = cells.merging(["source_headline": "one;half;two"]) { $1 }
        #expect(cited(ambiguous) == ["not stated|-|\"A,2009-03-05"])
        let empty = ambiguous.merging(["source_article": ""]) { $1 }
        #expect(cited(empty) == ["A|2009-03-05|-", "B|2009-03-06|-"])
    }

    @Test func `Free text of rows coded before 2013 is one source as it stands`() {
        let cells = GEDTable.freeText("R 4/10 1990\n\nAFP 5/10")
        #expect(cited(cells) == ["not stated|-|R 4/10 1990 / AFP 5/10"])
        let imported = Imported(GEDTable.row(cells), GEDTable.row(cells.merging(["id": "2"]) { $1 }))
        #expect(imported.ids("sources").count == 2)
        #expect(imported.records("sources")[1]["note"] as? String == "Cited by UCDP as free text.")
    }

    @Test func `A long free text is cut in the title and whole in the note`() {
        let text = String(repeating: "word é ", count: 60) + "end"
        let source = Imported(GEDTable.row(GEDTable.freeText(text))).records("sources")[1]
        #expect((source["title"] as? String)?.utf8.count ?? 999 <= 160)
        #expect(text.hasPrefix(source["title"] as? String ?? "?"))
        #expect(source["note"] as? String == "Cited by UCDP as free text. In full: \(text)")
    }

    @Test(arguments: ["1753-01-01", "1899-12-31", "2919-03-05", "2024-03-01", "2009-02-30"])
    func `A date that cannot be a source's is unknown`(date: String) {
        let imported = Imported(GEDTable.row(["source_article": "\"A,\(date),head\""]))
        let source = imported.records("sources").first { $0["publisher"] as? String == "A" }
        #expect(source?["published"] == nil)
        #expect(source?["note"] as? String == "UCDP dates it '\(date)', which is taken as unknown.")
        #expect(imported.codes == ["import-source-date"])
    }

    @Test func `Tomorrow's paper is dated plausibly, and ids do not depend on the day of the import`() {
        let tomorrow = Imported(GEDTable.row(["source_article": "\"A,2024-02-29,head\""]))
        #expect(tomorrow.diagnostics.isEmpty)
        let later = UCDPImport.run(
            GEDTable(rows: [GEDTable.row(["source_article": "\"A,2024-02-29,head\""])]).bytes, fileName: "ged.csv",
            existing: [:], now: CivilDay(year: 2010, month: 1, day: 1)!)
        #expect(later.diagnostics.map(\.code.name) == ["import-source-date"])
        let ids = later.value.files.first { $0.path == "Content/sources/ucdp-ged.jsonl" }
        #expect(tomorrow.ids("sources").allSatisfy { String(decoding: ids?.bytes ?? [], as: UTF8.self).contains($0) })
    }

    @Test func `Sources dated before the event and counts that differ are reported once`() {
        let cells = ["source_article": "\"A,2009-03-01,head\"", "number_of_sources": "3"]
        let imported = Imported(GEDTable.row(cells), GEDTable.row(cells.merging(["id": "2"]) { $1 }))
        #expect(
            imported.diagnostics.map(\.summary) == [
                "2 rows, first record 1, cite another number of sources than number_of_sources says",
                "2 rows, first record 1, cite a source dated before the event",
            ])
    }

    @Test func `The dataset is a source with its licence and citation`() {
        let imported = Imported(GEDTable().bytes, version: "22.1")
        let dataset = imported.records("sources").first { $0["id"] as? String == "ucdp-ged" }
        #expect(dataset?["title"] as? String == "UCDP Georeferenced Event Dataset (GED), version 22.1")
        #expect(dataset?["kind"] as? String == "dataset")
        #expect(dataset?["licence"] as? String == "CC BY 4.0")
        #expect((dataset?["attribution"] as? String)?.contains("Journal of Peace Research 50(4)") == true)
        #expect(UCDPImport.terms.contains("CC BY 4.0"))
        #expect(UCDPImport.siteFile.contains("\ntitle: "))
    }
}
