package import Diagnostics

/// Why a verb that writes into `Content/` wrote nothing: what the author can do something about.
package struct Refusal: Error, Sendable, Equatable {
    /// What is the matter, in the manner of a diagnostic's summary.
    package var summary: String
    /// Further lines: why, or what to do instead.
    package var explanation: [String] = []
    /// What is wrong in the content, where that is the reason.
    package var diagnostics: [Diagnostic] = []

    package init(_ summary: String, _ explanation: String..., diagnostics: [Diagnostic] = []) {
        self.summary = summary
        self.explanation = explanation
        self.diagnostics = diagnostics
    }
}
