import Templating

/// What `data.mustache` shows.
struct DataPage: SitePage {
    static let template = "data"

    var frame: PageFrame
    var intro: String?
    var groups: [DataGroupView] = []

    static let shape: Shape<DataPage> = Shape(
        "data page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .list("groups", "The files, by what is in them", DataGroupView.shape) { $0.groups },
        ])
}
