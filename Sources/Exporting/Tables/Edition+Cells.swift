import Publishing
import Reports

/// What several tables say in the same way.
extension Edition {
    /// What a use of a source is called: the record's id, or the address or text of one written on the spot. Nil for a
    /// protected one.
    func name(of use: SourceUse) -> String? {
        switch use {
        case .named(let reference): report.position(reference.id, .source).map { report.sources[$0].key.id }
        case .inline(let details): details.url?.text ?? details.title
        case .protected: nil
        }
    }

    func names(of uses: [SourceUse]) -> [String] { uses.compactMap { name(of: $0) } }

    /// The id of the actor that a reference means, which may have had another before; nil for a person whom the list of
    /// actors leaves out, whose id leads nowhere and may say more than the row does.
    func id(ofActor reference: Reference?) -> String? {
        reference.flatMap { report.position($0.id, .actor) }.flatMap {
            lists(actor: $0) ? report.actors[$0].header.key.id : nil
        }
    }

    func name(ofActor reference: Reference?) -> String? {
        reference.flatMap { report.position($0.id, .actor) }.map { name(ofActor: $0) }
    }

    /// The id of the actor or the source that speaks; nil for whoever has no record.
    func id(of speaker: Speaker) -> String? {
        guard case .named(let reference) = speaker else { return nil }
        return id(ofActor: reference) ?? report.position(reference.id, .source).map { report.sources[$0].id }
    }

    /// The claims that something rests on, by the names that the claims table gives them.
    func names(of claims: [ClaimReference], in record: RecordKey) -> [String] {
        claims.compactMap { reference in
            claim(reference, in: record) == nil ? nil : reference.text
        }
    }

    /// Who makes the claims that something rests on, each once.
    func tellers(of claims: [ClaimReference], in record: RecordKey) -> [String] {
        var names: [String] = []
        for reference in claims {
            guard let claim = claim(reference, in: record) else { continue }
            let name = name(of: claim.by)
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}
