import Reports
import Templating

/// An actor's parts in incidents, and the claims by it and about it.
extension PageBuilder {
    /// What parts the actor has in each of some incidents, every one with its basis: "Initiator, claimed by itself".
    func parts(of position: Int, in incidents: [Int]) -> [Int: String] {
        let shown = Set(incidents)
        let facts = report.actorFacts[position]
        var texts: [Int: [String]] = [:]
        // Both lists are in the order of the timeline, and a part of a long one asks for a few of them.
        let places = incidents.map { report.chronologicalPosition[$0] }
        guard let first = places.min(), let last = places.max() else { return [:] }
        func place(_ incident: Int) -> Int { report.chronologicalPosition[incident] }
        let involvements = facts.involvements.firstIndex(sortedBy: { place($0.incident) }, from: first)
        let casualties = facts.casualties.firstIndex(sortedBy: place, from: first)
        for part in facts.involvements[involvements...].prefix(while: { place($0.incident) <= last })
        where shown.contains(part.incident) {
            let text = phrase(part.role, part.basis)
            if !texts[part.incident, default: []].contains(text) { texts[part.incident, default: []].append(text) }
        }
        for incident in facts.casualties[casualties...].prefix(while: { place($0) <= last })
        where shown.contains(incident) {
            let named = words["inCasualties"]
            texts[incident, default: []].append(texts[incident] == nil ? named : named.lowercasedFirst)
        }
        return texts.mapValues { $0.joined(separator: words["semicolon"]) }
    }

    private func phrase(_ role: Participant.Role?, _ basis: Basis) -> String {
        (role.map { words["role", $0.rawValue] } ?? words["partNotStated"]) + words["comma"]
            + words["basis", basis.rawValue]
    }

    /// "12 incidents. Initiator, claimed by itself: 4. Initiator, alleged: 3. Target, stated: 5."
    func intro(of position: Int, _ incidents: [Int]) -> String {
        let facts = report.actorFacts[position]
        var counts: [(text: String, incidents: Set<Int>)] = []
        let roles: [Participant.Role?] = Participant.Role.allCases + [nil]
        for role in roles {
            for basis in Basis.allCases {
                let found = facts.involvements.filter { $0.role == role && $0.basis == basis }
                if !found.isEmpty { counts.append((phrase(role, basis), Set(found.map(\.incident)))) }
            }
        }
        if !facts.casualties.isEmpty { counts.append((words["inCasualties"], Set(facts.casualties))) }
        let lines = counts.map { "\($0.text): \(Words.grouped($0.incidents.count))" + words["fullStop"] }
        return ([words.counted("incidentCount", incidents.count) + "."] + lines).joined(separator: " ")
    }

    /// Claims that the actor makes in other records, newest first; those of its own record stand below with the rest of
    /// them.
    mutating func claims(by facts: ActorFacts, except key: RecordKey) -> ClaimsView? {
        foreignClaims(facts.claimsMade.filter { $0.record != key }, note: "claimsByNote")
    }

    /// The claims of the actor's own record, and those of others that are about it or on which what is said of it rests.
    mutating func claims(about position: Int) -> ClaimsView? {
        let actor = report.actors[position]
        let own = claims(of: actor.header, standings: report.actorFacts[position].standings)
        // What the actor says about itself stands among the claims by it, and nothing stands twice on a page.
        let made = Set(report.actorFacts[position].claimsMade)
        let others = foreignClaims(
            edition.actorIndex.claimsAbout[position].filter { !made.contains($0) }, note: "claimsAboutNote")
        guard var view = own ?? others else { return nil }
        if own != nil, let others {
            view.note = joined([view.note.map { String($0.dropLast()) }, others.note])
            view.groups += others.groups
        }
        return view
    }

    /// Claims of other records, each with the way there. Of a long list the newest are shown: the others stand on the
    /// pages of their records, to which the list of incidents leads.
    private mutating func foreignClaims(_ addresses: [ClaimAddress], note: String) -> ClaimsView? {
        guard !addresses.isEmpty else { return nil }
        let dated = addresses.enumerated().map { index, address in
            (index: index, address: address, day: report.claim(at: address)?.made?.latest)
        }.sorted { left, right in
            switch (left.day, right.day) {
            case (let first?, let second?) where first != second: first > second
            case (.some, nil): true
            case (nil, .some): false
            default: left.index < right.index
            }
        }
        let shown = dated.prefix(report.site.pageSize)
        var rows: [ClaimView] = []
        for entry in shown {
            guard let header = report.record(entry.address.record)?.header else { continue }
            let standings = standings(of: entry.address.record)
            var view = claim(header, entry.address.position, standings[entry.address.position])
            // Names of claims are unique in their record alone.
            view.id = "\(entry.address.record.type.rawValue).\(entry.address.record.id).\(view.id)"
            view.record = ref(entry.address.record)
            rows.append(view)
        }
        var text = words.counted(note, addresses.count)
        if shown.count < addresses.count { text += " " + words.counted("newestClaims", shown.count) }
        return ClaimsView(note: text, groups: [ClaimGroupView(rows: rows)])
    }
}

extension ReleasedReport {
    func claim(at address: ClaimAddress) -> Claim? { record(address.record)?.header.claims[address.position] }
}

extension Array {
    /// Where the first element stands whose key is no less than `key`, in an array sorted by that key.
    fileprivate func firstIndex(sortedBy place: (Element) -> Int, from key: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if place(self[middle]) < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
