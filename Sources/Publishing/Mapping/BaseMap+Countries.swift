/// What of a country a map shows, and whose country a point is in.
extension BaseMap.Layer {
    /// The rectangle of a country: its largest part with what lies near it. Far islands and territories overseas have a
    /// map of their own when something happens there; they do not make the country small on its own.
    func extent(of country: Int, perDegree: Double) -> MapExtent {
        let boxes = countries[country].rings.map { box(of: $0) }
        func extent(_ box: BaseMap.Box) -> MapExtent {
            MapExtent(
                west: Double(box.west) / perDegree, south: Double(box.south) / perDegree,
                east: Double(box.east) / perDegree, north: Double(box.north) / perDegree)
        }
        func size(_ extent: MapExtent) -> Double {
            extent.width * extent.height * MapExtent.shrink(extent.middle.latitude)
        }
        var rest = boxes.map(extent).sorted { size($0) > size($1) }
        var whole = rest.removeFirst()
        let least = size(whole) * 0.002
        rest.removeAll { size($0) < least }
        var grew = true
        while grew {
            grew = false
            let reach = whole.padded(by: 0.25)
            for part in rest {
                let near = part.turned(near: reach)
                let touches =
                    near.west <= reach.east && near.east >= reach.west && near.south <= reach.north
                    && near.north >= reach.south
                let joined = whole.joined(near)
                if touches, joined != whole {
                    whole = joined
                    grew = true
                }
            }
        }
        return whole
    }

    /// The middle of the country's largest part, by its surface.
    func middle(of country: Int, perDegree: Double) -> (latitude: Double, longitude: Double) {
        let rings = countries[country].rings.map { ring in
            points(of: ring).map { BaseDrawing.Point(x: Double($0.x) / perDegree, y: Double($0.y) / perDegree) }
        }
        let largest = rings.max { BaseDrawing.area($0).magnitude < BaseDrawing.area($1).magnitude } ?? []
        let middle = BaseDrawing.middle(of: largest)
        return (latitude: middle?.y ?? 0, longitude: middle?.x ?? 0)
    }

    /// The country whose outline a point lies in, for choosing a map and for nothing that a reader sees.
    func country(atLatitude latitude: Double, longitude: Double, perDegree: Double) -> Int? {
        let (x, y) = (longitude * perDegree, latitude * perDegree)
        return countries.indices.first { country in
            countries[country].rings.count { ring in
                let box = box(of: ring)
                guard Double(box.west) <= x, x <= Double(box.east), Double(box.south) <= y, y <= Double(box.north)
                else {
                    return false
                }
                let points = points(of: ring).map { BaseDrawing.Point(x: Double($0.x), y: Double($0.y)) }
                return BaseDrawing.holds(points, BaseDrawing.Point(x: x, y: y))
            } % 2 == 1
        }
    }
}

extension MapExtent {
    /// Turned round the world to lie nearest to another.
    func turned(near other: MapExtent) -> MapExtent {
        let turn = other.turned(middle.longitude) - middle.longitude
        return MapExtent(west: west + turn, south: south, east: east + turn, north: north)
    }
}
