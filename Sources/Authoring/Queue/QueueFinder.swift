import Diagnostics
import Reports

/// Looks through a report for what waits.
struct QueueFinder {
    let report: ReleasedReport
    let now: Instant
    let untouchedDays: Int

    /// - Parameter duplicates: the whole report, where duplicates are asked for.
    mutating func section(_ kind: Queue.Kind, duplicates whole: Report?) -> Queue.Section {
        switch kind {
        case .duplicates: Queue.Section(kind: kind, items: whole.map(duplicates) ?? [])
        case .disputed: Queue.Section(kind: kind, items: newestFirst(incidents(disputedFigures)))
        case .singleOrigin: Queue.Section(kind: kind, items: newestFirst(singleOriginClaims))
        case .unidentified: Queue.Section(kind: kind, items: unidentifiedPersons)
        case .undated: Queue.Section(kind: kind, items: newestFirst(incidents(undated)))
        case .unplaced: Queue.Section(kind: kind, items: newestFirst(incidents(unplaced)))
        case .unarchived: Queue.Section(kind: kind, items: newestFirst(unarchivedSources))
        case .untouched: untouched
        }
    }

    // MARK: Incidents

    private func incidents(_ item: (Int) -> Queue.Item?) -> [Queue.Item] { report.incidents.indices.compactMap(item) }

    private func disputedFigures(_ index: Int) -> Queue.Item? {
        let facts = report.incidentFacts[index]
        let outcomes = facts.disputes.compactMap {
            if case .outcome(let outcome) = $0 { outcome.rawValue } else { nil }
        }
        guard !outcomes.isEmpty else { return nil }
        let incident = report.incidents[index]
        let range = incident.tolls.first?.row.range ?? incident.casualties.first?.row.range ?? incident.title.range
        return item(
            incident, "\(outcomes.joined(separator: ", ")): \(facts.accounts.count) accounts differ", at: range,
            day: facts.date?.earliest)
    }

    /// A date that is known to less than a month: what has a month has a place on the timeline.
    private func undated(_ index: Int) -> Queue.Item? {
        let incident = report.incidents[index]
        guard let date = incident.date.chosen else { return nil }
        let precision = date.value.precision
        guard precision > .month else { return nil }
        let known =
            switch precision {
            case .day, .month, .partOfYear: "known to a part of a year"
            case .year: "known to the year"
            default: "known to less than a year"
            }
        return item(incident, "\(date.value.text), \(known)", at: date.range, day: date.value.earliest)
    }

    private func unplaced(_ index: Int) -> Queue.Item? {
        let incident = report.incidents[index]
        let day = report.incidentFacts[index].date?.earliest
        guard let account = incident.place?.chosen else {
            return item(incident, "no place", at: incident.title.range, day: day)
        }
        let kind: PlaceDetails.Kind?
        let precision: Precision?
        switch account.value {
        case .named(let reference):
            let details = report.place(reference.id)?.details
            (kind, precision) = (details?.kind, incident.placePrecision ?? details?.precision)
        case .inline(let details): (kind, precision) = (details.kind, incident.placePrecision ?? details.precision)
        }
        let isWide = kind == .country || kind == .province || kind == .region
        if isWide || precision == .country || precision == .province {
            let known = precision == .country || kind == .country ? "country" : "province"
            return item(incident, "known to the \(known)", at: account.range, day: day)
        }
        return nil
    }

    private func duplicates(_ whole: Report) -> [Queue.Item] {
        let pairs = DuplicateFinder(whole).pairs().map { pair in
            let (first, second) = (whole.incidents[pair.first], whole.incidents[pair.second])
            let likenesses = pair.likenesses.map(\.rawValue).joined(separator: ", ")
            var item = item(
                second, "perhaps '\(first.id)': \(likenesses)", at: second.title.range,
                day: second.date.chosen?.value.earliest)
            item.other = first.header.location(first.title.range)
            return (strength: pair.likenesses.count, item: item)
        }
        // The likeliest first.
        return pairs.sorted { left, right in
            if left.strength != right.strength { return left.strength > right.strength }
            return Self.precedes(left.item, right.item)
        }.map(\.item)
    }

    // MARK: Claims

