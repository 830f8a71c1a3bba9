import Diagnostics
import Markdown
import Records

/// Reading single values.
extension RecordDecoder {
    func location(_ range: SourceRange) -> SourceLocation { SourceLocation(path: path, range: range) }

    // MARK: Texts and references

    mutating func located(_ key: StaticString, _ fields: borrowing Fields) -> Located<String>? {
        guard let node = fields[key], let text = node.readText(&diagnostics) else { return nil }
        return Located(text, at: node.range)
    }

    /// An id that names another record.
    mutating func reference(_ node: RecordNode?) -> Reference? {
        guard let node, let text = node.readText(&diagnostics) else { return nil }
        guard RecordID.isValid(text.utf8) else {
            reportInvalidID(text, node)
            return nil
        }
        return Reference(text, at: node.range)
    }

    mutating func references(_ nodes: [RecordNode]) -> [Reference] {
        var found: [Reference] = []
        for node in nodes { if let reference = reference(node) { found.append(reference) } }
        return found
    }

    /// A name of the author's own kind, such as a claim's `about` or an origin.
    mutating func word(_ node: RecordNode?) -> Reference? {
        guard let node, let text = node.readText(&diagnostics) else { return nil }
        return Reference(text, at: node.range)
    }

    mutating func claimReferences(_ nodes: [RecordNode]) -> [ClaimReference] {
        var found: [ClaimReference] = []
        for node in nodes {
            guard let text = node.readText(&diagnostics) else { continue }
            let parts = text.split(separator: "#", omittingEmptySubsequences: false)
            guard parts.count <= 2, parts.allSatisfy({ RecordID.isValid($0.utf8) }) else {
                diagnostics.append(
                    Diagnostic(
                        .invalidID, "'\(text)' is no name of a claim", at: node.location,
                        explanation: "A claim of this record is named by its id, one of another by record-id#claim-id.")
                )
                continue
            }
            let record = parts.count == 2 ? String(parts[0]) : nil
            found.append(ClaimReference(record: record, claim: String(parts.last!), at: node.range))
        }
        return found
    }

    mutating func reportInvalidID(_ text: String, _ node: RecordNode) {
        diagnostics.append(
            Diagnostic(
                .invalidID, "'\(text)' is no id", at: node.location,
                explanation:
                    "An id is 1 to \(RecordID.longest) lower-case letters, digits and hyphens, and does not begin with a hyphen.",
                suggestion: RecordID.suggestion(for: text)))
    }

    mutating func term(_ node: RecordNode?, of vocabulary: Vocabulary) -> Reference? {
        guard let node, let text = node.readText(&diagnostics) else { return nil }
        if !vocabulary.contains(text) {
            let byLabel = vocabulary.terms.first { $0.label.lowercased() == text.lowercased() }?.id
            let certain = byLabel ?? NearMiss.sameWord(as: text, among: vocabulary.terms.map(\.id))
            diagnostics.append(
                Diagnostic(
                    .unknownTerm, "'\(text)' is no term of the vocabulary '\(vocabulary.name)'", at: node.location,
                    explanation: "A site adds terms of its own under 'vocabularies' in site.yaml.",
                    suggestion: certain ?? NearMiss.best(for: text, among: vocabulary.terms.map(\.id)),
                    isCertain: certain != nil))
        }
        return Reference(text, at: node.range)
    }

    /// A label of the Traffic Light Protocol. One that is unknown withholds: it is read as red, besides the error.
    /// So does one that was left out behind its key.
    mutating func label(_ fields: Fields) -> TrafficLight {
        guard let node = fields["tlp"] else { return wasLeftEmpty("tlp", fields) ? .red : .clear }
        guard let text = node.readText(&diagnostics) else { return withheld() }
        let word = text.lowercased()
        if let light = TrafficLight(word: word.hasPrefix("tlp:") ? String(word.dropFirst(4)) : word) {
            if light != .clear { restrictsParts = true }
            return light
        }
        diagnostics.append(
            Diagnostic(
                .unknownLabel, "'\(text)' is no label of TLP 2.0, so what it stands on is withheld", at: node.location,
                explanation: "The labels are \(TrafficLight.allCases.map(\.word).joined(separator: ", ")).",
                suggestion: NearMiss.best(for: text, among: TrafficLight.allCases.map(\.word))))
        return withheld()
    }

    private mutating func withheld() -> TrafficLight {
        restrictsParts = true
        return .red
    }

