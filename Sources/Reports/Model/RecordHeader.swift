package import Diagnostics

/// What every record may carry, whatever its type.
package struct RecordHeader: Sendable {
    package var key: RecordKey
    /// The file's path from the site's folder.
    package var path: String
    /// Where the id was typed, or the record's first byte where the file's name gives the id.
    package var range: SourceRange
    /// All of the record in its file: what stands there is the record's own.
    package var extent: SourceRange
    package var formerly: [Reference] = []
    package var duplicateOf: Reference?
    package var tlp: TrafficLight = .clear
    package var isDraft = false
    /// The instant from which the record may be seen.
    package var embargo: Located<Instant>?
    /// The day on which the record enters feeds.
    package var published: Day?
    package var language: String?
    package var tags: [String] = []
    package var claims: [Claim] = []
    package var media: [Media] = []
    package var sources: [SourceUse] = []
    package var revisions: [Revision] = []
    package var replies: [Reply] = []
    package var inferred: [Reference] = []
    /// In alphabetical order of the scheme.
    package var externalIDs: [ExternalID] = []
    package var waivers: [Waiver] = []
    /// Whether anything within the record has a label of its own, is protected or obscured. True unless the reader has
    /// seen that nothing is: release passes such records on as they are.
    package var mayRestrictParts = true
    /// The views that the record's prose asks for, by the place of their blocks.
    package var views: [ReportView] = []

    package init(key: RecordKey, path: String, range: SourceRange) {
        self.key = key
        self.path = path
        self.range = range
        extent = range
    }

    package var id: String { key.id }
    package var location: SourceLocation { SourceLocation(path: path, range: range) }

    package func location(_ range: SourceRange) -> SourceLocation { SourceLocation(path: path, range: range) }

    /// The day of the newest revision that readers should hear of, or of publication.
    package var updated: Day? {
        let moved = revisions.filter { $0.kind.movesRecord }.map(\.date)
        return (moved + (published.map { [$0] } ?? [])).max()
    }
}

/// The record's name in another catalogue: `ucdp: 331042`.
package struct ExternalID: Sendable, Hashable {
    package var scheme: String
    package var value: String

    package init(scheme: String, value: String) {
        self.scheme = scheme
        self.value = value
    }
}

/// An editorial check set aside for one record, with the reason.
package struct Waiver: Sendable {
    package var check: Reference
    package var reason: String

    package init(check: Reference, reason: String) {
        self.check = check
        self.reason = reason
    }
}
