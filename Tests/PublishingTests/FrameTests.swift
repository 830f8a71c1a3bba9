import Foundation
import Publishing
import Testing

/// Redirects and the page for unknown addresses.
struct FrameTests {
    private let base = "-- Content/site.yaml --\ntitle: Test\nbase_url: https://example.org/reports\n"
    private let moved = """
        -- Content/incidents/new.yaml --
        title: The incident
        kind: shelling
        date: 2010-03-01
        formerly: [old]

        """

    @Test
    func `An old address leads to the record and is left out of search`() {
        let page = TestSite(base + moved).page("incidents/old.html")
        #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../incidents/new.html\">"))
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/reports/incidents/new.html\">"))
        #expect(!page.contains("og:title"))
        #expect(TestSite.text(page).contains("This record has moved to The incident"))
        #expect(page.between("<title>", "</title>") == "Moved: incidents/old · Test")
    }

    @Test
    func `A duplicate says that it is one`() {
        let twin = "-- Content/incidents/twin.yaml --\ntitle: T\nkind: shelling\ndate: 2010\nduplicate_of: new\n"
        let page = TestSite(moved + twin).page("incidents/twin.html")
        #expect(TestSite.text(page).contains("This record is the same as The incident"))
    }

    @Test
    func `A redirect names a guarded person only with the guard, and none leads to a person without a page`() {
        let person = { (id: String, role: String) in
            """
            -- Content/actors/\(id).yaml --
            name: Karim \(id)
            kind: person
            basis: alleged
            public_role: \(role)
            formerly: [old-\(id)]
            roles: [{title: commander, basis: alleged}]

            """
        }
        let site = TestSite(person("one", "official") + person("two", "private"))
        let page = site.page("actors/old-one.html")
        #expect(TestSite.text(page).contains("Karim one (alleged commander)"))
        #expect(page.count(of: "Karim") == 1)
        #expect(!site.routes.contains { $0.contains("two") })
    }

    @Test
    func `The page for unknown addresses links by the path of the base address`() {
        let page = TestSite(base + moved).page("404.html")
        #expect(page.contains("href=\"/reports/assets/sitrep-"))
        #expect(page.contains("href=\"/reports/timeline.html\""))
        #expect(PageLinks.scan(Array(page.utf8), route: Route("404.html"), base: "/reports/").links.count > 3)
        #expect(!page.contains("href=\"timeline.html\"") && !page.contains("canonical"))
    }

    @Test
    func `Without a base address the page for unknown addresses has no links`() {
        let page = TestSite(moved).page("404.html")
        #expect(page.components(separatedBy: "<a ").dropFirst().allSatisfy { $0.contains("href=\"#main\"") })
        #expect(!page.contains("<nav"))
    }
}
