import Reports
import Templating

/// A record's name as links show it, whatever page they are on: made once, since most pages link to the same places,
/// actors and sources.
struct NamedLink: Sendable {
    var text: String
    /// The language of the name, where it is not the site's.
    var lang: String?
    /// What must be said with the name.
    var `guard`: String?
    /// Whether the name is kept apart from the text around it, since it is written the other way.
    var isIsolated: Bool
    /// Nil where the record has no page.
    var route: Route?

    init(_ text: String, route: Route?, lang: String?, guard: String? = nil, words: Words) {
        self.text = text
        self.route = route
        self.lang = lang
        self.guard = `guard`
        isIsolated = lang == nil && words.runsAgainst(text)
    }
}

extension PageBuilder {
    func ref(_ name: NamedLink) -> RefView {
        RefView(
            text: name.text, href: name.route.map { link($0) }, lang: name.lang, guard: name.guard,
            isolated: name.isIsolated)
    }
}
