import Reports

/// Writes the incidents of the site for the filter of the timeline; see ``IncidentTable``.
struct IncidentTableWriter {
    private let edition: Edition
    private var report: ReleasedReport { edition.report }
    private let kinds: [String]
    private let bases = Basis.allCases
    private let roles = Participant.Role.allCases
    private let checks = Verification.Status.allCases
    /// Every set of parts that occurs, as JSON, with its number.
    private var parts: [[UInt8]] = []
    private var partNumbers: [[UInt8]: Int] = [:]
    private var campaigns: [[UInt8]] = []
    private var campaignNumbers: [[UInt8]: Int] = [:]
    /// How many incidents each actor has a part in.
    private var actorUses: [Int]

    init(_ edition: Edition) {
        self.edition = edition
        kinds = edition.vocabularies.kind.terms.map(\.id)
        actorUses = Array(repeating: 0, count: edition.report.actors.count)
    }

    // MARK: Rows

    /// A file of rows, in the order of the timeline.
    mutating func rows(_ incidents: ArraySlice<Int>) -> [UInt8] {
        var columns = Columns()
        var previous = 0
        for (row, incident) in incidents.enumerated() {
            let record = report.incidents[incident]
            let line = edition.lines[incident]
            let item = edition.timelineItems[incident]
            columns.text(&columns.titles, line.title)
            columns.text(&columns.ids, record.id)
            columns.number(&columns.firsts, (item?.mark.first ?? previous) - previous)
            previous = item?.mark.first ?? previous
            columns.number(&columns.lengths, item.map { $0.mark.last - $0.mark.first } ?? 0)
            columns.number(&columns.lanes, item?.lane.rawValue ?? 0)
            columns.number(&columns.kinds, kinds.firstIndex(of: record.kind.id) ?? -1)
            columns.number(&columns.places, line.place ?? -1)
            columns.number(&columns.parts, number(of: record))
            columns.number(&columns.campaigns, campaignNumber(of: record))
            columns.number(&columns.checks, checks.firstIndex(of: record.verification.status)!)
            columns.number(&columns.marks, marks(of: incident))
            columns.figures(IncidentFigure.all(of: incident, in: report, phrases: edition.quantities))
            sparse(row, incident, &columns)
        }
        return columns.finished()
    }

    /// What few incidents have.
    private func sparse(_ row: Int, _ incident: Int, _ columns: inout Columns) {
        let line = edition.lines[incident]
        if let lang = line.lang { columns.sparse(&columns.languages, row) { $0.writeJSON(lang) } }
        if let item = edition.timelineItems[incident] {
            let mark = item.mark
            // An exact day is said by the script.
            if mark.shape != .exact || line.date.phrase != Self.phrase(of: Day(number: mark.first), edition.dates) {
                columns.sparse(&columns.dates, row) { bytes in
                    bytes.append(UInt8(ascii: "["))
                    bytes.writeJSON(line.date.phrase)
                    bytes.append(UInt8(ascii: ","))
                    bytes.writeJSON(line.date.shape)
                    bytes += ",\((mark.opensBefore ? 1 : 0) + (mark.opensAfter ? 2 : 0))".utf8
                    if mark.segments.count > 1, !mark.opensBefore, !mark.opensAfter {
                        for segment in mark.segments { bytes += ",\(segment.first!),\(segment.last!)".utf8 }
                    }
                    bytes.append(UInt8(ascii: "]"))
                }
            }
        } else {
            columns.sparse(&columns.dates, row) { bytes in
                bytes.append(UInt8(ascii: "["))
                bytes.writeJSON(line.date.phrase)
                bytes += ",\"uncertain\",3]".utf8
            }
        }
        if line.place == nil, let name = line.placeName {
            columns.sparse(&columns.placeNames, row) { bytes in
                bytes.append(UInt8(ascii: "["))
                bytes.writeJSON(name)
                bytes += ",\(report.incidentFacts[incident].places.first ?? -1)]".utf8
            }
        }
        if report.incidentFacts[incident].isWhole {
            let parts = parts(ofWhole: incident)
            columns.sparse(&columns.wholes, row) {
                $0 += ("[" + parts.map(String.init).joined(separator: ",") + "]").utf8
            }
        }
    }

