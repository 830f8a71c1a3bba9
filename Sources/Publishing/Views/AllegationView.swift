import Templating

/// An allegation against a person, or an acquittal, as templates see it.
struct AllegationView: TemplateView {
    var text: String
    var subject: RefView?
    var date: DateTextView?
    var period: String?
    var saying: String?
    var finding: String?
    var note: String?
    var cites: [CiteView] = []

    static let shape: Shape<AllegationView> = Shape(
        "allegation",
        [
            .text("text", "The basis and what is alleged: Alleged: planner") { $0.text },
            .optionalRecord("subject", "The incident, or the body or person that it is about", RefView.shape) {
                $0.subject
            },
            .optionalRecord("date", "The incident's date", DateTextView.shape) { $0.date },
            .optionalText("period", "Period") { $0.period },
            .optionalText("saying", "Says the CTD, 13 March 2023") { $0.saying },
            .optionalText("finding", "No court has found so.") { $0.finding },
            .optionalText("note", "Note") { $0.note },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
        ])
}
