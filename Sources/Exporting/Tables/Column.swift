/// A column of a table: its name, what it means, and how it is read off a row.
struct Column<Row>: Sendable {
    enum Kind: String, Sendable { case text, integer, real }

    let name: String
    let kind: Kind
    /// One sentence, for the documentation.
    let meaning: String
    let cell: @Sendable (Row) -> Cell

    init(_ name: String, _ kind: Kind = .text, _ meaning: String, _ cell: @escaping @Sendable (Row) -> Cell) {
        self.name = name
        self.kind = kind
        self.meaning = meaning
        self.cell = cell
    }

    /// A column of texts.
    init(_ name: String, _ meaning: String, _ cell: @escaping @Sendable (Row) -> Cell) {
        self.init(name, .text, meaning, cell)
    }
}
