extension TableRecord {
    /// HXL tags stand in the record after the header (hxlstandard.org): the first cell that is not empty begins with `#`.
    var isTagRow: Bool {
        fields.lazy.map { CellText.trimmed($0.bytes) }.first { !$0.isEmpty }?.first == UInt8(ascii: "#")
    }

    /// Whether every cell is empty, as spreadsheets leave rows.
    var isBlank: Bool { problem == nil && fields.allSatisfy { CellText.trimmed($0.bytes).isEmpty } }

    /// The most bytes that a row may have: what a record may have, since a cell beyond it is no text of an incident.
    private static let most = 1 << 20

    /// Why the record cannot be read, if it cannot.
    func damage(columns: Int) -> String? {
        if let problem { return problem }
        if fields.count < columns
            || fields[columns...].contains(where: { !CellText.trimmed($0.bytes).isEmpty })
        {
            return "the record has \(fields.count) cells where the header has \(columns)"
        }
        let size = fields.reduce(0) { $0 + $1.bytes.count }
        return size > Self.most ? "it has \(size) bytes, and a record has at most 1 MB" : nil
    }
}
