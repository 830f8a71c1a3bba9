import Diagnostics
import Markdown
import Records

extension RecordDecoder {
    mutating func incident(_ fields: Fields, _ header: inout RecordHeader, narrative: Prose?) -> Incident? {
        let title = located("title", fields)
        let kind = term(fields["kind"], of: site.vocabularies.kind)
        let date = dates(fields["date"])
        guard let title, let kind, let date else { return nil }
        var incident = Incident.Fields(header: header, title: title, kind: kind, date: date)
        incident.time = accounts(fields["time"], kind: .time) { $0.time($1) }
        incident.duration = accounts(fields["duration"], kind: .quantity) { $0.duration($1) }
        incident.place = accounts(fields["place"], kind: .text) { $0.placeUse($1) }
        incident.placePrecision = fields.choice("place_precision", Precision.self, &diagnostics)
        incident.summary = prose(fields["summary"])
        incident.narrative = narrative
        incident.participants = participants(fields)
        incident.casualties = casualties(fields)
        for node in fields.list("tolls") { if let toll = toll(node) { incident.tolls.append(toll) } }
        for node in fields.list("related") {
            guard let row = Fields(node, schema: .related, diagnostics: &diagnostics) else { continue }
            let relation = row.choice("relation", RelatedIncident.Relation.self, &diagnostics)
            let target = reference(row["incident"])
            guard let relation, let target else { continue }
            incident.related.append(RelatedIncident(relation: relation, incident: target, row: self.row(row, node)))
        }
        incident.campaigns = references(fields.list("campaigns"))
        incident.weapons = fields.texts("weapons", &diagnostics)
        incident.targets = fields.texts("targets", &diagnostics)
        incident.outcomes = fields.texts("outcomes", &diagnostics)
        if let node = fields["verification"] { incident.verification = verification(node) }
        for node in fields.list("warnings") {
            if let warning = node.readChoice(ContentWarning.self, &diagnostics) { incident.warnings.append(warning) }
        }
        if incident.warnings.contains(.graphicImage) { coverPictures(&header) }
        complete(&header)
        incident.header = header
        return Incident(incident)
    }

    /// A warning of graphic pictures is about all of them, but for those of which the author says otherwise.
    private mutating func coverPictures(_ header: inout RecordHeader) {
        for index in header.media.indices where !header.media[index].saysWhetherGraphic {
            header.media[index].isGraphic = true
        }
        for index in views.indices {
            if let media = views[index].media, !media.saysWhetherGraphic { views[index].media?.isGraphic = true }
        }
    }

    private mutating func placeUse(_ node: RecordNode) -> PlaceUse? {
        guard node.isMap else { return reference(node).map(PlaceUse.named) }
        guard let fields = Fields(node, schema: .place, diagnostics: &diagnostics) else { return nil }
        let row = row(fields, node)
        guard var details = placeDetails(fields) else { return nil }
        details.row = row
        return .inline(details)
    }

    mutating func placeDetails(_ fields: Fields) -> PlaceDetails? {
        guard let name = located("name", fields) else { return nil }
        var details = PlaceDetails(name: name)
        details.kind = fields.choice("kind", PlaceDetails.Kind.self, &diagnostics)
        details.names = names(fields.list("names"))
        details.within = reference(fields["within"])
        if let node = fields["latitude"], let value = node.readNumber(in: -90...90, &diagnostics) {
            details.latitude = Located(value, at: node.range)
        }
        if let node = fields["longitude"], let value = node.readNumber(in: -180...180, &diagnostics) {
            details.longitude = Located(value, at: node.range)
        }
        if (fields["latitude"] == nil) != (fields["longitude"] == nil),
            let node = fields["latitude"] ?? fields["longitude"]
        {
            diagnostics.append(
                Diagnostic(
                    .coordinatePair, "'latitude' and 'longitude' must come together", at: node.location))
        }
        details.precision = fields.choice("precision", Precision.self, &diagnostics)
        details.iso = fields.text("iso", &diagnostics)
        if let node = fields["obscure"] {
            restrictsParts = true
            // A word that cannot be read obscures all there is: the country is the coarsest.
            details.obscure = node.readChoice(Precision.self, &diagnostics) ?? .country
        } else if wasLeftEmpty("obscure", fields) {
            details.obscure = .country
        }
        details.disputedNote = fields.text("disputed_note", &diagnostics)
        return details
    }

    private mutating func participants(_ fields: Fields) -> [Participant] {
        var found: [Participant] = []
        for node in fields.list("participants") { if let one = participant(node) { found.append(one) } }
        for node in fields.list("claimed_by") {
            guard let actor = reference(node) else { continue }
            var one = Participant(
                basis: .claimed, basisIsTyped: true, row: RowHeader(sources: defaults.sources, at: node.range))
            one.actor = actor
            one.role = .perpetrator
            found.append(one)
        }
        return found
    }

