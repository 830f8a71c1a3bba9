import Reports
import Templating

extension Edition {
    /// A date as pages say it.
    func date(_ date: EventDate, style: DatePhrases.Style = .long) -> DateTextView {
        let shape: String
        switch date.kind {
        case .allOf: shape = "several"
        case .oneOf: shape = "uncertain"
        case .interval:
            shape =
                date.earliest == nil || date.latest == nil
                ? "open" : date.isUncertain || date.isApproximate ? "uncertain" : "lasting"
        case .single: shape = date.isExactDay ? "exact" : "uncertain"
        }
        // A whole month or year that was given as such is not precise, and is not a doubt about itself either; the mark
        // still says that no day is known.
        let mark = shape == "exact" ? nil : words["date", shape]
        return DateTextView(
            phrase: date.phrase(in: dates, style: style), machine: date.machineText, shape: shape, mark: mark)
    }
}

/// Dates and figures as pages say them.
extension PageBuilder {
    func date(_ date: EventDate, style: DatePhrases.Style = .long) -> DateTextView { edition.date(date, style: style) }

    func date(_ day: Day) -> DateTextView { date(EventDate(day)) }

    /// The date of an incident in a list; a dash where release left none.
    func listDate(of position: Int) -> DateTextView {
        report.incidentFacts[position].date.map { date($0, style: .short) }
            ?? DateTextView(phrase: words["figureNotStated"], shape: "uncertain")
    }

    func period(from: EventDate?, until: EventDate?) -> String? {
        switch (from, until) {
        case (nil, nil): nil
        case (let from?, nil): words.filled("since", ("date", from.phrase(in: edition.dates)))
        case (nil, let until?): words.filled("until", ("date", until.phrase(in: edition.dates)))
        case (let from?, let until?):
            words.filled(
                "fromUntil", ("from", from.phrase(in: edition.dates)), ("until", until.phrase(in: edition.dates)))
        }
    }

    func figure(_ quantity: Quantity?) -> FigureView {
        guard let quantity else { return FigureView(text: words["figureNotStated"], state: "absent") }
        let state = quantity.isNone ? "none" : quantity.isUnknown ? "unknown" : "stated"
        return FigureView(text: quantity.phrase(in: edition.quantities), state: state)
    }

    func figure(_ sum: QuantitySum?) -> FigureView {
        guard let sum, sum.stated + sum.unknown > 0 else {
            return FigureView(text: words["figureNotStated"], state: "absent")
        }
        if sum.stated == 0 { return FigureView(text: words["figureUnknown"], state: "unknown") }
        return FigureView(
            text: sum.withoutNotStated.phrase(in: edition.quantities), state: sum.upper == 0 ? "none" : "stated")
    }

    /// Everyone but the attackers, for a row of a list: absent where the kind of event has no casualties.
    func killed(in position: Int) -> FigureView? {
        let facts = report.incidentFacts[position]
        if let line = facts.count?[.killed], let people = line.people { return figure(people) }
        let isViolent = edition.vocabularies.kind[report.incidents[position].kind.id]?.isViolent ?? false
        return isViolent ? figure(QuantitySum?.none) : nil
    }

    func column(_ outcome: Outcome) -> ColumnView { ColumnView(label: words["column", outcome.rawValue]) }

    func place(of incident: Incident, _ facts: IncidentFacts) -> RefView? {
        switch incident.place?.chosen?.value {
        case .named: return facts.places.first.map { ref(place: $0) }
        case .inline(let details): return named(details.name.value)
        case nil: return nil
        }
    }

    /// "Says who, when" of one account of a field.
    mutating func account<Value>(_ account: Account<Value>, isInUse: Bool, _ text: (Value) -> String) -> AccountView {
        AccountView(
            value: text(account.value), by: account.by.map { ref($0) }, via: via(account.via),
            asOf: account.asOf.map { date($0) }, mark: isInUse ? term("account", "in-use") : nil, note: account.note,
            cites: cites(account.sources))
    }

    /// All accounts of a field, the one in use marked, where there are several; a single one where it says more than its
    /// value: who gives it, or a note.
    mutating func accounts<Value>(_ accounts: Accounts<Value>?, _ text: (Value) -> String) -> AccountsView? {
        guard let accounts,
            accounts.isSeveral || accounts.all.contains(where: { $0.by != nil || $0.note != nil })
        else { return nil }
        let chosen = accounts.isSeveral ? accounts.chosen?.range : nil
        return AccountsView(
            rows: accounts.all.map { self.account($0, isInUse: chosen != nil && $0.range == chosen, text) })
    }
}
