import Templating

/// A file of data.
struct DataFileView: TemplateView {
    var href: TemplateURL
    /// The file's name.
    var name: String
    var format: String
    var description: String
    var size: String

    static let shape: Shape<DataFileView> = Shape(
        "data file",
        [
            .url("href", "Its address") { $0.href },
            .text("name", "Its name") { $0.name },
            .text("format", "What the format is called") { $0.format },
            .text("description", "What the format is for") { $0.description },
            .text("size", "Its size, in words") { $0.size },
        ])
}
