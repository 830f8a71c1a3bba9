#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What stands in an output folder before it is published into.
struct OutputTree: Sendable {
    struct Entry: Sendable, Hashable {
        /// From the output folder; need not be UTF-8.
        var path: [UInt8]
        var kind: FileKind
        var inode: UInt64
        /// Of folders: the permission bits.
        var mode: UInt32 = 0
    }

    /// A folder stands before what is in it.
    private(set) var entries: [Entry] = []
    /// What stands at each path.
    private(set) var byPath: [[UInt8]: Entry] = [:]
    /// Why the folder cannot be exchanged as a whole; nil where nothing that was found prevents it.
    private(set) var obstacle: String?
    private(set) var rootMode: UInt32 = 0o755

    /// An output that does not exist.
    init() {}

    /// - Parameter ignored: Names directly in the folder that are not part of it: a staged tree.
    init(_ root: SystemPath, ignored: (ArraySlice<UInt8>) -> Bool) throws(SystemFailure) {
        let (top, status) = try Folder.entries(of: root)
        rootMode = status.mode
        var pending: [(path: [UInt8], entries: [Folder.Entry])] = [([], top.filter { !ignored($0.name[...]) })]
        while let folder = pending.popLast() {
            for entry in folder.entries {
                let path = folder.path.isEmpty ? entry.name : folder.path + [UInt8(ascii: "/")] + entry.name
                var found = Entry(path: path, kind: entry.kind, inode: entry.inode)
                if entry.kind == .folder {
                    if entry.name.elementsEqual(".git".utf8) {
                        obstacle = obstacle ?? "the output holds a '.git' folder"
                        found.kind = .other
                    } else {
                        do throws(SystemFailure) {
                            let inner = try Folder.entries(of: root.appending(path))
                            found.mode = inner.status.mode
                            if inner.status.identity.device == status.identity.device {
                                pending.append((path, inner.entries))
                            } else {
                                obstacle = obstacle ?? "another file system is mounted in the output"
                                pending.append((path, inner.entries))
                            }
                        } catch  where error.number == EACCES || error.number == EPERM {
                            // Somebody else's folder: kept where it is, which an exchange could not do.
                            obstacle = obstacle ?? "a folder in the output cannot be read"
                        }
                    }
                }
                entries.append(found)
                byPath[path] = found
            }
        }
    }
}
