import Reports
import Templating

/// What a guarded person's page says before anything else.
extension PageBuilder {
    /// Every allegation, each with who makes it; an acquittal before all of them. Nil where there is nothing to guard.
    mutating func guardPanel(of position: Int) -> GuardView? {
        let actor = report.actors[position]
        let facts = report.actorFacts[position]
        guard actor.kind == .person else { return nil }
        let acquittals = statements(of: position) { $0 == .acquitted }
        guard facts.guard != nil || !acquittals.isEmpty else { return nil }
        return GuardView(
            acquittals: acquittals, allegations: statements(of: position, where: \.guards),
            confusion: words["confusion"], others: namesakes(of: position), noReply: words["noReply"])
    }

    /// The roles, parts in incidents and relations of a person on a basis, as sentences.
    private mutating func statements(of position: Int, where matches: (Basis) -> Bool) -> [AllegationView] {
        let actor = report.actors[position]
        // "No court has found so" is not said of a person whom a court did convict of something.
        let involvements = report.actorFacts[position].involvements
        let isConvicted =
            (actor.roles.map(\.basis) + actor.relations.map(\.basis) + involvements.map(\.basis)).contains(.convicted)
        var views: [AllegationView] = []
        func finding(_ basis: Basis) -> String? { basis.guards && !isConvicted ? words["noCourt"] : nil }
        func text(_ basis: Basis, _ what: String) -> String {
            words.filled(Words.key("allegation", basis.rawValue), ("what", what))
        }
        for role in actor.roles where matches(role.basis) {
            let organisation = role.organisation.map { ref($0, .actor) }
            views.append(
                AllegationView(
                    text: text(role.basis, role.title.value), subject: organisation,
                    period: period(from: role.from, until: role.until), saying: saying(role.restsOn, in: actor.key),
                    finding: finding(role.basis), note: role.row.note, cites: cites(role.row.sources)))
        }
        for part in involvements where matches(part.basis) {
            // The list of incidents shows each part with its basis; the panel need not grow with it.
            if views.count >= report.site.pageSize { break }
            let incident = report.incidents[part.incident]
            let participant = incident.participants[part.participant]
            let what = part.role.map { words["role", $0.rawValue].lowercasedFirst } ?? words["partNotStated"]
            views.append(
                AllegationView(
                    text: text(part.basis, what), subject: ref(incident: part.incident),
                    date: report.incidentFacts[part.incident].date.map { date($0) },
                    saying: saying(participant.restsOn, in: incident.key),
                    finding: part.role.map(\.isAccusing) ?? false ? finding(part.basis) : nil,
                    note: participant.row.note, cites: cites(participant.row.sources)))
        }
        for relation in actor.relations where matches(relation.basis) {
            views.append(
                AllegationView(
                    text: text(relation.basis, words["relation", relation.kind.rawValue].lowercasedFirst),
                    subject: ref(relation.actor, .actor), period: period(from: relation.from, until: relation.until),
                    saying: saying(relation.restsOn, in: actor.key), finding: finding(relation.basis),
                    note: relation.row.note, cites: cites(relation.row.sources)))
        }
        return views
    }

    /// Those from whom either record says that this one is distinct.
    private func namesakes(of position: Int) -> [RefView] {
        let own = report.actors[position].relations.filter { $0.kind == .distinctFrom }.compactMap {
            report.position($0.actor.id, .actor)
        }
        let inverse = report.actorFacts[position].relations.filter {
            report.actors[$0.actor].relations[$0.relation].kind == .distinctFrom
        }.map(\.actor)
        var seen: Set<Int> = []
        return (own + inverse).filter { seen.insert($0).inserted && report.actors[$0].mayBeListedByOthers }.map {
            ref(actor: $0)
        }
    }
}

extension Participant.Role {
    /// Whether to name somebody in this role says that they did something: a court may be asked about it, which cannot
    /// be said of the target of an attack.
    fileprivate var isAccusing: Bool {
        switch self {
        case .initiator, .perpetrator, .planner, .party: true
        case .target, .responder, .mediator, .signatory, .subject: false
        }
    }
}
