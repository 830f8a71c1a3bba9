import Reports

/// A record's value as prose shows it.
struct LiveValue {
    var text: String
    /// The class of the element that holds it.
    var className: String
    /// Today's value, where it is not the one known on the brief's date.
    var now: String?
}

extension PageBuilder {
    /// The value that `[[id.field]]` stands for.
    ///
    /// - Parameter asOf: the date of a dated brief: the value is then the one known on that day, and today's stands
    ///   beside it where it differs, so that prose neither drifts from the record nor rewrites its own past.
    /// - Returns: nil where the record states no such value.
    func liveValue(_ field: String, of key: RecordKey, asOf: EventDate?) -> LiveValue? {
        guard let position = report.position(of: key) else { return nil }
        switch key.type {
        case .incident: return incidentValue(field, position, asOf: asOf?.latest)
        case .actor: return actorValue(field, position)
        case .place:
            let place = report.places[position]
            return field == "kind"
                ? place.details.kind.map { LiveValue(text: words["placeKind", $0.rawValue], className: "value") }
                : LiveValue(text: place.displayTitle, className: "value")
        case .source:
            let source = report.sources[position]
            switch field {
            case "published": return source.details.published.map(dateValue)
            case "publisher":
                switch source.details.publisher {
                case .actor(let reference): return LiveValue(text: ref(reference, .actor).plain, className: "value")
                case .text(let text, _): return LiveValue(text: text, className: "value")
                case nil: return nil
                }
            default: return LiveValue(text: edition.sourceTitles[position], className: "value")
            }
        case .campaign:
            let campaign = report.campaigns[position]
            if let outcome = Outcome(rawValue: field) {
                return sumValue(report.sum(outcome, of: report.campaignFacts[position].incidents).people)
            }
            switch field {
            case "date": return campaign.date?.chosen.map { dateValue($0.value) }
            case "kind": return LiveValue(text: words["campaignKind", campaign.kind.rawValue], className: "value")
            default: return LiveValue(text: campaign.title.value, className: "value")
            }
        case .brief:
            let brief = report.briefs[position]
            return field == "date"
                ? dateValue(brief.date.value) : LiveValue(text: brief.title.value, className: "value")
        case .page: return LiveValue(text: report.pages[position].title.value, className: "value")
        }
    }

    private func dateValue(_ date: EventDate) -> LiveValue {
        LiveValue(
            text: date.phrase(in: edition.dates), className: date.isExactDay ? "d exact" : "d uncertain")
    }

    private func sumValue(_ sum: QuantitySum?) -> LiveValue? {
        let figure = figure(sum)
        return figure.state == "absent" ? nil : LiveValue(text: figure.text, className: "fig \(figure.state)")
    }

    private func actorValue(_ field: String, _ position: Int) -> LiveValue? {
        let actor = report.actors[position]
        switch field {
        case "kind": return LiveValue(text: words["actorKind", actor.kind.rawValue], className: "value")
        case "status":
            return actor.status.map { LiveValue(text: words["status", $0.status.rawValue], className: "value") }
        case "founded": return actor.founded?.chosen.map { dateValue($0.value) }
        case "ended": return actor.ended?.chosen.map { dateValue($0.value) }
        default:
            let phrase = edition.guards[position].map { " (\($0))" } ?? ""
            return LiveValue(text: actor.displayTitle + phrase, className: "value")
        }
    }

    private func incidentValue(_ field: String, _ position: Int, asOf: Day?) -> LiveValue? {
        let incident = report.incidents[position]
        let facts = report.incidentFacts[position]
        if let outcome = Outcome(rawValue: field) { return casualtyValue(outcome, incident, facts, asOf: asOf) }
        switch field {
        case "date": return facts.date.map(dateValue)
        case "time":
            return incident.time?.chosen.map { LiveValue(text: $0.value.phrase(in: edition.times), className: "value") }
        case "duration":
            return incident.duration?.chosen.map {
                LiveValue(text: $0.value.phrase(in: edition.quantities), className: "value")
            }
        case "place": return place(of: incident, facts).map { LiveValue(text: $0.text, className: "value") }
        case "kind": return LiveValue(text: kind(of: incident).label, className: "value")
        case "verification":
            return LiveValue(text: words["verification", incident.verification.status.rawValue], className: "value")
        default: return LiveValue(text: incident.title.value, className: "value")
        }
    }

    /// The figure known on a day: of the accounts given by then, the one in use if it is among them, else the latest.
    private func casualtyValue(
        _ outcome: Outcome, _ incident: Incident, _ facts: IncidentFacts, asOf: Day?
    ) -> LiveValue? {
        let now = sumValue(facts.count?[outcome]?.people)
        guard let asOf else { return now }
        let known = facts.accounts.filter { account in
            guard let toll = account.toll, account.count[outcome]?.people != nil else { return false }
            guard let day = incident.tolls[toll].asOf?.latest else { return false }
            return day <= asOf
        }
        let chosenWasKnown =
            facts.chosen.map { index in
                facts.accounts[index].toll.map { (incident.tolls[$0].asOf?.latest).map { $0 <= asOf } ?? true } ?? true
            } ?? false
        if chosenWasKnown { return now }
        let latest = known.max { left, right in
            let (first, second) = (incident.tolls[left.toll!].asOf!.latest!, incident.tolls[right.toll!].asOf!.latest!)
            return first < second
        }
        guard let latest, var value = sumValue(latest.count[outcome]?.people) else { return now }
        if let now, now.text != value.text { value.now = now.text }
        return value
    }
}
