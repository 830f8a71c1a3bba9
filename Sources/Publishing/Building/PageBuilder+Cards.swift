import Reports

/// What a link in prose can show of the record behind it: one or two short lines, the second after a line break.
///
/// The lines say no more than the record's row in a list does, and a guarded person's keep what guards the name.
extension PageBuilder {
    /// Nil where the link's own text says it all.
    func cardText(of key: RecordKey) -> String? {
        guard let position = report.position(of: key) else { return nil }
        switch key.type {
        case .incident: return card(incident: position)
        case .actor: return card(actor: position)
        case .place: return card(place: position)
        case .campaign: return card(campaign: position)
        case .source: return card(source: position)
        case .brief: return card(brief: position)
        case .page: return nil
        }
    }

    /// "Armed assault · 17 Feb 2023 · Karachi Police Office", then "Killed: 5 · Not checked · Disputed".
    private func card(incident position: Int) -> String {
        let line = edition.lines[position]
        let place = line.place.map { report.places[$0].displayTitle } ?? line.placeName
        let killed = line.killed.map { "\(words["killed"]): \($0.text)" }
        return Self.card(
            [line.kind.label, line.date.phrase, place],
            [killed, line.verification.label] + line.marks.map(\.label))
    }

    /// "Armed group · TTP", then the incidents; for a guarded person what guards the name, and nothing else.
    private func card(actor position: Int) -> String {
        let actor = report.actors[position]
        let kind = words["actorKind", actor.kind.rawValue]
        if let phrase = edition.guards[position] { return Self.card([kind], [phrase.uppercasedFirst]) }
        let short = edition.shortNames[position]
        return Self.card(
            [kind, short == actor.displayTitle ? nil : short],
            [words.counted("incidentCount", edition.involvements(of: position).count)])
    }

    /// "City · Sindh, Pakistan", then the incidents there.
    private func card(place position: Int) -> String {
        let facts = report.placeFacts[position]
        let around = facts.chain.dropFirst().map { report.places[$0].displayTitle }.joined(separator: words["comma"])
        return Self.card(
            [kind(of: report.places[position].details).label, around.isEmpty ? nil : around],
            [words.counted("incidentCount", facts.incidentsWithin.count)])
    }

    private func card(campaign position: Int) -> String {
        let campaign = report.campaigns[position]
        return Self.card(
            [
                words["campaignKind", campaign.kind.rawValue],
                campaign.date?.chosen?.value.phrase(in: edition.dates, style: .short),
            ],
            [words.counted("incidentCount", report.campaignFacts[position].incidents.count)])
    }

    private func card(source position: Int) -> String {
        let details = report.sources[position].details
        let publisher = publisher(of: details).map { $0.text + ($0.guard.map { " (\($0))" } ?? "") }
        return Self.card(
            [kind(of: details)?.label ?? words["source"], publisher],
            [details.published?.phrase(in: edition.dates)])
    }

    private func card(brief position: Int) -> String {
        let brief = report.briefs[position]
        return Self.card([kind(of: brief).label, brief.date.value.phrase(in: edition.dates)], [coverage(of: brief)])
    }

    private static func card(_ lines: [String?]...) -> String {
        lines.map { $0.compactMap(\.self).joined(separator: " · ") }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
