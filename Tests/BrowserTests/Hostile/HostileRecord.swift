import Foundation
import Records
import Reports

/// One record made from its schema, so that a field added tomorrow is in it: every field it can have, or no more than it
/// must have and one field under attack.
struct HostileRecord {
    let type: RecordType
    /// Which set of records it belongs to. The records of a set name each other, and of several forms that a value may
    /// have each set takes the next.
    let number: Int
    /// The one field under attack and what it holds; nil: the record is full. Without a text the field holds what it may.
    var target: (path: String, text: String?)?
    /// The texts of a field: one, or, where it is a list, as many as it shall have.
    var texts: (_ path: String, _ form: HostileField.Form) -> [String] = { _, _ in ["words"] }

    var id: String { Self.id(type.rawValue, number) }

    /// The set whose records it names.
    private var set: Int { target == nil ? number : 0 }

    static func id(_ type: String, _ number: Int) -> String {
        number == 0 ? "hostile-\(type)" : "hostile-\(type)-\(number)"
    }

    /// The path from the site's folder, and the text.
    var file: (path: String, text: String) {
        let schema = RecordSchema.schema(of: type)
        var fields = record(schema, at: type.rawValue)
        fields["id"] = fields["id"] ?? .string(id)
        let folder = "Content/\(type.rawValue)s"
        // Prose stands below the record, or in it as any other field does.
        let hasBody = [.incident, .actor, .campaign, .brief, .page].contains(type) && target == nil && number % 2 == 0
        guard hasBody, let body = fields.removeValue(forKey: "body")?.string else {
            return ("\(folder)/\(id).yaml", Self.line(.object(fields)) + "\n")
        }
        return ("\(folder)/\(id).md", "---\n\(Self.line(.object(fields)))\n---\n\n\(body)\n")
    }

    /// Fields that a rule of their own holds to something; nil leaves the field out of a full record.
    private static let fixed: [String: JSON?] = [
        "tlp": nil, "draft": nil, "embargo": nil, "duplicate_of": nil, "protect": nil, "waive": nil, "after": nil,
        "about": nil, "contradicts": nil, "supersedes": nil, "inferred": nil, "use": nil, "starts_with": nil,
        "place_precision": nil, "obscure": nil, "language": "en", "file": "picture.svg", "public_role": "official",
        "page": true, "within": "other-place", "sha256": .string(String(repeating: "0f", count: 32)), "iso": "PK",
        "date": "2023-02-17", "from": "2021", "until": "2022", "founded": "2020", "ended": "2024",
        "precision": "city", "latitude": .number(24.86), "longitude": .number(67.01), "graphic": true,
        // A record that was taken down shows nothing else: one of its own is in the site.
        "taken_down": nil, "rests_on": ["c1"], "duration": "more than 3 hours", "link": nil,
    ]

    /// What rules ask for beside the fields that are required.
    private static let companions: [String: Set<String>] = [
        "a participant": ["label"], "a claim": ["id", "by"], "a verification": ["status", "method"],
        "a place": ["kind", "latitude", "longitude"],
        "a toll": ["by", "killed"], "a casualty row": ["killed"], "a source": ["title"], "a figure": ["killed"],
    ]

    private func record(_ schema: RecordSchema, at path: String) -> [String: JSON] {
        var members: [String: JSON] = [:]
        for field in schema.fields {
            let inner = "\(path)/\(field.key)"
            if let target {
                let isOnTheWay = target.path == inner || target.path.hasPrefix(inner + "/")
                let isWanted =
                    Self.companions[schema.name]?.contains(field.key) == true && target.path != "\(path)/actor"
                // What rests on a claim needs one.
                let isRestedOn = field.key == "claims" && path == type.rawValue && target.path.hasSuffix("/rests_on")
                guard isOnTheWay || isWanted || isRestedOn || field.need == .required else { continue }
                members[field.key] = value(field, in: schema, at: inner)
            } else {
                members[field.key] = value(field, in: schema, at: inner)
            }
        }
        return members
    }

