import Diagnostics
import Markdown

extension FuzzTarget {
    /// Prose as authors write it, with all that Sitrep adds to Markdown. The first byte says whose quotation marks it has.
    static let markdown = FuzzTarget("markdown", longest: 1024) { input in
        guard let (style, bytes) = input.divided(by: [TypographicStyle.english, .plain]) else { return }
        let checked = prose(bytes, style)
        try checked.diagnostics.promiseToLie(in: bytes, of: path)
        for reference in checked.value.allReferences {
            // What was repaired is not found as it stands. Where the place is not certain the whole block is named.
            guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { break }
            let place = bytes[reference.range.offsets]
            try promise(
                place.starts(with: "[[".utf8) || place.firstRange(of: Array("[[".utf8)) != nil,
                "a reference is not where it says it is")
        }
        for keepsRestricted in [false, true] {
            let released = checked.value.removingRestricted { _ in keepsRestricted }
            let html = page(released)
            try WellFormedHTML.check(html)
            if input.isChosen {
                try promise(
                    html == page(prose(bytes, style).value.removingRestricted { _ in keepsRestricted }), "twice")
            }
        }
        guard input.isChosen else { return }
        try promise(prose(bytes, style) == checked, "a second reading is another text")
        // What a text is for those who read it as it was typed is a text again, and refers to nothing that was replaced.
        let released = checked.value.removingRestricted { _ in false }
        let typed = released.markdown(
            Prose.Replacements(reference: { $0.id }, citation: { _ in "" }, view: { _ in nil }))
        let again = prose(typed, style).value
        try WellFormedHTML.check(page(again))
        // Brackets that were none can become a reference to another field, when what stood between them is replaced.
        func targets(_ prose: Prose) -> Set<String> {
            Set(prose.allReferences.map { "\($0.type ?? ""):\($0.id).\($0.field ?? "")" })
        }
        try promise(targets(again).isDisjoint(with: targets(released)), "a reference was left as it was typed")
    }

    private static let path = "Content/pages/a.md"

    private static func prose(_ bytes: [UInt8], _ style: TypographicStyle) -> Checked<Prose> {
        var parser = ProseParser()
        return parser.parse(bytes[...], path: path, offset: 0, style: style)
    }

    private static func page(_ prose: Prose) -> [UInt8] {
        var resolver = SpareResolver()
        var state = ProsePageState()
        var html: [UInt8] = []
        let renderer = ProseRenderer()
        renderer.render(prose, resolver: &resolver, state: &state, into: &html)
        renderer.writeNotes(resolver: &resolver, state: &state, into: &html)
        return html
    }
}

/// Fills gaps with the least that tells where they are.
private struct SpareResolver: ProseResolver {
    mutating func writeReference(_ reference: ProseReference, into html: inout [UInt8]) {
        html += (reference.isInsideLink ? "<em>r</em>" : "<a href=\"r\">r</a>").utf8
    }

    mutating func writeCitation(_ citation: ProseCitation, into html: inout [UInt8]) {
        html += (citation.isInsideLink ? "<em>c</em>" : "<a href=\"c\">c</a>").utf8
    }

    mutating func writeView(_ view: ViewBlock, into html: inout [UInt8]) { html += "<div class=\"view\"></div>\n".utf8 }

    func isWithheld(_ reference: ProseReference) -> Bool { reference.id.utf8.count % 2 == 0 }
}
