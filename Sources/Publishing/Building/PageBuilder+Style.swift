import Reports
import Templating

/// The page that shows the theme: its tokens, and every part with its class names.
extension PageBuilder {
    /// The colours of `Templates/styles/1-tokens.css`, by the group in which they stand there; a test compares the two.
    static let tokens: [(code: String, names: [String])] = [
        ("paper", ["paper", "sheet", "wash", "ink", "quiet", "line", "strong-line", "link", "mark"]),
        ("known", ["good", "fair", "poor", "open"]),
        ("sides", ["state", "armed", "civilian"]),
        (
            "drawings",
            [
                "series-1", "series-2", "series-3", "series-4", "series-5", "series-6", "grid", "axis", "bar", "unsure",
                "hatch", "land", "coast", "spot", "spot-area",
            ]
        ),
    ]

    mutating func stylePage() -> StylePage {
        var page = StylePage(
            frame: frame(
                kind: "style", heading: words["navStyle"], description: words["styleDescription"], section: .style,
                noindex: true))
        page.tokens = Self.tokens.map { group in
            TokenGroupView(
                code: group.code, label: words["styleTokens", group.code],
                rows: group.names.map { TermView(code: $0, label: words["styleToken", $0]) })
        }
        page.marks = [
            MarkGroupView(
                label: words["verification"],
                rows: Verification.Status.allCases.map { term("verification", $0.rawValue) }),
            MarkGroupView(label: words["status"], rows: ClaimStanding.Mark.allCases.map { standing($0) }),
            MarkGroupView(label: words["basis"], rows: Basis.allCases.map { basis($0) }),
        ]
        page.sides = Side.allCases.compactMap { side($0) }
        page.figures = [
            FigureView(text: Words.grouped(1234), state: "stated"),
            FigureView(text: words["figureNone"], state: "none"),
            FigureView(text: words["figureUnknown"], state: "unknown"),
            FigureView(text: words["figureNotStated"], state: "absent"),
        ]
        page.dates = ["2023-02-17", "2022-12-18/2022-12-20", "2022-11?", "2022-11/..", "{2023-02-17,2023-02-19}"]
            .compactMap { EventDate($0).map { date($0) } }
        page.labels = TrafficLight.allCases.map {
            TermView(code: $0 == .amberStrict ? "amber-strict" : $0.word, label: $0.label)
        }
        return page
    }
}
