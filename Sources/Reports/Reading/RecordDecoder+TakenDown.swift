import Diagnostics
import Records

/// Reading records that were taken down.
extension RecordDecoder {
    /// Asked of every record, before anything is read of it: what must be there otherwise may then be gone.
    static func isTakenDown(_ root: RecordNode) -> Bool { root.hasKey("taken_down") }

    /// A record that says that it was taken down is never shown, whatever is wrong with the way it says so.
    mutating func takenDown(
        _ root: RecordNode, type: RecordType, stem: String?, body: Range<Int>?
    ) -> ParsedRecord? {
        guard let fields = Fields(root, schema: .takenDown(type), diagnostics: &diagnostics),
            var header = header(fields, type: type, stem: stem)
        else { return nil }
        header.extent = body == nil ? fields.node.range : SourceRange(start: 0, end: bytes.count)
        views = []
        let content = self.text(fields, body)
        defer { defaults = Defaults() }
        var record = TakenDown(header: header)
        if let node = fields["taken_down"] {
            if node.isMap {
                guard let row = Fields(node, schema: .takedown, diagnostics: &diagnostics) else { return nil }
                record.date = day(row["date"])
                record.reason = row.text("reason", &diagnostics)
            } else {
                record.date = day(node)
            }
        } else {
            _ = wasLeftEmpty("taken_down", fields)
        }
        record.record = self.record(of: type, fields, &header, text: content)
        // Sources are published when they say so themselves.
        record.header.published = header.published
        return .takenDown(record)
    }
}

extension RecordSchema {
    private static let allTakenDown: [RecordSchema] = RecordType.allCases.map { schema(of: $0).withoutNeeds }

    /// What a record of a type may hold when it is taken down: the same keys, none of them required.
    static func takenDown(_ type: RecordType) -> RecordSchema { allTakenDown[type.ordinal] }
}
