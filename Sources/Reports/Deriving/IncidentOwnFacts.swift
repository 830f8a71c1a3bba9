/// What is worked out of an incident alone, without any other record: made once for an incident that stays the same while
/// others change.
struct IncidentOwnFacts: Sendable {
    /// One whole account of what the incident cost.
    struct Counted: Sendable {
        /// The position in ``Incident/tolls``; nil for the record's own rows.
        var toll: Int?
        var count: CasualtyCount
    }

    /// By which the accounts were chosen and counted.
    let rule: SiteConfiguration.CountingRule
    let date: EventDate?
    let bucket: EventDate.Bucket
    let counts: [Counted]
    /// The position in ``counts`` of the account that the site puts forward.
    let chosen: Int?
    let competitions: [IncidentFacts.Competition]
    /// All but those about claims.
    let disputes: [IncidentFacts.Dispute]

    init(_ incident: Incident, rule: SiteConfiguration.CountingRule) {
        self.rule = rule
        date = incident.date.chosen?.value
        bucket = date?.bucket ?? EventDate.Bucket()
        var counts: [Counted] = []
        if !incident.casualties.isEmpty {
            counts.append(Counted(toll: nil, count: CasualtyCount(rows: incident.casualties, rule: rule)))
        }
        for index in incident.tolls.indices {
            counts.append(Counted(toll: index, count: CasualtyCount(rows: incident.tolls[index].rows, rule: rule)))
        }
        self.counts = counts
        chosen = Self.chosen(among: counts, of: incident, rule)
        competitions = Self.competitions(in: incident.participants)
        disputes = Self.disputes(of: incident, counts, competitions)
    }

    /// `use: yes` first; then the record's own rows, which are what the site itself puts forward; else by the site's
    /// rule among the accounts that are neither superseded nor withdrawn.
    private static func chosen(
        among accounts: [Counted], of incident: Incident, _ rule: SiteConfiguration.CountingRule
    ) -> Int? {
        let eligible = accounts.indices.filter { index in
            accounts[index].toll.map { incident.tolls[$0].status == nil } ?? true
        }
        let marked = eligible.first { index in accounts[index].toll.map { incident.tolls[$0].use } ?? false }
        if let marked { return marked }
        if let own = eligible.first(where: { accounts[$0].toll == nil }) { return own }
        func day(_ index: Int) -> Day? { incident.tolls[accounts[index].toll!].asOf?.latest }
        let dated = eligible.filter { day($0) != nil }
        // Of equals the last in the file is taken: authors add at the end.
        switch rule {
        case .latest: return dated.isEmpty ? eligible.last : last(of: dated) { day($0)! < day($1)! }
        case .lowest, .highest, .range:
            // An account that says nothing of the killed has neither the lowest nor the highest figure of them.
            func killed(_ index: Int) -> QuantitySum? {
                accounts[index].count[.killed]?.people.flatMap { $0.stated > 0 ? $0 : nil }
            }
            let candidates = dated.isEmpty ? eligible : dated
            let counting = candidates.filter { killed($0) != nil }
            guard !counting.isEmpty else { return candidates.last }
            if rule == .lowest { return last(of: counting) { killed($0)!.lower > killed($1)!.lower } }
            return last(of: counting) {
                let (left, right) = (killed($0)!, killed($1)!)
                return (left.upper ?? left.lower, left.lower) < (right.upper ?? right.lower, right.lower)
            }
        }
    }

    /// The greatest of some accounts, the last of equal ones.
    private static func last(of indices: [Int], by isLess: (Int, Int) -> Bool) -> Int {
        indices.dropFirst().reduce(indices[0]) { isLess($1, $0) ? $0 : $1 }
    }

    private static func competitions(in participants: [Participant]) -> [IncidentFacts.Competition] {
        Participant.Role.allCases.filter(\.isExclusive).compactMap { role in
            let holders = participants.indices.filter { participants[$0].role == role }
            let differ = Set(holders.map { participants[$0].actor?.id ?? participants[$0].label ?? "" }).count > 1
            let isTold = holders.contains { participants[$0].basis != Basis.stated }
            // A claim beside a denial by the same actor competes as well.
            let isDenied =
                holders.contains { participants[$0].basis == .denied }
                && holders.contains { participants[$0].basis != .denied }
            return differ && isTold || isDenied ? IncidentFacts.Competition(role: role, participants: holders) : nil
        }
    }

    private static func disputes(
        of incident: Incident, _ counts: [Counted], _ competitions: [IncidentFacts.Competition]
    ) -> [IncidentFacts.Dispute] {
        var disputes: [IncidentFacts.Dispute] = []
        if Set(incident.date.all.map(\.value.text)).count > 1 { disputes.append(.date) }
        if let time = incident.time, Set(time.all.map(\.value.text)).count > 1 { disputes.append(.time) }
        if let duration = incident.duration, Set(duration.all.map(\.value.text)).count > 1 {
            disputes.append(.duration)
        }
        if let place = incident.place, place.isSeveral { disputes.append(.place) }
        for outcome in Outcome.allCases {
            let standing = counts.filter { account in
                account.toll.map { incident.tolls[$0].status == nil } ?? true
            }
            let figures = Set(
                standing.compactMap {
                    $0.count[outcome].map { line in "\(line.people.boundsText)/\(line.attackers.boundsText)" }
                })
            if figures.count > 1 { disputes.append(.outcome(outcome)) }
        }
        disputes += competitions.map { .role($0.role) }
        return disputes
    }
}

extension QuantitySum? {
    /// The bounds as a comparable text: two accounts differ where their bounds do.
    fileprivate var boundsText: String {
        map { sum in "\(sum.lower)-\(sum.upper.map(String.init) ?? "")" } ?? "none"
    }
}
