import Diagnostics
import Exchange
import Testing

struct MappingDraftTests {
    private func draft(_ table: String, _ name: String = "My log (2).csv") -> String {
        let made = MappingDraft.write(TableText(bytes: Array(table.utf8)), fileName: name)
        return String(decoding: made.value, as: UTF8.self)
    }

    @Test func `A first mapping of a table with usual columns imports it as it is`() throws {
        let csv = """
            Ref;Date;Type;Town;Country;Lat;Lon;Group;Killed;Wounded;Source;URL;Notes;"Odd: {column}"
            1;2024-03-05;bomb;Ford;Exampleland;10,5;20,25;Red Front;4;several;Gazette;https://example.org/;Text;"x: #1"

            """
        let mapping = draft(csv)
        let table = try MappedTable(Array(csv.utf8), mapping: mapping)
        #expect(table.diagnostics.isEmpty, "\(mapping)")
        #expect(table.incident("my-log-2-1", "date") == "2024-03-05")
        #expect(table.incident("my-log-2-1", "casualties.0.injured") == "several")
        #expect(table.records("places").count == 2)
        #expect(mapping.contains("      bomb: other\n"))
        #expect(mapping.contains("#   Odd: {column}, such as x: #1"))
    }

    @Test func `Year, month and day in columns of their own are taken together`() throws {
        let csv = "Title,Year,Month,Day\nA thing,2024,3,5\n"
        let table = try MappedTable(Array(csv.utf8), mapping: draft(csv))
        #expect(table.records("incidents").first?["date"] as? String == "2024-03-05")
    }

    @Test(arguments: ["A,B\n1,2\n", "\"\"\"q\"\": [x]\",\n1,2\n", "é\n", "Date\n"])
    func `Any header gives a mapping that is read`(_ table: String) {
        let problems = MappedTable.problems(of: draft(table))
        #expect(problems.isEmpty, "\(problems)")
    }

    @Test func `A file without a header gives none`() {
        let made = MappingDraft.write(TableText(bytes: []), fileName: "x.csv")
        #expect(made.hasErrors && made.value.isEmpty)
    }
}
