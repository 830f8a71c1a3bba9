import Testing

/// The drawings of incidents over time: never more precise than the dates, and readable however many there are.
struct TimelineDrawingTests {
    private func site(_ dates: String..., rest: String = "") -> TestSite {
        TestSite(
            dates.enumerated().map { number, date in
                """
                -- Content/incidents/i\(number).yaml --
                title: Incident \(number)
                kind: shelling
                date: \(date)

                """
            }.joined() + rest)
    }

    /// The drawing of a page, and what its legend says.
    private func drawn(_ site: TestSite, _ page: String = "timeline.html") -> (svg: String, legend: String)? {
        let html = site.page(page)
        guard let figure = html.between("<figure class=\"drawn", "</figure>"),
            let legend = figure.between("<figcaption class=\"legend\">", "</figcaption>")
        else { return nil }
        return (figure, TestSite.text(legend))
    }

    @Test func `A site without incidents has no drawing`() {
        #expect(!TestSite("").routes.contains("timeline.html"))
        #expect(drawn(TestSite("-- Content/actors/a.yaml --\nname: A\nkind: faction\n"), "actors/a.html") == nil)
    }

    @Test func `One exact day is one upright stroke`() throws {
        let drawing = try #require(drawn(site("2010-02-17"), "timeline/2010.html"))
        #expect(drawing.svg.contains("<path class=\"day\" d=\"M130.14 "))
        #expect(drawing.legend == "one day")
        #expect(!drawing.svg.contains("class=\"may\""))
        #expect(drawing.svg.contains("aria-label=\"Incidents in 2010, by whose side acted: side not stated 1."))
    }

    @Test(arguments: [
        ("2010-02", "M84.93 19.5h76.71v8h-76.71z"), ("\"[2010-02-17..2010-02-27]\"", "M128.77 19.5h30.14v8h-30.14z"),
        ("2010-02-17/2010-02-27~", "M128.77 19.5h30.14v8h-30.14z"),
    ])
    func `An uncertain date is the whole span of days that it may mean`(date: String, path: String) throws {
        let drawing = try #require(drawn(site(date), "timeline/2010.html"))
        #expect(drawing.svg.contains("<path class=\"may\" d=\"\(path)\"/>"), "\(drawing.svg)")
        #expect(drawing.legend == "some time within")
        #expect(!drawing.svg.contains("class=\"day\"") && !drawing.svg.contains("class=\"span\""))
    }

    @Test func `A day in doubt is an outline and no stroke`() throws {
        let drawing = try #require(drawn(site("2010-02-17?"), "timeline/2010.html"))
        #expect(drawing.svg.contains("<path class=\"may\""))
        #expect(!drawing.svg.contains("class=\"day\""))
    }

    @Test func `What lasted from a day to a day is a bar`() throws {
        let drawing = try #require(drawn(site("2010-02-17/2010-02-19"), "timeline/2010.html"))
        #expect(drawing.svg.contains("<path class=\"span\" d=\"M128.77 23.5L136.99 23.5\"/>"), "\(drawing.svg)")
        #expect(drawing.legend == "lasted")
    }

    @Test func `Of a span with vague ends only the days between them are sure`() throws {
        let drawing = try #require(drawn(site("2010-02/2010-05"), "timeline/2010.html"))
        // From the last day of February to the first of May, within February to May.
        #expect(drawing.svg.contains("<path class=\"may\" d=\"M84.93 "))
        #expect(drawing.svg.contains("<path class=\"span\" d=\"M158.9 23.5L331.51 23.5\"/>"), "\(drawing.svg)")
        #expect(drawing.legend == "some time within")
    }

    @Test func `An open end reaches the edge and has an arrow`() throws {
        let drawing = try #require(drawn(site("2010-02-17/..", "2010-12-31")))
        #expect(drawing.svg.contains("<path class=\"open\""))
        #expect(drawing.svg.contains("L1000 "))
        #expect(drawing.legend == "one day goes on beyond")
    }

    @Test func `Each of several days is a stroke, and the strokes are tied`() throws {
        let drawing = try #require(drawn(site("\"{2010-02-17,2010-02-19}\""), "timeline/2010.html"))
        #expect(drawing.svg.between("<path class=\"day\" d=\"", "\"")?.count(of: "M") == 2)
        #expect(drawing.svg.contains("class=\"tie\""))
        #expect(drawing.legend == "each of several days")
    }

    @Test func `Lanes say in words and signs whose side acted, and a denied part puts nobody there`() throws {
        let part = "participants:\n  - label: men\n    role: initiator\n"
        let site = TestSite(
            """
            -- Content/incidents/a.yaml --
            title: A
            kind: shelling
            date: 2010-02-17
            \(part)    side: armed-group
            -- Content/incidents/b.yaml --
            title: B
            kind: shelling
            date: 2010-02-18
            \(part)    side: state
            -- Content/incidents/c.yaml --
            title: C
            kind: shelling
            date: 2010-02-19
            \(part)    side: armed-group
                basis: denied

            """)
        let drawing = try #require(drawn(site, "timeline/2010.html"))
        for lane in ["▲ Armed group acted 1", "■ State acted 1", "◇ Side not stated 1"] {
            #expect(drawing.svg.contains(">\(lane)</text>"))
        }
    }

    @Test func `Six thousand on one day are one bar, and what no day holds is counted apart`() throws {
        let lines = (1...6_000).map {
            "{\"id\":\"i\($0)\",\"title\":\"Shelling \($0)\",\"kind\":\"shelling\",\"date\":\"2010-02-17\"}"
        }
        let site = TestSite(
            "-- Content/incidents/all.jsonl --\n" + lines.joined(separator: "\n") + """

                -- Content/incidents/x.yaml --
                title: Some time
                kind: shelling
                date: 2010-03
                """)
        let drawing = try #require(drawn(site))
        #expect(drawing.svg.contains("at most 6,000"))
        #expect(drawing.svg.count < 12_000)
        #expect(drawing.legend.contains("1 incident that no single day holds is in no bar"))
        let page = site.page("timeline/2010.html")
        #expect(page.contains("<a href=\"../timeline/2010-02.html\"><title>February: 6,000 incidents</title>"))
    }

    @Test func `Years lead to their pages, and a record's page draws its incidents above their list`() throws {
        let place = "-- Content/places/p.yaml --\nname: Town\n"
        let incidents = ["2009-05-01", "2011-06-02"].map {
            "-- Content/incidents/i\($0).yaml --\ntitle: On \($0)\nkind: shelling\ndate: \($0)\nplace: p\n"
        }
        let site = TestSite(place + incidents.joined())
        let all = try #require(drawn(site))
        #expect(all.svg.contains("role=\"group\""))
        #expect(all.svg.contains("<a href=\"timeline/2009.html\"><title>2009: 1 incident</title>"))
        let record = site.page("places/p.html")
        #expect(record.says("<figure class=\"drawn", before: "<table class=\"rows incidents"))
        #expect(!TestSite(place + incidents[0]).page("places/p.html").contains("<figure class=\"drawn"))
    }

    @Test func `Years far off from each other make a drawing all the same`() throws {
        let drawing = try #require(drawn(site("Y-50000", "2010-02-17", "\"[..1600]\"", "1XXX")))
        #expect(drawing.svg.count < 12_000)
    }
}
