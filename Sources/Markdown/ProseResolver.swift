/// What fills the gaps of a ``Prose``: the caller, who knows which records are released and where pages lie.
///
/// Each method appends HTML, and vouches for it: the renderer adds nothing and escapes nothing.
package protocol ProseResolver {
    /// Writes a reference: a link to the record, its words, or a value. Where ``ProseReference/isInsideLink`` is set no
    /// `a` element may be written.
    mutating func writeReference(_ reference: ProseReference, into html: inout [UInt8])
    /// Writes a citation's mark. Where ``ProseCitation/isInsideLink`` is set no `a` element may be written.
    mutating func writeCitation(_ citation: ProseCitation, into html: inout [UInt8])
    /// Writes a view: block elements.
    mutating func writeView(_ view: ViewBlock, into html: inout [UInt8])
    /// Whether a reference's record is withheld, so that not even its id may be printed (in a heading's id).
    func isWithheld(_ reference: ProseReference) -> Bool
    /// Writes the address of a relative link, as seen from the page, for an attribute in double quotation marks. Left
    /// out, it is written as typed.
    mutating func writeAddress(_ link: ProseLink, into html: inout [UInt8])
    /// Writes an `img` element. Left out, it has the path as typed.
    mutating func writeImage(_ image: ProseImage, into html: inout [UInt8])
}

extension ProseResolver {
    package func isWithheld(_ reference: ProseReference) -> Bool { false }

    package mutating func writeAddress(_ link: ProseLink, into html: inout [UInt8]) {
        html.putAddress(link.address)
    }

    package mutating func writeImage(_ image: ProseImage, into html: inout [UInt8]) {
        html.put("<img src=\"")
        html.putAddress(image.path)
        html.put("\" alt=\"")
        html.putEscaped(image.alt)
        if !image.title.isEmpty {
            html.put("\" title=\"")
            html.putEscaped(image.title)
        }
        html.put("\">")
    }
}
