import Diagnostics
import History
import LeakScan
import Records

/// Where the history holds what is withheld today: what was recorded when it could be seen.
struct RecordedLeaks {
    let search: LeakSearch
    let ledger: Ledger

    /// By withheld text, what `sitrep record --forget` takes to be rid of it. Only what was found in the output is looked
    /// for, and only where something was: a look into every field of every version takes its time.
    func addresses(of sightings: [LeakSighting]) -> [LeakSighting.Secret: [String]] {
        guard !sightings.isEmpty, !ledger.isEmpty else { return [:] }
        let wanted = Set(sightings.map(\.secret))
        var addresses: [LeakSighting.Secret: Set<String>] = [:]
        for version in ledger.allVersions {
            guard let content = version.content else { continue }
            let held = secrets(in: Array(content)).intersection(wanted)
            guard !held.isEmpty, let tree = version.tree else { continue }
            var unplaced = held
            for (key, value) in tree.root.entries {
                let field = content[key.range.offsets.lowerBound..<value.range.offsets.upperBound]
                let bytes = [UInt8(ascii: "{")] + field + [UInt8(ascii: "}")]
                for secret in secrets(in: bytes).intersection(held) {
                    addresses[secret, default: []].insert(
                        Forgetting.Subject.record(version.subject, field: key.text).address)
                    unplaced.remove(secret)
                }
            }
            for secret in unplaced {
                // A point is known by two fields together.
                let fields = ["latitude", "longitude"].filter { name in
                    tree.root.entries.contains { $0.key.text == name }
                }
                guard case .point = secret, !fields.isEmpty else {
                    addresses[secret, default: []].insert(
                        Forgetting.Subject.record(version.subject, field: nil).address)
                    continue
                }
                for field in fields {
                    addresses[secret, default: []].insert(
                        Forgetting.Subject.record(version.subject, field: field).address)
                }
            }
        }
        for recording in ledger.recordings {
            guard let note = recording.note else { continue }
            for secret in secrets(in: Array(note.utf8), name: "x.txt").intersection(wanted) {
                addresses[secret, default: []].insert(Forgetting.Subject.note(recording: recording.number).address)
            }
        }
        return addresses.mapValues { $0.sorted() }
    }

    private func secrets(in bytes: [UInt8], name: String = "x.json") -> Set<LeakSighting.Secret> {
        Set(search.sightings(in: bytes, name: name).map(\.secret))
    }
}

extension LeakSearch {
    /// The diagnostics of what was found, with what is to be forgotten of the history to be rid of it.
    func diagnostics(_ sightings: [LeakSighting], in ledger: Ledger) -> [Diagnostic] {
        diagnostics(sightings, kept: RecordedLeaks(search: self, ledger: ledger).addresses(of: sightings))
    }
}
