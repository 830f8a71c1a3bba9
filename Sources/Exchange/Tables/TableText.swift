package import Diagnostics

/// The bytes of a table as UTF-8, and what had to be assumed to get there.
///
/// A byte order mark or well-formed UTF-8 says itself what the file is. Anything else is read as Windows-1252 only with a
/// warning that says so, since a wrong guess changes names and nothing in the file would tell.
package struct TableText: Sendable {
    package var bytes: [UInt8]
    /// Whether some bytes are no text: the records that they stand in are refused one by one.
    var isDamaged: Bool

    package init(bytes: [UInt8]) { self.init(bytes: bytes, isDamaged: false) }

    private init(bytes: [UInt8], isDamaged: Bool) {
        self.bytes = bytes
        self.isDamaged = isDamaged
    }

    /// - Parameter named: the encoding that the user or the mapping names, which is then not doubted.
    package static func read(
        _ bytes: [UInt8], path: String, named: TableEncoding? = nil
    ) -> Checked<TableText> {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(bytes, path: path, named: .utf8) }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...], isLittle: true, path: path, isMarked: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...], isLittle: false, path: path, isMarked: true) }
        switch named {
        case .utf16:
            return utf16(bytes[...], isLittle: zerosStandSecond(bytes), path: path, isMarked: false)
        case .windows1252: return Checked(TableText(bytes: Windows1252.decode(bytes)))
        case .utf8: return utf8(bytes, path: path, named: .utf8)
        case nil: break
        }
        if looksLikeUTF16(bytes) {
            return utf16(bytes[...], isLittle: zerosStandSecond(bytes), path: path, isMarked: false)
        }
        return utf8(bytes, path: path, named: nil)
    }

    // MARK: UTF-8 and Windows-1252

    private static func utf8(_ bytes: [UInt8], path: String, named: TableEncoding?) -> Checked<TableText> {
        let found = UTF8Census(bytes)
        guard let place = found.firstInvalid else { return Checked(TableText(bytes: bytes)) }
        let location = SourceLocation(path: path, range: SourceRange(start: place, end: place + 1))
        // Where whole letters of UTF-8 are in it, or the user says that it is, what is not is damage.
        if named == .utf8 || found.letters > found.invalid {
            let count = found.invalid == 1 ? "One byte is" : "\(found.invalid) bytes are"
            return Checked(
                TableText(bytes: bytes, isDamaged: true),
                [
                    Diagnostic(
                        .importEncoding, "\(count) not UTF-8 text, the first at \(place); their records are left out",
                        at: location, explanation: "If the file is written otherwise, name it with --encoding.")
                ])
        }
        return Checked(
            TableText(bytes: Windows1252.decode(bytes)),
            [
                Diagnostic(
                    .importEncoding, "The table is not UTF-8, and was read as Windows-1252", at: location,
                    explanation:
                        "Look at the letters with accents in what was made. '--encoding windows-1252' says that "
                        + "it is so; otherwise save the table as UTF-8.")
            ])
    }

    // MARK: UTF-16

    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(64)
        guard head.count >= 8 else { return false }
        let zeros = head.count { $0 == 0 }
        return zeros * 5 >= head.count * 2
    }

    /// Latin letters in little-endian UTF-16 have their zero behind them.
    private static func zerosStandSecond(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(64)
        return head.indices.count { $0 % 2 == 1 && head[$0] == 0 }
            >= head.indices.count { $0 % 2 == 0 && head[$0] == 0 }
    }

    private static func utf16(
        _ bytes: ArraySlice<UInt8>, isLittle: Bool, path: String, isMarked: Bool
    ) -> Checked<TableText> {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var damaged = bytes.count % 2
        var index = bytes.startIndex
        func unit(_ index: Int) -> UInt32 {
            isLittle
                ? UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8
                : UInt32(bytes[index]) << 8 | UInt32(bytes[index + 1])
        }
        while index + 1 < bytes.endIndex {
            var scalar = unit(index)
            index += 2
            if (0xD800...0xDBFF).contains(scalar), index + 1 < bytes.endIndex,
                case let low = unit(index), (0xDC00...0xDFFF).contains(low)
            {
                scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
                index += 2
            }
            if scalar < 0x80 {
                text.append(UInt8(scalar))
                continue
            }
            guard let letter = Unicode.Scalar(scalar) else {
                // Half a pair: a byte that is no UTF-8 marks the record.
                damaged += 1
                text.append(0xFF)
                continue
            }
            text.append(contentsOf: String(Character(letter)).utf8)
        }
        var diagnostics: [Diagnostic] = []
        let order = isLittle ? "little-endian" : "big-endian"
        if damaged > 0 {
            diagnostics.append(
                Diagnostic(
                    .importEncoding, "The table is UTF-16, and \(damaged) of its letters are only half there",
                    at: SourceLocation(path: path), explanation: "Their records are left out."))
        } else if !isMarked {
            diagnostics.append(
                Diagnostic(
                    .importEncoding, "The table was read as UTF-16, \(order), without a mark that says so",
                    at: SourceLocation(path: path), severity: .note))
        }
        return Checked(TableText(bytes: text, isDamaged: damaged > 0), diagnostics)
    }
}

/// How many letters beyond ASCII are well-formed UTF-8, and how many bytes are not.
struct UTF8Census {
    private(set) var letters = 0
    private(set) var invalid = 0
    private(set) var firstInvalid: Int?

    init(_ bytes: some RandomAccessCollection<UInt8>) {
        _ = bytes.withContiguousStorageIfAvailable { count($0) }
    }

    private mutating func count(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < text.count {
            if text[index] < 0x80 {
                index += 1
            } else if let length = Self.length(text, at: index) {
                letters += 1
                index += length
            } else {
                if firstInvalid == nil { firstInvalid = index }
                invalid += 1
                index += 1
            }
        }
    }

    /// The bytes of the well-formed letter at an index (The Unicode Standard, table 3-7).
    private static func length(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let first = text[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if first == 0xE0 { second = 0xA0...0xBF }
            if first == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            length = 4
            if first == 0xF0 { second = 0x90...0xBF }
            if first == 0xF4 { second = 0x80...0x8F }
        default: return nil
        }
        guard index + length <= text.count, second.contains(text[index + 1]) else { return nil }
        for offset in 2..<max(2, length) where text[index + offset] & 0xC0 != 0x80 { return nil }
        return length
    }
}

/// The single-byte encoding of old Windows programs (WHATWG Encoding Standard, index windows-1252). ISO-8859-1 is read by
/// it too: they differ only in control characters, which no text has.
enum Windows1252 {
    private static let high: [Unicode.Scalar] = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

    static func decode(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 16)
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else {
                let letter = byte < 0xA0 ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
                text.append(contentsOf: String(Character(letter)).utf8)
            }
        }
        return text
    }
}
