package import Diagnostics
import History
import Records
package import Reports

/// What was withdrawn, and stands in versions that were recorded before.
extension Edition {
    /// Rows that are withheld today and that a version has which this site would show. What they say in words the scan of
    /// the output finds; of a row that has none, a participant or a figure, nothing but its place tells.
    ///
    /// - Parameter report: The report of which this is what is released.
    package func withheldInHistory(_ report: Report) -> [Diagnostic] {
        guard !ledger.isEmpty, let export else { return [] }
        var diagnostics: [Diagnostic] = []
        for record in report.partlyRestricted {
            let header = record.header
            guard let versions = history[header.key]?.all, let released = self.report.record(header.key),
                let shown = RecordTree.read(export.recorded(released, of: self)[...]),
                let whole = RecordTree.read(export.recorded(record, of: self)[...])
            else { continue }
            let rows = WithheldRows(of: whole, released: shown) { label in
                TrafficLight(word: label).map { $0 <= self.report.release.audience } ?? false
            }
            guard !rows.isEmpty else { continue }
            var found: [String: (opening: String, numbers: [Int])] = [:]
            for version in versions {
                guard let tree = version.tree else { continue }
                for (field, opening) in rows.kept(in: tree) {
                    found[field, default: (opening, [])].numbers.append(version.number)
                }
            }
            for (field, kept) in found.sorted(by: { $0.key < $1.key }) {
                diagnostics.append(
                    Self.diagnostic(
                        .withheldInHistory,
                        "A row of '\(field)' of \(Recorded.record(header.key).name) that is withheld, '\(kept.opening)',",
                        kept.numbers, field, header, shown: "show it"))
            }
        }
        return diagnostics
    }

    /// Records with a redaction whose older versions still hold what it took out.
    package var redactedInHistory: [Diagnostic] {
        guard !ledger.isEmpty else { return [] }
        var diagnostics: [Diagnostic] = []
        report.forEachRecord { record in
            let header = record.header
            guard header.revisions.contains(where: { $0.kind == .redaction }) else { return }
            var found: [String: [Int]] = [:]
            let versions = history[header.key]
            var steps = (versions?.all ?? []).map { (number: $0.number, tree: $0.tree) }
            if versions?.isChanged == true,
                let current = history.draft.entries.first(where: {
                    $0.subject == .record(header.key)
                })
            {
                steps.append((current.number, current.tree))
            }
            for (older, newer) in zip(steps, steps.dropFirst()) {
                guard let before = older.tree, let after = newer.tree else { continue }
                for field in RedactedFields(from: before, to: after).fields {
                    found[field, default: []].append(older.number)
                }
            }
            for (field, numbers) in found.sorted(by: { $0.key < $1.key }) {
                diagnostics.append(
                    Self.diagnostic(
                        .redactedInHistory,
                        "What a redaction took out of '\(field)' of \(Recorded.record(header.key).name)",
                        numbers, field, header, shown: "show it, marked"))
            }
        }
        return diagnostics
    }

    /// - Parameters:
    ///   - what: What must not be read any more, as the beginning of a sentence.
    ///   - numbers: The versions of the record that have it.
    ///   - shown: What pages would do with it.
    private static func diagnostic(
        _ code: DiagnosticCode, _ what: String, _ numbers: [Int], _ field: String, _ header: RecordHeader, shown: String
    ) -> Diagnostic {
        let toForget = Forgetting.Subject.record(.record(header.key), field: field)
        return Diagnostic(
            code, "\(what) is in \(versions(numbers))", at: header.location,
            explanation: "The pages of old versions would \(shown). Take it out of the history: "
                + "sitrep record --forget \(toForget.address)")
    }

    private static func versions(_ numbers: [Int]) -> String {
        let shown = numbers.prefix(6).map(String.init).joined(separator: ", ")
        return "its version\(numbers.count == 1 ? "" : "s") \(shown)\(numbers.count > 6 ? " and more" : "")"
    }
}
