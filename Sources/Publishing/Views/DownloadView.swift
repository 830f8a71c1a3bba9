import Templating

/// A link to what a page lists, as a table.
struct DownloadView: TemplateView {
    var href: TemplateURL
    /// What is downloaded, with the number of its rows.
    var label: String

    static let shape: Shape<DownloadView> = Shape(
        "download",
        [
            .url("href", "Its address") { $0.href },
            .text("label", "What is downloaded, with the number of rows") { $0.label },
        ])
}
