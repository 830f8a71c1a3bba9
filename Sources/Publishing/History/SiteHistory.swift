import History
import Records
import Reports

/// What a site tells of its earlier versions: of the records that it shows today, and of no others.
///
/// A record that is withheld, taken down or gone has no versions here, whatever the ledger holds of it.
struct SiteHistory: Sendable {
    let ledger: Ledger
    /// What is not as it was last recorded.
    let draft: RecordingDraft
    /// The versions of each record that has a page, oldest first.
    private let versions: [RecordKey: [RecordedVersion]]
    /// The record that goes on with the numbers of another.
    private let successors: [RecordKey: RecordKey]
    /// What each version but the first of a record changed, in the order of its versions: several pages and tables tell it.
    private let outlines: [RecordKey: [Once<RecordDifference.Outline?>]]
    private let changed: Set<RecordKey>

    init(_ edition: Edition) {
        ledger = edition.ledger
        guard !ledger.isEmpty else {
            draft = RecordingDraft()
            versions = [:]
            successors = [:]
            outlines = [:]
            changed = []
            return
        }
        // A site as it stood is what was recorded.
        let current = edition.asOf == nil && edition.comparesLedger ? edition.export?.recorded(of: edition) : nil
        draft = current.map { [ledger = edition.ledger] in RecordingDraft(ledger, current: $0) } ?? RecordingDraft()
        changed = Set(
            draft.entries.compactMap { entry -> RecordKey? in
                guard entry.number > 1, case .record(let key) = entry.subject else { return nil }
                return key
            })
        var versions: [RecordKey: [RecordedVersion]] = [:]
        var successors: [RecordKey: RecordKey] = [:]
        edition.report.forEachRecord { [ledger = edition.ledger] record in
            let key = record.key
            guard edition.report.hasPage(key) else { return }
            var own = ledger.versions(of: key)
            if own.isEmpty {
                // Until it is recorded, a record with a new id has the versions of the old one.
                own =
                    record.header.formerly.lazy.map { ledger.versions(of: RecordKey(key.type, $0.id)) }
                    .first { !$0.isEmpty } ?? []
            }
            // A former id that the record no longer names is one that nobody is to know any more: nothing stands there.
            own.removeAll { version in
                version.subject != .record(key) && !record.header.formerly.contains { $0.id == version.subject.id }
            }
            guard !own.isEmpty else { return }
            versions[key] = own
            for case .record(let earlier) in own.lazy.map(\.subject) where earlier != key { successors[earlier] = key }
        }
        self.versions = versions
        self.successors = successors
        outlines = versions.filter { $0.value.count > 1 }.mapValues { $0.dropFirst().map { _ in Once() } }
    }

    var hasVersions: Bool { !versions.isEmpty }

    /// The versions of a record, oldest first; none of one that was never recorded.
    func versions(of key: RecordKey) -> [RecordedVersion] { versions[key] ?? [] }

    /// Whether a record is not as it was last recorded.
    func isChanged(_ key: RecordKey) -> Bool { changed.contains(key) }

    /// The number of the version that a record's page shows: of one that changed since it was recorded, the number that it
    /// is to have.
    func number(of key: RecordKey) -> Int? {
        versions[key]?.last.map { $0.number + (changed.contains(key) ? 1 : 0) }
    }

    /// The versions that have pages. While there is one version, the record's own page is that version: its address is
    /// kept free for it, and it gets its page when there is something else to see at the record's own.
    func pages(of key: RecordKey) -> [RecordedVersion] {
        let versions = versions(of: key)
        return versions.count > 1 || isChanged(key) ? versions : []
    }

    /// The record that shows a version today.
    func owner(of subject: Recorded) -> RecordKey? {
        guard case .record(let key) = subject else { return nil }
        return versions[key] != nil ? key : successors[key]
    }

    /// What differs between a version and the one before it; nil of the first, and where either was forgotten.
    ///
    /// - Parameter tree: The version's own, if it was read already.
    func difference(of position: Int, in key: RecordKey, tree: RecordTree? = nil) -> RecordDifference? {
        let versions = versions(of: key)
        guard position > 0, let older = versions[position - 1].tree, let newer = tree ?? versions[position].tree else {
            return nil
        }
        return RecordDifference(from: older, to: newer)
    }

    /// The same for lists.
    func outline(of position: Int, in key: RecordKey) -> RecordDifference.Outline? {
        guard position > 0 else { return nil }
        return outlines[key]?[position - 1].value { difference(of: position, in: key)?.outline }
    }
}
