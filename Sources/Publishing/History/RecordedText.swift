import Reports

/// What was recorded, in words: codes as the interface says them, dates and references as pages say them.
///
/// A reference is shown by what it leads to today, with what guards a name today; one that leads nowhere is not shown by
/// its id, which may be an id that nobody is to know any more.
extension PageBuilder {
    /// The name of a field: the interface's word, else the key.
    func label(ofField key: String) -> String { words.fields[key] ?? key.replacing("_", with: " ") }

    /// A code as pages say it, by the field that it stands in.
    func word(for code: String, in field: String, of type: RecordType) -> String {
        let prefixes: [String] =
            switch field {
            case "place_precision", "precision", "obscure": ["precision"]
            case "kind": ["\(type.rawValue)Kind", "nameKind", "revision", "placeKind", "sourceKind"]
            case "relation": [type == .incident ? "related" : "relation"]
            case "status": ["status", "account", "verification"]
            case "value": ["status"]
            case "public_role": ["publicRole"]
            case "warnings": ["warning"]
            default: [field]
            }
        for prefix in prefixes {
            let key = Words.key(prefix, code)
            if words.has(key) { return words[key] }
        }
        return code.replacing("-", with: " ")
    }

    /// Where a reference leads today; nil where it leads nowhere.
    func recordedRef(_ text: String, _ types: [String]) -> RefView? {
        for type in types.compactMap(RecordType.init(rawValue:)) {
            if let position = report.position(text, type) { return ref(report.key(type, position)) }
        }
        return nil
    }

    /// A claim that something rests on: within the record by its name, in another record by that record's title.
    func recordedClaim(_ text: String) -> RefView? {
        guard let sign = text.firstIndex(of: "#") else { return RefView(text: text) }
        guard let key = report.key(named: String(text[..<sign])) else { return nil }
        var ref = ref(key)
        ref.text += " #" + text[text.index(after: sign)...]
        return ref
    }

    /// Prose as it was typed, with names in place of references.
    func recordedProse(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "[") {
            result += rest[..<start]
            rest = rest[start...]
            if rest.hasPrefix("[["), let end = rest.firstIndex(of: "]"), rest[end...].hasPrefix("]]") {
                result += name(ofReference: rest[rest.index(start, offsetBy: 2)..<end])
                rest = rest[rest.index(end, offsetBy: 2)...]
            } else if rest.hasPrefix("[@"), let end = rest.firstIndex(of: "]") {
                let inner = rest[rest.index(start, offsetBy: 2)..<end].prefix { $0 != "," }
                let source = recordedRef(inner.trimmed, ["source"])
                result += "[\(source.map(Self.guarded) ?? words["notThereNow"])]"
                rest = rest[rest.index(after: end)...]
            } else {
                result.append("[")
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    private func name(ofReference text: Substring) -> String {
        let parts = text.split(separator: "|", maxSplits: 1)
        var name = (parts.first ?? "").trimmed
        var type: RecordType?
        if let colon = name.firstIndex(of: ":") {
            type = RecordType(rawValue: String(name[..<colon]))
            name = String(name[name.index(after: colon)...])
        }
        let id = String(name.prefix { $0 != "." })
        let key = report.key(named: id, type: type)
        if parts.count > 1 { return parts[1].trimmed }
        guard let key else { return words["notThereNow"] }
        return Self.guarded(ref(key)) + (id.count < name.count ? " (\(name.dropFirst(id.count + 1)))" : "")
    }

    private static func guarded(_ ref: RefView) -> String { ref.text + (ref.guard.map { " (\($0))" } ?? "") }
}

extension Substring {
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(
            start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)])
    }
}
