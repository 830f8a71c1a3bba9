import Records

/// Collects the places that the rows name: one for each point (name and coordinates) and one for each district, province
/// and country, each within the next.
struct UCDPGazetteer {
    private struct Place {
        var name: [UInt8]
        var kind: UCDPPlaceKind
        var points: [UCDPLocation.Point: Int] = [:]
        /// The units that rows put the place in, with their depth and the number of rows.
        var parents: [String: (depth: Int, rows: Int)] = [:]
        var iso: [UInt8] = []
    }

    private var places: [String: Place] = [:]

    /// The place of a row: its id and kind. Nothing where the row names neither a point nor a unit.
    mutating func add(_ location: UCDPLocation, units: [UCDPLocation.Unit]) -> (id: String, kind: UCDPPlaceKind)? {
        for (index, unit) in units.enumerated() where places[unit.id] == nil {
            var place = Place(name: unit.name, kind: unit.kind)
            if index > 0 { place.parents[units[index - 1].id] = (units[index - 1].depth, 1) }
            places[unit.id] = place
        }
        if let country = units.first, country.kind == .country, !location.iso3.isEmpty {
            places[country.id]?.iso = location.iso3
        }

        let unit = location.unitOfPoint(among: units)
        if unit == nil, location.name.isEmpty { return nil }
        let id = unit?.id ?? location.pointID
        let kind = unit?.kind ?? UCDPPlaceKind(name: location.name)
        var place = places[id] ?? Place(name: location.name, kind: kind)
        if let point = location.point { place.points[point, default: 0] += 1 }
        if unit == nil, let parent = units.last {
            place.parents[parent.id, default: (parent.depth, 0)].rows += 1
        }
        places[id] = place
        return (id, kind)
    }

    /// The names of places for which rows give more than one point. The most frequent is taken.
    var namesWithSeveralPoints: [[UInt8]] {
        places.values.filter { $0.points.count > 1 }.map(\.name).sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Every place as a line, in no particular order.
    func entries(path: String) -> [OwnedRecords.Entry] {
        var writer = JSONWriter()
        return places.map { id, place in
            // The finest unit; of equally fine ones the one that more rows name; of those the first by id.
            let parent = place.parents.min { left, right in
                (-left.value.depth, -left.value.rows, left.key) < (-right.value.depth, -right.value.rows, right.key)
            }
            let point = place.points.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key
            writer.object { writer in
                writer.text("id", id)
                writer.text("name", place.name)
                writer.text("kind", place.kind.word)
                if let parent { writer.text("within", parent.key) }
                if let point {
                    writer.degrees("latitude", millionths: point.latitude)
                    writer.degrees("longitude", millionths: point.longitude)
                }
                writer.text("precision", place.kind.precision)
                if !place.iso.isEmpty { writer.text("iso", place.iso) }
                writer.array("sources") { $0.text(nil, UCDPImport.datasetID) }
            }
            return OwnedRecords.Entry(id: id, path: path, line: writer.take()[...])
        }
    }
}

extension JSONWriter {
    mutating func text(_ key: StaticString? = nil, _ text: StaticString) {
        text.withUTF8Buffer { self.text(key, $0) }
    }

    /// A decimal number with as many decimals as it needs, at most six.
    mutating func degrees(_ key: StaticString, millionths: Int) {
        var text = Array(String(millionths.magnitude / 1_000_000).utf8)
        if millionths < 0 { text.insert(UInt8(ascii: "-"), at: 0) }
        var decimals = Array(String(1_000_000 + millionths.magnitude % 1_000_000).utf8.dropFirst())
        while decimals.last == 0x30 { decimals.removeLast() }
        if !decimals.isEmpty { text += [UInt8(ascii: ".")] + decimals }
        raw(key, text)
    }
}
