import Testing

/// What links in prose show of the records behind them.
struct CardTextTests {
    private let site = TestSite(
        """
        -- Content/incidents/raid.yaml --
        title: The raid
        kind: raid
        date: 2020-01-02
        place: town
        summary: "[[raid]] in [[town]]."
        killed: at least 4
        -- Content/places/town.yaml --
        name: Town
        kind: city
        within: land
        -- Content/places/land.yaml --
        name: Land
        kind: country
        -- Content/actors/zahid.yaml --
        name: Zahid Mockperson
        kind: person
        page: yes
        roles: [{title: commander, organisation: group, basis: alleged, rests_on: [raid-two#say]}]
        -- Content/actors/group.yaml --
        name: The Group
        kind: armed-group
        names: [{text: TG, kind: acronym}]
        -- Content/actors/police.yaml --
        name: The Police
        kind: state-force
        -- Content/incidents/raid-two.yaml --
        title: Second
        kind: raid
        date: 2020-01-03
        claims: [{id: say, says: He led., by: police, about: zahid}]
        -- Content/sources/paper.yaml --
        title: A "paper" <b>
        publisher: zahid
        published: 2020-01-05
        kind: news-report
        -- Content/briefs/week.md --
        ---
        title: Week
        date: 2020-01-06
        authors: [A]
        ---

        [[raid]], [[zahid]], [[zahid|he]], [[group]], [[town]], [[source:paper]], [[raid.date]].

        """)

    private func card(_ href: String, on page: String = "briefs/week.html") -> String? {
        site.page(page).between("href=\"../\(href)\" data-card=\"", "\"")
    }

    @Test
    func `An incident's card says kind, date, place, figure and check, as a row of a list does`() {
        #expect(card("incidents/raid.html") == "Raid · 2 Jan 2020 · Town\nKilled: at least 4 · Not checked")
    }

    @Test
    func `Actors, places and sources have cards of their own`() {
        #expect(card("actors/group.html")?.hasPrefix("Armed group · TG\n") == true)
        #expect(card("places/town.html") == "City · Land\n1 incident")
        #expect(card("sources/paper.html")?.hasPrefix("News report · Zahid Mockperson (alleged commander") == true)
    }

    @Test
    func `A guarded person's card is what guards the name, whatever text the link has`() {
        let page = site.page("briefs/week.html")
        #expect(page.count(of: "data-card=\"Person\nAlleged commander") == 2)
    }

    @Test
    func `A link to the page itself and a value in the text have no card`() {
        #expect(card("incidents/raid.html", on: "incidents/raid.html") == nil)
        #expect(card("places/town.html", on: "incidents/raid.html") != nil)
        #expect(site.page("briefs/week.html").count(of: "data-card=\"Raid") == 1)
    }
}
