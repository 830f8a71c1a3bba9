extension Record {
    package var named: ReferenceCollector { collected }

    /// Every place in the record that names something else, its header included. Those of its prose are in the order of
    /// reading.
    package var references: [ReferenceUse] { named.uses }

    /// The sources that are written on the spot, wherever in the record, each once.
    package var inlineSources: [SourceDetails] { named.inlineSources }

    var collected: ReferenceCollector {
        var collector = ReferenceCollector()
        collector.header(header)
        collectReferences(into: &collector)
        forEachText { collector.prose($0) }
        return collector
    }
}

extension Place {
    package func collectReferences(into collector: inout ReferenceCollector) {
        collector.details(of: details)
    }
}

extension Source {
    package func collectReferences(into collector: inout ReferenceCollector) {
        collector.details(of: details)
    }
}

extension Page {
    package func collectReferences(into collector: inout ReferenceCollector) {}
}

extension Incident {
    package func collectReferences(into collector: inout ReferenceCollector) {
        collector.accounts(date)
        collector.accounts(time)
        collector.accounts(duration)
        collector.accounts(place)
        for account in place?.all ?? [] {
            switch account.value {
            case .named(let reference): collector.record(reference, .place, as: .place)
            case .inline(let details): collector.details(of: details)
            }
        }
        for participant in participants {
            collector.record(participant.actor, .actor, as: .participant)
            collector.record(participant.of, .actor, as: .participant)
            collector.accounts(participant.count)
            collector.claims(participant.restsOn)
            collector.row(participant.row)
        }
        collector.casualties(casualties)
        for toll in tolls {
            collector.speaker(toll.by)
            collector.speakers(toll.via)
            collector.origin(toll.origin)
            collector.casualties(toll.rows)
            collector.claims(toll.restsOn)
            collector.row(toll.row)
        }
        for link in related {
            collector.record(link.incident, .incident, as: .related)
            collector.row(link.row)
        }
        for campaign in campaigns { collector.record(campaign, .campaign, as: .campaign) }
    }
}

extension Actor {
    package func collectReferences(into collector: inout ReferenceCollector) {
        collector.accounts(name)
        collector.names(names)
        if let status {
            collector.claims(status.restsOn)
            collector.row(status.row)
        }
        collector.accounts(founded)
        collector.accounts(ended)
        for role in roles {
            collector.record(role.organisation, .actor, as: .relation)
            collector.claims(role.restsOn)
            collector.row(role.row)
        }
        for relation in relations {
            collector.record(relation.actor, .actor, as: .relation)
            collector.claims(relation.restsOn)
            collector.row(relation.row)
        }
        for designation in designations {
            collector.speaker(designation.by)
            collector.row(designation.row)
        }
    }
}

extension Campaign {
    package func collectReferences(into collector: inout ReferenceCollector) {
        collector.accounts(date)
        for actor in actors { collector.record(actor, .actor, as: .campaign) }
        collector.record(startsWith, .incident)
    }
}

extension Brief {
    package func collectReferences(into collector: inout ReferenceCollector) {
        for place in covers.places { collector.record(place, .place) }
        for actor in covers.actors { collector.record(actor, .actor) }
        for judgement in judgements { collector.judgement(judgement) }
    }
}
