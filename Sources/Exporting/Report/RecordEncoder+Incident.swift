import Records
import Reports

extension RecordEncoder {
    /// Stands for the date of an incident of which release left none: a year that nothing is said of.
    private static let unknownDate = "XXXX"

    func members(of incident: Incident, into writer: inout JSONWriter) {
        begin(incident.header, into: &writer)
        writer.text("title", incident.title.value)
        writer.text("kind", incident.kind.id)
        if incident.date.all.isEmpty { writer.text("date", Self.unknownDate) }
        dates("date", incident.date, into: &writer)
        accounts("time", incident.time, into: &writer) { $1.text($0.text) }
        accounts("duration", incident.duration, into: &writer) { $1.text($0.text) }
        accounts("place", incident.place, into: &writer) { place, writer in
            switch place {
            case .named(let reference): writer.text(reference.id)
            case .inline(let details): writer.object { self.members(of: details, into: &$0) }
            }
        }
        writer.text("place_precision", ifAny: incident.placePrecision?.rawValue)
        prose("summary", incident.summary, in: incident.header, into: &writer)
        rows("participants", incident.participants, into: &writer) { participant($0, into: &$1) }
        rows("casualties", incident.casualties, into: &writer) { casualty($0, into: &$1) }
        rows("tolls", incident.tolls, into: &writer) { toll($0, into: &$1) }
        rows("related", incident.related, into: &writer) { related, writer in
            writer.text("relation", related.relation.rawValue)
            writer.text("incident", related.incident.id)
            row(related.row, into: &writer)
        }
        references("campaigns", incident.campaigns, into: &writer)
        writer.texts("weapons", ifAny: incident.weapons)
        writer.texts("targets", ifAny: incident.targets)
        writer.texts("outcomes", ifAny: incident.outcomes)
        verification(incident.verification, into: &writer)
        writer.texts("warnings", ifAny: incident.warnings.map(\.rawValue))
        common(incident.header, body: incident.narrative, into: &writer)
    }

    private func participant(_ participant: Participant, into writer: inout JSONWriter) {
        writer.text("actor", ifAny: participant.actor?.id)
        writer.text("label", ifAny: participant.label)
        writer.text("of", ifAny: participant.of?.id)
        writer.text("side", ifAny: participant.side?.rawValue)
        writer.text("role", ifAny: participant.role?.rawValue)
        basis(participant.basis, isTyped: participant.basisIsTyped, into: &writer)
        quantities("count", participant.count, within: participant.row.sources, into: &writer)
        writer.text("outcome", ifAny: participant.outcome)
        claims("rests_on", participant.restsOn, into: &writer)
        row(participant.row, into: &writer)
    }

    /// - Parameter outer: the sources that the row would have if it named none.
    private func casualty(
        _ casualty: CasualtyRow, within outer: [SourceUse] = [], into writer: inout JSONWriter
    ) {
        writer.text("side", ifAny: casualty.side?.rawValue)
        writer.text("as", ifAny: casualty.role?.rawValue)
        writer.text("group", ifAny: casualty.group)
        writer.text("actor", ifAny: casualty.actor?.id)
        writer.text("occupation", ifAny: casualty.occupation)
        basis(casualty.basis, into: &writer)
        for figure in casualty.figures {
            quantities(figure.outcome.member, figure.quantity, within: casualty.row.sources, into: &writer)
        }
        writer.text("manner", ifAny: casualty.manner)
        claims("rests_on", casualty.restsOn, into: &writer)
        row(casualty.row, within: outer, into: &writer)
    }

    private func toll(_ toll: Toll, into writer: inout JSONWriter) {
        speaker("by", toll.by, into: &writer)
        speakers("via", toll.via, into: &writer)
        date("as_of", toll.asOf, into: &writer)
        if toll.use { writer.flag("use", true) }
        writer.text("status", ifAny: toll.status?.rawValue)
        rows("rows", toll.rows, into: &writer) { casualty($0, into: &$1) }
        writer.text("origin", ifAny: toll.origin?.id)
        claims("rests_on", toll.restsOn, into: &writer)
        row(toll.row, into: &writer)
    }

    private func verification(_ act: Verification, into writer: inout JSONWriter) {
        if act.method == nil, act.note == nil, act.by == nil, act.date == nil {
            if act.status != .notChecked { writer.text("verification", act.status.rawValue) }
            return
        }
        writer.object("verification") { writer in
            writer.text("status", act.status.rawValue)
            writer.text("method", ifAny: act.method)
            writer.text("note", ifAny: act.note)
            writer.text("by", ifAny: act.by)
            writer.text("date", ifAny: act.date?.description)
        }
    }
}

extension Outcome {
    /// The column of a casualty row.
    var member: StaticString {
        switch self {
        case .killed: "killed"
        case .injured: "injured"
        case .missing: "missing"
        case .captured: "captured"
        case .arrested: "arrested"
        case .surrendered: "surrendered"
        }
    }
}
