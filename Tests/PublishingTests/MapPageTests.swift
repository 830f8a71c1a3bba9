import Foundation
import Reports
import Testing

@testable import Publishing

/// What maps show of a site, and what they say instead where there is nothing to show.
@Suite struct MapPageTests {
    private static let places = """
        -- Content/places/pakistan.yaml --
        name: Pakistan
        kind: country
        iso: PK
        -- Content/places/kp.yaml --
        name: Khyber Pakhtunkhwa
        kind: province
        within: pakistan
        -- Content/places/bannu.yaml --
        name: Bannu
        kind: city
        within: kp
        latitude: 32.99
        longitude: 70.6
        precision: city
        -- Content/places/compound.yaml --
        name: Compound
        kind: facility
        within: bannu
        precision: site
        -- Content/places/swat.yaml --
        name: Swat
        kind: district
        within: kp
        latitude: 35.2
        longitude: 72.4
        precision: district

        """

    private func incident(_ id: String, _ place: String?, _ more: String = "") -> String {
        """
        -- Content/incidents/\(id).yaml --
        title: Incident \(id)
        kind: bombing
        date: 2020-01-01
        \(place.map { "place: " + $0 } ?? "tags: [x]")
        \(more)

        """
    }

    private func site(_ text: String) -> TestSite { TestSite(Self.places + text, hasBaseMap: true) }

    @Test func `A map counts what happened at each place and links to it, and the table says the same`() throws {
        let page = site(incident("a", "bannu") + incident("b", "bannu") + incident("c", "swat")).page("map.html")
        #expect(page.contains("aria-label=\"Bannu: 2 incidents, known to the city\""))
        #expect(page.contains("<image href=\"maps/pk-"))
        let table = try #require(page.between("<tbody>", "</tbody>"))
        #expect(TestSite.text(table).contains("Bannu 2 city"))
        #expect(TestSite.text(table).contains("Swat 1 district"))
    }

    @Test func `The base map that pages ask for is published, and says nothing of the site`() throws {
        let site = site(incident("a", "bannu"))
        let route = try #require(site.routes.first { $0.hasPrefix("maps/") })
        #expect(site.page("map.html").contains("href=\"\(route)\""))
        #expect(site.page("incidents/a.html").contains("href=\"../\(route)\""))
        #expect(!site.page(route).contains("Bannu"))
    }

    @Test func `A place without coordinates stands at the nearest place around it, and no more finely than that`() {
        let site = site(incident("a", "compound"))
        let point = site.plan.edition.maps.incidents[0]
        #expect(point?.latitude == 32.99 && point?.precision == .city)
        #expect(point?.place == site.report.position("bannu", .place))
    }

    @Test func `A province without coordinates is known to its country alone, and is said in words`() {
        let site = site(incident("a", "kp"))
        #expect(site.plan.edition.maps.incidents[0]?.precision == .country)
        let page = site.page("map.html")
        #expect(page.contains("1 is known to the country and no nearer."))
        #expect(page.contains("<path class=\"doubt\""))
        #expect(!page.contains("<circle"))
    }

    @Test(arguments: [("place_precision: district", Precision.district), ("place_precision: exact", .city)])
    func `An incident may be known less finely than its place, and never more`(_ row: String, _ shown: Precision) {
        #expect(site(incident("a", "bannu", row)).plan.edition.maps.incidents[0]?.precision == shown)
    }

    @Test func `What is known to the district is a broken ring and no disc`() {
        let page = site(incident("a", "swat")).page("map.html")
        #expect(page.contains("<path class=\"doubt\""))
        #expect(!page.contains("class=\"dot"))
    }

    @Test func `What is obscured is never drawn more finely than its author allows`() {
        let text = """
            -- Content/places/house.yaml --
            name: House
            kind: site
            within: kp
            latitude: 34.01234
            longitude: 71.57891
            precision: exact
            obscure: district
            -- Content/places/tower.yaml --
            name: Tower
            kind: site
            within: kp
            latitude: 34.7
            longitude: 71.7
            precision: exact
            obscure: country

            """
        let site = site(text + incident("a", "house") + incident("b", "tower"))
        let maps = site.plan.edition.maps
        #expect(maps.incidents[0]?.precision == .district && maps.incidents[0]?.latitude == 34)
        #expect(maps.incidents[1]?.precision == .country)
        #expect(!site.page("map.html").contains("class=\"dot"))
    }

