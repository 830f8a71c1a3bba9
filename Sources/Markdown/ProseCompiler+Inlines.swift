import CCmark
import Diagnostics

extension ProseCompiler {
    /// Writes what a paragraph, heading or table cell holds, which stands on `lines` of the source.
    mutating func inlines(_ parent: Node, lines: Range<Int>) {
        guard var node = cmark_node_first_child(parent) else { return }
        block = lines
        cursor = lines.lowerBound
        misses = 0
        isCareful = profile.hasExtensions && source.hasEscape
        textCursor = cursor
        budget = 8 * lines.count + 4096
        previous = " "
        openSingles = 0
        while true {
            if enterInline(&node), let child = cmark_node_first_child(node) {
                node = child
                continue
            }
            while true {
                exitInline(node)
                if let next = cmark_node_next(node) {
                    node = next
                    break
                }
                node = cmark_node_parent(node)
                if node == parent { return }
            }
        }
    }

    /// Writes what begins an inline container, or the whole of any other inline. Text takes the text and line breaks
    /// behind it along and leaves `node` at the last of them. Returns whether to go into the children.
    private mutating func enterInline(_ node: inout Node) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK:
            node = gather(from: node)
            writeRun(after: node)
        case CMARK_NODE_EMPH:
            prose.html.put("<em>")
            return true
        case CMARK_NODE_STRONG:
            prose.html.put("<strong>")
            return true
        case CMARK_NODE_CODE:
            let literal = bytes(of: cmark_node_get_literal(node))
            prose.html.put("<code>")
            prose.html.putEscaped(literal)
            prose.html.put("</code>")
            if profile.hasExtensions {
                prose.plain.append(contentsOf: literal)
                skipCode(literal)
                // A fence that is indented behind a paragraph's line is a code span of that paragraph.
                if literal.starts(with: [UInt8(ascii: "t"), UInt8(ascii: "l"), UInt8(ascii: "p"), UInt8(ascii: " ")]),
                    literal.count(where: { $0 == UInt8(ascii: " ") }) > 1
                {
                    report(
                        .restrictedForm, "Code '\(excerpt(literal))' lies in a paragraph and restricts nothing",
                        at: source.fileRange(block),
                        explanation: "A restricted block begins on a line of its own, behind at most three spaces.")
                }
                previous = "a"
            }
        case CMARK_NODE_LINEBREAK:
            prose.html.put("<br>\n")
            if profile.hasExtensions {
                prose.plain.append(UInt8(ascii: " "))
                previous = " "
            }
        case CMARK_NODE_HTML_INLINE: inlineHTML(node)
        case CMARK_NODE_LINK: return enterLink(node)
        case CMARK_NODE_IMAGE: image(node)
        default: break
        }
        return false
    }

    private mutating func exitInline(_ node: Node) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_EMPH: prose.html.put("</em>")
        case CMARK_NODE_STRONG: prose.html.put("</strong>")
        case CMARK_NODE_LINK: exitLink(node)
        default: break
        }
    }

    private mutating func inlineHTML(_ node: Node) {
        let literal = bytes(of: cmark_node_get_literal(node))
        guard !profile.allowsRawHTML else {
            prose.html.append(contentsOf: literal)
            return
        }
        report(
            .rawHTML, "HTML '\(excerpt(literal))' is shown as text", at: place(of: literal),
            explanation: "Markdown here has no HTML in it. What is meant as text can stand in `code`.")
        prose.html.putEscaped(literal)
        prose.plain.append(contentsOf: literal)
        previous = ">"
    }

    /// Joins a text with the texts and soft line breaks that follow it into ``run``. Returns the last of them.
    private mutating func gather(from first: Node) -> Node {
        run.removeAll(keepingCapacity: true)
        var last = first
        var next: Node? = first
        while let node = next {
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT:
                let literal = bytes(of: cmark_node_get_literal(node))
                if isCareful { appendMatched(literal) } else { run.append(contentsOf: literal) }
            case CMARK_NODE_SOFTBREAK: run.append(UInt8(ascii: "\n"))
            default: return last
            }
            last = node
            next = cmark_node_next(node)
        }
        return last
    }

    /// The first scalar that will be written after `node` in its block: a space at the block's end, a letter for what
    /// is no text.
    func following(_ node: Node) -> Unicode.Scalar {
        var node = node
        while cmark_node_next(node) == nil {
            node = cmark_node_parent(node)
            switch cmark_node_get_type(node) {
            case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK: continue
            default: return " "
            }
        }
        node = cmark_node_next(node)
        while true {
            switch cmark_node_get_type(node) {
            case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK:
                guard let child = cmark_node_first_child(node) else { return "a" }
                node = child
            case CMARK_NODE_TEXT:
                let literal = bytes(of: cmark_node_get_literal(node))
                return Self.scalar(at: 0, of: literal) ?? "a"
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: return " "
            default: return "a"
            }
        }
    }

    /// The text of an image: all text within it, unmarked.
    func plainText(of parent: Node) -> [UInt8] {
        var text: [UInt8] = []
        guard var node = cmark_node_first_child(parent) else { return text }
        while true {
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
                text.append(contentsOf: bytes(of: cmark_node_get_literal(node)))
            case CMARK_NODE_LINEBREAK, CMARK_NODE_SOFTBREAK: text.append(UInt8(ascii: " "))
            default: break
            }
            if let child = cmark_node_first_child(node) {
                node = child
                continue
            }
            while true {
                if let next = cmark_node_next(node) {
                    node = next
                    break
                }
                node = cmark_node_parent(node)
                if node == parent { return text }
            }
        }
    }
}
