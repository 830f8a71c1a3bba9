import Testing

@testable import LeakScan

/// What is withheld, by a reading of the content that knows nothing of the release.
@Suite struct WithholdingTests {
    static let header = "-- Content/incidents/one.yaml --\ntitle: Open title\nkind: other\ndate: 2023-01-01\n"

    /// Each hides `hidden words` and nothing else.
    @Test(arguments: [
        "claims: [{says: hidden words, by: unattributed, tlp: amber}]",
        "claims: [{says: hidden words, by: unattributed, tlp: ambre}]",
        "claims: [{says: x, quote: {text: hidden words}, by: unattributed, tlp: red}]",
        "participants: [{label: hidden words, role: target, tlp: green}]",
        "casualties: [{side: civilians, killed: 3, note: hidden words, tlp: AMBER}]",
        "casualties: [{side: civilians, killed: [{value: 3, note: hidden words, tlp: amber}]}]",
        "tolls: [{by: {label: hidden words}, tlp: amber+strict, rows: [{killed: 3}]}]",
        "related: [{relation: follow-up-to, incident: two, note: hidden words, tlp: amber}]",
        "sources: [{title: hidden words, tlp: amber}]", "sources: [{title: hidden words, protect: yes}]",
        "media: [{file: a.png, alt: hidden words, tlp: amber}]",
        "revisions: [{date: 2023-01-01, kind: update, text: hidden words, tlp: amber}]",
        "place: {name: hidden words, kind: city, tlp: amber}",
        "summary: |\n  Open.\n\n  ```tlp amber\n  hidden words\n  ```\n  Open again.",
        "body: |\n  > ~~~tlp red\n  > hidden words\n  > ~~~\n\n  Open.",
    ])
    func `A part with a label above the audience is withheld`(_ part: String) throws {
        let site = ScannedSite(Self.header + part + "\n")
        #expect(site.content.parts.count == 1)
        #expect(site.finds("<p>the hidden words</p>"))
        #expect(!site.finds("<p>Open title</p><p>Open again</p>"))
        let seen = ScannedSite(Self.header + part + "\n", audience: "red")
        #expect(!seen.finds("<p>hidden words</p>") || part.contains("protect") || part.contains("ambre"))
    }

    @Test(arguments: [
        "tlp: amber", "tlp: amber+strict", "tlp: RED", "tlp: ambr", "tlp: ", "draft: yes", "draft: true",
        "draft: maybe",
        "embargo: 2026-06-01", "embargo: 2026-01-01T05:00:00-05:00", "embargo: soon", "taken_down: 2025-01-01",
        "taken_down: {date: 2025-01-01, reason: asked}",
    ])
    func `A whole record is withheld`(_ key: String) {
        let text = """
            -- Content/incidents/hidden-id.md --
            ---
            title: hidden words
            kind: other
            formerly: [hidden-before]
            tags: [hidden-tag]
            external_ids: {ucdp: 331042}
            \(key)
            ---
            The hidden body of it.
            """
        let site = ScannedSite(text)
        for hidden in ["hidden words", "hidden tag", "the hidden body of it", "331042"] {
            #expect(site.finds("<p>\(hidden)</p>"), "\(hidden)")
        }
        let isTakenDown = key.hasPrefix("taken_down")
        #expect(site.finds("<a href=\"incidents/hidden-id.html\">") != isTakenDown)
        #expect(site.finds("<p>hidden-before</p>") != isTakenDown)
    }

    @Test(arguments: [
        "tlp: clear", "tlp: WHITE", "draft: no", "draft: false", "embargo: 2026-01-01", "embargo: 2025-12-31T23:00:00Z",
    ])
    func `What these say may be seen`(_ key: String) {
        let site = ScannedSite("-- Content/incidents/an-id.yaml --\ntitle: hidden words\n\(key)\n")
        #expect(site.content.parts.isEmpty)
        #expect(site.search.isEmpty)
    }