    private var singleOriginClaims: [Queue.Item] {
        var found: [Queue.Item] = []
        func add(_ record: any Record, _ standings: [ClaimStanding], day: Day?) {
            for (claim, standing) in zip(record.header.claims, standings)
            where standing.has(.singleOrigin) && !standing.has(.superseded) && !standing.has(.retracted) {
                let origin = standing.origins.first.map(name) ?? "nobody named"
                found.append(item(record, "\(origin): \(claim.says.value)", at: claim.says.range, day: day))
            }
        }
        for index in report.incidents.indices {
            add(
                report.incidents[index], report.incidentFacts[index].standings,
                day: report.incidentFacts[index].date?.earliest)
        }
        for index in report.actors.indices { add(report.actors[index], report.actorFacts[index].standings, day: nil) }
        for index in report.campaigns.indices {
            add(report.campaigns[index], report.campaignFacts[index].standings, day: nil)
        }
        for (key, standings) in report.otherStandings.sorted(by: { $0.key < $1.key }) {
            if let record = report.record(key) { add(record, standings, day: nil) }
        }
        return found
    }

    private func name(_ origin: Origin) -> String {
        switch origin {
        case .actor(let id), .source(let id), .key(let id): id
        case .withheld: "a protected source"
        }
    }

    // MARK: Actors and sources

    private var unidentifiedPersons: [Queue.Item] {
        report.actors.filter { $0.kind == .person && $0.identity != .known }.map { actor in
            item(
                actor, "identity \(actor.identity.rawValue)", at: actor.name.chosen?.range ?? actor.header.range,
                day: nil)
        }
    }

    /// Sources with an address and no copy, in records of their own and written on the spot.
    private var unarchivedSources: [Queue.Item] {
        var found: [Queue.Item] = []
        for source in report.sources where source.details.url != nil && source.details.archived.isEmpty {
            found.append(
                item(
                    source, source.details.url!.text, at: source.header.range,
                    day: source.details.published?.earliest))
        }
        report.forEachRecord { record in
            for case .inline(let details) in record.header.sources {
                guard let url = details.url, details.archived.isEmpty else { continue }
                found.append(item(record, url.text, at: details.range, day: details.published?.earliest))
            }
        }
        return found
    }

    // MARK: Time

    /// Records whose last day of work is long past, by what they say themselves: `published`, `revisions`,
    /// `verification`, `reply`. File times and git are not asked: a fresh clone would make everything new, and two people
    /// would be shown different lists.
    private var untouched: Queue.Section {
        let today = now.day
        let limit = today.adding(days: -untouchedDays)
        var items: [Queue.Item] = []
        var unknown = 0
        func look(_ record: some Record, _ more: [Day] = []) {
            let header = record.header
            let days =
                header.revisions.map(\.date) + [header.published].compactMap(\.self) + more
                + header.replies.compactMap { $0.date?.latest }
            guard let last = days.max() else { return unknown += 1 }
            guard last < limit else { return }
            items.append(
                item(
                    record, "last touched on \(last), \(today.number - last.number) days ago", at: header.range,
                    day: last))
        }
        for incident in report.incidents { look(incident, [incident.verification.date].compactMap(\.self)) }
        report.actors.forEach { look($0) }
        report.campaigns.forEach { look($0) }
        items.sort { left, right in
            left.day! != right.day! ? left.day! < right.day! : Self.precedes(left, right)
        }
        let records =
            unknown == 1
            ? "1 incident, actor or campaign says"
            : "\(QueueTable.grouped(unknown)) incidents, actors and campaigns say"
        return Queue.Section(
            kind: .untouched, items: items,
            note: unknown == 0 ? nil : "\(records) nowhere when anybody last worked on it (published, revisions).")
    }

    // MARK: Items

    private func item(_ record: some Record, _ detail: String, at range: SourceRange, day: Day?) -> Queue.Item {
        let header = record.header
        return Queue.Item(
            record: header.key, title: record.displayTitle, detail: detail, location: header.location(range), day: day,
            isHeldBack: header.isDraft || header.tlp > .clear || header.embargo.map { $0.value > now } ?? false)
    }

    private func newestFirst(_ items: [Queue.Item]) -> [Queue.Item] {
        items.sorted { left, right in
            if left.day != right.day { return (left.day?.number ?? .min) > (right.day?.number ?? .min) }
            return Self.precedes(left, right)
        }
    }

    private static func precedes(_ left: Queue.Item, _ right: Queue.Item) -> Bool {
        if left.record != right.record { return left.record < right.record }
        let (leftRange, rightRange) = (left.location.range?.start ?? 0, right.location.range?.start ?? 0)
        return leftRange != rightRange ? leftRange < rightRange : left.detail < right.detail
    }
}
