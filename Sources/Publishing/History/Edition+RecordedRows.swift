import History
package import Reports

/// A recorded version of a record, as data tell of it: when it was recorded and what changed, and never what it said.
package struct RecordedRow: Sendable {
    /// The record as it is named today.
    package var record: RecordKey
    package var number: Int
    /// The moment, to the second: `2026-11-26T09:00:00Z`.
    package var recorded: String
    /// The number of the recording.
    package var recording: Int
    /// What was written beside the recording.
    package var note: String?
    /// The fields that differ from the version before; nil of the first, and where either is no longer kept.
    package var fields: [String]?
    /// Whether figures, dates, claims or prose changed, and no revision says so.
    package var isSilent: Bool
    /// Its page, else the record's.
    package var address: String?
}

extension Edition {
    /// Whether any version of a record that is shown was recorded.
    package var hasRecordedVersions: Bool { history.hasVersions }

    /// The versions of some records, the oldest of each first.
    package func recordedRows(of keys: [RecordKey]) -> [RecordedRow] {
        let moments = ledger.recordings.map(\.moment.text)
        return keys.flatMap { key in
            guard let versions = history[key] else { return [RecordedRow]() }
            let havePages = !versions.withPages.isEmpty
            return versions.all.indices.map { position in
                let version = versions.all[position]
                let recording = ledger.recording(of: version)
                let difference = versions.outline(of: position)
                var address = address(of: key)
                if havePages, case .record(let own) = version.subject {
                    address = reference(to: .version(version.number, of: own))
                }
                return RecordedRow(
                    record: key, number: version.number, recorded: moments[version.recording],
                    recording: recording.number,
                    note: recording.note, fields: difference?.fields, isSilent: difference?.isUnexplained ?? false,
                    address: address)
            }
        }
    }
}
