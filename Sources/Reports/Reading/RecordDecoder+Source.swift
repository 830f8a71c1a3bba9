import Diagnostics
import Records

extension RecordDecoder {
    mutating func sources(_ nodes: [RecordNode]) -> [SourceUse] {
        var found: [SourceUse] = []
        for node in nodes {
            if node.isMap {
                guard let fields = Fields(node, schema: .source, diagnostics: &diagnostics) else { continue }
                var details = sourceDetails(fields)
                details.tlp = label(fields)
                details.isProtected = heldBack("protect", fields)
                found.append(.inline(details))
            } else if let text = node.readText(&diagnostics) {
                found.append(source(text, node))
            }
        }
        return found
    }

    /// An id, or a source on one line: `The News, 14 March 2023, https://…`.
    private mutating func source(_ text: String, _ node: RecordNode) -> SourceUse {
        if RecordID.isValid(text.utf8) { return .named(Reference(text, at: node.range)) }
        var details = SourceDetails(at: node.range)
        var parts = text.split(separator: ",").map { String($0.trimmed) }
        if let last = parts.last,
            last.contains("://") || last.hasPrefix("mailto:") || last.lowercased().hasPrefix("javascript:")
        {
            parts.removeLast()
            if let address = WebAddress(last) {
                details.url = address
            } else {
                diagnostics.append(
                    Diagnostic(
                        .invalidAddress, "'\(last)' is no address that a page may link to", at: node.location,
                        explanation:
                            "An address begins with https://, http:// or mailto: and has no spaces, quotation marks or angle brackets in it."
                    ))
            }
        }
        if parts.count > 1, let date = EventDate(prose: parts.last!) {
            details.published = date
            parts.removeLast()
        }
        guard !parts.isEmpty, !parts[0].isEmpty else {
            diagnostics.append(
                Diagnostic(
                    .wrongForm, "'\(text)' names no publisher", at: node.location,
                    explanation: "A source on one line is written: publisher, date, address."))
            return .inline(details)
        }
        details.publisher = .text(parts.removeFirst(), at: node.range)
        if !parts.isEmpty { details.title = parts.joined(separator: ", ") }
        return .inline(details)
    }

    mutating func sourceDetails(_ fields: Fields) -> SourceDetails {
        var details = SourceDetails(at: fields.node.range)
        details.title = fields.text("title", &diagnostics)
        if let node = fields["publisher"], let text = node.readText(&diagnostics) {
            // An id names an actor; anything with a capital or a space in it is the publisher's name.
            details.publisher =
                RecordID.isValid(text.utf8)
                ? .actor(Reference(text, at: node.range)) : .text(text, at: node.range)
        }
        details.via = speakers(fields.list("via"))
        details.note = fields.text("note", &diagnostics)
        if let node = fields["link"] { details.isLinked = node.readFlag(&diagnostics) ?? false }
        details.kind = fields.choice("kind", SourceDetails.Kind.self, &diagnostics)
        details.authors = fields.texts("authors", &diagnostics)
        details.url = address(fields["url"])
        details.published = date(fields["published"])
        details.accessed = day(fields["accessed"])
        details.language = fields.language("language", &diagnostics)
        for node in fields.list("archived") {
            if node.isScalar {
                if let url = address(node) { details.archived.append(.init(url: url, row: RowHeader(at: node.range))) }
                continue
            }
            guard let row = Fields(node, schema: .capture, diagnostics: &diagnostics), let url = address(row["url"])
            else { continue }
            var capture = SourceDetails.Capture(
                url: url,
                row: RowHeader(tlp: label(row), note: row.text("note", &diagnostics), at: node.range))
            capture.date = date(row["date"])
            capture.tool = row.text("tool", &diagnostics)
            capture.sha256 = row.text("sha256", &diagnostics)
            capture.kind = row.text("kind", &diagnostics)
            capture.custodian = row.text("custodian", &diagnostics)
            details.archived.append(capture)
        }
        details.origin = word(fields["origin"])
        if let node = fields["reliability"] { details.reliability = reliability(node) }
        details.licence = fields.text("licence", &diagnostics)
        details.attribution = fields.text("attribution", &diagnostics)
        return details
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: SubSequence {
        let front = drop(while: \.isWhitespace)
        guard let last = front.lastIndex(where: { !$0.isWhitespace }) else {
            return front[front.startIndex..<front.startIndex]
        }
        return front[...last]
    }
}

extension EventDate {
    /// A date in EDTF, or as papers write it: `14 March 2023`, `March 2023`.
    init?(prose text: String) {
        if let date = EventDate(text) {
            self = date
            return
        }
        let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ]
        let words = text.lowercased().split(separator: " ")
        guard let year = words.last, year.utf8.count == 4, Int(year) != nil,
            let month = words.dropLast().last.flatMap({ word in months.firstIndex(of: String(word)) })
        else { return nil }
        let prefix = "\(year)-\(month + 1 < 10 ? "0" : "")\(month + 1)"
        switch words.count {
        case 2: self.init(prefix)
        case 3:
            guard let day = Int(words[0]) else { return nil }
            self.init("\(prefix)-\(day < 10 ? "0" : "")\(day)")
        default: return nil
        }
    }
}
