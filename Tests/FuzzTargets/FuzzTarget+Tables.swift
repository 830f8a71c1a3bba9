import Diagnostics
import Exchange
import Records
import Reports
import TestSupport

extension FuzzTarget {
    /// Comma-separated values.
    static let csv = FuzzTarget("csv", longest: 1024) { input in
        let opened = CSVReader.open(input, path: path)
        try opened.diagnostics.promiseToLie(in: input, of: path)
        guard var reader = opened.value else { return }
        var diagnostics: [Diagnostic] = []
        var last = 0
        var rows = [cells(reader.header)]
        while let record = reader.next(&diagnostics) {
            try promise(record.number > last, "records are counted backwards")
            try promise(record.count >= reader.header.count, "a record lacks a cell")
            try promise(Int(record.range.end) <= input.count, "a record ends behind the file")
            last = record.number
            rows.append(Array(cells(record).prefix(reader.header.count)))
        }
        try diagnostics.promiseToLie(in: input, of: path)
        guard input.isChosen else { return }
        // What was read, written by the rules and read again, is the same.
        guard rows.allSatisfy({ $0.count > 1 || !$0[0].isEmpty }) else { return }
        let written = rows.map { $0.map(quoted).joined(separator: [UInt8(ascii: ",")]) }
        let again = CSVReader.open(Array(written.joined(separator: [0x0D, 0x0A])), path: path, separator: 0x2C)
        guard var other = again.value else { throw BrokenPromise("CSV of ours is not read: \(again.diagnostics)") }
        var back = [cells(other.header)]
        var problems: [Diagnostic] = []
        while let record = other.next(&problems) { back.append(cells(record)) }
        try promise(problems.isEmpty && back == rows, "CSV of ours is read as something else: \(problems)")
    }

    private static func cells(_ record: CSVRecord) -> [[UInt8]] { (0..<record.count).map { Array(record[$0]) } }

    private static func quoted(_ cell: [UInt8]) -> [UInt8] {
        [0x22] + cell.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
    }

    private static let path = "table.csv"

    /// Tables in any encoding, by the mappings that come with the program, by one of our own, and by that which is drafted
    /// for them. The first byte says which.
    static let tables = FuzzTarget("tables", longest: 2048) {
        let mappings =
            try EmbeddedMapping.all.map { try mapping($0.bytes, $0.path) } + [
                mapping(Array(SampleMapping.log.utf8), "m.yaml")
            ]
        return { input in
            guard let (index, bytes) = input.divided(by: Array(0...mappings.count)) else { return }
            let table = TableText.read(bytes, path: path)
            var mapping = mappings[min(index, mappings.count - 1)]
            if index == mappings.count {
                let draft = MappingDraft.write(table.value, fileName: path)
                guard !draft.hasErrors, let read = MappingReader.read(draft.value, path: "draft.yaml").value else {
                    return
                }
                mapping = read
            }
            let made = MappingImport.run(table.value, mapping: mapping, fileName: path, existing: [:])
            try made.diagnostics.promiseToLie(in: table.value.bytes, of: path)
            try promiseToBeRecords(made.value)
            guard input.isChosen else { return }
            try promise(
                MappingImport.run(table.value, mapping: mapping, fileName: path, existing: [:]) == made,
                "a second import is another one")
        }
    }

    private static func mapping(_ bytes: [UInt8], _ path: String) throws -> TableMapping {
        let read = MappingReader.read(bytes, path: path)
        guard let mapping = read.value else { throw BrokenPromise("\(path): \(read.diagnostics)") }
        return mapping
    }
}

/// What an import writes are records that are read without an error.
func promiseToBeRecords(_ result: ImportResult) throws {
    for file in result.files where file.path.hasSuffix(".jsonl") {
        let read = JSONLinesReader.read(file.bytes, path: file.path)
        try promise(!read.hasErrors, "an import wrote '\(file.path)': \(read.diagnostics.map(\.summary))")
    }
}
