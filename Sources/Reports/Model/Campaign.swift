import Diagnostics
package import Markdown

/// What ties incidents together: a surge, a conflict, a case. Incidents join by naming it.
package struct Campaign: Record {
    package static let type = RecordType.campaign

    package enum Kind: String, Sendable, CaseIterable {
        case campaign, trend, conflict
        case `case`
    }

    package var header: RecordHeader
    package var key: RecordKey { header.key }
    package var title: Located<String>
    package var kind: Kind = .campaign
    package var date: Accounts<EventDate>?
    package var actors: [Reference] = []
    package var startsWith: Reference?
    package var summary: Prose?
    package var body: Prose?

    package init(header: RecordHeader, title: Located<String>) {
        self.header = header
        self.title = title
    }

    package var displayTitle: String { title.value }
    package var textFields: [Prose?] { [summary, body] }
}
