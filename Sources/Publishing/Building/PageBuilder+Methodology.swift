import Reports
import Templating

/// How the site works, from the rules and vocabularies in use.
extension PageBuilder {
    mutating func methodologyPage() -> MethodologyPage {
        MethodologyPage(frame: frame(kind: "methodology", heading: words["navMethodology"]))
    }
}
