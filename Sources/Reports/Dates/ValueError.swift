package import Diagnostics

/// What is wrong with one typed value (a date, a time of day, a quantity, a duration): found by a parser that knows the
/// value's bytes only, and turned into a ``Diagnostic`` by whoever knows the file.
package struct ValueError: Error, Sendable, Hashable {
    package var code: DiagnosticCode
    /// The bytes at fault, counted from the value's first byte; all of the value where there is a suggestion.
    package var range: Range<Int>
    /// The rule and what breaks it, in the style of ``Diagnostic/summary``.
    package var message: String
    package var explanation: String?
    /// Text to put in place of ``range``; only where nothing else can have been meant.
    package var suggestion: String?
    /// How many bytes the value has.
    package var length: Int

    package init(
        _ code: DiagnosticCode, _ message: String, in range: Range<Int>, of length: Int, explanation: String? = nil,
        suggestion: String? = nil
    ) {
        self.code = code
        self.range = range
        self.message = message
        self.explanation = explanation
        self.suggestion = suggestion
        self.length = length
    }

    /// The error as a diagnostic of the file that the value stands in.
    ///
    /// - Parameter location: where the value stands. A range as long as the value is the value itself; one that is two
    ///   bytes longer has its quotation marks around it; of any other (a text with escapes, a set that YAML read as a
    ///   list) nothing smaller than the whole can be pointed at.
    package func diagnostic(at location: SourceLocation) -> Diagnostic {
        var location = location
        if let whole = location.range {
            let start = Int(whole.start)
            switch Int(whole.end) - start - length {
            case 0: location.range = SourceRange(start: start + range.lowerBound, end: start + range.upperBound)
            case 2: location.range = SourceRange(start: start + range.lowerBound + 1, end: start + range.upperBound + 1)
            default: break
            }
        }
        return Diagnostic(
            code, message, at: location, explanation: explanation, suggestion: suggestion, isCertain: true)
    }
}
