import Diagnostics
import Foundation
import Testing

/// What pages say to machines: read as JSON, and looked through for what must not be there.
struct LinkedDataTests {
    private static let base = "-- Content/site.yaml --\ntitle: Test\nbase_url: https://example.org/reports\n"

    /// The nodes of a page's graph; a failed expectation where it does not parse.
    private func graph(_ page: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) -> [[String: Any]] {
        guard let text = page.between("<script type=\"application/ld+json\">", "</script>") else { return [] }
        let root = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect(root?["@context"] as? String == "https://schema.org", "\(text)", sourceLocation: sourceLocation)
        return root?["@graph"] as? [[String: Any]] ?? []
    }

    private func json(_ page: String) -> String {
        page.between("<script type=\"application/ld+json\">", "</script>") ?? ""
    }

    private static let dated = """
        -- Content/places/peshawar.yaml --
        name: Peshawar
        kind: city
        within: kp
        latitude: 34.01
        longitude: 71.58
        precision: city
        -- Content/places/kp.yaml --
        name: Khyber Pakhtunkhwa
        kind: province
        -- Content/places/gate.yaml --
        name: The gate
        kind: site
        within: peshawar
        latitude: 34.012
        longitude: 71.581
        precision: site
        -- Content/incidents/a.yaml --
        title: An attack
        kind: shelling
        date: 2023-01-30
        place: peshawar
        published: 2023-02-01

        """

    @Test
    func `An incident of one exact day is an event with its place`() throws {
        let nodes = graph(TestSite(Self.base + Self.dated).page("incidents/a.html"))
        let page = try #require(nodes.first)
        #expect(page["@type"] as? String == "WebPage")
        #expect(page["url"] as? String == "https://example.org/reports/incidents/a.html")
        #expect(page["datePublished"] as? String == "2023-02-01")
        let event = try #require(page["mainEntity"] as? [String: Any])
        #expect(event["@type"] as? String == "Event" && event["startDate"] as? String == "2023-01-30")
        let place = try #require(event["location"] as? [String: Any])
        #expect(place["name"] as? String == "Peshawar" && place["address"] as? String == "Khyber Pakhtunkhwa")
        // The middle of a city is no spot.
        #expect(place["geo"] == nil)
        let trail = try #require(nodes.last?["itemListElement"] as? [[String: Any]])
        #expect(trail.map { $0["name"] as? String } == ["Test", "Timeline", "2023", "An attack"])
        #expect(trail[0]["item"] as? String == "https://example.org/reports/")
    }

    @Test(arguments: ["2023-01", "2023-01-30?", "[2023-01-30..2023-02-02]", "2023-01-30/..", "2023-01/2023-02"])
    func `A date that is not exact makes no event`(date: String) throws {
        let text = Self.dated.replacingOccurrences(of: "date: 2023-01-30", with: "date: \"\(date)\"")
        let page = try #require(graph(TestSite(Self.base + text).page("incidents/a.html")).first)
        #expect(page["mainEntity"] == nil)
        #expect((page["contentLocation"] as? [String: Any])?["name"] as? String == "Peshawar")
    }

    @Test
    func `Days that lasted are the event's first and last`() throws {
        let text = Self.dated.replacingOccurrences(of: "2023-01-30", with: "2022-12-18/2022-12-20")
        let event = graph(TestSite(text).page("incidents/a.html")).first?["mainEntity"] as? [String: Any]
        #expect(event?["startDate"] as? String == "2022-12-18" && event?["endDate"] as? String == "2022-12-20")
    }

