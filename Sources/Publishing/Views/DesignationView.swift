import Templating

/// A designation, as templates see it.
struct DesignationView: TemplateView {
    var label: String
    var by: RefView?
    var period: String?
    var note: String?
    var cites: [CiteView] = []

    static let shape: Shape<DesignationView> = Shape(
        "designation",
        [
            .text("label", "Label") { $0.label },
            .optionalRecord("by", "By whom; absent where that is not stated", RefView.shape) { $0.by },
            .optionalText("period", "Period") { $0.period },
            .optionalText("note", "Note") { $0.note },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
        ])
}

/// A designations, as templates see it.
struct DesignationsView: TemplateView {
    var rows: [DesignationView] = []

    static let shape: Shape<DesignationsView> = Shape(
        "designations",
        [
            .list("rows", "Rows", DesignationView.shape) { $0.rows }
        ])
}
