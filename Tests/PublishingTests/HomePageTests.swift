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
