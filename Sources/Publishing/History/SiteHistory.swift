import History
import Records
import Reports

/// What a site tells of its earlier versions: of the records that it shows today, and of no others.
///
/// A record that is withheld, taken down or gone has no versions here, whatever the ledger holds of it.
final class SiteHistory: Sendable {
    let ledger: Ledger
    /// What is not as it was last recorded.
    let draft: RecordingDraft
    /// Those of each record that has a page.
    private let versions: [RecordKey: RecordVersions]
    /// The record that goes on with the numbers of another.
    private let successors: [RecordKey: RecordKey]

    init(_ edition: Edition) {
        ledger = edition.ledger
        guard !ledger.isEmpty else {
            draft = RecordingDraft()
            versions = [:]
            successors = [:]
            return
        }
        // A site as it stood is what was recorded.
        let current = edition.asOf == nil && edition.comparesLedger ? edition.export?.recorded(of: edition) : nil
        draft = current.map { [ledger = edition.ledger] in RecordingDraft(ledger, current: $0) } ?? RecordingDraft()
        let changed = Set(
            draft.entries.compactMap { entry -> RecordKey? in
                guard entry.number > 1, case .record(let key) = entry.subject else { return nil }
                return key
            })
        var versions: [RecordKey: RecordVersions] = [:]
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
            versions[key] = RecordVersions(own, isChanged: changed.contains(key))
            for case .record(let earlier) in own.lazy.map(\.subject) where earlier != key { successors[earlier] = key }
        }
        self.versions = versions
        self.successors = successors
    }

    var hasVersions: Bool { !versions.isEmpty }

    /// The versions of a record; nil of one that was never recorded.
    subscript(key: RecordKey) -> RecordVersions? { versions[key] }

    /// The record that shows a version today.
    func owner(of subject: Recorded) -> RecordKey? {
        guard case .record(let key) = subject else { return nil }
        return versions[key] != nil ? key : successors[key]
    }
}
