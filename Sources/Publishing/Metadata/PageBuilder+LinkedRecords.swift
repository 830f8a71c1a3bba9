import Reports
import Templating

/// What the pages of records say to machines.
extension PageBuilder {
    /// How many claims of an incident are told: a page of forty would be longer in this than in its text.
    private static let claimsTold = 12

    // MARK: Incidents

    func linkedIncident(_ position: Int, _ frame: PageFrame) -> HTML {
        let incident = report.incidents[position]
        let facts = report.incidentFacts[position]
        let place = linkedPlace(of: incident, facts)
        return linkedData(frame, as: "WebPage", incident.header) { page in
            if let days = eventDays(of: incident, facts) {
                page.node("mainEntity", "Event") { event in
                    event.text("name", frame.publicTitle)
                    event.text("startDate", days.start)
                    event.text("endDate", days.end)
                    if let place { event.prepared("location", place) }
                }
            } else if let place {
                page.prepared("contentLocation", place)
            }
            writeClaims(of: incident.header, into: &page)
        }
    }

    /// The first and last day of an event that this site states without reserve: one day or a span of days, exact, on
    /// which tellers do not differ, of an incident that was not taken back. Nil otherwise, and then there is no event:
    /// its date would be required.
    private func eventDays(of incident: Incident, _ facts: IncidentFacts) -> (start: String, end: String?)? {
        guard incident.verification.status != .refuted, incident.verification.status != .withdrawn,
            !incident.header.revisions.contains(where: { $0.kind == .retraction }),
            incident.header.duplicateOf == nil, !incident.date.isSeveral, let date = facts.date
        else { return nil }
        if let day = date.exactDay { return Self.machineDay(day).map { ($0, nil) } }
        guard case .interval(.date(let first), .date(let last)) = date.form, first.isExact, last.isExact,
            first.day != nil, last.day != nil, let start = Self.machineDay(first.earliest),
            let end = Self.machineDay(last.earliest)
        else { return nil }
        return (start, end)
    }

    /// The place, unless tellers differ on it or the incident is known less precisely than its place.
    private func linkedPlace(of incident: Incident, _ facts: IncidentFacts) -> [UInt8]? {
        guard let places = incident.place, !places.isSeveral, let chosen = places.chosen else { return nil }
        switch chosen.value {
        case .named:
            guard let place = facts.places.first else { return nil }
            let own = report.places[place].details.precision
            if let precision = incident.placePrecision {
                if own.map({ precision > $0 }) ?? (precision > .city) { return nil }
                if precision > .site { return edition.linkedData.places[place] }
            }
            return edition.linkedData.spots[place] ?? edition.linkedData.places[place]
        case .inline(let details):
            return LinkedDataWriter.fragment("Place") { $0.text("name", details.name.value) }
        }
    }

    // MARK: Claims

    /// Claims as claims, each with whoever makes it where that is an actor whom this site names without reserve.
    ///
    /// A claim that is about a person, or that names a guarded one, is left out: it would be read without what others
    /// say to it.
    private func writeClaims(of header: RecordHeader, into page: inout LinkedDataWriter) {
        guard !header.claims.isEmpty else { return }
        let standings = standings(of: header.key)
        let told = header.claims.indices.filter {
            mayTell(header.claims[$0]) && !standings[$0].has(.superseded) && !standings[$0].has(.retracted)
        }.prefix(Self.claimsTold)
        guard !told.isEmpty else { return }
        page.list("hasPart") { list in
            for position in told {
                let claim = header.claims[position]
                list.node("Claim") { node in
                    node.text("url", reference(to: route, fragment: "#" + Self.anchor(of: claim, at: position)))
                    node.text("text", claim.says.value)
                    if let author = claimant(claim.by) { writeActor("author", author, into: &node) }
                }
            }
        }
    }

    /// A denial, a doubt or a retraction repeats what it denies: without its stance it would say the opposite.
    private func mayTell(_ claim: Claim) -> Bool {
        guard claim.stance == .asserts || claim.stance == .confirms,
            !edition.guardedNames.areNamed(in: claim.says.value)
        else { return false }
        guard let about = claim.about, let position = report.position(about.id, .actor) else { return true }
        return report.actors[position].kind != .person
    }

    /// The actor who speaks, unless it is one of whom nothing is said to machines.
    private func claimant(_ speaker: Speaker) -> Int? {
        guard case .named(let reference) = speaker, let position = report.position(reference.id, .actor),
            isStated(actor: position)
        else { return nil }
        return position
    }

    // MARK: Actors

    /// Whether this site states of an actor that there is one of this name, and may say so to machines.
    private func isStated(actor position: Int) -> Bool {
        let actor = report.actors[position]
        guard actor.basis == .stated, actor.identity == .known, !actor.name.isSeveral, actor.linkedType != nil else {
            return false
        }
        return !edition.isKeptFromSearch(actor: position) && !edition.guardedNames.areNamed(in: actor.displayTitle)
    }

