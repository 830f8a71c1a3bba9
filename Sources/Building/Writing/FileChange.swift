/// A file of `Content/` that an author's verb changes or moves.
package struct FileChange: Sendable {
    /// From the site's folder.
    package var path: String
    /// Where it is afterwards.
    package var newPath: String
    /// The bytes that it was worked out from.
    package var before: [UInt8]
    package var after: [UInt8]

    package init(path: String, newPath: String, before: [UInt8], after: [UInt8]) {
        self.path = path
        self.newPath = newPath
        self.before = before
        self.after = after
    }
}
