import Records
import Reports

extension RecordEncoder {
    func members(of actor: Actor, into writer: inout JSONWriter) {
        let actor = actor.asShown(withheld: withheldWord)
        begin(actor.header, into: &writer)
        if actor.name.all.isEmpty { writer.text("name", actor.displayTitle) }
        accounts("name", actor.name, into: &writer) { $1.text($0.value) }
        writer.text("kind", actor.kind.rawValue)
        basis(actor.basis, into: &writer)
        names(actor.names, into: &writer)
        if actor.identity != .known { writer.text("identity", actor.identity.rawValue) }
        if let status = actor.status {
            writer.object("status") { writer in
                writer.text("value", status.status.rawValue)
                basis(status.basis, into: &writer)
                date("date", status.date, into: &writer)
                claims("rests_on", status.restsOn, into: &writer)
                row(status.row, into: &writer)
            }
        }
        dates("founded", actor.founded, into: &writer)
        dates("ended", actor.ended, into: &writer)
        rows("roles", actor.roles, into: &writer) { role, writer in
            writer.text("title", role.title.value)
            writer.text("organisation", ifAny: role.organisation?.id)
            date("from", role.from, into: &writer)
            date("until", role.until, into: &writer)
            basis(role.basis, into: &writer)
            claims("rests_on", role.restsOn, into: &writer)
            row(role.row, into: &writer)
        }
        rows("relations", actor.relations, into: &writer) { relation, writer in
            writer.text("relation", relation.kind.rawValue)
            writer.text("actor", relation.actor.id)
            date("from", relation.from, into: &writer)
            date("until", relation.until, into: &writer)
            basis(relation.basis, into: &writer)
            claims("rests_on", relation.restsOn, into: &writer)
            row(relation.row, into: &writer)
        }
        rows("designations", actor.designations, into: &writer) { designation, writer in
            writer.text("label", designation.label)
            speaker("by", designation.by, into: &writer)
            date("from", designation.from, into: &writer)
            date("until", designation.until, into: &writer)
            row(designation.row, into: &writer)
        }
        reliability(actor.reliability, into: &writer)
        writer.text("public_role", ifAny: actor.publicRole?.rawValue)
        if let page = actor.page { writer.flag("page", page) }
        writer.text("stix", ifAny: actor.stix?.rawValue)
        writer.texts("same_as", ifAny: actor.sameAs)
        prose("summary", actor.summary, in: actor.header, into: &writer)
        common(actor.header, body: actor.profile, into: &writer)
    }

    func reliability(_ reliability: Reliability?, into writer: inout JSONWriter) {
        guard showsGrading, let reliability else { return }
        if reliability.since == nil, reliability.why == nil {
            writer.text("reliability", reliability.letter.rawValue)
            return
        }
        writer.object("reliability") { writer in
            writer.text("letter", reliability.letter.rawValue)
            date("since", reliability.since, into: &writer)
            writer.text("why", ifAny: reliability.why)
        }
    }

    func names(_ names: [ActorName], into writer: inout JSONWriter) {
        guard !names.isEmpty else { return }
        writer.array("names") { writer in
            for name in names {
                if name.isPlainAlias {
                    writer.text(name.text.value)
                    continue
                }
                writer.object { writer in
                    writer.text("text", name.text.value)
                    writer.text("language", ifAny: name.language)
                    if name.kind != .alias { writer.text("kind", name.kind.rawValue) }
                    basis(name.basis, into: &writer)
                    date("from", name.from, into: &writer)
                    date("until", name.until, into: &writer)
                    speakers("used_by", name.usedBy, into: &writer)
                    claims("rests_on", name.restsOn, into: &writer)
                    row(name.row, into: &writer)
                }
            }
        }
    }
}

extension ActorName {
    fileprivate var isPlainAlias: Bool {
        kind == .alias && basis == .stated && language == nil && from == nil && until == nil && usedBy.isEmpty
            && restsOn.isEmpty && row.tlp == .clear && row.sources.isEmpty && row.note == nil
    }
}

extension Actor {
    /// What the pages show of it.
    ///
    /// - Parameter withheld: the word for what is not shown.
    func asShown(withheld: String) -> Actor { hasPage ? self : withoutPage(withheld) }

    /// What the pages of others say of an actor that has none itself: what it is called, what it is to others, and what
    /// makes its name one that may not stand alone. All else would have stood on its page.
    private func withoutPage(_ withheld: String) -> Actor {
        var relations = relations
        var roles = roles.filter(\.basis.guards)
        if kind == .person, publicRole == .private {
            // Pages list no relation of somebody whom the author marked as private; what guards the name stays.
            if roles.isEmpty {
                roles = relations.filter { $0.basis.guards && $0.kind.domainIsPerson == true }.map { relation in
                    var role = ActorRole(
                        title: Located(relation.kind.rawValue, at: relation.row.range), basis: relation.basis,
                        row: relation.row)
                    role.restsOn = relation.restsOn
                    return role
                }
            }
            relations = []
        }
        for index in roles.indices {
            roles[index].row = RowHeader(tlp: roles[index].row.tlp, at: roles[index].row.range)
        }
        let restedOn = Set(
            (roles.flatMap(\.restsOn) + relations.flatMap(\.restsOn)).filter { $0.record == nil }.map(\.claim))
        var header = RecordHeader(key: header.key, path: header.path, range: header.range)
        header.formerly = self.header.formerly
        header.tlp = self.header.tlp
        header.isDraft = self.header.isDraft
        header.language = self.header.language
        // Who says so stands beside the name; in what words, nowhere.
        header.claims = self.header.claims.filter { $0.id.map { restedOn.contains($0.id) } ?? false }.map { claim in
            var shown = Claim(
                says: Located(withheld, at: claim.says.range), by: claim.by,
                row: RowHeader(tlp: claim.row.tlp, at: claim.row.range))
            shown.id = claim.id
            shown.made = claim.made
            return shown
        }
        let name = Accounts(plain: Located(displayTitle, at: header.range), at: header.range)
        var actor = Actor(header: header, name: name, kind: kind)
        actor.basis = basis
        actor.identity = identity
        actor.roles = roles
        actor.relations = relations
        actor.publicRole = publicRole
        actor.page = page
        return actor
    }
}
