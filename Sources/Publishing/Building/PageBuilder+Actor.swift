import Reports
import Templating

/// The page of one actor. Its parts are built in the order of the page, since sources are numbered as they are cited.
extension PageBuilder {
    mutating func actorPage(_ position: Int) -> ActorPage {
        let actor = report.actors[position]
        let facts = report.actorFacts[position]
        let name = ref(actor: position)
        let incidents = edition.involvements(of: position)
        var page = ActorPage(
            frame: frame(
                kind: "actor", heading: name.text, title: uniqueTitle(name.plain, actor.key),
                headingLang: name.lang, description: description(of: position, incidents), section: .list(.actor),
                trail: [(words["navActors"], .list(.actor))], noindex: edition.isKeptFromSearch(actor: position),
                isArticle: true, record: actor.header),
            kind: term("actorKind", actor.kind.rawValue))
        page.frame.head.headingGuard = name.guard
        page.lang = name.lang
        page.aliases = aliases(of: actor)
        page.notice = notice(of: actor.header)
        page.guard = guardPanel(of: position)
        page.replies = replies(of: actor.header)
        page.facts = self.facts(of: position)
        let summary = html(actor.summary, of: actor.key, level: 3)
        let profile = html(actor.profile, of: actor.key, level: 3)
        page.profile = HTML.joined(summary, profile)
        page.names = names(actor.names, in: actor.key)
        page.roles = roles(of: actor)
        page.relations = relations(of: position)
        page.designations = designations(of: actor)
        // Of a person who is only accused, a sum of the dead and a map would say what no account says.
        if edition.guards[position] == nil {
            page.totals = totals(of: incidents, meaning: words["sumMeaningActor"])
            page.maps = maps(
                of: incidents,
                label: words.filled(
                    "mapOf", ("name", name.text), ("incidents", words.counted("incidentCount", incidents.count))))
        }
        page.activity = activity(
            of: incidents, of: actor.key, showsKilled: edition.guards[position] == nil)
        page.parts = parts(of: position)
        page.incidents = incidentSection(
            of: actor.key, incidents, intro: intro(of: position, incidents, hasTable: page.parts != nil),
            activity: page.activity, parts: { parts(of: position, in: $0) })
        page.claimsBy = claims(by: facts, except: actor.key)
        page.claimsAbout = claims(about: position)
        page.alone = alone(on: position)
        page.media = media(of: actor.header)
        _ = cites(actor.header.sources)
        page.sources = sourceList()
        page.revisions = revisions(of: actor.header)
        page.citeAs = citation(of: actor.header, title: name.plain)
        addCitation(of: actor.header, title: name.plain, to: &page.frame)
        return page
    }

    /// Of a guarded person nothing but what guards the name: the profile's first words may be those of an allegation.
    private func description(of position: Int, _ incidents: [Int]) -> String {
        let actor = report.actors[position]
        let name = ref(actor: position)
        if name.guard != nil { return words.filled("guardedDescription", ("name", name.plain)) }
        let composed = words.filled(
            "actorDescription", ("name", name.text), ("kind", words["actorKind", actor.kind.rawValue].lowercasedFirst),
            ("incidents", words.counted("incidentCount", incidents.count)))
        return description(plain(actor.summary) ?? plain(actor.profile), else: composed)
    }

    /// Acronym and other names that are stated: what is only reported or alleged stands in the table of names alone.
    func otherNames(of actor: Actor) -> [String] { statedNames(of: actor).map(\.text.value) }

    private func statedNames(of actor: Actor) -> [ActorName] {
        let kinds: [ActorName.Kind] = [.acronym, .alias, .native, .transliteration, .nomDeGuerre, .former]
        return kinds.flatMap { kind in actor.names.filter { $0.kind == kind && $0.basis == .stated } }
    }

    /// The first of them, each in its language, so that scripts of two directions do not run into each other.
    private func aliases(of actor: Actor) -> [RefView] {
        statedNames(of: actor).prefix(6).map { name in
            RefView(text: name.text.value, lang: name.language == report.site.language ? nil : name.language)
        }
    }

