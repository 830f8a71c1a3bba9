import Diagnostics

extension Prose {
    /// The text for one audience: a restricted block whose label `keeping` answers with true is put in its place as
    /// ordinary text, and every other one is gone, with all that it held.
    package func removingRestricted(keeping: (_ label: String) -> Bool) -> Prose {
        guard !restricted.isEmpty || footnotes.contains(where: { !$0.prose.restricted.isEmpty }) else { return self }
        var result = Prose()
        result.append(self, keeping: keeping)
        result.source = source
        result.sourceOffset = sourceOffset
        result.overwriteRestricted(of: self, keeping: keeping)
        return result
    }

    /// Overwrites what stood in the blocks of `text` that are gone, and in those within the others.
    private mutating func overwriteRestricted(of text: Prose, keeping: (String) -> Bool) {
        for block in text.restricted {
            // Of a block that is too deep to be read nobody knows what lies in it.
            guard !keeping(block.label) || block.prose.isEmpty else {
                overwriteRestricted(of: block.prose, keeping: keeping)
                continue
            }
            let start = max(0, Int(block.range.start) - sourceOffset)
            let end = min(source.count, Int(block.range.end) - sourceOffset)
            for index in start..<max(start, end) { source[index] = 0 }
        }
        for footnote in text.footnotes { overwriteRestricted(of: footnote.prose, keeping: keeping) }
    }

    /// Appends another text, its restricted blocks kept or dropped, and its indices moved behind those already here.
    private mutating func append(_ other: Prose, keeping: (String) -> Bool) {
        let firstReference = references.count
        let firstCitation = citations.count
        let firstFootnote = footnoteReferences.count
        let firstView = views.count
        let firstHeading = headings.count
        let firstLink = links.count
        let firstImage = images.count
        references += other.references
        citations += other.citations
        footnoteReferences += other.footnoteReferences
        views += other.views
        links += other.links
        images += other.images
        for heading in other.headings {
            var heading = heading
            let references = heading.references
            heading.references = references.lowerBound + firstReference..<references.upperBound + firstReference
            headings.append(heading)
        }
        for footnote in other.footnotes where !footnotes.contains(where: { $0.label == footnote.label }) {
            var footnote = footnote
            footnote.prose = footnote.prose.removingRestricted(keeping: keeping)
            footnotes.append(footnote)
        }
        for mark in other.plainReferences {
            plainReferences.append(
                PlainReference(offset: plain.count + mark.offset, reference: mark.reference + firstReference))
        }
        plain += other.plain
        for segment in other.segments {
            switch segment {
            case .html(let range):
                let start = html.count
                html += other.html[range]
                segments.append(.html(start..<html.count))
            case .reference(let index): segments.append(.reference(index + firstReference))
            case .citation(let index): segments.append(.citation(index + firstCitation))
            case .footnoteReference(let index): segments.append(.footnoteReference(index + firstFootnote))
            case .view(let index): segments.append(.view(index + firstView))
            case .headingStart(let index): segments.append(.headingStart(index + firstHeading))
            case .headingEnd(let index): segments.append(.headingEnd(index + firstHeading))
            case .address(let index): segments.append(.address(index + firstLink))
            case .image(let index): segments.append(.image(index + firstImage))
            case .tableStart: segments.append(.tableStart)
            case .restricted(let index):
                let block = other.restricted[index]
                if keeping(block.label) { append(block.prose, keeping: keeping) }
            }
        }
    }
}