    @Test
    func `What tellers differ on, or what was taken back, is no event`() {
        let differing = Self.dated.replacingOccurrences(
            of: "date: 2023-01-30",
            with: "date: [{value: 2023-01-30, by: {label: A}}, {value: 2023-01-31, by: {label: B}}]")
        let refuted = Self.dated + "verification: {status: refuted, note: It never happened.}\n"
        let retracted = Self.dated + "revisions: [{date: 2023-03-01, kind: retraction, text: It never happened.}]\n"
        for text in [differing, refuted, retracted] {
            let site = TestSite(text)
            #expect(site.diagnostics.filter { $0.severity == .error }.isEmpty)
            #expect(graph(site.page("incidents/a.html")).first?["mainEntity"] == nil)
        }
        #expect(json(TestSite(retracted).page("incidents/a.html")).contains("\"CorrectionComment\""))
    }

    @Test
    func `Coordinates are given of a spot, and not where the incident is known less well than its place`() {
        let spot = Self.dated.replacingOccurrences(of: "place: peshawar", with: "place: gate")
        #expect(json(TestSite(spot).page("incidents/a.html")).contains("\"latitude\":34.01,"))
        let coarse = spot + "place_precision: province\n"
        let page = json(TestSite(coarse).page("incidents/a.html"))
        #expect(!page.contains("latitude") && !page.contains("The gate"))
    }

    @Test
    func `Without a base address every address is relative to its page`() {
        let site = TestSite(Self.dated)
        #expect(json(site.page("incidents/a.html")).contains("\"url\":\"../incidents/a.html\""))
        #expect(graph(site.page("index.html")).first?["url"] as? String == "index.html")
        for route in site.routes where route.hasSuffix(".html") {
            #expect(!json(site.page(route)).replacingOccurrences(of: "https://schema.org", with: "").contains("https:"))
        }
    }

    @Test
    func `Every page but redirects and the page for lost addresses has a graph that parses`() {
        let site = TestSite(Self.base + Self.dated + Self.accused)
        var types: Set<String> = []
        for route in site.routes where route.hasSuffix(".html") && route != "404.html" {
            let nodes = graph(site.page(route))
            #expect(!nodes.isEmpty, "\(route)")
            if let type = nodes.first?["@type"] as? String { types.insert(type) }
        }
        #expect(types.isSuperset(of: ["WebSite", "CollectionPage", "WebPage", "ProfilePage", "Report"]), "\(types)")
        #expect(json(site.page("404.html")).isEmpty)
    }

    // MARK: Allegations

    /// A person who is accused under several names, a group, and records whose texts name the person.
    private static let accused = """
        -- Content/actors/karim.yaml --
        name: Karim Gul
        kind: person
        basis: stated
        public_role: official
        names: [{text: Commander Ghazi, kind: nom-de-guerre}]
        roles: [{title: commander, organisation: group, basis: alleged, rests_on: []}]
        relations: [{relation: leads, actor: group, basis: alleged}]
        same_as: ["https://example.net/karim"]
        summary: Karim Gul is called the mastermind by the police.
        -- Content/actors/group.yaml --
        name: The Group
        kind: armed-group
        names: [{text: TG, kind: acronym}, {text: The Rumoured, kind: reported, basis: alleged}]
        founded: 2007-12
        designations: [{label: terrorist organisation, by: {label: a ministry}}]
        relations: [{relation: ally-of, actor: police, basis: alleged}]
        -- Content/actors/police.yaml --
        name: The Police
        kind: state-force
        -- Content/actors/maybe.yaml --
        name: The Unsure
        kind: armed-group
        identity: disputed
        -- Content/incidents/named.yaml --
        title: Karim Gul arrested in a raid
        kind: arrest
        date: 2023-03-02
        summary: Karim  GUL, the mastermind, was held.
        participants: [{actor: karim, role: subject, basis: alleged}]
        claims:
          - {id: one, says: Karim Gul planned it., by: police}
          - {id: two, says: The man planned it., by: police, about: karim}
          - {id: three, says: Nine were held., by: police}
          - {id: four, says: Nine were held., by: karim}
          - {id: five, says: None were held., by: group, stance: denies, contradicts: [three]}
        revisions: [{date: 2023-03-05, kind: correction, text: Commander Ghazi is not Karim Gul.}]
        -- Content/briefs/b.md --
        ---
        title: The raid on Commander Ghazi
        date: 2023-03-03
        authors: [The editors]
        sources: [{title: Karim Gul is the mastermind, url: "https://example.net/1"}, {title: Nine held, url: "https://example.net/2"}]
        ---
        Nine were held.

        """