    /// A flag that keeps something back. What cannot be read, or was left out behind its key, holds back: a draft by
    /// mistake does less harm than a leak.
    mutating func heldBack(_ key: StaticString, _ fields: Fields) -> Bool {
        guard let node = fields[key] else { return wasLeftEmpty(key, fields) }
        let isHeldBack = node.readFlag(&diagnostics) ?? true
        if isHeldBack { restrictsParts = true }
        return isHeldBack
    }

    /// Whether a key that decides who may see something stands there with nothing after it. Everywhere else that is a
    /// warning and read as absent; here it is an error, since to read it as absent would publish.
    mutating func wasLeftEmpty(_ key: StaticString, _ fields: Fields) -> Bool {
        guard diagnostics.contains(where: { $0.code == .emptyValue }),
            let entry = fields.node.entries.first(where: { $0.key.hasText(key) && $0.value.isEmpty })
        else { return false }
        restrictsParts = true
        let location = entry.key.location
        diagnostics.removeAll { $0.code == .emptyValue && $0.location == location }
        diagnostics.append(
            Diagnostic(
                .emptyRestriction, "'\(key)' has nothing after it, so what it stands on is withheld", at: location,
                explanation:
                    "A key that decides who may see something must say so; leave it out where nothing is restricted."))
        return true
    }

    mutating func address(_ node: RecordNode?) -> WebAddress? {
        guard let node, let text = node.readText(&diagnostics) else { return nil }
        if let address = WebAddress(text) { return address }
        diagnostics.append(
            Diagnostic(
                .invalidAddress, "'\(text)' is no address that a page may link to", at: node.location,
                explanation:
                    "An address begins with https://, http:// or mailto: and has no spaces, quotation marks or angle brackets in it.",
                suggestion: WebAddress("https://" + text).flatMap {
                    text.contains(".") && !text.contains(":") ? $0.text : nil
                }))
        return nil
    }

    // MARK: Dates, times, quantities

    mutating func date(_ node: RecordNode?) -> EventDate? {
        guard let node else { return nil }
        // An unquoted set is a list to YAML; its source text is the date.
        guard node.isScalar ? !node.isEmpty : !node.bytes.isEmpty else {
            _ = node.readText(&diagnostics)
            return nil
        }
        return value(EventDate.parse(node.bytes), node)
    }

    /// A date that must be one exact day.
    mutating func day(_ node: RecordNode?) -> Day? {
        guard let node, let date = date(node) else { return nil }
        if let day = date.exactDay { return day }
        diagnostics.append(
            Diagnostic(
                .wrongForm, "'\(date.text)' is not a single day", at: node.location,
                explanation: "Write the day as 2023-02-17."))
        return nil
    }

    mutating func time(_ node: RecordNode) -> TimeOfDay? {
        guard node.isScalar, !node.isEmpty else {
            _ = node.readText(&diagnostics)
            return nil
        }
        return value(TimeOfDay.parse(node.bytes), node)
    }

    mutating func duration(_ node: RecordNode) -> SpanPhrase? {
        guard node.isScalar, !node.isEmpty else {
            _ = node.readText(&diagnostics)
            return nil
        }
        return value(SpanPhrase.parse(node.bytes, vagueCounts: site.vagueCounts), node)
    }

    /// A quantity phrase, or a map `{low, best, high}`.
    mutating func quantity(_ node: RecordNode) -> Quantity? {
        if node.isMap {
            guard let fields = Fields(node, schema: .estimate, diagnostics: &diagnostics),
                let low = fields.integer("low", in: 0...1_000_000_000, &diagnostics),
                let best = fields.integer("best", in: 0...1_000_000_000, &diagnostics),
                let high = fields.integer("high", in: 0...1_000_000_000, &diagnostics)
            else { return nil }
            return Quantity(low: low, best: best, high: high)
        }
        guard node.isScalar, !node.isEmpty else {
            _ = node.readText(&diagnostics)
            return nil
        }
        return value(Quantity.parse(node.bytes, vagueCounts: site.vagueCounts), node)
    }

    private mutating func value<Value>(_ result: Result<Value, ValueError>, _ node: RecordNode) -> Value? {
        switch result {
        case .success(let value): return value
        case .failure(let error):
            diagnostics.append(error.diagnostic(at: node.location))
            return nil
        }
    }

    // MARK: Accounts

