#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension OutputUpdate {
    /// Puts each new file in place by a rename of its own; deletions come last.
    ///
    /// A manifest that names the old files and the new ones goes first, so that after a build that died on the way the
    /// next one knows all of them as Sitrep's.
    func installEach(_ manifest: [UInt8]) throws {
        let stale = stale
        do {
            var entries = stale.compactMap { history.owned[$0] }
            for (file, staged) in zip(plan.files, staged) {
                let digest = staged.state == .equal ? staged.digest : nil
                entries.append(Manifest.Entry(path: file.path, size: staged.size, digest: digest))
            }
            try onStep(.complete)
            try install(Manifest.encoded(entries))
            // An old file in the place of a new folder, or old files in a folder in the place of a new file.
            let inTheWay = Set(
                stale.filter { path in
                    plan.folders.contains(path) || OutputPath.folders(above: path).contains(where: plan.paths.contains)
                })
            try remove(stale.filter(inTheWay.contains))
            for (file, staged) in zip(plan.files, staged) where staged.state != .equal {
                try onStep(.installing(file.path.text))
                try move(file.path)
            }
            try onStep(.deleting)
            try remove(stale.filter { !inTheWay.contains($0) })
            try install(manifest)
        } catch {
            var error =
                switch error {
                case let failure as SystemFailure: PublishError(failure)
                case let known as PublishError: known
                default: throw error
                }
            error.isPartial = true
            throw error
        }
    }

    private func move(_ path: OutputPath) throws(SystemFailure) {
        let old = staging.path.appending(path.bytes)
        let new = place.path.appending(path.bytes)
        if let folder = OutputPath.folders(above: path.bytes).first { try Folder.makeAll(folder, in: place.path) }
        do throws(SystemFailure) {
            try Folder.rename(old, to: new)
        } catch  where error.number == EXDEV {
            // The folder is of another file system: a copy beside the place, and the rename there.
            let replacement = Replacement(of: new)
            do throws(SystemFailure) {
                let source = try OpenFile(reading: old)
                let target = try OpenFile(creating: replacement.temporary)
                var buffer = [UInt8](repeating: 0, count: 1 << 16)
                while true {
                    let count = try source.read(into: &buffer, limit: buffer.count)
                    try target.write(buffer.span.extracting(0..<count))
                    guard count == buffer.count else { break }
                }
            } catch {
                replacement.discard()
                throw error
            }
            try replacement.install()
        }
    }

    /// Removes files of Sitrep's, and the folders above them that become empty.
    private func remove(_ paths: [[UInt8]]) throws(SystemFailure) {
        var folders = Set<[UInt8]>()
        for path in paths {
            try Folder.removeFile(place.path.appending(path))
            folders.formUnion(OutputPath.folders(above: path))
        }
        // The longest first: a folder stands after what is in it.
        let ordered = folders.sorted { $0.count > $1.count }
        for folder in ordered where !plan.folders.contains(folder) {
            try Folder.removeEmpty(place.path.appending(folder))
        }
    }
}
