import CCmark
import Diagnostics

extension ProseCompiler {
    /// Writes a code block, or a view, or a restricted block.
    mutating func codeBlock(_ node: Node) {
        let literal = bytes(of: cmark_node_get_literal(node))
        let info = bytes(of: cmark_node_get_fence_info(node))
        let end = info.firstIndex(where: Self.isSpace) ?? info.count
        let word = info[..<end]
        if profile.hasExtensions, !word.isEmpty {
            if isRestricting(word) {
                restrictedBlock(node, word, literal)
                return
            }
            let name = String(decoding: word, as: UTF8.self)
            if profile.viewWords.contains(name) {
                viewBlock(node, name, String(decoding: info[end...], as: UTF8.self), literal)
                return
            }
        }
        prose.html.endLine()
        if word.isEmpty {
            prose.html.put("<pre><code>")
        } else {
            prose.html.put("<pre><code class=\"language-")
            prose.html.putEscaped(UnsafeRawBufferPointer(rebasing: word))
            prose.html.put("\">")
        }
        prose.html.putEscaped(literal)
        prose.html.put("</code></pre>\n")
        if profile.hasExtensions {
            reportPublishedFence(literal, "code", at: lines(of: node), severity: .warning)
            prose.plain.append(contentsOf: literal)
            endPlainLine()
        }
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Whether a fence's first word means to restrict. More is taken for it than is right (`TLP`, `tlp:amber`,
    /// `{tlp`), since whatever is not taken for it is published.
    private func isRestricting(_ word: Slice<UnsafeRawBufferPointer>) -> Bool {
        var letters = word.drop { !Self.isLetter($0) }.prefix(3).map { $0 | 0x20 }
        guard letters == [UInt8(ascii: "t"), UInt8(ascii: "l"), UInt8(ascii: "p")] else { return false }
        letters = word.drop { !Self.isLetter($0) }.dropFirst(3).prefix(1).map { $0 }
        return letters.first.map { !Self.isLetter($0) } ?? true
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Points at a fence that would restrict if it did not lie in a block of another kind, which shows it and all
    /// behind it. In code it may be meant so, as an example.
    mutating func reportPublishedFence(
        _ literal: UnsafeRawBufferPointer, _ block: String, at range: Range<Int>, severity: Severity
    ) {
        let line = literal.split(separator: UInt8(ascii: "\n")).first { line in
            let fence = line.drop { Self.isSpace($0) || $0 == UInt8(ascii: ">") }
            let info = fence.drop { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
            guard info.startIndex - fence.startIndex >= 3 else { return false }
            return isRestricting(info.drop(while: Self.isSpace).prefix { !Self.isSpace($0) })
        }
        guard let line else { return }
        report(
            .restrictedForm, "Fence '\(excerpt(line))' lies in \(block) and restricts nothing",
            at: source.fileRange(range), severity: severity,
            explanation: "What stands in it is published with the \(block) around it.")
    }

    private mutating func restrictedBlock(
        _ node: Node, _ word: Slice<UnsafeRawBufferPointer>, _ literal: UnsafeRawBufferPointer
    ) {
        let fence = source.line(Int(cmark_node_get_start_line(node)))
        // The label is read from the source, so that its place is known: behind the fence and the first word.
        var start = source.bytes[fence].firstRange(of: Array(word))?.upperBound ?? fence.lowerBound
        while start < fence.upperBound, Self.isSpace(source.bytes[start]) { start += 1 }
        var end = fence.upperBound
        while end > start, Self.isSpace(source.bytes[end - 1]) { end -= 1 }
        let label = source.bytes[start..<end]
        let range = source.fileRange(fencedLines(of: node, literal))
        if !word.elementsEqual([UInt8(ascii: "t"), UInt8(ascii: "l"), UInt8(ascii: "p")]) || label.isEmpty {
            report(
                .restrictedForm,
                label.isEmpty
                    ? "A restricted block needs a label after 'tlp'"
                    : "A restricted block begins with 'tlp', in small letters, and not with '\(excerpt(word))'",
                at: source.fileRange(fence),
                explanation: "Write 'tlp', a space and the label: 'tlp amber'. Until then the block is withheld.")
        }
        var inner = Prose()
        if depth < Self.restrictionLimit {
            inner = compileApart(innerSource(node, literal))
        } else {
            report(
                .proseNesting, "Restricted blocks nest at most \(Self.restrictionLimit) deep", at: range,
                explanation: "What lies deeper is withheld.")
        }
        prose.html.endLine()
        append(.restricted(prose.restricted.count))
        prose.restricted.append(
            RestrictedBlock(
                label: word.count == 3 ? String(decoding: label, as: UTF8.self) : "",
                labelRange: source.fileRange(start..<end), prose: inner, range: range))
    }

    private mutating func viewBlock(
        _ node: Node, _ word: String, _ arguments: String, _ literal: UnsafeRawBufferPointer
    ) {
        let first = Int(cmark_node_get_start_line(node))
        let lineCount = literal.count { $0 == UInt8(ascii: "\n") }
        var range = source.line(first).upperBound..<source.line(first).upperBound
        var isVerbatim = true
        if lineCount > 0 {
            range = source.line(first + 1).lowerBound..<source.line(first + lineCount).upperBound
            // In a block within a block the lines may be the file's and lie apart in it, or be longer than the file's where
            // bytes that are no text were replaced.
            isVerbatim =
                source.bytes[range].elementsEqual(literal.dropLast())
                && source.fileRange(range).offsets.count == range.count && outermost?.firstInvalidByte() == nil
            // The last line's own line break belongs to the text.
            if range.upperBound < source.bytes.count { range = range.lowerBound..<range.upperBound + 1 }
        }
        let block = source.fileRange(fencedLines(of: node, literal))
        viewCount += 1
        guard viewCount <= Self.viewLimit else {
            if viewCount == Self.viewLimit + 1 {
                report(
                    .proseTooLong, "A text may have at most \(Self.viewLimit) views, and this is one more", at: block)
            }
            return
        }
        prose.html.endLine()
        append(.view(prose.views.count))
        prose.views.append(
            ViewBlock(
                word: word, arguments: String(arguments.drop { $0 == " " || $0 == "\t" }), text: Array(literal),
                textRange: source.fileRange(range), textIsVerbatim: isVerbatim, range: block))
    }

    /// The lines of a fenced block, from its fence to its closing fence, where it has one. libcmark counts a line too many
    /// where a block ends because the one around it does.
    private func fencedLines(of node: Node, _ literal: UnsafeRawBufferPointer) -> Range<Int> {
        let first = Int(cmark_node_get_start_line(node))
        let last = first + literal.count { $0 == UInt8(ascii: "\n") }
        let next = source.bytes[source.line(last + 1)].drop { Self.isSpace($0) || $0 == UInt8(ascii: ">") }
        let marks = next.prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
        let isClosed =
            last < Int(cmark_node_get_end_line(node)) && marks.count >= 3
            && next[marks.endIndex...].allSatisfy(Self.isSpace)
        return source.lines(first, isClosed ? last + 1 : last)
    }

    /// The content of a fenced block as a source of its own. Each of its lines is the end of a line of this source:
    /// only indentation and quotation marks have been taken off its front.
    private mutating func innerSource(_ node: Node, _ literal: UnsafeRawBufferPointer) -> ProseSource {
        var (bytes, offsets) = definitionLines(for: literal)
        var line = Int(cmark_node_get_start_line(node)) + 1
        var start = 0
        while start < literal.count {
            let end = literal[start...].firstIndex(of: UInt8(ascii: "\n")) ?? literal.count
            let place = source.line(line)
            offsets.append(source.fileOffset(of: max(place.lowerBound, place.upperBound - (end - start))))
            line += 1
            start = end + 1
        }
        bytes.append(contentsOf: literal)
        offsets.append(source.fileOffset(of: source.line(line).lowerBound))
        return ProseSource(bytes, fileOffsets: offsets, of: source)
    }
}
