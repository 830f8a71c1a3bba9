import Publishing
import Records
import Reports

/// Incidents: what happened, when, and what it cost.
extension STIXBundle {
    func write(incident position: Int, into writer: inout JSONWriter) {
        let incident = report.incidents[position]
        let stamp = STIXStamp(incident.header)
        let label = incident.header.tlp
        let eventID = names.id("event", "incident", incident.header.permanentID)
        let impacts = impacts(ofIncident: position)
        object(
            "incident", incidentIDs[position], stamp, label,
            isRevoked: incident.header.isRetracted || incident.verification.status == .withdrawn, into: &writer
        ) { writer in
            writeCommon(incident.header, into: &writer)
            writer.text("name", incident.title.value)
            writer.text("description", ifAny: edition.plainText(incident.summary))
            writer.object("extensions") { writer in
                writer.object(STIXExtension.incident) { writer in
                    writer.text("extension_type", "property-extension" as StaticString)
                    writer.text("determination", incident.verification.status.determination)
                    writer.text("investigation_status", incident.verification.status.investigation)
                    writer.array("incident_types") { $0.text(incident.kind.id) }
                    writer.array("events") { writer in writer.object { $0.text("event_ref", eventID) } }
                    if !impacts.isEmpty {
                        writer.array("impact_refs") { writer in for impact in impacts { writer.text(impact.id) } }
                    }
                }
                writer.own { writeOwn(of: incident, position, into: &$0) }
            }
        }
        writeEvent(eventID, of: incident, position, stamp, into: &writer)
        for impact in impacts { write(impact, ofIncident: position, stamp, into: &writer) }
        writePlace(ofIncident: position, stamp, into: &writer)
        writeParticipants(ofIncident: position, stamp, into: &writer)
        writeRelated(ofIncident: position, stamp, into: &writer)
        for (index, claim) in incident.header.claims.enumerated() {
            write(
                claim, index, of: incident.header, on: [incidentIDs[position]],
                standing: report.incidentFacts[position].standings[index], stamp, into: &writer)
        }
    }

    /// What the site knows of an incident and STIX has no words for.
    private func writeOwn(of incident: Incident, _ position: Int, into writer: inout JSONWriter) {
        let facts = report.incidentFacts[position]
        writer.text("record_id", incident.id)
        writer.text("date", ifAny: facts.date?.text)
        writer.text("time", ifAny: incident.time?.chosen?.value.text)
        if incident.time != nil { writer.text("time_zone", ifAny: report.site.timeZone) }
        writer.text("duration", ifAny: incident.duration?.chosen?.value.text)
        writer.text("verification", incident.verification.status.rawValue)
        writer.text("verification_method", ifAny: incident.verification.method)
        if case .inline(let details) = incident.chosenPlace { writer.text("place_name", details.name.value) }
        writer.text("place_precision", ifAny: edition.point(ofIncident: position)?.precision.rawValue)
        writer.texts("disputed", ifAny: facts.disputes.map(Self.name))
        writer.texts("weapons", ifAny: incident.weapons)
        writer.texts("targets", ifAny: incident.targets)
        writer.texts("outcomes", ifAny: incident.outcomes)
        writer.texts("warnings", ifAny: incident.warnings.map(\.rawValue))
        writeLabels(of: incident, into: &writer)
    }

    private static func name(_ dispute: IncidentFacts.Dispute) -> String {
        switch dispute {
        case .date: "date"
        case .time: "time"
        case .duration: "duration"
        case .place: "place"
        case .outcome(let outcome): outcome.rawValue
        case .role(let role): role.rawValue
        case .claim: "claim"
        }
    }

    // MARK: When

