import Reports

/// What rests on one origin alone, by origin: the one with most first. Divided into parts that no page outgrows.
struct OriginIndex: Sendable {
    struct Group: Sendable {
        var origin: Origin
        var name: String
        /// The anchor's name, unlike that of every other group.
        var code: String
        /// Newest first.
        var entries: [Edition.SingleOriginEntry]
        /// The part of the list on which the group begins.
        var part = 1
    }

    /// Rows of a group that stand together on one part.
    struct Slice: Sendable {
        var group: Int
        var rows: Range<Int>
    }

    private(set) var groups: [Group]
    /// At least one.
    private(set) var parts: [[Slice]] = []
    /// Groups by the actor that is their origin.
    private let byActor: [String: Int]

    /// How many origins the first part links.
    static let linksShown = 60

    /// - Parameter name: what an origin is called.
    init(_ entries: [Edition.SingleOriginEntry], pageSize: Int, name: (Origin) -> String) {
        var positions: [Origin: Int] = [:]
        var found: [Group] = []
        for entry in entries {
            // What is withheld has no name: several of them are not told apart, lest the list tell more than the records.
            let origin: Origin = if case .withheld = entry.origin { .withheld(0) } else { entry.origin }
            if let position = positions[origin] {
                found[position].entries.append(entry)
            } else {
                positions[origin] = found.count
                found.append(Group(origin: origin, name: name(origin), code: "", entries: [entry]))
            }
        }
        // Sorting is stable by the position, so that equal names keep the order of the newest entry.
        groups = found.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            if first.entries.count != second.entries.count { return first.entries.count > second.entries.count }
            return first.name != second.name ? first.name < second.name : left.offset < right.offset
        }.map(\.element)
        var codes: Set<String> = []
        for index in groups.indices {
            let wish = Self.code(groups[index].origin)
            var code = wish
            var number = 2
            while !codes.insert(code).inserted {
                code = "\(wish)-\(number)"
                number += 1
            }
            groups[index].code = code
        }
        var actors: [String: Int] = [:]
        for (index, group) in groups.enumerated() {
            if case .actor(let id) = group.origin { actors[id] = index }
        }
        byActor = actors
        divide(pageSize)
    }

    func group(ofActor id: String) -> Group? { byActor[id].map { groups[$0] } }

    /// The id of the actor or source; of a key the letters and digits in it.
    private static func code(_ origin: Origin) -> String {
        switch origin {
        case .actor(let id), .source(let id): return id
        case .withheld: return "withheld"
        case .key(let text):
            let letters = text.lowercased().unicodeScalars.map { scalar in
                switch scalar {
                case "a"..."z", "0"..."9": Character(scalar)
                default: Character("-")
                }
            }
            let words = String(letters).split(separator: "-").joined(separator: "-").prefix(40)
            return words.isEmpty ? "key" : "key-\(words)"
        }
    }

    /// A part holds as much as a page may: a row weighs its elements, and the head of a group as much as a row and a bit.
    private mutating func divide(_ pageSize: Int) {
        let (row, head) = (10, 14)
        let budget = max(head + row, pageSize * row)
        var part: [Slice] = []
        var weight = 0
        for index in groups.indices {
            var next = 0
            let count = groups[index].entries.count
            while next < count {
                // Two rows at least go with a head.
                if weight > 0, weight + head + row * min(2, count - next) > budget {
                    parts.append(part)
                    part = []
                    weight = 0
                }
                let room = max(1, (budget - weight - head) / row)
                let end = min(count, next + room)
                if next == 0 { groups[index].part = parts.count + 1 }
                part.append(Slice(group: index, rows: next..<end))
                weight += head + row * (end - next)
                next = end
            }
        }
        parts.append(part)
    }
}
