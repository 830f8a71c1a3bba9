/// Writes comma-separated values (RFC 4180): a header, rows that end in CR LF, cells in quotation marks where they hold a
/// comma, a quotation mark or a line break.
///
/// A text that a spreadsheet would take for a formula (one that begins with `=`, `+`, `-`, `@`, a tab or a carriage
/// return) gets an apostrophe before it, as a text is typed into a spreadsheet. Numbers are written by ``cell(_:)-(Int?)``
/// and keep their signs.
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
        guard let first = text.first else { return }
        let needsQuotes = text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        if needsQuotes { bytes.append(0x22) }
        if Self.beginsFormula(first) { bytes.append(UInt8(ascii: "'")) }
        if needsQuotes {
            for byte in text {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
            bytes.append(0x22)
        } else {
            bytes.append(contentsOf: text)
        }
    }

    private static func beginsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
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
