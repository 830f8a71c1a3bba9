extension Prose {
    /// The references of the text, then those of its restricted blocks and footnotes.
    package var allReferences: [ProseReference] { collect(\.references) }
    package var allCitations: [ProseCitation] { collect(\.citations) }
    package var allViews: [ViewBlock] { collect(\.views) }
    package var allLinks: [ProseLink] { collect(\.links) }
    package var allImages: [ProseImage] { collect(\.images) }
    package var allRestricted: [RestrictedBlock] { collect(\.restricted) }

    /// Calls `body` with this text and, depth first, with those of its restricted blocks and footnotes.
    package func forEachText(_ body: (Prose) -> Void) {
        body(self)
        for block in restricted { block.prose.forEachText(body) }
        for footnote in footnotes { footnote.prose.forEachText(body) }
    }

    private func collect<Fact>(_ facts: KeyPath<Prose, [Fact]>) -> [Fact] {
        var found: [Fact] = []
        forEachText { found += $0[keyPath: facts] }
        return found
    }

    /// The text without markup, for search and excerpts: one line a block, without views, restricted blocks and
    /// footnotes. What a reference reads is asked for, so that no withheld id gets into an index.
    package func plainText(reference: (ProseReference) -> String = \.fallbackText) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(plain.count + 24 * plainReferences.count)
        var start = 0
        for mark in plainReferences {
            bytes += plain[start..<mark.offset]
            bytes += reference(references[mark.reference]).utf8
            start = mark.offset
        }
        bytes += plain[start...]
        while bytes.last == UInt8(ascii: "\n") || bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
