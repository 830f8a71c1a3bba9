/// What the claims around a claim say of it. Derived, never typed.
package struct ClaimStanding: Sendable {
    package enum Mark: String, Sendable, CaseIterable {
        case superseded, retracted, denied, contradicted
        case couldNotBeVerified = "could-not-be-verified"
        /// Several origins, all of them on one side of the event, do not corroborate each other.
        case oneSideOnly = "one-side-only"
        case singleOrigin = "single-origin"
        case corroborated
    }

    /// The independent origins, the claim's own first.
    package var origins: [Origin]
    /// In the order of ``Mark``.
    package var marks: [Mark]
    /// Where all origins stand on one side: which.
    package var side: Side?
    /// The positions, in the record, of the claims that contradict this one (either end may have typed it).
    package var contradictedBy: [Int]
    package var supersededBy: [Int]

    package func has(_ mark: Mark) -> Bool { marks.contains(mark) }
}

extension Origins {
    /// The standing of each claim of a record, in the order of the claims.
    ///
    /// A claim is supported by its own sources' origins, and by those of claims that *confirm* the same thing (the same
    /// `about`) without contradicting it. Two claims about one field that merely assert do not support each other: one
    /// may say 59 and the other 101.
    func standings(of header: RecordHeader) -> [ClaimStanding] {
        let claims = header.claims
        guard !claims.isEmpty else { return [] }
        var positions: [String: Int] = [:]
        for (index, claim) in claims.enumerated() { if let id = claim.id { positions[id.id] = index } }
        var opposed = [[Int]](repeating: [], count: claims.count)
        var replaced = [[Int]](repeating: [], count: claims.count)
        for (index, claim) in claims.enumerated() {
            for other in claim.contradicts.compactMap({ $0.record == nil ? positions[$0.claim] : nil }) {
                if !opposed[index].contains(other) { opposed[index].append(other) }
                if !opposed[other].contains(index) { opposed[other].append(index) }
            }
            for other in claim.supersedes.compactMap({ $0.record == nil ? positions[$0.claim] : nil }) {
                if !replaced[other].contains(index) { replaced[other].append(index) }
            }
        }
        let origins = claims.map { self.origins(of: $0, in: header.key) }
        return claims.indices.map { index in
            standing(
                of: index, among: claims, origins, opposed: opposed[index].sorted(), replaced: replaced[index].sorted())
        }
    }

    private func standing(
        of index: Int, among claims: [Claim], _ known: [[Origin]], opposed: [Int], replaced: [Int]
    ) -> ClaimStanding {
        let claim = claims[index]
        var origins = known[index]
        let isStatement = claim.stance == .asserts || claim.stance == .confirms || claim.stance == .denies
        if let about = claim.about, claim.stance == .asserts || claim.stance == .confirms {
            for (other, confirming) in claims.enumerated()
            where other != index && confirming.stance == .confirms && confirming.about?.id == about.id
                && !opposed.contains(other)
            {
                for origin in known[other] where !origins.contains(origin) { origins.append(origin) }
            }
        }
        let sides = Set(origins.map { self.side(of: $0) })
        let side = origins.count > 1 && sides.count == 1 ? sides.first! : nil
        let opposing = opposed.map { claims[$0].stance }
        let isDoubted =
            opposing.contains(.couldNotVerify)
            || claim.about.map { about in
                claims.enumerated().contains {
                    $0.offset != index && $0.element.stance == .couldNotVerify && $0.element.about?.id == about.id
                }
            } ?? false

        var marks: [ClaimStanding.Mark] = []
        if replaced.contains(where: { claims[$0].stance != .retracts }) { marks.append(.superseded) }
        if opposing.contains(.retracts) || replaced.contains(where: { claims[$0].stance == .retracts }) {
            marks.append(.retracted)
        }
        if opposing.contains(.denies) { marks.append(.denied) }
        if opposing.contains(where: { $0 != .denies && $0 != .couldNotVerify && $0 != .retracts }) {
            marks.append(.contradicted)
        }
        if isStatement, isDoubted { marks.append(.couldNotBeVerified) }
        if isStatement {
            if origins.count <= 1 {
                marks.append(.singleOrigin)
            } else if side != nil {
                marks.append(.oneSideOnly)
            } else {
                marks.append(.corroborated)
            }
        }
        return ClaimStanding(
            origins: origins, marks: marks, side: side, contradictedBy: opposed, supersededBy: replaced)
    }
}
