/// A column of a table: its name, what it means, and how it is read off a row.
///
/// A class, since every cell of every row goes through it: a copy of a struct counts three references up and down.
final class Column<Row>: Sendable {
    let field: Field
    let cell: @Sendable (Row) -> Cell

    init(_ name: String, _ kind: Field.Kind, _ meaning: String, _ cell: @escaping @Sendable (Row) -> Cell) {
        field = Field(name: name, kind: kind, meaning: meaning)
        self.cell = cell
    }

    /// A column of texts.
    convenience init(_ name: String, _ meaning: String, _ cell: @escaping @Sendable (Row) -> Cell) {
        self.init(name, .text, meaning, cell)
    }
}
