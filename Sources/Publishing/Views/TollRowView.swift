import Templating

/// A toll row, as templates see it.
struct TollRowView: TemplateView {
    /// The anchor; absent in tables of which a page may have several.
    var id: String?
    var label: String
    var side: TermView?
    var contained = false
    var cells: [FigureView] = []
    var basis: TermView?
    var by: String?
    var note: String?
    var cites: [CiteView] = []

    static let shape: Shape<TollRowView> = Shape(
        "toll row",
        [
            .optionalText("id", "The anchor: toll.2 for a row of the record, total.people for a sum") { $0.id },
            .text("label", "Police officers, of which civilians") { $0.label },
            .optionalRecord("side", "State · armed-group · civilians · mixed · unknown", TermView.shape) { $0.side },
            .flag("contained", "An \"of which\" line, already in the line above") { $0.contained },
            .list("cells", "One for each column", FigureView.shape) { $0.cells },
            .optionalRecord("basis", "Only below stated", TermView.shape) { $0.basis },
            .optionalText("by", "Says the CTD") { $0.by },
            .optionalText("note", "Note") { $0.note },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
        ])
}
