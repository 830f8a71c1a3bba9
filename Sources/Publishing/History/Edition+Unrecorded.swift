package import Diagnostics
import History
import Records
package import Reports

/// What is not as it was last recorded.
extension Edition {
    /// How many records are to be recorded; 0 where nothing was ever recorded.
    package var unrecordedCount: Int { history.draft.entries.count }

    /// The number of the version that a record is; nil where nothing was recorded of it.
    package func recordedNumber(of key: RecordKey) -> Int? { history[key]?.number }

    /// Records whose figures, dates or claims are not as they were last recorded, and that have no revision to say so: the
    /// time to write one is before the next recording.
    package var unexplainedChanges: [Diagnostic] {
        history.draft.entries.compactMap { entry in
            guard case .record(let key) = entry.subject, let header = report.record(key)?.header,
                let previous = entry.previous, let older = previous.tree, let newer = entry.tree
            else { return nil }
            let difference = RecordDifference(from: older, to: newer)
            guard difference.isUnexplainedStatement else { return nil }
            let fields = difference.fields.filter(RecordDifference.states)
            return Diagnostic(
                .unexplainedChange,
                "\(key.type.rawValue.capitalizedFirst) '\(key.id)' differs from its version \(previous.number) in "
                    + "\(fields.joined(separator: ", ")), and no revision says so",
                at: header.location,
                explanation: "Readers will find the change, marked as made without a word. Add a row to 'revisions'.")
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
