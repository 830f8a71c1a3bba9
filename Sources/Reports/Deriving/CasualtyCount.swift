/// What one account, taken whole, says of how many people: never a figure from here and another from there.
///
/// Within an account a row that names less contains the rows that name more and agree with it, and is never added to
/// them; without such a total the rows are summed. Attackers are never added to anyone else, and rows on a basis below
/// `stated` stand on lines of their own.
package struct CasualtyCount: Sendable {
    package struct Line: Sendable {
        package var outcome: Outcome
        /// Everyone but attackers, on the basis `stated`; nil where the account says nothing of them.
        package var people: QuantitySum?
        /// Of ``people``, those of whom no source says what they were in the incident.
        package var roleNotStated: QuantitySum?
        package var attackers: QuantitySum?
        /// Everyone but attackers on a weaker basis: "2 described by police as militants".
        package var belowStated: [Weaker]

        package struct Weaker: Sendable {
            package var basis: Basis
            package var sum: QuantitySum
        }
    }

    /// In the order of ``Outcome/allCases``; an outcome that no row states is not there.
    package var lines: [Line]

    package subscript(_ outcome: Outcome) -> Line? { position(of: outcome).map { lines[$0] } }

    /// The position of an outcome's line in ``lines``.
    package func position(of outcome: Outcome) -> Int? { lines.firstIndex { $0.outcome == outcome } }

    package init(rows: [CasualtyRow], rule: SiteConfiguration.CountingRule) {
        lines = Outcome.allCases.compactMap { outcome in Self.line(outcome, rows, rule) }
    }

    private static func line(
        _ outcome: Outcome, _ rows: [CasualtyRow], _ rule: SiteConfiguration.CountingRule
    ) -> Line? {
        let stated: [(row: CasualtyRow, quantity: Quantity)] = rows.compactMap { row in
            guard let quantity = row[outcome]?.chosen(by: rule)?.value, !quantity.isShare else { return nil }
            return (row, quantity)
        }
        guard !stated.isEmpty else { return nil }
        var line = Line(outcome: outcome, belowStated: [])
        for (index, entry) in stated.enumerated() {
            let isContained = stated.enumerated().contains { other in
                other.offset != index
                    && holds(other.element.row, other.element.quantity, entry.row, entry.quantity)
            }
            if isContained { continue }
            switch place(of: entry.row) {
            case .attackers: Self.add(entry.quantity, to: &line.attackers)
            case .unproven:
                if let known = line.belowStated.firstIndex(where: { $0.basis == entry.row.basis }) {
                    line.belowStated[known].sum.add(entry.quantity)
                } else {
                    var sum = QuantitySum()
                    sum.add(entry.quantity)
                    line.belowStated.append(Line.Weaker(basis: entry.row.basis, sum: sum))
                }
            case .people:
                Self.add(entry.quantity, to: &line.people)
                if entry.row.role == nil { Self.add(entry.quantity, to: &line.roleNotStated) }
            }
        }
        return line
    }

    /// On which of the lines of an account a row's people are counted.
    package enum Place: String, Sendable {
        case people, attackers, unproven
    }

    /// Where an account counts a row's people; nil where it does not: another row has them, or it says but a share.
    package static func line(
        ofRow index: Int, in rows: [CasualtyRow], _ outcome: Outcome, by rule: SiteConfiguration.CountingRule
    ) -> Place? {
        func quantity(_ row: CasualtyRow) -> Quantity? {
            row[outcome]?.chosen(by: rule).flatMap { $0.value.isShare ? nil : $0.value }
        }
        guard let own = quantity(rows[index]) else { return nil }
        let isContained = rows.indices.contains { other in
            guard other != index, let theirs = quantity(rows[other]) else { return false }
            return holds(rows[other], theirs, rows[index], own)
        }
        return isContained ? nil : place(of: rows[index])
    }

    private static func place(of row: CasualtyRow) -> Place {
        row.role == .attacker ? .attackers : row.basis.isBelowStated ? .unproven : .people
    }

    /// Whether the people of one row are among those of another, so that they are not added to them.
    private static func holds(
        _ row: CasualtyRow, _ quantity: Quantity, _ part: CasualtyRow, _ partQuantity: Quantity
    ) -> Bool {
        quantity.swallows(partQuantity) && row.standsBeside(part) && row.contains(part)
    }

    private static func add(_ quantity: Quantity, to sum: inout QuantitySum?) {
        var total = sum ?? QuantitySum()
        total.add(quantity)
        sum = total
    }
}

extension CasualtyRow {
    /// Whether this row names less than the other and agrees with it, so that the other's people are among its own.
    ///
    /// Attackers are counted apart, so a row about them is contained only by another about them.
    package func contains(_ other: CasualtyRow) -> Bool {
        guard (role == .attacker) == (other.role == .attacker) else { return false }
        let sameOrWider = side == nil || side == other.side || (side == .mixed && other.side != nil)
        guard sameOrWider, agrees(role, other.role), agrees(group, other.group), agrees(actor?.id, other.actor?.id),
            agrees(occupation, other.occupation)
        else { return false }
        let isWiderSide = side != other.side
        let isWider =
            isWiderSide || role != other.role || group != other.group || actor?.id != other.actor?.id
            || occupation != other.occupation
        return isWider
    }

    /// Whether both rows are counted on one line, so that one can be a part of the other there: what is alleged is no
    /// part of what is stated, and takes nothing out of it.
    func standsBeside(_ other: CasualtyRow) -> Bool {
        if role == .attacker, other.role == .attacker { return true }
        return basis.isBelowStated || other.basis.isBelowStated ? basis == other.basis : true
    }

    private func agrees<Value: Equatable>(_ own: Value?, _ other: Value?) -> Bool { own == nil || own == other }
}

extension Quantity {
    /// Whether a total of this size says all that its parts say: "unknown" for all says less than "2" for some, so the
    /// parts are then added, and the sum stays open.
    fileprivate func swallows(_ part: Quantity) -> Bool { !isUnknown || part.isUnknown }
}
