import Diagnostics
import Markdown
import Records

/// Reading what records of several types have in common.
extension RecordDecoder {
    mutating func header(_ fields: Fields, type: RecordType, stem: String?) -> RecordHeader? {
        guard let id = recordID(fields, type: type, stem: stem) else { return nil }
        let language = fields.language("language", &diagnostics)
        style = .init(language: language ?? site.contentLanguage)
        defaults = Defaults()
        if let node = fields["defaults"] { readDefaults(node) }

        var header = RecordHeader(key: RecordKey(type, id.id), path: path, range: id.range)
        header.formerly = references(fields.list("formerly"))
        header.duplicateOf = reference(fields["duplicate_of"])
        header.tlp = label(fields)
        header.isDraft = heldBack("draft", fields)
        if let node = fields["embargo"] {
            header.embargo = embargo(node)
        } else if wasLeftEmpty("embargo", fields) {
            header.embargo = Located(Instant(seconds: .max), at: fields.node.range)
        }
        if type != .source { header.published = day(fields["published"]) }
        header.language = language
        header.tags = fields.texts("tags", &diagnostics)
        header.sources = sources(fields.list("sources"))
        header.claims = claims(fields.list("claims"))
        header.media = media(fields.list("media"))
        header.revisions = revisions(fields.list("revisions"))
        header.replies = replies(fields.list("reply"))
        for node in fields.list("inferred") { if let field = word(node) { header.inferred.append(field) } }
        header.externalIDs = externalIDs(fields["external_ids"])
        for node in fields.list("waive") {
            guard let row = Fields(node, schema: .waiver, diagnostics: &diagnostics), let check = word(row["check"]),
                let reason = row.text("reason", &diagnostics)
            else { continue }
            header.waivers.append(Waiver(check: check, reason: reason))
        }
        return header
    }

    private mutating func recordID(_ fields: Fields, type: RecordType, stem: String?) -> Reference? {
        if let node = fields["id"] { return reference(node) }
        guard let stem else {
            diagnostics.append(
                Diagnostic(
                    .missingID, "Each of several records in a file must have an 'id'",
                    at: fields.node.entries.first?.key.location ?? fields.node.location))
            return nil
        }
        guard RecordID.isValid(stem.utf8) else {
            diagnostics.append(
                Diagnostic(
                    .invalidID, "The file's name '\(stem)' is no id", at: SourceLocation(path: path),
                    explanation:
                        "The name without its ending is the record's id. Rename the file, or give the record an 'id'.",
                    suggestion: RecordID.suggestion(for: stem)))
            return nil
        }
        return Reference(stem, at: SourceRange(start: Int(fields.node.range.start), end: Int(fields.node.range.start)))
    }

    private mutating func readDefaults(_ node: RecordNode) {
        guard let fields = Fields(node, schema: .defaults, diagnostics: &diagnostics) else { return }
        // The defaults' own sources inherit nothing.
        defaults.sources = sources(fields.list("sources"))
        defaults.by = speaker(fields["by"])
        defaults.origin = word(fields["origin"])
        defaults.stake = fields.choice("stake", Claim.Stake.self, &diagnostics)
    }

    /// A day in UTC, or an instant with its offset.
    private mutating func embargo(_ node: RecordNode) -> Located<Instant>? {
        guard let date = date(node) else { return Located(Instant(seconds: .max), at: node.range) }
        guard let instant = date.firstInstant else {
            diagnostics.append(
                Diagnostic(
                    .wrongForm, "'\(date.text)' is no day and no instant", at: node.location,
                    explanation:
                        "Write 2024-07-26, which ends the embargo at midnight UTC, or 2024-07-26T09:00:00+05:00."))
            return Located(Instant(seconds: .max), at: node.range)
        }
        return Located(instant, at: node.range)
    }

    // MARK: Rows

    /// What every row may carry. A row without sources has those of the record's defaults.
    mutating func row(_ fields: Fields, _ node: RecordNode) -> RowHeader {
        let own = sources(fields.list("sources"))
        // An empty list says that there are none.
        let isSaid = fields["sources"] != nil
        return RowHeader(
            tlp: label(fields), sources: isSaid ? own : defaults.sources,
            note: fields.text("note", &diagnostics), at: node.range)
    }

