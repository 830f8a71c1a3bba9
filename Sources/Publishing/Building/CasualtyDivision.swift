import Reports

/// Whose people were killed and injured in each incident: the rows of the account in use by the group that they name,
/// else by the side. Worked out once, since every actor, place and campaign of an incident asks for it.
///
/// A total that contains rows of a group or side is no group's own and is left out, so that nobody is counted twice;
/// attackers, and rows on a basis below `stated`, are in none of it.
struct CasualtyDivision: Sendable {
    /// What a row of the division is of.
    struct Key: Sendable, Hashable {
        var group: String?
        /// Where no group is named.
        var side: Side?
    }

    struct Part: Sendable {
        /// The position in ``keys``.
        var key: Int
        /// The position in ``CasualtyDivision/outcomes``.
        var outcome: Int
        var people: QuantitySum
    }

    static let outcomes: [Outcome] = [.killed, .injured]

    /// Every key that occurs: groups in the order of their ids, then sides, then what is of neither.
    private(set) var keys: [Key] = []
    /// By incident.
    private(set) var parts: [[Part]] = []
    /// Incidents whose total is more than its parts.
    private(set) var partly: Set<Int> = []
    /// Incidents in which a part is stated as a share of the total ("most"), which no sum can hold.
    private(set) var shared: Set<Int> = []

    init(_ report: ReleasedReport) {
        var numbers: [Key: Int] = [:]
        var found: [Key] = []
        var parts = [[Part]](repeating: [], count: report.incidents.count)
        for incident in report.incidents.indices {
            let rows = Self.chosenRows(of: incident, in: report)
            guard !rows.isEmpty else { continue }
            for (column, outcome) in Self.outcomes.enumerated() {
                for (key, people) in divide(rows, outcome, incident, report.site.countingRule) {
                    let number = numbers[key] ?? found.count
                    if number == found.count {
                        numbers[key] = number
                        found.append(key)
                    }
                    parts[incident].append(Part(key: number, outcome: column, people: people))
                }
            }
        }
        keys = found
        self.parts = parts
    }

    /// The rows of the account in use, attackers and weaker bases left out.
    private static func chosenRows(of incident: Int, in report: ReleasedReport) -> [CasualtyRow] {
        guard let chosen = report.incidentFacts[incident].chosen else { return [] }
        let toll = report.incidentFacts[incident].accounts[chosen].toll
        let rows = toll.map { report.incidents[incident].tolls[$0].rows } ?? report.incidents[incident].casualties
        return rows.filter { $0.role != .attacker && !$0.basis.isBelowStated }
    }

    private mutating func divide(
        _ rows: [CasualtyRow], _ outcome: Outcome, _ incident: Int, _ rule: SiteConfiguration.CountingRule
    ) -> [(Key, QuantitySum)] {
        var stated: [(row: CasualtyRow, key: Key, quantity: Quantity)] = []
        for row in rows {
            guard let quantity = row[outcome]?.chosen(by: rule)?.value else { continue }
            if quantity.isShare {
                shared.insert(incident)
            } else {
                stated.append((row, Key(group: row.group, side: row.group == nil ? row.side : nil), quantity))
            }
        }
        guard stated.count > 1 else { return stated.map { ($0.key, QuantitySum([$0.quantity])) } }
        var own: [(key: Key, rows: [Int])] = []
        for index in stated.indices {
            let within = stated.indices.filter {
                $0 != index && stated[$0].key != stated[index].key && stated[index].row.contains(stated[$0].row)
            }
            guard within.isEmpty else {
                let sum = QuantitySum(within.map { stated[$0].quantity })
                let whole = stated[index].quantity
                if sum.lower != whole.lower || sum.upper != whole.upper { partly.insert(incident) }
                continue
            }
            if let known = own.firstIndex(where: { $0.key == stated[index].key }) {
                own[known].rows.append(index)
            } else {
                own.append((stated[index].key, [index]))
            }
        }
        return own.compactMap { entry in
            // One row is its own sum; of several, one may contain another.
            if entry.rows.count == 1 { return (entry.key, QuantitySum([stated[entry.rows[0]].quantity])) }
            return CasualtyCount(rows: entry.rows.map { stated[$0].row }, rule: rule)[outcome]?.people.map {
                (entry.key, $0)
            }
        }
    }
}
