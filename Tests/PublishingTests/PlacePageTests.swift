import Reports
import Testing

@testable import Publishing

@Suite struct PlacePageTests {
    @Test(arguments: [
        ("exact", "34.0123° N, 71.5789° E"), ("site", "34.01° N, 71.58° E"), ("area", "34.01° N, 71.58° E"),
        ("city", "34.01° N, 71.58° E"), ("district", "34° N, 71.6° E"), ("province", nil), ("country", nil),
    ])
    func `Coordinates are never finer than the precision`(_ precision: String, _ shown: String?) throws {
        let site = try SmallSite([
            ("places/p.yaml", "name: P\nkind: site\nlatitude: 34.01234\nlongitude: 71.57891\nprecision: \(precision)")
        ])
        let fact = try #require(try site.place("p").facts.first { $0.label == "Position" })
        #expect(fact.text == shown ?? "not stated")
        #expect(site.pages().values.allSatisfy { !$0.contains(".01234") && !$0.contains(".57891") })
    }

    @Test(arguments: [("34.5", 4, "34.5"), ("-0.004", 2, "0"), ("9.996", 2, "10"), ("71.05", 1, "71.1"), ("7", 0, "7")])
    func `A coordinate has no zeros that nobody typed`(_ typed: String, _ decimals: Int, _ shown: String) throws {
        #expect(Coordinates.degrees(try #require(Double(typed)), decimals: decimals) == shown)
    }

    @Test func `A place that is obscured says so, and shows no more than its author allows`() throws {
        let site = try SmallSite([
            (
                "places/p.yaml",
                "name: P\nkind: site\nlatitude: 34.01234\nlongitude: -71.57891\nprecision: exact\nobscure: district"
            ),
            ("places/q.yaml", "name: Q\nlatitude: 34.01234\nlongitude: 71.57891\nobscure: province"),
        ])
        let fact = try #require(try site.place("p").facts.first { $0.label == "Position" })
        #expect(fact.text == "34° N, 71.5° W")
        #expect(fact.note?.hasSuffix("published no finer on purpose") == true)
        let hidden = try #require(try site.place("q").facts.first { $0.label == "Position" })
        #expect(hidden.text == "not published, on purpose")
    }

    @Test func `A place counts what happened within it, and the list is a tree`() throws {
        let site = try SmallSite([
            ("places/land.yaml", "name: Land\nkind: country\ndisputed_note: Two states claim it"),
            ("places/zone.yaml", "name: A zone\nkind: province\nwithin: land"),
            ("places/town.yaml", "name: Town\nkind: city\nwithin: zone"),
            ("places/bay.yaml", "name: Bay\nkind: area\nwithin: land"),
            (
                "incidents/one.yaml",
                "title: One\nkind: bombing\ndate: 2020-01-01\nplace: town\ncasualties:\n  - {side: civilians, killed: 3}"
            ),
            (
                "incidents/two.yaml",
                "title: Two\nkind: bombing\ndate: 2021-01-01\nplace: land\ncasualties:\n  - {side: civilians, killed: at least 2}"
            ),
        ])
        var builder = site.builder(.list(.place))
        let rows = builder.placesPage(part: 1).rows
        #expect(rows.map(\.place.text) == ["Land", "A zone", "Town", "Bay"])
        #expect(rows.map(\.level) == [0, 1, 2, 1])
        #expect(rows.map(\.here) == [1, 0, 1, 0])
        #expect(rows.map(\.within) == [2, 1, 1, 0])
        #expect(rows.map { $0.killed?.text } == ["at least 5", "3", "3", nil])
        let land = try site.place("land")
        #expect(land.notice?.text == "Two states claim it.")
        #expect(land.incidents?.intro == "1 incident here. 2 here and in the places within.")
        #expect(land.children?.rows.map(\.place.text) == ["A zone", "Bay"])
        #expect(try site.place("town").kickers.map(\.text) == ["A zone", "Land"])
    }
}
