import Reports
import Templating

/// The start page.
extension PageBuilder {
    mutating func homePage() -> HomePage {
        HomePage(frame: frame(kind: "home", heading: report.site.title))
    }
}
