package import Diagnostics
package import Markdown

/// What is known of a report, statement or document, as a record or on the spot.
package struct SourceDetails: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case newsReport = "news-report"
        case statement, document
        case socialPost = "social-post"
        case interview
        case courtRecord = "court-record"
        case dataset, image, video
    }

    /// Who published it.
    package enum Publisher: Sendable {
        /// An actor of the site.
        case actor(Reference)
        case text(String, at: SourceRange)
    }

    /// A copy kept elsewhere.
    package struct Capture: Sendable {
        package var url: WebAddress
        package var date: EventDate?
        package var tool: String?
        package var sha256: String?
        package var kind: String?
        package var custodian: String?
        package var row: RowHeader

        package init(url: WebAddress, row: RowHeader) {
            self.url = url
            self.row = row
        }
    }

    package var title: String?
    package var publisher: Publisher?
    package var via: [Speaker] = []
    package var note: String?
    /// Whether pages link to it; propaganda is cited, not linked.
    package var isLinked = true
    package var kind: Kind?
    package var authors: [String] = []
    package var url: WebAddress?
    package var published: EventDate?
    package var accessed: Day?
    package var language: String?
    package var archived: [Capture] = []
    /// What it repeats: the id of an actor or a source, or a key of the author's own.
    package var origin: Reference?
    /// Overrides the publisher's letter.
    package var reliability: Reliability?
    package var licence: String?
    package var attribution: String?
    /// The label of a source written on the spot; a record's stands in its header.
    package var tlp: TrafficLight = .clear
    /// Whether a source written on the spot is never shown, even by name; for a record see ``Source/isProtected``.
    package var isProtected = false
    package var range: SourceRange

    package init(at range: SourceRange) { self.range = range }
}

/// A source with a page of its own.
package struct Source: Record {
    package static let type = RecordType.source

    private struct Fields: Sendable {
        var header: RecordHeader
        var details: SourceDetails
        var isProtected: Bool
        var description: Prose?
    }

    private var fields: Indirect<Fields, RecordNotes>

    package init(
        header: RecordHeader, details: SourceDetails, isProtected: Bool = false, description: Prose? = nil
    ) {
        fields = Indirect(
            Fields(header: header, details: details, isProtected: isProtected, description: description))
    }

    /// The title, or else publisher and date; the released report knows the publisher's name and says it better.
    package var displayTitle: String { details.title ?? id }

    package var textFields: [Prose?] { [description] }
}

/// The fields, each read where it lies.
extension Source {
    package var key: RecordKey { fields.value.header.key }
    package var named: ReferenceCollector { fields.notes.named.value { collected } }
    package var header: RecordHeader {
        _read { yield fields.value.header }
        _modify { yield &fields.value.header }
    }
    package var details: SourceDetails {
        _read { yield fields.value.details }
        _modify { yield &fields.value.details }
    }
    /// Never shown, even by name.
    package var isProtected: Bool {
        _read { yield fields.value.isProtected }
        _modify { yield &fields.value.isProtected }
    }
    package var description: Prose? {
        _read { yield fields.value.description }
        _modify { yield &fields.value.description }
    }
}
