import Templating

/// A judgement within the text.
struct JudgementBlock: BlockView {
    static let template = "views/judgement"

    var head: BlockHead
    var judgement: JudgementView

    static let shape: Shape<JudgementBlock> = Shape(
        "judgement view",
        headFields + [
            .record("judgement", "What is judged, how likely, how sure, on what", JudgementView.shape) { $0.judgement }
        ])
}
