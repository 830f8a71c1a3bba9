import Foundation
import Testing

/// How pages are cited, the way between their neighbours, and what says that they changed.
struct CitationTests {
    private static let base = """
        -- Content/site.yaml --
        title: Test
        base_url: https://example.org/reports
        authors: [The editors]

        """

    private func incident(_ title: String, _ more: String = "", id: String = "a", date: String = "2023-01-30") -> String
    {
        let quoted = String(decoding: try! JSONEncoder().encode(title), as: UTF8.self)
        return "-- Content/incidents/\(id).yaml --\ntitle: \(quoted)\nkind: shelling\ndate: \(date)\n\(more)\n"
    }

    /// The two texts for programs, as a reader copies them.
    private func formats(_ page: String) throws -> (bibtex: String, csl: [String: Any]) {
        let parts = page.components(separatedBy: "<pre data-copy>").dropFirst().map { part in
            var text = part.components(separatedBy: "</pre>")[0]
            for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
                text = text.replacingOccurrences(of: reference, with: character)
            }
            return text
        }
        try #require(parts.count == 2)
        let list = try JSONSerialization.jsonObject(with: Data(parts[1].utf8)) as? [[String: Any]]
        return (parts[0], try #require(list?.first))
    }

    @Test
    func `A page is cited with its version, date and address`() throws {
        let more = "published: 2023-02-01\nrevisions: [{date: 2023-03-04, kind: correction, text: It was the 30th.}]\n"
        let page = TestSite(Self.base + incident("An attack", more)).page("incidents/a.html")
        #expect(
            TestSite.text(page).contains(
                "The editors, “An attack”, Test, 4 March 2023 (version 2), https://example.org/reports/incidents/a.html."
            ))
        let (bibtex, csl) = try formats(page)
        let lines = [
            "@online{incident-a,", "  author = {{The editors}},", "  title = {{An attack}},",
            "  organization = {Test},",
            "  date = {2023-03-04},", "  version = {2},", "  url = {https://example.org/reports/incidents/a.html},",
            "}",
        ]
        #expect(bibtex == lines.joined(separator: "\n"))
        #expect(csl["type"] as? String == "webpage" && csl["title"] as? String == "An attack")
        #expect((csl["issued"] as? [String: [[Int]]])?["date-parts"] == [[2023, 3, 4]])
        #expect(
            csl["version"] as? String == "2" && csl["URL"] as? String == "https://example.org/reports/incidents/a.html")
    }

    @Test
    func `A page without date or address is cited without them`() throws {
        let page = TestSite(incident("An attack")).page("incidents/a.html")
        let (bibtex, csl) = try formats(page)
        #expect(!bibtex.contains("date =") && !bibtex.contains("url =") && csl["issued"] == nil && csl["URL"] == nil)
    }

    @Test(arguments: [
        "100 % of {A} & $B_1 #2 ~ ^ \\input{x}", "}", "{{{", "</pre><script>", "سوات میں حملہ", "\"quoted\" \\ back",
    ])
    func `Any title leaves an entry that BibTeX and JSON can read`(title: String) throws {
        let (bibtex, csl) = try formats(TestSite(incident(title)).page("incidents/a.html"))
        #expect(csl["title"] as? String == title)
        var depth = 0
        for character in bibtex {
            if character == "{" { depth += 1 }
            if character == "}" { depth -= 1 }
            #expect(depth >= 0)
        }
        #expect(depth == 0)
        let field = try #require(bibtex.between("  title = {{", "}},\n"))
        var rest = field
        for name in ["backslash", "braceleft", "braceright", "asciicircum", "asciitilde"] {
            rest = rest.replacingOccurrences(of: "\\text\(name){}", with: "")
        }
        for command in ["\\%", "\\&", "\\$", "\\_", "\\#"] { rest = rest.replacingOccurrences(of: command, with: "") }
        #expect(!rest.contains { "\\{}%&$_#~^".contains($0) }, "\(field)")
    }

    @Test
    func `A retracted record is cited as one`() throws {
        let more = "revisions: [{date: 2023-03-04, kind: retraction, text: It never happened.}]\n"
        let page = TestSite(incident("An attack", more)).page("incidents/a.html")
        #expect(TestSite.text(page).contains("4 March 2023 (version 2), since retracted."))
        #expect(try formats(page).bibtex.contains("pubstate = {retracted}"))
        #expect(try formats(page).csl["status"] as? String == "retracted")
    }

    @Test
    func `A brief is a report by its own authors`() throws {
        let brief =
            "-- Content/briefs/b.md --\n---\ntitle: B\ndate: 2023-03-03\nauthors: [A. Analyst, C. Clerk]\n---\nText.\n"
        let (bibtex, csl) = try formats(TestSite(Self.base + brief).page("briefs/b.html"))
        #expect(bibtex.contains("author = {{A. Analyst} and {C. Clerk}}") && bibtex.contains("date = {2023-03-03}"))
        #expect(csl["type"] as? String == "report")
    }

    @Test
    func `A guarded person's page is cited as its heading has it`() throws {
        let actor = """
            -- Content/actors/karim.yaml --
            name: Karim Gul
            kind: person
            public_role: official
            roles: [{title: commander, basis: alleged}]

            """
        let (bibtex, _) = try formats(TestSite(actor).page("actors/karim.html"))
        #expect(bibtex.contains("title = {{Karim Gul (alleged commander)}}"))
    }

    // MARK: Neighbours

    @Test
    func `An incident leads to its neighbours in its campaigns and in the timeline`() throws {
        let campaign = "-- Content/campaigns/c.yaml --\ntitle: The surge\n"
        let site = TestSite(
            campaign + incident("First", "campaigns: [c]", id: "a", date: "2023-01-01")
                + incident("Second", id: "b", date: "2023-01-02")
                + incident("Third", "campaigns: [c]", id: "c", date: "2023-01-03"))
        let nav = { (id: String) in site.page("incidents/\(id).html").between("<nav class=\"threads\"", "</nav>") ?? ""
        }
        #expect(TestSite.text("<" + nav("b")) == "Timeline Before: 1 Jan 2023 First After: 3 Jan 2023 Third")
        let third = TestSite.text("<" + nav("c"))
        #expect(third == "The surge Before: 1 Jan 2023 First Timeline Before: 2 Jan 2023 Second")
        #expect(nav("b").contains("rel=\"prev\" href=\"../incidents/a.html\""))
        #expect(nav("c").count(of: "rel=\"prev\"") == 1)
    }

    @Test
    func `An incident alone has no neighbours, and a guarded name is not among them`() {
        #expect(!TestSite(incident("Alone")).page("incidents/a.html").contains("class=\"threads\""))
        let actor =
            "-- Content/actors/k.yaml --\nname: Karim Gul\nkind: person\nroles: [{title: commander, basis: alleged}]\n"
        let site = TestSite(
            actor + incident("Karim Gul held", id: "a") + incident("After", id: "b", date: "2023-02-01"))
        let nav = site.page("incidents/b.html").between("<nav class=\"threads\"", "</nav>") ?? ""
        #expect(nav.contains("30 January 2023") && !nav.contains("Karim"))
    }

    @Test
    func `Briefs lead to each other by date`() {
        let brief = { (id: String, date: String) in
            "-- Content/briefs/\(id).md --\n---\ntitle: Brief \(id)\ndate: \(date)\nauthors: [A]\n---\nText.\n"
        }
        let site = TestSite(brief("a", "2023-03-01") + brief("b", "2023-01-01") + brief("c", "2023-02-01"))
        let nav = site.page("briefs/c.html").between("<nav class=\"threads\"", "</nav>") ?? ""
        #expect(TestSite.text("<" + nav) == "Briefs Before: 1 Jan 2023 Brief b After: 1 Mar 2023 Brief a")
    }

    // MARK: Changes

    @Test
    func `Lists and the page itself say that a record changed, and the page leads to its revisions`() {
        let more = """
            published: 2023-02-01
            revisions:
              - {date: 2023-03-04, kind: correction, text: It was the 30th.}
              - {date: 2023-03-04, kind: update, text: A name was added.}
              - {date: 2023-05-01, kind: clarification, text: Plainer words.}

            """
        let site = TestSite(incident("An attack", more))
        let page = site.page("incidents/a.html")
        let changed = page.between("<p class=\"changed\">", "</p>") ?? ""
        #expect(TestSite.text(changed) == "Published 1 February 2023 Last changed 1 May 2023 Clarification")
        #expect(changed.contains("href=\"#sec.revisions\"") && page.contains("id=\"sec.revisions\""))
        for id in ["revision.2023-03-04", "revision.2023-03-04.2", "revision.2023-05-01"] {
            #expect(page.count(of: "id=\"\(id)\"") == 1)
        }
        #expect(TestSite.text(site.page("incidents.html")).contains("4 Mar 2023"))
        #expect(!TestSite(incident("An attack")).page("incidents/a.html").contains("class=\"changed\""))
    }

    @Test
    func `Participants, figures, steps and disputes have addresses of their own`() {
        let more = """
            participants: [{label: some men, role: perpetrator}, {label: others, role: target}]
            tolls:
              - {by: {label: A}, as_of: 2023-01-30, rows: [{side: civilians, killed: 3}]}
              - {by: {label: B}, as_of: 2023-01-31, rows: [{side: civilians, killed: 5}, {side: state, killed: 1}]}

            """
        let site = TestSite(incident("An attack", more))
        let page = site.page("incidents/a.html")
        for id in [
            "participant.1", "participant.2", "toll.1", "toll.2", "step.1", "step.2", "account.1", "standing.disputed",
        ] {
            #expect(page.count(of: "id=\"\(id)\"") == 1, "\(id)")
        }
        #expect(site.page("disputed.html").contains("<li id=\"a.killed\">"))
    }
}
