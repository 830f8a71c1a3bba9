/// What of a site's content an audience may not see, and all the rest.
package struct ContentDivision: Sendable {
    package internal(set) var parts: [WithheldPart] = []
    var texts: [WithheldText] = []
    var points: [SecretPoint] = []
    /// All other texts of the content, divided by ``TextForm/divider``.
    var released: [UInt8] = []
    /// Values that look like ids: what refers to a withheld record makes its id no less secret.
    var references: [[UInt8]] = []
    /// Points that may be told, as finely as they may.
    var releasedPoints: [(latitude: DecimalNumber, longitude: DecimalNumber)] = []

    package init() {}

    /// Whether there is nothing to look for.
    package var isEmpty: Bool { texts.isEmpty && points.isEmpty }

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
        releasedPoints += other.releasedPoints
    }

    mutating func release(_ bytes: some Sequence<UInt8>) {
        released.append(TextForm.divider)
        released += bytes
    }
}
