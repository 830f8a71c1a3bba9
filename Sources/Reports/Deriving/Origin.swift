/// Where a statement first came from: the key by which independence is counted.
///
/// Eight articles that repeat one police release share one origin, so what is counted is never the number of outlets.
package enum Origin: Sendable, Hashable {
    case actor(String)
    case source(String)
    /// A key of the author's own, or a label such as "local officials".
    case key(String)
    /// A source that this audience may not see; it counts as one and has no name.
    case withheld(Int)
}