    mutating func speaker(_ node: RecordNode?) -> Speaker? {
        guard let node else { return nil }
        if node.isMap {
            guard let fields = Fields(node, schema: .label, diagnostics: &diagnostics),
                let text = fields.text("label", &diagnostics)
            else { return nil }
            return .label(text, at: node.range)
        }
        guard let text = node.readText(&diagnostics) else { return nil }
        if text == Speaker.unattributedWord { return .unattributed(at: node.range) }
        guard RecordID.isValid(text.utf8) else {
            diagnostics.append(
                Diagnostic(
                    .invalidID, "'\(text)' is no id of an actor or a source", at: node.location,
                    explanation: "Somebody without a record of their own is written {label: \"\(text)\"}."))
            return nil
        }
        return .named(Reference(text, at: node.range))
    }

    mutating func speakers(_ nodes: [RecordNode]) -> [Speaker] {
        var found: [Speaker] = []
        for node in nodes { if let speaker = speaker(node) { found.append(speaker) } }
        return found
    }

    mutating func basis(_ fields: Fields) -> Basis? { fields.choice("basis", Basis.self, &diagnostics) }

    mutating func claims(_ nodes: [RecordNode]) -> [Claim] {
        var claims: [Claim] = []
        var first: [String: SourceRange] = [:]
        for node in nodes {
            guard let claim = claim(node) else { continue }
            if let id = claim.id {
                if let earlier = first[id.id] {
                    diagnostics.append(
                        Diagnostic(
                            .reusedClaimID, "Id '\(id.id)' can name only one claim of a record", at: location(id.range),
                            notes: [.init("The first is here", at: location(earlier))]))
                } else {
                    first[id.id] = id.range
                }
            }
            claims.append(claim)
        }
        return claims
    }

    private mutating func claim(_ node: RecordNode) -> Claim? {
        guard let fields = Fields(node, schema: .claim, diagnostics: &diagnostics),
            let says = located("says", fields)
        else { return nil }
        let typed = fields["by"]
        let by = typed == nil ? defaults.by : speaker(typed)
        if by == nil {
            if typed == nil {
                diagnostics.append(
                    Diagnostic(
                        .missingSpeaker, "'by' is missing: a claim must say who makes it", at: location(says.range),
                        explanation:
                            "Write by: with an actor, a source, {label: …} or 'unattributed', here or under 'defaults'."
                    ))
            }
        }
        // The rest is read all the same, so that one run shows all that is wrong with it.
        var claim = Claim(says: says, by: by ?? .unattributed(at: node.range), row: row(fields, node))
        claim.id = reference(fields["id"])
        claim.via = speakers(fields.list("via"))
        claim.made = date(fields["made"])
        claim.after = claimReferences(fields.list("after")).first
        claim.stance = fields.choice("stance", Claim.Stance.self, &diagnostics) ?? .asserts
        claim.stake = fields.choice("stake", Claim.Stake.self, &diagnostics) ?? defaults.stake
        claim.isHearsay = fields.flag("hearsay", &diagnostics) ?? false
        if let node = fields["quote"] { claim.quote = quote(node) }
        claim.scareQuotes = fields.texts("scare_quotes", &diagnostics)
        claim.origin = word(fields["origin"]) ?? defaults.origin
        if let node = fields["credibility"], let numeral = node.readInteger(in: 1...6, &diagnostics) {
            claim.credibility = Located(numeral, at: node.range)
        }
        claim.about = word(fields["about"])
        claim.place = reference(fields["place"])
        claim.contradicts = claimReferences(fields.list("contradicts"))
        claim.supersedes = claimReferences(fields.list("supersedes"))
        return by == nil ? nil : claim
    }

    private mutating func quote(_ node: RecordNode) -> Claim.Quote? {
        guard node.isMap else { return node.readText(&diagnostics).map { Claim.Quote(text: $0) } }
        guard let fields = Fields(node, schema: .quote, diagnostics: &diagnostics),
            let text = fields.text("text", &diagnostics)
        else { return nil }
        return Claim.Quote(
            text: text, language: fields.language("language", &diagnostics),
            translation: fields.text("translation", &diagnostics))
    }