    @Test func `What a released text says is no secret`() {
        let text = """
            -- Content/actors/tariq-one.yaml --
            name: Tariq Mahmood
            names: [Commander Nine, Silent Wolf]
            tlp: amber
            -- Content/incidents/a.yaml --
            title: Silent wolf was seen
            participants: [{actor: tariq-one}]
            summary: Near [[tariq-one|the tall one]] and [@tariq-one].
            """
        let site = ScannedSite(text)
        #expect(!site.finds("<p>a silent wolf</p>"))
        #expect(site.finds("<p>commander nine</p>"))
        #expect(site.finds("<a href=\"tariq-one.html\">"), "a reference makes no id public")
        #expect(!site.finds("<p>the tall one</p>"))
        let theme = ScannedSite(text, theme: "<b>Commander Nine</b>")
        #expect(!theme.finds("<p>commander nine</p>"))
    }

    @Test func `A claim is not made public by what rests on it`() {
        let site = ScannedSite(
            """
            -- Content/incidents/a.yaml --
            title: Open
            claims: [{id: inside-job, says: x, tlp: amber}]
            participants: [{label: y, rests_on: [inside-job, "b#inside-job"]}]
            """)
        #expect(site.finds("{\"claim\":\"inside-job\"}", in: "a.json"))
    }

    @Test func `Every single word of a name is looked for, and of a claim any eight in a row`() {
        let text = """
            -- Content/actors/a.yaml --
            name: Tariq Mahmood
            tlp: amber
            -- Content/incidents/b.yaml --
            title: Open
            claims: [{says: "One two three four five six seven eight nine ten eleven twelve thirteen", by: x, tlp: red}]
            """
        let site = ScannedSite(text)
        #expect(site.finds("[\"mahmood\"]", in: "letters.js"))
        let apostrophe = ScannedSite(
            "-- Content/actors/a.yaml --\nname: Qaidah Group\ntlp: amber\n-- Content/pages/b.md --\n---\ntitle: Al-Qa'idah\n---\nx\n"
        )
        #expect(!apostrophe.finds("[\"qaidah\"]", in: "letters.js"), "a search index leaves apostrophes out")
        #expect(!site.finds("<p>Tariq</p>"), "five letters are a word like any")
        #expect(site.finds("<p>and three four five six seven eight nine ten</p>"))
        #expect(site.finds("<p>and six seven eight nine ten eleven twelve thirteen</p>"))
        #expect(!site.finds("<p>two three four five</p>"))
    }

    @Test func `Short texts count where they are the whole of a value or an address`() {
        let site = ScannedSite("-- Content/actors/ttx.yaml --\nname: TTX\ntlp: amber\n")
        for (name, text) in [
            ("a.html", "<td>TTX</td>"), ("a.html", "<a href=\"../actors/ttx.html\">x</a>"),
            ("a.html", "<a href=\"ttx.html\">x</a>"),
            ("a.json", "{\"id\":\"ttx\"}"), ("a.csv", "1,ttx,2\r\n"), ("actors/ttx.html", ""),
            ("a.html", "<i data-a=\"ttx\">"),
        ] {
            #expect(site.finds(text, in: name), "\(text)")
        }
        #expect(!site.finds("<p>the ttx thing</p>"))
    }

