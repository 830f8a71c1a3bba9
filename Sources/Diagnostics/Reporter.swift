/// Turns diagnostics into text for one kind of reader.
///
/// A reporter is a pure function: what is known of the terminal or of the machine comes in as values.
package protocol Reporter: Sendable {
    /// - Parameters:
    ///   - diagnostics: in any order and with duplicates, as the stages found them.
    ///   - source: the bytes of the file at a path, from which lines, columns and excerpts are worked out; nothing where
    ///     the file is gone or cannot be read.
    /// - Returns: whole lines, each ended by a line feed; empty where there is nothing to say.
    func report(_ diagnostics: [Diagnostic], source: (_ path: String) -> [UInt8]?) -> String
}

extension Sequence<Diagnostic> {
    /// In ``Diagnostic/reportingOrder(_:_:)``, each once.
    ///
    /// That order leaves out what hardly ever differs; here the rest decides too, so that equal sets give equal reports
    /// whichever thread was first.
    package func orderedForReport() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }.sorted { left, right in
            if Diagnostic.reportingOrder(left, right) { return true }
            if Diagnostic.reportingOrder(right, left) { return false }
            return left.tieBreak.lexicographicallyPrecedes(right.tieBreak)
        }
    }
}

extension Diagnostic {
    fileprivate var tieBreak: [String] {
        let notes = notes.flatMap { note in
            let range = note.location?.range.map { "\($0.start)-\($0.end)" }
            return [note.summary, note.location?.path ?? "", range ?? ""]
        }
        return [severity.rawValue, suggestion ?? "", explanation ?? ""] + notes
    }
}
