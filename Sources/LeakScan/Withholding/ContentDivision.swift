import Diagnostics

/// What of a site's content an audience may not see, and all the rest.
package struct ContentDivision: Sendable {
    package internal(set) var parts: [WithheldPart] = []
    var texts: [WithheldText] = []
    var points: [SecretPoint] = []
    /// All other texts of the content, divided by ``TextForm/divider``.
    var released: [UInt8] = []
    /// Values that look like ids: what refers to a withheld record makes its id no less secret.
    var references: [[UInt8]] = []
    /// Points of places that may be named.
    var openPoints: [OpenPoint] = []
    /// Of places that lie within others, or that are obscured: within what, and to what, by folder and id.
    var places: [String: (within: String?, obscure: String?)] = [:]
    /// Points that may be told, as finely as they may.
    private(set) var releasedPoints: [(latitude: DecimalNumber, longitude: DecimalNumber)] = []

    package init() {}

    /// Whether there is nothing to look for.
    package var isEmpty: Bool { texts.isEmpty && points.isEmpty }

    /// Tells the points that may be told from those that may not be told so finely: when all files have been read, since a
    /// place lies no more openly than what it lies within.
    package mutating func dividePoints() {
        for point in openPoints {
            guard let obscure = coarsest(of: point), let allowed = ContentKeys.places(obscuredTo: obscure) else {
                releasedPoints.append((point.latitude, point.longitude))
                continue
            }
            if allowed > 0 {
                releasedPoints.append((point.latitude.cut(to: allowed).last!, point.longitude.cut(to: allowed).last!))
            } else {
                // What is left of a point in a district: a crossing of a grid of half degrees, whose meshes are wider
                // towards the poles. One place of decimals off that grid would tell too much.
                for halves in [1, 2, 4, 20] {
                    releasedPoints.append((point.latitude.nearest(halves: 1), point.longitude.nearest(halves: halves)))
                }
            }
            guard allowed < max(point.latitude.places, point.longitude.places) else { continue }
            let (path, start, end) = point.location
            points.append(
                SecretPoint(
                    latitude: point.latitude, longitude: point.longitude, fewestPlaces: allowed + 1, part: parts.count,
                    location: point.location))
            parts.append(
                WithheldPart(
                    record: point.record, kind: "place", isWholeRecord: false, reason: .obscured(obscure),
                    location: SourceLocation(path: path, range: SourceRange(start: start, end: end)),
                    opening: "\(point.latitude.value), \(point.longitude.value)"))
        }
        openPoints = []
    }

    /// The coarsest of what a place and all that it lies within are obscured to.
    private func coarsest(of point: OpenPoint) -> String? {
        var found = [point.obscure]
        var next = point.within
        var seen: Set<String> = []
        while let id = next, seen.insert(id).inserted, let place = places[id] {
            found.append(place.obscure)
            next = place.within
        }
        return found.compactMap { $0 }.min {
            ContentKeys.places(obscuredTo: $0) ?? 9 < ContentKeys.places(obscuredTo: $1) ?? 9
        }
    }

    package mutating func append(_ other: ContentDivision) {
        let shift = parts.count
        parts += other.parts
        texts += other.texts.map {
            var text = $0
            text.part += shift
            return text
        }
        points += other.points.map {
            var point = $0
            point.part += shift
            return point
        }
        released += other.released
        references += other.references
        openPoints += other.openPoints
        places.merge(other.places) { first, _ in first }
    }

    mutating func release(_ bytes: some Sequence<UInt8>) {
        released.append(TextForm.divider)
        released += bytes
    }
}

/// A point of a place that may be named.
struct OpenPoint: Sendable {
    var record: String
    var latitude: DecimalNumber
    var longitude: DecimalNumber
    var obscure: String?
    /// The id of the place that it lies in.
    var within: String?
    var location: (path: String, start: Int, end: Int)
}
