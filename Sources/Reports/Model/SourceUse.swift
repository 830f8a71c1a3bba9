/// One entry of a `sources:` list: the id of a source record, or a source written on the spot.
package enum SourceUse: Sendable {
    case named(Reference)
    /// Written in place, as a map or as one line (`The News, 14 March 2023, https://…`).
    indirect case inline(SourceDetails)
    /// A source whose record says `protect: yes`, after release: it counts, and nothing of it is shown.
    case protected
}
