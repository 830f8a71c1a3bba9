import Diagnostics

/// Reads BibTeX files strictly, entry by entry: what is wrong with one does not touch the others.
///
/// `@comment` and `@preamble` are passed over, `@string` is remembered, values may be joined by `#`. An entry is found
/// again after a broken one by an `@` at the beginning of a line.
struct BibTeXReader {
    struct Field {
        var name: String
        /// The value's bytes as they stand, without the outer braces or quotation marks, strings filled in.
        var value: [UInt8]
        var range: SourceRange
    }

    struct Entry {
        var number: Int
        var type: String
        var key: String
        var fields: [Field]
        var range: SourceRange

        subscript(_ name: String) -> Field? { fields.first { $0.name == name } }
    }

    struct Mistake: Error {
        var text: String
        var offset: Int
    }

    private let bytes: [UInt8]
    private var index = 0
    private var strings: [String: [UInt8]] = [:]
    private(set) var entries: [Entry] = []
    private(set) var mistakes: [(number: Int, mistake: Mistake)] = []
    /// Strings that are named and nowhere defined, with the place.
    private(set) var unknownStrings: [(name: String, range: SourceRange)] = []

    /// How many bytes may still be read twice, while an entry is looked for behind broken ones. It bounds the work on
    /// hostile files, as the next does.
    private var searchBudget: Int
    /// How many bytes may still be filled in for the names of strings.
    private var stringBudget: Int

    /// No entry has more fields.
    private static let mostFields = 1000

