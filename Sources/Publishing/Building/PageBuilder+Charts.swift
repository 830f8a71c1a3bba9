import Reports
import Templating

/// Maps in prose as tables, and charts.
extension PageBuilder {
    // MARK: Places

    func mapBlock(_ view: ReportView, asOf: EventDate?) -> MapBlock {
        let choice = ViewChoice(view.filter, of: report, limit: nil)
        var block = MapBlock(head: head(of: view, choice, word: "navPlaces", asOf: asOf))
        /// Incidents by the finest place that the record names: one of the gazetteer, or words of its own.
        var groups: [(place: RefView, key: String, incidents: [Int])] = []
        var numbers: [String: Int] = [:]
        var withoutPlace = 0
        for incident in choice.shown {
            let record = report.incidents[incident]
            guard let place = place(of: record, report.incidentFacts[incident]) else {
                withoutPlace += 1
                continue
            }
            let key = place.href?.text ?? "“" + place.text
            if let number = numbers[key] {
                groups[number].incidents.append(incident)
            } else {
                numbers[key] = groups.count
                groups.append((place, key, [incident]))
            }
        }
        let sorted = groups.sorted { left, right in
            if left.incidents.count != right.incidents.count { return left.incidents.count > right.incidents.count }
            return (left.place.text, left.key) < (right.place.text, right.key)
        }
        let most = report.site.pageSize
        block.rows = sorted.prefix(most).map { group in
            MapBlock.Row(
                place: group.place, count: group.incidents.count, precision: precisions(of: group.incidents),
                killed: killedFigure(of: group.incidents))
        }
        if sorted.count > most {
            block.head.notes.insert(words.counted("viewPlacesLeftOut", sorted.count - most), at: 0)
        }
        if withoutPlace > 0 { block.head.notes.insert(words.counted("viewNoPlace", withoutPlace), at: 0) }
        block.map = map(fitting: MapGroups(choice.shown, edition.maps), label: block.head.label)
        if block.rows.isEmpty, block.head.empty == nil { block.head.empty = words["viewNoPlaces"] }
        return block
    }

    /// "known to the city", or where the incidents differ "known to the site (3), known to the city (1)".
    private func precisions(of incidents: [Int]) -> String {
        var counts: [Precision: Int] = [:]
        var notStated = 0
        for incident in incidents {
            if let precision = precision(of: incident) {
                counts[precision, default: 0] += 1
            } else {
                notStated += 1
            }
        }
        var parts = Precision.allCases.compactMap { precision in
            counts[precision].map { (words["precision", precision.rawValue], $0) }
        }
        if notStated > 0 { parts.append((words["figureNotStated"], notStated)) }
        return parts.count == 1 ? parts[0].0 : parts.map { "\($0.0) (\($0.1))" }.joined(separator: words["comma"])
    }

    // MARK: Counts

    func chartBlock(_ view: ReportView, asOf: EventDate?) -> ChartBlock {
        let choice = ViewChoice(view.filter, of: report, limit: nil)
        let axis = view.axis ?? .year
        var block = ChartBlock(
            head: head(of: view, choice, word: "incidents", asOf: asOf), axis: words["viewAxis", axis.rawValue])
        guard block.head.empty == nil else { return block }
        // Two charts of one choice are told apart by what they count along.
        if view.title == nil { block.head.label += " (\(block.axis))" }
        var lines: [ChartLine]
        switch axis {
        case .year, .month: lines = linesOverTime(choice.shown, axis == .year ? .year : .month, &block)
        case .kind: lines = linesByKind(choice.shown)
        case .side: lines = linesBySide(choice.shown, &block.head.notes)
        }
        let most = report.site.pageSize
        if lines.count > most {
            block.head.notes.insert(words.counted("viewRowsLeftOut", lines.count - most), at: 0)
            lines = Array(axis == .year || axis == .month ? lines.suffix(most) : lines.prefix(most))
        }
        block.hasBars = block.charts == nil
        let bars = bars(of: lines, by: axis)
        block.rows = zip(lines, bars).map { line, bar in
            ChartBlock.Row(
                label: line.label, count: line.count, bar: block.hasBars ? bar : nil,
                killed: line.killed.map { figure($0) })
        }
        if block.charts != nil, lines.count > 8 { block.folded = words.counted("tableOfFigures", lines.count) }
        if block.rows.isEmpty { block.head.empty = words["viewNoCasualties"] }
        return block
    }

