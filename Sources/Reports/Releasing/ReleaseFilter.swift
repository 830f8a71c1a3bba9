import Diagnostics
import Markdown

/// Takes out of a report what an audience may not see, down to single rows, and every reference to what is gone.
struct ReleaseFilter {
    let release: Release
    /// The records that are held back.
    let withheld: Set<RecordKey>
    /// Sources that count and are never shown.
    let protected: Set<String>
    /// Former ids and duplicates, by what they lead to.
    let resolver: Resolver
    /// Publish no finer than this, by place.
    private let obscured: ObscuredPlaces
    /// Ids that lead to something that is hidden, in part or finer than it may be published.
    private let touchyIDs: Set<String>
    /// The claims of released records that are above the audience.
    private var withheldClaims: [RecordKey: Set<String>] = [:]
    private(set) var heldBack = HeldBack()
    /// How many parts each record lost, of those that lost any.
    private(set) var lostParts: [RecordKey: Int] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    /// What has been warned of in the record in hand: rows that inherit their sources name them at one place.
    private var warned: Set<Reference> = []
    /// The record in hand.
    private var header: (key: RecordKey, path: String)?
    /// Where the blocks of views stand that are left in the record's prose.
    private var keptViews: Set<SourceRange> = []

    init(report: Report, release: Release) {
        self.release = release
        resolver = report.resolver ?? Resolver(report)
        var withheld: Set<RecordKey> = []
        var claims: [RecordKey: Set<String>] = [:]
        var held = HeldBack()
        report.forEachHeader { header in
            if let reason = release.reason(toWithhold: header) {
                withheld.insert(header.key)
                held.records.append((header.key, reason))
            } else if !header.claims.isEmpty {
                let above = header.claims.filter { $0.row.tlp > release.audience }.compactMap { $0.id?.id }
                if !above.isEmpty { claims[header.key] = Set(above) }
            }
        }
        for record in report.takenDown {
            withheld.insert(record.header.key)
            held.records.append((record.header.key, release.reason(toWithhold: record.header) ?? .takenDown))
        }
        if !report.takenDown.isEmpty { held.records.sort { $0.key < $1.key } }
        self.withheld = withheld
        withheldClaims = claims
        heldBack = held
        protected = Set(report.sources.lazy.filter(\.isProtected).map(\.id))
        obscured = ObscuredPlaces(report, resolver)
        let touchy = withheld.union(claims.keys).union(protected.map { RecordKey(.source, $0) })
            .union(obscured.ids.map { RecordKey(.place, $0) })
        touchyIDs = resolver.ids(leadingTo: touchy)
    }

    mutating func filtered(_ report: Report) -> Report {
        var result = Report(site: report.site)
        result.incidents = released(report.incidents) { $0.filter(&$1) }
        result.actors = released(report.actors) { $0.filter(&$1) }
        result.places = released(report.places) { filter, place in
            filter.details(&place.details)
            filter.prose(&place.description)
        }
        result.sources = released(report.sources.filter { !$0.isProtected }) { filter, source in
            filter.details(&source.details)
            filter.prose(&source.description)
        }
        result.campaigns = released(report.campaigns) { $0.filter(&$1) }
        result.briefs = released(report.briefs) { $0.filter(&$1) }
        result.pages = released(report.pages) { filter, page in filter.prose(&page.body) }
        result.duplicates = report.duplicates.filter {
            release.reason(toWithhold: $0.header) == nil && !withheld.contains($0.target)
        }
        result.mediaFiles = report.mediaFiles
        return result
    }

    private mutating func released<Kind: Record>(
        _ records: [Kind], filter: (inout ReleaseFilter, inout Kind) -> Void
    ) -> [Kind] {
        if withheld.isEmpty, touchyIDs.isEmpty, !records.contains(where: \.header.mayRestrictParts) { return records }
        var result: [Kind] = []
        result.reserveCapacity(records.count)
        for var record in records where !withheld.contains(record.key) {
            guard mayLose(record) else {
                result.append(record)
                continue
            }
            header = (record.header.key, record.header.path)
            warned = []
            keptViews = []
            let before = heldBack.parts
            common(&record.header)
            filter(&self, &record)
            if !record.header.views.isEmpty { views(&record.header.views) }
            if heldBack.parts > before { lostParts[record.key] = heldBack.parts - before }
            result.append(record)
        }
        header = nil
        return result
    }

    /// Whether a record has parts that an audience may not see, or names anything that is hidden, in part or finer than it
    /// may be published. Nearly all do not, and are passed on as they are, with what was worked out from them.
    private func mayLose(_ record: some Record) -> Bool {
        if record.header.mayRestrictParts { return true }
        guard !touchyIDs.isEmpty else { return false }
        let named = record.named
        return named.origins.contains { touchyIDs.contains($0.id) }
            || named.uses.contains { use in
                // A claim of the record's own that is above the audience is a part that it has.
                guard case .claim(let holder) = use.target else { return touchyIDs.contains(use.id) }
                return holder.map(touchyIDs.contains) ?? false
            }
    }

