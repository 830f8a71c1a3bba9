import Diagnostics
import Exchange
import TestSupport
import Testing

struct UCDPTableTests {
    @Test(arguments: [GEDTable.full, GEDTable.standard, GEDTable.wide, GEDTable.narrow, GEDTable.full.reversed()])
    func `Columns are bound by name in every layout`(columns: [String]) {
        let imported = Imported(GEDTable.clash, columns: columns)
        #expect(imported.incident("title") == "Government of Exampleland – Red Front, Ford district")
        #expect(imported.incident("tolls.0.rows.0.killed.low") == "4")
        #expect(imported.incident("tolls.0.rows.0.killed.high") == "6")
        #expect(imported.diagnostics.isEmpty)
    }

    @Test func `A release without a header is one error and no guess`() {
        let row = MarkedText("1️⃣412700,PAK-2024-1-345-5,2024,1,Clear,1,333,333\n")
        #expect(
            row.findings(Imported(row.bytes).diagnostics) == [
                Finding("import-column", "1️⃣", "The table has no header: its first record is an event")
            ])
    }

    @Test func `The layouts have the numbers of columns that were published`() {
        #expect([GEDTable.full, GEDTable.standard, GEDTable.wide, GEDTable.narrow].map(\.count) == [50, 49, 52, 41])
    }

    @Test(arguments: ["\n", "\r\n"]) func `Line ends, blank lines, a byte order mark and tags are no rows`(end: String)
    {
        var table = GEDTable(rows: [GEDTable.clash, GEDTable.row(["id": "1002"])], lineEnd: end)
        let plain = Imported(table.bytes)
        table.tags = ["year": "#date+year", "latitude": "#geo+lat"]
        let tagged = Imported(Array(("\u{FEFF}" + table.text + end + end).utf8))
        #expect(tagged.result == plain.result)
        #expect(tagged.report.rowsRead == 2)
        #expect(tagged.diagnostics.isEmpty)
    }

    @Test func `Tags further down are a damaged row`() {
        let imported = Imported(GEDTable.clash, ["id": "#event"])
        #expect(imported.report.skipped.map(\.record) == [2])
    }

    @Test func `Headers in upper case and with spaces are known`() {
        let table = GEDTable(columns: GEDTable.full)
        let header = GEDTable.full.joined(separator: ",")
        let text = table.text.replacing(header, with: header.uppercased().replacing(",BEST,", with: ", best ,"))
        #expect(Imported(Array(text.utf8)).report["incidents"]?.made == 1)
    }

    @Test func `Missing columns are an error each, and nothing is made`() {
        let header = MarkedText(
            "1️⃣" + GEDTable.full.map { $0 == "best" ? "bets" : $0 }.filter { $0 != "low" }.joined(separator: ",")
                + "\n1\n")
        let imported = Imported(header.bytes)
        #expect(
            header.findings(imported.diagnostics) == [
                Finding("import-column", "1️⃣", "Column 'best' is missing from the header"),
                Finding("import-column", "1️⃣", "Column 'low' is missing from the header"),
            ])
        #expect(imported.diagnostics[0].notes.map(\.summary) == ["The header has a column 'bets'"])
        #expect(imported.result.files.isEmpty)
    }

    @Test func `A column that stands twice is an error`() {
        let header = MarkedText(GEDTable.full.joined(separator: ",") + ",1️⃣id\n")
        #expect(
            header.findings(Imported(header.bytes).diagnostics) == [
                Finding("import-column", "1️⃣", "Column 'id' stands in a header once")
            ])
    }

    @Test func `Other separators are read, and an empty file is said to be one`() {
        let semicolons = Imported(Array(GEDTable.full.joined(separator: ";").utf8))
        #expect(semicolons.diagnostics.isEmpty)
        #expect(Imported([UInt8]()).diagnostics.map(\.summary) == ["A CSV file must begin with a line of column names"])
        let header = Imported(Array(GEDTable.full.joined(separator: ",").utf8))
        #expect(header.diagnostics.isEmpty)
        #expect(header.report.rowsRead == 0)
    }

    @Test func `Another encoding is an error that names it`() {
        let windows = GEDTable(rows: [GEDTable.row(["side_b": "caf*"])]).bytes.map { $0 == 0x2A ? 0xE9 : $0 }
        let imported = Imported(windows)
        #expect(imported.codes == ["invalid-utf8"])
        #expect(imported.diagnostics[0].explanation?.contains("Windows-1252") == true)
        #expect(imported.diagnostics[0].location?.range?.offsets.first == windows.firstIndex(of: 0xE9))
        #expect(imported.result.files.isEmpty)
        #expect(Imported([0xFF, 0xFE, 0x69, 0x00]).diagnostics[0].explanation?.contains("UTF-16") == true)
    }

    @Test(arguments: [
        ("id", "1.97E+11", "id '1.97E+11' is no whole number; a spreadsheet has rewritten it"),
        ("id", "", "id is empty"),
        ("id", "-5", "id '-5' is no whole number from 0 up"),
        ("id", "1,5", "id '1,5' is no whole number from 0 up"),
        ("id", "99999999999999999999", "id '99999999999999999999' is no whole number from 0 up"),
        ("type_of_violence", "4", "type_of_violence '4' is not 1, 2 or 3"),
        ("best", "many", "best 'many' is no whole number from 0 up"),
        ("deaths_civilians", "NULL", "deaths_civilians 'NULL' is no whole number from 0 up"),
        ("date_start", "04/03/2009", "date_start '04/03/2009' is no day written as yyyy-mm-dd"),
        ("date_start", "2009-02-29", "date_start '2009-02-29' is no day written as yyyy-mm-dd"),
        ("date_end", "2009-03-01", "date_end '2009-03-01' is before date_start '2009-03-04'"),
        ("latitude", "10,5", "latitude '10,5' is no decimal number of degrees"),
        ("latitude", "90.000001", "latitude '90.000001' is not from -90 to 90 degrees"),
        ("longitude", "-1000", "longitude '-1000' is not from -180 to 180 degrees"),
        ("where_prec", "8", "where_prec '8' is not 1 to 7"),
        ("side_a", " ", "side_a is empty"),
        ("side_b_new_id", "", "side_b_new_id is empty"),
    ]) func `A damaged cell leaves its row out and says why`(column: String, value: String, reason: String) {
        let imported = Imported(
            GEDTable.clash, GEDTable.row(["id": "7"].merging([column: value]) { $1 }), GEDTable.row(["id": "8"]))
        #expect(imported.report.skipped == [ImportReport.SkippedRow(record: 2, reason: reason)])
        #expect(imported.diagnostics.map(\.summary) == ["Record 2 is left out: \(reason)"])
        #expect(imported.ids("incidents") == ["ucdp-ged-8", "ucdp-ged-1001"])
    }

    @Test func `The damaged cell is the place of the message`() {
        let table = GEDTable(rows: [GEDTable.row(["latitude": "1️⃣north"])])
        let marked = MarkedText(table.text)
        #expect(
            marked.findings(Imported(marked.bytes).diagnostics) == [
                Finding(
                    "import-row-skipped", "1️⃣",
                    "Record 1 is left out: latitude 'north' is no decimal number of degrees")
            ])
    }

    @Test func `Whole numbers may be written as decimals, and be larger than 32 bits`() {
        let imported = Imported(GEDTable.row(["id": "4294967297", "best": "4.0", "side_b_new_id": "502.0"]))
        #expect(imported.ids("incidents") == ["ucdp-ged-4294967297"])
        #expect(imported.incident("tolls.0.rows.0.killed.best") == "4")
        #expect(imported.ids("actors") == ["ucdp-actor-501", "ucdp-actor-502"])
    }

    @Test func `Records that are too short or too long are left out, and the rest is read`() {
        let good = GEDTable().text
        let row = good.split(separator: "\r\n")[1]
        let text =
            good + "7,too,short\r\n" + row.replacing("1001", with: "9") + ",more\r\n"
            + row.replacing("1001", with: "10") + ",,\r\n"
        let imported = Imported(Array(text.utf8))
        #expect(
            imported.report.skipped == [
                .init(record: 2, reason: "it has 3 fields, and the header has 50"),
                .init(record: 3, reason: "it has 51 fields, and the header has 50"),
            ])
        #expect(imported.ids("incidents") == ["ucdp-ged-10", "ucdp-ged-1001"])
    }

    @Test func `A quotation mark that is never closed loses no row before it`() {
        let imported = Imported(Array((GEDTable().text + "\"never closed,1\r\n2,3\r\n").utf8))
        #expect(imported.report.skipped.map(\.record) == [2])
        #expect(imported.report["incidents"]?.made == 1)
    }

    @Test func `An id that comes again is left out`() {
        let imported = Imported(GEDTable.clash, GEDTable.row(["best": "9"]))
        #expect(imported.diagnostics.map(\.summary) == ["Record 2 is left out: id '1001' stands in record 1 already"])
        #expect(imported.incident("tolls.0.rows.0.killed.best") == "4")
    }

    /// Bytes taken out, put in or changed at places that a fixed generator chooses.
    @Test(arguments: 1...300) func `Whatever the damage, every row is a record or has a reason`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var bytes = GEDTable(rows: (1...4).map { GEDTable.row(["id": "\($0)"]) }).bytes
        let header = GEDTable.full.joined(separator: ",").utf8.count
        let marks = Array("\",;\r\n-.09e#{\u{0}".utf8)
        for _ in 0...generator.number(below: 6) {
            let place = header + generator.number(below: bytes.count - header)
            switch generator.number(below: 3) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(generator.pick(marks), at: place)
            default: bytes[place] = generator.pick(marks)
            }
        }
        let imported = Imported(bytes)
        #expect(imported.report.rowsRead == imported.ids("incidents").count + imported.report.skipped.count)
        #expect(imported.report.rowsRead > 0)
        let again = Imported(bytes, existing: imported.filesByPath)
        #expect(again.result.files == imported.result.files)
    }

    @Test func `Codes are listed once each`() {
        #expect(Set(exchangeCodes).count == exchangeCodes.count)
    }
}
