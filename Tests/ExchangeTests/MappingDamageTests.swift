import Diagnostics
import Exchange
import Testing

/// What is wrong with tables that people bring: each is reported by its record number, and the rest is imported.
struct MappingDamageTests {
    private static let good = "A-1,2024-03-05,bomb,Ford,North,10.5,20.25,Red Front,4\n"
    private static let last = "A-9,2024-03-06,raid,Ford,North,10.5,20.25,Red Front,1\n"

    /// The damaged rows between two whole ones, which must come through.
    private func between(_ rows: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> MappedTable {
        let table = try MappedTable(rows: Self.good + rows + Self.last)
        #expect(table.incident("log-a-1", "date") == "2024-03-05")
        #expect(table.incident("log-a-9", "date") == "2024-03-06", "\(table.diagnostics.map(\.summary))")
        return table
    }

    private typealias SourceLocation = Testing.SourceLocation

    @Test func `A quotation mark that is never closed costs its record and not the rest`() throws {
        let table = try between("A-2,2024-03-05,\"bomb,Ford,North,1,2,Red Front,4\n")
        #expect(table.reason(2)?.contains("quotation mark") == true, "\(table.report.skipped)")
        #expect(table.report.skipped.count == 1)
    }

    @Test func `A record with too few or too many cells is left out with its number and counts`() throws {
        let table = try between(
            "A-2,2024-03-05,bomb\nA-3,2024-03-05,bomb,F,N,1,2,R,4,extra\nA-4,2024-03-05,bomb,F,N,1,2,R,4,,\n")
        #expect(table.reason(2)?.contains("3 fields") == true)
        #expect(table.reason(3)?.contains("10 fields") == true)
        #expect(table.incident("log-a-4", "title") == "bomb in F", "empty cells are what spreadsheets leave")
    }

    @Test func `A file that was cut off in the middle gives its whole records`() throws {
        for cut in ["A-2,2024-03-05,bo", "A-2,2024-03-05,\"bo"] {
            let table = try MappedTable(rows: Self.good + cut)
            #expect(table.records("incidents").count == 1)
            #expect(table.report.skipped.map(\.record) == [2])
        }
    }

    @Test func `Line ends of three kinds stand in one file`() throws {
        let table = try MappedTable(
            rows:
                "A-1,2024-03-05,bomb,\"Fo\nrd\",North,,,,\r\nA-2,2024-03-05,bomb,Ford,North,,,,\rA-3,2024-03-05,bomb,Ford,North,,,,\n"
        )
        #expect(table.records("incidents").count == 3)
        #expect(table.incident("log-a-1", "title") == "bomb in Fo rd")
    }

    @Test func `Byte order marks around the cells of joined files are taken off, and within a cell kept`() throws {
        let table = try between("\u{FEFF}A-2,\u{FEFF}2024-03-05,bomb,Fo\u{FEFF}rd,North,,,,\n")
        #expect(table.incident("log-a-2", "date") == "2024-03-05")
        #expect(table.incident("log-a-2", "title") == "bomb in Fo\u{FEFF}rd")
        let marked = try MappedTable(Array(("\u{FEFF}" + MappedTable.header + Self.good).utf8))
        #expect(marked.records("incidents").count == 1)
    }

    @Test func `A NUL byte refuses its record`() throws {
        let table = try between("A-2,2024-03-05,bomb,Fo\0rd,North,,,,\n")
        #expect(table.reason(2) == "it has a NUL byte in it")
    }

    @Test func `Of equal ids the first row is taken, whatever became of the others`() throws {
        let table = try between("A-1,2023-01-01,raid,Ford,North,,,,\na-1,2023-01-01,raid,Ford,North,,,,\n")
        #expect(table.reason(2) == "id 'A-1' stands in record 1 already")
        #expect(table.reason(3) == "id 'a-1' stands in record 1 already")
        #expect(table.codes.filter { $0 == "import-duplicate-id" }.count == 2)
    }

    @Test func `A row that is left out does not stand in the way of a later one with its id`() throws {
        let table = try MappedTable(rows: "A-1,never,bomb,Ford,North,,,,\nA-1,2024-03-05,bomb,Ford,North,,,,\n")
        #expect(table.reason(1)?.contains("'never'") == true)
        #expect(table.incident("log-a-1", "date") == "2024-03-05")
    }

    @Test func `An id that a spreadsheet rewrote is lost, and one above two to the thirty-first is not`() throws {
        let table = try between(
            "1.97E+11,2024-03-05,bomb,Ford,North,,,,\n\"1,97E+11\",2024-03-05,bomb,Ford,North,,,,\n"
                + "201003140001,2024-03-05,bomb,Ford,North,,,,\n201003140002.0,2024-03-05,bomb,Ford,North,,,,\n"
                + "99999999999999999999999,2024-03-05,bomb,Ford,North,,,,\nB12E5,2024-03-05,bomb,Ford,North,,,,\n")
        #expect(table.reason(2)?.contains("lost its digits") == true)
        #expect(table.reason(3)?.contains("lost its digits") == true)
        #expect(table.incident("log-201003140001", "external_ids.log") == "201003140001")
        #expect(table.incident("log-201003140002", "kind") == "bombing")
        #expect(table.incident("log-99999999999999999999999", "kind") == "bombing")
        #expect(table.incident("log-b12e5", "kind") == "bombing")
    }

    @Test func `A day or month of 0 is not known, and one beyond the calendar refuses the row`() throws {
        let table = try between(
            "A-2,2013-02-00,bomb,Ford,North,,,,\nA-3,2013-00-00,bomb,Ford,North,,,,\nA-4,2013-02-30,bomb,Ford,North,,,,\n"
                + "A-5,2013-13-01,bomb,Ford,North,,,,\nA-6,,bomb,Ford,North,,,,\nA-7,03/04/2013,bomb,Ford,North,,,,\n")
        #expect(table.incident("log-a-2", "date") == "2013-02")
        #expect(table.incident("log-a-3", "date") == "2013")
        #expect(table.report.findings.map(\.record) == [2, 3])
        #expect(table.reason(4)?.contains("not in the calendar") == true)
        #expect(table.reason(5)?.contains("not in the calendar") == true)
        #expect(table.reason(6) == "it has no date")
        #expect(table.reason(7)?.contains("may be two days") == true)
    }

    @Test func `Estimates out of order are kept and said`() throws {
        let mapping = MappedTable.mapping.replacing(
            "killed: {column: Dead}", with: "killed: {low: {column: Lat}, best: {column: Lon}, high: {column: Dead}}")
        let table = try MappedTable(
            rows:
                "A-1,2024-03-05,bomb,,North,5,3,,2\nA-2,2024-03-05,bomb,,North,1,2,,3\nA-3,2024-03-05,bomb,,North,4,,,9\n",
            mapping: mapping)
        #expect(table.incident("log-a-1", "casualties.0.killed.low") == "5")
        #expect(table.incident("log-a-1", "casualties.0.killed.high") == "2")
        #expect(table.report.findings.map(\.record) == [1])
        #expect(table.codes.contains("import-estimates"))
        #expect(table.incident("log-a-3", "casualties.0.killed") == "4 to 9")
    }

    @Test func `Points that are none on the globe and counts that are none are left out and said`() throws {
        let table = try between(
            "A-2,2024-03-05,bomb,Hill,North,91,20,,4\nA-3,2024-03-05,bomb,Dale,North,north,20,,many people\n"
                + "A-4,2024-03-05,bomb,Lea,North,\"10,5\",\"20,25\",,99999999999999999999\n")
        #expect(table.report.findings.filter { $0.code == "import-cell" }.map(\.record) == [2, 3, 3, 4])
        #expect(table.records("places").first { $0["name"] as? String == "Hill" }?["latitude"] == nil)
        let lea = try #require(table.records("places").first { $0["name"] as? String == "Lea" })
        #expect(lea["latitude"] as? Double == 10.5)
    }

    @Test func `A cell of thirty megabytes costs its record alone`() throws {
        let huge = String(repeating: "x", count: 30 << 20)
        let table = try between("A-2,2024-03-05,bomb,\"\(huge)\",North,,,,\n")
        #expect(table.reason(2)?.contains("at most 256 KB") == true)
        #expect(table.diagnostics.allSatisfy { $0.summary.utf8.count < 500 })
    }

    @Test func `Commas, semicolons and tabs are told apart by the header`() throws {
        for separator in [";", "\t"] {
            let text = (MappedTable.header + Self.good).replacing(",", with: separator)
            #expect(try MappedTable(Array(text.utf8)).records("incidents").count == 1)
        }
    }

    @Test func `A term that the mapping does not know is said with its rows, and the kind is other`() throws {
        let table = try between("A-2,2024-03-05,parade,Ford,North,,,,\nA-3,2024-03-05,parade,Ford,North,,,,\n")
        #expect(table.incident("log-a-2", "kind") == "other")
        let said = try #require(table.diagnostics.first { $0.code.name == "import-term" })
        #expect(said.summary == "2 rows, first record 2: 'parade' is not among the mapping's terms and was left out")
    }

    @Test func `An apostrophe that keeps a spreadsheet from running a cell is taken off`() throws {
        let table = try between("A-2,2024-03-05,bomb,'=Ford,North,,,'quoted',\n")
        #expect(table.incident("log-a-2", "title") == "bomb in =Ford")
        let twice = try between("A-2,2024-03-05,bomb,\"''=Ford;'+x\",North,,,'quoted',\n")
        #expect(twice.incident("log-a-2", "title") == "bomb in '=Ford;+x", "as the exports write it")
        #expect(table.records("actors").contains { $0["name"] as? String == "'quoted'" })
    }

    @Test func `No rows, or no header, is no crash`() throws {
        #expect(try MappedTable(rows: "").records("incidents").isEmpty)
        #expect(try MappedTable([]).codes == ["csv-no-header"])
        #expect(try MappedTable(Array("\n\n".utf8)).codes == ["csv-no-header"])
    }

    @Test func `A column that the header lacks is an error that names the nearest`() throws {
        let table = try MappedTable(Array("Ref,Date,What,Twon,Province,Lat,Lon,Who,Dead\n".utf8))
        #expect(table.codes == ["import-column"], "said once, though two values name it")
        #expect(table.diagnostics[0].notes.contains { $0.summary.contains("'twon'") })
        #expect(table.result.files.isEmpty)
    }
}
