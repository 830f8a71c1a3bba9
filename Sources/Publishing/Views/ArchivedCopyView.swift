import Templating

/// An archived copy, as templates see it.
struct ArchivedCopyView: TemplateView {
    var label: String
    var outward: OutwardView?
    var tool: String?
    var custodian: String?
    var sha256: String?

    static let shape: Shape<ArchivedCopyView> = Shape(
        "archived copy",
        [
            .text("label", "Web page, 14 March 2023") { $0.label },
            .optionalRecord("outward", "Present instead of plain label where it can be opened", OutwardView.shape) {
                $0.outward
            },
            .optionalText("tool", "Tool") { $0.tool },
            .optionalText("custodian", "Custodian") { $0.custodian },
            .optionalText("sha256", "Sha256") { $0.sha256 },
        ])
}

/// An archived copies, as templates see it.
struct ArchivedCopiesView: TemplateView {
    var rows: [ArchivedCopyView] = []

    static let shape: Shape<ArchivedCopiesView> = Shape(
        "archived copies",
        [
            .list("rows", "Rows", ArchivedCopyView.shape) { $0.rows }
        ])
}
