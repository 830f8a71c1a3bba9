extension TableRecord {
    /// HXL tags stand in the record after the header (hxlstandard.org): the first cell that is not empty begins with `#`.
    var isTagRow: Bool {
        fields.lazy.map { CellText.trimmed($0.bytes) }.first { !$0.isEmpty }?.first == UInt8(ascii: "#")
    }

    /// Whether every cell is empty, as spreadsheets leave rows.
    var isBlank: Bool { problem == nil && fields.allSatisfy { CellText.trimmed($0.bytes).isEmpty } }

    /// The most bytes that a row may have: a quarter of what a record may have, since a mapping may take a cell twice and
    /// text grows where it is escaped. No row of a catalogue comes near it.
    private static let most = 1 << 18

    /// Why the record cannot be read, if it cannot.
    func damage(columns: Int) -> String? {
        if let problem { return problem }
        if fields.count < columns
            || fields[columns...].contains(where: { !CellText.trimmed($0.bytes).isEmpty })
        {
            return "the record has \(fields.count) cells where the header has \(columns)"
        }
        let size = fields.reduce(0) { $0 + $1.bytes.count }
        return size > Self.most ? "it has \(size) bytes, and a row has at most 256 KB" : nil
    }
}
