package import Diagnostics

/// What one audience sees and another does not, and what neither may see.
package struct AudienceDifference: Sendable {
    /// A record and what of it the narrower view lacks.
    package struct Record: Sendable {
        /// Its folder and id: `incidents/kpo-attack`.
        package var name: String
        /// The whole record alone, or parts of it in the order of the file.
        package var parts: [WithheldPart]
    }

    /// The labels of the two: `green`, and `clear`, which sees less.
    package var audience: String
    package var other: String
    /// By the paths of their files.
    package var records: [Record]
    /// What is withheld from the audience itself.
    package var heldBack: [WithheldPart]

    /// - Parameters:
    ///   - content: The content divided for the audience.
    ///   - less: The same, divided for the other.
    package init(audience: Int, _ content: ContentDivision, other: Int, _ less: ContentDivision) {
        self.audience = ReleaseTerms.labels[audience]
        self.other = ReleaseTerms.labels[other]
        heldBack = content.parts
        let shared = Set(content.parts.map { "\($0.record) \($0.location)" })
        var records: [Record] = []
        for part in less.parts where !shared.contains("\(part.record) \(part.location)") {
            if records.last?.name == part.record {
                records[records.count - 1].parts.append(part)
            } else {
                records.append(Record(name: part.record, parts: [part]))
            }
        }
        self.records = records
    }

    package var wholeRecords: Int { records.count { $0.parts.contains(where: \.isWholeRecord) } }

    /// Parts of records of which the other sees the rest.
    package var singleParts: Int { records.reduce(0) { $0 + $1.parts.count { !$0.isWholeRecord } } }

    /// The list for people: a record a paragraph, with the line of each part.
    package func text(source: (_ path: String) -> [UInt8]?) -> String {
        var lines: [String] = []
        func label(_ word: String) -> String { "TLP:\(word.uppercased())" }
        if records.isEmpty {
            lines.append("\(label(other)) sees everything that \(label(audience)) sees")
        } else {
            lines.append(
                "\(label(other)) does not see, of what \(label(audience)) sees: \(DisplayText.count(wholeRecords, "record")), "
                    + "\(DisplayText.count(singleParts, "part")) of other records")
        }
        var lineNumbers = LineNumbers()
        for record in records {
            lines.append("")
            lines.append(DisplayText.safe("\(record.name)  \(record.parts[0].location.path)"))
            for part in record.parts {
                let line = lineNumbers.line(of: part.location, source).map { "\($0): " } ?? ""
                let kind = part.isWholeRecord ? "the whole \(part.kind)" : part.kind
                lines.append(DisplayText.safe("  \(line)\(kind), \(part.reason.words): \(part.opening)"))
            }
        }
        lines.append("")
        let reasons = Dictionary(grouping: heldBack, by: \.reason.words).mapValues(\.count).sorted { $0.key < $1.key }
        lines.append(
            heldBack.isEmpty
                ? "Nothing is held back from \(label(audience)) itself"
                : "Held back from \(label(audience)) itself: "
                    + reasons.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
        return lines.joined(separator: "\n") + "\n"
    }

    /// The same for programs, as a member of an object.
    package func write(to json: inout JSONText, source: (_ path: String) -> [UInt8]?) {
        var lineNumbers = LineNumbers()
        func write(_ part: WithheldPart, _ json: inout JSONText) {
            json.object { json in
                json.text("record", part.record)
                json.text("kind", part.kind)
                json.flag("whole", part.isWholeRecord)
                json.text("reason", part.reason.words)
                json.text("opening", part.opening)
                json.text("path", part.location.path)
                if let line = lineNumbers.line(of: part.location, source) {
                    json.number("line", line)
                } else {
                    json.null("line")
                }
            }
        }
        json.object("difference") { json in
            json.text("audience", audience)
            json.text("other", other)
            json.array("unseen", of: records.flatMap(\.parts), isLong: true) { write($1, &$0) }
            json.array("held_back", of: heldBack, isLong: true) { write($1, &$0) }
        }
    }
}

/// The lines on which places stand, each file looked through once.
private struct LineNumbers {
    private var texts: [String: SourceText] = [:]

    /// From 1; nil where the file or the place is not known.
    mutating func line(of location: SourceLocation, _ source: (_ path: String) -> [UInt8]?) -> Int? {
        if texts[location.path] == nil, let bytes = source(location.path) {
            texts[location.path] = SourceText(bytes)
        }
        guard let range = location.range else { return nil }
        return texts[location.path]?.position(of: Int(range.start)).line
    }
}
