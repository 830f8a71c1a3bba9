import Markdown

/// What release takes out of each type of record.
extension ReleaseFilter {
    mutating func filter(_ incident: inout Incident) {
        accounts(&incident.date)
        accounts(&incident.time)
        accounts(&incident.duration)
        filterPlaces(&incident)
        filterParticipants(&incident.participants)
        casualties(&incident.casualties)
        rows(&incident.tolls, \.row)
        for index in incident.tolls.indices {
            speaker(&incident.tolls[index].by)
            speakers(&incident.tolls[index].via)
            origin(&incident.tolls[index].origin)
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
        let before = places.all.count
        places.all.removeAll { account in
            guard case .inline(let details) = account.value, let row = details.row else { return false }
            return row.tlp > release.audience
        }
        countPart(before - places.all.count)
        accounts(&places)
        removeWithheld(&places.all) { filter, account in
            guard case .named(let reference) = account.value else { return false }
            return filter.isWithheld(reference, .place)
        }
        var finest = Precision.exact
        for index in places.all.indices {
            switch places.all[index].value {
            case .named(let reference): finest = max(finest, obscured(reference))
            case .inline(var details):
                self.details(&details)
                finest = max(finest, details.obscure ?? .exact)
                places.all[index].value = .inline(details)
            }
        }
        // The incident may not say of an obscured place that it is known more finely than the place itself says.
        if let own = incident.placePrecision { incident.placePrecision = max(own, finest) }
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
        if var status = actor.status, status.row.tlp <= release.audience {
            claims(&status.restsOn)
            sources(&status.row.sources)
            actor.status = status
        } else if actor.status != nil {
            countPart(1)
            actor.status = nil
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
        for index in brief.judgements.indices { judgement(&brief.judgements[index]) }
        prose(&brief.summary)
        prose(&brief.body)
    }

    mutating func judgement(_ judgement: inout Judgement) {
        var text: Prose? = judgement.text
        prose(&text)
        judgement.text = text!
        claims(&judgement.restsOn)
        sources(&judgement.row.sources)
    }

    mutating func removeWithheld<Row>(
        _ rows: inout [Row], where isWithheld: (inout ReleaseFilter, Row) -> Bool
    ) {
        var kept: [Row] = []
        for row in rows where !isWithheld(&self, row) { kept.append(row) }
        rows = kept
    }
}
