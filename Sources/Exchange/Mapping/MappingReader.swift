package import Diagnostics
import Records
package import Reports

/// Reads a mapping file. Everything wrong with it is reported with its place, as with content.
package struct MappingReader {
    var mapping = TableMapping(name: "")
    var diagnostics: [Diagnostic] = []
    /// The terms that a site may use, by vocabulary.
    let vocabularies: Vocabularies

    /// The mapping; nil where there are errors.
    package static func read(
        _ bytes: [UInt8], path: String, vocabularies: Vocabularies = .standard
    ) -> Checked<TableMapping?> {
        let file = YAMLReader.read(bytes, path: path)
        var reader = MappingReader(vocabularies: vocabularies)
        reader.diagnostics = file.diagnostics
        if let root = file.value.first?.root {
            reader.read(root)
        } else if file.diagnostics.isEmpty {
            reader.diagnostics.append(
                Diagnostic(.importMapping, "'\(path)' has no mapping in it", at: SourceLocation(path: path)))
        }
        let hasErrors = reader.diagnostics.hasErrors
        return Checked(hasErrors ? nil : reader.mapping, reader.diagnostics)
    }

    private init(vocabularies: Vocabularies) { self.vocabularies = vocabularies }

    private mutating func read(_ root: RecordNode) {
        guard let fields = Fields(root, schema: .mapping, diagnostics: &diagnostics) else { return }
        _ = fields.integer("mapping", in: 1...1, &diagnostics)
        if let node = fields["name"], let name = node.readText(&diagnostics) {
            if RecordID.isValid(name.utf8), name.utf8.count <= 20 {
                mapping.name = name
            } else {
                say("'\(name)' is no name for ids: up to twenty lower-case letters, digits and hyphens", node)
            }
        }
        mapping.encoding = fields.choice("encoding", TableEncoding.self, &diagnostics)
        mapping.order = fields.choice("dates", WrittenDate.Order.self, &diagnostics) ?? .yearFirst
        if let node = fields["dataset"] { mapping.dataset = dataset(node) }
        mapping.terms = fields.text("terms", &diagnostics)
        for node in fields.list("leave_out") {
            guard let row = Fields(node, schema: .mappedExclusion, diagnostics: &diagnostics),
                let reason = row.text("reason", &diagnostics)
            else { continue }
            mapping.leaveOut.append(.init(conditions: conditions(row["when"]), reason: reason))
        }
        if let id = value(fields["id"]) { mapping.id = id }
        for (key, node) in fields["external_ids"]?.entries ?? [] {
            if let value = value(node) { mapping.externalIDs.append((key.text, value)) }
        }
        if mapping.externalIDs.isEmpty { mapping.externalIDs = [(mapping.name, mapping.id)] }
        if let node = fields["incident"] { readIncident(node) }
    }

    private mutating func dataset(_ node: RecordNode) -> TableMapping.Dataset? {
        guard let fields = Fields(node, schema: .mappedDataset, diagnostics: &diagnostics),
            let title = fields.text("title", &diagnostics), let publisher = fields.text("publisher", &diagnostics)
        else { return nil }
        let url = fields.text("url", &diagnostics)
        if let url, WebAddress(url) == nil { say("'\(url)' is no address", fields["url"]!) }
        return TableMapping.Dataset(
            title: title, publisher: publisher, url: url, licence: fields.text("licence", &diagnostics),
            attribution: fields.text("attribution", &diagnostics), note: fields.text("note", &diagnostics))
    }

    // MARK: Values

    /// A value, which may be left out.
    mutating func value(_ node: RecordNode?) -> MappedValue? {
        guard let node else { return nil }
        var value = MappedValue()
        value.location = node.location
        if node.isList, node.bytes.first != UInt8(ascii: "[") || node.items.allSatisfy(\.isMap) {
            value.alternatives = node.items.compactMap { self.value($0) }
            return value
        }
        if !node.isMap {
            guard let text = node.readText(&diagnostics) else { return nil }
            value.parts = parts(of: text, isOptional: false, at: node)
            return value
        }
        if let first = node.entries.first, node.bytes.first == UInt8(ascii: "{"), first.value.isEmpty {
            say("A text that begins with '{' must be quoted", node)
            return nil
        }
        guard let fields = Fields(node, schema: .mappedValueMap, diagnostics: &diagnostics) else { return nil }
        let isOptional = fields.flag("optional", &diagnostics) ?? false
        if let columns = fields["column"] {
            let names = columns.readTexts(&diagnostics)
            value.parts = [.column(column(names, isOptional: isOptional, at: columns))]
            if let text = fields["text"] { say("A value has a column or a text, not both", text) }
        } else if let text = fields["text"]?.readText(&diagnostics) {
            value.parts = parts(of: text, isOptional: isOptional, at: fields["text"]!)
        } else {
            say("A value must have a column or a text", node)
        }
        value.conditions = conditions(fields["when"])
        value.separator = fields.text("split", &diagnostics).map { Array($0.utf8) }
        value.absent = fields.texts("absent", &diagnostics).map { Array($0.utf8) }
        value.unknown = fields.texts("unknown", &diagnostics).map { Array($0.utf8) }
        if let less = fields["less"] {
            var other = MappedValue()
            let names = less.readTexts(&diagnostics)
            other.parts = [.column(column(names, isOptional: isOptional, at: less))]
            value.less = [other]
        }
        if let terms = fields["terms"] {
            var found: [String: String] = [:]
            for (key, word) in terms.entries {
                guard let word = word.readText(&diagnostics) else { continue }
                if found.updateValue(word, forKey: key.text.lowercased()) != nil {
                    say("Term '\(key.text)' stands twice; capitals do not tell terms apart", key)
                }
            }
            value.terms = found
        }
        value.otherwise = fields.text("otherwise", &diagnostics)
        return value
    }

    /// A value whose words are those of a list: constants and terms are checked here, so that no row meets a wrong one.
    mutating func value(_ node: RecordNode?, words: [String]) -> MappedValue? {
        guard let node, let value = value(node) else { return nil }
        check(value, node) { words.contains($0) ? nil : .some(NearMiss.best(for: $0, among: words)) }
        return value
    }

    mutating func value(_ node: RecordNode?, vocabulary: Vocabulary) -> MappedValue? {
        value(node, words: vocabulary.terms.map(\.id))
    }

    /// - Parameter wrong: for a word that may not stand, what was probably meant.
    private mutating func check(_ value: MappedValue, _ node: RecordNode, wrong: (String) -> String??) {
        func report(_ word: String, _ place: RecordNode, to diagnostics: inout [Diagnostic]) {
            guard let suggestion = wrong(word) else { return }
            diagnostics.append(
                Diagnostic(
                    .unknownChoice, "'\(word)' is none of the words that may stand here", at: place.location,
                    suggestion: suggestion))
        }
        if node.isList {
            for (item, alternative) in zip(node.items, value.alternatives) { check(alternative, item, wrong: wrong) }
            return
        }
        if !node.isMap {
            if let constant = value.constant {
                report(String(decoding: constant, as: UTF8.self), node, to: &diagnostics)
            }
            return
        }
        for (key, inner) in node.entries {
            switch key.text {
            case "text":
                if let constant = value.constant, value.terms == nil {
                    report(String(decoding: constant, as: UTF8.self), inner, to: &diagnostics)
                }
            case "otherwise": report(inner.text, inner, to: &diagnostics)
            case "terms": for (_, word) in inner.entries { report(word.text, word, to: &diagnostics) }
            default: break
            }
        }
    }

    /// `{Sub type}, {Town|Area}`.
    private mutating func parts(of text: String, isOptional: Bool, at node: RecordNode) -> [MappedValue.Part] {
        var parts: [MappedValue.Part] = []
        var rest = Array(text.utf8)[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            guard let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) else {
                say("A '{' is never closed", node)
                break
            }
            if open > rest.startIndex { parts.append(.text(Array(rest[..<open]))) }
            let names = rest[(open + 1)..<close].split(separator: UInt8(ascii: "|")).map {
                String(decoding: CellText.trimmed($0), as: UTF8.self)
            }
            if names.isEmpty { say("Between '{' and '}' stands the name of a column", node) }
            parts.append(.column(column(names, isOptional: isOptional, at: node)))
            rest = rest[(close + 1)...]
        }
        if !rest.isEmpty { parts.append(.text(Array(rest))) }
        return parts
    }

    private mutating func column(_ names: [String], isOptional: Bool, at node: RecordNode) -> Int {
        mapping.columns.append(.init(names: names, isOptional: isOptional, location: node.location))
        return mapping.columns.count - 1
    }

    mutating func conditions(_ node: RecordNode?) -> [TableMapping.Condition] {
        (node?.asList ?? []).compactMap { condition($0) }
    }

    private mutating func condition(_ node: RecordNode) -> TableMapping.Condition? {
        guard let fields = Fields(node, schema: .mappedCondition, diagnostics: &diagnostics),
            let columns = fields["column"]
        else { return nil }
        let isOptional = fields.flag("optional", &diagnostics) ?? false
        let position = column(columns.readTexts(&diagnostics), isOptional: isOptional, at: columns)
        let excluded = fields.texts("is_not", &diagnostics)
        let wanted = fields.texts("is", &diagnostics)
        if !excluded.isEmpty, !wanted.isEmpty { say("A condition has 'is' or 'is_not', not both", node) }
        return TableMapping.Condition(
            column: position, values: (excluded.isEmpty ? wanted : excluded).map { Array($0.utf8) },
            isNegated: !excluded.isEmpty)
    }

    mutating func say(_ summary: String, _ node: RecordNode) {
        diagnostics.append(Diagnostic(.importMapping, summary, at: node.location))
    }
}