    /// No value is longer: abstracts have a few kilobytes, and a brace that is never closed would take the rest of the file.
    private static let longestValue = 1 << 20

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        searchBudget = 8 * bytes.count + (1 << 20)
        stringBudget = searchBudget
        for (number, month) in ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
            .enumerated()
        { strings[month] = Array(String(number + 1).utf8) }
        var number = 0
        // What stands between entries is comment.
        while let at = bytes[index...].firstIndex(of: UInt8(ascii: "@")) {
            index = at + 1
            do {
                if let entry = try readEntry(at: at, number: number + 1) {
                    number += 1
                    entries.append(entry)
                }
            } catch let mistake as Mistake {
                number += 1
                mistakes.append((number, mistake))
                searchBudget -= index - at
                index = searchBudget > 0 ? max(at + 1, nextEntry(after: at + 1)) : bytes.count
            } catch {}
        }
    }

    /// The beginning of the next line that begins with `@`.
    private func nextEntry(after start: Int) -> Int {
        var index = start
        while let at = bytes[index...].firstIndex(of: UInt8(ascii: "@")) {
            let before = bytes[..<at].last { $0 != 0x20 && $0 != 0x09 }
            if before == 0x0A || before == 0x0D || before == nil { return at }
            index = at + 1
        }
        return bytes.count
    }

    /// - Returns: nil for what is no entry.
    private mutating func readEntry(at: Int, number: Int) throws -> Entry? {
        let type = word()
        guard !type.isEmpty else { return nil }
        skipSpace()
        if type == "comment" {
            if byte == UInt8(ascii: "{") {
                let start = index
                if (try? braced()) == nil {
                    searchBudget -= index - start
                    if searchBudget > 0 { index = start + 1 }
                }
            }
            return nil
        }
        guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "(") else {
            // An address in a comment: somebody@example.org.
            return nil
        }
        if type == "preamble" {
            _ = try braced()
            return nil
        }
        let closing: UInt8 = byte == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
        index += 1
        skipSpace()
        if type == "string" {
            let name = word()
            try take("=", "A '=' must stand after the name of a string")
            strings[name] = try value()
            try close(closing)
            return nil
        }
        let key = try key(closing)
        var entry = Entry(
            number: number, type: type, key: key, fields: [], range: SourceRange(start: at, end: index))
        skipSpace()
        while byte == UInt8(ascii: ",") {
            index += 1
            skipSpace()
            if byte == closing { break }
            let start = index
            let name = word()
            guard !name.isEmpty else { throw Mistake(text: "The name of a field must stand here", offset: index) }
            try take("=", "A '=' must stand after '\(name)'")
            let value = try value()
            // The first of several fields of one name is the one that BibTeX takes.
            if entry[name] == nil {
                guard entry.fields.count < Self.mostFields else {
                    throw Mistake(text: "An entry may have at most \(Self.mostFields) fields", offset: start)
                }
                entry.fields.append(Field(name: name, value: value, range: SourceRange(start: start, end: index)))
            }
            skipSpace()
        }
        try close(closing)
        return entry
    }

    private mutating func key(_ closing: UInt8) throws -> String {
        let start = index
        while let byte, byte > 0x20, byte != UInt8(ascii: ","), byte != closing { index += 1 }
        skipSpaceOnly()
        guard index > start, byte == UInt8(ascii: ",") || byte == closing else {
            throw Mistake(text: "An entry begins with its key and a comma", offset: start)
        }
        return String(decoding: CellText.trimmed(bytes[start..<index]), as: UTF8.self)
    }

    // MARK: Values

    private mutating func value() throws -> [UInt8] {
        var value: [UInt8] = []
        repeat {
            skipSpace()
            guard let byte else { throw Mistake(text: "The file ends before the value does", offset: index) }
            switch byte {
            case UInt8(ascii: "{"): value += try braced()
            case UInt8(ascii: "\""): value += try quoted()
            case 0x30...0x39:
                while let byte = self.byte, (0x30...0x39).contains(byte) {
                    value.append(byte)
                    index += 1
                }
            default:
                let start = index
                let name = word()
                guard !name.isEmpty else {
                    throw Mistake(text: "A value stands in braces or in quotation marks", offset: index)
                }
                if let string = strings[name] {
                    stringBudget -= string.count
                    guard stringBudget > 0 else {
                        throw Mistake(text: "The file's strings stand for more text than it may have", offset: start)
                    }
                    value += string
                } else {
                    unknownStrings.append((name, SourceRange(start: start, end: index)))
                    value += name.utf8
                }
            }
            guard value.count <= Self.longestValue else {
                throw Mistake(text: "A value may have at most 1 MB", offset: index)
            }
            skipSpace()
        } while takeIf("#")
        return value
    }

    private mutating func braced() throws -> ArraySlice<UInt8> {
        try value(endsAt: UInt8(ascii: "}"), otherwise: "The brace that opens here is never closed")
    }

    private mutating func quoted() throws -> ArraySlice<UInt8> {
        try value(endsAt: UInt8(ascii: "\""), otherwise: "The quotation mark that opens here is never closed")
    }

    /// What stands between the sign here and the one that ends it: outside all braces that open meanwhile.
    private mutating func value(endsAt end: UInt8, otherwise: String) throws -> ArraySlice<UInt8> {
        let start = index
        index += 1
        // The brace that ends a value closes the one that it began with.
        var depth = end == UInt8(ascii: "}") ? 1 : 0
        while let byte {
            if byte == UInt8(ascii: "\\") {
                index = min(index + 2, bytes.count)
                continue
            }
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            index += 1
            if byte == end, depth == 0 { return bytes[start + 1..<index - 1] }
        }
        throw Mistake(text: otherwise, offset: start)
    }

    // MARK: Signs

    private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// A name in lower case.
    private mutating func word() -> String {
        skipSpace()
        let start = index
        while let byte, byte > 0x20, !"\"#%'(),={}@".utf8.contains(byte), byte != 0x7F { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    }

    private mutating func take(_ sign: Unicode.Scalar, _ otherwise: String) throws {
        skipSpace()
        guard byte == UInt8(ascii: sign) else { throw Mistake(text: otherwise, offset: index) }
        index += 1
    }

    private mutating func takeIf(_ sign: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: sign) else { return false }
        index += 1
        return true
    }

    private mutating func close(_ closing: UInt8) throws {
        skipSpace()
        guard byte == closing else {
            throw Mistake(
                text: byte == nil
                    ? "The file ends before the entry does" : "A comma or the end of the entry must stand here",
                offset: index)
        }
        index += 1
    }

    private mutating func skipSpaceOnly() { while let byte, byte <= 0x20 { index += 1 } }

    /// White space, and what stands behind `%` on a line: TeX's comment, which some programs write between fields.
    private mutating func skipSpace() {
        while let byte {
            if byte <= 0x20 {
                index += 1
            } else if byte == UInt8(ascii: "%") {
                index = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
            } else {
                return
            }
        }
    }
}
