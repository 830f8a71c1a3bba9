/// Writes compiled texts as HTML.
package struct ProseRenderer: Sendable {
    /// The interface's words that stand in the HTML of a text.
    package struct Words: Sendable {
        package var table: String
        package var footnotes: String
        package var backToReference: String

        package init(
            table: String = "Table", footnotes: String = "Footnotes", backToReference: String = "Back to reference"
        ) {
            self.table = table
            self.footnotes = footnotes
            self.backToReference = backToReference
        }
    }

    package var words: Words
    /// What is added to the level of each heading: 1 makes `# …` an `h2`. No heading is lower than `h6`.
    package var headingOffset: Int

    package init(words: Words = Words(), headingOffset: Int = 1) {
        self.words = words
        self.headingOffset = headingOffset
    }

    /// Appends a text to `html`. A restricted block that has not been put in its place by
    /// ``Prose/removingRestricted(keeping:)`` is not written.
    package func render(
        _ prose: Prose, resolver: inout some ProseResolver, state: inout ProsePageState, into html: inout [UInt8]
    ) {
        render(prose, parent: nil, headingOffset: headingOffset, &resolver, &state, &html)
    }

    private func render(
        _ prose: Prose, parent: Int?, headingOffset: Int, _ resolver: inout some ProseResolver,
        _ state: inout ProsePageState, _ html: inout [UInt8]
    ) {
        let scope = state.scopes.count
        state.scopes.append(ProsePageState.Scope(footnotes: prose.footnotes, parent: parent))
        let ids = prose.headings.map { heading in
            let isDiscreet = prose.references[heading.references].contains { resolver.isWithheld($0) }
            return state.takeID(isDiscreet ? heading.discreetID : heading.id)
        }
        html.reserveCapacity(html.count + prose.html.count + 128 * prose.segments.count)
        for segment in prose.segments {
            switch segment {
            case .html(let range): html += prose.html[range]
            case .reference(let index): resolver.writeReference(prose.references[index], into: &html)
            case .citation(let index): resolver.writeCitation(prose.citations[index], into: &html)
            case .view(let index): resolver.writeView(prose.views[index], into: &html)
            case .restricted: break
            case .image(let index): resolver.writeImage(prose.images[index], into: &html)
            case .address(let index):
                let link = prose.links[index]
                if link.kind == .fragment, let heading = heading(link, prose) {
                    html.put("#")
                    html.putAddress(ids[heading])
                } else {
                    resolver.writeAddress(link, into: &html)
                }
            case .headingStart(let index):
                html.put("<h")
                html.put(level(prose.headings[index], headingOffset))
                html.put(" id=\"")
                html.putEscaped(ids[index])
                html.put("\">")
            case .headingEnd(let index):
                html.put("</h")
                html.put(level(prose.headings[index], headingOffset))
                html.put(">")
            case .tableStart:
                state.tableCount += 1
                html.put("<div class=\"table-scroll\" role=\"region\" aria-label=\"")
                html.putEscaped(words.table)
                html.put(" ")
                html.put(state.tableCount)
                html.put("\" tabindex=\"0\"><table aria-label=\"")
                html.putEscaped(words.table)
                html.put(" ")
                html.put(state.tableCount)
                html.put("\">\n")
            case .footnoteReference(let index):
                let reference = prose.footnoteReferences[index]
                if let note = state.refer(to: reference.label, in: scope, headingOffset: headingOffset) {
                    writeReference(to: note, isLink: !reference.isInsideLink, state.idPrefix, &html)
                }
            }
        }
    }

    /// Appends the footnotes that have been referred to since the last call, as a section with a list; nothing where
    /// there are none.
    package func writeNotes(
        resolver: inout some ProseResolver, state: inout ProsePageState, into html: inout [UInt8]
    ) {
        guard state.hasNotes else { return }
        html.put("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
        html.putEscaped(words.footnotes)
        html.put("\">\n<ol")
        if state.writtenNotes > 0 {
            html.put(" start=\"")
            html.put(state.writtenNotes + 1)
            html.put("\"")
        }
        html.put(">\n")
        // A note may refer to further notes, which then follow it. A note's back links are known only when all have
        // been written, so each text is written apart first.
        var texts: [[UInt8]] = []
        let first = state.writtenNotes
        while first + texts.count < state.notes.count {
            let note = state.notes[first + texts.count]
            var text: [UInt8] = []
            render(
                note.footnote.prose, parent: note.scope, headingOffset: note.headingOffset, &resolver, &state, &text)
            texts.append(text)
        }
        for (index, text) in texts.enumerated() {
            writeNote(first + index + 1, text, state, &html)
        }
        state.writtenNotes = state.notes.count
        html.put("</ol>\n</section>\n")
    }

    private func writeNote(_ number: Int, _ text: [UInt8], _ state: ProsePageState, _ html: inout [UInt8]) {
        html.put("<li id=\"")
        html.putEscaped(state.idPrefix)
        html.put("fn-")
        html.put(number)
        html.put("\">\n")
        // The way back stands in the last paragraph, if the note ends in one.
        let end = Array("</p>\n".utf8)
        let isParagraph = text.suffix(end.count).elementsEqual(end)
        html += text.dropLast(isParagraph ? end.count : 0)
        if !isParagraph { html.put("<p>") }
        for use in 1...max(1, state.notes[number - 1].uses) {
            html.put(" <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#")
            writeReferenceID(number, use, state.idPrefix, &html)
            html.put("\" aria-label=\"")
            html.putEscaped(words.backToReference)
            html.put(" ")
            html.put(number)
            if use > 1 {
                html.put("-")
                html.put(use)
            }
            html.put("\">↩</a>")
        }
        html.put("</p>\n</li>\n")
    }

    private func writeReference(
        to note: (number: Int, use: Int), isLink: Bool, _ prefix: String, _ html: inout [UInt8]
    ) {
        html.put("<sup class=\"footnote-reference\" id=\"")
        writeReferenceID(note.number, note.use, prefix, &html)
        html.put("\">")
        if isLink {
            html.put("<a role=\"doc-noteref\" href=\"#")
            html.putEscaped(prefix)
            html.put("fn-")
            html.put(note.number)
            html.put("\">")
        }
        html.put(note.number)
        html.put(isLink ? "</a></sup>" : "</sup>")
    }

    private func writeReferenceID(_ number: Int, _ use: Int, _ prefix: String, _ html: inout [UInt8]) {
        html.putEscaped(prefix)
        html.put("fnref-")
        html.put(number)
        if use > 1 {
            html.put("-")
            html.put(use)
        }
    }

    private func level(_ heading: Prose.Heading, _ offset: Int) -> Int { min(6, max(1, heading.level + offset)) }

    /// The heading of the same text that a fragment names.
    private func heading(_ link: ProseLink, _ prose: Prose) -> Int? {
        let id = link.address.dropFirst()
        return prose.headings.firstIndex { $0.id == id }
    }
}
