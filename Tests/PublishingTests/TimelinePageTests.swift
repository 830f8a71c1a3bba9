import Diagnostics
import Testing

/// The timeline: division by years and months, and dates that are never said more precisely than they were given.
struct TimelinePageTests {
    /// So many shellings in one month, each of one killed.
    private func incidents(_ count: Int, _ month: String, killed: String = "1") -> String {
        (1...count).map { number in
            """
            -- Content/incidents/i\(month)-\(number).yaml --
            title: Shelling \(number) of \(month)
            kind: shelling
            date: \(month)-\(number < 10 ? "0" : "")\(number)
            casualties:
              - as: target
                killed: \(killed)

            """
        }.joined()
    }

    private let small = "-- Content/site.yaml --\ncontent_version: 1\ntitle: Test\npage_size: 10\n"

    @Test
    func `A year that fits on a page has one page with a table a month`() {
        let site = TestSite(small + incidents(3, "2010-01") + incidents(2, "2010-03"))
        #expect(site.diagnostics.filter { $0.severity == .error }.isEmpty)
        #expect(site.routes.filter { $0.hasPrefix("timeline/") } == ["timeline/2010.html"])
        let page = site.page("timeline/2010.html")
        #expect(page.contains("<h2 id=\"month.01\">January 2010</h2>"))
        #expect(page.contains("<h2 id=\"month.03\">March 2010</h2>"))
        #expect(page.count(of: "<tr><td class=\"when\">") == 5)
        #expect(TestSite.text(page).contains("5 incidents; killed, attackers apart: 5."))
    }

