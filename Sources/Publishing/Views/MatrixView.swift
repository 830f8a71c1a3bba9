import Templating

/// A count in a table of two headings.
struct MatrixCellView: TemplateView {
    /// Nil where there is nothing: the cell is then empty.
    var count: Int?
    var href: TemplateURL?

    static let shape: Shape<MatrixCellView> = Shape(
        "cell of a matrix",
        [
            .optionalNumber("count", "Incidents; absent where there are none") { $0.count },
            .optionalURL("href", "The one incident, or the list") { $0.href },
        ])
}

/// A row of a matrix.
struct MatrixRowView: TemplateView {
    var label: String
    var cells: [MatrixCellView]

    static let shape: Shape<MatrixRowView> = Shape(
        "row of a matrix",
        [
            .text("label", "A role") { $0.label },
            .list("cells", "One for each basis", MatrixCellView.shape) { $0.cells },
        ])
}

/// An actor's parts in incidents, by role and by how the site knows of them.
struct MatrixView: TemplateView {
    var caption: String
    var columns: [TermView]
    var rows: [MatrixRowView]

    static let shape: Shape<MatrixView> = Shape(
        "matrix",
        [
            .text("caption", "What is counted") { $0.caption },
            .list("columns", "Bases that occur", TermView.shape) { $0.columns },
            .list("rows", "Roles that occur", MatrixRowView.shape) { $0.rows },
        ])
}
