/// A tag as the scanner finds it: what kind, and where its name stands.
struct TemplateTag: Sendable {
    enum Kind: Sendable {
        case variable, section, inverted, close, partial, parent, block, comment
    }

    var kind: Kind
    /// The whole tag, braces included.
    var range: Range<Int>
    /// What it names, without the blanks around it.
    var name: Range<Int>
}
