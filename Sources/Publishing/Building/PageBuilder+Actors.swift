import Reports
import Templating

/// The list of actors.
extension PageBuilder {
    mutating func actorsPage(part: Int) -> ActorsPage {
        let listed = edition.listedActors
        var page = ActorsPage(
            frame: frame(
                kind: "actors", heading: title(words["navActors"], part: part),
                description: words["actorsDescription"], section: .list(.actor),
                trail: part == 1 ? [] : [(words["navActors"], .list(.actor))]))
        page.intro = joined([
            words.counted("actorCount", listed.count), rangeOfPart(part, of: listed.count),
        ])
        var counts: [Actor.Kind: Int] = [:]
        for position in listed { counts[report.actors[position].kind, default: 0] += 1 }
        for position in edition.slice(listed, part: part) {
            let kind = report.actors[position].kind
            if page.groups.last?.code != kind.rawValue {
                page.groups.append(
                    ActorGroupView(
                        code: kind.rawValue, label: words["actorKindPlural", kind.rawValue], count: counts[kind] ?? 0))
            }
            page.groups[page.groups.count - 1].rows.append(row(actor: position))
        }
        page.parts = numberedParts(edition.parts(listed.count), current: part) { .list(.actor, part: $0) }
        return page
    }

    private func row(actor position: Int) -> ActorRowView {
        let actor = report.actors[position]
        let incidents = edition.involvements(of: position)
        let names = otherNames(of: actor).prefix(4)
        var row = ActorRowView(actor: ref(actor: position), incidents: incidents.count)
        row.names = names.isEmpty ? nil : names.map(words.isolated).joined(separator: words["comma"])
        row.active = activeYears(of: incidents)
        if let status = actor.status { row.marks.append(term("status", status.status.rawValue)) }
        if edition.guards[position] != nil { row.marks.append(basis(.alleged)) }
        if actor.identity != .known {
            row.marks.append(
                TermView(
                    code: "identity-\(actor.identity.rawValue)", label: words["identity", actor.identity.rawValue]))
        }
        return row
    }

    /// "2007 to 2023": the years of the first and the last incident that a year holds.
    func activeYears(of incidents: [Int]) -> String? {
        let years = incidents.compactMap { report.incidentFacts[$0].date?.bucket.year }
        guard let first = years.min(), let last = years.max() else { return nil }
        return first == last
            ? String(first) : words.filled("yearsFromTo", ("from", String(first)), ("to", String(last)))
    }
}
