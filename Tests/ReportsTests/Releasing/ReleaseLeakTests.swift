import Diagnostics
import Reports
import TestSupport
import Testing

@testable import Markdown

/// Reports at random, with a secret in every text at every level; after release no secret above the audience can be
/// reached in the released report, down to its last private member.
struct ReleaseLeakTests {
    @Test(arguments: 1...12)
    func `No withheld text can be reached after release`(_ seed: UInt64) throws {
        try check(SecretSite(seed: seed))
    }

    /// Where almost nothing is restricted, release passes whole lists of records on as they are.
    @Test(arguments: 1...24)
    func `No withheld part can be reached where all records are clear and labels are few`(_ seed: UInt64) throws {
        try check(SecretSite(seed: seed, labelsAreFew: true))
    }

    private func check(_ site: SecretSite) throws {
        var writer = site
        let files = writer.files()
        var decoder = RecordDecoder(site: SiteConfiguration())
        var records: [ParsedRecord] = []
        for file in files {
            let read = decoder.decode(Array(file.text.utf8), path: file.path)
            #expect(!read.hasErrors, "\(read.diagnostics.filter { $0.severity == .error }.map(\.summary)) \(file.text)")
            records += read.value
        }
        #expect(records.count == files.count)
        let assembled = Report.assembled(site: SiteConfiguration(), records: records, mediaFiles: [])
        for audience in TrafficLight.allCases {
            let released = assembled.value.released(Release(audience: audience, now: Instant(seconds: 1_700_000_000)))
            var reached = Reached()
            reached.walk(released.value)
            let levels = writer.levels
            let leaked = reached.secrets.filter { levels[$0] > audience.rawValue }
            #expect(leaked.isEmpty, "\(audience.word): \(leaked.sorted().map { writer.labels[$0] })")
            // The walk finds what is there: every title that may be seen is.
            let missing = writer.titles.filter { levels[$0] <= audience.rawValue && !reached.secrets.contains($0) }
            #expect(missing.isEmpty, "\(audience.word)")
        }
    }
}

/// Finds secrets in everything that a value holds.
private struct Reached {
    private(set) var secrets: Set<Int> = []

    mutating func walk(_ value: Any) {
        switch value {
        case let text as String: find(in: text)
        case let bytes as [UInt8]: find(in: String(decoding: bytes, as: UTF8.self))
        case is Int, is Bool, is Double, is SourceRange, is UInt32: break
        default:
            for child in Mirror(reflecting: value).children {
                // The list of what was held back names it: that is its purpose. A text keeps what its references,
                // citations and view blocks say as they were typed; they are filled in only where the report has them.
                if value is ReleasedReport, child.label == "heldBack" { continue }
                if value is Prose, ["references", "citations", "views"].contains(child.label) { continue }
                if let prose = value as? Prose, child.label == "source" {
                    walk(Self.typed(prose))
                    continue
                }
                walk(child.value)
            }
        }
    }

    /// What was typed, without those.
    private static func typed(_ prose: Prose) -> [UInt8] {
        var source = prose.source
        let ranges =
            prose.allReferences.map(\.range) + prose.allCitations.map(\.range) + prose.allViews.map(\.range)
        for range in ranges {
            for offset in range.offsets where source.indices.contains(offset - prose.sourceOffset) {
                source[offset - prose.sourceOffset] = 0x20
            }
        }
        return source
    }

    /// Secrets read `zq17qz`.
    private mutating func find(in text: String) {
        guard text.contains("zq") else { return }
        for piece in text.split(separator: "zq").dropFirst(text.hasPrefix("zq") ? 0 : 1) {
            guard let end = piece.firstRange(of: "qz")?.lowerBound, let number = Int(piece[..<end]) else { continue }
            secrets.insert(number)
        }
    }
}

/// Writes a site at random. Each text is a secret that knows its level: 0 to 4 the label that it stands under, 5 what no
/// audience may see.
private struct SecretSite {
    /// The level of each secret.
    private(set) var levels: [Int] = []
    /// Where each secret stands, for messages.
    private(set) var labels: [String] = []
    /// The secrets that are the titles of records.
    private(set) var titles: [Int] = []
    private var generator: SeededGenerator
    private var ids: [RecordType: [(id: String, level: Int)]] = [:]

    /// Whether all records are clear, and one row in a hundred is not.
    private let labelsAreFew: Bool

    init(seed: UInt64, labelsAreFew: Bool = false) {
        generator = SeededGenerator(seed: seed)
        self.labelsAreFew = labelsAreFew
    }

    /// The label of a part: clear as a rule, or of any level.
    private mutating func label(oneIn: Int) -> Int { random(labelsAreFew ? 100 : oneIn) == 0 ? random(5) : 0 }

