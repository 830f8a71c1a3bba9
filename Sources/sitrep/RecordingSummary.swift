import Building
import Diagnostics
import History
import Reports

/// What a recording says for itself: which records got which version, and why.
struct RecordingSummary {
    let text: String

    private static let shownEntries = 40

    init(_ recorded: Pipeline.RecordingResult, isDryRun: Bool) {
        let audience = recorded.report.audience.label
        guard let file = recorded.file else {
            text =
                recorded.ledger.recordings.last.map {
                    "Nothing changed for \(audience) since \($0.moment.text); nothing was recorded."
                } ?? "There is nothing to record for \(audience)."
            return
        }
        let entries = recorded.draft.entries
        var lines = [
            "\(isDryRun ? "Would record" : "Recorded") \(DisplayText.count(entries.count, "change")) for \(audience) in \(file.path)"
                + (isDryRun ? "" : "; commit it with the content.")
        ]
        if recorded.ledger.isEmpty {
            lines.append("The history begins. \(Self.types(of: entries)).")
        } else {
            lines += entries.prefix(Self.shownEntries).map { "  " + Self.line(of: $0) }
            if entries.count > Self.shownEntries { lines.append("  … and \(entries.count - Self.shownEntries) more") }
        }
        if isDryRun { lines.append("Nothing was written (--dry-run).") }
        text = lines.map(DisplayText.safe).joined(separator: "\n")
    }

    private static func line(of entry: RecordingDraft.Entry) -> String {
        let name = entry.subject.name
        switch entry.kind {
        case .new: return "\(name): version \(entry.number), new"
        case .back: return "\(name): version \(entry.number), back on the site"
        case .gone: return "\(name): no longer on the site"
        case .renamed(let id): return "\(name): version \(entry.number), was '\(id)'"
        case .changed:
            guard let older = entry.previous?.tree, let newer = entry.tree else {
                return "\(name): version \(entry.number)"
            }
            let difference = RecordDifference(from: older, to: newer)
            let silent = difference.isUnexplained && entry.subject != .site ? " (no revision says so)" : ""
            return "\(name): version \(entry.number), \(difference.fields.joined(separator: ", "))\(silent)"
        }
    }

    private static func types(of entries: [RecordingDraft.Entry]) -> String {
        let counts = RecordType.allCases.compactMap { type -> String? in
            let number = entries.count { entry in
                if case .record(let key) = entry.subject { key.type == type } else { false }
            }
            return number > 0 ? DisplayText.count(number, type.rawValue) : nil
        }
        return counts.isEmpty ? "The settings" : counts.joined(separator: ", ")
    }
}
