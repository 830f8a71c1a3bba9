/// What the texts of one page share: the ids that are taken, and the footnotes with their numbers.
package struct ProsePageState: Sendable {
    /// A footnote that has been referred to.
    struct Note: Sendable {
        var footnote: Prose.Footnote
        /// The text that defines it.
        var scope: Int
        /// How often it has been referred to.
        var uses: Int
        var headingOffset: Int
    }

    /// A text's footnotes, and for a footnote's text the one that it belongs to.
    struct Scope: Sendable {
        var footnotes: [Prose.Footnote]
        var parent: Int?
        /// Numbers by label, from 1 on.
        var numbers: [String: Int] = [:]
        /// Where in ``footnotes`` each label's first definition stands.
        let places: [String: Int]

        init(footnotes: [Prose.Footnote], parent: Int?) {
            self.footnotes = footnotes
            self.parent = parent
            places = Dictionary(
                footnotes.indices.map { (footnotes[$0].label, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// What all ids that the renderer makes begin with; for two states on one page.
    let idPrefix: String
    var ids: HeadingIDs
    var notes: [Note] = []
    /// How many of the notes have been written out.
    var writtenNotes = 0
    var scopes: [Scope] = []
    var tableCount = 0

    /// - Parameters:
    ///   - idPrefix: What all ids made for this state begin with: empty, or of letters and hyphens.
    ///   - reservedIDs: The ids that the page has of its own.
    package init(idPrefix: String = "", reservedIDs: Set<String> = []) {
        self.idPrefix = idPrefix
        ids = HeadingIDs(taken: reservedIDs)
    }

    /// Whether there are notes to be written.
    package var hasNotes: Bool { notes.count > writtenNotes }

    /// A free id for a heading. Ids like those of footnotes are avoided.
    mutating func takeID(_ id: String) -> String {
        let isLikeNote = id.hasPrefix("fn-") || id.hasPrefix("fnref-")
        return ids.take(idPrefix + (isLikeNote ? "section-" : "") + id)
    }

    /// The number of the footnote that a label means in a scope, and how often it has been referred to with this time;
    /// nil where no such footnote is left.
    mutating func refer(to label: String, in scope: Int, headingOffset: Int) -> (number: Int, use: Int)? {
        var next: Int? = scope
        while let current = next {
            if let number = scopes[current].numbers[label] {
                notes[number - 1].uses += 1
                return (number, notes[number - 1].uses)
            }
            if let place = scopes[current].places[label] {
                let footnote = scopes[current].footnotes[place]
                notes.append(Note(footnote: footnote, scope: current, uses: 1, headingOffset: headingOffset))
                scopes[current].numbers[label] = notes.count
                return (notes.count, 1)
            }
            next = scopes[current].parent
        }
        return nil
    }
}
