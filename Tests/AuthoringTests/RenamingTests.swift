import Diagnostics
import Reports
import Testing

@testable import Authoring

@Suite struct RenamingTests {
    /// A site that names one actor, one source and one incident in every way there is.
    static let site = """
        -- Content/site.yaml --
        content_version: 1
        title: Test
        navigation:
          - {title: The group, target: actors/old.html}
          - {title: Elsewhere, target: actors/older.html}
        -- Content/actors/old.md --
        ---
        name: Old
        kind: armed-group # a comment that stays
        claims:
          - {id: said, says: We exist, by: old, about: old, sources: [paper]}
        ---

        [[old]] is [[actor:old|this group]]; see [here](old.html#top), [it](../incidents/old.html), [not](older.html).
        -- Content/actors/others.yaml --
        id: friend
        name: 'A friend'
        kind: faction
        relations:
          - {relation: part-of, actor: "old", rests_on: [old#said]}
        names:
          - {text: F, used_by: [old, 'older']}
        designations:
          - {label: Listed, by: old}
        reply:
          - {by: old, text: No.}
        ---
        id: older
        name: Older
        kind: person
        page: yes
        roles:
          - title: Spokesman
            organisation: old
        -- Content/sources/paper.yaml --
        title: Paper
        publisher: old
        via: [old]
        origin: old
        -- Content/campaigns/c.yaml --
        title: C
        actors: [older,
                 old]
        -- Content/incidents/a.yaml --
        title: A
        kind: bombing
        date: [{value: 2023-01-01, by: old}, {value: 2023-01-02, by: older}]
        defaults: {by: old, origin: old}
        participants:
          - {actor: old, role: perpetrator, basis: claimed, count: [{value: 4, by: old}]}
          - {label: Some men, of: old}
        casualties:
          - {actor: old, killed: 3}
        tolls:
          - {by: old, via: [old], origin: old, killed: 4}
        claims:
          - id: c
            says: old is not named here, nor [[old]]
            by: older
        summary: |
          Of [[old]] and [[older]],
            and of [[old.kind|old]] and `old`.
        media: []
        -- Content/incidents/b.yaml --
        title: old
        kind: bombing
        date: 2023-01-01
        claimed_by: old
        summary: "Of \\"[[old]]\\" alone"
        tags: [old]
        -- Content/briefs/x.md --
        ---
        title: X
        date: 2023-02-01
        authors: [old]
        covers: {actors: [old]}
        key_points:
          - "[[old]] first"
        judgements:
          - text: >-
              It is [[old]]
              again.
            rests_on: [old#said]
        ---

        A list with a view:

        - ```incidents
          actor: [old, older]
          ```

        > ```timeline
        > actor: old
        > ```

        | a | b |
        |---|---|
        | [[old]] | `[[old]]` |

        Note[^1]. [A link](../actors/old.html)

        [^1]: [[old|footnote]]

        ```tlp amber
        [[old]]
        ```

        ```yaml
        actor: old
        ```
        """

