import Diagnostics

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension OutputUpdate {
    /// Completes the staged tree and lets it take the output's place in one step.
    ///
    /// Directory entries reach the disk in the order of the file system's journal; nothing is forced (see ``Stager``).
    /// - Returns: What could not be cleared away afterwards; the new site is published all the same.
    /// - Throws: `Inexchangeable` where it cannot be done here.
    func exchange(_ manifest: [UInt8]) async throws -> [Diagnostic] {
        try await linkUnchanged()
        try linkForeign()
        try onStep(.linked)
        try write(manifest, to: staging.path.appending(Manifest.name))
        // Folders keep the permissions they have, new ones get 0755; last, for some may forbid to write in them.
        for folder in tree.entries.reversed() where folder.kind == .folder {
            let path = staging.path.appending(folder.path)
            guard try FileStatus.ofEntry(at: path)?.kind == .folder else { continue }
            try Folder.setMode(folder.mode, of: path)
        }
        try Folder.setMode(tree.rootMode, of: staging.path)
        try onStep(.complete)
        guard place.status != nil else {
            try Folder.rename(staging.path, to: place.path)
            try onStep(.exchanged)
            return []
        }
        do throws(SystemFailure) {
            try Folder.exchange(staging.path, place.path)
        } catch {
            switch error.number {
            case ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP, EBUSY, EXDEV, EACCES, EPERM:
                throw Inexchangeable(words: "the file system cannot exchange two folders here")
            default: throw error
            }
        }
        try onStep(.exchanged)
        return clearAway()
    }

    private func linkUnchanged() async throws {
        let equal = plan.files.indices.filter { staged[$0].state == .equal }
        let (files, from, to) = (plan.files, place.path, staging.path)
        _ = try await Parallel.concurrentMap(equal, threads: threads) { index in
            let path = files[index].path.bytes
            try Self.making(path, in: to) { place throws(SystemFailure) in
                try Folder.link(from.appending(path), to: place)
            }
        }
    }

    private func linkForeign() throws {
        for entry in foreign.entries {
            let old = place.path.appending(entry.path)
            switch entry.kind {
            case .folder: try Folder.makeAll(entry.path, in: staging.path)
            case .link:
                try Self.making(entry.path, in: staging.path) { place throws(SystemFailure) in
                    try Folder.copyLink(old, to: place)
                }
            case .file, .other:
                try Self.making(entry.path, in: staging.path) { place throws(SystemFailure) in
                    try Folder.link(old, to: place)
                }
            }
        }
    }

    /// Runs `body` with the path in the staged tree, once more when the folders above are made.
    private static func making(
        _ path: [UInt8], in root: SystemPath, _ body: (SystemPath) throws(SystemFailure) -> Void
    ) throws {
        let place = root.appending(path)
        do throws(SystemFailure) {
            do throws(SystemFailure) {
                try body(place)
            } catch  where error.number == ENOENT {
                if let folder = OutputPath.folders(above: path).first { try Folder.makeAll(folder, in: root) }
                try body(place)
            }
        } catch {
            switch error.number {
            case EPERM, EACCES, EMLINK, EXDEV, ENOTSUP, EOPNOTSUPP, ENOSYS:
                throw Inexchangeable(words: "a file in the output cannot be given a second name (a hard link)")
            case EEXIST: throw ForeignFiles.conflict([SystemPath.printable(path)])
            default: throw error
            }
        }
    }

    /// Removes the old tree, which now bears the staged one's name. What somebody put into it since it was read is
    /// moved into the new site; what cannot be moved stays where it is and is reported.
    private func clearAway() -> [Diagnostic] {
        let kept = Set(foreign.entries.map(\.path))
        var left: [String] = []
        func clear(_ relative: [UInt8]) {
            let folder = relative.isEmpty ? staging.path : staging.path.appending(relative)
            do throws(SystemFailure) {
                try Folder.setMode(0o700, of: folder)
                for entry in try Folder.entries(of: folder).entries {
                    let path = relative.isEmpty ? entry.name : relative + [UInt8(ascii: "/")] + entry.name
                    let known = tree.byPath[path]
                    if entry.kind == .folder {
                        if known == nil { try Folder.makeAll(path, in: place.path) }
                        clear(path)
                    } else if let known, !kept.contains(path) || known.inode == entry.inode {
                        try Folder.removeFile(staging.path.appending(path))
                    } else if !plan.paths.contains(path) {
                        if let above = OutputPath.folders(above: path).first {
                            try Folder.makeAll(above, in: place.path)
                        }
                        try Folder.rename(staging.path.appending(path), to: place.path.appending(path))
                    } else {
                        left.append(SystemPath.printable(path))
                    }
                }
                try Folder.removeEmpty(folder)
            } catch {
                left.append(error.path)
            }
        }
        clear([])
        guard let first = left.min() else { return [] }
        return [
            Diagnostic(
                .outputLeftOver, "'\(first)' of the old site could not be removed",
                at: SourceLocation(path: staging.path.text),
                explanation: "The new site is published. The next build removes the folder '\(staging.path.text)'.")
        ]
    }
}
