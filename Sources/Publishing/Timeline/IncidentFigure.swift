import Reports

/// How many were killed in one incident, of everyone or of a group: by the one account that sums use, and between which
/// numbers the accounts lie that stand.
struct IncidentFigure: Sendable, Equatable {
    /// Of whom. Groups follow, by their position in the vocabulary.
    enum Column {
        static let people = 0
        static let attackers = 1
        /// Everyone but attackers, on a basis below stated.
        static let belowStated = 2
        /// Everyone but attackers in rows that name no group.
        static let noGroup = 3
        static let firstGroup = 4
    }

    var column: Int
    var lower = 0
    /// Nil: open.
    var upper: Int? = 0
    var nominal = 0
    var isCentral = true
    var isApproximate = false
    var isEstimate = false
    var hasUnknown = false
    var isStated = false
    /// The least and the most that any account that stands gives; a most of nil is open.
    var low = 0
    var high: Int? = 0
    /// The words of the account, where the numbers do not give them back.
    var text: String?
    /// What an account says of it as a share of some total, which is no count.
    var share: String?

    /// The figures of one incident, in the order of their columns.
    static func all(of incident: Int, in report: ReleasedReport, phrases: QuantityPhrases) -> [IncidentFigure] {
        let facts = report.incidentFacts[incident]
        guard let chosen = facts.chosen else { return [] }
        let record = report.incidents[incident]
        let groups = report.site.vocabularies.group.terms.map(\.id)
        func account(_ account: IncidentFacts.Account) -> FigureCounter.Account {
            let rows = account.toll.map { record.tolls[$0].rows } ?? record.casualties
            return FigureCounter.Account(rows: rows, line: account.count[.killed])
        }
        let standing = facts.accounts.filter { account in
            account.toll.map { record.tolls[$0].status == nil } ?? true
        }
        let counter = FigureCounter(
            own: account(facts.accounts[chosen]), standing: standing.map(account), groups: groups,
            rule: report.site.countingRule, phrases: phrases)
        let figures = [Column.people, Column.attackers, Column.belowStated].compactMap { counter.figure($0) }
        let named = counter.standing.reduce(into: Set<String>()) { named, account in
            for row in account.rows { if let group = row.group, row[.killed] != nil { named.insert(group) } }
        }
        guard !named.isEmpty else { return figures }
        let columns =
            [Column.noGroup] + groups.indices.filter { named.contains(groups[$0]) }.map { $0 + Column.firstGroup }
        return figures + columns.compactMap { counter.figure($0) }
    }

    /// What the sum over this one incident says; the words of the script are made in the same way.
    func phrase(_ phrases: QuantityPhrases) -> String {
        if !isStated { return hasUnknown ? phrases.unknown : phrases.notStated }
        guard let upper else {
            if lower == 0, hasUnknown { return phrases.unknown }
            return isApproximate
                ? phrases.fill(phrases.atLeastAbout, n: nominal) : phrases.fill(phrases.atLeast, n: lower)
        }
        if isApproximate {
            return isCentral
                ? phrases.fill(phrases.about, n: nominal) : phrases.fill(phrases.aboutRange, low: lower, high: upper)
        }
        if lower == upper { return lower == 0 ? phrases.none : phrases.number(lower) }
        if isEstimate, isCentral { return phrases.fill(phrases.estimate, n: nominal, low: lower, high: upper) }
        return lower == 0
            ? phrases.fill(phrases.upTo, n: upper) : phrases.fill(phrases.range, low: lower, high: upper)
    }
}

/// Counts one column in accounts, each taken whole.
private struct FigureCounter {
    struct Account {
        var rows: [CasualtyRow]
        /// What the whole account comes to.
        var line: CasualtyCount.Line?
        /// Whether a row has accounts of its own, the lowest and the highest of which stand too.
        var isSeveral: Bool { rows.contains { $0[.killed]?.isSeveral ?? false } }
    }

    let own: Account
    let standing: [Account]
    let groups: [String]
    let rule: SiteConfiguration.CountingRule
    let phrases: QuantityPhrases

    func figure(_ column: Int) -> IncidentFigure? {
        var figure = IncidentFigure(column: column)
        if column >= IncidentFigure.Column.firstGroup {
            figure.share = standing.lazy.flatMap(\.rows).compactMap { share($0, column) }.first
        }
        let sum = sum(own, column)
        if let sum {
            figure.lower = sum.lower
            figure.upper = sum.upper
            figure.nominal = sum.nominal
            figure.isCentral = sum.isCentral
            figure.isApproximate = sum.isApproximate
            figure.isEstimate = sum.hasEstimate
            figure.hasUnknown = sum.unknown > 0
            figure.isStated = sum.stated > 0
            let text = sum.phrase(in: phrases)
            if text != figure.phrase(phrases) { figure.text = text }
        }
        var isFirst = true
        for account in standing {
            let isSeveral = account.isSeveral
            let low = isSeveral ? self.sum(account, column, .lowest) : self.sum(account, column)
            guard let low, low.stated > 0 else { continue }
            let high = isSeveral ? self.sum(account, column, .highest) ?? low : low
            figure.low = isFirst ? low.lower : min(figure.low, low.lower)
            if let known = figure.high, let upper = high.upper {
                figure.high = max(known, upper)
            } else {
                figure.high = nil
            }
            isFirst = false
        }
        return sum == nil && isFirst && figure.share == nil ? nil : figure
    }

    /// - Parameter other: another rule than the site's, where a row has accounts of its own.
    private func sum(_ account: Account, _ column: Int, _ other: SiteConfiguration.CountingRule? = nil) -> QuantitySum?
    {
        func line(_ rows: [CasualtyRow]) -> CasualtyCount.Line? {
            CasualtyCount(rows: rows, rule: other ?? rule)[.killed]
        }
        let rows = account.rows
        switch column {
        case IncidentFigure.Column.people, IncidentFigure.Column.attackers, IncidentFigure.Column.belowStated:
            guard let whole = other == nil ? account.line : line(rows) else { return nil }
            if column == IncidentFigure.Column.people { return whole.people }
            if column == IncidentFigure.Column.attackers { return whole.attackers }
            return whole.belowStated.isEmpty ? nil : whole.belowStated.map(\.sum).reduce(QuantitySum(), +)
        case IncidentFigure.Column.noGroup:
            // A total that holds rows of a group is not of no group.
            let own = rows.filter { row in
                row.group == nil && !rows.contains { $0.group != nil && $0[.killed] != nil && row.contains($0) }
            }
            return line(own)?.people
        default:
            let own = rows.filter { $0.group == groups[column - IncidentFigure.Column.firstGroup] }
            return own.isEmpty ? nil : line(own)?.people
        }
    }

    private func share(_ row: CasualtyRow, _ column: Int) -> String? {
        guard row.role != .attacker, !row.basis.isBelowStated,
            row.group == groups[column - IncidentFigure.Column.firstGroup],
            let quantity = row[.killed]?.chosen(by: rule)?.value, quantity.isShare
        else { return nil }
        return quantity.text
    }
}
