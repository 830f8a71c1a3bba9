import Templating

/// A participant, as templates see it.
struct ParticipantView: TemplateView {
    /// The anchor: participant.3, by the order of the record.
    var id: String
    var actor: RefView
    var of: RefView?
    var side: TermView?
    var basis: TermView
    var saying: String?
    var count: String?
    var outcome: String?
    var note: String?
    var cites: [CiteView] = []

    static let shape: Shape<ParticipantView> = Shape(
        "participant",
        [
            .text("id", "The anchor, by the order of the record: participant.3") { $0.id },
            .record("actor", "Actor", RefView.shape) { $0.actor },
            .optionalRecord("of", "The body it belongs to", RefView.shape) { $0.of },
            .optionalRecord("side", "Side", TermView.shape) { $0.side },
            .record("basis", "Basis", TermView.shape) { $0.basis },
            .optionalText("saying", "Says the CTD, 13 March 2023") { $0.saying },
            .optionalText("count", "8 to 10 people") { $0.count },
            .optionalText("outcome", "Killed") { $0.outcome },
            .optionalText("note", "Note") { $0.note },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
        ])
}
