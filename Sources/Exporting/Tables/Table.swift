/// A table of data: rows of one type, seen through columns.
struct Table<Row>: DataTable {
    let name: String
    let columns: [Column<Row>]
    let rows: [Row]

    var columnNames: [String] { columns.map(\.name) }

    func forEachRow(_ body: ([Cell]) -> Void) {
        var cells: [Cell] = []
        cells.reserveCapacity(columns.count)
        for row in rows {
            cells.removeAll(keepingCapacity: true)
            for column in columns { cells.append(column.cell(row)) }
            body(cells)
        }
    }
}

/// A table of whatever rows.
protocol DataTable {
    var name: String { get }
    var columnNames: [String] { get }
    /// Calls `body` with the cells of each row, in the order of the columns.
    func forEachRow(_ body: ([Cell]) -> Void)
}

extension DataTable {
    /// The table as comma-separated values.
    func csv() -> [UInt8] {
        var writer = CSVWriter(header: columnNames)
        forEachRow { cells in writer.row { writer in for cell in cells { writer.cell(cell) } } }
        return writer.bytes
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
