import Reports
import Templating

/// Briefs, their list, and the pages of the site itself.
extension PageBuilder {
    mutating func briefsPage(part: Int) -> BriefsPage {
        BriefsPage(frame: frame(kind: "briefs", heading: words["navBriefs"]))
    }

    mutating func briefPage(_ position: Int) -> BriefPage {
        let brief = report.briefs[position]
        return BriefPage(
            frame: frame(kind: "brief", heading: brief.displayTitle),
            kind: term("briefKind", brief.kind?.rawValue ?? "assessment"))
    }

    mutating func plainPage(_ position: Int) -> PlainPage {
        let page = report.pages[position]
        return PlainPage(frame: frame(kind: "page", heading: page.displayTitle))
    }
}
