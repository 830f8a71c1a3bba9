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
    private let resolver: Resolver
    /// The claims of released records that are above the audience.
    private var withheldClaims: [RecordKey: Set<String>] = [:]
    private(set) var heldBack = HeldBack()
    private(set) var diagnostics: [Diagnostic] = []
    /// The record in hand.
    private var header: RecordHeader?

    init(report: Report, release: Release) {
        self.release = release
        resolver = Resolver(report)
        var withheld: Set<RecordKey> = []
        var claims: [RecordKey: Set<String>] = [:]
        var held = HeldBack()
        report.forEachRecord { record in
            if let reason = release.reason(toWithhold: record.header) {
                withheld.insert(record.key)
                held.records.append((record.key, reason))
            } else {
                let above = record.header.claims.filter { $0.row.tlp > release.audience }.compactMap { $0.id?.id }
                if !above.isEmpty { claims[record.key] = Set(above) }
            }
        }
        self.withheld = withheld
        withheldClaims = claims
        heldBack = held
        protected = Set(report.sources.lazy.filter(\.isProtected).map(\.id))
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
        var result: [Kind] = []
        result.reserveCapacity(records.count)
        for var record in records where !withheld.contains(record.key) {
            header = record.header
            common(&record.header)
            filter(&self, &record)
            result.append(record)
        }
        return result
    }

    // MARK: Whether a reference still leads somewhere

    /// Whether a reference leads to a record that is held back; says so to the author, as a warning.
    mutating func isWithheld(_ reference: Reference?, _ types: RecordType...) -> Bool {
        guard let reference, let key = resolver.record(reference.id, in: types), withheld.contains(key) else {
            return false
        }
        warn(reference.id, reference.range, key.type)
        return true
    }

    private mutating func warn(_ id: String, _ range: SourceRange, _ type: RecordType) {
        guard let header else { return }
        diagnostics.append(
            Diagnostic(
                .withheldReference,
                "\(type.rawValue.prefix(1).uppercased() + type.rawValue.dropFirst()) '\(id)' is "
                    + "withheld from this audience and is left out here", at: header.location(range)))
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
        if isWithheld(reference, .actor, .source) || protected.contains(reference.id) {
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
                kept.append(protected.contains(reference.id) ? .protected : source)
            case .inline(var details):
                self.details(&details)
                kept.append(.inline(details))
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
            return holders.contains { withheld.contains($0) }
                || holders.contains { withheldClaims[$0]?.contains(reference.claim) ?? false }
        }
    }

    mutating func details(_ source: inout SourceDetails) {
        if case .actor(let reference) = source.publisher, isWithheld(reference, .actor) { source.publisher = nil }
        speakers(&source.via)
        rows(&source.archived, \.row)
    }

    mutating func details(_ place: inout PlaceDetails) {
        if isWithheld(place.within, .place) { place.within = nil }
        names(&place.names)
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
        for index in casualties.indices {
            if isWithheld(casualties[index].actor, .actor) { casualties[index].actor = nil }
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
        for reference in kept.allReferences {
            let types = reference.type.flatMap(RecordType.init(rawValue:)).map { [$0] } ?? RecordType.allCases
            guard let key = resolver.record(reference.id, in: types), withheld.contains(key) else { continue }
            warn(reference.id, reference.range, key.type)
        }
    }

    private mutating func common(_ header: inout RecordHeader) {
        sources(&header.sources)
        rows(&header.media, \.row)
        rows(&header.revisions, \.row)
        rows(&header.replies, \.row)
        for index in header.replies.indices { speaker(&header.replies[index].by) }
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
            sources(&header.claims[index].row.sources)
        }
    }
}

extension PlaceDetails {
    /// Rounds the coordinates to what `precision` can honestly say, or takes them away.
    ///
    /// The steps in degrees: 0.01 (about 1 km) for a site or an area, 0.1 (about 10 km) for a city, 0.5 for a district;
    /// a province or a country keeps no point at all.
    mutating func coarsen(to precision: Precision) {
        if (self.precision ?? .exact) < precision { self.precision = precision }
        let step: Double
        switch precision {
        case .exact: return
        case .site, .area: step = 0.01
        case .city: step = 0.1
        case .district: step = 0.5
        case .province, .country:
            latitude = nil
            longitude = nil
            return
        }
        func coarse(_ degrees: Double) -> Double { ((degrees / step).rounded() * step * 1000).rounded() / 1000 }
        if let own = latitude { latitude = Located(coarse(own.value), at: own.range) }
        if let own = longitude { longitude = Located(coarse(own.value), at: own.range) }
    }
}
