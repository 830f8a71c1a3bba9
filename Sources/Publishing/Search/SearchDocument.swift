/// A page as search knows it: what it is found by, and what its result says.
struct SearchDocument {
    /// In the order in which equals are shown: what is one of few comes before what is one of thousands.
    enum Kind: String, CaseIterable {
        case actor, place, campaign, brief, page, incident, source, list
    }

    var kind: Kind
    var title: String
    /// The title's language, where it is not the site's.
    var language: String?
    var route: Route
    /// Other spellings, which lead to the page as its title does.
    var names: [String] = []
    /// What else is settled about it, in a few words each: where, when, of what kind, with whom.
    var facets: [String] = []
    /// Running text; the beginning of it is searched.
    var texts: [String] = []
    /// What tells the result from its namesakes: kind, date, place.
    var line: [String] = []
    /// A word of warning: "Disputed".
    var mark: String?
}