    private mutating func random(_ bound: Int) -> Int { generator.number(below: bound) }

    private mutating func secret(_ level: Int, _ label: String) -> String {
        levels.append(level)
        labels.append(label)
        return "zq\(levels.count - 1)qz"
    }

    private mutating func text(_ level: Int, _ label: String) -> String { "\"\(secret(level, label))\"" }

    mutating func files() -> [(path: String, text: String)] {
        var plan: [(type: RecordType, id: String, level: Int, lines: [String])] = []
        for type in RecordType.allCases {
            for _ in 0..<4 {
                var lines: [String] = []
                var level = 0
                switch labelsAreFew ? 0 : random(6) {
                case 0, 1: break
                case 2:
                    level = 5
                    switch type == .source ? random(3) : random(2) {
                    case 0: lines.append("\"draft\": true")
                    case 1: lines.append("\"embargo\": \"2999-01-01\"")
                    default: lines.append("\"protect\": true")
                    }
                default:
                    level = random(5)
                    lines.append("\"tlp\": \"\(TrafficLight(rawValue: level)!.word)\"")
                }
                let id = secret(level, "\(type) id")
                ids[type, default: []].append((id, level))
                plan.append((type, id, level, lines))
            }
        }
        return plan.map { record in
            let title = secret(record.level, "\(record.type) title")
            titles.append(levels.count - 1)
            let key = record.type == .actor || record.type == .place ? "name" : "title"
            var lines = record.lines + ["\"\(key)\": \"\(title)\""]
            lines += header(record.level)
            lines += fields(of: record.type, record.level)
            let front = "{" + lines.joined(separator: ",\n ") + "}"
            return (
                "Content/\(record.type.folder)/\(record.id).md",
                "---\n\(front)\n---\n\n\(prose(record.level, views: true))\n"
            )
        }
    }

    private mutating func id(_ type: RecordType) -> String {
        let all = ids[type]!
        return all[random(all.count)].id
    }

    /// A row's own label, and the level that it then stands on.
    private mutating func row(_ outer: Int, _ what: String, _ fields: (inout SecretSite, Int) -> [String]) -> String {
        let own = label(oneIn: 2)
        let level = max(outer, own)
        var members = fields(&self, level)
        if own > 0 || !labelsAreFew && random(4) == 0 {
            members.append("\"tlp\": \"\(TrafficLight(rawValue: own)!.word)\"")
        }
        members.append("\"note\": \(text(level, what + " note"))")
        if random(2) == 0 { members.append("\"sources\": \(sources(level))") }
        return "{" + members.joined(separator: ", ") + "}"
    }

    private mutating func sources(_ outer: Int) -> String {
        var items: [String] = []
        for _ in 0...random(3) {
            switch random(3) {
            case 0:
                let own = label(oneIn: 1)
                let isProtected = random(labelsAreFew ? 100 : 4) == 0
                let level = max(outer, isProtected ? 5 : own)
                items.append(
                    "{\"title\": \(text(level, "inline source")), \"tlp\": \"\(TrafficLight(rawValue: own)!.word)\", \"protect\": \(isProtected), \"publisher\": \"\(id(.actor))\", \"origin\": \"\(random(2) == 0 ? id(.source) : secret(level, "inline origin"))\", \"via\": [\(speaker(level))], \"note\": \(text(level, "inline source note"))}"
                )
            default: items.append("\"\(id(.source))\"")
            }
        }
        return "[" + items.joined(separator: ", ") + "]"
    }

    private mutating func speaker(_ level: Int) -> String {
        switch random(4) {
        case 0: "{\"label\": \(text(level, "speaker"))}"
        case 1: "\"\(id(.source))\""
        default: "\"\(id(.actor))\""
        }
    }

    private mutating func accounts(_ outer: Int, _ value: String) -> String {
        let rows = (0...random(2)).map { _ in
            row(outer, "account") { writer, level in
                ["\"value\": \(value)", "\"by\": \(writer.speaker(level))", "\"via\": [\(writer.speaker(level))]"]
            }
        }
        return "[" + rows.joined(separator: ", ") + "]"
    }

    private mutating func restsOn() -> String {
        let types: [RecordType] = [.incident, .actor, .source]
        return "[\"c1\", \"\(id(types[random(3)]))#c1\"]"
    }

