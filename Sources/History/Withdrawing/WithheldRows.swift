package import Records

/// The rows of a record that an audience may not see today, for looking them up in what was recorded before.
///
/// A scan of texts cannot find them all: a participant, a relation or a figure may hold no words but those of closed
/// vocabularies and ids of records that are released, and yet say what nobody is to be told any more.
package struct WithheldRows: Sendable {
    /// A row, and by which keys it is reached from the record.
    private struct Row: Sendable {
        var path: [String]
        var node: RecordNode
    }

    private let rows: [Row]
    private let released: RecordNode

    /// - Parameters:
    ///   - whole: The record as its author wrote it, in the keys of a recording.
    ///   - released: The same as it is released.
    ///   - mayShow: Whether the audience may see what has a label.
    package init(of whole: RecordTree, released: RecordTree, mayShow: (String) -> Bool) {
        var rows: [Row] = []
        Self.collect(whole.root, [], mayShow, into: &rows)
        self.rows = rows
        self.released = released.root
    }

    package var isEmpty: Bool { rows.isEmpty }

    private static func collect(
        _ node: RecordNode, _ path: [String], _ mayShow: (String) -> Bool, into rows: inout [Row]
    ) {
        if !path.isEmpty, let label = node["tlp"], !mayShow(label.text) {
            rows.append(Row(path: path, node: node))
            return
        }
        for item in node.items { collect(item, path, mayShow, into: &rows) }
        for (key, value) in node.entries { collect(value, path + [key.text], mayShow, into: &rows) }
    }

    /// What a version still holds of them: the fields of the record to be forgotten, each with the first words of a row.
    package func kept(in version: RecordTree) -> [(field: String, opening: String)] {
        var found: [(field: String, opening: String)] = []
        for row in rows where !found.contains(where: { $0.field == row.path[0] }) {
            let old = Self.nodes(version.root, row.path[...])
            guard !old.isEmpty else { continue }
            let shown = Self.nodes(released, row.path[...])
            guard old.contains(where: { Self.isOnly($0, like: row.node, and: shown) }) else { continue }
            found.append((row.path[0], Self.opening(of: row.node)))
        }
        return found
    }

    /// The values that a path of keys leads to, the members of lists one by one.
    private static func nodes(_ node: RecordNode, _ path: ArraySlice<String>) -> [RecordNode] {
        if node.isList { return node.items.flatMap { nodes($0, path) } }
        guard let key = path.first else { return [node] }
        return node.entries.filter { $0.key.text == key }.flatMap { nodes($0.value, path.dropFirst()) }
    }

    /// Whether an old row says what a withheld one says, and nothing that is released says as much of it.
    private static func isOnly(_ old: RecordNode, like withheld: RecordNode, and shown: [RecordNode]) -> Bool {
        let likeness = likeness(old, withheld)
        return likeness >= 0.5 && !shown.contains { self.likeness(old, $0) >= likeness }
    }

    /// Which part of what a row says another says too, from 0 to 1.
    private static func likeness(_ old: RecordNode, _ other: RecordNode) -> Double {
        guard old.isMap else {
            // One account alone is a plain value; of several each is a row.
            let value = other.isMap ? other["value"] : other
            return value.map { old.isSame(as: $0) } == true ? 1 : 0
        }
        guard other.isMap else { return old["value"].map { $0.isSame(as: other) } == true ? 0.5 : 0 }
        if let first = old["id"], let second = other["id"] { return first.isSame(as: second) ? 1 : 0 }
        let said = old.entries.filter { !$0.key.hasText("tlp") }
        guard !said.isEmpty else { return 0 }
        let entries = other.entries
        let same = said.count { entry in
            entries.contains { $0.key.bytes == entry.key.bytes && $0.value.isSame(as: entry.value) }
        }
        return Double(same) / Double(said.count)
    }

    private static func opening(of row: RecordNode) -> String {
        for key in ["actor", "label", "id", "value", "incident", "text", "says", "by", "file", "side"] as [StaticString]
        {
            if let value = row[key], value.isScalar { return value.text }
        }
        return row.entries.first { $0.value.isScalar }?.value.text ?? ""
    }
}
