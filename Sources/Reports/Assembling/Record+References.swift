import Markdown

extension Record {
    package var references: [ReferenceUse] { collectedReferences }

    var collectedReferences: [ReferenceUse] {
        var collector = ReferenceCollector()
        collector.header(header)
        collectReferences(into: &collector)
        return collector.uses
    }
}

extension Place {
    package func collectReferences(into collector: inout ReferenceCollector) {
        collector.details(of: details)
        collector.prose(description)
    }
}

extension Source {
    package func collectReferences(into collector: inout ReferenceCollector) {
        collector.details(of: details)
        collector.prose(description)
    }
}

extension Page {
    package func collectReferences(into collector: inout ReferenceCollector) { collector.prose(body) }
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
            collector.casualties(toll.rows)
            collector.claims(toll.restsOn)
            collector.row(toll.row)
        }
        for link in related {
            collector.record(link.incident, .incident, as: .related)
            collector.row(link.row)
        }
        for campaign in campaigns { collector.record(campaign, .campaign, as: .campaign) }
        collector.prose(summary)
        collector.prose(narrative)
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
        collector.prose(summary)
        collector.prose(profile)
    }
}

extension Campaign {
    package func collectReferences(into collector: inout ReferenceCollector) {
        collector.accounts(date)
        for actor in actors { collector.record(actor, .actor, as: .campaign) }
        collector.record(startsWith, .incident)
        collector.prose(summary)
        collector.prose(body)
    }
}

extension Brief {
    package func collectReferences(into collector: inout ReferenceCollector) {
        for place in covers.places { collector.record(place, .place) }
        for actor in covers.actors { collector.record(actor, .actor) }
        for point in keyPoints { collector.prose(point) }
        for judgement in judgements { collector.judgement(judgement) }
        collector.prose(summary)
        collector.prose(body)
    }
}
