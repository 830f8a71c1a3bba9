package import Reports

/// What a recording holds versions of: a record, or the settings of the site.
package enum Recorded: Sendable, Hashable, Comparable {
    case site
    case record(RecordKey)

    /// As lines of a recording name it: by type and id.
    package init?(type: String, id: String) {
        if type == Self.siteWord {
            guard id == Self.siteWord else { return nil }
            self = .site
        } else {
            guard let type = RecordType(rawValue: type), RecordID.isValid(id.utf8) else { return nil }
            self = .record(RecordKey(type, id))
        }
    }

    private static let siteWord = "site"

    package var type: String {
        switch self {
        case .site: Self.siteWord
        case .record(let key): key.type.rawValue
        }
    }

    package var id: String {
        switch self {
        case .site: Self.siteWord
        case .record(let key): key.id
        }
    }

    /// As messages name it.
    package var name: String {
        switch self {
        case .site: "the site's settings"
        case .record(let key): "\(key.type.rawValue) '\(key.id)'"
        }
    }

    /// The settings first, then records by type and id: the order of the lines of a recording.
    package static func < (left: Recorded, right: Recorded) -> Bool {
        switch (left, right) {
        case (.site, .site): false
        case (.site, .record): true
        case (.record, .site): false
        case (.record(let left), .record(let right)): left < right
        }
    }
}
