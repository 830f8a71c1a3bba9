import Reports
import Templating

/// Claims as pages show them.
extension PageBuilder {
    /// The claims of the page's own record: those that contradict or deny each other side by side, the others by what
    /// they are about.
    mutating func claims(of header: RecordHeader, standings: [ClaimStanding]) -> ClaimsView? {
        guard !header.claims.isEmpty else { return nil }
        var groups: [ClaimGroupView] = []
        var done: Set<Int> = []
        for position in standings.indices where !done.contains(position) {
            let tied = Edition.opposed(position, standings)
            guard tied.count > 1 else { continue }
            done.formUnion(tied)
            groups.append(
                ClaimGroupView(
                    heading: heading(of: header.claims[position].about), opposed: true,
                    rows: tied.map { claim(header, $0, standings[$0]) }))
        }
        let rest = header.claims.indices.filter { !done.contains($0) }
        if !rest.isEmpty {
            groups.append(ClaimGroupView(rows: rest.map { claim(header, $0, standings[$0]) }))
        }
        return ClaimsView(note: note(on: standings), groups: groups)
    }

    /// "9 claims from 3 independent origins".
    private func note(on standings: [ClaimStanding]) -> String {
        var origins: [Origin] = []
        for standing in standings {
            for origin in standing.origins where !origins.contains(origin) { origins.append(origin) }
        }
        return words.counted("claimCount", standings.count) + words["comma"]
            + words.counted("originCount", origins.count) + words["fullStop"]
    }

    private func heading(of about: Reference?) -> String? {
        guard let about else { return nil }
        if let key = report.key(named: about.id) { return ref(key).plain }
        if words.has(Words.key("column", about.id)) { return words["column", about.id] }
        if words.has(about.id) { return words[about.id] }
        return about.id
    }

    /// One claim of the record in hand.
    mutating func claim(_ header: RecordHeader, _ position: Int, _ standing: ClaimStanding) -> ClaimView {
        let claim = header.claims[position]
        let marks = standing.marks
        var view = ClaimView(
            id: Self.claimName(claim, position), text: claim.says.value, by: ref(claim.by),
            stance: term("stance", claim.stance.rawValue),
            standing: marks.first.map { self.standing($0) } ?? TermView(code: "stated", label: words["standingNone"]))
        view.via = via(claim.via)
        view.made = claim.made.map { date($0) }
        view.after = claim.after.flatMap { self.claim($0, in: header.key) }.map {
            words.filled("afterClaim", ("name", name($0.by)))
        }
        view.about = heading(of: claim.about)
        view.stake = claim.stake.map { words["stake", $0.rawValue] }
        view.hearsay = claim.isHearsay
        view.quote = claim.quote.map {
            QuoteView(text: "“\($0.text)”", lang: $0.language, translation: $0.translation)
        }
        if !claim.scareQuotes.isEmpty {
            view.scare = words.filled(
                "scareQuotes", ("words", claim.scareQuotes.map { "“\($0)”" }.joined(separator: words["comma"])))
        }
        view.origin = standing.origins.map { name($0) }.joined(separator: words["semicolon"])
        if report.site.showsGrading {
            if case .named(let reference) = claim.by, let letter = report.actor(reference.id)?.reliability?.letter {
                view.letter = TermView(code: "grade", label: letter.rawValue)
            }
            view.credibility = claim.credibility.map { TermView(code: "grade", label: String($0.value)) }
        }
        var notes = marks.dropFirst().map { self.standing($0).label.lowercased() }
        if standing.has(.oneSideOnly) {
            notes.append(words[standing.side == .state ? "stateSourcesOnly" : "oneSideOnly"])
        }
        if let note = claim.row.note { notes.append(note) }
        view.standingNote = notes.isEmpty ? nil : notes.joined(separator: words["semicolon"])
        view.links = links(of: claim, position, standing, header)
        view.cites = cites(claim.row.sources)
        let replies = header.replies.filter { reply in
            reply.answers.contains { $0.record == nil && $0.claim == claim.id?.id }
        }
        if !replies.isEmpty { view.replies = RepliesView(rows: replies.map { reply($0) }) }
        return view
    }

    private func links(
        of claim: Claim, _ position: Int, _ standing: ClaimStanding, _ header: RecordHeader
    ) -> [ClaimLinkView] {
        var links: [ClaimLinkView] = []
        func link(_ key: String, to other: Int) -> ClaimLinkView {
            let target = header.claims[other]
            let made = target.made.map { words["comma"] + $0.phrase(in: edition.dates) } ?? ""
            return ClaimLinkView(
                label: words[key], href: self.link(ClaimAddress(record: header.key, position: other)),
                text: name(target.by) + made)
        }
        for other in standing.contradictedBy {
            let target = header.claims[other]
            let typedHere = claim.contradicts.contains { $0.record == nil && $0.claim == target.id?.id }
            let key =
                claim.stance == .denies && typedHere
                ? "deniesClaim" : target.stance == .denies ? "deniedBy" : typedHere ? "contradicts" : "contradictedBy"
            links.append(link(key, to: other))
        }
        for other in standing.supersededBy { links.append(link("supersededBy", to: other)) }
        for other in claim.supersedes where other.record == nil {
            if let target = header.claims.firstIndex(where: { $0.id?.id == other.claim }) {
                links.append(link("supersedes", to: target))
            }
        }
        return links
    }

    /// A standing's mark with the code that the theme knows.
    func standing(_ mark: ClaimStanding.Mark) -> TermView {
        switch mark {
        case .superseded: term("standing", "superseded")
        case .retracted: term("revision", "retraction")
        case .denied: term("standing", "denied")
        case .contradicted: term("standing", "contradicted")
        case .couldNotBeVerified: term("standing", "could-not-verify")
        case .oneSideOnly, .singleOrigin: term("standing", mark == .singleOrigin ? "single-origin" : "one-side-only")
        case .corroborated: term("standing", "corroborated")
        }
    }
}
