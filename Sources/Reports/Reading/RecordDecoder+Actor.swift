import Diagnostics
import Markdown
import Records

extension RecordDecoder {
    mutating func actor(_ fields: Fields, _ header: inout RecordHeader, profile: Prose?) -> Actor? {
        let name: Accounts<Located<String>>? = accounts(fields["name"], kind: .text) { decoder, node in
            node.readText(&decoder.diagnostics).map { Located($0, at: node.range) }
        }
        let kind = fields.choice("kind", Actor.Kind.self, &diagnostics)
        guard let name, let kind else { return nil }
        var actor = Actor(header: header, name: name, kind: kind)
        actor.basis = basis(fields) ?? .stated
        actor.names = names(fields.list("names"))
        actor.identity = fields.choice("identity", Actor.Identity.self, &diagnostics) ?? .known
        if let node = fields["status"] { actor.status = status(node) }
        actor.founded = dates(fields["founded"])
        actor.ended = dates(fields["ended"])
        for node in fields.list("roles") { if let role = role(node) { actor.roles.append(role) } }
        for node in fields.list("relations") {
            if let relation = relation(node, of: kind) { actor.relations.append(relation) }
        }
        for node in fields.list("designations") {
            guard let row = Fields(node, schema: .designation, diagnostics: &diagnostics),
                let label = row.text("label", &diagnostics)
            else { continue }
            actor.designations.append(
                Designation(
                    label: label, by: speaker(row["by"]), from: date(row["from"]), until: date(row["until"]),
                    row: self.row(row, node)))
        }
        if let node = fields["reliability"] { actor.reliability = reliability(node) }
        actor.publicRole = fields.choice("public_role", Actor.PublicRole.self, &diagnostics)
        // What cannot be read as a flag gives no page.
        if let node = fields["page"] { actor.page = node.readFlag(&diagnostics) ?? false }
        actor.sameAs = fields.texts("same_as", &diagnostics)
        actor.stix = fields.choice("stix", Actor.ThreatType.self, &diagnostics)
        actor.summary = prose(fields["summary"])
        actor.profile = profile
        complete(&header)
        actor.header = header
        return actor
    }

    private mutating func status(_ node: RecordNode) -> Actor.StatusAccount? {
        guard node.isMap else {
            guard let status = node.readChoice(Actor.Status.self, &diagnostics) else { return nil }
            return .init(status: status, basis: .stated, date: nil, restsOn: [], row: RowHeader(at: node.range))
        }
        guard let fields = Fields(node, schema: .status, diagnostics: &diagnostics),
            let status = fields.choice("value", Actor.Status.self, &diagnostics)
        else { return nil }
        return .init(
            status: status, basis: basis(fields) ?? .stated, date: date(fields["date"]),
            restsOn: claimReferences(fields.list("rests_on")), row: row(fields, node))
    }

    private mutating func role(_ node: RecordNode) -> ActorRole? {
        guard let fields = Fields(node, schema: .role, diagnostics: &diagnostics),
            let title = located("title", fields)
        else { return nil }
        var role = ActorRole(title: title, basis: basis(fields) ?? .stated, row: row(fields, node))
        role.organisation = reference(fields["organisation"])
        role.from = date(fields["from"])
        role.until = date(fields["until"])
        role.restsOn = claimReferences(fields.list("rests_on"))
        return role
    }

    private mutating func relation(_ node: RecordNode, of kind: Actor.Kind) -> Relation? {
        guard let fields = Fields(node, schema: .relation, diagnostics: &diagnostics) else { return nil }
        let relationKind = fields.choice("relation", Relation.Kind.self, &diagnostics)
        let actor = reference(fields["actor"])
        guard let relationKind, let actor else { return nil }
        var relation = Relation(
            kind: relationKind, actor: actor, basis: basis(fields) ?? .stated, row: row(fields, node))
        relation.from = date(fields["from"])
        relation.until = date(fields["until"])
        relation.restsOn = claimReferences(fields.list("rests_on"))
        if let wantsPerson = relationKind.domainIsPerson, wantsPerson != (kind == .person), kind != .unknown,
            let node = fields["relation"]
        {
            diagnostics.append(
                Diagnostic(
                    .relationDomain,
                    wantsPerson
                        ? "Only a person can be '\(relationKind.rawValue)' something"
                        : "A person cannot be '\(relationKind.rawValue)' something", at: node.location,
                    suggestion: wantsPerson || relationKind != .partOf ? nil : Relation.Kind.memberOf.rawValue))
        }
        return relation
    }

    mutating func reliability(_ node: RecordNode) -> Reliability? {
        guard node.isMap else {
            return node.readChoice(Reliability.Letter.self, &diagnostics).map { Reliability(letter: $0) }
        }
        guard let fields = Fields(node, schema: .reliability, diagnostics: &diagnostics),
            let letter = fields.choice("letter", Reliability.Letter.self, &diagnostics)
        else { return nil }
        return Reliability(letter: letter, since: date(fields["since"]), why: fields.text("why", &diagnostics))
    }
}
