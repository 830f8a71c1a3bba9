import Templating

/// What `data.mustache` shows.
struct DataPage: SitePage {
    static let template = "data"

    var frame: PageFrame
    var intro: String?
    var groups: [DataGroupView] = []
    /// Those of the site, and of each kind and campaign with news.
    var feeds: [FeedRowView] = []

    static let shape: Shape<DataPage> = Shape(
        "data page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .list("groups", "The files, by what is in them", DataGroupView.shape) { $0.groups },
            .list("feeds", "The feeds that belong to no actor and no place", FeedRowView.shape) { $0.feeds },
        ])
}
