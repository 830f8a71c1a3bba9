import Diagnostics

/// A piece of a parsed template.
indirect enum TemplateNode: Sendable {
    /// The beginning of a line that will show: where a partial's indentation goes.
    case lineStart
    /// Bytes of the file, within one line (its line break included).
    case text(Range<Int>)
    case variable(TemplateName)
    case section(Section)
    case partial(Partial)
    case parent(Parent)
    case block(Block)

    struct Section: Sendable {
        var name: TemplateName
        /// Whether it is `{{^…}}`, shown when there is nothing.
        var isInverted: Bool
        /// The opening tag.
        var range: SourceRange
        var children: [TemplateNode]
    }

    /// `{{> name}}`
    struct Partial: Sendable {
        var name: String
        var nameRange: SourceRange
        /// The blanks before it where it stands on a line by itself; nil where it stands within a line.
        var indentation: [UInt8]?
    }

    /// `{{<name}}…{{/name}}`
    struct Parent: Sendable {
        var name: String
        var nameRange: SourceRange
        var indentation: [UInt8]?
        /// The blocks that it overrides; everything else within it is not shown.
        var overrides: [Block]
    }

    /// `{{$name}}…{{/name}}`
    struct Block: Sendable {
        var name: String
        var nameRange: SourceRange
        /// Whether the content begins on the line after the opening tag.
        var isStandalone: Bool
        /// The blanks with which what replaces the content is indented: those of the content's first line, or where it
        /// has none, those before the opening tag.
        var indentation: [UInt8]
        /// The blanks that the content's own lines begin with, taken off when it replaces another block's content.
        var intrinsicIndentation: [UInt8]
        var children: [TemplateNode]
    }
}
