import CCmark
import Diagnostics

extension ProseCompiler {
    /// Writes a link's start tag, or what an author typed where its address is refused.
    mutating func enterLink(_ node: Node) -> Bool {
        let address = bytes(of: cmark_node_get_url(node))
        let title = bytes(of: cmark_node_get_title(node))
        linkDepth += 1
        guard profile.hasExtensions else {
            prose.html.put("<a href=\"")
            prose.html.putAddress(address)
            putTitle(title)
            prose.html.put("\">")
            return true
        }
        refuseMisplacedFootnote(node)
        if linkDepth > 1, isAutolink(node, address) {
            // libcmark lets it be a link, but HTML has none within a link.
            openLinks.append(.text)
            return true
        }
        guard let kind = AddressRule.kind(of: address) else {
            openLinks.append(.refused)
            prose.html.put("[")
            return true
        }
        openLinks.append(.written(prose.links.count))
        prose.links.append(
            ProseLink(
                address: String(decoding: address, as: UTF8.self), kind: kind, range: source.fileRange(block)))
        writeLinkStart(prose.links.count - 1, address)
        prose.html.removeLast(2)
        putTitle(title)
        prose.html.put("\">")
        if isAutolink(node, address) {
            let literal = bytes(of: cmark_node_get_literal(cmark_node_first_child(node)))
            prose.html.putEscaped(literal)
            prose.plain.append(contentsOf: literal)
            previous = "a"
            return false
        }
        return true
    }

    /// Writes the start tag of one of the prose's links.
    mutating func writeLinkStart(_ index: Int, _ address: UnsafeRawBufferPointer) {
        prose.html.put("<a href=\"")
        switch prose.links[index].kind {
        case .external:
            prose.html.putAddress(address)
            prose.html.put("\" rel=\"external noopener\">")
        case .mail:
            prose.html.putAddress(address)
            prose.html.put("\">")
        case .relative, .fragment:
            append(.address(index))
            prose.html.put("\">")
        }
    }

    private mutating func putTitle(_ title: UnsafeRawBufferPointer) {
        guard !title.isEmpty else { return }
        prose.html.put("\" title=\"")
        prose.html.putEscaped(title)
    }

    mutating func exitLink(_ node: Node) {
        linkDepth -= 1
        guard profile.hasExtensions else {
            prose.html.put("</a>")
            return
        }
        let address = bytes(of: cmark_node_get_url(node))
        let open = openLinks.removeLast()
        if case .text = open { return }
        let range = place(of: address)
        if case .written(let index) = open {
            prose.links[index].range = range
            prose.html.put("</a>")
        } else {
            prose.html.put("](")
            prose.html.putEscaped(address)
            prose.html.put(")")
            report(.linkAddress, linkProblem(address), at: range)
        }
    }

    /// A footnote defined in a list or quotation is a link definition to libcmark, which would print the note's first
    /// word as an address: `[^1]: Word`.
    private mutating func refuseMisplacedFootnote(_ node: Node) {
        guard let child = cmark_node_first_child(node) else { return }
        let text = bytes(of: cmark_node_get_literal(child))
        guard text.first == UInt8(ascii: "^"), misses < Self.missLimit else { return }
        let definition = [UInt8(ascii: "[")] + Array(text) + [UInt8(ascii: "]"), UInt8(ascii: ":")]
        guard let start = definition.withUnsafeBytes({ find($0, from: 0, to: source.bytes.count) }) else { return }
        misses += 1
        report(
            .footnotePlace,
            "Footnote '[\(excerpt(text))]' must be defined at the start of a line, outside lists and quotations",
            at: source.fileRange(start..<start + definition.count))
    }

    private func linkProblem(_ address: UnsafeRawBufferPointer) -> String {
        let shown = excerpt(address)
        if address.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) {
            return "Link address '\(shown)' must say 'https:' before its host"
        }
        return "Link address '\(shown)' is no http, https or mailto address, relative path or fragment"
    }

    /// Whether the link was written as its bare address in angle brackets.
    private func isAutolink(_ node: Node, _ address: UnsafeRawBufferPointer) -> Bool {
        guard let child = cmark_node_first_child(node), cmark_node_next(child) == nil,
            cmark_node_get_type(child) == CMARK_NODE_TEXT
        else { return false }
        let text = bytes(of: cmark_node_get_literal(child))
        return address.count - text.count == 0 && address.elementsEqual(text)
            || address.count - text.count == 7 && address.dropFirst(7).elementsEqual(text)
    }

    /// Writes an image, or what an author typed where its address is refused.
    mutating func image(_ node: Node) {
        let address = bytes(of: cmark_node_get_url(node))
        let title = bytes(of: cmark_node_get_title(node))
        let alt = plainText(of: node)
        guard profile.hasExtensions else {
            prose.html.put("<img src=\"")
            prose.html.putAddress(address)
            prose.html.put("\" alt=\"")
            prose.html.putEscaped(alt[...])
            putTitle(title)
            prose.html.put("\">")
            return
        }
        let range = place(of: address)
        previous = "a"
        prose.plain += alt
        let kind = AddressRule.kind(of: address)
        guard kind == .relative, !address.isEmpty else {
            report(
                .imageAddress,
                kind == .external
                    ? "Picture '\(excerpt(address))' lies on another site; pictures are files of this one"
                    : "Picture '\(excerpt(address))' must be named by a relative path", at: range,
                explanation: kind == .external
                    ? "A page that fetches from elsewhere tells that site who reads it." : nil)
            if kind == .external, linkDepth == 0 {
                prose.links.append(
                    ProseLink(address: String(decoding: address, as: UTF8.self), kind: .external, range: range))
                writeLinkStart(prose.links.count - 1, address)
                prose.html.putEscaped(alt[...])
                prose.html.put("</a>")
            } else {
                prose.html.put("![")
                prose.html.putEscaped(alt[...])
                prose.html.put("](")
                prose.html.putEscaped(address)
                prose.html.put(")")
            }
            return
        }
        if alt.allSatisfy(Self.isSpace) {
            report(
                .imageWithoutAlt, "Picture '\(excerpt(address))' needs a text that stands in for it", at: range,
                explanation: "Write it between the square brackets, for readers who cannot see the picture.")
        }
        append(.image(prose.images.count))
        prose.images.append(
            ProseImage(
                path: String(decoding: address, as: UTF8.self), alt: String(decoding: alt, as: UTF8.self),
                title: String(decoding: title, as: UTF8.self), range: range))
    }
}
