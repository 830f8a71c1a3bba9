import Templating

/// A judgement within the text.
struct JudgementBlock: BlockView {
    static let template = "views/judgement"

    var head: BlockHead
    var text: HTML
    var likelihood: LikelihoodView?
    var confidence: TermView?
    var restsOn: RestsOnView?
    var wouldChange: String?

    static let shape: Shape<JudgementBlock> = Shape(
        "judgement view",
        headFields + [
            .html("text", "The judgement") { $0.text },
            .optionalRecord("likelihood", "How likely, by the site's scale", LikelihoodView.shape) { $0.likelihood },
            .optionalRecord("confidence", "How sure, which is another matter", TermView.shape) { $0.confidence },
            .optionalRecord("restsOn", "The claims it rests on", RestsOnView.shape) { $0.restsOn },
            .optionalText("wouldChange", "What would change it") { $0.wouldChange },
        ])
}
