/// The planned files with their routes checked against the rules and against one another.
struct PublishPlan: Sendable {
    struct File: Sendable {
        var path: OutputPath
        /// Where a copied file comes from; nil for a rendered one.
        var source: SystemPath?
        /// What is copied of it, if not all of it as it is then.
        var media: MediaFile?
    }

    let files: [File]
    /// The positions of those that are begun first.
    let large: [Int]
    let paths: Set<[UInt8]>
    /// Every folder above a planned file.
    let folders: Set<[UInt8]>

    /// - Throws: For the first route that is not the path of a file in the output folder, or that is one file, or a
    ///   folder of it, with an earlier one where case does not count.
    init(_ planned: [PlannedFile]) throws(PublishError) {
        var files: [File] = []
        var paths = Set<[UInt8]>()
        var folders = Set<[UInt8]>()
        // By folded path: how it was first spelt, and whether as a folder.
        var spellings: [String: (bytes: [UInt8], isFolder: Bool)] = [
            Manifest.name: (Array(Manifest.name.utf8), false)
        ]
        files.reserveCapacity(planned.count)
        for file in planned {
            let path: OutputPath
            do throws(OutputPath.Problem) {
                path = try OutputPath(file.route.utf8)
            } catch {
                let shown = SystemPath.printable(file.route.utf8)
                throw PublishError(.route, shown, "Route '\(shown)' \(error.words)")
            }
            if let other = spellings.updateValue((path.bytes, false), forKey: path.folded) {
                throw Self.collision(path.bytes, other.bytes, fileAndFolder: other.isFolder)
            }
            paths.insert(path.bytes)
            for folder in OutputPath.folders(above: path.bytes) {
                guard folders.insert(folder).inserted else { break }
                let other = spellings.updateValue((folder, true), forKey: OutputPath.folded(folder))
                if let other { throw Self.collision(path.bytes, other.bytes, fileAndFolder: !other.isFolder) }
            }
            var source: SystemPath?
            var media: MediaFile?
            switch file.origin {
            case .rendered: break
            case .copied(let from): source = SystemPath(from)
            case .cleaned(let file): (source, media) = (SystemPath(file.path), file)
            }
            files.append(File(path: path, source: source, media: media))
        }
        self.files = files
        large = planned.indices.filter { planned[$0].isLarge }
        self.paths = paths
        self.folders = folders
    }

    private static func collision(_ path: [UInt8], _ other: [UInt8], fileAndFolder: Bool) -> PublishError {
        let path = SystemPath.printable(path)
        let other = SystemPath.printable(other)
        let words =
            if other == Manifest.name {
                "is taken by Sitrep's own manifest"
            } else if fileAndFolder {
                "collides with '\(other)': one path cannot be a file and a folder"
            } else if path == other {
                "is planned twice"
            } else {
                "differs from '\(other)' only in case"
            }
        return PublishError(.route, path, "Route '\(path)' \(words)")
    }
}
