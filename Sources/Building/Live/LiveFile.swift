/// A file of a site in memory.
package struct LiveFile: Sendable {
    package enum Content: Sendable {
        case bytes([UInt8])
        /// A file of `Content/media`, which lies on the disk and may be large: where, symbolic links resolved.
        case media(path: String)
    }

    package var content: Content
    /// Differs where the bytes do: for an entity tag. Letters, digits, `-` and `_`.
    package var digest: String
    /// Whether it is an HTML page.
    package var isPage: Bool
}
