/// Where something stands: a file, named by its path from the site's folder (`Content/incidents/kpo-attack.yaml`), and
/// the bytes in it; without a range the whole file is meant.
package struct SourceLocation: Sendable, Hashable {
    package var path: String
    package var range: SourceRange?

    package init(path: String, range: SourceRange? = nil) {
        self.path = path
        self.range = range
    }
}
