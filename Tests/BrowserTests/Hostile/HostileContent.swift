import Records
import Reports

/// Sites with hostile text in every field of every record, made from the schemas.
enum HostileContent {
    /// What every text of the smallest such site is. If any of it becomes more than text, a script runs, a dialog opens,
    /// or something is asked for.
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

        | \(text.replacing("|", with: "")) | b |
        |---|---|
        | <script>window.__hostile=6</script> | `<script>window.__hostile=7</script>` |

        ```html"><script>window.__hostile=8</script>
        </code></pre><script>window.__hostile=9</script>
        ```

        ## Heading \(text)
        """

    static let address = "https://example.invalid/?a='onload=alert(11)&b=%22%3E%3Cscript%3E{{title}}"

    /// One record of each type with the one text everywhere, by path from the site's folder.
    static var files: [(path: String, text: String)] {
        files(sets: 1) { _, _, form in
            switch form {
            case .text: [text]
            case .markdown: [markdown]
            case .held: [address]
            }
        }
    }

    /// A site of so many records of each type.
    ///
    /// - Parameter texts: the texts of a field of a set; those of the site's settings have paths that begin with `site/`.
    static func files(
        sets: Int, _ texts: (_ set: Int, _ path: String, _ form: HostileField.Form) -> [String]
    ) -> [(path: String, text: String)] {
        var files = frame(sets: sets, texts)
        withoutActuallyEscaping(texts) { texts in
            for set in 0..<sets {
                for type in RecordType.allCases {
                    var record = HostileRecord(type: type, number: set)
                    record.texts = { path, form in texts(set, path, form) }
                    files.append(record.file)
                }
            }
        }
        return files
    }

    /// What records need around them: settings, a picture, and second records, where one names another of its own type.
    private static func frame(
        sets: Int, _ texts: (_ set: Int, _ path: String, _ form: HostileField.Form) -> [String]
    ) -> [(path: String, text: String)] {
        func text(_ set: Int, _ path: String) -> JSON { .string(texts(set, path, .text).first ?? "") }
        var vocabularies: [String: JSON] = [:]
        for name in Vocabularies.names {
            var terms: [String: JSON] = [:]
            for set in 0..<sets {
                let path = "site/vocabularies/\(name)"
                terms[HostileRecord.id("term", set)] = [
                    "label": text(set, "\(path)/label"), "definition": text(set, "\(path)/definition"),
                    "colour": text(set, "\(path)/colour"), "shape": text(set, "\(path)/shape"),
                    "codes": ["hostile": text(set, "\(path)/codes")],
                ]
            }
            vocabularies[name] = .object(terms)
        }
        let site: [String: JSON] = [
            "content_version": 1, "title": text(0, "site/title"), "description": text(0, "site/description"),
            "base_url": "https://example.org/a/b",
            "authors": .array(texts(0, "site/authors", .text).map { .string($0) }),
            "contact": text(0, "site/contact"),
            "security": ["contact": "https://example.org/security", "expires": "2027-06-30"],
            "vocabularies": .object(vocabularies), "style_page": true,
            "navigation": .array(
                [["title": "Timeline", "target": "timeline.html"]]
                    + (0..<sets).map { ["title": text($0, "site/navigation/title"), "target": .string(address)] }),
        ]
        let others: [(RecordType, JSON)] = [
            (
                .incident,
                [
                    "id": "other-incident", "title": text(0, "incident/title"), "kind": "bombing",
                    "date": "2023-02-17", "place": "hostile-place", "killed": 4, "sources": ["hostile-source"],
                    "participants": [["actor": "hostile-actor", "role": "planner", "basis": "alleged"]],
                ]
            ),
            (
                .incident,
                [
                    "id": "taken-down", "title": text(0, "incident/title"), "kind": "bombing", "date": "2023-02-17",
                    "taken_down": ["date": "2024-01-01", "reason": text(0, "incident/taken_down/reason")],
                ]
            ),
            (.actor, ["id": "other-actor", "name": text(0, "actor/name"), "kind": "armed-group"]),
            (.place, ["id": "other-place", "name": text(0, "place/name"), "kind": "country"]),
        ]
        return [
            ("Content/site.yaml", HostileRecord.line(.object(site))),
            (
                "Content/media/picture.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>alert(10)</script></svg>"
            ),
        ] + others.map { ("Content/\($0.rawValue)s/\($1["id"].string ?? "").yaml", HostileRecord.line($1) + "\n") }
    }
}
