import Reports
import Templating

/// What every list says of an incident, whatever page the list is on: made once, since an incident stands in many lists.
struct IncidentLine: Sendable {
    var title: String
    var lang: String?
    var date: DateTextView
    var kind: TermView
    /// The place of the gazetteer, by its position; else `placeName` alone.
    var place: Int?
    var placeName: String?
    var killed: FigureView?
    var verification: TermView
    var marks: [TermView]
    var route: Route
}

extension PageBuilder {
    /// What lists say of an incident.
    func line(incident position: Int) -> IncidentLine {
        let incident = report.incidents[position]
        let facts = report.incidentFacts[position]
        var marks: [TermView] = []
        if !facts.disputes.isEmpty { marks.append(term("standing", "disputed")) }
        if incident.header.revisions.contains(where: { $0.kind == .retraction }) {
            marks.append(term("revision", "retraction"))
        }
        if let change = lastChange(of: incident.header) { marks.append(change) }
        var line = IncidentLine(
            title: incident.title.value, lang: language(of: incident.header), date: listDate(of: position),
            kind: kind(of: incident), killed: killed(in: position),
            verification: term("verification", incident.verification.status.rawValue), marks: marks,
            route: .record(incident.key))
        switch incident.place?.chosen?.value {
        case .named: line.place = facts.places.first
        case .inline(let details): line.placeName = details.name.value
        case nil: break
        }
        return line
    }

    /// "Correction, 6 Feb 2023": the newest change that readers of a list should see; a retraction has its own mark.
    private func lastChange(of header: RecordHeader) -> TermView? {
        guard
            let last = header.revisions.filter({ $0.kind.movesRecord && $0.kind != .retraction }).max(by: {
                $0.date < $1.date
            })
        else { return nil }
        let kind = term("revision", last.kind.rawValue)
        let day = EventDate(last.date).phrase(in: edition.dates, style: .short)
        return TermView(code: kind.code, label: words.filled("changedOn", ("kind", kind.label), ("date", day)))
    }

    /// A line of a list of incidents.
    func row(incident position: Int, part: String? = nil) -> IncidentRowView {
        let line = edition.lines[position]
        return IncidentRowView(
            href: link(line.route), title: line.title, lang: line.lang, date: line.date, kind: line.kind,
            place: line.place.map { ref(place: $0) } ?? line.placeName.map { RefView(text: $0) }, killed: line.killed,
            verification: line.verification, marks: line.marks, part: part)
    }
}
