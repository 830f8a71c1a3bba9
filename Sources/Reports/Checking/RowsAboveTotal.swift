package import Diagnostics

/// A row that names more is a part of the one that names less: no part is larger than the whole, and parts that share
/// nobody are together no larger either.
package struct RowsAboveTotal: EditorialRule {
    package static let code = DiagnosticCode(
        "rows-above-total", .warning, "Rows within a total are together no more than the total")
    package var code: DiagnosticCode { Self.code }

    /// More rows than an account ever has; beyond it, to compare each with each would take too long.
    private static let mostRows = 300

    private struct Entry {
        var row: CasualtyRow
        var lower: Int
        var upper: Int?
        var range: SourceRange
        var text: String
    }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let rule = subject.report.site.countingRule
        let incidents = subject.report.incidents
        for index in incidents.indices where !incidents[index].header.isImported {
            func check(_ rows: [CasualtyRow]) {
                guard rows.count > 1, rows.count <= Self.mostRows else { return }
                for outcome in Outcome.allCases {
                    if let diagnostic = self.check(outcome, rows, rule, in: incidents[index].header) {
                        found.append(diagnostic)
                    }
                }
            }
            check(incidents[index].casualties)
            for toll in incidents[index].tolls { check(toll.rows) }
        }
        return found
    }

    private func check(
        _ outcome: Outcome, _ rows: [CasualtyRow], _ rule: SiteConfiguration.CountingRule,
        in header: borrowing RecordHeader
    ) -> Diagnostic? {
        let entries = rows.compactMap { row -> Entry? in
            guard let account = row[outcome]?.chosen(by: rule), !account.value.isShare,
                let lower = account.value.lower
            else { return nil }
            return Entry(
                row: row, lower: lower, upper: account.value.upper, range: account.range, text: account.value.text)
        }
        guard entries.count > 1 else { return nil }
        for total in entries {
            guard let upper = total.upper else { continue }
            let parts = entries.filter { total.row.contains($0.row) && total.row.standsBeside($0.row) }
            // Of parts within parts the widest count, and of those only what cannot be the same people.
            let widest = parts.filter { part in !parts.contains { $0.row.contains(part.row) } }
            var apart: [Entry] = []
            for part in widest where apart.allSatisfy({ $0.row.sharesNobody(with: part.row) }) { apart.append(part) }
            let sum = apart.reduce(0) { $0 + $1.lower }
            if let single = parts.first(where: { $0.lower > upper }) {
                return found(
                    "'\(outcome.rawValue): \(single.text)' cannot be part of a total of '\(total.text)'",
                    at: header.location(single.range),
                    explanation: "A row that names less contains the rows that name more and agree with it.",
                    notes: [.init("The total is here", at: header.location(total.range))])
            }
            guard sum > upper, let last = apart.last else { continue }
            return found(
                "Rows within a total of '\(outcome.rawValue): \(total.text)' are together at least \(sum)",
                at: header.location(last.range),
                explanation: "A row that names less contains the rows that name more and agree with it. Figures of "
                    + "several accounts go under 'tolls', each account whole.",
                notes: [.init("The total is here", at: header.location(total.range))])
        }
        return nil
    }
}

extension CasualtyRow {
    /// Whether nobody can be among both rows: something that both say differs.
    fileprivate func sharesNobody(with other: CasualtyRow) -> Bool {
        func differ<Value: Equatable>(_ own: Value?, _ other: Value?) -> Bool {
            own != nil && other != nil && own != other
        }
        let sidesDiffer = differ(side, other.side) && side != .mixed && other.side != .mixed
        return sidesDiffer || differ(role, other.role) || differ(group, other.group)
            || differ(actor?.id, other.actor?.id) || differ(occupation, other.occupation)
    }
}
