import Diagnostics
import History
import Records
import Reports

/// What was recorded, as files of content: a line of JSON a record.
struct RecordedContent {
    private let ledger: Ledger
    private let settings: [UInt8]
    /// By record, values of keys that take the place of those recorded.
    private let today: [RecordKey: [String: String]]
    private let site: SiteConfiguration

    /// - Parameters:
    ///   - ledger: What was recorded until the day.
    ///   - settings: The newest version of the settings.
    ///   - today: What today's content says of who may see what: by record, values as JSON by key.
    init(_ ledger: Ledger, settings: RecordedVersion, today: [RecordKey: [String: String]]) {
        self.ledger = ledger
        self.today = today
        self.settings = Self.content(of: settings)
        site = SiteConfiguration.read(self.settings).value
    }

    /// The settings; a site must have a title, though it be forgotten.
    private static func content(of settings: RecordedVersion) -> [UInt8] {
        guard let content = settings.content else { return Array("{\"title\":\"-\"}".utf8) }
        return settings.without.contains("title") ? replacing(content, ["title": "\"-\""]) : Array(content)
    }

    var files: [SourceFile] {
        var files = [SourceFile(path: SiteConfiguration.path, content: .text(settings))]
        let standing = ledger.standing
        let forgotten = forgottenClaims(standing)
        var lines: [RecordType: [UInt8]] = [:]
        for version in standing {
            guard case .record(let key) = version.subject else { continue }
            lines[key.type, default: []] += line(of: version, key, forgotten[key] ?? [])
            lines[key.type]!.append(0x0A)
        }
        for type in RecordType.allCases {
            guard let bytes = lines[type] else { continue }
            files.append(SourceFile(path: "Content/\(type.folder)/as-recorded.jsonl", content: .text(bytes)))
        }
        return files
    }

    /// A version as a line of content. One that may not be seen is a draft: what names it then reads as if it had been
    /// withheld all along.
    private func line(of version: RecordedVersion, _ key: RecordKey, _ claims: Set<String>) -> [UInt8] {
        // A record that must have what was forgotten of it is none any more.
        let lacksSomething = RecordSchema.schema(of: key.type).fields.contains { field in
            field.need == .required && version.without.contains(field.key)
        }
        var values = today[key] ?? [:]
        if !claims.isEmpty {
            values["claims"] =
                "[\(claims.sorted().map { "{\"id\":\"\($0)\",\"says\":\"-\",\"by\":\"unattributed\",\"tlp\":\"red\"}" }.joined(separator: ","))]"
        }
        guard let content = version.content, !lacksSomething else {
            return Self.replacing(standIn(for: key)[...], values.filter { $0.key == "claims" })
        }
        return values.isEmpty ? Array(content) : Self.replacing(content, values)
    }

    /// A record with other values, written as JSON, under some keys.
    private static func replacing(_ content: ArraySlice<UInt8>, _ values: [String: String]) -> [UInt8] {
        var members = values.sorted { $0.key < $1.key }.map { Array("\"\($0.key)\":\($0.value)".utf8) }
        for (key, value) in RecordTree.read(content)?.root.entries ?? [] where values[key.text] == nil {
            members.append(Array(content[key.range.offsets.lowerBound..<value.range.offsets.upperBound]))
        }
        return [UInt8(ascii: "{")] + members.joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "}")]
    }

    /// Stands for a record of which nothing is kept.
    private func standIn(for key: RecordKey) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.text("id", key.id)
            writer.flag("draft", true)
            switch key.type {
            case .incident:
                writer.text("title", "-")
                writer.text("kind", site.vocabularies.kind.terms.first?.id ?? "other")
                writer.text("date", "XXXX")
            case .actor:
                writer.text("name", "-")
                writer.text("kind", "unknown")
            case .place: writer.text("name", "-")
            case .source, .campaign, .page: writer.text("title", "-")
            case .brief:
                writer.text("title", "-")
                writer.text("date", "XXXX")
                writer.texts("authors", ["-"])
            }
        }
        return writer.take()
    }

    // MARK: Claims that were forgotten

    /// Keys that name claims.
    private static let claimKeys: Set<String> = ["rests_on", "answers", "contradicts", "supersedes", "after"]

    /// By record, the claims that something still rests on though they were forgotten: they stand as claims that nobody
    /// may see, since a name that leads nowhere would be an error of whoever wrote it.
    private func forgottenClaims(_ standing: [RecordedVersion]) -> [RecordKey: Set<String>] {
        var lacking: [String: [RecordKey]] = [:]
        for version in standing where version.content == nil || version.without.contains("claims") {
            guard case .record(let key) = version.subject else { continue }
            lacking[key.id, default: []].append(key)
        }
        guard !lacking.isEmpty else { return [:] }
        var claims: [RecordKey: Set<String>] = [:]
        func add(_ text: String, in key: RecordKey) {
            let parts = text.split(separator: "#", maxSplits: 1).map(String.init)
            guard let claim = parts.last, RecordID.isValid(claim.utf8) else { return }
            let holders = parts.count == 2 ? lacking[parts[0]] ?? [] : lacking[key.id]?.filter { $0 == key } ?? []
            for holder in holders { claims[holder, default: []].insert(claim) }
        }
        func walk(_ node: RecordNode, under name: String, in key: RecordKey) {
            if node.isScalar, Self.claimKeys.contains(name) { return add(node.text, in: key) }
            for item in node.items { walk(item, under: name, in: key) }
            for (inner, value) in node.entries { walk(value, under: inner.text, in: key) }
        }
        for version in standing {
            guard case .record(let key) = version.subject, let tree = version.tree else { continue }
            walk(tree.root, under: "", in: key)
        }
        return claims
    }
}
