import Markdown

/// What release takes out of each type of record.
extension ReleaseFilter {
    mutating func filter(_ incident: inout Incident) {
        accounts(&incident.date)
        accounts(&incident.time)
        accounts(&incident.duration)
        accounts(&incident.place)
        filterPlaces(&incident)
        filterParticipants(&incident.participants)
        casualties(&incident.casualties)
        rows(&incident.tolls, \.row)
        for index in incident.tolls.indices {
            speaker(&incident.tolls[index].by)
            speakers(&incident.tolls[index].via)
            casualties(&incident.tolls[index].rows)
            claims(&incident.tolls[index].restsOn)
            sources(&incident.tolls[index].row.sources)
        }
        rows(&incident.related, \.row)
        removeWithheld(&incident.related) { $0.isWithheld($1.incident, .incident) }
        for index in incident.related.indices { sources(&incident.related[index].row.sources) }
        removeWithheld(&incident.campaigns) { $0.isWithheld($1, .campaign) }
        prose(&incident.summary)
        prose(&incident.narrative)
    }

    private mutating func filterPlaces(_ incident: inout Incident) {
        guard var places = incident.place else { return }
        removeWithheld(&places.all) { filter, account in
            guard case .named(let reference) = account.value else { return false }
            return filter.isWithheld(reference, .place)
        }
        for index in places.all.indices {
            guard case .inline(var details) = places.all[index].value else { continue }
            self.details(&details)
            places.all[index].value = .inline(details)
        }
        incident.place = places.all.isEmpty ? nil : places
    }

    private mutating func filterParticipants(_ participants: inout [Participant]) {
        rows(&participants, \.row)
        var kept: [Participant] = []
        for var participant in participants {
            if isWithheld(participant.actor, .actor) {
                // A withheld actor becomes the label that stands beside it, or the row goes.
                guard participant.label != nil else { continue }
                participant.actor = nil
            }
            if isWithheld(participant.of, .actor) { participant.of = nil }
            accounts(&participant.count)
            claims(&participant.restsOn)
            sources(&participant.row.sources)
            kept.append(participant)
        }
        participants = kept
    }

    mutating func filter(_ actor: inout Actor) {
        accounts(&actor.name)
        names(&actor.names)
        if var status = actor.status {
            claims(&status.restsOn)
            sources(&status.row.sources)
            actor.status = status.row.tlp > release.audience ? nil : status
        }
        accounts(&actor.founded)
        accounts(&actor.ended)
        rows(&actor.roles, \.row)
        for index in actor.roles.indices {
            if isWithheld(actor.roles[index].organisation, .actor) { actor.roles[index].organisation = nil }
            claims(&actor.roles[index].restsOn)
            sources(&actor.roles[index].row.sources)
        }
        rows(&actor.relations, \.row)
        removeWithheld(&actor.relations) { $0.isWithheld($1.actor, .actor) }
        for index in actor.relations.indices {
            claims(&actor.relations[index].restsOn)
            sources(&actor.relations[index].row.sources)
        }
        rows(&actor.designations, \.row)
        for index in actor.designations.indices {
            speaker(&actor.designations[index].by)
            sources(&actor.designations[index].row.sources)
        }
        prose(&actor.summary)
        prose(&actor.profile)
    }

    mutating func filter(_ campaign: inout Campaign) {
        accounts(&campaign.date)
        removeWithheld(&campaign.actors) { $0.isWithheld($1, .actor) }
        if isWithheld(campaign.startsWith, .incident) { campaign.startsWith = nil }
        prose(&campaign.summary)
        prose(&campaign.body)
    }

    mutating func filter(_ brief: inout Brief) {
        removeWithheld(&brief.covers.places) { $0.isWithheld($1, .place) }
        removeWithheld(&brief.covers.actors) { $0.isWithheld($1, .actor) }
        for index in brief.keyPoints.indices {
            var point: Prose? = brief.keyPoints[index]
            prose(&point)
            brief.keyPoints[index] = point!
        }
        rows(&brief.judgements, \.row)
        for index in brief.judgements.indices {
            var text: Prose? = brief.judgements[index].text
            prose(&text)
            brief.judgements[index].text = text!
            claims(&brief.judgements[index].restsOn)
            sources(&brief.judgements[index].row.sources)
        }
        prose(&brief.summary)
        prose(&brief.body)
    }

    private mutating func removeWithheld<Row>(
        _ rows: inout [Row], where isWithheld: (inout ReleaseFilter, Row) -> Bool
    ) {
        var kept: [Row] = []
        for row in rows where !isWithheld(&self, row) { kept.append(row) }
        rows = kept
    }
}