    private mutating func header(_ level: Int) -> [String] {
        var lines: [String] = []
        lines.append("\"sources\": \(sources(level))")
        let defaults =
            "{\"sources\": \(sources(level)), \"origin\": \"\(random(2) == 0 ? id(.source) : secret(level, "default origin"))\"}"
        if random(2) == 0 { lines.append("\"defaults\": \(defaults)") }
        let claims = (1...2).map { number in
            row(level, "claim") { writer, level in
                [
                    "\"id\": \"c\(number)\"", "\"says\": \(writer.text(level, "claim"))",
                    "\"by\": \(writer.speaker(level))",
                    "\"via\": [\(writer.speaker(level))]", "\"about\": \"\(writer.id(.incident))\"",
                    "\"origin\": \"\(writer.random(2) == 0 ? writer.id(.source) : writer.secret(level, "claim origin"))\"",
                    "\"place\": \"\(writer.id(.place))\"", "\"quote\": \(writer.text(level, "quote"))",
                    "\"contradicts\": [\"c\(3 - number)\", \"\(writer.id(.incident))#c1\"]",
                    "\"after\": \"\(writer.id(.actor))#c2\"",
                ]
            }
        }
        lines.append("\"claims\": [\(claims.joined(separator: ", "))]")
        lines.append(
            "\"media\": [\(row(level, "media") { ["\"file\": \($0.text($1, "file"))", "\"alt\": \($0.text($1, "alt"))", "\"source\": \"\($0.id(.source))\""] })]"
        )
        lines.append(
            "\"revisions\": [\(row(level, "revision") { ["\"date\": \"2023-01-01\"", "\"kind\": \"update\"", "\"text\": \($0.text($1, "revision"))"] })]"
        )
        lines.append(
            "\"reply\": [\(row(level, "reply") { ["\"by\": \($0.speaker($1))", "\"text\": \($0.text($1, "reply"))"] })]"
        )
        return lines
    }

    private mutating func fields(of type: RecordType, _ level: Int) -> [String] {
        switch type {
        case .incident: return incident(level)
        case .actor: return actor(level)
        case .place:
            return [
                "\"kind\": \"city\"", "\"within\": \"\(id(.place))\"", "\"names\": [\(name(level))]",
                "\"disputed_note\": \(text(level, "disputed"))",
            ]
        case .source:
            return [
                "\"publisher\": \"\(id(.actor))\"",
                "\"origin\": \"\(random(2) == 0 ? id(.source) : secret(level, "source origin"))\"",
                "\"via\": [\(speaker(level))]", "\"note\": \(text(level, "source note"))",
                "\"kind\": \"\(random(2) == 0 ? "statement" : "news-report")\"",
            ]
        case .campaign:
            return [
                "\"actors\": [\"\(id(.actor))\", \"\(id(.actor))\"]", "\"starts_with\": \"\(id(.incident))\"",
                "\"summary\": \(text(level, "summary"))",
            ]
        case .brief:
            let judgements = row(level, "judgement") {
                ["\"text\": \($0.text($1, "judgement"))", "\"rests_on\": \($0.restsOn())"]
            }
            return [
                "\"date\": \"2023-03-15\"", "\"authors\": [\"One\"]", "\"key_points\": [\(text(level, "key point"))]",
                "\"covers\": {\"places\": [\"\(id(.place))\"], \"actors\": [\"\(id(.actor))\"]}",
                "\"judgements\": [\(judgements)]",
            ]
        case .page: return []
        }
    }

    private mutating func name(_ level: Int) -> String {
        row(level, "name") {
            ["\"text\": \($0.text($1, "name"))", "\"used_by\": [\($0.speaker($1))]", "\"rests_on\": \($0.restsOn())"]
        }
    }

    private mutating func actor(_ level: Int) -> [String] {
        let role = row(level, "role") {
            [
                "\"title\": \($0.text($1, "role"))", "\"organisation\": \"\($0.id(.actor))\"", "\"basis\": \"alleged\"",
                "\"rests_on\": \($0.restsOn())",
            ]
        }
        let relations = ["speaks-for", "member-of", "ally-of"].map { kind in
            row(level, "relation") { writer, _ in
                [
                    "\"relation\": \"\(kind)\"", "\"actor\": \"\(writer.id(.actor))\"",
                    "\"rests_on\": \(writer.restsOn())",
                ]
            }
        }
        let status = row(level, "status") { writer, _ in ["\"value\": \"dead\"", "\"rests_on\": \(writer.restsOn())"] }
        let listing = row(level, "designation") {
            ["\"label\": \($0.text($1, "designation"))", "\"by\": \($0.speaker($1))"]
        }
        return [
            "\"kind\": \"person\"", "\"names\": [\(name(level))]", "\"roles\": [\(role)]",
            "\"relations\": [\(relations.joined(separator: ", "))]", "\"status\": \(status)",
            "\"designations\": [\(listing)]",
            "\"founded\": \(accounts(level, "\"2007\""))", "\"summary\": \(text(level, "summary"))",
        ]
    }

    private mutating func incident(_ level: Int) -> [String] {
        let participants = (0...2).map { _ in
            row(level, "participant") { writer, level in
                [
                    "\"actor\": \"\(writer.id(.actor))\"", "\"of\": \"\(writer.id(.actor))\"", "\"role\": \"planner\"",
                    "\"basis\": \"alleged\"",
                    "\"outcome\": \(writer.text(level, "outcome"))", "\"count\": \(writer.accounts(level, "\"4\""))",
                    "\"rests_on\": \(writer.restsOn())",
                ] + (writer.random(2) == 0 ? ["\"label\": \(writer.text(level, "label"))"] : [])
            }
        }
        func casualty(_ writer: inout SecretSite, _ outer: Int) -> String {
            writer.row(outer, "casualty") { writer, level in
                [
                    "\"actor\": \"\(writer.id(.actor))\"", "\"manner\": \(writer.text(level, "manner"))",
                    "\"killed\": \(writer.accounts(level, "\"4\""))", "\"rests_on\": \(writer.restsOn())",
                ]
            }
        }
        let casualties = casualty(&self, level)
        let toll = row(level, "toll") { writer, level in
            [
                "\"by\": \(writer.speaker(level))", "\"via\": [\(writer.speaker(level))]",
                "\"rows\": [\(casualty(&writer, level))]",
                "\"origin\": \"\(writer.random(2) == 0 ? writer.id(.source) : writer.secret(level, "toll origin"))\"",
                "\"rests_on\": \(writer.restsOn())",
            ]
        }
        let related = row(level, "related") { writer, _ in
            ["\"relation\": \"response-to\"", "\"incident\": \"\(writer.id(.incident))\""]
        }
        let place: String
        switch random(3) {
        case 0: place = "\"\(id(.place))\""
        case 1:
            place = row(level, "inline place") {
                [
                    "\"name\": \($0.text($1, "inline place"))", "\"kind\": \"city\"",
                    "\"within\": \"\($0.id(.place))\"", "\"names\": [\($0.name($1))]",
                ]
            }
        default: place = accounts(level, "\"\(id(.place))\"")
        }
        return [
            "\"kind\": \"bombing\"", "\"date\": \(accounts(level, "\"2023\""))",
            "\"time\": \(accounts(level, "\"19:10\""))",
            "\"duration\": \(accounts(level, "\"2 hours\""))", "\"place\": \(place)",
            "\"summary\": \(text(level, "summary"))",
            "\"participants\": [\(participants.joined(separator: ", "))]", "\"casualties\": [\(casualties)]",
            "\"tolls\": [\(toll)]",
            "\"related\": [\(related)]", "\"campaigns\": [\"\(id(.campaign))\"]",
            "\"weapons\": [\(text(level, "weapon"))]",
        ]
    }

    /// Words, references, a restricted block with another in it, and views.
    private mutating func prose(_ level: Int, views: Bool) -> String {
        let outer = label(oneIn: 1)
        let inner = label(oneIn: 1)
        func word(_ level: Int) -> String { TrafficLight(rawValue: level)!.word }
        // A block is something to release even where it is clear.
        let restricted =
            labelsAreFew && outer == 0 && inner == 0
            ? "" : restrictedBlock(level, outer, inner)
        return """
            # \(secret(level, "heading"))

            \(secret(level, "prose")) [[\(id(.page))]] [@\(id(.source))] [[\(id(.actor))|\(secret(level, "link"))]][^1]

            [^1]: \(secret(level, "footnote"))

            \(restricted)

            ```figure
            file: \(secret(max(level, inner), "figure"))
            alt: \(secret(max(level, inner), "figure"))
            source: \(id(.source))
            tlp: \(word(inner))
            ```

            ```incidents
            actor: [\(id(.actor)), \(id(.actor))]
            place: \(id(.place))
            campaign: \(id(.campaign))
            ```

            ```casualties
            incident: \(id(.incident))
            ```

            ```judgement
            text: \(secret(max(level, outer), "judgement block"))
            tlp: \(word(outer))
            rests_on: \(restsOn())
            ```
            """
    }

    private mutating func restrictedBlock(_ level: Int, _ outer: Int, _ inner: Int) -> String {
        """
        ~~~~tlp \(TrafficLight(rawValue: outer)!.word)
        \(secret(max(level, outer), "block"))

        ~~~tlp \(TrafficLight(rawValue: inner)!.word)
        \(secret(max(level, outer, inner), "inner block")) [[\(id(.actor))]]
        ~~~

        ```figure
        file: \(secret(max(level, outer), "figure in block"))
        alt: \(secret(max(level, outer), "figure in block"))
        ```
        ~~~~
        """
    }
}
