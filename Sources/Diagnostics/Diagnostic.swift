/// One problem, said so that its author can mend it: what rule is broken, by what, where, and what to write instead.
///
/// The way of writing is Swift-DocC's: the summary states the rule and leads with the specific ("Key 'kiled' is not
/// known in an incident"), has no final full stop, and fits on a line; the range is the smallest that shows the
/// problem; at most one suggestion is made.
package struct Diagnostic: Sendable, Hashable {
    /// Something to read at another place: where the first of two equal ids stands, say.
    package struct Note: Sendable, Hashable {
        package var summary: String
        package var location: SourceLocation?

        package init(_ summary: String, at location: SourceLocation? = nil) {
            self.summary = summary
            self.location = location
        }
    }

    package var code: DiagnosticCode
    package var severity: Severity
    package var summary: String
    /// Why the rule is there or how to follow it: whole sentences, where the summary alone would leave a question.
    package var explanation: String?
    package var location: SourceLocation?
    package var notes: [Note]
    /// What was probably meant: text to put in place of the range. Shown as "did you mean '…'?".
    package var suggestion: String?
    /// Whether nothing else can have been meant, so that the suggestion may be put in place without asking.
    package var isCertain: Bool

    package init(
        _ code: DiagnosticCode,
        _ summary: String,
        at location: SourceLocation? = nil,
        severity: Severity? = nil,
        explanation: String? = nil,
        notes: [Note] = [],
        suggestion: String? = nil,
        isCertain: Bool = false
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.summary = summary
        self.explanation = explanation
        self.location = location
        self.notes = notes
        self.suggestion = suggestion
        self.isCertain = isCertain && suggestion != nil
    }
}

extension Diagnostic {
    /// The order in which diagnostics are shown: by file, by place in it, then by code and text, so that the same
    /// content gives the same report however many threads found it.
    package static func reportingOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        func key(_ it: Diagnostic) -> (String, Int, Int, String, String) {
            let range = it.location?.range
            return (
                it.location?.path ?? "", range.map { Int($0.start) } ?? -1, range.map { Int($0.end) } ?? -1,
                it.code.name, it.summary
            )
        }
        return key(left) < key(right)
    }
}
