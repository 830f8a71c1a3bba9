/// One file that an author wrote, as the scan found it.
package struct SourceFile: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        /// The bytes of a file that the pipeline reads.
        case text([UInt8])
        /// A file that is only copied: its size in bytes and where it lies, symbolic links resolved. Its bytes never
        /// come into memory as a whole.
        case media(size: Int, file: String)
    }

    /// The path from the site's folder, with slashes: `Content/incidents/kpo-attack.yaml`.
    package var path: String
    package var content: Content

    package init(path: String, content: Content) {
        self.path = path
        self.content = content
    }

    /// The bytes of a text file; empty for media.
    package var bytes: [UInt8] {
        guard case .text(let bytes) = content else { return [] }
        return bytes
    }
}
