package import Reports

/// The text of a new record: valid as it stands, short, with the usual further keys as comments.
package struct NewRecord: Sendable {
    package var type: RecordType
    package var id: String
    package var title: String
    /// EDTF; for incidents and briefs.
    package var date: String
    package var kind: String?

    package init(type: RecordType, id: String, title: String, date: String, kind: String? = nil) {
        self.type = type
        self.id = id
        self.title = title
        self.date = date
        self.kind = kind
    }

    /// The file's path from the site's folder; incidents stand in a folder for their year.
    package var path: String {
        switch type {
        case .incident:
            let year = EventDate(date)?.bucket.year.map { "\($0)/" } ?? ""
            return "Content/incidents/\(year)\(id).yaml"
        case .brief: return "Content/briefs/\(id).md"
        case .page: return "Content/pages/\(id).md"
        default: return "Content/\(type.folder)/\(id).yaml"
        }
    }

    package var text: String {
        switch type {
        case .incident: incident
        case .actor:
            """
            name: \(Self.quoted(title))
            kind: \(kind ?? "unknown")
            # names:
            #   - {text: …, kind: acronym}
            # relations:
            #   - {relation: part-of, actor: …, from: 2020}
            # sources: [source-id]

            """
        case .place:
            """
            name: \(Self.quoted(title))
            kind: \(kind ?? "city")
            # within: district-id
            # latitude: 24.86
            # longitude: 67.01
            # precision: city

            """
        case .source:
            """
            title: \(Self.quoted(title))
            kind: \(kind ?? "news-report")
            published: \(date)
            # publisher: outlet-id, or its name
            # url: https://…
            # origin: what it repeats
            # archived:
            #   - {url: https://…, date: 2024-05-03}

            """
        case .campaign:
            """
            title: \(Self.quoted(title))
            kind: \(kind ?? "campaign")
            # date: 2024/..
            # actors: [actor-id]

            """
        case .brief:
            """
            ---
            title: \(Self.quoted(title))
            date: \(date)
            authors: [\(Self.quoted("The editors"))]
            kind: \(kind ?? "flash")
            # key_points:
            #   - What a reader in a hurry should take away.
            # judgements:
            #   - {text: …, likelihood: likely, confidence: moderate, would_change_if: …}
            ---

            Write here. `[[incident-id]]` links to a record, `[[incident-id.killed]]` shows its figure,
            `[@source-id]` cites a source.

            """
        case .page:
            """
            ---
            title: \(Self.quoted(title))
            ---

            Write here.

            """
        }
    }

    private var incident: String {
        """
        title: \(Self.quoted(title))
        kind: \(kind ?? "other")
        date: \(Self.quotedDate(date))
        # place: place-id
        # sources:
        #   - source-id, or on one line: The News, 14 March 2023, https://…
        # killed: at least 4
        # injured: 10 to 15
        # participants:
        #   - {actor: actor-id, role: perpetrator, basis: claimed}
        # claims:
        #   - {says: …, by: actor-id, sources: [source-id]}

        """
    }

    /// A plain scalar where YAML reads one, else in double quotation marks.
    static func quoted(_ text: String) -> String {
        let isPlain =
            text.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || " -–,.()/".unicodeScalars.contains(scalar)
            } && !text.hasPrefix("-") && !text.hasPrefix(" ") && !text.hasSuffix(" ")
        if isPlain, !text.isEmpty, !["null", "~"].contains(text) { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                result += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func quotedDate(_ date: String) -> String {
        date.contains(where: { "?~%[]{}".contains($0) }) && !date.hasPrefix("[") ? "\"\(date)\"" : date
    }
}
