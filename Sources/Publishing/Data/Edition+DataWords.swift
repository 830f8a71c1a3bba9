package import Reports

/// The words of the site for what data says beside its codes and numbers.
extension Edition {
    /// Where something first came from, as the site names it.
    package func name(of origin: Origin) -> String {
        switch origin {
        case .actor(let id): report.position(id, .actor).map { name(ofActor: $0) } ?? words["withheld"]
        case .source(let id): report.position(id, .source).map { sourceTitles[$0] } ?? words["withheld"]
        case .key(let text): text
        case .withheld: words["withheld"]
        }
    }

    /// Whether the list of actors names an actor: a private person only with a page that the author asked for.
    package func lists(actor position: Int) -> Bool { report.actors[position].isListed }

    /// How finely a place's point is known, by its kind where nobody says; nil where it has no point.
    package func precision(ofPlace position: Int) -> Precision? {
        let details = report.places[position].details
        return details.latitude == nil || details.longitude == nil ? nil : details.shownPrecision
    }

    /// Where a claim stands on its record's page; nil where the record has none.
    package func address(of claim: ClaimAddress) -> String? {
        guard let page = address(of: claim.record), let record = report.record(claim.record) else { return nil }
        return "\(page)#\(PageBuilder.anchor(of: record.header.claims[claim.position], at: claim.position))"
    }

    /// The claim that a reference means; nil where this audience has no such claim.
    package func claim(_ reference: ClaimReference, in record: RecordKey) -> Claim? {
        report.claimAddress(reference, in: record).flatMap { address in
            report.record(address.record)?.header.claims[address.position]
        }
    }

    /// The letter of the Admiralty code that the site shows for a source: its own, else its publisher's.
    package func letter(of details: SourceDetails) -> String? {
        PageBuilder(self, route: .data).letter(of: details)?.label
    }

    /// The letter of whoever speaks; nil where the site shows no grades.
    package func letter(of speaker: Speaker) -> String? {
        guard report.site.showsGrading, case .named(let reference) = speaker else { return nil }
        return report.actor(reference.id)?.reliability?.letter.rawValue
    }

    /// "At least 84 killed, more than 150 injured, says Peshawar police."; nil where the account in use says neither.
    package func toll(ofIncident position: Int) -> String? {
        let facts = report.incidentFacts[position]
        return PageBuilder(self, route: .data).tollPhrase(
            facts.count, by: facts.chosenToll(of: report.incidents[position])?.by)
    }

    /// What this site itself did to check an incident.
    package func verification(ofIncident position: Int) -> String {
        words["verification", report.incidents[position].verification.status.rawValue]
    }

    /// A word of the interface that only data needs.
    package func dataWord(_ key: String) -> String { words[key] }
}
