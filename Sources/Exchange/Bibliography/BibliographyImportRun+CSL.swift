import Diagnostics
import Records
import Reports

/// Items of CSL-JSON as sources.
extension BibliographyImportRun {
    mutating func read(csl bytes: [UInt8]) {
        let list = JSONItems(bytes, key: nil)
        let items = list.items.isEmpty ? JSONItems(bytes, key: "items") : list
        guard !items.items.isEmpty else {
            diagnostics.append(
                Diagnostic(
                    .importFile, "'\(fileName)' is no list of items of CSL-JSON", at: SourceLocation(path: fileName),
                    explanation: "It is written as [{\"id\": …, \"type\": …}]."))
            return
        }
        if !items.isComplete {
            diagnostics.append(
                Diagnostic(
                    .importRowSkipped, "'\(fileName)' ends before its list does",
                    at: SourceLocation(path: fileName),
                    explanation: "The \(items.items.count) items before are imported."))
        }
        report.rowsRead = items.items.count
        for (index, range) in items.items.enumerated() {
            let tree = JSONReader.read(bytes[range], path: fileName)
            let place = SourceRange(start: range.lowerBound, end: min(range.upperBound, range.lowerBound + 1))
            guard let root = tree.value?.root, !tree.diagnostics.hasErrors else {
                let first = tree.diagnostics.first
                skip(index + 1, first?.summary ?? "it cannot be read", first?.location?.range ?? place)
                continue
            }
            guard root.isMap, let key = root["id"]?.string else {
                skip(index + 1, "it has no id", place)
                continue
            }
            add(item(of: root, key: key, number: index + 1))
        }
    }

    private static let read: Set<String> = [
        "id", "type", "title", "container-title", "publisher", "authority", "author", "editor", "issued", "accessed",
        "URL",
        "DOI", "language", "genre", "note", "keyword", "volume", "number", "issue", "page", "ISSN", "ISBN",
    ]

    private mutating func item(of root: RecordNode, key: String, number: Int) -> BibliographyItem {
        var item = BibliographyItem(number: number, key: key, range: root.range)
        item.kind =
            root["genre"]?.string.flatMap(SourceDetails.Kind.init(rawValue:))
            ?? Self.kind(of: root["type"]?.string ?? "")
        item.title = root["title"]?.string.map(Self.withoutMarkup)
        item.publisher = ["container-title", "publisher", "authority"].lazy.compactMap { root[$0]?.string }.first
            .map(Self.withoutMarkup)
        item.authors = (root["author"] ?? root["editor"])?.items.compactMap(Self.name) ?? []
        if let node = root["URL"], let url = node.string {
            item.url = WebAddress(url)?.text
            if item.url == nil { say(item, "'\(url.prefix(60))' is no address that a page may link to", node.range) }
        }
        if item.url == nil { item.url = root["DOI"]?.string.flatMap(BibliographyItem.address(doi:)) }
        if let node = root["issued"] {
            item.published = Self.date(node)
            if item.published == nil { say(item, "its date of publication cannot be read", node.range) }
        }
        if let node = root["accessed"] {
            item.accessed = Self.date(node).flatMap(BibliographyItem.day)
            if item.accessed == nil { say(item, "the day of access cannot be read", node.range) }
        }
        if let node = root["language"], let language = node.string {
            item.language = BibliographyItem.language(language)
            if item.language == nil { say(item, "'\(language)' is no language that is known", node.range) }
        }
        item.note = root["note"]?.string
        item.tags = Self.list(root["keyword"]?.string)
        for entry in root.entries where !Self.read.contains(entry.key.text) { passOver(entry.key.text) }
        return item
    }

    private static func kind(of type: String) -> SourceDetails.Kind? {
        switch type {
        case "article-newspaper", "article-magazine", "broadcast", "post-weblog": .newsReport
        case "post": .socialPost
        case "speech": .statement
        case "interview": .interview
        case "legal_case", "hearing": .courtRecord
        case "dataset": .dataset
        case "graphic", "figure": .image
        case "motion_picture": .video
        case "webpage", "document", "": nil
        default: .document
        }
    }

    /// The inline markup that processors know, taken out.
    private static func withoutMarkup(_ text: String) -> String {
        var text = text
        for tag in ["i", "b", "sub", "sup", "sc", "span"] {
            text = text.replacing("<\(tag)>", with: "").replacing("</\(tag)>", with: "")
        }
        return text
    }

    private static func name(_ node: RecordNode) -> String? {
        if let literal = node["literal"]?.string { return literal }
        let parts = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"].compactMap {
            node[$0]?.string
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    // MARK: Dates

    /// EDTF where it stands; else one date or two by their parts, `circa` as about.
    private static func date(_ node: RecordNode) -> String? {
        if let text = node["edtf"]?.string, EventDate(text) != nil { return text }
        let isAbout = node["circa"].map { !$0.hasText("false") && !$0.hasText("0") } ?? false
        let dates = (node["date-parts"]?.items ?? []).compactMap(parts)
        var text: String?
        if let season = node["season"]?.integer, (1...4).contains(season), let first = dates.first, dates.count == 1 {
            text = String(first.prefix(4)) + "-2" + String(season)
        } else if dates.count == 1 || dates.count == 2 {
            text = dates.map { $0 + (isAbout ? "~" : "") }.joined(separator: "/")
        } else {
            text = ["raw", "literal"].lazy.compactMap { node[$0]?.string }.first
        }
        return text.flatMap { EventDate($0) == nil ? nil : $0 }
    }

    /// A year, a month, a day, as numbers or as their digits.
    private static func parts(_ node: RecordNode) -> String? {
        let numbers = node.items.map { Int($0.text) }
        guard (1...3).contains(numbers.count), let year = numbers[0], (0...9999).contains(year) else { return nil }
        var text = Day.padded(year, 4)
        for number in numbers.dropFirst() {
            guard let number, (1...31).contains(number) else { return nil }
            text += "-" + Day.padded(number, 2)
        }
        return text
    }
}