    private func writeEvent(
        _ id: String, of incident: Incident, _ position: Int, _ stamp: STIXStamp, into writer: inout JSONWriter
    ) {
        let date = report.incidentFacts[position].date
        let span = STIXSpan(date)
        let label = max(incident.header.tlp, incident.date.all.map(\.tlp).max() ?? .clear)
        object("event", id, stamp, label, into: &writer) { writer in
            writer.array("event_types") { $0.text(incident.kind.id) }
            writer.text("status", incident.verification.status.event(isOngoing: span.isOngoing))
            if let start = span.start {
                writer.text("start_time", start.text)
                writer.text("start_time_fidelity", start.fidelity.rawValue)
            }
            if let end = span.end {
                writer.text("end_time", end.text)
                writer.text("end_time_fidelity", end.fidelity.rawValue)
            }
            writer.object("extensions") { writer in
                writer.object(STIXExtension.event) { $0.text("extension_type", "new-sdo" as StaticString) }
                guard let date else { return }
                writer.own { writer in
                    writer.text("date", date.text)
                    writer.text("date_earliest", ifAny: date.earliest?.description)
                    writer.text("date_latest", ifAny: date.latest?.description)
                    writeAccounts(of: incident.date, into: &writer)
                }
            }
        }
    }

    /// What each teller says, where they differ.
    private func writeAccounts(of date: Accounts<EventDate>, into writer: inout JSONWriter) {
        guard date.isSeveral else { return }
        writer.array("accounts") { writer in
            for account in date.all {
                writer.object { writer in
                    writer.text("date", account.value.text)
                    writer.text("said_by", ifAny: account.by.map { edition.name(of: $0) })
                    writer.text("as_of", ifAny: account.asOf?.text)
                }
            }
        }
    }

    // MARK: Where

    private func writePlace(ofIncident position: Int, _ stamp: STIXStamp, into writer: inout JSONWriter) {
        let incident = report.incidents[position]
        let precision = edition.point(ofIncident: position)?.precision
        let label = max(incident.header.tlp, incident.place?.all.map(\.tlp).max() ?? .clear)
        let target: String
        let name: [String]
        switch incident.chosenPlace {
        case nil: return
        case .named(let reference):
            guard let place = report.position(reference.id, .place), scope.hasPlace[place] else { return }
            target = placeIDs[place]
            name = ["incident", incident.header.permanentID, "place", report.places[place].header.permanentID]
        case .inline(let details):
            name = ["incident", incident.header.permanentID, "place"]
            target = names.id("location", name)
            object("location", target, stamp, label, into: &writer) { writer in
                writeLocation(
                    details, chain: report.incidentFacts[position].places, fallback: "unspecified", into: &writer)
                writer.object("extensions") { writer in
                    writer.own { writer in
                        writer.text("kind", ifAny: details.kind?.rawValue)
                        writer.text("precision", ifAny: precision?.rawValue)
                    }
                }
            }
        }
        relationship(
            "located-at", named: name, from: incidentIDs[position], to: target, stamp, label, into: &writer
        ) { writer in
            writer.text("precision", ifAny: precision?.rawValue)
            writer.number("radius_m", ifAny: precision.map { Int($0.radius * 1000) })
        }
    }

    // MARK: Other incidents

    private func writeRelated(ofIncident position: Int, _ stamp: STIXStamp, into writer: inout JSONWriter) {
        let incident = report.incidents[position]
        for related in incident.related {
            guard let other = report.position(related.incident.id, .incident), scope.hasIncident[other] else {
                continue
            }
            let name = [
                "incident", incident.header.permanentID, related.relation.rawValue,
                report.incidents[other].header.permanentID,
            ]
            relationship(
                "related-to", named: name, from: incidentIDs[position], to: incidentIDs[other], stamp,
                max(incident.header.tlp, related.row.tlp), into: &writer,
                members: { $0.text("description", ifAny: related.row.note) }
            ) { writer in writer.text("relation", related.relation.rawValue) }
        }
    }
}

/// What the site itself found, in the words of the Incident Core extension.
extension Verification.Status {
    fileprivate var determination: StaticString {
        switch self {
        case .verified: "confirmed"
        case .refuted: "false-positive"
        case .notChecked, .checkedInconclusive, .withdrawn: "suspected"
        }
    }

    fileprivate var investigation: StaticString {
        switch self {
        case .notChecked: "new"
        case .checkedInconclusive: "open"
        case .verified, .refuted, .withdrawn: "closed"
        }
    }

    fileprivate func event(isOngoing: Bool) -> StaticString {
        switch self {
        case .refuted: "not-occurred"
        case .withdrawn: "undetermined"
        case .notChecked, .checkedInconclusive, .verified: isOngoing ? "ongoing" : "occurred"
        }
    }
}
