import Reports
import Testing

@testable import Publishing

/// The base map, how it is projected and drawn, and where things stand on it.
@Suite struct MapDrawingTests {
    private static let map = BaseMap(TestSite.baseMap)

    private func land() throws -> BaseMap.Layer {
        let map = try #require(Self.map)
        return try #require(map.layers.last)
    }

    private func ground(_ iso: String) throws -> MapGround {
        let map = try #require(Self.map)
        let layer = try land()
        let country = try #require(layer.country(iso: iso))
        return MapGround(
            layer.extent(of: country, perDegree: map.perDegree), name: "test", country: country, map: map,
            drawsBorders: true)
    }

    @Test func `The base map says where it is from, and has countries by both ISO codes`() throws {
        let map = try #require(Self.map)
        #expect(map.source.contains("Natural Earth") && map.source.contains("public domain"))
        #expect(map.layers.map(\.scale) == [110, 50])
        let layer = try land()
        #expect(layer.country(iso: "PK") != nil)
        #expect(layer.country(iso: "PK") == layer.country(iso: "pak"))
        #expect(layer.country(iso: "PK-SD") == layer.country(iso: "PK"))
        #expect(layer.country(iso: "") == nil && layer.country(iso: "QQ") == nil)
    }

    @Test func `Bytes that are no base map, or end too soon, are none and no crash`() {
        #expect(BaseMap([]) == nil)
        #expect(BaseMap(Array("sitrep-map 2\nx\n".utf8)) == nil)
        #expect(BaseMap(Array("sitrep-map 1\nx\n\u{1}\u{1}\u{1}\u{7F}".utf8)) == nil)
        for cut in stride(from: 0, to: TestSite.baseMap.count, by: 40_009) {
            #expect(BaseMap(Array(TestSite.baseMap[..<cut])) == nil)
        }
    }

    @Test(arguments: [
        (33.0, 70.6, "PK"), (34.53, 69.17, "AF"), (-17.8, 178.1, "FJ"), (67.0, -175.0, "RU"), (-41.3, 174.8, "NZ"),
    ])
    func `A point is in the country around it`(_ latitude: Double, _ longitude: Double, _ iso: String) throws {
        let layer = try land()
        let map = try #require(Self.map)
        let found = layer.country(
            atLatitude: latitude, longitude: longitude, perDegree: map.perDegree)
        #expect(found.map { layer.countries[$0].alpha2 } == iso)
    }

    @Test func `A point at sea is in no country`() throws {
        let perDegree = try #require(Self.map).perDegree
        #expect(try land().country(atLatitude: 20, longitude: 65, perDegree: perDegree) == nil)
    }