    /// The day as the script says it.
    static func phrase(of day: Day, _ phrases: DatePhrases) -> String {
        "\(day.day) \(phrases.shortMonths[day.month - 1]) \(day.year)"
    }

    /// The parts of an incident and their parts, as places in the order of the timeline.
    private func parts(ofWhole incident: Int) -> [Int] {
        var found: Set<Int> = []
        var open = [incident]
        while let next = open.popLast() {
            for link in report.incidentFacts[next].related where link.relation == .partOf && link.incident != incident {
                if found.insert(link.incident).inserted { open.append(link.incident) }
            }
        }
        return found.map { report.chronologicalPosition[$0] }.sorted()
    }

    /// What is said of an incident, one bit each; see `said` in the script.
    private func marks(of incident: Int) -> Int {
        let facts = report.incidentFacts[incident]
        var bits = 0
        let isDenied =
            facts.standings.contains { $0.has(.denied) }
            || report.incidents[incident].participants.contains { $0.basis == .denied }
        if isDenied { bits |= 1 }
        if !facts.disputes.isEmpty { bits |= 2 }
        let restsOnOne = facts.accounts.count > 1 && facts.tollOrigins.count == 1
        if restsOnOne || facts.standings.contains(where: { $0.has(.singleOrigin) }) { bits |= 4 }
        if facts.standings.contains(where: { $0.has(.corroborated) }) { bits |= 8 }
        if edition.lines[incident].marks.contains(where: { $0.code == "retraction" }) { bits |= 16 }
        return bits
    }

    // MARK: Parts

    /// The number of the set of parts that an incident has: actor, role, basis, whether anybody denies it.
    private mutating func number(of record: Incident) -> Int {
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        var actors: Set<Int> = []
        for participant in record.participants {
            let actor = participant.actor.flatMap { report.position($0.id, .actor) }
            let shown = actor.flatMap { edition.isKeptFromSearch(actor: $0) ? nil : $0 }
            if let shown, actors.insert(shown).inserted { actorUses[shown] += 1 }
            let role = participant.role.flatMap { roles.firstIndex(of: $0) } ?? -1
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            bytes += "\(shown ?? -1),\(role),\(bases.firstIndex(of: participant.basis)!),".utf8
            bytes += isDenied(participant, in: record) ? "1".utf8 : "0".utf8
        }
        bytes.append(UInt8(ascii: "]"))
        return Self.number(of: bytes, &parts, &partNumbers)
    }

    /// Whether anybody denies a part: the actor itself in another row, or a claim that the part rests on is denied.
    private func isDenied(_ participant: Participant, in record: Incident) -> Bool {
        if participant.basis != .denied, let actor = participant.actor {
            let denies = record.participants.contains {
                $0.basis == .denied && $0.actor?.id == actor.id && $0.role == participant.role
            }
            if denies { return true }
        }
        return participant.restsOn.contains { reference in
            let holder = reference.record.flatMap { report.position($0, .incident) }
            guard let index = holder ?? report.position(of: record.key),
                reference.record == nil || holder != nil
            else { return false }
            let claims = report.incidents[index].header.claims
            guard let position = claims.firstIndex(where: { $0.id?.id == reference.claim }) else { return false }
            return report.incidentFacts[index].standings[position].has(.denied)
        }
    }

    private mutating func campaignNumber(of record: Incident) -> Int {
        let positions = record.campaigns.compactMap { report.position($0.id, .campaign) }
        let bytes = Array(("[" + positions.map(String.init).joined(separator: ",") + "]").utf8)
        return Self.number(of: bytes, &campaigns, &campaignNumbers)
    }

    private static func number(
        of bytes: [UInt8], _ known: inout [[UInt8]], _ numbers: inout [[UInt8]: Int]
    ) -> Int {
        if let number = numbers[bytes] { return number }
        numbers[bytes] = known.count
        known.append(bytes)
        return known.count - 1
    }

    // MARK: Index

