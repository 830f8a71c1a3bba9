import Building
import Diagnostics
import Reports
import TestSupport
import Testing

/// Coordinates that are published no finer than their authors allow, in every file of the site.
struct ObscuredPlaceTests {
    private static let site = """
        -- Content/site.yaml --
        content_version: 1
        title: A test
        base_url: https://example.org
        -- Content/places/town.yaml --
        name: Town
        kind: city
        obscure: city
        latitude: 24.86173
        longitude: 67.01389
        -- Content/places/house.yaml --
        name: House
        kind: facility
        within: town
        precision: exact
        latitude: 24.87291
        longitude: 67.02947
        -- Content/incidents/a.yaml --
        title: A
        kind: bombing
        date: 2023-01-02
        published: 2023-01-03
        killed: 2
        place: house
        place_precision: exact
        -- Content/incidents/b.yaml --
        title: B
        kind: bombing
        date: 2023-01-03
        published: 2023-01-04
        place: {name: A yard, kind: site, within: town, latitude: 24.88653, longitude: 67.03571, precision: exact}
        -- Content/incidents/c.yaml --
        title: C
        kind: bombing
        date: 2023-01-04
        place: {name: Alone, kind: site, obscure: district, latitude: 24.89817, longitude: 67.04639, precision: exact}

        """

    @Test func `No file of the site has more of a coordinate than its grid`() async throws {
        let site = try SiteFixture(Self.site)
        #expect(try await site.build().isPublished)
        let files = site.outputFiles
        for (path, bytes) in files {
            let text = String(decoding: bytes, as: UTF8.self)
            for (latitude, longitude) in [
                ("24.86173", "67.01389"), ("24.87291", "67.02947"), ("24.88653", "67.03571"), ("24.89817", "67.04639"),
            ] {
                for typed in [latitude, longitude] {
                    #expect(!text.contains(typed) && !text.contains(typed.dropLast()), "\(path) has \(typed)")
                    // The lines of a map may have such a number by chance; data have none.
                    guard path.hasPrefix("data/") || path.hasPrefix("search/") else { continue }
                    #expect(!Self.has(text, String(typed.prefix(5))), "\(path) has \(typed.prefix(5))")
                }
            }
        }
        // The formats are there, with the point that may be known.
        let data = files.filter { $0.key.hasPrefix("data/") }
        for ending in ["geojson", "csv", "ics", "sqlite", "json"] {
            #expect(data.keys.contains { $0.hasSuffix(ending) }, "\(ending)")
        }
        let geojson = try #require(data.first { $0.key.hasSuffix("geojson") }?.value)
        #expect(String(decoding: geojson, as: UTF8.self).contains(/67(\.0+)?,24\.9/))
    }

    /// Whether a number begins with these digits anywhere: not in the middle of a longer one.
    private static func has(_ text: String, _ digits: String) -> Bool {
        var rest = text[...]
        while let found = rest.firstRange(of: digits) {
            let before = found.lowerBound > text.startIndex ? text[text.index(before: found.lowerBound)] : " "
            if !before.isNumber, before != "." { return true }
            rest = rest[found.upperBound...]
        }
        return false
    }

    @Test func `What lies in one place does not differ, and nothing can be won by averaging`() async throws {
        // Twenty incidents around one point: all stand on one crossing of the grid.
        let incidents = (0..<20).map { number in
            """
            -- Content/incidents/i\(number).yaml --
            title: I\(number)
            kind: bombing
            date: 2023-01-01
            place: {name: Y, kind: site, within: town, latitude: 24.8\(60 + number), longitude: 67.0\(60 + number), precision: exact}

            """
        }.joined()
        let town = "-- Content/places/town.yaml --\nname: Town\nkind: city\nobscure: city\n"
        let site = try SiteFixture(town + incidents)
        #expect(try await site.build().isPublished)
        let path = try #require(site.outputFiles.keys.first { $0.hasPrefix("data/") && $0.hasSuffix("geojson") })
        let text = try #require(site.read(path))
        let points = Set(text.matches(of: /"coordinates":\[([-0-9.,]+)\]/).map { String($0.1) })
        #expect(points == ["67.1,24.9"], "\(points)")
    }
}
