import Publishing
import Testing

/// The methodology page.
struct MethodologyPageTests {
    private let records = """
        -- Content/incidents/a.yaml --
        title: A
        kind: tank-raid
        date: 2010-03-01
        sources: [paper]
        casualties: [{group: police, killed: about 50}]
        -- Content/sources/paper.yaml --
        title: The paper
        publisher: Paper

        """

    private func chapter(_ code: String, _ page: String) -> String {
        TestSite.text(page.between("id=\"method.\(code)\"", "</section>") ?? "")
    }

    private func site(_ more: String = "", _ files: String = "") -> TestSite {
        TestSite(
            """
            -- Content/site.yaml --
            title: Test
            vocabularies:
              kind:
                tank-raid: {label: Tank raid, definition: Tanks come and go., codes: {acled: Armed clash}}
            \(more)

            """ + records + files)
    }

    @Test
    func `The kinds in use stand with their definitions, the site's own marked as such`() {
        let kinds = chapter("kinds", site().page("methodology.html"))
        #expect(kinds.contains("Tank raid tank-raid Tanks come and go. (This site’s own term.)"))
        #expect(kinds.contains("ACLED: Armed clash 1"))
        #expect(!kinds.contains("A bomb whose carrier dies with it"))
        #expect(kinds.contains("Suicide bombing"))
    }

    @Test
    func `The rule, the scale and the bounds are those of the site`() {
        let page = site("counting_rule: lowest\nlikelihood_scale: phia\nvague_counts: {several: 5 to 9}\n")
            .page("methodology.html")
        #expect(chapter("counting", page).contains("the account with the lowest number of killed"))
        #expect(chapter("likelihood", page).contains("realistic possibility 40 to 50 per cent"))
        #expect(chapter("quantities", page).contains("several 5 to 9"))
    }

    @Test
    func `Grades are explained only where they are shown`() {
        #expect(site().page("methodology.html").contains("id=\"method.letters\""))
        let without = site("grading: off").page("methodology.html")
        #expect(!without.contains("id=\"method.letters\"") && !without.contains("id=\"method.numerals\""))
    }

    @Test
    func `A check that the site has switched off is named with its rule`() {
        let checks = chapter("checks", site("checks: {withheld-reference: off}").page("methodology.html"))
        #expect(
            checks.contains("withheld-reference A released record names nothing that its audience may not see off"))
        #expect(!site().page("methodology.html").contains("id=\"method.checks\""))
    }

    @Test
    func `The site's own text leads, with its title`() {
        let page = site("", "-- Content/pages/methodology.md --\n---\ntitle: How we work\n---\n\nWith care.\n")
            .page("methodology.html")
        #expect(page.contains("<h1>How we work</h1>"))
        #expect(page.says("With care.", before: "id=\"method.counting\""))
    }

    @Test
    func `Each date is said and sorted as the dates of records are`() {
        let dates = chapter("dates", site().page("methodology.html"))
        #expect(dates.contains("[2022-12-18..2022-12-20] between 18 and 20 December 2022 uncertain 18 Dec 2022"))
        #expect(dates.contains("2022-12-18/2022-12-20 18 to 20 December 2022 lasted 18 Dec 2022"))
    }

    @Test
    func `The page has a word for everything and does not grow long`() {
        let page = site().page("methodology.html")
        #expect(!page.contains("⟨"))
        #expect(PageLinks.scan(Array(page.utf8), route: Route("methodology.html")).elementCount < 1200)
    }
}
