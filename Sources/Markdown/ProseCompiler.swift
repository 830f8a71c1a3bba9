import CCmark
import Diagnostics

/// One text on its way from libcmark's tree to a ``Prose``.
///
/// The tree is walked once and without recursion (authors nest as they like), and HTML is written as the walk goes.
/// Documents within the document are compiled by the same value, with their own source, and for footnotes and
/// restricted blocks their own prose, put in place for the while.
struct ProseCompiler {
    typealias Node = OpaquePointer

    /// The most diagnostics kept of one text: whoever makes a thousand mistakes makes one mistake.
    static let diagnosticLimit = 100
    /// The most views of one text: each may draw everything there is.
    static let viewLimit = 200
    /// How deep lists and quotations may nest.
    static let nestingLimit = 100
    /// How deep restricted blocks may nest.
    static let restrictionLimit = 8

    let path: String
    let profile: ProseProfile
    let style: TypographicStyle
    let memory: UnsafeMutablePointer<cmark_mem>

    var source: ProseSource
    var prose = Prose()
    var diagnostics: [Diagnostic] = []

    /// Where the HTML begins that no segment covers yet.
    var segmentStart = 0
    /// The ids of the prose's headings so far.
    var headingIDs = HeadingIDs()
    /// How many documents lie around this one.
    var depth = 0
    /// The footnote labels that may be referred to, and those that have been.
    var knownFootnotes: Set<String> = []
    var usedFootnotes: Set<String> = []
    /// The reference definitions of the outermost document, made when first wanted.
    var definitions: [UInt8]?
    /// How many bytes of them the documents within the document have been given.
    var definitionsPassedOn = 0
    var viewCount = 0
    var outermost: ProseSource?

    // The leaf block at hand.

    /// The block's bytes in the source.
    var block = 0..<0
    /// Up to where in the block the source has been matched with the tree.
    var cursor = 0
    /// How often something was not found in the source; past a limit the search is given up, lest it take for ever.
    var misses = 0
    /// Whether the block may have escapes or entities in it, so that its text has to be matched with the source.
    var isCareful = false
    /// Up to where in the block text has been matched with the source.
    var textCursor = 0
    /// How many bytes may still be compared to match the block's text.
    var budget = 0
    /// Text nodes joined. A NUL means that the byte after it was escaped and is to be taken literally; libcmark's own
    /// text has none.
    var run: [UInt8] = []
    /// The last scalar written in the block, for telling opening from closing quotation marks.
    var previous: Unicode.Scalar = " "
    /// The number of single quotation marks opened in the block and not closed.
    var openSingles = 0
    /// The number of links around the text at hand.
    var linkDepth = 0
    /// Links that have been begun.
    var openLinks: [OpenLink] = []

    /// A link within which the walk is.
    enum OpenLink {
        /// Its index in ``Prose/links``.
        case written(Int)
        /// Its address is none that may be followed, and it is shown as it was typed.
        case refused
        /// An address in angle brackets that stands within another link, where it is text.
        case text
    }

    init(
        source: ProseSource, path: String, profile: ProseProfile, style: TypographicStyle,
        memory: UnsafeMutablePointer<cmark_mem>
    ) {
        self.source = source
        self.path = path
        self.profile = profile
        self.style = style
        self.memory = memory
    }

    /// Compiles the whole source.
    mutating func compileDocument() {
        prose.html.reserveCapacity(source.bytes.count + source.bytes.count / 3 + 64)
        if profile.hasExtensions {
            prose.plain.reserveCapacity(source.bytes.count)
            if let index = source.firstInvalidByte() {
                report(
                    .invalidText, "Text holds a byte that is no UTF-8 text and is shown as '\u{FFFD}'",
                    at: source.fileRange(index..<index + 1))
            }
        }
        compile()
    }

    /// Compiles the source, from footnote definitions to the last segment.
    mutating func compile() {
        if profile.hasExtensions, source.hasFootnoteLine, depth <= Self.restrictionLimit {
            compileWithFootnotes()
        } else {
            blocks(parse(source.bytes))
        }
        flush()
    }

    /// Parses bytes into a tree that lives as long as the arena is not begun again.
    func parse(_ bytes: [UInt8]) -> Node {
        let parser = cmark_parser_new_with_mem(CMARK_OPT_VALIDATE_UTF8, memory)
        bytes.withUnsafeBytes { buffer in
            cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        return cmark_parser_finish(parser)
    }

    /// Does `body` with another source, and puts this one back.
    mutating func within(_ inner: ProseSource, _ body: (inout ProseCompiler) -> Void) {
        let outer = (source, block, cursor, misses)
        source = inner
        misses = 0
        body(&self)
        (source, block, cursor, misses) = outer
    }

    /// Compiles another source into a prose of its own.
    mutating func compileApart(_ inner: ProseSource) -> Prose {
        var apart = Prose()
        let outerStart = segmentStart
        let outerIDs = headingIDs
        let outerFootnotes = knownFootnotes
        if outermost == nil { outermost = source }
        swap(&apart, &prose)
        segmentStart = 0
        headingIDs = HeadingIDs()
        depth += 1
        within(inner) { $0.compile() }
        depth -= 1
        segmentStart = outerStart
        headingIDs = outerIDs
        knownFootnotes = outerFootnotes
        swap(&apart, &prose)
        return apart
    }

    /// Makes a segment of the HTML written since the last one.
    mutating func flush() {
        if prose.html.count > segmentStart { prose.segments.append(.html(segmentStart..<prose.html.count)) }
        segmentStart = prose.html.count
    }

    mutating func append(_ segment: Prose.Segment) {
        flush()
        prose.segments.append(segment)
    }

    mutating func report(
        _ code: DiagnosticCode, _ summary: String, at range: SourceRange, severity: Severity? = nil,
        explanation: String? = nil, notes: [Diagnostic.Note] = [], suggestion: String? = nil
    ) {
        guard diagnostics.count < Self.diagnosticLimit else { return }
        diagnostics.append(
            Diagnostic(
                code, summary, at: SourceLocation(path: path, range: range), severity: severity,
                explanation: explanation,
                notes: notes, suggestion: suggestion))
    }
}
