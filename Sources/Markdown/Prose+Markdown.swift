import Diagnostics

extension Prose {
    /// What stands in a text in place of what its author typed.
    package struct Replacements {
        /// The words for a reference; nil leaves it as typed.
        package var reference: (ProseReference) -> String?
        /// The words for a citation; nil leaves it as typed.
        package var citation: (ProseCitation) -> String?
        /// The lines between the fences of a view; nil takes the block away.
        package var view: (ViewBlock) -> [UInt8]?

        package init(
            reference: @escaping (ProseReference) -> String?, citation: @escaping (ProseCitation) -> String?,
            view: @escaping (ViewBlock) -> [UInt8]?
        ) {
            self.reference = reference
            self.citation = citation
            self.view = view
        }
    }

    /// The text in Markdown, for those who read it as it was typed. It has no more in it than what is shown of it:
    ///
    /// - restricted blocks that were removed are not in it;
    /// - references and citations read as `replacements` says;
    /// - views are written anew, without comments;
    /// - link definitions and footnotes to which nothing in the text refers, which many authors use for notes to
    ///   themselves, are left out.
    ///
    /// Where the place of something that is to be replaced is not certain, what is given instead is the text without its
    /// markup. Empty where nothing is left.
    package func markdown(_ replacements: Replacements) -> [UInt8] {
        var edits: [MarkdownEdit] = []
        var replaced: Set<ArraySlice<UInt8>> = []
        for reference in allReferences {
            guard let words = replacements.reference(reference) else { continue }
            guard let range = place(of: reference.range, opening: "[[", closing: "]]") else {
                return plainMarkdown(replacements)
            }
            replaced.insert(Self.target(source[range]))
            edits.append(MarkdownEdit(range: range, bytes: Self.escaped(words)))
        }
        for citation in allCitations {
            guard let words = replacements.citation(citation) else { continue }
            guard let range = place(of: citation.range, opening: "[@", closing: "]") else {
                return plainMarkdown(replacements)
            }
            edits.append(MarkdownEdit(range: range, bytes: Self.escaped(words)))
        }
        for view in allViews {
            guard let edit = edit(of: view, lines: replacements.view(view)) else { return plainMarkdown(replacements) }
            edits.append(edit)
        }
        var text = MarkdownEdit.apply(edits, to: source)
        if text.contains(0) { text.removeAll { $0 == 0 } }
        var unseen = UnseenDefinitions(footnotes: Set(footnotes.map(\.label)), shown: shownFootnotes, plain: plain)
        unseen.remove(from: &text)
        guard !Self.refers(text, to: replaced) else { return plainMarkdown(replacements) }
        return Self.trimmed(text)
    }

    /// What a reference that begins here refers to, up to a backslash: where places are not certain, what was escaped is
    /// not told from what was not.
    private static func target(_ reference: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        reference.dropFirst(2).prefix { !"|]\\\n".utf8.contains($0) }
    }

    /// Whether one of the references that were replaced still stands in the text. Then one was taken for another that
    /// reads the same, such as one in code, and may have been left as it was typed.
    private static func refers(_ text: [UInt8], to targets: Set<ArraySlice<UInt8>>) -> Bool {
        guard !targets.isEmpty, text.count > 1 else { return false }
        let bracket = UInt8(ascii: "[")
        return (0..<text.count - 1).contains { index in
            text[index] == bracket && text[index + 1] == bracket && targets.contains(target(text[index...]))
        }
    }

    /// Where in ``source`` something stands that begins and ends so.
    private func place(of range: SourceRange, opening: StaticString, closing: StaticString) -> Range<Int>? {
        let start = Int(range.start) - sourceOffset
        let end = Int(range.end) - sourceOffset
        guard start >= 0, end <= source.count, end - start > opening.utf8CodeUnitCount + closing.utf8CodeUnitCount,
            source[start..<end].starts(
                with: UnsafeBufferPointer(start: opening.utf8Start, count: opening.utf8CodeUnitCount)),
            source[start..<end].suffix(closing.utf8CodeUnitCount).elementsEqual(
                UnsafeBufferPointer(start: closing.utf8Start, count: closing.utf8CodeUnitCount))
        else { return nil }
        // The place of another that stands before it would take in this one's beginning.
        let inner = source[(start + 2)..<(end - closing.utf8CodeUnitCount)]
        return inner.contains(UInt8(ascii: "[")) ? nil : start..<end
    }