    // MARK: Whether a reference still leads somewhere

    /// Whether a reference leads to a record that is held back; says so to the author, as a warning.
    mutating func isWithheld(_ reference: Reference?, _ types: RecordType...) -> Bool {
        guard let reference, !withheld.isEmpty, let key = resolver.record(reference.id, in: types),
            withheld.contains(key)
        else { return false }
        warn(reference.id, reference.range, key.type)
        return true
    }

    /// Whether a reference leads to a source that counts and is never shown.
    func isProtected(_ id: String) -> Bool {
        !protected.isEmpty && resolver.key(id, .source).map { protected.contains($0.id) } ?? false
    }

    /// Whether an id, of whatever type, says something that this audience may not know.
    func isHidden(_ id: String) -> Bool {
        if withheld.isEmpty, protected.isEmpty { return false }
        return isProtected(id) || resolver.candidates(id).contains(where: withheld.contains)
    }

    /// How finely the place of a reference may be published at most.
    func obscured(_ place: Reference) -> Precision {
        resolver.key(place.id, .place).flatMap { obscured[$0.id] } ?? .exact
    }

    mutating func countPart(_ count: Int) { heldBack.parts += count }

    private mutating func warn(_ id: String, _ range: SourceRange, _ type: RecordType) {
        guard let header, warned.insert(Reference(id, at: range)).inserted else { return }
        let isTakenDown = resolver.key(id, type).map(resolver.isTakenDown) ?? false
        diagnostics.append(
            Diagnostic(
                .withheldReference,
                "\(type.rawValue.prefix(1).uppercased() + type.rawValue.dropFirst()) '\(id)' "
                    + (isTakenDown ? "was taken down" : "is withheld from this audience") + " and is left out here",
                at: SourceLocation(path: header.path, range: range)))
    }

    private func isAbove(_ row: RowHeader) -> Bool { row.tlp > release.audience }

    // MARK: Parts that many records share

    /// Takes out the rows above the audience.
    mutating func rows<Row>(_ rows: inout [Row], _ header: KeyPath<Row, RowHeader>) {
        let before = rows.count
        rows.removeAll { $0[keyPath: header].tlp > release.audience }
        heldBack.parts += before - rows.count
    }

    mutating func accounts<Value>(_ accounts: inout Accounts<Value>?) {
        guard var kept = accounts else { return }
        self.accounts(&kept)
        accounts = kept.all.isEmpty ? nil : kept
    }

    mutating func accounts<Value>(_ accounts: inout Accounts<Value>) {
        let before = accounts.all.count
        accounts.all.removeAll { $0.tlp > release.audience }
        heldBack.parts += before - accounts.all.count
        for index in accounts.all.indices {
            speaker(&accounts.all[index].by)
            speakers(&accounts.all[index].via)
            sources(&accounts.all[index].sources)
        }
    }

    mutating func speaker(_ speaker: inout Speaker) {
        guard case .named(let reference) = speaker else { return }
        let isActor = resolver.key(reference.id, .actor) != nil
        if isWithheld(reference, .actor, .source) || !isActor && isProtected(reference.id) {
            speaker = .withheld(at: reference.range)
        }
    }

    mutating func speaker(_ speaker: inout Speaker?) {
        guard var present = speaker else { return }
        self.speaker(&present)
        speaker = present
    }

    mutating func speakers(_ speakers: inout [Speaker]) {
        for index in speakers.indices { speaker(&speakers[index]) }
    }

    mutating func sources(_ sources: inout [SourceUse]) {
        var kept: [SourceUse] = []
        for source in sources {
            switch source {
            case .named(let reference):
                if isWithheld(reference, .source) { continue }
                kept.append(isProtected(reference.id) ? .protected : source)
            case .inline(var details):
                if details.tlp > release.audience {
                    countPart(1)
                } else if details.isProtected {
                    kept.append(.protected)
                } else {
                    self.details(&details)
                    kept.append(.inline(details))
                }
            case .protected: kept.append(source)
            }
        }
        sources = kept
    }

    mutating func claims(_ references: inout [ClaimReference]) {
        guard let header else { return }
        references.removeAll { reference in
            guard let record = reference.record else {
                return withheldClaims[header.key]?.contains(reference.claim) ?? false
            }
            let holders = resolver.candidates(record)
            return isHidden(record) || holders.contains { withheldClaims[$0]?.contains(reference.claim) ?? false }
        }
    }

    /// What counts is worked out before (``Origins``), so a name that may not be shown can simply go.
    mutating func origin(_ origin: inout Reference?) {
        guard let present = origin, isHidden(present.id) else { return }
        if !isWithheld(present, .source, .actor) {
            _ = isWithheld(present, .incident, .place, .campaign, .brief, .page)
        }
        origin = nil
    }

    mutating func details(_ source: inout SourceDetails) {
        if case .actor(let reference) = source.publisher, isWithheld(reference, .actor) { source.publisher = nil }
        speakers(&source.via)
        origin(&source.origin)
        rows(&source.archived, \.row)
    }

