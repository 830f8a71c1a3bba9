import Publishing
import Testing

/// Records that have no page of their own, a private person's above all: what they say is shown where others show it, and
/// nothing leads to where they are not.
struct RecordWithoutPageTests {
    private static let person = """
        -- Content/actors/neighbour.yaml --
        name: Karim Neighbour
        kind: person
        public_role: private
        claims:
          - {id: away, says: He was away that night., by: police, made: 2023-02-18, sources: [paper]}
          - {id: home, says: He was at home., by: neighbour, stance: denies, contradicts: [away], sources: [paper]}
          - {says: He was in the yard., by: neighbour, made: 2023-02-20, supersedes: [home], sources: [paper]}
        revisions: [{date: 2023-03-01, kind: correction, text: The night was another one.}]

        """

    private static let others = """
        -- Content/actors/police.yaml --
        name: The police
        kind: state-force
        sources: [paper]
        -- Content/sources/paper.yaml --
        title: The paper
        publisher: Paper
        kind: news-report
        published: 2023-02-20
        -- Content/incidents/raid.yaml --
        title: Raid
        kind: raid
        date: 2023-02-17
        sources: [paper]
        participants: [{actor: neighbour, role: subject, rests_on: ["neighbour#away"]}]
        -- Content/briefs/note.yaml --
        title: Note
        date: 2023-03-02
        authors: [A. Uthor]
        judgements: [{text: He was away., rests_on: ["neighbour#away"]}]

        """

    @Test
    func `A claim of a person without a page is shown where others show it, and nothing leads to the person`() {
        let site = TestSite(Self.person + Self.others)
        #expect(site.linkProblems == [])
        #expect(!site.routes.contains { $0.contains("neighbour") })
        for route in site.routes where route.hasSuffix(".html") || route.hasSuffix(".xml") {
            #expect(!site.page(route).contains("neighbour.html"), "\(route)")
        }
        let source = site.page("sources/paper.html")
        #expect(source.contains("id=\"claim.actor.neighbour.away\""))
        let text = TestSite.text(source)
        #expect(text.contains("He was away that night.") && text.contains("He was in the yard."))
        // What stands against it is named, and leads nowhere.
        #expect(text.contains("Karim Neighbour"))
        #expect(source.contains("The police, 18 February 2023"))
        #expect(TestSite.text(site.page("single-origin.html")).contains("He was away that night."))
        #expect(TestSite.text(site.page("actors/police.html")).contains("He was away that night."))
        #expect(TestSite.text(site.page("briefs/note.html")).contains("The police, 18 February 2023 (Karim Neighbour)"))
    }

    @Test
    func `The same claims have links as soon as the person has a page`() {
        let person = Self.person.replacing("public_role: private", with: "public_role: official")
        let site = TestSite(person + Self.others)
        #expect(site.linkProblems == [])
        for route in ["sources/paper.html", "single-origin.html", "briefs/note.html"] {
            #expect(site.page(route).contains("neighbour.html#claim.away"), "\(route)")
        }
        #expect(site.page("sources/paper.html").contains("neighbour.html#claim.3"))
        #expect(site.page("changes.html").contains("The night was another one."))
        #expect(site.page("corrections.xml").contains("actors/neighbour.html"))
    }

    @Test
    func `A record without a page has no place in the list of changes nor in its feeds`() {
        let site = TestSite(Self.person + Self.others)
        for route in ["changes.html", "index.html", "corrections.xml"] where site.routes.contains(route) {
            #expect(!site.page(route).contains("The night was another one."), "\(route)")
        }
    }

    @Test(arguments: ["home", "methodology", "about"])
    func `A claim that a page's text defines stands on that page`(id: String) {
        let page = """
            -- Content/pages/\(id).yaml --
            title: Text
            body: Words.
            claims: [{says: We count so., by: unattributed, sources: [paper]}]

            """
        let site = TestSite(page + Self.others)
        #expect(site.linkProblems == [])
        let route = id == "home" ? "index.html" : "\(id).html"
        #expect(site.page(route).contains("id=\"claim.1\""))
        #expect(site.page("sources/paper.html").contains("\(route)#claim.1"))
    }
}
