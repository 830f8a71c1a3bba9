import Reports
import Templating

/// Incidents and the killed over time.
extension PageBuilder {
    /// Nil where one period, or none, holds all incidents: a single number needs no chart.
    ///
    /// - Parameters:
    ///   - key: whose incidents they are: where their list is divided, each row leads to its year.
    ///   - showsKilled: false for a guarded person, with whose name no sum of the dead may stand.
    func activity(of incidents: [Int], of key: RecordKey, showsKilled: Bool = true) -> ActivityView? {
        guard let periods = ChartPeriods.fitting(incidents, of: edition) else { return nil }
        let isDivided = !edition.division(of: key, incidents).isWhole
        var view = ActivityView(
            caption: words[showsKilled ? "activityCaption" : "activityCaptionCounts"], period: word(of: periods.unit))
        view.showsKilled = showsKilled
        var sums: [Int: QuantitySum] = [:]
        view.rows = periods.periods.enumerated().map { index, period in
            let sum = showsKilled ? killedPeople(of: period.incidents) : nil
            sums[index] = sum
            return ActivityYearView(
                label: label(of: period, periods.unit),
                href: isDivided
                    ? link(.part(YearPart(year: year(of: period, periods.unit), part: 1), of: key)) : nil,
                count: period.incidents.count, killed: sum.map { figure($0) })
        }
        view.charts = charts(periods, killed: sums, showsKilled: showsKilled)
        // The charts say it at a glance; who needs the numbers opens the table, which is printed in any case.
        if view.rows.count > 8 { view.folded = words.counted("tableOfFigures", view.rows.count) }
        view.kinds = kinds(of: incidents, periods)
        return view
    }

    /// Everyone but the attackers; nil where none of the incidents could cost lives.
    func killedPeople(of incidents: [Int]) -> QuantitySum? {
        let countable = incidents.filter(isCountable)
        return countable.isEmpty ? nil : report.sum(.killed, of: countable).people
    }

    func word(of unit: ChartPeriods.Unit) -> String { words[unit == .year ? "viewAxisYear" : "viewAxisMonth"] }

    private func year(of period: ChartPeriods.Period, _ unit: ChartPeriods.Unit) -> Int? {
        guard let key = period.key else { return period.year }
        return unit == .month ? ChartPeriods.year(ofMonth: key) : key
    }

    func label(of period: ChartPeriods.Period, _ unit: ChartPeriods.Unit) -> String {
        if let key = period.key { return label(ofKey: key, unit) }
        guard let year = period.year else { return words["noSingleYear"] }
        return words.filled("monthNotKnown", ("year", String(year)))
    }

    private func label(ofKey key: Int, _ unit: ChartPeriods.Unit) -> String {
        guard unit == .month else { return String(key) }
        return words.filled(
            "monthOfYear", ("month", edition.dates.months[ChartPeriods.month(ofMonth: key)]),
            ("year", String(ChartPeriods.year(ofMonth: key))))
    }

    // MARK: Charts

