/// A table of whatever rows.
protocol DataTable {
    var name: String { get }
    var fields: [Field] { get }
    /// Calls `body` with the cells of each row, in the order of the columns.
    func forEachRow(_ body: ([Cell]) -> Void)
}

/// What a column is, apart from how it is read off a row.
struct Field: Sendable {
    enum Kind: String, Sendable { case text, integer, real }

    let name: String
    let kind: Kind
    /// One sentence, for people who read the data.
    let meaning: String
}

/// A table of data: rows of one type, seen through columns.
struct Table<Row>: DataTable {
    let name: String
    let columns: [Column<Row>]
    let rows: [Row]

    var fields: [Field] { columns.map(\.field) }

    func forEachRow(_ body: ([Cell]) -> Void) {
        var cells: [Cell] = []
        for row in rows { columns.read(row, into: &cells, body) }
    }
}

extension Array {
    /// Calls `body` with what the columns say of a row. The cells are room that is used again for each row.
    func read<Row>(_ row: Row, into cells: inout [Cell], _ body: ([Cell]) -> Void) where Element == Column<Row> {
        cells.removeAll(keepingCapacity: true)
        for column in self { cells.append(column.cell(row)) }
        body(cells)
    }
}

extension DataTable {
    /// Appends the table as comma-separated values.
    func writeCSV(into output: inout [UInt8]) {
        var bytes: [UInt8] = []
        swap(&bytes, &output)
        var writer = CSVWriter(header: fields.map(\.name), after: consume bytes)
        forEachRow { cells in writer.row { writer in for cell in cells { writer.cell(cell) } } }
        output = writer.bytes
    }
}

extension CSVWriter {
    mutating func cell(_ cell: Cell) {
        switch cell {
        case .text(let text): self.cell(text)
        case .integer(let number): self.cell(number)
        case .real(let number): self.cell(number)
        case .empty: self.cell(String?.none)
        }
    }
}
