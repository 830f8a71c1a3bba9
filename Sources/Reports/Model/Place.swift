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

    private struct Fields: Sendable {
        var header: RecordHeader
        var details: PlaceDetails
        var description: Prose?
    }

    private var fields: Indirect<Fields, RecordNotes>

    package init(header: RecordHeader, details: PlaceDetails, description: Prose? = nil) {
        fields = Indirect(Fields(header: header, details: details, description: description))
    }

    package var displayTitle: String { details.name.value }
    package var textFields: [Prose?] { [description] }
}

/// The fields, each read where it lies.
extension Place {
    package var key: RecordKey { fields.value.header.key }
    package var named: ReferenceCollector { fields.notes.named.value { collected } }
    package var header: RecordHeader {
        _read { yield fields.value.header }
        _modify { yield &fields.value.header }
    }
    package var details: PlaceDetails {
        _read { yield fields.value.details }
        _modify { yield &fields.value.details }
    }
    package var description: Prose? {
        _read { yield fields.value.description }
        _modify { yield &fields.value.description }
    }
}
