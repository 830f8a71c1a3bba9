import Templating

/// A date text, as templates see it.
struct DateTextView: TemplateView {
    var phrase: String
    var machine: String?
    var shape: String
    var mark: String?

    static let shape: Shape<DateTextView> = Shape(
        "date text",
        [
            .text("phrase", "For people: about November 2022, between 18 and 20 December 2022") { $0.phrase },
            .optionalText("machine", "For datetime, only where exact") { $0.machine },
            .text("shape", "Exact · lasting · uncertain · open · several") { $0.shape },
            .optionalText(
                "mark", "The word that says so in a list (date uncertain, lasting), for every shape but exact"
            ) { $0.mark },
        ])
}
