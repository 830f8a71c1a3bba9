import Diagnostics
import Markdown
import TestSupport

/// Writes references, citations and views so that a test can read what they were.
struct PlainResolver: ProseResolver {
    var withheld: Set<String> = []

    mutating func writeReference(_ reference: ProseReference, into html: inout [UInt8]) {
        let type = reference.type.map { $0 + ":" } ?? ""
        let field = reference.field.map { "." + $0 } ?? ""
        let text = reference.text.map { "|" + $0 } ?? ""
        html += "{\(type)\(reference.id)\(field)\(text)\(reference.isInsideLink ? " in link" : "")}".utf8
    }

    mutating func writeCitation(_ citation: ProseCitation, into html: inout [UInt8]) {
        html += "{@\(citation.source)\(citation.locator.map { ", " + $0 } ?? "")}".utf8
    }

    mutating func writeView(_ view: ViewBlock, into html: inout [UInt8]) {
        html += "{view \(view.word)}\n".utf8
    }

    func isWithheld(_ reference: ProseReference) -> Bool { withheld.contains(reference.id) }
}

/// Compiles a text as the whole of a file.
func compile(
    _ text: some Collection<UInt8>, profile: ProseProfile = .product, style: TypographicStyle = .plain, offset: Int = 0
) -> Checked<Prose> {
    var parser = ProseParser(profile: profile)
    return parser.parse(Array(text)[...], path: "Content/pages/a.md", offset: offset, style: style)
}

/// What a text looks like on a page of its own, without footnotes.
func html(
    _ text: String, profile: ProseProfile = .product, style: TypographicStyle = .plain, headingOffset: Int = 0,
    withheld: Set<String> = []
) -> String {
    var state = ProsePageState()
    return html(
        compile(text.utf8, profile: profile, style: style).value, state: &state, headingOffset: headingOffset,
        withheld: withheld)
}

func html(
    _ prose: Prose, state: inout ProsePageState, headingOffset: Int = 0, withheld: Set<String> = []
) -> String {
    var resolver = PlainResolver(withheld: withheld)
    var bytes: [UInt8] = []
    ProseRenderer(headingOffset: headingOffset).render(prose, resolver: &resolver, state: &state, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

/// What a text looks like with its footnotes behind it.
func htmlWithNotes(_ prose: Prose) -> String {
    var resolver = PlainResolver()
    var state = ProsePageState()
    var bytes: [UInt8] = []
    let renderer = ProseRenderer()
    renderer.render(prose, resolver: &resolver, state: &state, into: &bytes)
    renderer.writeNotes(resolver: &resolver, state: &state, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

/// The diagnostics of a marked text.
func findings(_ marked: String) -> [Finding] {
    let text = MarkedText(marked)
    return text.findings(compile(text.bytes).diagnostics)
}

/// What a file's bytes say in a range.
func excerpt(_ text: String, _ range: SourceRange) -> String {
    String(decoding: Array(text.utf8)[range.offsets], as: UTF8.self)
}
