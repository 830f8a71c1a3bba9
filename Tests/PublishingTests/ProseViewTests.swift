import Diagnostics
import Testing

/// Views that blocks in prose ask for.
struct ProseViewTests {
    /// A brief of one block, with what it needs.
    private func brief(_ block: String, _ others: String = "", size: Int = 10, front: String = "") -> TestSite {
        TestSite(
            """
            -- Content/site.yaml --
            content_version: 1
            title: Test
            page_size: \(size)
            -- Content/briefs/b.md --
            ---
            title: A brief
            date: 2023-03-20
            authors: [A]
            \(front)
            ---
            Before.

            ```\(block)
            ```

            After.
            -- Content/actors/ttp.yaml --
            name: TTP
            kind: armed-group
            relations:
              - relation: ally-of
                actor: afghan-taliban
                basis: alleged
            -- Content/actors/afghan-taliban.yaml --
            name: Afghan Taliban
            kind: armed-group
            -- Content/actors/jua.yaml --
            name: Jamaat-ul-Ahrar
            kind: armed-group
            relations:
              - relation: splinter-of
                actor: ttp
            -- Content/actors/police.yaml --
            name: Police
            kind: state-force
            -- Content/actors/hospital.yaml --
            name: Hospital
            kind: organisation
            -- Content/places/karachi.yaml --
            name: Karachi
            kind: city
            precision: city
            -- Content/places/office.yaml --
            name: Police Office
            kind: facility
            within: karachi
            precision: site
            -- Content/incidents/kpo.yaml --
            title: Attack on the office
            kind: armed-assault
            date: 2023-02-17
            place: office
            participants:
              - actor: ttp
                role: initiator
                basis: claimed
            tolls:
              - by: police
                as_of: 2023-02-18
                use: yes
                rows:
                  - side: state
                    as: target
                    killed: 4
                  - side: armed-group
                    as: attacker
                    killed: 3
              - by: hospital
                as_of: 2023-02-17
                rows:
                  - as: target
                    killed: at least 2
            -- Content/incidents/turn.yaml --
            title: At the turn of the year
            kind: shelling
            date: "[2022-12-30..2023-01-02]"
            place: karachi
            \(others)
            """)
    }

    private func text(_ site: TestSite) -> String {
        let page = site.page("briefs/b.html")
        return TestSite.text(page.between("<p>Before.</p>", "<p>After.</p>") ?? "MISSING: \(page)")
    }

    @Test
    func `Every template of the theme compiles`() {
        #expect(TestSite.theme.diagnostics.map { "\($0.code.name): \($0.summary)" } == [])
    }