    @Test("Every way to name an actor is followed, and nothing else changes")
    func everyWay() async throws {
        let before = try await ContentText.manuscript(Self.site)
        #expect(before.errors == [])
        let renaming = try Renaming(.actor, from: "old", to: "new-one", in: before)
        let after = renaming.result
        #expect(after.errors == [])
        func changed(_ path: String, to newPath: String? = nil, _ pairs: (String, String)...) {
            var text = ContentText.text(before, path)!
            for (old, new) in pairs {
                #expect(text.contains(old), "\(path) has '\(old)'")
                text = text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
            }
            #expect(ContentText.text(after, newPath ?? path) == text)
        }
        changed("Content/site.yaml", ("actors/old.html", "actors/new-one.html"))
        changed(
            "Content/actors/old.md", to: "Content/actors/new-one.md",
            ("---\nname: Old", "---\nformerly: [old]\nname: Old"),
            ("by: old, about: old", "by: new-one, about: new-one"),
            ("[[old]]", "[[new-one]]"), ("[[actor:old|", "[[actor:new-one|"), ("(old.html#top)", "(new-one.html#top)"))
        changed(
            "Content/actors/others.yaml", ("\"old\"", "\"new-one\""), ("[old#said]", "[new-one#said]"),
            ("[old, 'older']", "[new-one, 'older']"), ("by: old}", "by: new-one}"), ("by: old,", "by: new-one,"),
            ("organisation: old\n", "organisation: new-one\n"))
        changed(
            "Content/sources/paper.yaml", ("publisher: old", "publisher: new-one"), ("[old]", "[new-one]"),
            ("origin: old", "origin: new-one"))
        changed("Content/campaigns/c.yaml", ("         old]", "         new-one]"))
        changed(
            "Content/incidents/a.yaml", ("by: old}", "by: new-one}"), ("by: old,", "by: new-one,"),
            ("origin: old", "origin: new-one"), ("actor: old,", "actor: new-one,"), ("of: old}", "of: new-one}"),
            ("via: [old]", "via: [new-one]"), ("Of [[old]] and", "Of [[new-one]] and"),
            ("[[old.kind|", "[[new-one.kind|"))
        changed(
            "Content/incidents/b.yaml", ("claimed_by: old", "claimed_by: new-one"), ("[[old]]", "[[new-one]]"))
        changed(
            "Content/briefs/x.md", ("actors: [old]", "actors: [new-one]"), ("\"[[old]] first", "\"[[new-one]] first"),
            ("It is [[old]]", "It is [[new-one]]"), ("[old#said]", "[new-one#said]"),
            ("[old, older]", "[new-one, older]"), ("> actor: old", "> actor: new-one"),
            ("| [[old]] |", "| [[new-one]] |"), ("actors/old.html", "actors/new-one.html"),
            ("[[old|footnote]]", "[[new-one|footnote]]"), ("amber\n[[old]]", "amber\n[[new-one]]"))
        #expect(renaming.files.map(\.path) == renaming.files.map(\.path).sorted())
    }