    private func writeActor(
        _ key: StaticString, _ position: Int, into node: inout LinkedDataWriter,
        _ body: (inout LinkedDataWriter) -> Void = { _ in }
    ) {
        let actor = report.actors[position]
        guard let type = actor.linkedType else { return }
        node.node(key, type) { data in
            data.text("name", actor.displayTitle)
            body(&data)
        }
    }

    /// Names, years and addresses elsewhere, as far as they are stated. Roles, relations, designations and parts in
    /// incidents are for the page, where each stands with its basis.
    func linkedActor(_ position: Int, _ frame: PageFrame) -> HTML {
        let actor = report.actors[position]
        guard isStated(actor: position) else { return linkedData(frame, as: "WebPage", actor.header) }
        return linkedData(frame, as: "ProfilePage", actor.header) { page in
            writeActor("mainEntity", position, into: &page) { entity in
                let names = otherNames(of: actor).filter { !edition.guardedNames.areNamed(in: $0) }
                if !names.isEmpty {
                    entity.list("alternateName") { list in names.forEach { list.text($0) } }
                }
                if actor.kind != .person {
                    entity.text("foundingDate", Self.stated(actor.founded))
                    entity.text("dissolutionDate", Self.stated(actor.ended))
                }
                let others = actor.sameAs.filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
                if !others.isEmpty {
                    entity.list("sameAs") { list in others.forEach { list.text($0) } }
                }
            }
        }
    }

    /// A date that is exact as far as it goes, and that one account alone gives.
    private static func stated(_ dates: Accounts<EventDate>?) -> String? {
        guard let dates, !dates.isSeveral else { return nil }
        return dates.chosen?.value.machineText
    }

    // MARK: Sources and briefs

    func linkedSource(_ position: Int, _ frame: PageFrame) -> HTML {
        let source = report.sources[position]
        return linkedData(frame, as: "WebPage", source.header) { page in
            page.node("mainEntity", "CreativeWork") { writeSource(source.details, frame.publicTitle, into: &$0) }
        }
    }

    private func writeSource(_ details: SourceDetails, _ title: String, into work: inout LinkedDataWriter) {
        work.text("name", title)
        if details.isLinked { work.text("url", details.url?.text) }
        work.text("datePublished", details.published?.exactDay.flatMap(Self.machineDay))
        if case .text(let publisher, _) = details.publisher, !edition.guardedNames.areNamed(in: publisher) {
            work.node("publisher", "Organization") { $0.text("name", publisher) }
        }
    }

    /// A brief with the sources that it cites: known when its text has been made.
    func linkedBrief(_ brief: Brief, _ frame: PageFrame) -> HTML {
        var data = LinkedDataWriter()
        data.node("Report") { article in
            article.text("url", reference(to: route))
            article.text("headline", frame.publicTitle)
            article.text("description", frame.publicDescription)
            if brief.header.published == nil {
                article.text("datePublished", brief.date.value.exactDay.flatMap(Self.machineDay))
            }
            writeCommon(frame, brief.header, into: &article)
            writeAuthors(brief.authors, into: &article)
            article.text("temporalCoverage", brief.covers.period.flatMap(Self.span))
            writeCitations(into: &article)
        }
        writeTrail(of: frame, into: &data)
        return data.finished()
    }

    private func writeCitations(into article: inout LinkedDataWriter) {
        let cited: [(SourceDetails, String)] = citations.uses.compactMap { use in
            switch use {
            case .named(let reference):
                report.position(reference.id, .source).map { (report.sources[$0].details, edition.sourceTitles[$0]) }
            case .inline(let details): (details, title(of: use))
            case .protected: nil
            }
        }.filter { !edition.guardedNames.areNamed(in: $0.1) }
        guard !cited.isEmpty else { return }
        article.list("citation") { list in
            for (details, title) in cited {
                list.node("CreativeWork") { writeSource(details, title, into: &$0) }
            }
        }
    }

    /// `2022-11/2023-03`, where both ends are exact as far as they go; a single exact date stands for itself.
    private static func span(_ period: EventDate) -> String? {
        if case .interval(.date(let first), .date(let last)) = period.form {
            return first.isExact && last.isExact && first.subYear == nil && last.subYear == nil ? period.text : nil
        }
        return period.machineText
    }
}

extension Actor {
    /// The class of schema.org that an actor is known to belong to; nil where none fits.
    fileprivate var linkedType: StaticString? {
        switch kind {
        case .person: "Person"
        case .government: "GovernmentOrganization"
        case .outlet: "NewsMediaOrganization"
        case .armedGroup, .faction, .stateForce, .party, .organisation: "Organization"
        case .community, .unknown: nil
        }
    }
}
