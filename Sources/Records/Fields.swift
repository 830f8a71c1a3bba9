package import Diagnostics

/// The values of one map by the keys of its schema: what record decoders read from.
///
/// Making it checks the keys, once: unknown ones, required and recommended ones that are missing, and keys with nothing
/// after them, which are read as absent.
package struct Fields {
    /// A key that the schema knows and that has a value.
    private struct Entry {
        /// The key's number in the schema.
        let field: Int
        /// The node of its value.
        let value: Int
    }

    /// The map.
    package let node: RecordNode
    private let schema: RecordSchema
    private let entries: [Entry]

    /// Reads a map; nil, with a diagnostic, if the node is something else.
    package init?(_ node: RecordNode, schema: RecordSchema, diagnostics: inout [Diagnostic]) {
        guard node.isMap else {
            diagnostics.append(
                Diagnostic.wrongKind(
                    node, "\(schema.name.capitalizedFirst) must be a map of keys and values, not \(node.kindName)",
                    explanation: "Write 'key: value', one on a line."))
            return nil
        }
        self.node = node
        self.schema = schema
        var entries: [Entry] = []
        var empty: [(field: Int, key: Int)] = []
        var refused: Set<Int> = []
        let tree = node.tree
        tree.text.withUnsafeBufferPointer { text in
            let end = Int(tree.nodes[node.index].next)
            var key = node.index + 1
            while key < end {
                let value = Int(tree.nodes[key].next)
                let bytes = UnsafeBufferPointer(
                    rebasing: text[Int(tree.nodes[key].textStart)..<Int(tree.nodes[key].textEnd)])
                if let field = schema.fieldIndex(of: bytes) {
                    if RecordNode(tree: tree, index: value).isEmpty {
                        empty.append((field, key))
                    } else if Self.isLong(tree, value) {
                        let items = RecordNode(tree: tree, index: value).items.count
                        diagnostics.append(RecordLimits.tooLong(RecordNode(tree: tree, index: key), items: items))
                        refused.insert(field)
                    } else if !entries.contains(where: { $0.field == field }) {
                        // A key that stands twice has been reported by the reader; the first one counts.
                        entries.append(Entry(field: field, value: value))
                    }
                } else {
                    Self.reportUnknown(RecordNode(tree: tree, index: key), schema, &diagnostics)
                }
                key = Int(tree.nodes[value].next)
            }
        }
        self.entries = entries
        for (field, key) in empty { reportEmpty(field, key: key, &diagnostics) }
        for field in schema.needed
        where !entries.contains(where: { $0.field == field }) && !empty.contains(where: { $0.field == field })
            && !refused.contains(field)
        {
            reportMissing(field, &diagnostics)
        }
    }

    /// Whether a list has more items than any may have; nearly always told by its nodes, of which an item has one at least.
    private static func isLong(_ tree: RecordTree, _ index: Int) -> Bool {
        guard tree.nodes[index].kind == .list, Int(tree.nodes[index].next) - index > RecordLimits.listItems else {
            return false
        }
        return RecordNode(tree: tree, index: index).items.count > RecordLimits.listItems
    }

    /// The value of a key; nil if the key is absent or has nothing after it.
    ///
    /// In debug builds it traps if the schema does not declare the key, so that no decoder reads what no reference
    /// documents.
    package subscript(_ key: StaticString) -> RecordNode? {
        let bytes = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
        let field = schema.fieldIndex(of: bytes)
        assert(field != nil, "the schema of \(schema.name) has no key '\(key)'")
        guard let entry = entries.first(where: { $0.field == field }) else { return nil }
        return RecordNode(tree: node.tree, index: entry.value)
    }

    // MARK: Reports

    private static func reportUnknown(_ key: RecordNode, _ schema: RecordSchema, _ diagnostics: inout [Diagnostic]) {
        let name = key.text
        // The reader has refused it already, and said what it is.
        if name == "<<" { return }
        let hint = schema.hints[name]
        let hintedKey = hint.flatMap { schema.keys.contains($0) ? $0 : nil }
        let same = NearMiss.sameWord(as: name, among: schema.keys)
        diagnostics.append(
            Diagnostic(
                .unknownKey, "Key '\(name)' is not known in \(schema.name)", at: key.location,
                explanation: hintedKey == nil ? hint : nil,
                suggestion: hint == nil ? same ?? NearMiss.best(for: name, among: schema.keys) : hintedKey,
                isCertain: hint == nil && same != nil))
    }

    private func reportEmpty(_ field: Int, key: Int, _ diagnostics: inout [Diagnostic]) {
        let field = schema.fields[field]
        let location = RecordNode(tree: node.tree, index: key).location
        if field.need == .required {
            diagnostics.append(
                Diagnostic(.missingKey, "'\(field.key)' has no value, and \(schema.name) must have one", at: location))
        } else {
            diagnostics.append(
                Diagnostic(
                    .emptyValue, "'\(field.key)' has nothing after it and is read as absent", at: location,
                    explanation: "Leave the key out, or write what the source states: 'unknown' and 'none' are values.")
            )
        }
    }

    private func reportMissing(_ field: Int, _ diagnostics: inout [Diagnostic]) {
        let field = schema.fields[field]
        // The map's first key is where an editor can show the problem without underlining a whole record.
        let hasKeys = Int(node.tree.nodes[node.index].next) > node.index + 1
        let place = hasKeys ? RecordNode(tree: node.tree, index: node.index + 1).location : node.location
        if field.need == .required {
            diagnostics.append(
                Diagnostic(
                    .missingKey, "'\(field.key)' is missing: \(schema.name) must have it", at: place,
                    explanation: "'\(field.key)' says: \(field.summary)."))
        } else {
            diagnostics.append(
                Diagnostic(
                    .missingRecommendedKey, "'\(field.key)' is missing: \(schema.name) should have it", at: place,
                    explanation: "'\(field.key)' says: \(field.summary)."))
        }
    }
}

extension DiagnosticCode {
    package static let unknownKey = DiagnosticCode("unknown-key", .error, "A map has only the keys of its kind.")
    package static let missingKey = DiagnosticCode("missing-key", .error, "A required key is there.")
    package static let missingRecommendedKey = DiagnosticCode(
        "missing-recommended-key", .warning, "A recommended key is there.")
    package static let emptyValue = DiagnosticCode("empty-value", .warning, "A key has a value.")
}

extension String {
    /// The text with its first letter in upper case, for the beginning of a sentence.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
