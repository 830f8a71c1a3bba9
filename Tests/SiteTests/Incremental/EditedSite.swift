import TestSupport

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A site's folder that edits are made in; in memory where the machine has a file system there.
struct EditedSite {
    /// What stands at a path.
    enum Entry: Hashable {
        case file([UInt8])
        case link(String)
        /// An empty folder; others are known by what they hold.
        case emptyFolder
    }

    let folder: TemporaryFolder

    init() throws {
        let memory = "/dev/shm"
        folder = try access(memory, W_OK) == 0 ? TemporaryFolder(in: memory) : TemporaryFolder()
        folder.makeFolder("site/")
    }

    var path: String { "\(folder.path)/site" }

    /// All that stands in `Content` and `Templates`, by path.
    func entries() -> [String: Entry] {
        var entries: [String: Entry] = [:]
        func add(_ relative: String) {
            var status = stat()
            guard lstat("\(path)/\(relative)", &status) == 0 else { return }
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                let names = folder.names("site/\(relative)")
                if names.isEmpty { entries[relative] = .emptyFolder }
                for name in names { add("\(relative)/\(name)") }
            case S_IFLNK:
                var target = [UInt8](repeating: 0, count: 1024)
                let count = target.withUnsafeMutableBytes {
                    readlink("\(path)/\(relative)", $0.assumingMemoryBound(to: CChar.self).baseAddress!, 1023)
                }
                entries[relative] = .link(String(decoding: target.prefix(max(0, count)), as: UTF8.self))
            default: entries[relative] = TemporaryFolder.bytes(of: "\(path)/\(relative)").map { .file($0) }
            }
        }
        add("Content")
        add("Templates")
        return entries
    }

    /// The edits that make one state of a site into another, removals first.
    static func edits(from old: [String: Entry], to new: [String: Entry]) -> [Edit] {
        let gone = old.keys.filter { new[$0] == nil }.sorted().map { Edit.remove($0) }
        let there = new.sorted { $0.key < $1.key }.filter { old[$0.key] != $0.value }
        return there.reduce(into: gone) { edits, entry in
            // A folder that was emptied just now may stand where a file is to be.
            if old[entry.key]?.isFile != true { edits.append(.remove(entry.key)) }
            switch entry.value {
            case .file(let bytes): edits.append(.write(entry.key, bytes))
            case .link(let target): edits += [.remove(entry.key), .link(entry.key, target)]
            case .emptyFolder: edits += [.remove(entry.key), .makeFolder(entry.key)]
            }
        }
    }

    func make(_ edit: Edit) {
        switch edit {
        case .write(let file, let bytes): write(file, bytes)
        case .writeKeepingTime(let file, let bytes): try? folder.writeKeepingTime("site/\(file)", bytes)
        case .touch(let file): utimensat(AT_FDCWD, "\(path)/\(file)", nil, AT_SYMLINK_NOFOLLOW)
        case .remove(let relative): folder.remove("site/\(relative)")
        case .rename(let old, let new):
            folder.makeFolder("site/\(new.parentFolder)")
            _ = rename("\(path)/\(old)", "\(path)/\(new)")
        case .link(let file, let target): try? folder.link("site/\(file)", to: target)
        case .makeFolder(let relative): folder.makeFolder("site/\(relative)")
        }
    }

    /// Nothing happens where a folder stands, or where a file stands in the place of a folder above.
    private func write(_ file: String, _ bytes: [UInt8]) { try? folder.write("site/\(file)", bytes) }
}

extension EditedSite.Entry {
    fileprivate var isFile: Bool { if case .file = self { true } else { false } }
}

extension String {
    /// Everything before the last slash.
    var parentFolder: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "" }
}