    private mutating func participant(_ node: RecordNode) -> Participant? {
        guard let fields = Fields(node, schema: .participant, diagnostics: &diagnostics) else { return nil }
        let basis = basis(fields)
        var one = Participant(
            basis: basis ?? .stated, basisIsTyped: fields["basis"] != nil, row: row(fields, node))
        one.actor = reference(fields["actor"])
        one.label = fields.text("label", &diagnostics)
        one.of = reference(fields["of"])
        one.side = fields.choice("side", Side.self, &diagnostics)
        one.role = fields.choice("role", Participant.Role.self, &diagnostics)
        one.count = within(one.row.sources) { $0.quantities(fields["count"]) }
        one.outcome = fields.text("outcome", &diagnostics)
        one.restsOn = claimReferences(fields.list("rests_on"))
        guard fields["actor"] != nil || fields["label"] != nil else {
            diagnostics.append(
                Diagnostic(
                    .missingWho, "A participant must be an 'actor' or have a 'label'",
                    at: node.entries.first?.key.location ?? node.location))
            return nil
        }
        return one
    }

    // MARK: What it cost

    /// The rows under `casualties`, and the short forms beside it: `killed: 4`.
    private mutating func casualties(_ fields: Fields) -> [CasualtyRow] {
        var rows: [CasualtyRow] = []
        let short = figures(fields)
        if !short.isEmpty {
            rows.append(
                CasualtyRow(
                    figures: short, row: RowHeader(sources: defaults.sources, at: short[0].quantity.all[0].range)))
        }
        for node in fields.list("casualties") { if let row = casualty(node) { rows.append(row) } }
        return rows
    }

    private mutating func casualty(_ node: RecordNode) -> CasualtyRow? {
        guard let fields = Fields(node, schema: .casualty, diagnostics: &diagnostics) else { return nil }
        let row = row(fields, node)
        var casualty = CasualtyRow(
            basis: basis(fields) ?? .stated, figures: within(row.sources) { $0.figures(fields) }, row: row)
        casualty.side = fields.choice("side", Side.self, &diagnostics)
        casualty.role = fields.choice("as", CasualtyRole.self, &diagnostics)
        casualty.group = term(fields["group"], of: site.vocabularies.group)?.id
        casualty.actor = reference(fields["actor"])
        casualty.occupation = term(fields["occupation"], of: site.vocabularies.occupation)?.id
        casualty.manner = fields.text("manner", &diagnostics)
        casualty.restsOn = claimReferences(fields.list("rests_on"))
        return casualty
    }

    /// The figures of a map that has the columns of a casualty row.
    private mutating func figures(_ fields: Fields) -> [CasualtyRow.Figure] {
        var figures: [CasualtyRow.Figure] = []
        for outcome in Outcome.allCases {
            if let quantity = quantities(fields[outcome.key]) {
                figures.append(CasualtyRow.Figure(outcome: outcome, quantity: quantity))
            }
        }
        return figures
    }

    private mutating func toll(_ node: RecordNode) -> Toll? {
        guard let fields = Fields(node, schema: .toll, diagnostics: &diagnostics) else { return nil }
        var toll = Toll(row: row(fields, node))
        toll.by = speaker(fields["by"]) ?? (fields["by"] == nil ? defaults.by : nil)
        toll.via = speakers(fields.list("via"))
        toll.asOf = date(fields["as_of"])
        toll.use = fields.flag("use", &diagnostics) ?? false
        toll.status = fields.choice("status", Toll.Status.self, &diagnostics)
        toll.origin = word(fields["origin"]) ?? defaults.origin
        toll.restsOn = claimReferences(fields.list("rests_on"))
        // The rows are the account's, so they have its sources and not the record's; it names them once, for all.
        toll.rows = within([]) { decoder in
            var rows: [CasualtyRow] = []
            let short = decoder.figures(fields)
            if !short.isEmpty {
                rows.append(CasualtyRow(figures: short, row: RowHeader(at: short[0].quantity.all[0].range)))
            }
            for row in fields.list("rows") { if let row = decoder.casualty(row) { rows.append(row) } }
            return rows
        }
        return toll
    }

    /// Reads what stands within a row: a cell without sources has the row's, and not the record's.
    private mutating func within<Value>(_ sources: [SourceUse], _ read: (inout RecordDecoder) -> Value) -> Value {
        let outer = defaults.sources
        defaults.sources = sources
        defer { defaults.sources = outer }
        return read(&self)
    }

    private mutating func verification(_ node: RecordNode) -> Verification {
        var verification = Verification()
        verification.range = node.range
        guard node.isMap else {
            verification.status = node.readChoice(Verification.Status.self, &diagnostics) ?? .notChecked
            return verification
        }
        guard let fields = Fields(node, schema: .verification, diagnostics: &diagnostics) else { return verification }
        verification.status = fields.choice("status", Verification.Status.self, &diagnostics) ?? .notChecked
        verification.method = fields.text("method", &diagnostics)
        verification.note = fields.text("note", &diagnostics)
        verification.by = fields.text("by", &diagnostics)
        verification.date = day(fields["date"])
        return verification
    }
}

extension Outcome {
    /// The column of a casualty row.
    fileprivate var key: StaticString {
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
