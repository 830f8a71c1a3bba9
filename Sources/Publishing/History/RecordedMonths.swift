import History
import Reports

/// The recordings as the list of changes has them: by month, and a month with many rows in parts.
struct RecordedMonths: Sendable {
    struct Row: Sendable {
        /// The position in ``Ledger/recordings``.
        var recording: Int
        var record: RecordKey
        /// The position in the record's versions.
        var version: Int
    }

    struct Month: Sendable {
        /// `2026-11`.
        var code: String
        /// Positions in ``Ledger/recordings``, newest first.
        var recordings: [Int]
        /// Changes to records, newest first; of one recording in the order of keys.
        var rows: [Row]
    }

    /// Newest first.
    private(set) var months: [Month] = []
    /// How many records each recording was the first to hold, changed, and found gone; of those shown today, but for what
    /// is gone, which has no name here.
    private(set) var counts: [(new: Int, changed: Int, gone: Int)] = []

    init(_ history: SiteHistory) {
        let recordings = history.ledger.recordings
        /// Numbers go on by one as a rule.
        func position(of address: VersionAddress, in key: RecordKey) -> Int? {
            guard let versions = history[key]?.all else { return nil }
            func isAt(_ position: Int) -> Bool {
                versions.indices.contains(position) && versions[position].number == address.number
                    && versions[position].subject == address.subject
            }
            let expected = address.number - versions[0].number
            return isAt(expected) ? expected : versions.indices.first(where: isAt)
        }
        for index in recordings.indices.reversed() {
            let recording = recordings[index]
            var count = (new: 0, changed: 0, gone: recording.gone.count)
            var rows: [Row] = []
            for address in recording.versions {
                guard let key = history.owner(of: address.subject), let version = position(of: address, in: key) else {
                    continue
                }
                if version == 0 { count.new += 1 } else { count.changed += 1 }
                // The first recording is where the history begins, and lists nothing.
                if version > 0 || index > 0 { rows.append(Row(recording: index, record: key, version: version)) }
            }
            counts.append(count)
            let code = String(recording.moment.day.description.dropLast(3))
            if months.last?.code != code { months.append(Month(code: code, recordings: [], rows: [])) }
            months[months.count - 1].recordings.append(index)
            months[months.count - 1].rows += rows
        }
        counts.reverse()
    }
}
