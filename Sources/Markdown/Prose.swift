package import Diagnostics

/// A Markdown text, read once: finished HTML with gaps, and what belongs into the gaps.
///
/// References, citations and views can be filled in only when it is known what is released, and by then the parser's
/// tree is long gone. So a text is compiled into bytes and segments, which can be kept, compared, sent to another task
/// and written out (``ProseRenderer``) as often as wanted.
package struct Prose: Sendable, Equatable {
    /// A piece of the text, in the order of writing. Numbers are indices into the array of the same name.
    package enum Segment: Sendable, Hashable {
        /// Finished HTML: a range of ``html``.
        case html(Range<Int>)
        case reference(Int)
        case citation(Int)
        case footnoteReference(Int)
        case view(Int)
        /// Never written as it is: see ``removingRestricted(keeping:)``.
        case restricted(Int)
        case headingStart(Int)
        case headingEnd(Int)
        /// The address of a link (an index into ``links``), between the quotation marks of its attribute.
        case address(Int)
        case image(Int)
        /// The element around a table that lets it scroll sideways.
        case tableStart
    }

    package struct FootnoteReference: Sendable, Hashable {
        package var label: String
        package var range: SourceRange
        /// Whether it stands in the text of a link, where no second link may be written.
        package var isInsideLink: Bool
    }

    package struct Footnote: Sendable, Equatable {
        package var label: String
        package var prose: Prose
        /// The definition's label with its brackets.
        package var range: SourceRange
    }

    package struct Heading: Sendable, Hashable {
        /// 1 to 6, as typed.
        package var level: Int
        /// Unique in this text.
        package var id: String
        /// An id that says nothing of the records that the heading refers to, for when one of them is withheld.
        package var discreetID: String
        /// The plain text; a reference without words of its own is its id.
        package var text: String
        package var range: SourceRange
        /// The heading's references, as indices into ``Prose/references``.
        package var references: Range<Int>
    }

    /// A reference's place in ``plain``.
    struct PlainReference: Sendable, Hashable {
        var offset: Int
        var reference: Int
    }

    package internal(set) var html: [UInt8] = []
    package internal(set) var segments: [Segment] = []
    package internal(set) var references: [ProseReference] = []
    package internal(set) var citations: [ProseCitation] = []
    package internal(set) var footnoteReferences: [FootnoteReference] = []
    package internal(set) var footnotes: [Footnote] = []
    package internal(set) var views: [ViewBlock] = []
    package internal(set) var restricted: [RestrictedBlock] = []
    package internal(set) var headings: [Heading] = []
    package internal(set) var links: [ProseLink] = []
    package internal(set) var images: [ProseImage] = []
    /// The text as its author typed it, for ``markdown(_:)``. What was removed for an audience
    /// (``removingRestricted(keeping:)``) is overwritten with NULs, so that all ranges stay right and nothing of it is left.
    /// Empty in the texts within a text.
    var source: [UInt8] = []
    /// Where in the file ``source`` begins.
    var sourceOffset = 0
    /// The text without markup and without what references say, one line a block.
    var plain: [UInt8] = []
    var plainReferences: [PlainReference] = []

    package init() {}

    /// Whether there is nothing to write.
    package var isEmpty: Bool { segments.isEmpty }
}
