import Testing

/// Hostile text in every field that authors fill, in prose and in the site's own settings: it is shown as text, or
/// refused, and never becomes a script, a handler of events or an address that runs.
@Suite struct HostileTextTests {
    static let hostile: [String] = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'><svg onload=alert(1)>",
        "</title></textarea></style></script><script>alert(1)</script>",
        "{{x}} {{{x}}} {{> layout}}",
        "]]> --> <!-- <![CDATA[",
        "javascript:alert(1)",
        "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62;",
        "a\u{202E}b\u{2066}c",
        "x\u{85}y\u{2028}z\u{2029}w\u{FEFF}",
        String(repeating: "W", count: 5000),
        "\\\" \\u003c/script\\u003e \\",
    ]

    /// A site with `text` wherever the content model takes text of an author's own.
    static func site(_ text: String) -> String {
        let q = quoted(text)
        return """
            -- Content/site.yaml --
            content_version: 1
            title: \(q)
            description: \(q)
            base_url: https://example.org/a
            authors: [\(q)]
            contact: \(q)
            vocabularies:
              kind:
                odd: {label: \(q), definition: \(q)}
            navigation:
              - {title: \(q), target: timeline.html}
            -- Content/incidents/a.yaml --
            title: \(q)
            kind: odd
            date:
              - {value: 2023-01-01, by: p, note: \(q), use: yes}
              - {value: 2023-01-02, by: {label: \(q)}, note: \(q)}
            place: here
            summary: \(q)
            tags: [\(q)]
            weapons: [\(q)]
            targets: [\(q)]
            outcomes: [\(q)]
            external_ids: {other: \(q)}
            inferred: [\(q)]
            participants:
              - {label: \(q), role: target, outcome: \(q), note: \(q), sources: [s]}
              - {actor: p, role: perpetrator, basis: alleged, note: \(q), rests_on: [c]}
            tolls:
              - by: {label: \(q)}
                note: \(q)
                sources: [s]
                rows:
                  - {side: state, as: target, killed: 2, manner: \(q), note: \(q)}
              - by: p
                via: [{label: \(q)}]
                rows: [{side: state, killed: 3}]
            claims:
              - id: c
                says: \(q)
                by: {label: \(q)}
                via: [{label: \(q)}]
                quote: {text: \(q), translation: \(q), language: en}
                scare_quotes: [\(q)]
                about: killed
                note: \(q)
                sources: [s]
              - {id: d, says: \(q), by: p, stance: denies, contradicts: [c], quote: \(q)}
            verification: {status: verified, method: \(q), note: \(q), by: \(q)}
            sources:
              - s
              - {title: \(q), publisher: \(q), note: \(q)}
            revisions:
              - {date: 2024-01-01, kind: correction, text: \(q)}
            reply:
              - {by: p, date: 2024-01-02, text: \(q)}
            campaigns: [k]
            related: [{relation: response-to, incident: b, note: \(q)}]
            media: [{file: m.svg, alt: \(q), credit: \(q)}]
            -- Content/media/m.svg --
            <svg xmlns="http://www.w3.org/2000/svg"/>
            -- Content/incidents/b.yaml --
            title: Second
            kind: other
            date: 2023-02-01
            place: here
            -- Content/actors/p.yaml --
            name: \(q)
            kind: person
            public_role: official
            names: [{text: \(q), kind: alias, basis: alleged}]
            roles: [{title: \(q), organisation: g, basis: alleged, rests_on: [a#c]}]
            relations: [{relation: member-of, actor: g, basis: alleged, note: \(q)}]
            summary: \(q)
            reply: [{by: p, date: 2024-01-02, text: \(q)}]
            -- Content/actors/g.yaml --
            name: \(q)
            kind: armed-group
            names: [{text: \(q), kind: acronym}]
            designations: [{label: \(q), by: {label: \(q)}}]
            same_as: [\(q)]
            -- Content/places/here.yaml --
            name: \(q)
            kind: city
            latitude: 1.5
            longitude: 2.5
            precision: city
            disputed_note: \(q)
            names: [{text: \(q), kind: alias}]
            -- Content/sources/s.yaml --
            title: \(q)
            publisher: \(q)
            authors: [\(q)]
            note: \(q)
            licence: \(q)
            attribution: \(q)
            url: https://example.org/?a=b&c=d
            -- Content/campaigns/k.md --
            ---
            title: \(q)
            kind: campaign
            summary: \(q)
            ---
            \(text)
            -- Content/briefs/f.md --
            ---
            title: \(q)
            date: 2023-03-01
            published: 2023-03-01
            authors: [\(q)]
            kind: flash
            summary: \(q)
            key_points: [\(q)]
            judgements: [{text: \(q), likelihood: likely, confidence: moderate, would_change_if: \(q)}]
            ---
            # \(text)

            \(text)

            [[a|words]] and [@s, p. 4]

            | \(text.replacing("|", with: "")) | b |
            |---|---|
            | \(text.replacing("|", with: "")) | `\(text)` |

            [^n]

            [^n]: \(text)

            ```figure
            file: m.svg
            alt: \(q)
            caption: \(q)
            ```

            ```\(text.replacing("`", with: ""))
            \(text)
            ```
            -- Content/pages/p.md --
            ---
            title: \(q)
            ---
            \(text)
            """
    }

    /// A double-quoted YAML scalar.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0xFEFF:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    @Test(arguments: hostile)
    func `hostile text in every field is published as text`(_ text: String) async throws {
        let site = try SiteFixture(Self.site(text))
        let result = try await site.build()
        #expect(result.errors == [])
        try #require(result.isPublished)
        let files = site.outputFiles
        #expect(files.count > 20)
        // The text is there, so that the test does look at it.
        #expect(PageText(try #require(site.read("incidents/b.html"))).text.contains("Second"))
        var found: [String] = []
        for (route, bytes) in files where route.hasSuffix(".html") { found += Self.dangers(in: bytes, route) }
        #expect(found.sorted() == [])
    }

    @Test func `every field that takes text shows it`() async throws {
        let site = try SiteFixture(Self.site("Zx<b>y"))
        let result = try await site.build()
        #expect(result.errors == [])
        let page = PageText(try #require(site.read("incidents/a.html"))).text
        #expect(page.components(of: "Zx<b>y") > 20)
    }

    @Test func `an address with quotation marks and angle brackets is refused`() async throws {
        let site = try SiteFixture("-- Content/sources/s.yaml --\ntitle: S\nurl: 1️⃣https://example.org/?a=<b>&c=\"d\"\n")
        #expect(
            try await site.build().errors == [
                .init(
                    "invalid-address", "1️⃣",
                    "'https://example.org/?a=<b>&c=\"d\"' is no address that a page may link to")
            ])
    }

    @Test func `feeds with hostile text are whole`() async throws {
        for text in ["]]> </content> & <b>", "\"\\ \u{2028}</script>"] {
            let site = try SiteFixture(Self.site(text))
            #expect(try await site.build().errors == [])
            let atom = try #require(site.read("feed.xml"))
            #expect(XMLWellFormedness.problem(in: atom) == nil)
        }
    }

    /// Whatever in a page could run, as sentences.
    static func dangers(in bytes: [UInt8], _ route: String) -> [String] {
        var found: [String] = []
        for token in HTMLTokens(bytes) {
            switch token {
            case .open(let name, let attributes):
                if name == "script" {
                    // The theme's own scripts are files of assets; data blocks do not run.
                    let folders = (attributes["src"] ?? "").split(separator: "/", omittingEmptySubsequences: false)
                        .dropLast()
                    // The page for unknown addresses links by the path of the site's base address.
                    let isOurs =
                        folders.last == "assets"
                        && (folders.dropLast().allSatisfy { $0 == ".." || $0 == "." }
                            || folders == ["", "a", "assets"])
                    if !isOurs, attributes["type"] != "application/ld+json" { found.append("script in \(route)") }
                }
                if ["iframe", "object", "embed", "base", "form", "foreignobject"].contains(name) {
                    // The one form is the search box's, which leads to the site's own page.
                    let action = attributes["action"]?.split(separator: "/").last
                    if name != "form" || attributes["role"] != "search" || action != "search.html" {
                        found.append("\(name) in \(route)")
                    }
                }
                for (key, value) in attributes {
                    if key.hasPrefix("on") { found.append("\(key) on \(name) in \(route)") }
                    if key == "style" || key == "srcdoc" { found.append("\(key) on \(name) in \(route)") }
                    if ["href", "src", "action", "formaction", "xlink:href", "poster", "data"].contains(key) {
                        let address = value.unicodeScalars.filter { $0.value > 0x20 }.map(String.init).joined()
                        let lower = address.lowercased()
                        if lower.hasPrefix("javascript:") || lower.hasPrefix("data:") || lower.hasPrefix("vbscript:") {
                            found.append("\(key)=\(value) in \(route)")
                        }
                    }
                }
            case .raw(let text):
                if text.lowercased().contains("<script") || text.lowercased().contains("</script") {
                    found.append("a script within a script in \(route)")
                }
            case .comment(let text): if text.contains("alert") { found.append("a comment in \(route)") }
            case .text, .close, .declaration: break
            }
        }
        return found
    }
}

