import Publishing
import Records
import Reports

/// Incidents as GeoJSON (RFC 7946): a point for each, `null` for one that no record has coordinates of, so that it stays
/// in the file. `precision` and `radius_m` say how far from the point it may have been.
struct IncidentFeatures {
    private let edition: Edition

    init(_ edition: Edition) { self.edition = edition }

    func geoJSON(of incidents: [Int], into output: inout [UInt8]) {
        JSONWriter.append(to: &output, about: 500 * incidents.count) { writer in
            writer.object { writer in
                writer.text("type", "FeatureCollection")
                if let box = boundingBox(of: incidents) {
                    writer.array("bbox") { writer in for value in box { writer.decimal(nil, value) } }
                }
                writer.array("features") { writer in
                    for incident in incidents {
                        writer.line()
                        feature(IncidentRow(edition: edition, position: incident), into: &writer)
                    }
                }
            }
        }
    }

    /// West, south, east, north (section 5). All points lie on one side of the antimeridian or the box spans the globe:
    /// the narrower of the two boxes is the one that is written (section 5.2).
    private func boundingBox(of incidents: [Int]) -> [Double]? {
        let points = incidents.compactMap { edition.point(ofIncident: $0) }
        guard let south = points.map(\.latitude).min(), let north = points.map(\.latitude).max() else { return nil }
        let longitudes = points.map(\.longitude).sorted()
        // The widest gap between neighbours is what the box leaves out.
        var west = longitudes[0]
        var east = longitudes[longitudes.count - 1]
        var widest = west + 360 - east
        for (left, right) in zip(longitudes, longitudes.dropFirst()) where right - left > widest {
            widest = right - left
            west = right
            east = left
        }
        return [west, south, east, north]
    }

    private func feature(_ row: IncidentRow, into writer: inout JSONWriter) {
        let point = edition.point(ofIncident: row.position)
        writer.object { writer in
            writer.text("type", "Feature")
            writer.text("id", row.incident.id)
            if let point {
                writer.object("geometry") { writer in
                    writer.text("type", "Point")
                    writer.array("coordinates") { writer in
                        writer.decimal(nil, point.longitude)
                        writer.decimal(nil, point.latitude)
                    }
                }
            } else {
                writer.null("geometry")
            }
            writer.object("properties") { writer in
                writer.text("title", row.incident.title.value)
                writer.text("url", ifAny: edition.address(of: row.incident.key))
                writer.text("kind", row.incident.kind.id)
                writer.text("date", ifAny: row.facts.date?.text)
                writer.text("date_earliest", ifAny: row.facts.date?.earliest?.description)
                writer.text("date_latest", ifAny: row.facts.date?.latest?.description)
                writer.text("place", ifAny: row.placeName)
                writer.text("precision", ifAny: point?.precision.rawValue)
                writer.number("radius_m", ifAny: point.map { Int($0.precision.radius * 1000) })
                for outcome in [Outcome.killed, .injured] {
                    guard let sum = row.sum(outcome) else { continue }
                    writer.key(outcome.rawValue)
                    writer.object { writer in
                        writer.text("text", sum.phrase(in: edition.quantities))
                        if sum.stated > 0 { writer.number("min", sum.lower) }
                        writer.number("max", ifAny: sum.upper)
                    }
                }
                writer.text("verification", row.incident.verification.status.rawValue)
                writer.flag("disputed", !row.facts.disputes.isEmpty)
            }
        }
    }
}
