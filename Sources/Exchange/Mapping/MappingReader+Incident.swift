import Diagnostics
import Records
import Reports

extension MappingReader {
    mutating func readIncident(_ node: RecordNode) {
        guard let fields = Fields(node, schema: .mappedIncident, diagnostics: &diagnostics) else { return }
        var rule = TableMapping.IncidentRule()
        if let title = value(fields["title"]) { rule.title = title }
        if let kind = value(fields["kind"], vocabulary: vocabularies.kind) { rule.kind = kind }
        if let node = fields["date"] { rule.date = date(node) }
        rule.time = value(fields["time"])
        rule.summary = value(fields["summary"])
        for node in fields.list("place") { if let place = place(node) { rule.place.append(place) } }
        rule.placePrecision = value(fields["place_precision"], words: Precision.allCases.map(\.rawValue))
        rule.placeNote = value(fields["place_note"])
        for node in fields.list("participants") {
            if let participant = participant(node) { rule.participants.append(participant) }
        }
        for node in fields.list("casualties") {
            if let casualty = casualty(node) { rule.casualties.append(casualty) }
        }
        rule.figuresAsOf = value(fields["figures_as_of"])
        rule.figuresNote = value(fields["figures_note"])
        for node in fields.list("claims") {
            guard let row = Fields(node, schema: .mappedClaim, diagnostics: &diagnostics),
                let says = value(row["says"])
            else { continue }
            rule.claims.append(
                .init(
                    says: says, by: value(row["by"]), made: value(row["made"]), note: value(row["note"]),
                    conditions: conditions(row["when"])))
        }
        for node in fields.list("sources") {
            guard let row = Fields(node, schema: .mappedSource, diagnostics: &diagnostics) else { continue }
            rule.sources.append(
                .init(
                    publisher: value(row["publisher"]), title: value(row["title"]), url: value(row["url"]),
                    published: value(row["published"]),
                    kind: value(row["kind"], words: SourceDetails.Kind.allCases.map(\.rawValue)),
                    note: value(row["note"]), conditions: conditions(row["when"])))
        }
        rule.campaigns = value(fields["campaigns"])
        for key: StaticString in ["weapons", "targets", "outcomes", "tags"] {
            let values = fields.list(key).compactMap { value($0) }
            if !values.isEmpty { rule.lists.append((key, values)) }
        }
        mapping.incident = rule
    }

    private mutating func date(_ node: RecordNode) -> TableMapping.DateRule {
        var rule = TableMapping.DateRule()
        let valueKeys = ["column", "text"]
        guard node.isMap, !node.entries.contains(where: { valueKeys.contains($0.key.text) }) else {
            rule.start = value(node).map { .whole($0) }
            return rule
        }
        guard let fields = Fields(node, schema: .mappedDate, diagnostics: &diagnostics) else { return rule }
        rule.edtf = value(fields["edtf"])
        rule.start = dateParts(fields["start"], fields["year"], fields["month"], fields["day"])
        rule.end = dateParts(fields["end"], fields["end_year"], fields["end_month"], fields["end_day"])
        rule.precision = value(fields["precision"], words: DateAssembly.Precision.allCases.map(\.rawValue))
        rule.lasted = fields.text("span", &diagnostics) == "lasted"
        if let span = fields["span"], !span.hasText("lasted"), !span.hasText("within") {
            say("'span' is 'within' or 'lasted'", span)
        }
        rule.approximate = value(fields["approximate"])
        rule.note = value(fields["note"])
        if rule.edtf == nil, rule.start == nil { say("A date must have 'edtf', 'start' or 'year'", node) }
        return rule
    }

    private mutating func dateParts(
        _ whole: RecordNode?, _ year: RecordNode?, _ month: RecordNode?, _ day: RecordNode?
    ) -> TableMapping.DateRule.Parts? {
        if let value = value(whole) { return .whole(value) }
        guard let year = value(year) else { return nil }
        return .separate(year: year, month: value(month), day: value(day))
    }

    private mutating func place(_ node: RecordNode) -> TableMapping.PlaceRule? {
        guard let fields = Fields(node, schema: .mappedPlace, diagnostics: &diagnostics),
            let name = value(fields["name"])
        else { return nil }
        return TableMapping.PlaceRule(
            name: name, kind: value(fields["kind"], words: PlaceDetails.Kind.allCases.map(\.rawValue)),
            iso: value(fields["iso"]), latitude: value(fields["latitude"]), longitude: value(fields["longitude"]))
    }

    private mutating func participant(_ node: RecordNode) -> TableMapping.ParticipantRule? {
        guard let fields = Fields(node, schema: .mappedParticipant, diagnostics: &diagnostics),
            let actor = value(fields["actor"])
        else { return nil }
        return TableMapping.ParticipantRule(
            actor: actor, kind: value(fields["kind"], words: Actor.Kind.allCases.map(\.rawValue)),
            labels: fields.texts("labels", &diagnostics).map { Array($0.utf8) },
            side: value(fields["side"], words: Side.allCases.map(\.rawValue)),
            role: value(fields["role"], words: Participant.Role.allCases.map(\.rawValue)),
            basis: value(fields["basis"], words: Basis.allCases.map(\.rawValue)),
            outcome: value(fields["outcome"]), note: value(fields["note"]), conditions: conditions(fields["when"]))
    }

    private mutating func casualty(_ node: RecordNode) -> TableMapping.CasualtyRule? {
        guard let fields = Fields(node, schema: .mappedCasualty, diagnostics: &diagnostics) else { return nil }
        var rule = TableMapping.CasualtyRule(
            side: value(fields["side"], words: Side.allCases.map(\.rawValue)),
            role: value(fields["as"], words: CasualtyRole.allCases.map(\.rawValue)),
            group: value(fields["group"], vocabulary: vocabularies.group),
            occupation: value(fields["occupation"], vocabulary: vocabularies.occupation),
            actor: value(fields["actor"]), note: value(fields["note"]), conditions: conditions(fields["when"]))
        for key: StaticString in ["killed", "injured", "missing", "captured", "arrested", "surrendered"] {
            if let node = fields[key], let count = count(node) { rule.outcomes.append((key, count)) }
        }
        if rule.outcomes.isEmpty { say("A casualty row must count something: 'killed', 'injured', …", node) }
        return rule
    }

    private mutating func count(_ node: RecordNode) -> TableMapping.CountRule? {
        let estimateKeys = ["low", "best", "high"]
        guard node.isMap, node.entries.contains(where: { estimateKeys.contains($0.key.text) }) else {
            return value(node).map { .plain($0) }
        }
        guard let fields = Fields(node, schema: .mappedEstimate, diagnostics: &diagnostics) else { return nil }
        return .estimate(low: value(fields["low"]), best: value(fields["best"]), high: value(fields["high"]))
    }
}