    private func accusedSite(sourceLocation: Testing.SourceLocation = #_sourceLocation) -> TestSite {
        let site = TestSite(Self.base + Self.accused)
        #expect(
            site.diagnostics.filter { $0.severity == .error }.map(\.summary) == [], sourceLocation: sourceLocation)
        return site
    }

    @Test
    func `No data for machines and no social title or description names a guarded person`() {
        let site = accusedSite()
        for route in site.routes where route.hasSuffix(".html") {
            let page = site.page(route)
            var told = json(page)
            for line in page.split(separator: "\n") where line.contains("property=\"og:") { told += line }
            let words = told.lowercased()
            for name in ["karim gul", "commander ghazi", "mastermind", "alleged"] {
                #expect(!words.contains(name), "\(name) in \(route): \(told)")
            }
        }
    }

    @Test
    func `A guarded person's page says no more than where it belongs, and is not shared`() throws {
        let page = accusedSite().page("actors/karim.html")
        let node = try #require(graph(page).first)
        #expect(Set(node.keys) == ["@type", "name", "inLanguage", "isPartOf"])
        #expect(!page.contains("og:title") && !page.contains("twitter:card"))
    }

    @Test
    func `An actor is told by its stated names and years alone`() throws {
        let site = accusedSite()
        let entity = try #require(graph(site.page("actors/group.html")).first?["mainEntity"] as? [String: Any])
        #expect(entity["@type"] as? String == "Organization" && entity["foundingDate"] as? String == "2007-12")
        #expect(entity["alternateName"] as? [String] == ["TG"])
        #expect(Set(entity.keys) == ["@type", "name", "alternateName", "foundingDate"])
        #expect(graph(site.page("actors/maybe.html")).first?["mainEntity"] == nil)
    }

    @Test
    func `A claim is told with its maker, unless it is about a person, names one or only denies`() throws {
        let page = try #require(graph(accusedSite().page("incidents/named.html")).first)
        let claims = try #require(page["hasPart"] as? [[String: Any]])
        let urls = claims.compactMap { ($0["url"] as? String)?.components(separatedBy: "#").last }
        #expect(urls == ["claim.three", "claim.four"])
        #expect((claims[0]["author"] as? [String: Any])?["name"] as? String == "The Police")
        #expect(claims[1]["author"] == nil)
        #expect(page["name"] as? String == "Arrest, 2 March 2023")
        #expect(page["correction"] == nil)
    }

    @Test
    func `A brief names its sources, but for titles that accuse a guarded person`() throws {
        let node = try #require(graph(accusedSite().page("briefs/b.html")).first)
        #expect(node["@type"] as? String == "Report" && node["datePublished"] as? String == "2023-03-03")
        #expect(node["author"] as? [String] == ["The editors"])
        let cited = try #require(node["citation"] as? [[String: Any]])
        #expect(cited.map { $0["name"] as? String } == ["Nine held"])
    }

    @Test
    func `Hostile text cannot end the element`() throws {
        let hostile = "</script><script>alert(1)</script><!-- \\\\ \\\" x"
        let text = """
            -- Content/site.yaml --
            title: "\(hostile)"
            authors: ["\(hostile)"]
            -- Content/incidents/a.yaml --
            title: "\(hostile)"
            kind: shelling
            date: 2023-01-30
            claims: [{says: "\(hostile)", by: {label: x}}]

            """
        let page = TestSite(text).page("incidents/a.html")
        let node = try #require(graph(page).first)
        #expect((node["name"] as? String)?.hasSuffix("</script><script>alert(1)</script><!-- \\ \" x") == true)
        #expect(page.components(separatedBy: "<script>").count == 1)
    }
}