    @Test
    func `A year that is too long has a page a month, and a month that is too long has parts`() {
        let site = TestSite(
            small + incidents(12, "2010-01") + incidents(2, "2010-03") + incidents(1, "2011-05") + """
                -- Content/incidents/some-time.yaml --
                title: Some time in the year
                kind: shelling
                date: 2010
                """)
        #expect(
            site.routes.filter { $0.hasPrefix("timeline/") } == [
                "timeline/2010-00.html", "timeline/2010-01-2.html", "timeline/2010-01.html", "timeline/2010-03.html",
                "timeline/2010.html", "timeline/2011.html",
            ])
        let year = site.page("timeline/2010.html")
        #expect(!year.contains("<td class=\"when\">"))
        let index = year.between("<table class=\"years\">", "</table>") ?? ""
        #expect(
            TestSite.text(index.between("<tbody>", "</tbody>") ?? "")
                == "Month not known 1 not stated January part 2 12 12 March 2 2")
        #expect(index.contains("<a href=\"../timeline/2010-01-2.html\">part 2</a>"))
        let first = site.page("timeline/2010-01.html")
        #expect(first.count(of: "<tr><td class=\"when\">") == 10)
        #expect(first.contains("<title>January 2010: timeline · Test</title>"))
        #expect(first.contains("<a href=\"../timeline/2010-00.html\" rel=\"prev\">"))
        #expect(first.contains("<a href=\"../timeline/2010-01-2.html\" rel=\"next\">"))
        let second = site.page("timeline/2010-01-2.html")
        #expect(second.count(of: "<tr><td class=\"when\">") == 2)
        #expect(second.contains("<title>January 2010, part 2: timeline · Test</title>"))
        // The turn of the year is no end of the way.
        #expect(site.page("timeline/2010-03.html").contains("<a href=\"../timeline/2011.html\" rel=\"next\">"))
        #expect(site.page("timeline/2010-00.html").contains("<h2 id=\"month.00\">2010, month not known</h2>"))
    }

    @Test
    func `Of very many years, a year leads to those around it, and the timeline to all`() {
        let site = TestSite((1500..<1700).map { incidents(1, "\($0)-01") }.joined())
        let middle = site.page("timeline/1600.html")
        // Sixty on each side, itself, the first and the last.
        #expect((1500..<1700).count { middle.contains("/timeline/\($0).html\"") } == 123)
        #expect(middle.contains("/timeline/1500.html\"") && middle.contains("/timeline/1540.html\""))
        #expect(!middle.contains("/timeline/1539.html\""))
        #expect((1500..<1700).count { site.page("timeline.html").contains("timeline/\($0).html\"") } == 200)
    }

    @Test
    func `An uncertain range that crosses years stands in no year`() {
        let site = TestSite(
            incidents(1, "2010-12") + """
                -- Content/incidents/turn.yaml --
                title: At the turn of the year
                kind: shelling
                date: "[2010-12-31..2011-01-02]"
                """)
        #expect(site.routes.filter { $0.hasPrefix("timeline/") } == ["timeline/2010.html", "timeline/undated.html"])
        let undated = site.page("timeline/undated.html")
        #expect(undated.contains("At the turn of the year"))
        #expect(
            TestSite.text(undated).contains("These dates cross the turn of a year, are open-ended, or are not known."))
        #expect(!site.page("timeline/2010.html").contains("At the turn of the year"))
        #expect(TestSite.text(site.page("timeline.html")).contains("No single year 1"))
    }

    @Test(arguments: [
        ("2010-02-17", "<time datetime=\"2010-02-17\">17 Feb 2010</time>", ""),
        ("2010-02", "<time datetime=\"2010-02\">Feb 2010</time>", "uncertain"),
        ("2010-02-17?", "<span class=\"d uncertain\">17 Feb 2010?</span>", "uncertain"),
        ("\"[2010-02-17..2010-02-19]\"", "<span class=\"d uncertain\">", "uncertain"),
        ("2010-02-17/2010-02-19", "<span class=\"d lasting\">17–19 Feb 2010</span>", "lasted"),
        ("\"{2010-02-17,2010-02-19}\"", "<span class=\"d several\">", "several days"),
    ])
    func `A date is said as it was given, by word and by mark`(date: String, html: String, word: String) {
        let site = TestSite(
            """
            -- Content/incidents/a.yaml --
            title: A
            kind: shelling
            date: \(date)
            """)
        let cell = site.page("timeline/2010.html").between("<td class=\"when\">", "</td>") ?? ""
        #expect(cell.hasPrefix(html))
        #expect(cell.between("<small>", "</small>") ?? "" == word)
    }

    @Test
    func `The bars of the months are said in words too`() {
        let site = TestSite(incidents(2, "2010-01") + incidents(1, "2010-03"))
        let page = site.page("timeline.html")
        #expect(page.contains("aria-label=\"2010: January 2, March 1\""))
        #expect(
            page.contains(
                "<rect x=\"0\" y=\"0\" width=\"8\" height=\"24\"/><rect x=\"20\" y=\"12\" width=\"8\" height=\"12\"/>"))
    }

    @Test
    func `A few incidents stand on the timeline itself, newest first, and many by year alone`() {
        let few = TestSite(incidents(20, "2010-01") + incidents(4, "2011-03")).page("timeline.html")
        #expect(few.count(of: "<tr><td class=\"when\">") == 24)
        #expect(few.says("<h2 id=\"year.2011\">", before: "<h2 id=\"year.2010\">"))
        #expect(few.says("Shelling 20 of 2010-01", before: "Shelling 19 of 2010-01"))
        let many = TestSite(incidents(20, "2010-01") + incidents(5, "2011-03")).page("timeline.html")
        #expect(many.count(of: "<tr><td class=\"when\">") == 0)
    }

    @Test
    func `An open figure keeps the sum open, and what was not stated is counted`() {
        let site = TestSite(
            incidents(1, "2010-01", killed: "more than 80") + incidents(2, "2010-03") + """
                -- Content/incidents/z.yaml --
                title: Nobody counted
                kind: shelling
                date: 2010-04-01
                -- Content/incidents/talks.yaml --
                title: Talks
                kind: talks
                date: 2010-04-02
                """)
        let text = TestSite.text(site.page("timeline.html"))
        // Talks cost no lives, so that nothing is unstated about them.
        #expect(text.contains("5 incidents; killed, attackers apart: at least 83, not stated for 1 incident."))
    }

    @Test
    func `The list of incidents holds one part and leads to the years`() {
        let site = TestSite(small + incidents(9, "2010-01") + incidents(4, "2011-03"))
        let page = site.page("incidents.html")
        #expect(page.count(of: "<tr><td class=\"when\">") == 10)
        #expect(TestSite.text(page).contains("Incidents 1 to 10 of 13, newest first. Older ones stand by year"))
        #expect(page.contains("<a href=\"timeline/2010.html\">2010 <small>9</small></a>"))
        #expect(page.says("Shelling 4 of 2011-03", before: "Shelling 9 of 2010-01"))
    }

    @Test
    func `A further page of an actor's list says the actor's part`() {
        let actor = "-- Content/actors/ttp.yaml --\nname: TTP\nkind: armed-group\n"
        let records = (1...11).map { number in
            """
            -- Content/incidents/i\(number).yaml --
            title: Incident \(number)
            kind: shelling
            date: 2010-01-\(number + 10)
            participants:
              - actor: ttp
                role: initiator
                basis: \(number == 1 ? "claimed" : "stated")

            """
        }.joined()
        let site = TestSite(small + actor + records)
        #expect(
            site.routes.filter { $0.hasPrefix("actors/ttp/") } == ["actors/ttp/2010-2.html", "actors/ttp/2010.html"])
        let first = site.page("actors/ttp/2010.html")
        #expect(first.contains("<small>Initiator, claimed by itself</small>"))
        #expect(first.count(of: "<small>Initiator, stated</small>") == 9)
        #expect(!first.contains("noindex"))
        #expect(first.contains("<a href=\"../../actors/ttp/2010-2.html\" rel=\"next\">"))
    }

    @Test
    func `A guarded person's further pages name the person with what guards the name, and are not indexed`() {
        let person = """
            -- Content/actors/ctd.yaml --
            name: CTD
            kind: state-force
            -- Content/actors/x.yaml --
            name: Nobody Inparticular
            kind: person
            page: yes

            """
        let records = (1...11).map { number in
            """
            -- Content/incidents/i\(number).yaml --
            title: Incident \(number)
            kind: shelling
            date: 2010-01-\(number + 10)
            participants:
              - actor: x
                role: planner
                basis: alleged
                rests_on: [says]
            claims:
              - id: says
                says: He planned it.
                by: ctd

            """
        }.joined()
        let site = TestSite(small + person + records)
        let page = site.page("actors/x/2010.html")
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
        for line in page.split(separator: "\n") where line.contains("Nobody Inparticular") {
            #expect(line.contains("alleged planner, says CTD"), "\(line)")
        }
    }
}
