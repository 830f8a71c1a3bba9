import Diagnostics
import Exchange
import Testing

/// What a mapping can say, and what is wrong with one.
struct MappingTests {
    /// A mapping with one part of the incident changed.
    private static func mapping(_ old: String, _ new: String) -> String {
        let changed = MappedTable.mapping.replacing(old, with: new)
        #expect(changed != MappedTable.mapping)
        return changed
    }

    /// A table with a date column of its own rules.
    private func dates(_ rule: String, _ header: String, _ rows: [String], top: String = "") throws -> [String?] {
        let mapping = Self.mapping("date: {column: Date}", "date: \(rule)").replacing(
            "name: log", with: "name: log\n\(top)")
        var text = "\(header),Ref,What,Town,Province,Lat,Lon,Who,Dead\n"
        for (index, row) in rows.enumerated() { text += "\(row),R\(index),bomb,Ford,North,,,,\n" }
        let table = try MappedTable(Array(text.utf8), mapping: mapping)
        return rows.indices.map { table.incident("log-r\($0)", "date") }
    }

    @Test func `A date is read from one column in the spellings that say which part is which`() throws {
        let found = try dates(
            "{column: D}", "D",
            [
                "2013-02-05", "2013/2/5", "20130205", "2013-02", "2013", "5 February 2013", "\"Feb 5, 2013\"",
                "5-Feb-2013",
                "2013-02-05 00:00:00.000", "2013-02-05T10:00:00Z", "February 2013", "Sept 5 2013",
            ])
        #expect(
            found == [
                "2013-02-05", "2013-02-05", "2013-02-05", "2013-02", "2013", "2013-02-05", "2013-02-05", "2013-02-05",
                "2013-02-05", "2013-02-05", "2013-02", "2013-09-05",
            ])
    }

    @Test func `An all-number date with its year at the end is read only where the mapping names the order`() throws {
        let rows = ["5/2/2013", "05-02-2013", "13/2/2013"]
        #expect(
            try dates("{column: D}", "D", rows, top: "dates: day-first") == ["2013-02-05", "2013-02-05", "2013-02-13"])
        #expect(try dates("{column: D}", "D", rows, top: "dates: month-first") == ["2013-05-02", "2013-05-02", nil])
        #expect(try dates("{column: D}", "D", rows) == [nil, nil, nil])
    }

    @Test func `Year, month and day in columns of their own give no more than is known`() throws {
        let rule = "{year: {column: Y}, month: {column: M}, day: {column: D}}"
        let found = try dates(
            rule, "Y,M,D",
            [
                "2013,2,5", "2013,2,0", "2013,0,0", "2013,13,99", "2013,2,", "2013,,", "2013.0,2.0,5.0", "2013,Feb,5",
                "2013,2,30", "x,1,1", "2013,-9,-9",
            ])
        #expect(
            found == [
                "2013-02-05", "2013-02", "2013", "2013", "2013-02", "2013", "2013-02-05", "2013-02-05", nil, nil,
                "2013",
            ])
    }

    @Test func `Start and end are a span of doubt, or of time where the mapping says so`() throws {
        let rows = [
            "2013-02-01,2013-02-28,3", "2013-02-05,2013-02-05,1", "2013-02-05,2013-02-07,1", "2013-01-01,2013-12-31,4",
            "2013-02-05,,2", "2013-02-05,2013-02-01,1", "2013-02-05,,3", "2013-02-05,,4",
        ]
        let precision = "precision: {column: P, terms: {1: day, 2: approximate, 3: month, 4: year}}"
        let within = try dates("{start: {column: S}, end: {column: E}, \(precision)}", "S,E,P", rows)
        #expect(
            within == [
                "2013-02", "2013-02-05", "[2013-02-05..2013-02-07]", "2013", "2013-02-05~", nil, "2013-02", "2013",
            ])
        let lasted = try dates("{start: {column: S}, end: {column: E}, span: lasted}", "S,E,P", Array(rows[1...2]))
        #expect(lasted == ["2013-02-05", "2013-02-05/2013-02-07"])
    }

    @Test func `EDTF is taken as it is, an approximate date says so, and the table's words stay beside it`() throws {
        let found = try dates("{edtf: {column: D}}", "D", ["2013-02?", "[2013..2014]", "nonsense"])
        #expect(found == ["2013-02?", "[2013..2014]", nil])
        let mapping = Self.mapping(
            "date: {column: Date}", "date: {start: {column: Date}, approximate: {column: Lat}, note: {column: Lat}}")
        let table = try MappedTable(rows: "A-1,2013-02-05,bomb,Ford,North,about the 5th,,,\n", mapping: mapping)
        #expect(table.incident("log-a-1", "date.0.value") == "2013-02-05~")
        #expect(table.incident("log-a-1", "date.0.note") == "about the 5th")
    }

    @Test func `Counts are numbers or phrases, and cells that say nothing give none`() throws {
        let mapping = Self.mapping(
            "killed: {column: Dead}", "killed: {column: Dead, unknown: [-99], absent: [-1, n/a]}")
        let cells = ["4", "at least 4", "several", "-99", "-1", "N/A", "", "0", "14.0"]
        var rows = ""
        for (index, cell) in cells.enumerated() { rows += "R\(index),2013,bomb,Ford,North,,,,\(cell)\n" }
        let table = try MappedTable(rows: rows, mapping: mapping)
        let found = cells.indices.map { table.incident("log-r\($0)", "casualties.0.killed") }
        #expect(found == ["4", "at least 4", "several", "unknown", nil, nil, nil, "0", "14"])
        #expect(table.report.findings.isEmpty)
    }

    @Test func `Words between columns stand only where both sides do`() throws {
        let mapping = Self.mapping("title: \"{What} in {Town}\"", "title: \"On: {What}, {Town|Province} ({Who})\"")
        let table = try MappedTable(
            rows: "R1,2013,bomb,Ford,North,,,Red,\nR2,2013,bomb,,North,,,,\nR3,2013,,Ford,,,,Red,\nR4,2013,,,,,,,\n",
            mapping: mapping)
        #expect(table.incident("log-r1", "title") == "On: bomb, Ford (Red)")
        #expect(table.incident("log-r2", "title") == "On: bomb, North")
        #expect(table.incident("log-r3", "title") == "On: Ford (Red)")
        #expect(table.reason(4) == "it has no title")
    }

    @Test func `Lists are divided, terms translated, and of several values the first that speaks is taken`() throws {
        let mapping = Self.mapping(
            "- {actor: {column: Who}, kind: armed-group, side: armed-group}",
            """
            - actor: {column: Who, split: ";"}
                  labels: ["Unknown *"]
                  role:
                    - {text: target, when: {column: Lat, is: 1}}
                    - party
            """)
        let table = try MappedTable(
            rows: "R1,2013,BOMB,Ford,North,1.0,,Red; Unknown men;;Red,\nR2,2013,bomb,Ford,North,2,,Red,\n",
            mapping: mapping)
        #expect(table.incident("log-r1", "kind") == "bombing")
        #expect(table.incident("log-r1", "participants.0.role") == "target")
        #expect(table.incident("log-r1", "participants.1.label") == "Unknown men")
        #expect(table.incident("log-r1", "participants.2") == nil, "nobody stands twice for one role")
        #expect(table.incident("log-r2", "participants.0.role") == "party")
        #expect(table.records("actors").map { $0["name"] as? String } == ["Red"])
    }

    @Test func `Text of the table is no Markdown and no source of our own`() throws {
        let mapping = Self.mapping(
            "  place:", "  summary: {column: Who}\n  sources:\n    - publisher: {column: Town}\n  place:")
        let table = try MappedTable(
            rows: "R1,2013,bomb,dawn,North,,,\"1. *a* [[b]] <i>\",\n", mapping: mapping)
        #expect(table.incident("log-r1", "summary") == #"1\. \*a\* \[\[b\]\] \<i>"#)
        #expect(
            table.records("sources").first?["publisher"] as? String == "Dawn", "or an actor of that id would be meant")
    }

    @Test func `Rows that are no incidents are left out in silence, and in the report with their reason`() throws {
        let mapping = MappedTable.mapping.replacing(
            "id: {column: Ref}",
            with: "leave_out:\n  - {when: {column: What, is: [title]}, reason: a title}\nid: {column: Ref}")
        let table = try MappedTable(
            rows: "R1,2013,title,Ford,North,,,,\nR2,2013,bomb,Ford,North,,,,\n,,,,,,,,\n", mapping: mapping)
        #expect(table.reason(1) == "a title")
        #expect(table.diagnostics.isEmpty)
        #expect(table.report.rowsRead == 2, "an empty row is none")
    }

    @Test func `The order of the rows and of the columns changes nothing`() throws {
        let rows = (1...40).map {
            "R\($0),201\($0 % 4)-0\(1 + $0 % 9)-05,bomb,Town \($0 % 7),North,1\($0 % 3).5,20.25,Group \($0 % 5),\($0)\n"
        }
        let straight = try MappedTable(rows: rows.joined())
        let reversed = try MappedTable(rows: rows.reversed().joined())
        #expect(straight.result.files == reversed.result.files)
        #expect(straight.records("incidents").count == 40)
    }

    @Test func `A second import changes no byte, keeps what people wrote, and reports what is gone`() throws {
        let rows = ["R1,2013-01-01,bomb,Ford,North,,,Red,1\n", "R2,2014-01-01,raid,Ford,North,,,Red,2\n"]
        let first = try MappedTable(rows: rows.joined())
        let second = try MappedTable(rows: rows.joined(), existing: first.files)
        #expect(second.result.files == first.result.files)
        #expect(second.report["incidents"]?.unchanged == 2)
        var files = first.files
        let path = "Content/incidents/log/2013.jsonl"
        let edited = String(decoding: files[path]!, as: UTF8.self)
            .replacing("\"bomb in Ford\"", with: "\"A better title\"").replacing(
                "}\n", with: ",\"verification\":\"refuted\"}\n")
        files[path] = Array(edited.utf8)
        let third = try MappedTable(rows: rows[0].replacing(",1\n", with: ",7\n"), existing: files)
        #expect(third.incident("log-r1", "title") == "A better title")
        #expect(third.incident("log-r1", "verification") == "refuted")
        #expect(third.incident("log-r1", "casualties.0.killed") == "7")
        #expect(third.report.absent == ["log-r2"])
        #expect(third.incident("log-r2", "kind") == "raid", "what is gone from the table is kept")
        #expect(third.codes.contains("import-absent"))
    }

    @Test func `Other files than the import's own are left alone`() throws {
        let other: [String: [UInt8]] = [
            "Content/actors/log.yaml": Array("name: x".utf8), "Content/incidents/logs/2013.jsonl": Array("{}".utf8),
            "Content/actors/logs.jsonl": Array("{}".utf8),
        ]
        let table = try MappedTable(rows: "R1,2013,bomb,Ford,North,,,Red,1\n", existing: other)
        #expect(
            table.result.files.allSatisfy { other[$0.path] == nil && MappingImport.owns(path: $0.path, name: "log") })
    }

    @Test func `What is wrong with a mapping is said with the rule`() {
        func problems(_ old: String, _ new: String) -> [String] { MappedTable.problems(of: Self.mapping(old, new)) }
        #expect(
            problems("bomb: bombing", "bomb: bomming") == [
                "unknown-choice: 'bomming' is none of the words that may stand here"
            ])
        #expect(problems("side: armed-group", "side: soldiers").first?.hasPrefix("unknown-choice") == true)
        #expect(
            problems("date: {column: Date}", "dates: {column: Date}").contains {
                $0.hasPrefix("unknown-key: Key 'dates'")
            })
        #expect(problems("date: {column: Date}", "date: {colum: Date}").contains { $0.hasPrefix("unknown-key") })
        #expect(problems("mapping: 1", "mapping: 2").first?.hasPrefix("out-of-range") == true)
        #expect(problems("name: log", "name: Log Book").first?.hasPrefix("import-mapping") == true)
        #expect(problems("id: {column: Ref}", "id: {Ref}").contains { $0.contains("must be quoted") })
        #expect(problems("killed: {column: Dead}", "side: state").contains { $0.contains("must count something") })
        #expect(MappedTable.problems(of: "").first?.hasPrefix("import-mapping") == true)
        #expect(MappedTable.problems(of: "- a\n- b\n").first?.hasPrefix("wrong-kind") == true)
        #expect(MappedTable.problems(of: "mapping: 1\n").filter { $0.hasPrefix("missing-key") }.count == 3)
    }
}
