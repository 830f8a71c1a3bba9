import Reports
import Templating

/// Casualties as pages show them.
extension PageBuilder {
    /// The outcomes that any of these rows states.
    static func outcomes(in rows: [CasualtyRow]) -> [Outcome] {
        Outcome.allCases.filter { outcome in rows.contains { $0[outcome] != nil } }
    }

    /// One account's rows as a table: everyone but attackers first, then attackers, then what stands on a weaker basis.
    mutating func table(rows: [CasualtyRow], caption: String, record: RecordKey) -> TollTableView {
        let outcomes = Self.outcomes(in: rows)
        var table = TollTableView(caption: caption, columns: outcomes.map(column))
        let people = rows.filter { $0.role != .attacker && !$0.basis.isBelowStated }
        let attackers = rows.filter { $0.role == .attacker && !$0.basis.isBelowStated }
        let weaker = rows.filter(\.basis.isBelowStated)
        if !people.isEmpty {
            table.groups.append(
                TollGroupView(code: "people", rows: tollRows(people, of: rows, outcomes, record, anchor: "toll.")))
        }
        if !attackers.isEmpty {
            table.groups.append(
                TollGroupView(
                    code: "attackers", label: words["attackersApart"],
                    rows: tollRows(attackers, of: rows, outcomes, record, anchor: "toll.")))
        }
        if !weaker.isEmpty {
            table.groups.append(
                TollGroupView(
                    code: "below-stated", label: words["belowStated"],
                    rows: tollRows(weaker, of: rows, outcomes, record, anchor: "toll.")))
        }
        return table
    }

    /// - Parameter anchor: what the address of a row begins with, before its place in the record.
    mutating func tollRows(
        _ shown: [CasualtyRow], of all: [CasualtyRow], _ outcomes: [Outcome], _ record: RecordKey,
        anchor: String? = nil
    ) -> [TollRowView] {
        let rule = report.site.countingRule
        return shown.map { row in
            let isContained = shown.contains { $0.contains(row) }
            var view = TollRowView(
                label: label(of: row, among: all, isContained: isContained),
                side: row.namesOnlySide ? nil : side(row.side),
                contained: isContained,
                cells: outcomes.map { figure(row[$0]?.chosen(by: rule)?.value) })
            view.id = anchor.flatMap { anchor in
                all.firstIndex { $0.row.range == row.row.range }.map { "\(anchor)\($0 + 1)" }
            }
            if row.basis != .stated { view.basis = basis(row.basis) }
            view.by = saying(row.restsOn, in: record)
            view.note = row.row.note
            view.cites = cites(row.row.sources)
            return view
        }
    }

    private func label(of row: CasualtyRow, among all: [CasualtyRow], isContained: Bool) -> String {
        var parts: [String] = []
        if let occupation = row.occupation {
            parts.append(edition.vocabularies.occupation[occupation]?.label ?? occupation)
        } else if let group = row.group {
            parts.append(edition.vocabularies.group[group]?.label ?? group)
        } else if let actor = row.actor {
            parts.append(ref(actor, .actor).plain)
        } else if row.role == .attacker {
            parts.append(words["attackers"])
        } else if let side = row.side {
            parts.append(words["side", side.rawValue])
        } else {
            // A count of which nobody says who they were may have attackers in it, unless the account counts those apart.
            let isToldApart = row.role != nil || all.contains { $0.role == .attacker }
            parts.append(words[isToldApart ? "everyoneButAttackers" : "everyoneUntold"])
        }
        if let manner = row.manner { parts.append(manner) }
        let label = parts.joined(separator: words["comma"])
        guard isContained else { return label }
        // A vocabulary's word begins small within the line; a name is written as it is.
        let isName = row.occupation == nil && row.group == nil && row.actor != nil
        return words.filled("ofWhich", ("what", isName ? label : label.lowercasedFirst))
    }

    /// Sums over incidents: each counted by the one account put forward.
    func table(sumOf incidents: [Int], outcomes: [Outcome] = [.killed, .injured]) -> TollTableView? {
        let sums = outcomes.map { report.sum($0, of: incidents) }
        guard
            sums.contains(where: {
                $0.people.stated + $0.people.unknown + $0.attackers.stated + $0.belowStated.stated > 0
            })
        else { return nil }
        var table = TollTableView(caption: words["sumTableCaption"], columns: outcomes.map(column))
        let people = untoldAttackers(in: incidents) > 0 ? "everyoneUntold" : "everyoneButAttackers"
        table.groups.append(
            TollGroupView(
                code: "people",
                rows: [TollRowView(label: words[people], cells: sums.map { figure($0.people) })]))
        let ranges = outcomes.map { standingRange($0, of: incidents) }
        if ranges.contains(where: { $0 != nil }) {
            table.groups[0].rows.append(
                TollRowView(
                    label: words["lowestToHighest"], contained: true,
                    cells: zip(ranges, sums).map { range, sum in
                        range.map { FigureView(text: $0, state: "stated") } ?? figure(sum.people)
                    }))
        }
        if sums.contains(where: { $0.attackers.stated > 0 }) {
            table.groups.append(
                TollGroupView(
                    code: "attackers", label: words["attackersApart"],
                    rows: [TollRowView(label: words["attackers"], cells: sums.map { figure($0.attackers) })]))
        }
        if sums.contains(where: { $0.belowStated.stated > 0 }) {
            table.groups.append(
                TollGroupView(
                    code: "below-stated", label: words["belowStated"],
                    rows: [
                        TollRowView(label: words["everyoneButAttackers"], cells: sums.map { figure($0.belowStated) })
                    ]))
        }
        table.notes = [words["sumRule"]]
        for (outcome, sum) in zip(outcomes, sums) where sum.notStated > 0 {
            table.notes.append(
                words["column", outcome.rawValue] + ": " + words.counted("sumNotStated", sum.notStated).lowercasedFirst)
        }
        return table
    }

    /// "At least 84 killed, more than 150 injured, and 3 attackers, says Peshawar police."
    ///
    /// - Parameter teller: whose account it is, where it is somebody's: a figure in a head line is theirs, too.
    func tollPhrase(_ count: CasualtyCount?, by teller: Speaker?) -> String? {
        guard let count else { return nil }
        var parts: [String] = []
        for (outcome, key) in [(Outcome.killed, "killedPhrase"), (.injured, "injuredPhrase")] {
            guard let people = count[outcome]?.people else { continue }
            let view = figure(people)
            guard view.state != "absent" else { continue }
            parts.append(words.filled(key, ("figure", view.text)))
        }
        if let attackers = count[.killed]?.attackers, attackers.upper != 0 {
            parts.append(
                words.counted("attackersPhrase", attackers.upper ?? 2, ("figure", figure(attackers).text)))
        }
        guard !parts.isEmpty else { return nil }
        if let teller { parts.append(words.filled("says", ("name", name(teller)))) }
        let phrase = parts.joined(separator: words["comma"])
        return phrase.prefix(1).uppercased() + phrase.dropFirst() + "."
    }
}

extension CasualtyRow {
    /// Whether the side is all that the row says of its people, so that it is the row's label.
    fileprivate var namesOnlySide: Bool { occupation == nil && group == nil && actor == nil && role != .attacker }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

    var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
