import Templating

/// The files of data that hold one kind of thing.
struct DataGroupView: TemplateView {
    /// The subject's code.
    var code: String
    var label: String
    var description: String
    var files: [DataFileView] = []

    static let shape: Shape<DataGroupView> = Shape(
        "group of data files",
        [
            .text("code", "What is in them, as a code") { $0.code },
            .text("label", "What is in them") { $0.label },
            .text("description", "The same in a sentence") { $0.description },
            .list("files", "The files", DataFileView.shape) { $0.files },
        ])
}
