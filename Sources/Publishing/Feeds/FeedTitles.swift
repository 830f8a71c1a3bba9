import Reports

/// Titles as feeds may print them.
///
/// Feed readers show titles alone and keep them for ever, out of reach of any later correction, so that no title there
/// carries the name of a person against whom something is only alleged, guarded or not (CONTENT, "People"). A title
/// that names one gives way to one made of what kind of record it is and of its date.
struct FeedTitles {
    private let edition: Edition
    private let builder: PageBuilder

    init(_ edition: Edition) {
        self.edition = edition
        builder = PageBuilder(edition, route: .atomFeed)
    }

    func title(of key: RecordKey) -> String {
        guard let position = edition.report.position(of: key), let record = edition.report.record(key) else {
            return edition.words["withheld"]
        }
        let isGuarded = key.type == .actor && edition.guards[position] != nil
        let title = key.type == .source ? edition.sourceTitles[position] : record.displayTitle
        let isBlank = title.allSatisfy(\.isWhitespace)
        return isGuarded || isBlank || edition.guardedNames.areNamed(in: title)
            ? neutralTitle(of: key, position) : title
    }

    /// What the record is, in a word.
    func term(of key: RecordKey) -> TermView {
        if key.type == .incident, let incident = edition.report.incident(key.id) { return builder.kind(of: incident) }
        return builder.term("feedTerm", key.type.rawValue)
    }

    /// "Police operation, 13 March 2023".
    private func neutralTitle(of key: RecordKey, _ position: Int) -> String {
        let report = edition.report
        let date: EventDate? =
            switch key.type {
            case .incident: report.incidentFacts[position].date
            case .campaign: report.campaigns[position].date?.chosen?.value
            case .source: report.sources[position].details.published
            case .brief: report.briefs[position].date.value
            case .actor, .place, .page: nil
            }
        let label = term(of: key).label
        return date.map { "\(label), \($0.phrase(in: edition.dates))" } ?? label
    }
}
