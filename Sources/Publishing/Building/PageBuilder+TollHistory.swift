import Reports
import Templating

/// How the toll of an incident changed from account to account.
extension PageBuilder {
    /// How the number of the killed changed from account to account, for accounts dated to the day: whether one of "March"
    /// came before or after one of the 13th, nobody knows.
    mutating func history(_ incident: Incident, _ facts: IncidentFacts) -> TollHistoryView? {
        struct Step {
            /// Of the account in the table above.
            var number: Int
            var toll: Toll
            var sum: QuantitySum
            var day: Day
            var isInUse: Bool
        }
        let steps: [Step] = facts.accounts.enumerated().compactMap { position, account in
            guard let index = account.toll, let day = incident.tolls[index].asOf?.exactDay,
                let sum = account.count[.killed]?.people
            else { return nil }
            return Step(
                number: position + 1, toll: incident.tolls[index], sum: sum, day: day, isInUse: position == facts.chosen
            )
        }.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
        guard steps.count > 1, Set(steps.map(\.sum.lower)).count > 1 else { return nil }
        var previous: QuantitySum?
        let rows = steps.map { step in
            var view = TollStepView(
                id: "step.\(step.number)", date: date(step.toll.asOf!), figure: figure(step.sum),
                by: step.toll.by.map { ref($0) } ?? RefView(text: words["thisReport"]))
            var change: [String] = []
            if let before = previous, before.lower == before.upper, step.sum.lower == step.sum.upper {
                let difference = step.sum.lower - before.lower
                if difference > 0 { change.append(words.filled("tollUp", ("n", String(difference)))) }
                if difference < 0 { change.append(words.filled("tollDown", ("n", String(-difference)))) }
                if difference == 0 { change.append(words["tollSame"]) }
            }
            if let note = step.toll.row.note { change.append(note) }
            view.change = change.isEmpty ? nil : change.joined(separator: ": ")
            view.cites = cites(step.toll.row.sources)
            previous = step.sum
            return view
        }
        let title = words["columnKilled"]
        let chart = StepChart(
            steps: steps.map { step in
                StepChart.Step(
                    day: step.day, value: ChartValue(step.sum), text: shortText(step.sum),
                    date: step.toll.asOf!.phrase(in: edition.dates, style: .short), isInUse: step.isInUse,
                    isPast: step.toll.status != nil)
            },
            label: words.filled(
                "stepsLabel", ("title", title),
                ("list", rows.map { "\($0.date.phrase): \($0.figure.text)" }.joined(separator: "; "))))
        var view = TollHistoryView(label: title, rows: rows)
        view.chart = ChartsView(
            panels: [ChartPanelView(title: words["stepsTitle"], drawing: chart.drawn())],
            keys: ChartMark.allCases.filter(chart.marks.contains).map { term("chartKey", $0.rawValue) }
                + (steps.contains { $0.isInUse } ? [term("chartKey", "in-use")] : [])
                + (steps.contains { $0.toll.status != nil } ? [term("chartKey", "past")] : []))
        return view
    }

    /// A number as short as a mark of a chart needs it, and no more certain than it is.
    private func shortText(_ sum: QuantitySum) -> String {
        switch ChartValue(sum) {
        case .between(let low, let high, _):
            low == high
                ? Words.grouped(low)
                : words.filled("chartRange", ("low", Words.grouped(low)), ("high", Words.grouped(high)))
        case .open(let low): words.filled("chartAtLeast", ("n", Words.grouped(low)))
        case .gap, .none, .unknown, .notStated: ""
        }
    }
}
