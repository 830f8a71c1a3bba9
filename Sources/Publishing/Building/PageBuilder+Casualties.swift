import Reports
import Templating

/// Who was killed and injured in many incidents, and how far accounts differ.
extension PageBuilder {
    /// The killed and the injured by group, or by side where no group is named; nil where that says no more than the
    /// total.
    func people(in incidents: [Int]) -> BreakdownView? {
        let division = edition.casualtyDivision
        let width = CasualtyDivision.outcomes.count
        var sums = [QuantitySum](repeating: QuantitySum(), count: division.keys.count * width)
        /// Of how many incidents each key has a part.
        var counts = [Int](repeating: 0, count: division.keys.count)
        var partly = 0
        var shared = 0
        for incident in report.counted(incidents) {
            let parts = division.parts[incident]
            for (index, part) in parts.enumerated() {
                sums[part.key * width + part.outcome].add(part.people)
                // The killed and the injured of one group are one incident.
                if !parts[..<index].contains(where: { $0.key == part.key }) { counts[part.key] += 1 }
            }
            if division.partly.contains(incident) { partly += 1 }
            if division.shared.contains(incident) { shared += 1 }
        }
        let present = counts.indices.filter { counts[$0] > 0 }
        let namesGroup = present.contains { division.keys[$0].group != nil }
        let namesSide = present.contains { division.keys[$0].side != nil }
        guard namesGroup || (present.count > 1 && namesSide) else { return nil }
        let columns = (0..<width).filter { column in
            present.contains { sums[$0 * width + column].stated + sums[$0 * width + column].unknown > 0 }
        }
        let order = present.sorted { left, right in
            let (first, second) = (sums[left * width].lower, sums[right * width].lower)
            return first != second ? first > second : left < right
        }
        var view = BreakdownView(
            caption: words["peopleCaption"], what: words["whoIsCounted"],
            columns: columns.map { column(CasualtyDivision.outcomes[$0]) })
        view.rows = order.map { key in
            var row = BreakdownRowView(label: label(of: division.keys[key]), count: counts[key])
            if division.keys[key].group == nil { row.side = side(division.keys[key].side) }
            row.figures = columns.map { figure(sums[key * width + $0]) }
            return row
        }
        if partly > 0 { view.notes.append(words.counted("peoplePartly", partly)) }
        if shared > 0 { view.notes.append(words.counted("peopleShared", shared)) }
        return view
    }

    private func label(of key: CasualtyDivision.Key) -> String {
        if let group = key.group { return edition.vocabularies.group[group]?.label ?? group }
        return key.side.map { words["side", $0.rawValue] } ?? words["sideNotStated"]
    }

    /// "86 to 106", from the lowest to the highest standing account of each incident; nil where accounts agree.
    func standingRange(_ outcome: Outcome, of incidents: [Int]) -> String? {
        guard !edition.standingRanges.isEmpty else { return nil }
        return edition.standingRanges.sum(outcome, of: report.counted(incidents), report).map { bounds in
            words.filled(
                bounds.isOpen ? "standingRangeOpen" : "standingRange", ("low", Words.grouped(bounds.low)),
                ("high", Words.grouped(bounds.high)))
        }
    }
}
