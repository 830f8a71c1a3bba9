import Records

/// A line of a recording behind its head, found without reading the record in it.
///
/// Recordings are written by Sitrep alone, always with the same keys in the same order, so that a line is told by a few
/// comparisons: thousands are looked at in every build, and few are read.
struct RecordingLine {
    var subject: Recorded
    /// Nil for what is gone.
    var version: Version?

    struct Version {
        var number: Int
        /// The id of the record whose numbers go on here.
        var continues: String?
        var sum: ArraySlice<UInt8>
        /// The day on which content was forgotten.
        var forgotten: ArraySlice<UInt8>?
        var without: [String] = []
        var record: ArraySlice<UInt8>?
    }

    /// Where the part of the line ends that stays for ever, whatever is forgotten.
    var lasting: Int

    /// - Parameter line: without the end of the line.
    init?(_ line: ArraySlice<UInt8>) {
        var scanner = Scanner(rest: line)
        guard scanner.take("{\"type\":"), let type = scanner.word(), scanner.take(",\"id\":"), let id = scanner.word(),
            let subject = Recorded(type: type, id: id)
        else { return nil }
        self.subject = subject
        if scanner.take(",\"gone\":true}") {
            guard scanner.rest.isEmpty else { return nil }
            lasting = line.endIndex
            return
        }
        guard scanner.take(",\"version\":"), let number = scanner.number(), number > 0 else { return nil }
        var continues: String?
        if scanner.take(",\"continues\":") {
            guard let earlier = scanner.word() else { return nil }
            continues = earlier
        }
        guard scanner.take(",\"sum\":\""), let sum = scanner.digits(64), scanner.take("\"") else { return nil }
        lasting = scanner.rest.startIndex
        var version = Version(number: number, continues: continues, sum: sum)
        if scanner.take(",\"forgotten\":\"") {
            guard let day = scanner.until(UInt8(ascii: "\"")), day.count == 10 else { return nil }
            version.forgotten = day
        }
        if scanner.take(",\"without\":[") {
            repeat {
                guard let key = scanner.word() else { return nil }
                version.without.append(key)
            } while scanner.take(",")
            guard scanner.take("]"), version.forgotten != nil else { return nil }
        }
        if scanner.take(",\"record\":") {
            let record = scanner.rest.dropLast()
            guard scanner.rest.last == UInt8(ascii: "}"), record.first == UInt8(ascii: "{"),
                record.last == UInt8(ascii: "}"), version.forgotten == nil || !version.without.isEmpty
            else { return nil }
            version.record = record
        } else {
            guard scanner.take("}"), scanner.rest.isEmpty, version.forgotten != nil, version.without.isEmpty else {
                return nil
            }
        }
        self.version = version
    }
}

private struct Scanner {
    var rest: ArraySlice<UInt8>

    mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard rest.count >= count else { return false }
        for offset in 0..<count where rest[rest.startIndex + offset] != text.utf8Start[offset] { return false }
        rest = rest.dropFirst(count)
        return true
    }

    /// A text of letters, digits, hyphens and underscores in quotation marks.
    mutating func word() -> String? {
        guard take("\""), let text = until(UInt8(ascii: "\"")), text.count <= 200,
            text.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return String(decoding: text, as: UTF8.self)
    }

    mutating func number() -> Int? {
        let digits = rest.prefix(9).prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, digits.first != 0x30 else { return nil }
        rest = rest.dropFirst(digits.count)
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    mutating func digits(_ count: Int) -> ArraySlice<UInt8>? {
        let digits = rest.prefix(count)
        guard digits.count == count,
            digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        rest = rest.dropFirst(count)
        return digits
    }

    /// What stands before a sign, which is passed over.
    mutating func until(_ sign: UInt8) -> ArraySlice<UInt8>? {
        guard let end = rest.prefix(400).firstIndex(of: sign) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return rest[..<end]
    }
}