    private struct ChartLine {
        var label: String
        var count: Int
        /// Everyone but attackers; nil where nothing could cost lives.
        var killed: QuantitySum?
    }

    /// Incidents as bars; by side, whose people were killed: certain up to the lower bound, open ends to the edge.
    private func bars(of lines: [ChartLine], by axis: ReportView.Axis) -> [BarView?] {
        guard axis == .side else {
            let largest = max(1, lines.map(\.count).max() ?? 1)
            return lines.map { BarView(percent: $0.count * 100 / largest, rest: 0) }
        }
        let values = lines.map { $0.killed.map { ChartValue($0) } ?? .gap }
        let largest = max(1, values.map(\.most).max() ?? 1)
        return values.map { value in
            switch value {
            case .between(let low, let high, _):
                BarView(percent: low * 100 / largest, rest: high * 100 / largest - low * 100 / largest)
            case .open(let low): BarView(percent: low * 100 / largest, rest: 100 - low * 100 / largest)
            case .gap, .none, .unknown, .notStated: nil
            }
        }
    }

    /// A year, or a month, counts what lies within it wholly, as the timeline does.
    private func linesOverTime(
        _ incidents: [Int], _ unit: ChartPeriods.Unit, _ block: inout ChartBlock
    ) -> [ChartLine] {
        let periods = ChartPeriods(incidents, of: edition, by: unit)
        let lines = periods.periods.map { period in
            ChartLine(
                label: label(of: period, unit), count: period.incidents.count,
                killed: killedPeople(of: period.incidents))
        }
        var sums: [Int: QuantitySum] = [:]
        for (index, line) in lines.enumerated() { sums[index] = line.killed }
        block.charts = charts(periods, killed: sums, showsKilled: true)
        block.kinds = kinds(of: incidents, periods)
        if lines.count > 1 { block.head.notes.insert(words["viewGaps"], at: 0) }
        return lines
    }

    private func linesByKind(_ incidents: [Int]) -> [ChartLine] {
        var kinds: [String: [Int]] = [:]
        for incident in incidents { kinds[report.incidents[incident].kind.id, default: []].append(incident) }
        return kinds.sorted { left, right in
            left.value.count == right.value.count ? left.key < right.key : left.value.count > right.value.count
        }.map { kind, incidents in
            ChartLine(
                label: edition.vocabularies.kind[kind]?.label ?? kind, count: incidents.count,
                killed: killedPeople(of: incidents))
        }
    }

    /// Whose people were killed, by the account in use of each incident, attackers apart.
    ///
    /// A total that contains rows of a side is not a side's own and is left out, so that nobody is counted twice; how
    /// many incidents have such a total is said.
    private func linesBySide(_ incidents: [Int], _ notes: inout [String]) -> [ChartLine] {
        var sums: [Side?: QuantitySum] = [:]
        var counts: [Side?: Int] = [:]
        var partly = 0
        for incident in incidents {
            let rows = chosenRows(of: incident).filter { $0.role != .attacker && !$0.basis.isBelowStated }
                .filter { $0[.killed] != nil }
            let totals = rows.indices.filter { index in
                rows.contains { rows[index].contains($0) && $0.side != rows[index].side }
            }
            if !totals.isEmpty { partly += 1 }
            let own = rows.indices.filter { !totals.contains($0) }.map { rows[$0] }
            for side in Side.allCases.map(Optional.some) + [nil] {
                let ofSide = own.filter { $0.side == side }
                guard
                    let people = CasualtyCount(rows: ofSide, rule: report.site.countingRule)[.killed]?.people
                else { continue }
                sums[side, default: QuantitySum()].add(people)
                counts[side, default: 0] += 1
            }
        }
        if partly > 0 { notes.insert(words.counted("viewPartlyBySide", partly), at: 0) }
        return (Side.allCases.map(Optional.some) + [nil]).compactMap { side in
            guard let sum = sums[side] else { return nil }
            return ChartLine(
                label: side.map { words["side", $0.rawValue] } ?? words["sideNotStated"], count: counts[side] ?? 0,
                killed: sum)
        }
    }

    /// The rows of the one account that the site puts forward.
    private func chosenRows(of incident: Int) -> [CasualtyRow] {
        let facts = report.incidentFacts[incident]
        guard let chosen = facts.chosen else { return [] }
        let record = report.incidents[incident]
        return facts.accounts[chosen].toll.map { record.tolls[$0].rows } ?? record.casualties
    }
}