    mutating func media(_ nodes: [RecordNode]) -> [Media] {
        var found: [Media] = []
        for node in nodes {
            if let fields = Fields(node, schema: .media, diagnostics: &diagnostics), let item = mediaItem(fields, node)
            {
                found.append(item)
            }
        }
        return found
    }

    mutating func mediaItem(_ fields: Fields, _ node: RecordNode) -> Media? {
        guard let file = word(fields["file"]), let alt = fields.text("alt", &diagnostics) else { return nil }
        var item = Media(file: file, alt: alt, row: row(fields, node))
        item.credit = fields.text("credit", &diagnostics)
        // What cannot be read as a flag covers the picture.
        if let node = fields["graphic"] {
            item.isGraphic = node.readFlag(&diagnostics) ?? true
            item.saysWhetherGraphic = true
        }
        item.row.sources += sources(fields.list("source"))
        return item
    }

    private mutating func revisions(_ nodes: [RecordNode]) -> [Revision] {
        var found: [Revision] = []
        for node in nodes {
            guard let fields = Fields(node, schema: .revision, diagnostics: &diagnostics) else { continue }
            let date = day(fields["date"])
            let kind = fields.choice("kind", Revision.Kind.self, &diagnostics)
            let text = fields.text("text", &diagnostics)
            guard let date, let kind, let text else { continue }
            found.append(Revision(date: date, kind: kind, text: text, row: row(fields, node)))
        }
        return found
    }

    private mutating func replies(_ nodes: [RecordNode]) -> [Reply] {
        var found: [Reply] = []
        for node in nodes {
            guard let fields = Fields(node, schema: .reply, diagnostics: &diagnostics) else { continue }
            let by = speaker(fields["by"])
            let text = fields.text("text", &diagnostics)
            let date = date(fields["date"])
            let answers = claimReferences(fields.list("answers"))
            let row = row(fields, node)
            guard let by, let text else { continue }
            var reply = Reply(by: by, date: date, text: text, row: row)
            reply.answers = answers
            found.append(reply)
        }
        return found
    }

    private mutating func externalIDs(_ node: RecordNode?) -> [ExternalID] {
        guard let node else { return [] }
        guard node.isMap else {
            diagnostics.append(.wrongKind(node, "External ids must be a map, such as {ucdp: 331042}"))
            return []
        }
        var found: [ExternalID] = []
        for (key, value) in node.entries {
            if let text = value.readText(&diagnostics) { found.append(ExternalID(scheme: key.text, value: text)) }
        }
        return found.sorted { $0.scheme < $1.scheme }
    }

    mutating func names(_ nodes: [RecordNode]) -> [ActorName] {
        var found: [ActorName] = []
        for node in nodes {
            if node.isScalar {
                // Short for an alias.
                guard let text = node.readText(&diagnostics) else { continue }
                found.append(
                    ActorName(
                        text: Located(text, at: node.range), kind: .alias,
                        row: RowHeader(sources: defaults.sources, at: node.range)))
                continue
            }
            guard let fields = Fields(node, schema: .nameRow, diagnostics: &diagnostics),
                let text = located("text", fields)
            else { continue }
            var name = ActorName(
                text: text, kind: fields.choice("kind", ActorName.Kind.self, &diagnostics) ?? .alias,
                basis: basis(fields) ?? .stated, row: row(fields, node))
            name.language = fields.language("language", &diagnostics)
            name.from = date(fields["from"])
            name.until = date(fields["until"])
            name.usedBy = speakers(fields.list("used_by"))
            name.restsOn = claimReferences(fields.list("rests_on"))
            found.append(name)
        }
        return found
    }
}

extension EventDate {
    /// The first moment of an exact day in UTC, or the instant of a date-time with an offset; nil for everything else.
    package var firstInstant: Instant? {
        guard case .single(let date) = form, date.qualifier.isEmpty else { return nil }
        guard let clock = date.clock else { return exactDay.map { Instant(seconds: $0.number * 86_400) } }
        let day = date.earliest.number * 86_400
        let seconds = day + clock.hour * 3600 + clock.minute * 60 + clock.second
        switch clock.zone {
        case .utc: return Instant(seconds: seconds)
        case .offset(let minutes): return Instant(seconds: seconds - minutes * 60)
        case .local: return nil
        }
    }
}
