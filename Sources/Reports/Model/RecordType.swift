/// The types of record that a site is made of; the folder under `Content/` says the type.
package enum RecordType: String, Sendable, CaseIterable, Comparable {
    case incident, actor, place, source, campaign, brief, page

    /// The folder under `Content/` that holds records of this type, and the first part of their routes.
    package var folder: String { rawValue + "s" }

    /// The type with its article, as messages say it.
    package var named: String {
        switch self {
        case .incident, .actor: "an \(rawValue)"
        default: "a \(rawValue)"
        }
    }

    package init?(folder: String) {
        guard let type = Self.allCases.first(where: { $0.folder == folder }) else { return nil }
        self = type
    }

    /// The position in ``allCases``, for tables by type.
    var ordinal: Int {
        switch self {
        case .incident: 0
        case .actor: 1
        case .place: 2
        case .source: 3
        case .campaign: 4
        case .brief: 5
        case .page: 6
        }
    }

    package static func < (left: RecordType, right: RecordType) -> Bool { left.rawValue < right.rawValue }
}