    @Test func `Numbers with words of the interface are what pages say of themselves`() {
        let text =
            "-- Content/incidents/a.yaml --\ntitle: Open\nclaims: [{says: 4 killed, by: x, note: 17 February 2023, tlp: red}]\n"
        #expect(
            !ScannedSite(text, words: "killed: killed\nfebruary: February\n").finds(
                "<p>4 killed on 17 February 2023</p>"))
        #expect(ScannedSite(text).finds("<p>4 killed</p>"))
    }

    // MARK: Coordinates

    @Test func `A withheld point is found, and a coarser one is not`() {
        let site = ScannedSite(
            "-- Content/places/p.yaml --\nname: Secret camp\nlatitude: 24.86073\nlongitude: 67.00110\ntlp: red\n")
        for text in [
            "24.86073,67.0011", "67.00110, 24.860730", "lat=24.861&lon=67.001", "24.860 67.001", "24.8607;67.0011",
        ] {
            #expect(site.finds("<p>\(text)</p>"), "\(text)")
        }
        for text in ["24.9, 67.0", "24.86, 67.00", "24.862, 67.002", "25, 67", "24.86073"] {
            #expect(!site.finds("<p>\(text)</p>"), "\(text)")
        }
    }

    @Test func `A point may be told as finely as its place is obscured, and no finer`() {
        let site = ScannedSite(
            "-- Content/places/p.yaml --\nname: Open camp\nlatitude: 24.86073\nlongitude: 67.04110\nobscure: city\n")
        #expect(site.content.parts.map(\.reason) == [.obscured("city")])
        #expect(!site.finds("{\"coordinates\":[67,24.9]}", in: "a.geojson"))
        #expect(!site.finds("<p>24.9000, 67.0000</p>"))
        #expect(site.finds("{\"coordinates\":[67.04,24.86]}", in: "a.geojson"))
        #expect(site.finds("<p>24.86073, 67.0411</p>"))
    }

    @Test func `Numbers of two points that may be told are not a third point`() {
        // To a place of decimals the camp is at 24.5 and 67.6: half of it is in each of the points.
        let site = ScannedSite(
            """
            -- Content/places/camp.yaml --
            name: Open camp
            latitude: 24.479555
            longitude: 67.561926
            obscure: district
            -- Content/places/town.yaml --
            name: Open town
            latitude: 24.814858
            longitude: 67.623431
            obscure: city
            """)
        let told = [(67.5, 24.5), (67.6, 24.8)].map { "{\"coordinates\":[\($0),\($1)]}" }
        #expect(!site.finds("[\(told[0]),\(told[1])]", in: "a.geojson"))
        #expect(!site.finds("[\(told[1]),\(told[0])]", in: "a.geojson"))
        for text in ["[67.6,24.5]", "[\(told[0]),[67.6,24.5]]", "[[67.6,24.5],\(told[1])]", "[67.5,24.5,67.56,24.48]"] {
            #expect(site.finds(text, in: "a.geojson"), "\(text)")
        }
    }

    @Test func `A place lies no more openly than what it lies within`() {
        let site = ScannedSite(
            """
            -- Content/places/camp.yaml --
            name: Open camp
            latitude: 24.86073
            longitude: 67.04110
            within: valley
            -- Content/places/valley.yaml --
            name: Open valley
            within: land
            -- Content/places/land.yaml --
            name: Open land
            obscure: city
            """)
        #expect(!site.finds("<p>24.9, 67.0</p>"))
        #expect(site.finds("<p>24.861, 67.041</p>"))
    }

    @Test func `A point that another place has too is no secret`() {
        let site = ScannedSite(
            """
            -- Content/places/p.yaml --
            name: Secret camp
            latitude: 24.86073
            longitude: 67.00110
            tlp: red
            -- Content/places/q.yaml --
            name: Town
            latitude: 24.86073
            longitude: 67.00110
            """)
        #expect(!site.finds("<p>24.86073, 67.0011</p>"))
    }

    @Test(arguments: [
        String(repeating: "```tlp red\n", count: 4_000), String(repeating: "[[", count: 20_000),
        String(repeating: "[@", count: 20_000), String(repeating: "> ~~~tlp green\n", count: 4_000),
        String(repeating: "&amp;", count: 20_000), "&" + String(repeating: "amp;", count: 20_000),
    ])
    func `A hostile text is divided all the same`(_ text: String) {
        let site = ScannedSite(
            "-- Content/pages/a.md --\n---\ntitle: Open\ntlp: amber\n---\n\(text)\n\nThe hidden words.\n")
        #expect(site.finds("<p>the hidden words</p>"))
        #expect(!site.finds("<p>\(text.prefix(4))</p>"))
        _ = site.finds(text)
    }

    @Test func `A content that restricts nothing costs nothing`() {
        #expect(!ContentWalk.mayWithhold(Array("title: A drafty protector\nkind: other\n".utf8)))
        #expect(ContentWalk.mayWithhold(Array("title: A\n\"tlp\":x".utf8)))
        #expect(ContentWalk.mayWithhold(Array("```tlp amber".utf8)))
    }
}