    mutating func details(_ place: inout PlaceDetails) {
        if let whole = place.within, !obscured.isEmpty {
            let inherited = obscured(whole)
            if inherited > place.obscure ?? .exact { place.obscure = inherited }
        }
        if isWithheld(place.within, .place) { place.within = nil }
        names(&place.names)
        if var row = place.row {
            sources(&row.sources)
            place.row = row
        }
        guard let obscure = place.obscure else { return }
        // Published no finer than the author allows: the coordinates are not merely hidden, they are gone.
        place.coarsen(to: obscure)
    }

    mutating func names(_ names: inout [ActorName]) {
        rows(&names, \.row)
        for index in names.indices {
            speakers(&names[index].usedBy)
            claims(&names[index].restsOn)
            sources(&names[index].row.sources)
        }
    }

    mutating func casualties(_ casualties: inout [CasualtyRow]) {
        rows(&casualties, \.row)
        let before = casualties.count
        // A row that named an actor would name less without, and so would seem to contain its neighbours: it goes.
        removeWithheld(&casualties) { $0.isWithheld($1.actor, .actor) }
        countPart(before - casualties.count)
        for index in casualties.indices {
            for figure in casualties[index].figures.indices {
                accounts(&casualties[index].figures[figure].quantity)
            }
            casualties[index].figures.removeAll { $0.quantity.all.isEmpty }
            claims(&casualties[index].restsOn)
            sources(&casualties[index].row.sources)
        }
    }

    mutating func prose(_ prose: inout Prose?) {
        guard let present = prose else { return }
        let audience = release.audience
        func mayStay(_ label: String) -> Bool { TrafficLight(word: label).map { $0 <= audience } ?? false }
        heldBack.parts += present.allRestricted.count { !mayStay($0.label) }
        let kept = present.removingRestricted(keeping: mayStay)
        prose = kept
        for block in kept.allViews { keptViews.insert(block.range) }
        if withheld.isEmpty, protected.isEmpty { return }
        for reference in kept.allReferences {
            let types = reference.type.flatMap(RecordType.init(rawValue:)).map { [$0] } ?? RecordType.allCases
            guard let key = resolver.record(reference.id, in: types) else { continue }
            if withheld.contains(key) || key.type == .source && protected.contains(key.id) {
                warn(reference.id, reference.range, key.type)
            }
        }
        for citation in kept.allCitations {
            guard let key = resolver.key(citation.source, .source), withheld.contains(key) else { continue }
            warn(citation.source, citation.range, .source)
        }
    }

    /// Keeps the views whose blocks are left, and in them what this audience may see.
    private mutating func views(_ views: inout [ReportView]) {
        views.removeAll { !keptViews.contains($0.range) }
        var kept: [ReportView] = []
        for var view in views {
            if let media = view.media {
                guard media.row.tlp <= release.audience else {
                    countPart(1)
                    continue
                }
                sources(&view.media!.row.sources)
            }
            if let judgement = view.judgement {
                guard judgement.row.tlp <= release.audience else {
                    countPart(1)
                    continue
                }
                self.judgement(&view.judgement!)
            }
            // A view of one thing that is withheld is gone; one of several shows the others. A filter that lost all its
            // members would show everything, so it goes too.
            if isWithheld(view.incident, .incident) { continue }
            let before = view.filter
            removeWithheld(&view.filter.actors) { $0.isWithheld($1, .actor) }
            removeWithheld(&view.filter.places) { $0.isWithheld($1, .place) }
            removeWithheld(&view.filter.campaigns) { $0.isWithheld($1, .campaign) }
            guard view.filter.actors.isEmpty == before.actors.isEmpty,
                view.filter.places.isEmpty == before.places.isEmpty,
                view.filter.campaigns.isEmpty == before.campaigns.isEmpty
            else { continue }
            kept.append(view)
        }
        views = kept
    }

    private mutating func common(_ header: inout RecordHeader) {
        sources(&header.sources)
        rows(&header.media, \.row)
        for index in header.media.indices { sources(&header.media[index].row.sources) }
        rows(&header.revisions, \.row)
        for index in header.revisions.indices { sources(&header.revisions[index].row.sources) }
        rows(&header.replies, \.row)
        for index in header.replies.indices {
            speaker(&header.replies[index].by)
            claims(&header.replies[index].answers)
            sources(&header.replies[index].row.sources)
        }
        rows(&header.claims, \.row)
        for index in header.claims.indices {
            speaker(&header.claims[index].by)
            speakers(&header.claims[index].via)
            if let after = header.claims[index].after {
                var references = [after]
                claims(&references)
                header.claims[index].after = references.first
            }
            if isWithheld(header.claims[index].place, .place) { header.claims[index].place = nil }
            claims(&header.claims[index].contradicts)
            claims(&header.claims[index].supersedes)
            origin(&header.claims[index].origin)
            origin(&header.claims[index].about)
            sources(&header.claims[index].row.sources)
        }
    }
}
