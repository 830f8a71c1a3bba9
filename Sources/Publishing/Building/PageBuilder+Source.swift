import Reports
import Templating

/// Pages of sources and their list.
extension PageBuilder {
    mutating func sourcesPage(part: Int) -> SourcesPage {
        SourcesPage(frame: frame(kind: "sources", heading: words["sources"]), caption: "")
    }

    mutating func sourcePage(_ position: Int) -> SourcePage {
        SourcePage(
            frame: frame(kind: "source", heading: edition.sourceTitles[position]), kind: term("sourceKind", "document"))
    }
}
