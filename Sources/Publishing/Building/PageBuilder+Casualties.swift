import Reports
import Templating

/// Who was killed and injured in many incidents, and how far accounts differ.
extension PageBuilder {
    /// The killed and the injured by group, or by side where no group is named; nil where that says no more than the
    /// total.
    func people(in incidents: [Int]) -> BreakdownView? {
        let division = edition.casualtyDivision
        let counted = report.counted(incidents)
        var sums: [Int: [Outcome: QuantitySum]] = [:]
        var counts: [Int: Int] = [:]
        var partly = 0
        var shared = 0
        for incident in counted {
            let parts = division.parts[incident]
            for (index, part) in parts.enumerated() {
                sums[part.key, default: [:]][part.outcome, default: QuantitySum()].add(part.people)
                // The killed and the injured of one group are one incident.
                if !parts[..<index].contains(where: { $0.key == part.key }) { counts[part.key, default: 0] += 1 }
            }
            if division.partly.contains(incident) { partly += 1 }
            if division.shared.contains(incident) { shared += 1 }
        }
        let keys = sums.keys.map { division.keys[$0] }
        let namesGroup = keys.contains { $0.group != nil }
        guard namesGroup || (sums.count > 1 && keys.contains { $0.side != nil }) else { return nil }
        let outcomes = CasualtyDivision.outcomes.filter { outcome in sums.values.contains { $0[outcome] != nil } }
        let order = sums.keys.sorted { left, right in
            let (first, second) = (sums[left]![.killed]?.lower ?? -1, sums[right]![.killed]?.lower ?? -1)
            return first != second ? first > second : left < right
        }
        var view = BreakdownView(
            caption: words["peopleCaption"], what: words["whoIsCounted"], columns: outcomes.map(column))
        view.rows = order.map { key in
            var row = BreakdownRowView(label: label(of: division.keys[key]), count: counts[key] ?? 0)
            if division.keys[key].group == nil { row.side = side(division.keys[key].side) }
            row.figures = outcomes.map { figure(sums[key]![$0]) }
            return row
        }
        if partly > 0 { view.notes.append(words.counted("peoplePartly", partly)) }
        if shared > 0 { view.notes.append(words.counted("peopleShared", shared)) }
        return view
    }

    private func label(of key: CasualtyDivision.Key) -> String {
        if let group = key.group { return report.site.vocabularies.group[group]?.label ?? group }
        return key.side.map { words["side", $0.rawValue] } ?? words["sideNotStated"]
    }

    /// "86 to 106", from the lowest to the highest standing account of each incident; nil where accounts agree.
    func standingRange(_ outcome: Outcome, of incidents: [Int]) -> String? {
        edition.standingRanges.sum(outcome, of: report.counted(incidents), report).map { bounds in
            words.filled(
                bounds.isOpen ? "standingRangeOpen" : "standingRange", ("low", Words.grouped(bounds.low)),
                ("high", Words.grouped(bounds.high)))
        }
    }
}
