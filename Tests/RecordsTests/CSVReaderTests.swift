import Diagnostics
import Records
import TestSupport
import Testing

struct CSVReaderTests {
    private func rows(_ bytes: [UInt8], separator: UInt8? = nil) -> (
        header: [String], rows: [[String]], diagnostics: [Diagnostic]
    ) {
        let opened = CSVReader.open(bytes, path: "a.csv", separator: separator)
        var diagnostics = opened.diagnostics
        guard var reader = opened.value else { return ([], [], diagnostics) }
        var rows: [[String]] = []
        while let record = reader.next(&diagnostics) { rows.append((0..<record.count).map(record.text)) }
        return ((0..<reader.header.count).map(reader.header.text), rows, diagnostics)
    }

    private func expect(
        _ marked: String, _ wanted: [[String]], _ findings: [Finding] = [], header: [String]? = nil,
        _ place: Testing.SourceLocation = #_sourceLocation
    ) {
        let text = MarkedText(marked)
        let found = rows(text.bytes)
        #expect(found.rows == wanted, sourceLocation: place)
        #expect(text.findings(found.diagnostics) == findings, sourceLocation: place)
        if let header { #expect(found.header == header, sourceLocation: place) }
    }

    @Test func `Fields may be quoted, with line breaks and doubled quotation marks in them`() {
        expect(
            "id,name\r\n1,\"a\r\nb\"\r\n2,\"x \"\"y\"\"\"\n3,\"\"\"\"\r4,\"\"\n5, b\"c \n\"6\",é\n",
            [["1", "a\r\nb"], ["2", "x \"y\""], ["3", "\""], ["4", ""], ["5", " b\"c "], ["6", "é"]],
            header: ["id", "name"])
    }

    @Test func `Empty lines are passed over, and the last line needs no end`() {
        expect("\u{FEFF}\n\na,b\n\n1,2\r\n\r\n,", [["1", "2"], ["", ""]], header: ["a", "b"])
        expect("a", [], header: ["a"])
    }

    @Test func `The separator is found from the header`() {
        expect("a;\"b,,,,\";c\n1;2,5;3\n", [["1", "2,5", "3"]], header: ["a", "b,,,,", "c"])
        expect("a\tb\n1\t2\n", [["1", "2"]])
        expect("a,b;c,d\n1,2,3\n", [["1", "2", "3"]])
        #expect(rows(Array("a,b;c\n1,2;3\n".utf8), separator: UInt8(ascii: ";")).rows == [["1,2", "3"]])
    }

    @Test func `Columns are found by name, and records know their number and place`() throws {
        let text = MarkedText("id,größe,\"x \"\"y\"\"\"\n1,2,3\n4,\"5\"\"\",6\n")
        var reader = try #require(CSVReader.open(text.bytes, path: "a.csv").value)
        var diagnostics: [Diagnostic] = []
        #expect(reader.column("größe") == 1)
        #expect(reader.column("x \"y\"") == 2)
        #expect(reader.column("y") == nil)
        let (one, two) = (reader.next(&diagnostics), reader.next(&diagnostics))
        let (first, second) = (try #require(one), try #require(two))
        #expect([first.number, second.number] == [1, 2])
        #expect(String(decoding: text.bytes[second.range.offsets], as: UTF8.self) == "4,\"5\"\"\",6")
        #expect(String(decoding: text.bytes[second.range(1).offsets], as: UTF8.self) == "\"5\"\"\"")
        #expect(Array(second[1]) == Array("5\"".utf8))
        let last = reader.next(&diagnostics)
        #expect(last?.number == nil)
    }

    @Test func `An open quotation mark costs its record and not the rest of the file`() {
        expect(
            "a,b\n1,2\n3,1️⃣\"x\n5,6\n7,8\n", [["1", "2"], ["5", "6"], ["7", "8"]],
            [Finding("csv-unclosed-quote", "1️⃣", "Record 2 has a quotation mark that is never closed")])
    }

    @Test func `Text after a closing quotation mark costs its record alone`() {
        expect(
            "a,b\n\"x\"1️⃣y,2\n5,6\n7,\"z\" 8\n9,10\n", [["5", "6"], ["9", "10"]],
            [
                Finding("csv-text-after-quote", "1️⃣", "Record 1 has text after a closing quotation mark"),
                Finding("csv-text-after-quote", nil, "Record 3 has text after a closing quotation mark"),
            ])
        // The mark is closed by the next record's, three lines below.
        expect(
            "a,b\n1,\"x\n3,4\n5,6\n7,\"1️⃣y\"\n9,10\n", [["3", "4"], ["5", "6"], ["7", "y"], ["9", "10"]],
            [Finding("csv-text-after-quote", "1️⃣", "Record 1 has text after a closing quotation mark")])
    }

    @Test func `A ragged record is reported by its number and left out`() {
        expect(
            "a,b\n1,2\n1️⃣3\n4,5\n2️⃣6,7,8\n9,10\n", [["1", "2"], ["4", "5"], ["9", "10"]],
            [
                Finding("csv-ragged-row", "1️⃣", "Record 2 has 1 field, and the header has 2"),
                Finding("csv-ragged-row", "2️⃣", "Record 4 has 3 fields, and the header has 2"),
            ])
    }

    @Test func `A file without a header, broken text and equal columns are reported`() {
        expect("1️⃣", [], [Finding("csv-no-header", "1️⃣", "A CSV file must begin with a line of column names")])
        expect(
            "1️⃣\"a,b\n1,2\n", [], [Finding("csv-no-header", "1️⃣", "A CSV file must begin with a line of column names")])
        expect(
            "a,1️⃣a\n1,2\n", [["1", "2"]],
            [Finding("csv-duplicate-column", "1️⃣", "Column 'a' may stand only once in the header")])
        #expect(rows(Array("a,b\n1,".utf8) + [0xE9, 0x0A]).diagnostics.map(\.code.name) == ["invalid-utf8"])
    }

    @Test func `Hostile quotation marks cost no more than some passes over the file`() {
        let line = Array("a,\"\"\"\n".utf8)
        var bytes = Array("a,b,c\n".utf8)
        for _ in 0..<20_000 { bytes += line }
        let found = rows(bytes)
        #expect(found.rows.isEmpty)
        #expect(found.diagnostics.count <= 2)
    }

    @Test func `What is written at random is read back`() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<300 {
            let separator = [",", ";", "\t"].randomElement(using: &random)!
            let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random)!
            let columns = Int.random(in: 2...6, using: &random)
            var wanted: [[String]] = []
            var lines = [(0..<columns).map { "c\($0)" }.joined(separator: separator)]
            for _ in 0..<Int.random(in: 0...8, using: &random) {
                let row = (0..<columns).map { _ in
                    (0..<Int.random(in: 0...4, using: &random)).map { _ in
                        ["a", "é", "\"", ",", ";", "\t", "\n", "\r\n", " ", "😀"].randomElement(using: &random)!
                    }.joined()
                }
                wanted.append(row)
                lines.append(
                    row.map { field in
                        let isSafe = !field.unicodeScalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
                        if isSafe, Bool.random(using: &random) { return field }
                        let doubled = field.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
                        return "\"\(doubled)\""
                    }.joined(separator: separator))
            }
            let end = Bool.random(using: &random) ? lineEnd : ""
            let found = rows(Array((lines.joined(separator: lineEnd) + end).utf8))
            #expect(found.rows == wanted)
            #expect(found.diagnostics.isEmpty)
        }
    }
}