    @Test func `Incidents without a place are counted apart`() {
        let page = site(incident("a", "bannu") + incident("b", nil)).page("map.html")
        #expect(page.contains("1 has no place that a map could show."))
        #expect(TestSite.text(page).contains("1 incident, at 1 place."))
    }

    @Test func `A site without anything to draw has no map and no link to one`() {
        let site = TestSite(incident("a", nil) + "-- Content/places/x.yaml --\nname: X\nkind: city\n", hasBaseMap: true)
        #expect(!site.routes.contains("map.html"))
        #expect(!site.page("index.html").contains("map.html"))
        #expect(!site.page("places/x.html").contains("<svg class=\"map"))
    }

    @Test func `A theme without a base map draws marks on blank paper`() {
        let site = TestSite(Self.places + incident("a", "bannu"))
        let page = site.page("map.html")
        #expect(!page.contains("<image") && page.contains("<svg class=\"map"))
        #expect(!site.routes.contains { $0.hasPrefix("maps/") })
        #expect(!site.page("incidents/a.html").contains("<svg class=\"map"))
    }

    @Test func `Far countries share a map of the world, and one on both sides of the antimeridian is whole`() {
        func place(_ id: String, _ latitude: Double, _ longitude: Double) -> String {
            """
            -- Content/places/\(id).yaml --
            name: Place \(id)
            kind: city
            latitude: \(latitude)
            longitude: \(longitude)

            """ + incident(id, id)
        }
        let world = site(incident("a", "bannu") + place("lima", -12, -77) + place("sea", 0, -150))
        #expect(world.routes.contains { $0.hasPrefix("maps/world-") })
        let fiji = TestSite(place("e", -16.8, 179.9) + place("w", -16.8, -179.9), hasBaseMap: true)
        let maps = fiji.plan.edition.maps
        // One may lie on land and the other at sea; then the country's map stands beside the one that holds both.
        #expect(maps.grounds.allSatisfy { $0.projection.extent.width < 20 })
        let overview = fiji.plan.edition.maps.overview.map { maps.grounds[$0].projection.extent }
        #expect(overview?.contains(latitude: -16.8, longitude: 179.9) == true)
        #expect(overview?.contains(latitude: -16.8, longitude: -179.9) == true)
    }

    @Test func `One place alone has some hundred kilometres around it`() {
        let sea = TestSite(
            "-- Content/places/x.yaml --\nname: X\nkind: site\nlatitude: 20\nlongitude: 65\nprecision: exact\n"
                + incident("a", "x"), hasBaseMap: true)
        let extent = sea.plan.edition.maps.grounds[0].projection.extent
        #expect(extent.height * MapExtent.degree > 250)
    }

    @Test func `A map of many places stays small`() {
        var text = ""
        for number in 0..<700 {
            text += """
                -- Content/places/p\(number).yaml --
                name: Place \(number) \(String(repeating: "<b>&\"ب", count: number % 50))
                kind: city
                within: kp
                latitude: \(31 + Double(number % 26) * 0.21)
                longitude: \(69 + Double(number / 26) * 0.13)
                precision: city

                """ + incident("i\(number)", "p\(number)")
        }
        let site = site(text)
        let page = site.page("map.html")
        #expect(page.count(of: "<") - page.count(of: "</") < 1_200)
        #expect(!page.contains("<b>&"))
        #expect(TestSite.text(page).contains("places with fewer incidents are left out"))
    }

    @Test func `A person who is only accused has no map`() {
        let text = """
            -- Content/actors/x.yaml --
            name: X
            kind: person
            public_role: official
            """
        let guarded = site(
            text + "\n"
                + incident(
                    "a", "bannu",
                    "participants:\n  - {actor: x, role: planner, basis: alleged, rests_on: [c]}\nclaims:\n  - {id: c, by: unattributed, text: Says so, sources: []}"
                )
        )
        #expect(!guarded.page("actors/x.html").contains("<svg class=\"map"))
    }

    @Test func `Borders left out are said to be`() {
        let page = site(
            "-- Content/site.yaml --\ncontent_version: 1\ntitle: T\nmap: {borders: off}\n" + incident("a", "bannu")
        )
        .page("map.html")
        #expect(page.contains("Borders are left out on purpose."))
    }
}
