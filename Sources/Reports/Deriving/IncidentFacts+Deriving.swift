/// Works out the facts of incidents that need nothing but the incident, its places and the origins of its sources.
struct IncidentDeriver {
    let rule: SiteConfiguration.CountingRule
    let origins: Origins
    /// The position of a place by its id, and each place with all it lies within.
    let placePositions: [String: Int]
    let placeChains: [[Int]]

    func facts(of incident: Incident) -> IncidentFacts {
        let own = incident.ownFacts(by: rule)
        let accounts = own.counts.map { counted in
            IncidentFacts.Account(
                toll: counted.toll, count: counted.count,
                origins: counted.toll.map { origins.origins(of: incident.tolls[$0], in: incident.key) }
                    ?? origins.originsOfRows(of: incident))
        }
        let standings = origins.standings(of: incident.header)
        var disputes = own.disputes
        for (index, standing) in standings.enumerated() where standing.has(.denied) || standing.has(.contradicted) {
            disputes.append(.claim(index))
        }
        var tollOrigins: [Origin] = []
        for account in accounts {
            for origin in account.origins where !tollOrigins.contains(origin) { tollOrigins.append(origin) }
        }
        return IncidentFacts(
            IncidentFacts.Fields(
                date: own.date, bucket: own.bucket, places: places(of: incident), accounts: accounts,
                chosen: own.chosen,
                standings: standings, competitions: own.competitions, disputes: disputes, tollOrigins: tollOrigins))
    }

    private func places(of incident: Incident) -> [Int] {
        guard let use = incident.chosenPlace else { return [] }
        switch use {
        case .named(let reference): return placePositions[reference.id].map { placeChains[$0] } ?? []
        case .inline(let details):
            return details.within.flatMap { placePositions[$0.id] }.map { placeChains[$0] } ?? []
        }
    }
}
