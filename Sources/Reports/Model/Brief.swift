import Diagnostics
package import Markdown

/// The analyst's prose.
package struct Brief: Record {
    package static let type = RecordType.brief

    package enum Kind: String, Sendable, CaseIterable {
        case flash, daily, weekly, assessment, profile
    }

    /// What a brief covers.
    package struct Coverage: Sendable {
        package var period: EventDate?
        package var places: [Reference] = []
        package var actors: [Reference] = []

        package init() {}
    }

    package var header: RecordHeader
    package var key: RecordKey { header.key }
    package var title: Located<String>
    package var date: Located<EventDate>
    package var authors: [String]
    package var kind: Kind?
    package var covers = Coverage()
    package var keyPoints: [Prose] = []
    package var judgements: [Judgement] = []
    package var summary: Prose?
    package var body: Prose?

    package init(header: RecordHeader, title: Located<String>, date: Located<EventDate>, authors: [String]) {
        self.header = header
        self.title = title
        self.date = date
        self.authors = authors
    }

    package var displayTitle: String { title.value }
    package var textFields: [Prose?] { keyPoints + judgements.map(\.text) + [summary, body] }
}

/// An estimate, with how likely and how sure, and what would change it.
package struct Judgement: Sendable {
    package enum Confidence: String, Sendable, CaseIterable {
        case low, moderate, high
    }

    /// Names the judgement within its record, for a `judgement` block.
    package var id: Reference?
    package var text: Prose
    /// A term of the site's scale.
    package var likelihood: Reference?
    package var confidence: Confidence?
    package var restsOn: [ClaimReference] = []
    package var wouldChangeIf: String?
    package var row: RowHeader

    package init(text: Prose, row: RowHeader) {
        self.text = text
        self.row = row
    }
}

/// A page of the site's own: about, methodology.
package struct Page: Record {
    package static let type = RecordType.page

    package var header: RecordHeader
    package var key: RecordKey { header.key }
    package var title: Located<String>
    package var body: Prose?

    package init(header: RecordHeader, title: Located<String>) {
        self.header = header
        self.title = title
    }

    package var displayTitle: String { title.value }
    package var textFields: [Prose?] { [body] }
}
