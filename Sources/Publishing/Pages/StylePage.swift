import Templating

/// What `style.mustache` shows: the theme itself, for those who write one of their own.
struct StylePage: SitePage {
    static let template = "style"

    var frame: PageFrame
    var tokens: [TokenGroupView] = []
    var marks: [MarkGroupView] = []
    var sides: [TermView] = []
    var figures: [FigureView] = []
    var dates: [DateTextView] = []
    var labels: [TermView] = []

    static let shape: Shape<StylePage> = Shape(
        "style page",
        frameFields + [
            .list("tokens", "Colours by what they are for", TokenGroupView.shape) { $0.tokens },
            .list("marks", "Words that grade, by what they grade", MarkGroupView.shape) { $0.marks },
            .list("sides", "Whose people they are", TermView.shape) { $0.sides },
            .list("figures", "Stated, none, unknown, not stated", FigureView.shape) { $0.figures },
            .list("dates", "One date of each shape", DateTextView.shape) { $0.dates },
            .list("labels", "The labels of TLP 2.0, with their class names", TermView.shape) { $0.labels },
        ])
}
