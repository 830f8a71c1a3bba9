import Records

/// Writes comma-separated values (RFC 4180): a header, rows that end in CR LF, cells in quotation marks where they hold a
/// comma, a quotation mark or a line break.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it (``SpreadsheetText``). Numbers are written
/// by ``cell(_:)-(Int?)`` and keep their signs.
struct CSVWriter {
    private(set) var bytes: [UInt8]
    private var isFirst = true

    /// Rows without a header, to stand below one.
    init() { bytes = [] }

    /// - Parameter bytes: what the table is appended to.
    init(header: [String], after bytes: consuming [UInt8] = []) {
        self.bytes = bytes
        row { writer in for name in header { writer.cell(name) } }
    }

    mutating func row(_ cells: (inout CSVWriter) -> Void) {
        isFirst = true
        cells(&self)
        bytes += [0x0D, 0x0A]
    }

    /// An empty cell where there is no text.
    mutating func cell(_ text: String?) {
        separate()
        guard var text else { return }
        text.withUTF8 { append($0) }
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        let needsQuotes = text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        let places = SpreadsheetText.places(in: text)
        guard needsQuotes || !places.isEmpty else {
            bytes.append(contentsOf: text)
            return
        }
        var rest = places[...]
        if needsQuotes { bytes.append(0x22) }
        for (index, byte) in text.enumerated() {
            if rest.first == index {
                rest.removeFirst()
                bytes.append(UInt8(ascii: "'"))
            }
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        if needsQuotes { bytes.append(0x22) }
    }

    mutating func cell(_ number: Int?) {
        separate()
        if let number { bytes.append(contentsOf: String(number).utf8) }
    }

    /// The shortest decimal that reads back as the same number.
    mutating func cell(_ number: Double?) {
        separate()
        if let number { bytes.append(contentsOf: (Int(exactly: number).map(String.init) ?? number.description).utf8) }
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }
}
