import Templating

/// A judgement, as templates see it.
struct JudgementView: TemplateView {
    var number: Int
    var text: HTML
    var likelihood: LikelihoodView?
    var confidence: TermView?
    var restsOn: RestsOnView?
    var wouldChange: String?
    var note: String?
    var cites: [CiteView] = []

    static let shape: Shape<JudgementView> = Shape(
        "judgement",
        [
            .number("number", "Anchor is judgement.N") { $0.number },
            .html("text", "Text") { $0.text },
            .optionalRecord("likelihood", "Likelihood", LikelihoodView.shape) { $0.likelihood },
            .optionalRecord("confidence", "Confidence", TermView.shape) { $0.confidence },
            .optionalRecord("restsOn", "Rests on", RestsOnView.shape) { $0.restsOn },
            .optionalText("wouldChange", "Would change") { $0.wouldChange },
            .optionalText("note", "Note") { $0.note },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
        ])
}
