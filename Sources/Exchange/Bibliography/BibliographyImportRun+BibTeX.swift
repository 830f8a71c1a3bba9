import Diagnostics
import Records
import Reports

/// Entries of BibTeX and BibLaTeX as sources.
extension BibliographyImportRun {
    mutating func read(bibtex bytes: [UInt8]) {
        let reader = BibTeXReader(bytes)
        report.rowsRead = reader.entries.count + reader.mistakes.count
        if report.rowsRead == 0 {
            diagnostics.append(
                Diagnostic(
                    .importFile, "'\(fileName)' has no entry of BibTeX", at: SourceLocation(path: fileName),
                    explanation: "An entry is written as @article{key, title = {…}}."))
        }
        for (number, mistake) in reader.mistakes {
            let start = min(mistake.offset, max(0, bytes.count - 1))
            skip(number, mistake.text, SourceRange(start: start, end: min(bytes.count, start + 1)))
        }
        for string in reader.unknownStrings {
            diagnostics.append(
                Diagnostic(
                    .importCell, "The string '\(string.name)' is not defined; its name is taken",
                    at: SourceLocation(path: fileName, range: string.range)))
        }
        for entry in reader.entries { add(item(of: entry)) }
    }

    private mutating func item(of entry: BibTeXReader.Entry) -> BibliographyItem {
        var item = BibliographyItem(number: entry.number, key: entry.key, range: entry.range)
        var read: Set<String> = []
        func text(_ names: String...) -> (text: String, range: SourceRange)? {
            var found: (text: String, range: SourceRange)?
            for name in names {
                read.insert(name)
                guard found == nil, let field = entry[name] else { continue }
                let latex = LaTeXText(field.value)
                for command in latex.unknown {
                    say(item, "the command '\(command)' of LaTeX is kept as it was written", field.range)
                }
                if !latex.text.isEmpty { found = (latex.text, field.range) }
            }
            return found
        }
        item.title = text("title")?.text
        if let subtitle = text("subtitle")?.text { item.title = item.title.map { $0 + ": " + subtitle } ?? subtitle }
        item.publisher =
            text("journaltitle", "journal", "institution", "organization", "publisher", "school", "booktitle")?.text
        item.authors = Self.names(entry["author"]?.value ?? entry["editor"]?.value ?? [])
        read.formUnion(["author", "editor"])
        item.kind = Self.kind(of: entry)
        read.formUnion(["entrysubtype", "volume", "number", "doi", "issn", "isbn", "pages"])
        if let language = text("language", "langid", "hyphenation") {
            item.language = BibliographyItem.language(language.text)
            if item.language == nil { say(item, "'\(language.text)' is no language that is known", language.range) }
        }
        item.tags = Self.list(text("keywords", "keyword")?.text)
        let notes = [text("note")?.text, text("annote", "annotation")?.text].compactMap(\.self)
        if !notes.isEmpty { item.note = notes.joined(separator: " ") }
        readAddress(of: entry, into: &item)
        readDates(of: entry, into: &item)
        read.formUnion(["url", "howpublished", "urldate", "date", "year", "month", "day"])
        if let crossref = entry["crossref"] {
            read.insert("crossref")
            say(
                item, "its crossref is not followed: what the other entry says is not taken over", crossref.range,
                .importUnknown)
        }
        for field in entry.fields where !read.contains(field.name) { passOver(field.name) }
        return item
    }

    private static func kind(of entry: BibTeXReader.Entry) -> SourceDetails.Kind? {
        let subtype = entry["entrysubtype"].map { LaTeXText($0.value).text.lowercased() }
        if let kind = subtype.flatMap(SourceDetails.Kind.init(rawValue:)) { return kind }
        switch entry.type {
        case "article":
            // A scholarly journal has volumes, a newspaper does not.
            let isScholarly = ["volume", "number", "doi", "issn"].contains { entry[$0] != nil }
            return isScholarly && subtype != "newspaper" && subtype != "magazine" ? .document : .newsReport
        case "newspaper": return .newsReport
        case "dataset": return .dataset
        case "image", "artwork": return .image
        case "video", "movie": return .video
        case "jurisdiction": return .courtRecord
        case "online", "electronic", "www", "misc": return nil
        default: return .document
        }
    }