    @Test func `Over a country a kilometre is as long eastward as northward`() {
        let extent = MapExtent(west: 60, south: 24, east: 78, north: 37)
        let projection = MapProjection(extent, width: 480, height: 320)
        let middle = extent.middle
        let north = projection.y(middle.latitude) - projection.y(middle.latitude + 1)
        let east =
            projection.x(middle.longitude + 1 / MapExtent.shrink(middle.latitude)) - projection.x(middle.longitude)
        #expect((north - east).magnitude < 1e-6)
        #expect((projection.length(MapExtent.degree) - north).magnitude < 1e-6)
        #expect(
            projection.extent.contains(latitude: 24, longitude: 60)
                && projection.extent.contains(latitude: 37, longitude: 78))
    }

    @Test func `What lies on both sides of the antimeridian is near, whichever comes first`() {
        let east = MapExtent(latitude: -17, longitude: 179, radius: 50)
        let west = MapExtent(latitude: -16, longitude: -179, radius: 50)
        #expect(east.joined(west).width < 5)
        #expect(west.joined(east).width < 5)
        let projection = MapProjection(east.joined(west), width: 480, height: 320)
        #expect((projection.x(-179) - projection.x(179)) > 0)
        #expect((projection.x(-179) - projection.x(179)) < 480)
    }

    @Test(arguments: ["FJ", "RU", "NZ", "US"])
    func `No country's map goes round the world, and no line runs across it`(_ iso: String) throws {
        let ground = try ground(iso)
        #expect(ground.projection.extent.width < 260)
        let lines = try #require(
            String(decoding: ground.bytes, as: UTF8.self).between("non-scaling-stroke\" d=\"", "\""))
        for path in lines.split(separator: "M") {
            let numbers = path.drop { $0 != "l" }.dropFirst().replacing("-", with: " -").split(separator: " ")
            #expect(numbers.allSatisfy { (Int($0) ?? .max).magnitude < 480 * 20 / 3 })
        }
    }

    @Test(arguments: [(90.0, 0.0), (-90.0, 10.0), (0.0, 180.0), (0.0, -180.0), (89.9, -179.9)])
    func `The ends of the world can be drawn`(_ latitude: Double, _ longitude: Double) {
        let projection = MapProjection(
            MapExtent(latitude: latitude, longitude: longitude, radius: 150), width: 480, height: 320)
        #expect((0...480).contains(projection.x(longitude)))
        #expect((0...320).contains(projection.y(latitude)))
        #expect(projection.extent.north <= 90.0001 && projection.extent.south >= -90.0001)
    }

    @Test func `Land is cut at the edge of the drawing`() throws {
        let bytes = String(decoding: try ground("PK").bytes, as: UTF8.self)
        let land = try #require(bytes.between("fill-opacity=\".17\" d=\"", "\""))
        for ring in land.split(separator: "M") {
            var (x, y) = (0, 0)
            let numbers = ring.replacing("l", with: " ").replacing("z", with: "").replacing("-", with: " -")
                .split(separator: " ").map { Int($0) ?? .max }
            for index in stride(from: 0, to: numbers.count - 1, by: 2) {
                (x, y) = index == 0 ? (numbers[0], numbers[1]) : (x + numbers[index], y + numbers[index + 1])
                #expect((-20...9620).contains(x) && (-20...6420).contains(y))
            }
        }
        #expect(bytes.utf8.count < 40_000)
    }

    @Test func `Without borders only coasts are drawn`() throws {
        let map = try #require(Self.map)
        // Chad has no coast.
        let extent = MapExtent(west: 15, south: 10, east: 22, north: 20)
        let with = MapGround(extent, name: "x", map: map, drawsBorders: true)
        let without = MapGround(extent, name: "x", map: map, drawsBorders: false)
        #expect(String(decoding: with.bytes, as: UTF8.self).contains("stroke="))
        #expect(!String(decoding: without.bytes, as: UTF8.self).contains("stroke="))
    }

    @Test func `A picture of the map has presentation attributes alone`() throws {
        let text = String(decoding: try ground("PK").bytes, as: UTF8.self)
        for word in ["style", "class", "script", "http://www.w3.org/1999/xlink"] { #expect(!text.contains(word)) }
    }

    @Test func `Radii grow with the doubt, and hold what release may move a point by`() {
        let radii = Precision.allCases.map(\.radius)
        #expect(radii == radii.sorted())
        let half = 2.0.squareRoot() * MapExtent.degree / 2
        #expect(Precision.area.radius >= 0.01 * half)
        #expect(Precision.site.radius >= 0.01 * half)
        #expect(Precision.city.radius >= 0.1 * half)
        #expect(Precision.district.radius >= 0.5 * half)
    }

    @Test func `A simplified line keeps its ends and its corners`() {
        let line = [(0.0, 0.0), (1, 0.01), (2, 0), (2, 5), (2, 5)].map { BaseDrawing.Point(x: $0.0, y: $0.1) }
        let simplified = Simplification.simplified(line, tolerance: 0.1)
        #expect(simplified.map(\.x) == [0, 2, 2] && simplified.map(\.y) == [0, 0, 5])
        #expect(Simplification.simplified([], tolerance: 1).isEmpty)
    }
}
