/// Works out the facts of incidents that need nothing but the incident, its places and the origins of its sources.
struct IncidentDeriver {
    let rule: SiteConfiguration.CountingRule
    let origins: Origins
    /// The position of a place by its id, and each place with all it lies within.
    let placePositions: [String: Int]
    let placeChains: [[Int]]

    func facts(of incident: Incident) -> IncidentFacts {
        let accounts = accounts(of: incident)
        let competitions = competitions(in: incident.participants)
        let standings = origins.standings(of: incident.header)
        var facts = IncidentFacts(
            date: incident.date.chosen?.value, places: places(of: incident), accounts: accounts,
            chosen: chosen(among: accounts, of: incident), standings: standings, competitions: competitions,
            disputes: [], related: [], isWhole: false, tollOrigins: [])
        for account in accounts {
            for origin in account.origins where !facts.tollOrigins.contains(origin) { facts.tollOrigins.append(origin) }
        }
        facts.disputes = disputes(of: incident, facts)
        return facts
    }

    private func places(of incident: Incident) -> [Int] {
        guard let use = incident.place?.chosen?.value else { return [] }
        switch use {
        case .named(let reference): return placePositions[reference.id].map { placeChains[$0] } ?? []
        case .inline(let details):
            return details.within.flatMap { placePositions[$0.id] }.map { placeChains[$0] } ?? []
        }
    }

    private func accounts(of incident: Incident) -> [IncidentFacts.Account] {
        var accounts: [IncidentFacts.Account] = []
        if !incident.casualties.isEmpty {
            accounts.append(
                IncidentFacts.Account(
                    toll: nil, count: CasualtyCount(rows: incident.casualties, rule: rule),
                    origins: origins.originsOfRows(of: incident)))
        }
        for (index, toll) in incident.tolls.enumerated() {
            accounts.append(
                IncidentFacts.Account(
                    toll: index, count: CasualtyCount(rows: toll.rows, rule: rule),
                    origins: origins.origins(of: toll, in: incident.key)))
        }
        return accounts
    }

    /// `use: yes` first; then the record's own rows, which are what the site itself puts forward; else by the site's
    /// rule among the accounts that are neither superseded nor withdrawn.
    private func chosen(among accounts: [IncidentFacts.Account], of incident: Incident) -> Int? {
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
    private func last(of indices: [Int], by isLess: (Int, Int) -> Bool) -> Int {
        indices.dropFirst().reduce(indices[0]) { isLess($1, $0) ? $0 : $1 }
    }

    private func competitions(in participants: [Participant]) -> [IncidentFacts.Competition] {
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

    private func disputes(of incident: Incident, _ facts: IncidentFacts) -> [IncidentFacts.Dispute] {
        var disputes: [IncidentFacts.Dispute] = []
        if Set(incident.date.all.map(\.value.text)).count > 1 { disputes.append(.date) }
        if let time = incident.time, Set(time.all.map(\.value.text)).count > 1 { disputes.append(.time) }
        if let duration = incident.duration, Set(duration.all.map(\.value.text)).count > 1 {
            disputes.append(.duration)
        }
        if let place = incident.place, place.isSeveral { disputes.append(.place) }
        for outcome in Outcome.allCases {
            let standing = facts.accounts.filter { account in
                account.toll.map { incident.tolls[$0].status == nil } ?? true
            }
            let figures = Set(
                standing.compactMap {
                    $0.count[outcome].map { line in "\(line.people.boundsText)/\(line.attackers.boundsText)" }
                })
            if figures.count > 1 { disputes.append(.outcome(outcome)) }
        }
        disputes += facts.competitions.map { .role($0.role) }
        for (index, standing) in facts.standings.enumerated() where standing.has(.denied) || standing.has(.contradicted)
        {
            disputes.append(.claim(index))
        }
        return disputes
    }
}

extension QuantitySum? {
    /// The bounds as a comparable text: two accounts differ where their bounds do.
    fileprivate var boundsText: String {
        map { sum in "\(sum.lower)-\(sum.upper.map(String.init) ?? "")" } ?? "none"
    }
}
