import Markdown
import Reports
import Templating

/// Prose on pages.
extension PageBuilder {
    /// A text as HTML; nil where there is nothing to show.
    ///
    /// - Parameters:
    ///   - level: the level of the text's highest heading.
    ///   - asOf: for a dated brief, the date as of which live values are said.
    mutating func html(_ prose: Prose?, of key: RecordKey, level: Int, asOf: EventDate? = nil) -> HTML? {
        guard let prose, !prose.isEmpty else { return nil }
        var resolver = PageProseResolver(builder: self, record: key, asOf: asOf)
        var state = ProsePageState()
        var bytes: [UInt8] = []
        let renderer = ProseRenderer(
            words: .init(
                table: words["table"], footnotes: words["footnotes"], backToReference: words["backToReference"]),
            headingOffset: level - (prose.headings.map(\.level).min() ?? 1))
        renderer.render(prose, resolver: &resolver, state: &state, into: &bytes)
        renderer.writeNotes(resolver: &resolver, state: &state, into: &bytes)
        citations = resolver.builder.citations
        return HTML(trusted: bytes)
    }

    /// Links to the headings of a long text: the highest ones, where there are enough of them to choose from. One that
    /// names a record may read otherwise on the page, and is left out.
    func contents(of prose: Prose?) -> NavView? {
        let headings = prose?.headings ?? []
        let top = headings.map(\.level).min()
        let shown = headings.filter { $0.level == top && $0.references.isEmpty }
        guard shown.count >= 4 else { return nil }
        return NavView(rows: shown.map { NavItemView(label: $0.text, href: Self.url("#" + $0.id)) })
    }

    /// A text without its markup, for descriptions and leads; a withheld record is not named in it.
    func plain(_ prose: Prose?) -> String? {
        guard let prose else { return nil }
        let text = prose.plainText { reference in
            if let text = reference.text { return text }
            let type = reference.type.flatMap(RecordType.init(rawValue:))
            guard let key = report.key(named: reference.id, type: type) else { return absent(reference.id, type) }
            guard let field = reference.field else { return ref(key).plain }
            return liveValue(field, of: key, asOf: nil)?.text ?? words["figureNotStated"]
        }
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard !parts.isEmpty else { return nil }
        // A citation that stood before a full stop or a comma has left its blank there.
        return [".", ",", ";"].reduce(parts.joined(separator: " ")) { $0.replacing(" " + $1, with: $1) }
    }
}