    /// One value, or a list of accounts of it.
    mutating func accounts<Value>(
        _ node: RecordNode?, kind: RecordSchema.Kind, _ read: (inout RecordDecoder, RecordNode) -> Value?
    ) -> Accounts<Value>? {
        guard let node else { return nil }
        let isList = node.isList && !node.items.isEmpty && node.items.allSatisfy(\.isMap)
        guard isList || node.hasKey("value") else {
            return read(&self, node).map { Accounts(plain: $0, at: node.range) }
        }
        var all: [Account<Value>] = []
        for item in node.asList {
            guard let fields = Fields(item, schema: Self.accountSchema, diagnostics: &diagnostics) else { continue }
            let value = fields["value"].flatMap { read(&self, $0) }
            let row = row(fields, item)
            let by = speaker(fields["by"]) ?? (fields["by"] == nil ? defaults.by : nil)
            let via = speakers(fields.list("via"))
            let asOf = date(fields["as_of"])
            let use = fields.flag("use", &diagnostics) ?? false
            guard let value else { continue }
            all.append(
                Account(
                    value, by: by, via: via, sources: row.sources, asOf: asOf, note: row.note, use: use, tlp: row.tlp,
                    at: item.range))
        }
        return all.isEmpty ? nil : Accounts(all)
    }

    private static let accountSchema = RecordSchema.account(.text)

    mutating func quantities(_ node: RecordNode?) -> Accounts<Quantity>? {
        accounts(node, kind: .quantity) { $0.quantity($1) }
    }

    mutating func dates(_ node: RecordNode?) -> Accounts<EventDate>? {
        accounts(node, kind: .date) { $0.date($1) }
    }

    // MARK: Prose

    /// A text that was typed into a field.
    mutating func prose(_ node: RecordNode?) -> Prose? {
        guard let node, let text = node.readText(&diagnostics) else { return nil }
        var start = Int(node.range.start)
        // The bytes of a quoted text begin after its quotation mark; of a folded block no better place is known.
        if node.kind == .quoted, node.range.offsets.count == text.utf8.count + 2 { start += 1 }
        return parsed(node.bytes, offset: start)
    }

    /// The Markdown of the file after its front matter.
    mutating func prose(_ body: Range<Int>?) -> Prose? {
        guard let body else { return nil }
        let text = bytes[body]
        guard text.contains(where: { $0 > 0x20 }) else { return nil }
        reportDeceit(in: text)
        return parsed(text, offset: body.lowerBound)
    }

    /// Controls of direction and words of two scripts in the text of a Markdown file. What it opens ends with its paragraph,
    /// which is a block of its own on every page.
    private mutating func reportDeceit(in text: ArraySlice<UInt8>) {
        for finding in DeceivingText.findings(in: String(decoding: text, as: UTF8.self))
        where finding.kind != .invisible {
            let sought = Array((finding.word ?? String(finding.scalar)).utf8)
            let start = text.indices.first { text[$0...].starts(with: sought) } ?? text.startIndex
            diagnostics.append(
                finding.diagnostic(at: location(SourceRange(start: start, end: start + sought.count))))
        }
    }

    private mutating func parsed(_ text: ArraySlice<UInt8>, offset: Int) -> Prose {
        let parsed = parser.parse(text, path: path, offset: offset, style: style)
        diagnostics += parsed.diagnostics
        for block in parsed.value.allViews { if let view = view(block) { views.append(view) } }
        if parsed.value.restrictsBlocks { restrictsParts = true }
        for block in parsed.value.allRestricted where TrafficLight(word: block.label) == nil {
            diagnostics.append(
                Diagnostic(
                    .unknownLabel, "'\(block.label)' is no label of TLP 2.0, so the block is withheld",
                    at: location(block.labelRange),
                    suggestion: NearMiss.best(for: block.label, among: TrafficLight.allCases.map(\.word))))
        }
        return parsed.value
    }
}

extension RecordSchema {
    static let estimate = RecordSchema(
        "an estimate",
        [
            .required("low", .number(0...1e9), "The lowest"),
            .required("best", .number(0...1e9), "The best"),
            .required("high", .number(0...1e9), "The highest"),
        ])
}

extension RecordNode {
    /// Whether the node is a map that has this key.
    func hasKey(_ key: StaticString) -> Bool { isMap && entries.contains { $0.key.hasText(key) } }
}

extension RecordID {
    /// An id made of a text, where that is easily done.
    package static func suggestion(for text: String) -> String? {
        var id: [UInt8] = []
        for byte in text.lowercased().utf8 {
            if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
                id.append(byte)
            } else if byte < 0x80, let last = id.last, last != 0x2D {
                id.append(0x2D)
            }
        }
        while id.last == 0x2D { id.removeLast() }
        let suggestion = String(decoding: id, as: UTF8.self)
        return isValid(id) && suggestion != text ? suggestion : nil
    }
}

extension Prose {
    /// Whether a block of the text, or of a footnote, has a label.
    fileprivate var restrictsBlocks: Bool { !allRestricted.isEmpty }
}
