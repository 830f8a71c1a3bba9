import Foundation
import Records
import Reports

/// A site with hostile text in every field of every record, made from the schemas: a field added tomorrow is in it.
enum HostileContent {
    /// What every text is. If any of it becomes more than text, a script runs, a dialog opens, or something is asked for.
    static let text = """
        <script>window.__hostile=1;alert(1)</script>"><img src=x onerror="window.__hostile=2;alert(2)">'><svg \
        onload=window.__hostile=3></title></textarea></script></style><script src=https://leak.invalid/a.js></script>\
        <iframe src=https://leak.invalid/></iframe>{{title}} {{{title}}} ${alert(4)} --> ]]> &lt;b&gt; javascript:alert(5)
        """

    /// The same with everything that Markdown could make of it. Addresses that run or lead to other hosts' pictures are
    /// refused when they are read, which the tests of Markdown hold.
    static let markdown = """
        \(text)

        [\(text)](https://example.invalid/?%22onmouseover=alert%289%29) www.example.invalid/"onclick=alert(9)

        <script>window.__hostile=4</script>

        <img src=x onerror=window.__hostile=5>

        | \(text.replacingOccurrences(of: "|", with: "")) | b |
        |---|---|
        | <script>window.__hostile=6</script> | `<script>window.__hostile=7</script>` |

        ```html"><script>window.__hostile=8</script>
        </code></pre><script>window.__hostile=9</script>
        ```

        ## Heading \(text)
        """

    /// Every file by its path from the site's folder.
    static var files: [(path: String, text: String)] {
        var files = [
            ("Content/site.yaml", line(.object(siteFields))),
            (
                "Content/media/picture.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>alert(10)</script></svg>"
            ),
        ]
        for type in RecordType.allCases {
            let folder = "Content/\(type.rawValue)s"
            var fields = record(.schema(of: type), type: type)
            fields["id"] = .string("hostile-\(type.rawValue)")
            let body = [.incident, .actor, .campaign, .brief, .page].contains(type)
            if body { fields["body"] = nil }
            files.append(
                body
                    ? ("\(folder)/hostile.md", "---\n\(line(.object(fields)))\n---\n\n\(markdown)\n")
                    : ("\(folder)/hostile.yaml", line(.object(fields)) + "\n"))
            if let other = others[type] { files.append(("\(folder)/other.yaml", line(.object(other)) + "\n")) }
        }
        return files
    }

    /// A second record, where a record names another of its own type.
    private static let others: [RecordType: [String: JSON]] = [
        .incident: [
            "id": "other-incident", "title": .string(text), "kind": "bombing", "date": "2023-02-17",
            "place": "hostile-place", "killed": 4, "sources": ["hostile-source"],
            "participants": [["actor": "hostile-actor", "role": "planner", "basis": "alleged"]],
        ],
        .actor: ["id": "other-actor", "name": .string(text), "kind": "armed-group"],
        .place: ["id": "other-place", "name": .string(text), "kind": "country"],
    ]

    private static let siteFields: [String: JSON] = [
        "content_version": 1, "title": .string(text), "description": .string(text), "authors": [.string(text)],
        "contact": .string(text),
        "vocabularies": ["group": ["hostile": ["label": .string(text), "definition": .string(text)]]],
        "navigation": [["title": .string(text), "target": "https://example.invalid/"]],
    ]

    /// Fields that a rule of their own holds to something; nil leaves the field out.
    private static let fixed: [String: JSON?] = [
        "tlp": nil, "draft": nil, "embargo": nil, "duplicate_of": nil, "protect": nil, "waive": nil, "after": nil,
        "about": nil, "contradicts": nil, "supersedes": nil, "inferred": nil, "defaults": nil, "use": nil,
        "place_precision": nil, "disputed_note": .string(text), "obscure": nil, "language": "en",
        "file": "picture.svg", "public_role": "official", "page": true, "within": "other-place",
        "sha256": .string(String(repeating: "0f", count: 32)), "iso": "PK", "date": "2023-02-17", "from": "2021",
        "until": "2022", "founded": "2020", "ended": "2024", "precision": "city", "latitude": .number(24.86),
        "longitude": .number(67.01),
        "graphic": true, "external_ids": ["ucdp": .string(text)],
    ]

    private static func record(_ schema: RecordSchema, type: RecordType) -> [String: JSON] {
        var members: [String: JSON] = [:]
        for field in schema.fields {
            if let value = fixed[field.key] {
                if let value { members[field.key] = value }
                continue
            }
            members[field.key] = value(field, in: schema, type)
        }
        return members
    }

    private static func value(_ field: RecordSchema.Field, in schema: RecordSchema, _ type: RecordType) -> JSON? {
        switch (schema.name, field.key) {
        case (_, "formerly"): [.string("old-\(type.rawValue)")]
        case ("an actor", "kind"): "person"
        case ("a related incident", "incident"): "other-incident"
        case ("a relation", "actor"): "other-actor"
        case ("a relation", "relation"): "distinct-from"
        case ("a claim", "id"): "c1"
        case ("a judgement", "id"): "j1"
        case (_, "rests_on"): ["c1"]
        case (_, "duration"): "more than 3 hours"
        case ("a verification", "status"): "verified"
        default: value(field.kind, type)
        }
    }

    private static func value(_ kind: RecordSchema.Kind, _ type: RecordType) -> JSON? {
        switch kind {
        case .text: .string(text)
        case .markdown: .string(markdown)
        case .id, .claim: nil
        case .reference(let types): .string("hostile-\(types[0])")
        case .date, .day, .moment: "2023-02-17"
        case .time: "19:10"
        case .quantity: "at least 4"
        case .number(let range): .number(range.upperBound.rounded(.down))
        case .flag: true
        case .address: "https://example.invalid/?a='onload=alert(11)&b=%22%3E%3Cscript%3E{{title}}"
        case .choice(let words): .string(words[0])
        case .term(let vocabulary): term(vocabulary)
        // One item of each form; a source on one line is held to a form of its own.
        case .list(.either(let kinds)):
            .array(
                kinds.compactMap { kind in
                    if case .text = kind { "<img src=x onerror=alert(12)>, 14 March 2023" } else { value(kind, type) }
                })
        case .list(let kind): value(kind, type).map { [$0] }
        case .map(let schema): .object(record(schema, type: type))
        case .table(let kind): value(kind, type).map { .object(["hostile": $0]) }
        // The form that holds the most text.
        case .either(let kinds):
            kinds.first { if case .map = $0 { true } else { false } }.flatMap { value($0, type) }
                ?? kinds.last.flatMap { value($0, type) }
        }
    }

    private static func term(_ vocabulary: String) -> JSON {
        switch vocabulary {
        case "kind": "bombing"
        case "group": "hostile"
        case "likelihood": "likely"
        default: "police"
        }
    }

    /// JSON on one line, which is YAML too.
    private static func line(_ value: JSON) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
