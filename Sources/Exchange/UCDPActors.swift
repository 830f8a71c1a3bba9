import Records

/// Collects the sides of all rows as actors, by UCDP's actor id, and the conflicts as campaigns.
struct UCDPActors {
    private struct Actor {
        var names: [[UInt8]: Int] = [:]
        var isGovernment = false
        var isInOtherThanNonState = false
        var stateNumber: String?
    }

    private var actors: [String: Actor] = [:]
    private var conflicts: [String: [[UInt8]: Int]] = [:]

    mutating func add(_ row: UCDPRow) {
        for side in [row.sideA, row.sideB] where !side.isCivilians {
            var actor = actors.removeValue(forKey: side.id) ?? Actor()
            actor.names[side.name, default: 0] += 1
            actor.isGovernment = actor.isGovernment || side.isGovernment
            actor.isInOtherThanNonState = actor.isInOtherThanNonState || row.violence != .nonState
            if let number = side.stateNumber, !number.isEmpty {
                actor.stateNumber = min(actor.stateNumber ?? number, number)
            }
            actors[side.id] = actor
        }
        if let conflict = row.conflictID { conflicts[conflict, default: [:]][row.conflictName, default: 0] += 1 }
    }

    /// Ids that rows give more than one name.
    var idsWithSeveralNames: [String] {
        let actorIDs = actors.filter { $0.value.names.count > 1 }.map { "ucdp-actor-\($0.key)" }
        let conflictIDs = conflicts.filter { $0.value.count > 1 }.map { "ucdp-conflict-\($0.key)" }
        return (actorIDs + conflictIDs).sorted()
    }

    /// Every actor as a line, in no particular order. A list of groups acting together is one actor, as published.
    ///
    /// A government has its forces in it, as in GED. The others are armed groups by GED's definition where they fought a
    /// state or attacked civilians; a side seen only in fighting between groups may also be a community or the supporters
    /// of a party ("Mohajir", "Supporters of PPP"), which no column tells, so its kind is `unknown` until a person says.
    func actorEntries(path: String) -> [OwnedRecords.Entry] {
        var writer = JSONWriter()
        return actors.map { number, actor in
            let id = "ucdp-actor-\(number)"
            writer.object { writer in
                writer.text("id", id)
                writer.text("name", Self.mostFrequent(actor.names))
                writer.text(
                    "kind", actor.isGovernment ? "government" : actor.isInOtherThanNonState ? "armed-group" : "unknown")
                writer.array("sources") { $0.text(nil, UCDPImport.datasetID) }
                writer.object("external_ids") { writer in
                    writer.text("ucdp", number)
                    if let state = actor.stateNumber { writer.text("gwno", state) }
                }
            }
            return OwnedRecords.Entry(id: id, path: path, line: writer.take()[...])
        }
    }

    /// Every conflict as a line, in no particular order.
    func campaignEntries(path: String) -> [OwnedRecords.Entry] {
        var writer = JSONWriter()
        return conflicts.map { number, names in
            let id = "ucdp-conflict-\(number)"
            let name = Self.mostFrequent(names)
            writer.object { writer in
                writer.text("id", id)
                writer.text("title", name.isEmpty ? Array("UCDP conflict \(number)".utf8) : name)
                writer.text("kind", "conflict")
                writer.array("sources") { $0.text(nil, UCDPImport.datasetID) }
                writer.object("external_ids") { $0.text("ucdp", number) }
            }
            return OwnedRecords.Entry(id: id, path: path, line: writer.take()[...])
        }
    }

    /// Of equally frequent names the first by bytes, so that the order of the rows does not matter.
    private static func mostFrequent(_ names: [[UInt8]: Int]) -> [UInt8] {
        let best = names.max { left, right in
            left.value != right.value
                ? left.value < right.value : right.key.lexicographicallyPrecedes(left.key)
        }
        return best?.key ?? []
    }
}
