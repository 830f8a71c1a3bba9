import Records

/// Collects the actors that rows name, each once, and joins them with the site's own.
struct MappedActors {
    private struct Actor {
        var name: [UInt8]
        var id: String
        /// Whether the record is the site's own, so that the import makes none.
        var isJoined: Bool
        var kinds: [[UInt8]: Int] = [:]
    }

    private let prefix: String
    private let scheme: String
    private let joiner: NameJoiner
    private var actors: [Actor] = []
    private var positions: [[UInt8]: Int] = [:]
    /// Names that are nearly the site's, in the order in which they were met.
    private(set) var questions: [ReviewFile.Question] = []

    init(_ mapping: TableMapping, joiner: NameJoiner) {
        prefix = mapping.name
        scheme = mapping.name
        self.joiner = joiner
    }

    /// The id of the actor with a name.
    mutating func id(of name: [UInt8], kind: ArraySlice<UInt8>?) -> String {
        let position: Int
        if let known = positions[name] {
            position = known
        } else {
            position = actors.count
            actors.append(make(name))
            positions[name] = position
        }
        if let kind, !actors[position].isJoined, !kind.elementsEqual("unknown".utf8) {
            actors[position].kinds[Array(kind), default: 0] += 1
        }
        return actors[position].id
    }

    private mutating func make(_ name: [UInt8]) -> Actor {
        switch joiner.actor(named: name) {
        case .record(let id): return Actor(name: name, id: id, isJoined: true)
        case .near(let id, let like):
            questions.append(
                .init(subject: .actor, name: String(decoding: name, as: UTF8.self), like: id, likeName: like))
        case .none: break
        }
        return Actor(name: name, id: ownID(name), isJoined: false)
    }

    private func ownID(_ name: [UInt8]) -> String {
        StableID.make("\(prefix)-actor", slug: StableID.slug(name, limit: 40), digest: StableID.digest([name]))
    }

    /// The records that an import without the site's own would have made, and what stands for them.
    var joined: [MappedJoin] {
        actors.filter(\.isJoined).map { MappedJoin(ownID: ownID($0.name), id: $0.id, name: $0.name) }
    }

    /// Every actor that is made, as a line, in no particular order.
    func entries(path: String, datasetID: String?) -> [OwnedRecords.Entry] {
        var writer = JSONWriter()
        return actors.compactMap { actor in
            guard !actor.isJoined else { return nil }
            let kind = actor.kinds.max { left, right in
                left.value != right.value
                    ? left.value < right.value : right.key.lexicographicallyPrecedes(left.key)
            }
            writer.object { writer in
                writer.text("id", actor.id)
                writer.text("name", actor.name)
                writer.text("kind", kind?.key ?? Array("unknown".utf8))
                if let datasetID { writer.array("sources") { $0.text(datasetID) } }
                writer.object("external_ids") { writer in
                    writer.key(scheme)
                    writer.text(nil, actor.name)
                }
            }
            return OwnedRecords.Entry(id: actor.id, path: path, line: writer.take()[...])
        }
    }
}
