/// One file of the output: where it will lie, and where its bytes come from.
package struct PlannedFile: Sendable, Hashable {
    package enum Origin: Sendable, Hashable {
        /// The render closure makes its bytes.
        case rendered
        /// A copy of a file, named by a path without symbolic links (`SourceFile.Content.media`).
        case copied(from: String)
        /// What may be published of such a file.
        case cleaned(MediaFile)
    }

    /// The path from the output folder, with slashes: `incidents/kpo-attack.html`.
    package var route: String
    package var origin: Origin
    /// The file that it is a copy of, whole or not.
    var media: MediaFile? {
        switch origin {
        case .rendered: nil
        case .copied(let path): MediaFile(path: path)
        case .cleaned(let file): file
        }
    }

    /// Whether making it takes as long as making many others: then it is begun first.
    package var isLarge: Bool

    package init(route: String, origin: Origin = .rendered, isLarge: Bool = false) {
        self.route = route
        self.origin = origin
        self.isLarge = isLarge
    }
}
