import Publishing
import Testing

/// Pages of sources and their list.
struct SourcePageTests {
    private func incident(_ number: Int, source: String) -> String {
        """
        -- Content/incidents/i\(number).yaml --
        title: Incident \(number)
        kind: shelling
        date: 2010-03-01
        sources: [\(source)]

        """
    }

    @Test
    func `The chain of what a source repeats is spelled out to its root`() {
        let site = TestSite(
            """
            -- Content/actors/ctd.yaml --
            name: Department
            kind: state-force
            sources: [paper]
            -- Content/sources/release.yaml --
            title: The release
            publisher: ctd
            kind: statement
            -- Content/sources/briefing.yaml --
            title: The briefing
            publisher: A minister
            kind: statement
            origin: release
            -- Content/sources/paper.yaml --
            title: The paper
            publisher: Paper
            kind: news-report
            origin: briefing
            """)
        let facts = site.page("sources/paper.html").between("<dt>Repeats</dt>", "</div>") ?? ""
        #expect(
            TestSite.text(facts)
                == "The briefing The release Each repeats the next. Counted as one origin with all that leads to: Department."
        )
        #expect(facts.contains("href=\"../sources/briefing.html\""))
        #expect(
            TestSite.text(site.page("sources/release.html").between("id=\"sec.rests\"", "</section>") ?? "")
                .contains("Sources that repeat it The briefing"))
    }

    @Test
    func `A source with 200 uses is divided, and no page of it grows long`() {
        let site = TestSite(
            (1...200).map { incident($0, source: "set") }.joined()
                + "-- Content/sources/set.yaml --\ntitle: The set\npublisher: Institute\nkind: dataset\n")
        let routes = site.routes.filter { $0.hasPrefix("sources/set") }
        #expect(routes == ["sources/set.html", "sources/set/part-2.html", "sources/set/part-3.html"])
        var named: Set<String> = []
        for route in routes {
            let page = site.page(route)
            #expect(PageLinks.scan(Array(page.utf8), route: Route(route)).elementCount < 1200)
            for number in 1...200 where page.contains(">Incident \(number)<") || page.contains("i\(number).html\"") {
                #expect(named.insert("i\(number)").inserted)
            }
        }
        #expect(named.count == 200)
        let first = TestSite.text(site.page("sources/set.html"))
        #expect(first.contains("200 incidents rest on it. For 200 incidents it is the only source. 1 to 80 of 200."))
        #expect(site.page("sources/set/part-3.html").contains("href=\"../../sources/set.html\""))
        #expect(Set(routes.map { site.page($0).between("<title>", "</title>") }).count == 3)
    }

    @Test
    func `A source that is cited, not linked, has its address nowhere`() {
        let site = TestSite(
            "-- Content/sources/tape.yaml --\ntitle: Tape\npublisher: Group\nurl: https://example.org/tape\nlink: no\n"
                + incident(1, source: "tape"))
        for route in ["sources/tape.html", "sources.html", "incidents/i1.html"] {
            #expect(!site.page(route).contains("example.org"))
        }
        #expect(TestSite.text(site.page("sources/tape.html")).contains("Cited, not linked."))
    }

    @Test
    func `A protected source has no page and no name`() {
        let site = TestSite(
            "-- Content/sources/insider.yaml --\ntitle: The insider\npublisher: Somebody\nprotect: yes\n"
                + incident(1, source: "insider"))
        #expect(!site.routes.contains { $0.contains("insider") })
        #expect(!site.page("incidents/i1.html").contains("nsider"))
    }

    @Test
    func `Claims of one id on two records stand under two anchors of a source's page`() {
        let record = { (id: String) in
            """
            -- Content/incidents/\(id).yaml --
            title: Incident \(id)
            kind: shelling
            date: 2010-03-01
            sources: [paper]
            claims:
              - id: toll
                says: Four died.
                by: unattributed
                sources: [paper]

            """
        }
        let site = TestSite(
            record("a") + record("b") + "-- Content/sources/paper.yaml --\ntitle: The paper\npublisher: Paper\n")
        let page = site.page("sources/paper.html")
        #expect(PageLinks.scan(Array(page.utf8), route: Route("sources/paper.html")).repeatedAnchors == [])
        #expect(page.contains("id=\"claim.incident.a.toll\"") && page.contains("id=\"claim.incident.b.toll\""))
        // The page does not cite itself.
        #expect(!page.contains("#source.1"))
    }
}
