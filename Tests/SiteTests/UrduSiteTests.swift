import Reports
import Testing

/// A whole small site in Urdu, with records in two languages.
@Suite struct UrduSiteTests {
    static let site = """
        -- Content/site.yaml --
        content_version: 1
        title: آزمائش
        language: ur
        audience: amber
        -- Content/actors/ctd.yaml --
        name: Counter Terrorism Department
        kind: state-force
        language: en
        names:
          - {text: CTD, kind: acronym, basis: stated}
          - {text: محکمہ انسداد دہشت گردی, language: ur, kind: native, basis: stated}
        -- Content/actors/police.yaml --
        name: پشاور پولیس
        kind: state-force
        -- Content/incidents/a.yaml --
        title: پشاور میں دھماکہ
        kind: bombing
        date: "[2023-01-30..2023-01-31]"
        time: about 13:40
        duration: more than 3 hours
        place: {name: پشاور, kind: city}
        casualties:
          - {killed: at least 84, injured: dozens, side: state, group: police}
        claims:
          - {id: one, says: یہ خودکش حملہ تھا۔, by: ctd, made: 2023-01-31, sources: [s]}
        summary: پولیس کے مطابق نماز کے دوران دھماکہ ہوا۔
        -- Content/incidents/b.yaml --
        title: Raid near Peshawar
        kind: raid
        date: 2023-02-17
        language: en
        place: {name: پشاور, kind: city}
        summary: Officers entered a house, the CTD said.
        tlp: amber
        -- Content/sources/s.yaml --
        title: Blast in Peshawar, updated
        publisher: Dawn
        url: https://example.org/s
        language: en
        published: 2023-02-01
        """

    private func build() async throws -> SiteFixture {
        let site = try SiteFixture(Self.site)
        let result = try await site.build(audience: .amber)
        #expect(result.errors == [])
        #expect(!result.findings.contains { ["unknown-word", "word-form", "missing-words"].contains($0.code) })
        return site
    }

    @Test func `every page is Urdu, from right to left`() async throws {
        let site = try await build()
        for route in site.outputFiles.keys.sorted() where route.hasSuffix(".html") {
            let html = try #require(site.read(route))
            #expect(html.contains("<html lang=\"ur\" dir=\"rtl\">"), "\(route)")
            #expect(!html.contains("⟨"), "\(route)")
        }
        #expect(try #require(site.read("index.html")).contains("پشاور میں دھماکہ"))
    }

    @Test func `dates, times, figures and kinds are said in Urdu`() async throws {
        let site = try await build()
        let page = PageText(try #require(site.read("incidents/a.html"))).text
        for said in [
            "30 اور 31 جنوری 2023 کے درمیان", "تقریباً 13:40", "3 گھنٹے سے زیادہ", "کم از کم 84", "درجنوں", "بم دھماکہ",
            "پولیس", "دعویٰ", "جانچ نہیں ہوئی",
        ] { #expect(page.contains(said), "\(said)") }
        for english in ["January", "between", "at least", "dozens", "hours", "Bombing", "asserts", "Not checked"] {
            #expect(!page.contains(english), "\(english)")
        }
    }

    @Test func `labels of the Traffic Light Protocol are never translated`() async throws {
        let html = try #require(try await build().read("incidents/a.html"))
        #expect(html.contains("translate=\"no\">TLP:AMBER</p>"))
    }

    @Test func `what is in another language says so and keeps to itself`() async throws {
        let site = try await build()
        let raid = try #require(site.read("incidents/b.html"))
        #expect(raid.contains("<bdi lang=\"en\">Raid near Peshawar</bdi></h1>"))
        #expect(raid.contains("<div class=\"summary prose\" lang=\"en\" dir=\"ltr\">"))
        // The words of the interface within the article stay Urdu.
        #expect(!raid.contains("<article lang"))
        let blast = try #require(site.read("incidents/a.html"))
        #expect(blast.contains("<h1>پشاور میں دھماکہ</h1>"))
        #expect(blast.contains("<bdi lang=\"en\">Counter Terrorism Department</bdi>"))
        #expect(blast.contains("<bdi lang=\"en\">Blast in Peshawar, updated</bdi>"))
        #expect(!blast.contains("<bdi lang=\"ur\">"))
        #expect(try #require(site.read("actors/ctd.html")).contains("<bdi>CTD</bdi>"))
    }

    @Test func `feeds carry the language of the site and of their entries`() async throws {
        let site = try await build()
        let atom = try #require(site.read("feed.xml"))
        #expect(atom.contains("xml:lang=\"ur\""))
        #expect(try #require(site.read("feed.json")).contains("\"language\":\"ur\""))
    }

    @Test func `records may be in another language than the interface`() async throws {
        let site = try SiteFixture(
            """
            -- Content/site.yaml --
            content_version: 1
            title: A test
            language: ur
            content_language: en
            -- Content/incidents/a.yaml --
            \(SiteFixture.incident)
            """)
        #expect(try await site.build().errors == [])
        let html = try #require(site.read("incidents/a.html"))
        #expect(html.contains("<html lang=\"ur\" dir=\"rtl\">"))
        #expect(html.contains("<bdi lang=\"en\">A</bdi></h1>"))
        #expect(html.contains("1 جنوری 2023"))
    }

    @Test func `a language without words is shown in English, with a warning`() async throws {
        let site = try SiteFixture(
            """
            -- Content/site.yaml --
            content_version: 1
            title: A test
            language: ps
            -- Content/incidents/a.yaml --
            \(SiteFixture.incident)
            -- Templates/strings/ps.yaml --
            navTimeline: مهال ویش
            """)
        let result = try await site.build()
        #expect(result.errors == [])
        #expect(result.findings.filter { $0.code == "missing-words" }.count == 1)
        let html = try #require(site.read("incidents/a.html"))
        #expect(html.contains("<html lang=\"ps\" dir=\"rtl\">"))
        #expect(html.contains("مهال ویش") && html.contains("1 January 2023"))
    }

    @Test func `a site's own words stand above the theme's in any language`() async throws {
        let site = try SiteFixture(
            """
            -- Content/site.yaml --
            content_version: 1
            title: A test
            language: ur-PK
            -- Content/incidents/a.yaml --
            \(SiteFixture.incident)
            -- Templates/strings/ur-PK.yaml --
            navTimeline: خط زمانی
            kindOther: متفرق
            """)
        let result = try await site.build()
        #expect(!result.findings.contains { $0.code == "missing-words" })
        let html = try #require(site.read("incidents/a.html"))
        #expect(html.contains("خط زمانی") && html.contains("متفرق") && html.contains("جائزے"))
    }
}