    /// The index: what the numbers of the rows stand for, and the words of the script. Written when all rows are.
    func index() -> [UInt8] {
        let vocabularies = edition.vocabularies
        let words = edition.words
        var bytes = Array("(self.sitrepIncidents=self.sitrepIncidents||[]).push({total:\(report.chronology.count)".utf8)
        func list<Element>(_ name: String, _ elements: [Element], _ write: (Element, inout [UInt8]) -> Void) {
            bytes += ",\n\(name):[".utf8
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                write(element, &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        }
        func pair(_ id: String, _ label: String, _ rest: String, _ bytes: inout [UInt8]) {
            bytes.append(UInt8(ascii: "["))
            bytes.writeJSON(id)
            bytes.append(UInt8(ascii: ","))
            bytes.writeJSON(label)
            bytes += rest.utf8
            bytes.append(UInt8(ascii: "]"))
        }
        list("kinds", vocabularies.kind.terms) { pair($0.id, $0.label, $0.isViolent ? ",1" : "", &$1) }
        list("places", Array(report.places.indices)) { place, bytes in
            let chain = report.placeFacts[place].chain
            pair(
                report.places[place].id, report.places[place].displayTitle, ",\(chain.count > 1 ? chain[1] : -1)",
                &bytes)
        }
        list("tree", edition.placeTree.entries) { $1 += "[\($0.place),\($0.level)]".utf8 }
        list("actors", Array(report.actors.indices)) { actor, bytes in
            // Those who are kept from search have no name here, and no row names them.
            let isKept = edition.isKeptFromSearch(actor: actor)
            pair(
                isKept ? "" : report.actors[actor].id, isKept ? "" : report.actors[actor].displayTitle,
                ",\(actorUses[actor])", &bytes)
        }
        list("campaigns", report.campaigns) { pair($0.id, $0.displayTitle, "", &$1) }
        list("groups", vocabularies.group.terms) { pair($0.id, $0.label, "", &$1) }
        list("roles", roles) { pair($0.rawValue, words["role", $0.rawValue], "", &$1) }
        list("bases", bases) { pair($0.rawValue, words["basis", $0.rawValue], "", &$1) }
        list("checks", checks) { pair($0.rawValue, words["verification", $0.rawValue], "", &$1) }
        list("lanes", TimelineLane.allCases) { pair($0.code, words["timelineLane", $0.code], "", &$1) }
        list("months", edition.dates.shortMonths) { $1.writeJSON($0) }
        list("parts", parts) { $1 += $0 }
        list("inCampaigns", campaigns) { $1 += $0 }
        writeWords(into: &bytes)
        bytes += "});\n".utf8
        return bytes
    }

    private func writeWords(into bytes: inout [UInt8]) {
        let phrases = edition.quantities
        var texts: [(key: String, text: String)] = [
            ("none", phrases.none), ("unknown", phrases.unknown), ("notStated", phrases.notStated),
            ("about", phrases.about), ("atLeast", phrases.atLeast), ("atLeastAbout", phrases.atLeastAbout),
            ("upTo", phrases.upTo), ("range", phrases.range), ("aboutRange", phrases.aboutRange),
            ("estimate", phrases.estimate), ("separator", phrases.groupSeparator),
        ]
        for key in ["date", "incident", "kind", "place", "killed", "verification"] {
            texts.append((key, edition.words[key]))
        }
        texts.append(("disputed", edition.words["standing", "disputed"]))
        texts.append(("retraction", edition.words["revision", "retraction"]))
        for mark in ["denied", "disputed", "single-origin", "corroborated"] {
            texts.append(("said-" + mark, edition.words["filterSaid", mark]))
        }
        for shape in ["uncertain", "lasting", "open", "several"] {
            texts.append((shape, edition.words["date", shape]))
        }
        let prefix = "filter"
        for key in edition.words.keys where key.hasPrefix(prefix) && key != prefix {
            texts.append((String(key.dropFirst(prefix.count)).lowercasedFirst, edition.words[key]))
        }
        bytes += ",\nwords:{".utf8
        for (index, entry) in texts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.writeJSON(entry.key)
            bytes.append(UInt8(ascii: ":"))
            bytes.writeJSON(entry.text)
        }
        bytes.append(UInt8(ascii: "}"))
    }
}
