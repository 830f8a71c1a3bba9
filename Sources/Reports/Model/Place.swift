import Diagnostics
package import Markdown

/// How finely a place is known, from fine to coarse.
package enum Precision: String, Sendable, CaseIterable, Comparable {
    case exact, site, area, city, district, province, country

    private var rank: Int { Self.allCases.firstIndex(of: self)! }

    package static func < (left: Precision, right: Precision) -> Bool { left.rank < right.rank }
}

/// What is known of a place, in the gazetteer or on the spot.
package struct PlaceDetails: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case country, province, district, city, area, road, site, facility, region
    }

    package var name: Located<String>
    package var kind: Kind?
    package var names: [ActorName] = []
    package var within: Reference?
    /// Degrees north, -90 to 90.
    package var latitude: Located<Double>?
    /// Degrees east, -180 to 180.
    package var longitude: Located<Double>?
    package var precision: Precision?
    /// ISO 3166-1 or 3166-2, a join key only.
    package var iso: String?
    /// Publish no finer than this.
    package var obscure: Precision?
    package var disputedNote: String?
    /// The label, sources and note of a place written on the spot; nil for one of the gazetteer, whose header has them.
    package var row: RowHeader?

    package init(name: Located<String>) { self.name = name }
}

/// A place of the gazetteer. Roll-up follows ``PlaceDetails/within``.
package struct Place: Record {
    package static let type = RecordType.place

    package var header: RecordHeader
    package var details: PlaceDetails
    package var description: Prose?

    package init(header: RecordHeader, details: PlaceDetails) {
        self.header = header
        self.details = details
    }

    package var displayTitle: String { details.name.value }
}
