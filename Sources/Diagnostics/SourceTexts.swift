/// The files that a report speaks of, each read once.
struct SourceTexts {
    /// Where a location begins and ends, for people.
    struct Place {
        var start: SourceText.Position
        /// The position after the last character.
        var end: SourceText.Position
        var range: SourceRange
    }

    private var texts: [String: SourceText] = [:]

    init(of diagnostics: [Diagnostic], source: (_ path: String) -> [UInt8]?) {
        var tried: Set<String> = []
        for diagnostic in diagnostics {
            for location in [diagnostic.location] + diagnostic.notes.map(\.location) {
                // A file that is meant as a whole need not be read.
                guard let location, location.range != nil, tried.insert(location.path).inserted else { continue }
                texts[location.path] = source(location.path).map { SourceText($0) }
            }
        }
    }

    subscript(path: String) -> SourceText? { texts[path] }

    /// Nothing where no range is given or the file cannot be read.
    func place(of location: SourceLocation?) -> Place? {
        guard let location, let range = location.range, let text = texts[location.path] else { return nil }
        return Place(
            start: text.position(of: Int(range.start)), end: text.position(of: Int(range.end)), range: range)
    }
}
