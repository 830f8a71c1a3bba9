import Records
import Reports

/// Incidents, with their events, impacts, places and who took part.
extension STIXImportRun {
    mutating func write(incident object: STIXObject, _ id: String, _ ties: [STIXObject]) {
        let core = object.root["extensions"]?[STIXObject.incidentExtension]
        let events = (core?["events"]?.items ?? []).compactMap { self.event($0["event_ref"]?.string, of: object) }
        guard let date = Self.date(of: object, events) else {
            skip(object, "no event of it says when it was")
            return
        }
        var place: String?
        var participants: [(actor: String, tie: STIXObject)] = []
        var related: [(relation: String, incident: String)] = []
        for tie in ties {
            let target = tie.text("target_ref")
            if tie.text("relationship_type") == "located-at" {
                if place == nil { place = record(target, "places", from: tie) }
            } else if let actor = record(target, "actors", from: tie) {
                participants.append((actor, tie))
            } else if let other = record(target, "incidents", from: tie), let relation = Self.relation(tie) {
                related.append((relation, other))
            }
        }
        let impacts = (core?["impact_refs"]?.strings ?? []).compactMap { self.event($0, of: object) }
        let types = core?["incident_types"]?.strings ?? []
        let reports = reportsAbout[object.id] ?? []
        var writer = JSONWriter()
        writer.object { writer in
            writeCommon(object, id, into: &writer)
            writer.text("title", object.text("name") ?? object.id)
            writer.text("kind", types.first(where: kinds.contains) ?? "other")
            writer.text("date", date)
            if let time = object.own?["time"]?.string, case .success = TimeOfDay.parse(time) {
                writer.text("time", time)
            }
            if let duration = object.own?["duration"]?.string, SpanPhrase(duration) != nil {
                writer.text("duration", duration)
            }
            if let place {
                writer.text("place", place)
                if let precision = Self.choice(object.own?["place_precision"], Precision.self) {
                    writer.text("place_precision", precision.rawValue)
                }
            }
            writeParticipants(participants, labels: object.own?["participants"]?.items ?? [], into: &writer)
            writeTolls(impacts, into: &writer)
            if !related.isEmpty {
                writer.array("related") { writer in
                    for (relation, incident) in related {
                        writer.object { writer in
                            writer.text("relation", relation)
                            writer.text("incident", incident)
                        }
                    }
                }
            }
            writeSummary(of: object, into: &writer)
            writeReferences(of: object, sources: reports, into: &writer)
        }
        add(writer.take(), id, "incidents")
    }

    private mutating func event(_ id: String?, of incident: STIXObject) -> STIXObject? {
        if let found = object(id) { return found }
        _ = record(id, "", from: incident)
        return nil
    }

    private static func date(of object: STIXObject, _ events: [STIXObject]) -> String? {
        let own = ([object] + events).lazy.compactMap { $0.own?["date"]?.string }.first { EventDate($0) != nil }
        if let own { return own }
        let dates = events.lazy.compactMap { event in
            STIXDates.date(
                start: event.text("start_time"), fidelity: event.text("start_time_fidelity"),
                end: event.text("end_time"), endFidelity: event.text("end_time_fidelity"),
                isOngoing: event.text("status") == "ongoing")
        }
        return dates.first { EventDate($0) != nil }
    }

    private static func relation(_ tie: STIXObject) -> String? {
        if let own = choice(tie.own?["relation"], RelatedIncident.Relation.self) { return own.rawValue }
        return tie.text("relationship_type") == "led-to" ? RelatedIncident.Relation.precursorOf.rawValue : nil
    }

    // MARK: Who

    /// What a bundle attributes is attributed: whoever made it says so.
    private func writeParticipants(
        _ participants: [(actor: String, tie: STIXObject)], labels: [RecordNode], into writer: inout JSONWriter
    ) {
        guard !participants.isEmpty || !labels.isEmpty else { return }
        writer.array("participants") { writer in
            for (actor, tie) in participants {
                writer.object { writer in
                    writer.text("actor", actor)
                    if let own = tie.own { return write(part: own, into: &writer) }
                    switch tie.text("relationship_type") {
                    case "attributed-to":
                        writer.text("role", Participant.Role.initiator.rawValue)
                        writer.text("basis", Basis.attributed.rawValue)
                    case "targets", "impacts": writer.text("role", Participant.Role.target.rawValue)
                    default: break
                    }
                }
            }
            for label in labels {
                guard let name = label["name"]?.string else { continue }
                writer.object { writer in
                    writer.text("label", name)
                    write(part: label, into: &writer)
                }
            }
        }
    }

    private func write(part: RecordNode, into writer: inout JSONWriter) {
        if let side = Self.choice(part["side"], Side.self) { writer.text("side", side.rawValue) }
        if let role = Self.choice(part["role"], Participant.Role.self) { writer.text("role", role.rawValue) }
        writer.text("basis", (Self.choice(part["basis"], Basis.self) ?? .attributed).rawValue)
        if let count = part["count"].flatMap(Self.quantity) { writer.text("count", count) }
    }

    // MARK: What it cost

    /// One account, by whoever the bundle says; of the counts without an outcome nothing can be said.
    private func writeTolls(_ impacts: [STIXObject], into writer: inout JSONWriter) {
        var rows: [(outcome: String, role: StaticString?, basis: String?, count: String)] = []
        for impact in impacts {
            guard let own = impact.own, let outcome = Self.choice(own["outcome"], Outcome.self)?.rawValue else {
                continue
            }
            if let count = own["people"].flatMap(Self.quantity) { rows.append((outcome, nil, nil, count)) }
            if let count = own["attackers"].flatMap(Self.quantity) { rows.append((outcome, "attacker", nil, count)) }
            for weaker in own["below_stated"]?.items ?? [] {
                guard let count = weaker["people"].flatMap(Self.quantity),
                    let basis = Self.choice(weaker["basis"], Basis.self)
                else { continue }
                rows.append((outcome, nil, basis.rawValue, count))
            }
        }
        guard !rows.isEmpty else { return }
        writer.array("tolls") { writer in
            writer.object { writer in
                let tellers = Set(impacts.compactMap { $0.own?["said_by"]?.string })
                if tellers.count == 1, let teller = tellers.first {
                    writer.object("by") { $0.text("label", teller) }
                }
                writer.array("rows") { writer in
                    for row in rows {
                        writer.object { writer in
                            if let role = row.role { writer.text("as", role) }
                            if let basis = row.basis { writer.text("basis", basis) }
                            writer.key(row.outcome)
                            writer.text(row.count)
                        }
                    }
                }
            }
        }
    }

    /// The words where they can be read; else what the bounds say.
    private static func quantity(_ node: RecordNode) -> String? {
        if let text = node["text"]?.string, Quantity(text) != nil { return text }
        let (low, high) = (node["min"]?.integer, node["max"]?.integer)
        let isAbout = node["approximate"]?.hasText("true") ?? false
        switch (low, high) {
        case (nil, nil): return nil
        case (let low?, nil): return "at least \(low)"
        case (nil, let high?): return "up to \(high)"
        case (let low?, let high?):
            if low == high { return low == 0 ? "none" : String(low) }
            guard low < high else { return nil }
            return isAbout ? "about \(low) to \(high)" : low == 0 ? "up to \(high)" : "\(low) to \(high)"
        }
    }
}
