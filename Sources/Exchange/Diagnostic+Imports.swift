import Diagnostics

/// What imports say in one line of what may be thousands of findings.
extension Diagnostic {
    /// - Parameters:
    ///   - names: Those of which the rows have several of something; none: nothing is said.
    ///   - what: the rest of the sentence: "several points; the most frequent is taken".
    static func severalNames(_ names: [String], _ what: String, in fileName: String) -> Diagnostic? {
        guard !names.isEmpty else { return nil }
        let shown = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
        let rest = names.count > 3 ? " and \(names.count - 3) more" : ""
        return Diagnostic(
            .importNames, "\(shown)\(rest) \(names.count == 1 ? "has" : "have") \(what)",
            at: SourceLocation(path: fileName))
    }

    /// - Parameters:
    ///   - ids: The records of earlier imports that the data does not have; none: nothing is said.
    ///   - noun: what one of them is.
    ///   - reason: what it would mean if the data is newer, and what to do then.
    static func absent(
        _ ids: [String], noun: String = "incident", in fileName: String, reason: String? = nil
    ) -> Diagnostic? {
        guard let first = ids.first else { return nil }
        return Diagnostic(
            .importAbsent,
            ids.count == 1
                ? "1 \(noun) of earlier imports, '\(first)', is kept"
                : "\(ids.count) \(noun)s of earlier imports, first '\(first)', are kept",
            at: SourceLocation(path: fileName),
            explanation: "'\(fileName)' is without them." + (reason.map { " " + $0 } ?? ""))
    }
}
