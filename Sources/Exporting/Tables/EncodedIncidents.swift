import Publishing
import Reports

/// Every incident's row as comma-separated values, encoded once: an incident stands in the lists of its year, its month,
/// its actors and all places around it, and each list is a file.
struct EncodedIncidents: Sendable {
    private let header: [UInt8]
    private let rows: [UInt8]
    /// Where the row of each incident begins, by its position in the report, and where the last one ends.
    private let starts: [Int]

    init(_ edition: Edition) {
        header = CSVWriter(header: IncidentTable.columns.map(\.field.name)).bytes
        var writer = CSVWriter()
        var starts: [Int] = []
        starts.reserveCapacity(edition.report.incidents.count + 1)
        for position in edition.report.incidents.indices {
            starts.append(writer.bytes.count)
            let row = IncidentRow(edition: edition, position: position)
            writer.row { writer in for column in IncidentTable.columns { writer.cell(column.cell(row)) } }
        }
        starts.append(writer.bytes.count)
        self.starts = starts
        rows = writer.bytes
    }

    /// Appends the table of these incidents.
    func write(_ incidents: [Int], into output: inout [UInt8]) {
        output.reserveCapacity(
            output.count + header.count + incidents.reduce(0) { $0 + starts[$1 + 1] - starts[$1] })
        output += header
        for incident in incidents { output += rows[starts[incident]..<starts[incident + 1]] }
    }
}
