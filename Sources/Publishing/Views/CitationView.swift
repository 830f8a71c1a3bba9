import Templating

/// A page as reference managers read it.
struct CitationView: TemplateView {
    /// Which version of the page is cited: the recorded one, else 1, and one more for each revision.
    var version: Int
    var date: DateTextView?
    var bibtex: HTML
    var csl: HTML

    static let shape: Shape<CitationView> = Shape(
        "citation",
        [
            .number("version", "The recorded version; else 1, and one more for each revision") { $0.version },
            .optionalRecord("date", "The day of that version", DateTextView.shape) { $0.date },
            .html("bibtex", "An entry of a BibTeX file, escaped") { $0.bibtex },
            .html("csl", "An item of CSL-JSON, escaped") { $0.csl },
        ])
}
