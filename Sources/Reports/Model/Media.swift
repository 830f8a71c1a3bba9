import Diagnostics

/// A picture or a file of `Content/media`.
package struct Media: Sendable {
    /// The path from `Content/media/`.
    package var file: Reference
    package var alt: String
    package var credit: String?
    package var isGraphic = false
    /// Whether the author said that it is, or that it is not.
    package var saysWhetherGraphic = false
    package var row: RowHeader

    package init(file: Reference, alt: String, row: RowHeader) {
        self.file = file
        self.alt = alt
        self.row = row
    }
}

/// A change that readers are told of.
package struct Revision: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case correction, update, clarification, redaction, retraction

        /// Whether the change moves the record in feeds.
        package var movesRecord: Bool { self != .clarification }
    }

    package var date: Day
    package var kind: Kind
    package var text: String
    package var row: RowHeader

    package init(date: Day, kind: Kind, text: String, row: RowHeader) {
        self.date = date
        self.kind = kind
        self.text = text
        self.row = row
    }
}

/// A right of reply, shown beside what it answers.
package struct Reply: Sendable {
    package var by: Speaker
    package var date: EventDate?
    package var text: String
    /// The claims beside which it is shown.
    package var answers: [ClaimReference] = []
    package var row: RowHeader

    package init(by: Speaker, date: EventDate?, text: String, row: RowHeader) {
        self.by = by
        self.date = date
        self.text = text
        self.row = row
    }
}
