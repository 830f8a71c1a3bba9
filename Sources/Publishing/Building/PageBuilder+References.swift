import Reports
import Templating

/// Names and links of records.
extension PageBuilder {
    /// An actor's name, guarded where it must be, with a link where it has a page.
    func ref(actor position: Int) -> RefView { ref(edition.actorLinks[position]) }

    /// A name from the content, kept apart from the text around it where it is written the other way.
    func named(_ text: String, href: TemplateURL? = nil, lang: String? = nil, guard: String? = nil) -> RefView {
        RefView(
            text: text, href: href, lang: lang, guard: `guard`, isolated: lang == nil && words.runsAgainst(text))
    }

    func ref(_ key: RecordKey) -> RefView {
        switch key.type {
        case .actor:
            if let position = report.position(of: key) { return ref(actor: position) }
        case .source:
            if let position = report.position(of: key) { return ref(source: position) }
        case .place:
            if let position = report.position(of: key) { return ref(place: position) }
        default:
            if let record = report.record(key) {
                return named(record.displayTitle, href: link(key), lang: language(of: record.header))
            }
        }
        return RefView(text: words["withheld"])
    }

    func ref(incident position: Int) -> RefView {
        let incident = report.incidents[position]
        return named(incident.title.value, href: link(incident.key), lang: language(of: incident.header))
    }

    func ref(place position: Int) -> RefView { ref(edition.placeLinks[position]) }

    /// A source by its title, which is in the language of what it is the title of.
    func ref(source position: Int) -> RefView { ref(edition.sourceLinks[position]) }

    func ref(_ reference: Reference, _ type: RecordType) -> RefView {
        guard let position = report.position(reference.id, type) else {
            return RefView(text: absent(reference.id, type))
        }
        switch type {
        case .actor: return ref(actor: position)
        case .source: return ref(source: position)
        case .place: return ref(place: position)
        case .incident: return ref(incident: position)
        default: return ref(report.key(type, position))
        }
    }

    func ref(_ speaker: Speaker) -> RefView {
        switch speaker {
        case .named(let reference):
            if let position = report.position(reference.id, .actor) { return ref(actor: position) }
            if let position = report.position(reference.id, .source) {
                return ref(source: position)
            }
            return RefView(text: absent(reference.id))
        case .label(let text, _): return named(text)
        case .unattributed: return RefView(text: words["unattributed"])
        case .withheld: return RefView(text: words["withheld"])
        }
    }

    /// A speaker's short name, for "says CTD"; a guarded person's with what guards it.
    func name(_ speaker: Speaker) -> String {
        if case .named(let reference) = speaker, let position = report.position(reference.id, .actor) {
            return shortName(ofActor: position)
        }
        return ref(speaker).text
    }

    /// An actor's short name in running text, with what guards it.
    func shortName(ofActor position: Int) -> String {
        edition.shortNames[position] + (edition.guards[position].map { " (\($0))" } ?? "")
    }

    func via(_ speakers: [Speaker]) -> String? {
        speakers.isEmpty ? nil : words.filled("via", ("names", speakers.map(name).joined(separator: words["comma"])))
    }

    func name(_ origin: Origin) -> String {
        switch origin {
        case .actor(let id): report.position(id, .actor).map { shortName(ofActor: $0) } ?? words["withheld"]
        case .source(let id): report.position(id, .source).map { edition.sourceTitles[$0] } ?? words["withheld"]
        case .key(let text): text
        case .withheld: words["withheld"]
        }
    }

    /// The record's language, where it is not the site's.
    func language(of header: RecordHeader) -> String? {
        guard let language = header.language else { return edition.unmarkedLanguage }
        return language == edition.language ? nil : language
    }

    func term(_ prefix: String, _ code: String) -> TermView { TermView(code: code, label: words[prefix, code]) }

    func kind(of incident: Incident) -> TermView {
        let id = incident.kind.id
        return TermView(code: id, label: edition.vocabularies.kind[id]?.label ?? id)
    }

    func basis(_ basis: Basis) -> TermView { term("basis", basis.rawValue) }

    func side(_ side: Side?) -> TermView? { side.map { term("side", $0.rawValue) } }

    /// Who says so and when, from the claims that something rests on: "says the CTD, 13 March 2023".
    func saying(_ claims: [ClaimReference], in record: RecordKey) -> String? {
        var parts: [String] = []
        for reference in claims {
            guard let claim = claim(reference, in: record) else { continue }
            let text =
                claim.made.map {
                    words.filled("saysOn", ("name", name(claim.by)), ("date", $0.phrase(in: edition.dates)))
                } ?? words.filled("says", ("name", name(claim.by)))
            if !parts.contains(text) { parts.append(text) }
        }
        return parts.isEmpty ? nil : parts.joined(separator: words["semicolon"])
    }

    func claim(_ reference: ClaimReference, in record: RecordKey) -> Claim? {
        report.claimAddress(reference, in: record).flatMap { address in
            report.record(address.record)?.header.claims[address.position]
        }
    }

    /// The standings of a record's claims.
    func standings(of key: RecordKey) -> [ClaimStanding] {
        guard let position = report.position(of: key) else { return [] }
        switch key.type {
        case .incident: return report.incidentFacts[position].standings
        case .actor: return report.actorFacts[position].standings
        case .campaign: return report.campaignFacts[position].standings
        default: return report.otherStandings[key] ?? []
        }
    }
}
