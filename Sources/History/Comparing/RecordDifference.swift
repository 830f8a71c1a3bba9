package import Records

/// What differs between two versions of a record, field by field and row by row.
package struct RecordDifference: Sendable {
    package private(set) var changes: [ValueChange] = []

    package init(from older: RecordTree, to newer: RecordTree) { compare(older.root, newer.root, at: []) }

    /// The fields of the record that differ, in the order of the newer version.
    package var fields: [String] {
        changes.reduce(into: []) { fields, change in
            if fields.last != change.field, !fields.contains(change.field) { fields.append(change.field) }
        }
    }

    /// Whether something changed that readers rely on, and nothing tells them of it: silent, whatever its reason.
    package var isUnexplained: Bool {
        !isExplained && fields.contains { Self.stated.contains($0) || Self.worded.contains($0) }
    }

    /// Whether figures, dates, claims and the like changed, and no revision says so.
    package var isUnexplainedStatement: Bool { !isExplained && fields.contains(where: Self.stated.contains) }

    /// Whether a revision was added.
    package var isExplained: Bool {
        changes.contains { change in
            guard change.field == "revisions" else { return false }
            if case .added = change.kind { return true }
            return false
        }
    }

    /// What lists tell of a difference: kept where the difference itself, with both records, would be too much.
    package struct Outline: Sendable {
        /// As ``RecordDifference/fields``.
        package let fields: [String]
        package let isUnexplained: Bool
    }

    package var outline: Outline { Outline(fields: fields, isUnexplained: isUnexplained) }

    /// Whether a field states something: a figure, a date, a claim.
    package static func states(_ field: String) -> Bool { stated.contains(field) }

    /// Fields that state something.
    private static let stated: Set<String> = [
        "kind", "date", "time", "duration", "place", "place_precision", "participants", "casualties", "tolls", "claims",
        "verification", "related", "name", "names", "status", "basis", "identity", "founded", "ended", "roles",
        "relations",
        "designations", "within", "latitude", "longitude", "precision", "judgements", "key_points", "publisher", "url",
    ]
    /// Fields of prose.
    private static let worded: Set<String> = ["title", "summary", "body"]

    // MARK: Comparing

    private mutating func compare(_ older: RecordNode, _ newer: RecordNode, at path: [ValueChange.Step]) {
        if older.isMap, newer.isMap {
            compareMaps(older, newer, at: path)
        } else if older.isList, newer.isList {
            compareLists(older.items, newer.items, at: path)
        } else if !older.isSame(as: newer) {
            changes.append(ValueChange(path: path, kind: .changed(from: older, to: newer)))
        }
    }

    private mutating func compareMaps(_ older: RecordNode, _ newer: RecordNode, at path: [ValueChange.Step]) {
        var rest = Dictionary(older.entries.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
        for (key, value) in newer.entries {
            let step = path + [.key(key.text)]
            if let before = rest.removeValue(forKey: key.text) {
                compare(before, value, at: step)
            } else {
                changes.append(ValueChange(path: step, kind: .added(value)))
            }
        }
        for (key, value) in older.entries where rest[key.text] != nil {
            changes.append(ValueChange(path: path + [.key(key.text)], kind: .removed(value)))
        }
    }

    private mutating func compareLists(_ older: [RecordNode], _ newer: [RecordNode], at path: [ValueChange.Step]) {
        let alignment = ListAlignment(older, newer)
        for pair in alignment.pairs {
            switch pair {
            case (let old?, let new?): compare(older[old], newer[new], at: path + [.item(new + 1)])
            case (nil, let new?): changes.append(ValueChange(path: path + [.item(new + 1)], kind: .added(newer[new])))
            case (let old?, nil): changes.append(ValueChange(path: path + [.item(old + 1)], kind: .removed(older[old])))
            case (nil, nil): break
            }
        }
        if alignment.isReordered { changes.append(ValueChange(path: path, kind: .reordered)) }
    }
}
