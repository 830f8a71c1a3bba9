import Publishing
import Reports

/// Sources as BibLaTeX entries, in UTF-8; BibTeX itself reads them with a style that knows the types.
extension Bibliography {
    func bibtex() -> [UInt8] {
        var bytes: [UInt8] = []
        for position in sources {
            if !bytes.isEmpty { bytes.append(0x0A) }
            bytes += entry(of: edition.report.sources[position], title: edition.sourceTitles[position]).utf8
        }
        return bytes
    }

    private func entry(of source: Source, title: String) -> String {
        let details = source.details
        let type = Self.bibtexType(of: details)
        var text = "@\(type){\(source.id),\n"
        func field(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { text += "  \(name) = {\(value)},\n" }
        }
        func plain(_ name: String, _ value: String?) { field(name, value.map(BibTeXText.text)) }
        // In braces of its own, a name is not taken apart and a title keeps its capitals.
        let authors = details.authors.map { "{" + BibTeXText.text($0) + "}" }
        field("author", authors.isEmpty ? nil : authors.joined(separator: " and "))
        field("title", "{" + BibTeXText.text(title) + "}")
        // What an entry type does not say of the kind.
        if type == "misc" { field("entrysubtype", details.kind?.rawValue) }
        // Outside of an article it is a list of names, which the word "and" would divide.
        let publisher = edition.publisher(of: details).map { BibTeXText.text($0) }
        field(Self.publisherField(of: type), type == "article" ? publisher : publisher.map { "{" + $0 + "}" })
        if let published = details.published {
            field("date", published.levelOne)
            if let earliest = published.earliest, published.latest?.year == earliest.year {
                field("year", Day.padded(earliest.year, 4))
            }
        }
        if details.isLinked, let url = details.url { field("url", BibTeXText.address(url.text)) }
        field("urldate", details.accessed?.description)
        plain("language", details.language)
        plain("note", note(of: details))
        plain("keywords", source.header.tags.isEmpty ? nil : source.header.tags.joined(separator: ", "))
        return text + "}\n"
    }

    private static func bibtexType(of details: SourceDetails) -> String {
        switch details.kind {
        case .newsReport: "article"
        case .document: "report"
        case .socialPost: "online"
        case .dataset: "dataset"
        case .image: "image"
        case .video: "video"
        case .statement, .interview, .courtRecord: "misc"
        case nil: details.url == nil ? "misc" : "online"
        }
    }

    private static func publisherField(of type: String) -> String {
        switch type {
        case "article": "journaltitle"
        case "report": "institution"
        case "dataset": "publisher"
        default: "organization"
        }
    }
}

extension EventDate {
    /// The date in EDTF of level 1, which is what BibLaTeX reads: as it stands where it is of that level, else the month
    /// or the year that holds all that may be meant; nil where none does.
    var levelOne: String? {
        if Self.isOfLevelOne(text) { return text }
        guard let year = bucket.year, (0...9999).contains(year) else { return nil }
        let qualifier = isUncertain ? isApproximate ? "%" : "?" : isApproximate ? "~" : ""
        return Day.padded(year, 4) + (bucket.month.map { "-" + Day.padded($0, 2) } ?? "") + qualifier
    }

    private static func isOfLevelOne(_ text: String) -> Bool {
        let ends = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard ends.count <= 2 else { return false }
        return ends.allSatisfy { end in
            ends.count == 2 && (end.isEmpty || end.elementsEqual("..".utf8)) || isDate(Array(end))
        }
    }

    /// A year (its last digits perhaps `X`), a month or a season or `XX`, a day or `XX`; qualified as a whole.
    private static func isDate(_ text: [UInt8]) -> Bool {
        var text = text[...]
        if let last = text.last, "?~%".utf8.contains(last) { text.removeLast() }
        let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }) else {
            return false
        }
        // A digit after an X, or a finer part after one, is of level 2.
        let digits = parts.joined()
        let known = digits.prefix { (0x30...0x39).contains($0) }
        guard digits.dropFirst(known.count).allSatisfy({ $0 == UInt8(ascii: "X") }) else { return false }
        switch digits.count - known.count {
        case 0: break
        case 1: guard parts.count == 1 else { return false }
        case 2: break
        case 4: guard parts.count == 3 else { return false }
        default: return false
        }
        guard parts.count > 1, parts[1].first != UInt8(ascii: "X") else { return true }
        let month = parts[1].reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return (1...12).contains(month) || (21...24).contains(month) && parts.count == 2
    }
}
