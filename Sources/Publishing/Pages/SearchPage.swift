import Templating

/// What `search.mustache` shows: the results are the script's; without it, the ways to everything.
struct SearchPage: SitePage {
    static let template = "search"

    var frame: PageFrame
    var lists: [SearchListView] = []

    static let shape: Shape<SearchPage> = Shape(
        "search page",
        frameFields + [
            .list("lists", "The lists of the site", SearchListView.shape) { $0.lists }
        ])
}