    private func value(_ field: RecordSchema.Field, in schema: RecordSchema, at path: String) -> JSON? {
        if let target, target.path == path && target.text != nil || target.path.hasPrefix(path + "/") {
            return value(field.kind, key: field.key, at: path)
        }
        switch (schema.name, field.key) {
        case (_, "formerly"): return [.string("old-\(id)")]
        case ("an actor", "kind"): return "person"
        case ("a related incident", "incident"): return "other-incident"
        case ("a relation", "actor"): return "other-actor"
        case ("a relation", "relation"): return "distinct-from"
        case ("a claim", "id"): return "c1"
        case ("a judgement", "id"): return "j1"
        case ("a verification", "status"): return "verified"
        case ("a waiver", "check"): return "source-not-archived"
        // As a value with its teller it is held to the same form.
        case (_, "value") where path.hasSuffix("duration/value"): return "more than 3 hours"
        default:
            if let value = Self.fixed[field.key] { return value }
            return value(field.kind, key: field.key, at: path)
        }
    }

    private func value(_ kind: RecordSchema.Kind, key: String, at path: String) -> JSON? {
        if let target, target.path == path, let text = target.text {
            switch kind {
            case .list(let kind): return value(kind, key: key, at: path).map { [$0] }
            case .table(let kind): return value(kind, key: key, at: path).map { .object(["hostile": $0]) }
            case .either(let kinds) where !kinds.allSatisfy({ HostileField.form($0, key: key) == nil }):
                return kinds.first { HostileField.form($0, key: key) != nil }.flatMap { value($0, key: key, at: path) }
            default: return .string(text)
            }
        }
        switch kind {
        case .text: return text(key: key, path, .text).first.map { .string($0) }
        case .markdown: return texts(path, .markdown).first.map { .string($0) }
        case .id, .claim: return nil
        case .reference(let types): return .string(Self.id(types[0], set))
        case .date, .day, .moment: return "2023-02-17"
        case .time: return "19:10"
        case .quantity: return "at least 4"
        case .number(let range): return .number(range.upperBound.rounded(.down))
        case .flag: return true
        case .address: return texts(path, .held).first.map { .string($0) }
        case .choice(let words): return .string(words[0])
        case .term(let vocabulary): return vocabulary == "likelihood" ? "likely" : .string(Self.id("term", set))
        case .list(.text): return .array(text(key: key, path, .text).map { .string($0) })
        case .list(.markdown): return .array(texts(path, .markdown).map { .string($0) })
        // One item of each form.
        case .list(.either(let kinds)) where target == nil:
            return .array(kinds.compactMap { value($0, key: key, at: path) })
        case .list(let kind): return value(kind, key: key, at: path).map { [$0] }
        case .map(let schema): return .object(record(schema, at: path))
        case .table(let kind): return value(kind, key: key, at: path).map { .object(["hostile": $0]) }
        case .either(let kinds): return value(oneOf: kinds, key: key, at: path)
        }
    }

    /// One of several forms: the one that leads to the target; without one, that of this set, maps first.
    private func value(oneOf kinds: [RecordSchema.Kind], key: String, at path: String) -> JSON? {
        if let target, target.path.hasPrefix(path + "/") {
            return kinds.first { !HostileField.maps($0).isEmpty }.flatMap { value($0, key: key, at: path) }
        }
        let ordered =
            kinds.filter { !HostileField.maps($0).isEmpty } + kinds.filter { HostileField.maps($0).isEmpty }
        return value(target == nil ? ordered[number % ordered.count] : kinds[0], key: key, at: path)
    }

    /// A source on one line ends with its date, and a publisher that could be an actor's id is one.
    private func text(key: String, _ path: String, _ form: HostileField.Form) -> [String] {
        texts(path, form).map { text in
            switch key {
            case "sources", "source": "\(text), 14 March 2023"
            case "publisher": "The publisher \(text)"
            default: text
            }
        }
    }

    /// JSON on one line, which is YAML too. What may not stand in a file is written by its number.
    static func line(_ value: JSON) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return "" }
        var line = ""
        for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
            let isRefused =
                (0x7F..<0xA0).contains(scalar.value) || [0x2028, 0x2029, 0xFEFF].contains(scalar.value)
                || scalar.value & 0xFFFE == 0xFFFE
            if isRefused, scalar.value < 0x10000 {
                let digits = String(scalar.value, radix: 16)
                line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
        return line
    }
}
