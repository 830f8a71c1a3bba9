import CCmark
import Diagnostics

extension ProseCompiler {
    /// Writes the blocks of a tree.
    mutating func blocks(_ root: Node) {
        var node = root
        var depth = 0
        while true {
            if enter(node, depth), let child = cmark_node_first_child(node) {
                node = child
                depth += 1
                continue
            }
            while true {
                exit(node)
                if node == root { return }
                if let next = cmark_node_next(node) {
                    node = next
                    break
                }
                node = cmark_node_parent(node)
                depth -= 1
            }
        }
    }

    /// Writes what begins a container, or the whole of any other block. Returns whether to go into its children.
    private mutating func enter(_ node: Node, _ depth: Int) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: return true
        case CMARK_NODE_PARAGRAPH: paragraph(node)
        case CMARK_NODE_HEADING: heading(node)
        case CMARK_NODE_ITEM:
            prose.html.endLine()
            prose.html.put("<li>")
            return true
        case CMARK_NODE_LIST:
            prose.html.endLine()
            if cmark_node_get_list_type(node) == CMARK_BULLET_LIST {
                prose.html.put("<ul>\n")
            } else if cmark_node_get_list_start(node) == 1 {
                prose.html.put("<ol>\n")
            } else {
                prose.html.put("<ol start=\"")
                prose.html.put(Int(cmark_node_get_list_start(node)))
                prose.html.put("\">\n")
            }
            return isShallow(node, depth)
        case CMARK_NODE_BLOCK_QUOTE:
            prose.html.endLine()
            prose.html.put("<blockquote>\n")
            return isShallow(node, depth)
        case CMARK_NODE_CODE_BLOCK: codeBlock(node)
        case CMARK_NODE_HTML_BLOCK: htmlBlock(node)
        case CMARK_NODE_THEMATIC_BREAK:
            prose.html.endLine()
            prose.html.put("<hr>\n")
        default: break
        }
        return false
    }

    private mutating func exit(_ node: Node) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_ITEM: prose.html.put("</li>\n")
        case CMARK_NODE_LIST:
            if cmark_node_get_list_type(node) == CMARK_BULLET_LIST {
                prose.html.put("</ul>\n")
            } else {
                prose.html.put("</ol>\n")
            }
        case CMARK_NODE_BLOCK_QUOTE:
            prose.html.endLine()
            prose.html.put("</blockquote>\n")
        default: break
        }
    }

    private mutating func isShallow(_ node: Node, _ depth: Int) -> Bool {
        guard profile.hasExtensions, depth > Self.nestingLimit else { return true }
        if !diagnostics.contains(where: { $0.code == .proseNesting }) {
            report(
                .proseNesting, "Lists and quotations nest at most \(Self.nestingLimit) deep",
                at: source.fileRange(lines(of: node)))
        }
        return false
    }

    /// The bytes of the source's lines that a block stands on.
    func lines(of node: Node) -> Range<Int> {
        source.lines(Int(cmark_node_get_start_line(node)), Int(cmark_node_get_end_line(node)))
    }

    private mutating func paragraph(_ node: Node) {
        if profile.hasExtensions, source.hasPipe, table(node) { return }
        let isTight = cmark_node_get_list_tight(cmark_node_parent(cmark_node_parent(node))) == 1
        if isTight {
            inlines(node, lines: lines(of: node))
        } else {
            prose.html.endLine()
            prose.html.put("<p>")
            inlines(node, lines: lines(of: node))
            prose.html.put("</p>\n")
        }
        endPlainLine()
    }

    private mutating func heading(_ node: Node) {
        let level = Int(cmark_node_get_heading_level(node))
        prose.html.endLine()
        guard profile.hasExtensions else {
            prose.html.put("<h")
            prose.html.put(level)
            prose.html.put(">")
            inlines(node, lines: lines(of: node))
            prose.html.put("</h")
            prose.html.put(level)
            prose.html.put(">\n")
            return
        }
        let index = prose.headings.count
        let firstReference = prose.references.count
        let firstMark = prose.plainReferences.count
        let textStart = prose.plain.count
        let range = lines(of: node)
        append(.headingStart(index))
        // The heading's place is kept: nothing in its text can add another heading.
        inlines(node, lines: range)
        append(.headingEnd(index))
        prose.html.put("\n")
        var text: [UInt8] = []
        var discreet: [UInt8] = []
        var start = textStart
        for mark in prose.plainReferences[firstMark...] {
            let reference = prose.references[mark.reference]
            text += prose.plain[start..<mark.offset]
            text += reference.fallbackText.utf8
            discreet += prose.plain[start..<mark.offset]
            if let words = reference.text { discreet += words.utf8 }
            start = mark.offset
        }
        text += prose.plain[start...]
        discreet += prose.plain[start...]
        let id = headingIDs.take(HeadingSlug.make(text[...]))
        let hasBareReference = prose.references[firstReference...].contains { $0.text == nil }
        prose.headings.append(
            Prose.Heading(
                level: level, id: id, discreetID: hasBareReference ? HeadingSlug.make(discreet[...]) : id,
                text: String(decoding: text, as: UTF8.self), range: source.fileRange(range),
                references: firstReference..<prose.references.count))
        endPlainLine()
    }

    mutating func endPlainLine() {
        if profile.hasExtensions { prose.plain.endLine() }
    }

    private mutating func htmlBlock(_ node: Node) {
        let literal = bytes(of: cmark_node_get_literal(node))
        prose.html.endLine()
        guard !profile.allowsRawHTML else {
            prose.html.append(contentsOf: literal)
            prose.html.endLine()
            return
        }
        let range = lines(of: node)
        let shown = range.lowerBound..<source.line(Int(cmark_node_get_start_line(node))).upperBound
        report(
            .rawHTML, "HTML '\(excerpt(literal))' is shown as text", at: source.fileRange(shown),
            explanation: "Markdown here has no HTML in it. What is meant as text can stand in `code`.")
        reportPublishedFence(literal, "HTML", at: range, severity: .error)
        prose.html.put("<pre class=\"raw-html\">")
        prose.html.putEscaped(trimmed(literal))
        prose.html.put("</pre>\n")
        prose.plain.append(contentsOf: literal)
        endPlainLine()
    }

    private func trimmed(_ literal: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        var end = literal.count
        while end > 0, literal[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        return UnsafeRawBufferPointer(rebasing: literal[..<end])
    }

    /// The beginning of what an author typed, for a message: one line, at most 40 bytes.
    func excerpt(_ literal: some Collection<UInt8>) -> String {
        var text = String(decoding: literal.prefix { $0 != UInt8(ascii: "\n") }.prefix(40), as: UTF8.self)
        while let last = text.unicodeScalars.last, last == "\u{FFFD}" || last == " " {
            text.unicodeScalars.removeLast()
        }
        return text.utf8.count < literal.count - 1 ? text + "…" : text
    }
}
