import Reports
import Templating

/// What is disputed, what rests on one origin, what is not known, and what changed.
extension PageBuilder {
    mutating func disputedPage(part: Int) -> DisputedPage {
        DisputedPage(frame: frame(kind: "disputed", heading: words["navDisputed"]))
    }

    mutating func singleOriginPage(part: Int) -> SingleOriginPage {
        SingleOriginPage(frame: frame(kind: "single-origin", heading: words["navSingleOrigin"]), caption: "")
    }

    mutating func notKnownPage(part: Int) -> NotKnownPage {
        NotKnownPage(frame: frame(kind: "not-known", heading: words["navNotKnown"]))
    }

    mutating func changesPage(part: Int) -> ChangesPage {
        ChangesPage(frame: frame(kind: "changes", heading: words["navChanges"]))
    }
}
