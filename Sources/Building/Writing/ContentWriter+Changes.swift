#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why changes were not made: somebody else was at the file.
package enum ChangeConflict: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file is not what was read.
    case changed(String)
    /// The file's new name is taken.
    case taken(String)
    /// The file is a symbolic link, which cannot take the new name along.
    case link(String)

    package var description: String {
        switch self {
        case .changed(let path): "'\(path)' changed while it was read; nothing was written"
        case .taken(let path): "'\(path)' is there already; nothing was written"
        case .link(let path): "'\(path)' is a symbolic link, whose name is not changed; nothing was written"
        }
    }
}

extension ContentWriter {
    /// Makes several changes, or none. Each file is replaced in one step; all are looked at and all new ones are on the
    /// disk before the first takes its place, and where the machine refuses one in the middle, those before it are put back.
    ///
    /// - Throws: `ChangeConflict`, `SystemFailure`.
    package func make(_ changes: [FileChange]) throws {
        for change in changes { try check(change) }
        do {
            try install(changes.map { (path: $0.newPath, bytes: $0.after, model: $0.path) })
            for change in changes where change.newPath != change.path { try write([], to: change.path) }
        } catch {
            for change in changes.reversed() {
                // What can be done now was not done yet.
                if (try? check(change)) != nil { continue }
                try? write(change.before, to: change.path, like: change.newPath)
                if change.newPath != change.path { try? write([], to: change.newPath) }
            }
            throw error
        }
    }

    private func check(_ change: FileChange) throws {
        let path = SystemPath(site).appending(change.path)
        let isLink = try FileStatus.ofEntry(at: path)?.kind == .link
        if isLink, change.newPath != change.path { throw ChangeConflict.link(change.path) }
        guard let target = try Folder.resolved(path) else { throw ChangeConflict.changed(change.path) }
        let file = try OpenFile(reading: target)
        guard try file.readAll(size: file.status().size) == change.before else {
            throw ChangeConflict.changed(change.path)
        }
        if access(target.text, W_OK) != 0 { throw SystemFailure(.written, target, errno) }
        if change.newPath != change.path, exists(change.newPath) { throw ChangeConflict.taken(change.newPath) }
    }
}