/// As much of XML as tells whether a feed can be read: tags that match, references that are known, no stray sign.
enum XMLWellFormedness {
    static func problem(in text: String) -> String? {
        var open: [String] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            if let problem = references(rest[..<start]) { return problem }
            rest = rest[start...]
            if rest.hasPrefix("<?") {
                guard let end = rest.range(of: "?>") else { return "an open declaration" }
                rest = rest[end.upperBound...]
                continue
            }
            guard let end = rest.firstIndex(of: ">") else { return "an open tag" }
            let tag = rest[rest.index(after: rest.startIndex)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.contains("<") { return "a tag in a tag: \(tag)" }
            if let problem = references(tag) { return problem }
            if tag.hasPrefix("/") {
                guard open.popLast() == String(tag.dropFirst()) else { return "an end without a start: \(tag)" }
            } else if !tag.hasSuffix("/") {
                open.append(String(tag.prefix { !$0.isWhitespace }))
            }
        }
        return open.isEmpty ? references(rest) : "open: \(open)"
    }

    private static func references(_ text: Substring) -> String? {
        if let control = text.unicodeScalars.first(where: { $0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0) })
        {
            return "control character \(control.value)"
        }
        if text.contains("]]>") { return "']]>' in text" }
        for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
            let name = part.prefix { $0 != ";" }
            let isKnown = ["amp", "lt", "gt", "quot", "apos"].contains(String(name)) || name.hasPrefix("#")
            if !isKnown || name.count == part.count { return "a stray '&': \(part.prefix(20))" }
        }
        return nil
    }
}

extension String {
    /// How often a string stands in this one, not overlapping.
    func components(of string: String) -> Int { split(string).count - 1 }
}
