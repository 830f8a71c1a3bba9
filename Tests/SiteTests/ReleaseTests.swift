import Building
import Reports
import TestSupport
import Testing

/// Drafts, embargoes and labels: what an audience may not see is in no byte of its site.
@Suite struct ReleaseTests {
    /// Secrets begin with the label above which they stand.
    static let site = """
        -- Content/incidents/open.md --
        ---
        title: Open incident
        kind: other
        date: 2023-01-01
        place: town
        published: 2023-01-02
        summary: "Seen by all. [[green-one|Something else]] happened."
        participants:
          - {label: Known people, role: target}
          - {label: amber-participant-label, role: target, tlp: amber}
        claims:
          - {id: c1, says: An open claim., by: unattributed}
          - {id: c2, says: green-claim-text., by: unattributed, tlp: green}
        tolls:
          - by: unattributed
            rows: [{side: civilians, killed: 3}]
          - by: {label: green-toll-teller}
            tlp: green
            rows: [{side: civilians, killed: 47}]
        ---
        Open words.

        ```tlp amber
        amber-block-words
        ```
        -- Content/incidents/green-one.yaml --
        title: green-incident-title
        kind: other
        date: 2023-02-01
        place: green-town
        tlp: green
        summary: green-incident-summary
        -- Content/incidents/drafted.yaml --
        title: draft-incident-title
        kind: other
        date: 2023-02-02
        place: town
        draft: yes
        -- Content/incidents/held.yaml --
        title: embargo-incident-title
        kind: other
        date: 2023-02-03
        place: town
        embargo: 2026-06-01
        -- Content/actors/amber-actor.yaml --
        name: amber-actor-name
        kind: armed-group
        tlp: amber
        -- Content/sources/amber-source.yaml --
        title: amber-source-title
        tlp: amber
        -- Content/places/town.yaml --
        name: Town
        kind: city
        -- Content/places/green-town.yaml --
        name: green-town-name
        kind: city
        tlp: green
        latitude: 12.3456
        longitude: 65.4321
        precision: exact
        -- Content/briefs/brief.md --
        ---
        title: Open brief
        date: 2023-03-01
        authors: [The editors]
        kind: flash
        judgements:
          - {text: An open judgement., likelihood: likely, confidence: low}
          - {text: amber-judgement-text., likelihood: unlikely, confidence: low, tlp: amber}
        ---
        See [[open]] and [[green-one]].
        """

    private static let green = [
        "green-incident-title", "green-incident-summary", "green-town-name", "green-claim-text", "green-toll-teller",
        "12.3456", "green-one", "green-town",
    ]
    private static let amber = [
        "amber-participant-label", "amber-block-words", "amber-actor-name", "amber-source-title",
        "amber-judgement-text", "amber-actor", "amber-source",
    ]
    private static let held = ["draft-incident-title", "embargo-incident-title", "drafted", "incidents/held"]

    @Test(arguments: [
        (TrafficLight.clear, green + amber + held, [String]()),
        (.green, amber + held, green),
        (.amber, held, green + amber),
    ])
    func `each audience gets what it may see and no byte more`(
        audience: TrafficLight, withheld: [String], shown: [String]
    ) async throws {
        let site = try SiteFixture(Self.site)
        let result = try await site.build(audience: audience)
        #expect(result.errors == [])
        let files = site.outputFiles
        let all = files.values.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        let names = files.keys.joined(separator: "\n")
        #expect(withheld.filter { all.contains($0) || names.contains($0) } == [])
        #expect(shown.filter { !all.contains($0) && !names.contains($0) && $0 != "12.3456" } == [])
        let page = try #require(site.read("incidents/open.html"))
        #expect(page.components(of: audience.label) >= 2, "the label stands in header and footer")
        #expect(result.report.heldBack.count(.draft) == 1)
        #expect(result.report.heldBack.count(.embargo) == 1)
    }

    @Test func `an embargo ends at its hour, by the clock that is passed in`() async throws {
        let site = try SiteFixture(Self.site)
        // 2026-06-01T00:00:00Z, and the second before.
        try await site.build(now: Instant(seconds: 1_780_271_999))
        #expect(site.read("incidents/held.html") == nil)
        try await site.build(now: Instant(seconds: 1_780_272_000))
        #expect(try #require(site.read("incidents/held.html")).contains("embargo-incident-title"))
    }

    @Test func `a toll that is withheld changes no sum`() async throws {
        let site = try SiteFixture(Self.site)
        try await site.build(audience: .clear)
        let page = PageText(try #require(site.read("incidents/open.html"))).text
        #expect(page.contains("3 killed"))
        #expect(!page.contains("47"))
    }

    @Test func `a site rebuilt for fewer people keeps no page of before`() async throws {
        let site = try SiteFixture(Self.site)
        try await site.build(audience: .amber)
        #expect(site.read("incidents/green-one.html") != nil)
        try await site.build(audience: .clear)
        #expect(site.read("incidents/green-one.html") == nil)
        let fresh = try SiteFixture(Self.site)
        try await fresh.build(audience: .clear)
        #expect(site.outputFiles == fresh.outputFiles)
    }

    @Test func `site.yaml names the audience that a build is for unless it is told`() async throws {
        let settings = "-- Content/site.yaml --\ntitle: T\naudience: green\n"
        let site = try SiteFixture(settings + Self.site)
        let result = try await site.build()
        #expect(result.report.audience == .green)
        #expect(site.read("incidents/green-one.html") != nil)
    }
}
