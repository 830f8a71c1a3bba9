/// A file of `Content/media` that is published: where it lies, and what is published of it.
package struct MediaFile: Sendable, Hashable {
    /// Symbolic links resolved.
    package var path: String
    /// What was known of the file when it was examined: a file that has changed since is not copied.
    var status: FileStatus?
    var copy: CleanCopy?

    /// Whether the file is published as it is.
    var isWhole: Bool {
        guard let status, let copy else { return true }
        return copy.isWhole(of: status.size)
    }
}