    /// The block of a view written anew, each line with the quotation marks and the indentation of the blocks around it.
    private func edit(of view: ViewBlock, lines: [UInt8]?) -> MarkdownEdit? {
        let start = Int(view.range.start) - sourceOffset
        let end = Int(view.range.end) - sourceOffset
        guard start >= 0, start < end, end <= source.count else { return nil }
        var first = start
        while first > 0, source[first - 1] != 0x0A { first -= 1 }
        guard let fence = source[first..<end].firstIndex(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }),
            source[fence..<min(end, fence + 3)].allSatisfy({ $0 == source[fence] }), end - fence >= 3
        else { return nil }
        let head = source[first..<fence]
        guard let lines else {
            // The line break goes with the block, or a blank line would stand for it.
            return MarkdownEdit(range: first..<min(source.count, end + 1), bytes: [])
        }
        let margin = head.map { $0 == UInt8(ascii: ">") || $0 == 0x09 ? $0 : 0x20 }
        var bytes = Array(head)
        bytes += "```\(view.word)\n".utf8
        for line in lines.split(separator: 0x0A) {
            bytes += margin
            bytes += line
            bytes.append(0x0A)
        }
        bytes += margin
        bytes += "```".utf8
        return MarkdownEdit(range: first..<end, bytes: bytes)
    }

    /// The labels of the footnotes that are shown: those that the text refers to, and those that these refer to.
    private var shownFootnotes: Set<String> {
        var shown: Set<String> = []
        var waiting = footnoteReferences.map(\.label)
        while let label = waiting.popLast() {
            guard shown.insert(label).inserted, let footnote = footnotes.first(where: { $0.label == label }) else {
                continue
            }
            waiting += footnote.prose.footnoteReferences.map(\.label)
        }
        return shown
    }

    private func plainMarkdown(_ replacements: Replacements) -> [UInt8] {
        let text = plainText { replacements.reference($0) ?? $0.fallbackText }
        return Array(
            text.split(separator: "\n").map { Self.escaped(String($0)) }.joined(separator: "\n\n".utf8))
    }

    /// Words that Markdown reads as nothing but words.
    static func escaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A, 0x0D: bytes.append(0x20)
            default: bytes.append(byte)
            }
        }
        return bytes
    }

    /// Without blank lines before and after it.
    private static func trimmed(_ text: [UInt8]) -> [UInt8] {
        var start = 0
        var index = 0
        while index < text.count, text[index] <= 0x20 {
            if text[index] == 0x0A { start = index + 1 }
            index += 1
        }
        guard index < text.count else { return [] }
        var end = text.count
        while text[end - 1] <= 0x20 { end -= 1 }
        return start == 0 && end == text.count ? text : Array(text[start..<end])
    }
}

/// A piece of a text that is replaced.
struct MarkdownEdit {
    var range: Range<Int>
    var bytes: [UInt8]

    /// The text with all of them done. Of two that overlap the one that begins first is done, the longer of those that
    /// begin together.
    static func apply(_ edits: [MarkdownEdit], to text: [UInt8]) -> [UInt8] {
        guard !edits.isEmpty else { return text }
        let sorted = edits.sorted {
            $0.range.lowerBound != $1.range.lowerBound
                ? $0.range.lowerBound < $1.range.lowerBound : $0.range.upperBound > $1.range.upperBound
        }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var done = 0
        for edit in sorted where edit.range.lowerBound >= done {
            result += text[done..<edit.range.lowerBound]
            result += edit.bytes
            done = edit.range.upperBound
        }
        return result + text[done...]
    }
}