    /// A chart of the incidents, and one of the killed where more than one period tells of them.
    ///
    /// - Parameter killed: by the position of the period.
    func charts(_ periods: ChartPeriods, killed: [Int: QuantitySum], showsKilled: Bool) -> ChartsView? {
        guard periods.drawn.count > 1 else { return nil }
        let slots = periods.slots
        let axis = ChartAxis(slots, periods.unit, dates: edition.dates)
        var counts: [ChartValue] = []
        var deaths: [ChartValue] = []
        var position = 0
        for slot in slots {
            guard case .period(let period) = slot else {
                counts.append(.gap)
                deaths.append(.gap)
                continue
            }
            counts.append(.exactly(period.incidents.count))
            deaths.append(killed[position].map { ChartValue($0) } ?? .gap)
            position += 1
        }
        var view = ChartsView()
        var marks: Set<ChartMark> = []
        func add(_ title: String, _ columns: [ChartValue], _ styleClass: String, _ label: String) {
            let chart = ColumnChart(
                columns: columns, names: axis.names, breaks: axis.breaks, styleClass: styleClass, label: label)
            marks.formUnion(chart.marks)
            view.panels.append(ChartPanelView(title: title, drawing: chart.drawn()))
        }
        let unit = periods.unit == .year ? "Year" : "Month"
        let showsDeaths = showsKilled && deaths.count(where: { $0 != .gap }) > 1
        // Ones in a row show no more than the dates below them, where there is something else to draw.
        let showsCounts = !showsDeaths || counts.contains { $0.most > 1 }
        if showsCounts {
            add(
                words["chartIncidentsBy" + unit], counts, "columns",
                chartLabel("chartIncidentsBy" + unit, periods, counts, slots) { Words.grouped($0) })
        }
        if showsDeaths {
            add(
                words["chartKilledBy" + unit], deaths, "columns killed",
                chartLabel("chartKilledBy" + unit, periods, deaths, slots) { index in
                    let drawn = slots[..<index].count { if case .period = $0 { true } else { false } }
                    return figure(killed[drawn]).text
                })
        }
        view.keys = ChartMark.allCases.filter(marks.contains).map { term("chartKey", $0.rawValue) }
        if periods.undrawn > 0 { view.notes.append(words.counted("chartUndrawn", periods.undrawn)) }
        return view
    }

    private func chartLabel(
        _ title: String, _ periods: ChartPeriods, _ values: [ChartValue], _ slots: [ChartPeriods.Slot],
        _ phrase: (Int) -> String
    ) -> String {
        let keys = periods.drawn.compactMap(\.key)
        var text = words.filled(
            "chartLabel", ("title", words[title]), ("first", label(ofKey: keys.first!, periods.unit)),
            ("last", label(ofKey: keys.last!, periods.unit)))
        let most = values.map(\.most).max() ?? 0
        if most > 0, let index = values.firstIndex(where: { $0.most == most }),
            case .period(let period) = slots[index], let key = period.key
        {
            let counted = title.hasPrefix("chartIncidents") ? Words.grouped(period.incidents.count) : phrase(index)
            text += words.filled("chartMost", ("period", label(ofKey: key, periods.unit)), ("figure", counted))
        }
        return text
    }

    // MARK: Kinds

    /// The kinds of incident with a small chart of each; nil where there is one kind, or hardly anything to divide.
    func kinds(of incidents: [Int], _ periods: ChartPeriods) -> BreakdownView? {
        guard incidents.count > 4 else { return nil }
        let slots = periods.slots
        let (ids, kindOf) = edition.kinds
        var totals = [Int](repeating: 0, count: ids.count)
        for incident in incidents { totals[kindOf[incident]] += 1 }
        let present = ids.indices.filter { totals[$0] > 0 }
        guard present.count > 1, present.contains(where: { totals[$0] > 1 }) else { return nil }
        var counts = [Int](repeating: 0, count: ids.count * slots.count)
        for (slot, entry) in slots.enumerated() {
            guard case .period(let period) = entry else { continue }
            for incident in period.incidents { counts[kindOf[incident] * slots.count + slot] += 1 }
        }
        let sorted = present.sorted { totals[$0] != totals[$1] ? totals[$0] > totals[$1] : $0 < $1 }
        // A single one is not left out.
        let shown = sorted.prefix(sorted.count == Self.kindsShown + 1 ? sorted.count : Self.kindsShown)
        let most = counts.max() ?? 1
        var view = BreakdownView(
            caption: words["kindsCaption"], what: words["kind"], hasTrends: periods.drawn.count > 1)
        view.rows = shown.map { kind in
            let label = edition.vocabularies.kind[ids[kind]]?.label ?? ids[kind]
            var row = BreakdownRowView(label: label, count: totals[kind])
            if view.hasTrends {
                row.trend = Sparkline(
                    columns: counts[(kind * slots.count)..<((kind + 1) * slots.count)].map {
                        $0 == 0 ? .gap : .exactly($0)
                    }, most: most, label: words.filled("trendLabel", ("what", label))
                ).drawn()
            }
            return row
        }
        if shown.count < sorted.count { view.notes.append(words.counted("kindsLeftOut", sorted.count - shown.count)) }
        return view
    }

    private static let kindsShown = 6
}
