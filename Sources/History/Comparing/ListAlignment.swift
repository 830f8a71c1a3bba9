import Records

/// Which items of two lists are the same thing: those that are equal, then those that bear the same name, then those that
/// are alike.
struct ListAlignment {
    /// In the order of the newer list; what it has no more stands where it stood.
    private(set) var pairs: [(old: Int?, new: Int?)] = []
    /// Whether items stand in another order.
    private(set) var isReordered = false

    init(_ older: [RecordNode], _ newer: [RecordNode]) {
        var partner: [Int: Int] = [:]
        var open = Set(older.indices)
        let matches = CommonSequence.matches(older, newer) { $0.isSame(as: $1) }
        for match in matches {
            partner[match.new] = match.old
            open.remove(match.old)
        }
        // What is equal and stands elsewhere only moved.
        func pair(_ isPartner: (RecordNode, RecordNode) -> Bool) {
            for new in newer.indices where partner[new] == nil {
                guard let old = open.sorted().first(where: { isPartner(older[$0], newer[new]) }) else { continue }
                partner[new] = old
                open.remove(old)
            }
        }
        if !open.isEmpty, partner.count < newer.count {
            pair { $0.isSame(as: $1) }
            pair { Self.haveOneName($0, $1) }
            pair { Self.areAlike($0, $1) }
            let rest = newer.indices.filter { partner[$0] == nil }
            // Texts have no name: where as many went as came, each took the place of one.
            if rest.count == open.count, rest.allSatisfy({ newer[$0].isScalar }),
                open.allSatisfy({ older[$0].isScalar })
            {
                for (new, old) in zip(rest, open.sorted()) { partner[new] = old }
                open = []
            }
        }
        let order = newer.indices.compactMap { partner[$0] }
        isReordered = order != order.sorted()
        var gone = open.sorted()[...]
        for new in newer.indices {
            while let old = gone.first, old < partner[new] ?? -1 {
                pairs.append((old, nil))
                gone = gone.dropFirst()
            }
            pairs.append((partner[new], new))
        }
        for old in gone { pairs.append((old, nil)) }
    }

    /// What names a row, the first that it has.
    private static let names: [StaticString] = [
        "id", "actor", "label", "by", "file", "url", "incident", "check", "scheme", "text", "title",
    ]

    private static func haveOneName(_ left: RecordNode, _ right: RecordNode) -> Bool {
        guard left.isMap, right.isMap else { return false }
        for name in names {
            switch (left[name], right[name]) {
            case (let first?, let second?): return first.isSame(as: second)
            case (nil, nil): continue
            default: return false
            }
        }
        return false
    }

    /// Whether half of what two rows say is the same.
    private static func areAlike(_ left: RecordNode, _ right: RecordNode) -> Bool {
        guard left.isMap, right.isMap else { return false }
        if let first = left["id"], let second = right["id"], !first.isSame(as: second) { return false }
        let entries = right.entries
        let same = left.entries.count { entry in
            entries.contains { $0.key.bytes == entry.key.bytes && $0.value.isSame(as: entry.value) }
        }
        let keys = left.entries.count { entry in entries.contains { $0.key.bytes == entry.key.bytes } }
        let longest = max(left.entries.count, entries.count)
        return same * 2 >= longest || (longest <= 2 && keys == longest)
    }
}