    @Test("A source is followed into citations, and an id of another type is left alone")
    func sources() async throws {
        let before = try await ContentText.manuscript(
            """
            -- Content/sources/x.yaml --
            title: X
            -- Content/actors/y.yaml --
            name: Y
            kind: person
            page: yes
            -- Content/places/x-y.yaml --
            name: X
            kind: city
            -- Content/incidents/y.md --
            ---
            title: Y
            kind: bombing
            date: 2023
            place: x-y
            sources: [x, "The x, 4 May 2023"]
            participants: [{actor: y}]
            ---

            Said [@x] and [@x, p. 4], `[@x]`, [[source:x]], [[x]], [[x-y]], [[actor:y]], \\[[x]].
            """)
        #expect(before.errors == [])
        let source = try Renaming(.source, from: "x", to: "z", in: before).result
        #expect(
            ContentText.text(source, "Content/incidents/y.md")?.hasSuffix(
                "Said [@z] and [@z, p. 4], `[@x]`, [[source:z]], [[z]], [[x-y]], [[actor:y]], \\[[x]].") == true)
        let actor = try Renaming(.actor, from: "y", to: "z", in: before).result
        let text = ContentText.text(actor, "Content/incidents/y.md")!
        #expect(text.contains("{actor: z}") && text.contains("[[actor:z]]"))
        #expect(text.contains("title: Y") && ContentText.text(actor, "Content/actors/z.yaml") != nil)
        #expect(actor.report.incidents.map(\.id) == ["y"])
    }

    /// An actor `old`, a place `new` and a page with a text that names them.
    private static func actorAndPlace(prose: String) async throws -> Manuscript {
        try await ContentText.manuscript(
            """
            -- Content/actors/old.yaml --
            name: Old
            kind: party
            -- Content/places/new.yaml --
            name: New
            kind: city
            -- Content/pages/p.md --
            ---
            title: P
            ---
            \(prose)
            """)
    }

    @Test("Beside a record of another type with the new id, prose says which is meant")
    func sharedID() async throws {
        let before = try await Self.actorAndPlace(prose: "[[old]] [[old|words]] [[place:new]]")
        let after = try Renaming(.actor, from: "old", to: "new", in: before).result
        #expect(
            ContentText.text(after, "Content/pages/p.md")?
                .hasSuffix("[[actor:new]] [[actor:new|words]] [[place:new]]") == true)
        #expect(after.errors == [])
    }

    @Test("An id that would make another reference ambiguous is refused")
    func ambiguous() async throws {
        let before = try await Self.actorAndPlace(prose: "[[new]]")
        let refusal = #expect(throws: Refusal.self) { try Renaming(.actor, from: "old", to: "new", in: before) }
        #expect(refusal?.diagnostics.map(\.code.name) == ["ambiguous-id"])
    }

    /// A record file, and what it is when `a` is called `b`.
    struct Formerly: Sendable {
        var path = "Content/actors/a.yaml"
        var before: String
        var after: String
        var newPath: String? = "Content/actors/b.yaml"
    }

    static let head = "name: N\nkind: party\n"
    static let forms: [Formerly] = [
        .init(before: head, after: "formerly: [a]\n" + head),
        .init(before: "# Why\n\n\(head)", after: "# Why\n\nformerly: [a]\n\(head)"),
        .init(before: "\u{FEFF}\(head)", after: "\u{FEFF}formerly: [a]\n\(head)"),
        .init(before: "name: N\r\nkind: party\r\n", after: "formerly: [a]\r\nname: N\r\nkind: party\r\n"),
        .init(before: "name: N\nkind: party", after: "formerly: [a]\nname: N\nkind: party"),
        .init(before: "id: a # own\n\(head)", after: "id: b # own\nformerly: [a]\n\(head)"),
        .init(before: "\(head)id: 'a'", after: "\(head)id: 'b'\nformerly: [a]"),
        .init(before: "\(head)formerly: [x,  y] # two\n", after: "\(head)formerly: [x,  y, a] # two\n"),
        .init(before: "\(head)formerly: []\n", after: "\(head)formerly: [a]\n"),
        .init(before: "\(head)formerly: x\n", after: "\(head)formerly: [x, a]\n"),
        .init(before: "\(head)formerly:\n", after: "\(head)formerly: [a]\n"),
        .init(before: "formerly:  # none yet\n\(head)", after: "formerly: [a]  # none yet\n\(head)"),
        .init(
            before: "formerly:\n  - x\n  # the last\n  - y # last\n\(head)",
            after: "formerly:\n  - x\n  # the last\n  - y # last\n  - a\n\(head)"),
        .init(before: "\(head)formerly:\n- x", after: "\(head)formerly:\n- x\n- a"),
        .init(before: "{name: N, kind: party}\n", after: "{formerly: [a], name: N, kind: party}\n"),
        .init(
            path: "Content/actors/a.md", before: "---\n\(head)---\nText.\n",
            after: "---\nformerly: [a]\n\(head)---\nText.\n", newPath: "Content/actors/b.md"),
        .init(
            path: "Content/actors/many.yaml", before: "id: c\n\(head)---\nid: a\n\(head)---\nid: d\n\(head)",
            after: "id: c\n\(head)---\nid: b\nformerly: [a]\n\(head)---\nid: d\n\(head)", newPath: nil),
        .init(
            path: "Content/actors/a.json", before: #"{"name": "N", "kind": "party"}"#,
            after: #"{"formerly": ["a"], "name": "N", "kind": "party"}"#, newPath: "Content/actors/b.json"),
        .init(
            path: "Content/actors/x.json",
            before: "{\n  \"id\": \"a\",\n  \"name\": \"N\",\n  \"kind\": \"party\"\n}\n",
            after: "{\n  \"id\": \"b\",\n  \"formerly\": [\"a\"],\n  \"name\": \"N\",\n  \"kind\": \"party\"\n}\n",
            newPath: nil),
        .init(
            path: "Content/actors/x.json",
            before: "{\"id\":\"a\",\"formerly\":[\n  \"x\"\n],\"name\":\"N\",\"kind\":\"party\"}",
            after: "{\"id\":\"b\",\"formerly\":[\n  \"x\",\n  \"a\"\n],\"name\":\"N\",\"kind\":\"party\"}", newPath: nil
        ),
        .init(
            path: "Content/actors/x.jsonl",
            before:
                "{\"id\":\"c\",\"name\":\"N\",\"kind\":\"party\"}\n{\"id\":\"a\",\"name\":\"N\",\"kind\":\"party\"}\n",
            after: "{\"id\":\"c\",\"name\":\"N\",\"kind\":\"party\"}\n"
                + "{\"id\":\"b\",\"formerly\":[\"a\"],\"name\":\"N\",\"kind\":\"party\"}\n",
            newPath: nil),
        .init(before: "\(head)formerly: [x, b]\n", after: "\(head)formerly: [x, a]\n"),
        .init(before: "\(head)formerly:\n  - \"b\"\n", after: "\(head)formerly:\n  - \"a\"\n"),
    ]

    @Test("The old id is noted in the way in which the file is written", arguments: forms)
    func formerly(_ form: Formerly) async throws {
        let before = try await ContentText.manuscript([form.path: form.before])
        let after = try Renaming(.actor, from: "a", to: "b", in: before).result
        #expect(ContentText.text(after, form.newPath ?? form.path) == form.after)
        if form.newPath != nil { #expect(after.bytes(path: form.path) == nil) }
        let ids = after.records.flatMap { $0 }.filter { $0.header.id == "b" }
        #expect(ids.first?.header.formerly.map(\.id).contains("a") == true)
    }

    @Test(
        "What cannot be is refused, and says why",
        arguments: [
            ("incident", "a", "B", "'B' is no id"), ("incident", "a", "a", "is called 'a' already"),
            ("incident", "a", "null", "is a word of the content format"),
            ("incident", "a", "unattributed", "is a word of the content format"),
            ("incident", "a", "c", "There is an incident 'c' already"),
            ("incident", "a", "was-c", "'was-c' is a former id of the incident 'c'"),
            ("incident", "was-c", "x", "'was-c' is a former id: the incident is called 'c' now"),
            ("incident", "aa", "x", "There is no incident 'aa'"), ("place", "a", "x", "There is no place 'a'"),
            ("incident", "a", String(repeating: "x", count: 82), "is no id"),
        ])
    func refusals(_ type: String, _ old: String, _ new: String, _ summary: String) async throws {
        let site = try await ContentText.manuscript(
            """
            -- Content/incidents/a.yaml --
            title: A
            kind: bombing
            date: 2023
            -- Content/incidents/c.yaml --
            title: C
            kind: bombing
            date: 2023
            formerly: [was-c]
            """)
        let refusal = #expect(throws: Refusal.self) {
            try Renaming(RecordType(rawValue: type)!, from: old, to: new, in: site)
        }
        #expect(refusal?.summary.contains(summary) == true, "\(refusal?.summary ?? "")")
    }

    @Test("Content with an error is refused, whatever the error")
    func unclean() async throws {
        let site = try await ContentText.manuscript(
            """
            -- Content/incidents/a.yaml --
            title: A
            kind: bombing
            date: 2023
            -- Content/incidents/c.yaml --
            title: [
            """)
        let refusal = #expect(throws: Refusal.self) { try Renaming(.incident, from: "a", to: "b", in: site) }
        #expect(refusal?.diagnostics.isEmpty == false)
    }

    @Test("A word that would come to mean the record is refused")
    func clashes() async throws {
        let site = try await ContentText.manuscript(
            """
            -- Content/actors/a.yaml --
            name: A
            kind: party
            claims:
              - {says: X, by: a, origin: press-pool, about: a}
            """)
        for word in ["press-pool", "kind"] {
            let refusal = #expect(throws: Refusal.self) { try Renaming(.actor, from: "a", to: word, in: site) }
            #expect(refusal?.explanation.first?.hasPrefix("Content/actors/a.yaml:4:") == true)
        }
    }

    @Test("Where a text has the same words as code beside a reference, a person is asked to change it")
    func unclear() async throws {
        let site = try await ContentText.manuscript(
            """
            -- Content/actors/a.yaml --
            name: A
            kind: party
            summary: |
              [[a]] and `[[a]]`
            """)
        let refusal = #expect(throws: Refusal.self) { try Renaming(.actor, from: "a", to: "b", in: site) }
        #expect(refusal?.explanation.first == "Content/actors/a.yaml:3:10: the id cannot be told apart here")
    }

    @Test("A warning that the new id brings about is shown")
    func warnings() async throws {
        let site = try await ContentText.manuscript(
            """
            -- Content/incidents/a.yaml --
            title: A raid
            kind: raid
            date: 2023
            place: p
            participants: [{actor: x, role: planner, basis: alleged}]
            -- Content/places/p.yaml --
            name: P
            kind: city
            -- Content/actors/x.yaml --
            name: X
            kind: person
            """)
        #expect(try Renaming(.incident, from: "a", to: "raid-of-may", in: site).warnings == [])
        let warned = try Renaming(.incident, from: "a", to: "mastermind-killed", in: site).warnings
        #expect(warned.map(\.code.name) == ["asserting-name"])
    }

    @Test("A file that would take another's name is refused")
    func takenFile() async throws {
        let site = try await ContentText.manuscript(
            """
            -- Content/actors/a.yaml --
            name: A
            kind: party
            -- Content/actors/b.yaml --
            id: c
            name: C
            kind: party
            """)
        let refusal = #expect(throws: Refusal.self) { try Renaming(.actor, from: "a", to: "b", in: site) }
        #expect(refusal?.summary.contains("'Content/actors/b.yaml' is there already") == true)
    }
}
