package import Diagnostics

/// A text that names something else, with the place where it was typed: another record's id, as a rule.
package struct Reference: Sendable, Hashable {
    package var id: String
    package var range: SourceRange

    package init(_ id: String, at range: SourceRange) {
        self.id = id
        self.range = range
    }
}

/// The name of a claim: of the same record (`ctd-says`), or of another (`kpo-attack#ctd-says`).
package struct ClaimReference: Sendable, Hashable {
    /// The other record's id; nil for a claim of the record that holds the reference.
    package var record: String?
    package var claim: String
    package var range: SourceRange

    package init(record: String?, claim: String, at range: SourceRange) {
        self.record = record
        self.claim = claim
        self.range = range
    }

    /// As it was typed.
    package var text: String { (record.map { $0 + "#" } ?? "") + claim }
}
