import Testing

/// The start page.
struct HomePageTests {
    private func incident(_ id: String, _ date: String, _ more: String = "") -> String {
        "-- Content/incidents/\(id).yaml --\ntitle: Incident \(id)\nkind: shelling\ndate: \(date)\n\(more)\n"
    }

    @Test
    func `An empty site has a start page`() {
        let site = TestSite("")
        let page = site.page("index.html")
        #expect(page.contains("<h1>Test</h1>"))
        #expect(!page.contains("id=\"sec.figures\""))
        #expect(!page.contains("⟨"))
    }

    @Test
    func `What stands for a year or a country is counted, and not set beside single events`() {
        let site = TestSite(
            incident("a", "2010-03-01") + incident("whole-year", "2011")
                + incident("whole-country", "2012-01-01", "place: p\nplace_precision: country")
                + "-- Content/places/p.yaml --\nname: P\nkind: country\n")
        let page = site.page("index.html")
        let latest = page.between("id=\"sec.incidents\"", "</section>") ?? ""
        #expect(latest.contains("Incident a"))
        #expect(!latest.contains("Incident whole-"))
        #expect(
            TestSite.text(latest).contains(
                "2 incidents that stand for a year or more, or for a whole country, are not in this list."))
        #expect(
            TestSite.text(page.between("id=\"sec.figures\"", "</section>") ?? "").contains("Incidents 3 2010 to 2012"))
    }

    @Test
    func `The number of the killed says for how many incidents it is not stated`() {
        let site = TestSite(
            incident("a", "2010-03-01", "casualties:\n  - as: target\n    killed: about 50")
                + incident("b", "2010-03-02", "casualties:\n  - killed: 3\n  - as: attacker\n    killed: 2")
                + incident("c", "2010-03-03"))
        let figures = TestSite.text(site.page("index.html").between("id=\"sec.figures\"", "</section>") ?? "")
        #expect(
            figures.contains(
                "Killed, attackers apart about 53 in 2 incidents; not stated for 1; for 1 no source tells whether attackers are among them"
            ))
        #expect(figures.contains("Attackers killed 2"))
    }

    @Test
    func `The latest are eight incidents and three briefs, the newest first`() {
        let briefs = (1...4).map { number in
            """
            -- Content/briefs/b\(number).md --
            ---
            title: Brief \(number)
            date: 2010-04-0\(number)
            authors: [A]
            ---
            Text.

            """
        }.joined()
        let site = TestSite((1...9).map { incident("i\($0)", "2010-03-0\($0)") }.joined() + briefs)
        let page = site.page("index.html")
        let incidents = page.between("id=\"sec.incidents\"", "</section>") ?? ""
        #expect(incidents.count(of: "<li>") == 8)
        #expect(incidents.says("Incident i9", before: "Incident i2"))
        let list = page.between("id=\"sec.briefs\"", "</section>") ?? ""
        #expect(list.count(of: "<li>") == 3)
        #expect(!list.contains("Brief 1"))
    }
}

/// The start page of the site's own making, and the pages of a site that has little.
struct OwnHomePageTests {
    private static let home =
        "-- Content/pages/home.md --\n---\ntitle: Home\n---\nRead [[about]] first.\n\n## Why\n\nBecause.\n"
    private static let about = "-- Content/pages/about.md --\n---\ntitle: About\n---\nBack to [[home|the start]].\n"

    @Test func `The page home is the head of the start page and has no page of its own`() {
        let site = TestSite(Self.home + Self.about)
        let page = site.page("index.html")
        #expect(page.contains("<a href=\"about.html\""))
        #expect(page.contains("Because."))
        #expect(!site.routes.contains("home.html"))
        #expect(site.page("about.html").contains("href=\"index.html\""))
        #expect(!(page.between("<footer", "</footer>") ?? "").contains(">Home<"))
    }

    @Test func `A site of pages alone has no lists of records, no empty feeds and no links to them`() {
        let site = TestSite(Self.home + Self.about)
        for route in [
            "timeline.html", "incidents.html", "disputed.html", "single-origin.html", "not-known.html", "changes.html",
            "methodology.html", "feed.xml", "map.html",
        ] {
            #expect(!site.routes.contains(route), "\(route)")
            for page in ["index.html", "about.html", "search.html"] {
                #expect(!site.page(page).contains(route), "\(route)")
            }
        }
        #expect(!site.page("index.html").contains("sec.entries"))
        #expect(site.linkProblems.isEmpty, "\(site.linkProblems)")
    }

    @Test func `A site without incidents keeps what can be said of its other records`() {
        let site = TestSite("-- Content/actors/a.yaml --\nname: A\nkind: faction\n")
        #expect(site.routes.contains("disputed.html"))
        #expect(site.routes.contains("methodology.html"))
        #expect(!site.routes.contains("incidents.html"))
        #expect(site.linkProblems.isEmpty, "\(site.linkProblems)")
    }

    @Test func `A text on the start page stands before the figures, with its sources`() {
        let site = TestSite(
            "-- Content/pages/home.md --\n---\ntitle: Home\n---\nSo it is said [@s].\n"
                + "-- Content/sources/s.yaml --\ntitle: S\nurl: https://example.org\n"
                + "-- Content/incidents/a.yaml --\ntitle: A\nkind: other\ndate: 2023\n")
        let page = site.page("index.html")
        let parts = ["So it is said", "id=\"sec.sources\"", "id=\"sec.figures\"", "id=\"sec.entries\""]
        let places = parts.map { page.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        #expect(site.linkProblems.isEmpty, "\(site.linkProblems)")
    }

    @Test func `A long page begins with its headings, a short one does not`() {
        func page(_ headings: Int) -> String {
            "-- Content/pages/a.md --\n---\ntitle: A\n---\n"
                + (1...headings).map { "## Part \($0)\n\nText.\n\n### Below \($0)\n\nMore.\n\n" }.joined()
        }
        let long = TestSite(page(4)).page("a.html")
        #expect(long.contains("<li><a href=\"#part-4\">Part 4</a></li>"))
        #expect(!long.contains("#below-1\""))
        #expect(!TestSite(page(3)).page("a.html").contains("class=\"toc\""))
    }
}
