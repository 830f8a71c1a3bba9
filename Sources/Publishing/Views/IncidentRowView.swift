import Templating

/// A line of any list of incidents.
struct IncidentRowView: TemplateView {
    var href: TemplateURL
    var title: String
    var lang: String?
    var date: DateTextView
    var kind: TermView
    var place: RefView?
    var killed: FigureView?
    var verification: TermView
    var marks: [TermView] = []
    var part: String?

    static let shape: Shape<IncidentRowView> = Shape(
        "incident row",
        [
            .url("href", "Href") { $0.href },
            .text("title", "Title") { $0.title },
            .optionalText("lang", "The language of its text, where it is not the site's") { $0.lang },
            .optionalText("dir", "The direction of its text, beside lang") { $0.lang.map(Language.direction) },
            .record("date", "Date", DateTextView.shape) { $0.date },
            .record("kind", "Kind", TermView.shape) { $0.kind },
            .optionalRecord("place", "Place", RefView.shape) { $0.place },
            .optionalRecord(
                "killed",
                "Everyone but attackers, by the chosen account; absent where the kind of event has no casualties",
                FigureView.shape
            ) { $0.killed },
            .record(
                "verification", "Not-checked · checked-inconclusive · verified · refuted · withdrawn", TermView.shape
            ) { $0.verification },
            .list("marks", "Disputed · single-origin · corroborated · retracted", TermView.shape) { $0.marks },
            .optionalText("part", "On an actor's page: initiator, claimed by itself") { $0.part },
        ])
}
