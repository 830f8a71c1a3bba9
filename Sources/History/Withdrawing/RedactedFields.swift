package import Records

/// What a redaction took out of a record, and an older version still says.
///
/// Who writes a revision of the kind `redaction` says that something must not be read any more. A page for the version
/// before it would show it, with a mark on just these words.
package struct RedactedFields: Sendable {
    /// Sorted.
    package let fields: [String]

    /// Fields in which nobody is named and nothing is told in words of one's own.
    private static let closed: Set<String> = [
        "kind", "date", "time", "duration", "verification", "place_precision", "precision", "status", "basis",
        "identity", "language", "published", "revisions", "inferred", "tlp", "draft", "page", "public_role",
    ]

    /// - Parameters:
    ///   - older: A version that lacks the redaction.
    ///   - newer: The next one, which has it.
    package init(from older: RecordTree, to newer: RecordTree) {
        let count = Self.redactions(in: newer)
        guard count > Self.redactions(in: older) else {
            fields = []
            return
        }
        let difference = RecordDifference(from: older, to: newer)
        fields = difference.fields.filter { field in
            guard !Self.closed.contains(field) else { return false }
            let before = Self.words(older, field)
            return !before.isSubset(of: Self.words(newer, field))
        }.sorted()
    }

    private static func redactions(in record: RecordTree) -> Int {
        record.root["revisions"]?.asList.count { $0["kind"]?.hasText("redaction") == true } ?? 0
    }

    /// The words of a field; numbers are none.
    private static func words(_ record: RecordTree, _ field: String) -> Set<String> {
        var words: Set<String> = []
        func add(_ node: RecordNode) {
            for item in node.items { add(item) }
            for (_, value) in node.entries { add(value) }
            guard node.isScalar else { return }
            for word in node.text.lowercased().split(whereSeparator: { !$0.isLetter }) where word.count > 2 {
                words.insert(String(word))
            }
        }
        for (key, value) in record.root.entries where key.text == field { add(value) }
        return words
    }
}
