import Records
import Reports

/// Actors. An object of the type `threat-actor` is somebody's judgement: the actor is imported, the judgement is not; a
/// *person* so called is guarded by it.
extension STIXImportRun {
    mutating func write(actor object: STIXObject, _ id: String, _ ties: [STIXObject]) {
        var relations: [(kind: String, actor: String, tie: STIXObject)] = []
        for tie in ties {
            guard let other = record(tie.text("target_ref"), "actors", from: tie), other != id,
                let kind = Self.relation(tie)
            else { continue }
            relations.append((kind, other, tie))
        }
        var titles: [(title: RecordNode, organisation: String?)] = []
        for title in object.own?["titles"]?.items ?? [] {
            titles.append((title, record(title["organisation_ref"]?.string, "actors", from: object)))
        }
        let kind = Self.actorKind(object)
        var writer = JSONWriter()
        writer.object { writer in
            writeCommon(object, id, into: &writer)
            writer.text("name", Self.name(of: object))
            writer.text("kind", kind.rawValue)
            if kind == .person, let role = Self.choice(object.own?["public_role"], Actor.PublicRole.self) {
                writer.text("public_role", role.rawValue)
            }
            writeNames(of: object, into: &writer)
            if !titles.isEmpty || kind == .person && object.type != "identity" {
                writer.array("roles") { writer in
                    for (title, organisation) in titles { Self.write(title, organisation, into: &writer) }
                    if titles.isEmpty {
                        writer.object { writer in
                            writer.text("title", object.type.replacing("-", with: " "))
                            writer.text("basis", Basis.alleged.rawValue)
                        }
                    }
                }
            }
            if !relations.isEmpty {
                writer.array("relations") { writer in
                    for (kind, actor, tie) in relations {
                        writer.object { writer in
                            writer.text("relation", kind)
                            writer.text("actor", actor)
                            Self.writeDates(of: tie, into: &writer)
                        }
                    }
                }
            }
            writeSummary(of: object, into: &writer)
            writeReferences(of: object, into: &writer)
        }
        add(writer.take(), id, "actors")
    }

    /// The name without the guard that a site of ours writes behind it: it is made anew of the same titles.
    private static func name(of object: STIXObject) -> String {
        let name = object.text("name") ?? "not named"
        guard let guarded = object.own?["guard"]?.string, name.hasSuffix(" (\(guarded))") else { return name }
        return String(name.dropLast(guarded.count + 3))
    }

    private static func actorKind(_ object: STIXObject) -> Actor.Kind {
        if let kind = object.own?["kind"]?.string.flatMap(Actor.Kind.init(rawValue:)) { return kind }
        if object.type != "identity" { return object.text("resource_level") == "individual" ? .person : .unknown }
        return switch object.text("identity_class") {
        case "individual": .person
        case "organization": .organisation
        case "class": .community
        default: .unknown
        }
    }

    private func writeNames(of object: STIXObject, into writer: inout JSONWriter) {
        let own = object.own?["names"]?.items ?? []
        let aliases = own.isEmpty ? object.root["aliases"]?.strings ?? [] : []
        guard !own.isEmpty || !aliases.isEmpty else { return }
        writer.array("names") { writer in
            for name in own {
                guard let text = name["text"]?.string else { continue }
                writer.object { writer in
                    writer.text("text", text)
                    writer.text("kind", Self.choice(name["kind"], ActorName.Kind.self)?.rawValue ?? "alias")
                    if let basis = Self.choice(name["basis"], Basis.self), basis != .stated {
                        writer.text("basis", basis.rawValue)
                    }
                    writer.text("language", ifAny: name["language"]?.string)
                    Self.writeDates(name, into: &writer)
                }
            }
            for alias in aliases {
                writer.object { writer in
                    writer.text("text", alias)
                    writer.text("kind", ActorName.Kind.alias.rawValue)
                }
            }
        }
    }

    private static func write(_ title: RecordNode, _ organisation: String?, into writer: inout JSONWriter) {
        guard let text = title["title"]?.string else { return }
        writer.object { writer in
            writer.text("title", text)
            // Without a basis that can be read it is no more than somebody's word.
            writer.text("basis", (choice(title["basis"], Basis.self) ?? .alleged).rawValue)
            writer.text("organisation", ifAny: organisation)
            writeDates(title, into: &writer)
        }
    }

    /// The relation of a site of ours; of the standard's words those that mean the same.
    private static func relation(_ tie: STIXObject) -> String? {
        if let own = tie.own?["relation"]?.string { return Relation.Kind(rawValue: own)?.rawValue }
        return switch tie.text("relationship_type") {
        case "part-of": Relation.Kind.partOf.rawValue
        case "member-of": Relation.Kind.memberOf.rawValue
        default: nil
        }
    }

    private static func writeDates(of tie: STIXObject, into writer: inout JSONWriter) {
        if let own = tie.own { return writeDates(own, into: &writer) }
        for (key, property) in [("from" as StaticString, "start_time"), ("until", "stop_time")] {
            let date = tie.text(property).flatMap {
                STIXDates.date(start: $0, fidelity: "day", end: nil, endFidelity: nil, isOngoing: false)
            }
            if let date { writer.text(key, date) }
        }
    }

    private static func writeDates(_ node: RecordNode, into writer: inout JSONWriter) {
        for key in ["from" as StaticString, "until"] {
            if let text = node[key.description]?.string, EventDate(text) != nil { writer.text(key, text) }
        }
    }

    static func choice<Choice: RawRepresentable<String>>(_ node: RecordNode?, _ type: Choice.Type) -> Choice? {
        node?.string.flatMap(Choice.init(rawValue:))
    }
}