    // MARK: Card

    private mutating func facts(of position: Int) -> [FactView] {
        let actor = report.actors[position]
        let facts = report.actorFacts[position]
        var rows: [FactView] = []
        if let accounts = accounts(actor.name, { $0.value }) {
            rows.append(FactView(label: words["name"], accounts: accounts))
        }
        rows.append(FactView(label: words["kind"], term: term("actorKind", actor.kind.rawValue)))
        if actor.basis != .stated { rows.append(FactView(label: words["factBasis"], term: basis(actor.basis))) }
        if actor.identity != .known {
            rows.append(FactView(label: words["factIdentity"], term: term("identity", actor.identity.rawValue)))
        }
        if let role = actor.publicRole {
            rows.append(FactView(label: words["factPublicRole"], term: term("publicRole", role.rawValue)))
        }
        if let status = actor.status { rows.append(fact(of: status, in: actor.key)) }
        rows += dateFact("factFounded", actor.founded) + dateFact("factEnded", actor.ended)
        if report.site.showsGrading, let reliability = actor.reliability {
            var fact = FactView(label: words["reliability"])
            fact.term = TermView(code: "grade", label: reliability.letter.rawValue)
            fact.note = joined([period(from: reliability.since, until: nil), reliability.why])
            rows.append(fact)
        }
        if let years = activeYears(of: edition.involvements(of: position)) {
            rows.append(FactView(label: words["active"], text: years))
        }
        if !facts.campaigns.isEmpty {
            let shown = facts.campaigns.prefix(report.site.pageSize)
            rows.append(
                FactView(label: words["factCampaigns"], refs: shown.map { ref(report.campaigns[$0].key) }))
        }
        if !facts.sourcesPublished.isEmpty { rows.append(publishedFact(facts.sourcesPublished)) }
        if let mentions = mentionsFact(facts.mentions) { rows.append(mentions) }
        for other in actor.sameAs {
            var fact = FactView(label: words["factSameAs"])
            if other.hasPrefix("https://") || other.hasPrefix("http://"), let href = TemplateURL(checking: other) {
                fact.outward = OutwardView(href: href, label: other)
            } else {
                fact.text = other
            }
            rows.append(fact)
        }
        return rows + externalFacts(of: actor.header)
    }

    /// How the status is known stands beside it: "reported dead" is not "dead".
    private mutating func fact(of status: Actor.StatusAccount, in key: RecordKey) -> FactView {
        var fact = FactView(label: words["status"], term: term("status", status.status.rawValue))
        fact.note = joined([
            status.date.map { $0.phrase(in: edition.dates) }, words["basis", status.basis.rawValue],
            saying(status.restsOn, in: key), status.row.note,
        ])
        fact.cites = cites(status.row.sources)
        return fact
    }

    private mutating func dateFact(_ key: String, _ dates: Accounts<EventDate>?) -> [FactView] {
        guard let dates, let chosen = dates.chosen else { return [] }
        var fact = FactView(label: words[key], date: date(chosen.value))
        if dates.isSeveral {
            fact.accounts = accounts(dates) { [edition] in $0.phrase(in: edition.dates) }
        } else {
            fact.note = joined([chosen.by.map { words.filled("says", ("name", self.name($0))) }, chosen.note])
            fact.cites = cites(chosen.sources)
        }
        return [fact]
    }

    /// The sources that an outlet published: a few by name, many by their number.
    private func publishedFact(_ sources: [Int]) -> FactView {
        var fact = FactView(label: words["factPublished"])
        if sources.count <= 12 {
            fact.refs = sources.map { ref(report.sources[$0].key) }
        } else {
            fact.text = words.counted("sourceCount", sources.count)
            fact.refs = [RefView(text: words["allSources"], href: link(.list(.source)))]
        }
        return fact
    }
}