    @Test
    func `A table of incidents says its filter, newest first`() {
        let site = brief("incidents\nplace: karachi\ncaption: In the city.")
        #expect(site.diagnostics.isEmpty)
        let text = text(site)
        #expect(
            text.hasPrefix(
                "In the city. 2 incidents at Karachi or within, newest first. Drawn from the records as they stand now; the text is of 20 March 2023."
            ), "\(text)")
        #expect(
            text.contains(
                "17 Feb 2023 Attack on the office Armed assault · Police Office 4 Not checked betw. 30 Dec 2022 and 2 Jan 2023 uncertain At the turn of the year"
            ) || text.contains("Disputed betw. 30 Dec 2022"), "\(text)")
    }

    @Test
    func `A table in prose stands in a region that scrolls and has a name, and brings no heading`() {
        let page = brief("incidents\ntitle: In Karachi\nplace: karachi").page("briefs/b.html")
        let view = page.between("<p>Before.</p>", "<p>After.</p>") ?? ""
        #expect(view.contains("role=\"region\" aria-label=\"In Karachi\" tabindex=\"0\""))
        #expect(view.contains("<caption><b>In Karachi</b>"))
        #expect(!view.contains("<h"))
        #expect(!view.contains(" id="))
    }

    @Test
    func `A list that is longer than a part shows the latest and says so`() {
        let many = (1...12).map { number in
            "-- Content/incidents/m\(number).yaml --\ntitle: M\(number)\nkind: talks\ndate: 2020-01-\(number + 10)\ntags: [m]\n"
        }.joined()
        let site = brief("incidents\nkind: talks", many)
        #expect(text(site).contains("The latest 10 of 12 incidents of the kind Talks, newest first."))
        #expect(text(site).hasSuffix("The whole timeline"))
        #expect(!text(site).contains("M2 "))
        let limited = brief("timeline\nkind: talks\nlimit: 3", many)
        #expect(text(limited).contains("The latest 3 of 12 incidents of the kind Talks."))
    }

    @Test
    func `A view with nothing to show says so`() {
        let text = text(brief("incidents\nfrom: 1999\nto: 2000"))
        #expect(text.hasPrefix("Incidents from 1999 to 2000."))
        #expect(text.hasSuffix("No incident on this site fits."))
    }

    @Test
    func `An incident of uncertain date is in a period where it may fall into it, and the caption says so`() {
        let text = text(brief("timeline\nfrom: 2023"))
        #expect(
            text.hasPrefix(
                "2 incidents since 2023. Incidents of uncertain or open date are included where they may fall into the period."
            ))
        #expect(text.contains("betw. 30 Dec 2022 and 2 Jan 2023 (uncertain) At the turn of the year"))
        #expect(!self.text(brief("timeline\nfrom: 2022")).contains("where they may fall"))
    }

    @Test
    func `Casualties of one incident are every account whole`() {
        let text = text(brief("casualties\nincident: kpo"))
        #expect(text.hasPrefix("All accounts of the casualties of “Attack on the office”."))
        #expect(text.contains("2 accounts. Each is whole; no figure is taken from one and another from another."))
        #expect(text.contains("Police 18 February 2023 In use 4"))
        #expect(text.contains("Hospital 17 February 2023 Stands beside at least 2"))
        #expect(text.hasSuffix("Incident: Attack on the office"))
    }

    @Test
    func `Casualties of a filter are sums, attackers apart, with what was not stated`() {
        let text = text(brief("casualties\nplace: karachi"))
        #expect(text.contains("2 incidents at Karachi or within."))
        #expect(text.contains("Everyone but the attackers 4"))
        #expect(text.contains("Attackers 3"))
        #expect(text.contains("Killed: not stated for 1 incident."))
    }

    @Test
    func `A map is a table of places with how finely each is known`() {
        let text = text(brief("map"))
        #expect(text.hasPrefix("All 2 incidents of this site."))
        #expect(text.contains("Karachi 1 known to the city not stated"))
        #expect(text.contains("Police Office 1 known to the site 4"))
    }

    @Test
    func `A chart by year keeps apart what no single year holds`() {
        let text = text(brief("chart"))
        #expect(text.contains("Year Incidents Killed 2023 1 4 No single year 1 not stated"))
    }

    @Test
    func `A chart by side adds no attackers and no one twice`() {
        let text = text(brief("chart\nby: side"))
        #expect(text.contains("Side Incidents Killed State 1 4"))
        #expect(!text.contains("Armed group"))
    }

    @Test
    func `Relations are read from both ends, each on its basis`() {
        let text = text(brief("relations\nactor: ttp"))
        #expect(text.hasPrefix("Relations of TTP on record, read from both ends."))
        #expect(text.contains("TTP Ally of Afghan Taliban alleged"))
        #expect(text.contains("TTP Has as splinter Jamaat-ul-Ahrar stated"))
    }

    @Test
    func `A judgement says how likely and how sure apart`() {
        let text = text(
            brief("judgement\ntext: It goes on.\nlikelihood: likely\nconfidence: low\nwould_change_if: A truce holds."))
        #expect(
            text.contains("It goes on. Likelihood likely 55 to 80 per cent Confidence in the judgement low"), "\(text)")
        #expect(text.hasSuffix("Would change if A truce holds."))
    }

    @Test
    func `A figure has its text, and a graphic one stays covered`() {
        let media = "-- Content/media/a.svg --\n<svg/>\n"
        let plain = brief("figure\nfile: a.svg\nalt: A chart\ncredit: The editors\ncaption: Four days.", media)
        let view = plain.page("briefs/b.html").between("<p>Before.</p>", "<p>After.</p>") ?? ""
        #expect(view.contains("<img src=\"../media/a.svg\" alt=\"A chart\""))
        #expect(TestSite.text(view) == "Four days. The editors")
        let graphic = brief("figure\nfile: a.svg\nalt: A chart\ngraphic: yes", media)
        #expect(graphic.page("briefs/b.html").contains("<details class=\"cover\"><summary>Graphic picture"))
    }

    @Test
    func `A figure above the audience is not shown`() {
        let media = "-- Content/media/a.svg --\n<svg/>\n"
        let site = brief("figure\nfile: a.svg\nalt: A secret\ntlp: red", media)
        #expect(!site.page("briefs/b.html").contains("A secret"))
        // Release keeps the views of a text whose media are above the audience, so that the file itself goes out.
        #expect(!site.routes.contains("media/a.svg"))
    }

    @Test
    func `Text of authors is text in every view`() {
        let hostile = "<script>x</script>"
        for block in ["incidents", "timeline", "map", "chart", "casualties\nincident: kpo", "relations\nactor: ttp"] {
            let site = brief(block + "\ntitle: \"\(hostile)\"\ncaption: \"\(hostile)\"")
            let page = site.page("briefs/b.html")
            #expect(!page.contains(hostile))
            #expect(page.contains("&lt;script&gt;x&lt;/script&gt;"))
        }
    }
}