    /// Names divided by `and`, each in the order in which it is said: "First Last" of "Last, First". What stands in braces
    /// of its own is one name.
    private static func names(_ value: [UInt8]) -> [String] {
        var names: [[UInt8]] = [[]]
        var depth = 0
        for byte in value {
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            names[names.count - 1].append(byte <= 0x20 ? 0x20 : byte)
            if depth == 0, names[names.count - 1].suffix(5).elementsEqual(" and ".utf8) {
                names[names.count - 1].removeLast(5)
                names.append([])
            }
        }
        return names.compactMap { bytes in
            let name = Array(CellText.trimmed(bytes[...]))
            guard !name.isEmpty else { return nil }
            let isWhole = name.first == UInt8(ascii: "{") && name.last == UInt8(ascii: "}")
            let parts = LaTeXText(name).text.split(separator: ",").map { part in
                String(decoding: CellText.trimmed(Array(part.utf8)[...]), as: UTF8.self)
            }
            if isWhole || parts.count == 1 { return LaTeXText(name).text }
            if parts.count == 2 { return parts[1] + " " + parts[0] }
            return parts.count == 3 ? parts[2] + " " + parts[0] + " " + parts[1] : LaTeXText(name).text
        }
    }

    static func list(_ text: String?) -> [String] {
        (text ?? "").split { $0 == "," || $0 == ";" }.compactMap { part in
            let tag = CellText.oneLine(Array(part.utf8)[...])
            return tag.isEmpty ? nil : String(decoding: tag, as: UTF8.self)
        }
    }

    // MARK: Addresses and dates

    private mutating func readAddress(of entry: BibTeXReader.Entry, into item: inout BibliographyItem) {
        for name in ["url", "howpublished"] {
            guard item.url == nil, let field = entry[name] else { continue }
            // An address stands as it is, but for what some programs escape, and the command around it.
            var text = String(decoding: CellText.trimmed(field.value[...]), as: UTF8.self)
            for command in ["\\url{", "\\href{"] where text.hasPrefix(command) {
                text = String(text.dropFirst(command.count).prefix { $0 != "}" })
            }
            for sign in ["_", "%", "&", "#", "~"] { text = text.replacing("\\" + sign, with: sign) }
            text = text.replacing("{", with: "").replacing("}", with: "")
            if let address = WebAddress(text) {
                item.url = address.text
            } else if name == "url" {
                say(item, "'\(text.prefix(60))' is no address that a page may link to", field.range)
            } else if item.publisher == nil {
                item.publisher = LaTeXText(field.value).text
            }
        }
        if item.url == nil, let doi = entry["doi"] {
            item.url = BibliographyItem.address(doi: String(decoding: CellText.trimmed(doi.value[...]), as: UTF8.self))
        }
    }

    private mutating func readDates(of entry: BibTeXReader.Entry, into item: inout BibliographyItem) {
        // As it stands: what TeX takes for a blank says "about" in EDTF.
        func plain(_ name: String) -> (text: String, range: SourceRange)? {
            entry[name].map { field in
                let text = field.value.filter { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }
                return (String(decoding: CellText.trimmed(text[...]), as: UTF8.self), field.range)
            }
        }
        if let date = plain("date") {
            // A blank divides date and time; the day is enough for a source.
            let day = date.text.split(separator: "T").first.map(String.init) ?? date.text
            if EventDate(day) != nil {
                item.published = day
            } else {
                say(item, "'\(date.text)' is no date in EDTF", date.range)
            }
        } else if let year = plain("year") {
            let digits = year.text.utf8.allSatisfy { (0x30...0x39).contains($0) } && year.text.utf8.count == 4
            var text = year.text
            if digits, let month = plain("month"), let number = Self.month(month.text) {
                text += "-" + Day.padded(number, 2)
                if let day = plain("day"), let number = Int(day.text), (1...31).contains(number) {
                    text += "-" + Day.padded(number, 2)
                }
            }
            if EventDate(text) != nil {
                item.published = text
            } else {
                say(item, "'\(year.text)' is no year", year.range)
            }
        }
        if let accessed = plain("urldate") {
            item.accessed = BibliographyItem.day(accessed.text)
            if item.accessed == nil { say(item, "'\(accessed.text)' is no day", accessed.range) }
        }
    }

    private static func month(_ text: String) -> Int? {
        if let number = Int(text) { return (1...12).contains(number) ? number : nil }
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        let start = text.lowercased().prefix(3)
        return names.firstIndex { $0 == start }.map { $0 + 1 }
    }
}
