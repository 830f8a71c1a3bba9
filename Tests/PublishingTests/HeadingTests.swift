import Testing

/// Headings that tell pages apart.
struct HeadingTests {
    private func incident(_ id: String, _ title: String, _ rest: String) -> String {
        "-- Content/incidents/\(id).yaml --\ntitle: \(title)\nkind: shelling\n\(rest)\n"
    }

    private func heading(_ html: String) -> String? { html.between("<h1>", "</h1>") }

    @Test
    func `Incidents with one title are told apart by date and place`() {
        let site = TestSite(
            "-- Content/places/town.yaml --\nname: Town\nkind: city\n"
                + incident("a", "Army against band", "date: 2010-03-01\nplace: town")
                + incident("b", "Army against band", "date: 2010-04?\nplace: {name: A hill}")
                + incident("c", "Army against band", "date: 2011")
                + incident("d", "Alone in Town", "date: 2011-01-01\nplace: town"))
        #expect(heading(site.page("incidents/a.html")) == "1 March 2010, Town: Army against band")
        #expect(heading(site.page("incidents/b.html"))?.hasSuffix(", A hill: Army against band") == true)
        #expect(heading(site.page("incidents/c.html")) == "2011: Army against band")
        #expect(heading(site.page("incidents/d.html")) == "Alone in Town")
    }

    @Test
    func `A place that the title names is not named twice`() {
        let site = TestSite(
            "-- Content/places/town.yaml --\nname: Town\nkind: city\n"
                + incident("a", "Raid in Town", "date: 2010-03-01\nplace: town")
                + incident("b", "Raid in Town", "date: 2010-03-02\nplace: town"))
        #expect(heading(site.page("incidents/b.html")) == "2 March 2010: Raid in Town")
    }

    @Test
    func `A further part of a list says in its heading which it is`() {
        let site = TestSite(
            "-- Content/site.yaml --\ncontent_version: 1\ntitle: Test\npage_size: 10\n"
                + (10..<35).map { "-- Content/sources/s\($0).yaml --\ntitle: Source \($0)\n" }.joined())
        #expect(heading(site.page("sources.html")) == "Sources")
        #expect(heading(site.page("sources/part-3.html")) == "Sources, part 3")
    }
}
