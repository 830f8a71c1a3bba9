import Preview
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A small site in a folder that goes with it.
struct WatchedSite {
    let outer: Place
    private let inner: String

    /// A folder in which a test writes, links, renames and removes by relative paths.
    struct Place {
        let folder: TemporaryFolder

        func rename(_ old: String, _ new: String) {
            #expect(systemRename("\(folder.path)/\(old)", "\(folder.path)/\(new)") == 0)
        }
    }

    /// - Parameter inside: The site's folder, from a temporary one.
    init(inside inner: String = "site") throws {
        outer = Place(folder: try TemporaryFolder())
        self.inner = inner
        try write("Content/incidents/2023/a.yaml", "title: A\n")
        try write("Content/site.yaml", "title: A test\n")
        outer.folder.makeFolder("\(inner)/Templates")
    }

    var path: String { "\(outer.folder.path)/\(inner)" }

    func watch(_ method: ContentWatcher.Method = .system, pace: ContentWatcher.Pace = .patient) -> WatchedFolder {
        WatchedFolder(path, method: method, pace: pace)
    }

    func write(_ file: String, _ text: String) throws { try outer.folder.write("\(inner)/\(file)", text) }
    func remove(_ relative: String) { outer.folder.remove("\(inner)/\(relative)") }
    func link(_ relative: String, to target: String) throws {
        try outer.folder.link("\(inner)/\(relative)", to: target)
    }
    func rename(_ old: String, _ new: String) { outer.rename("\(inner)/\(old)", "\(inner)/\(new)") }

    /// Writes a text of the same size and sets the time back to what it was.
    func writeKeepingTime(_ file: String, _ text: String) throws {
        let old = TemporaryFolder.bytes(of: "\(path)/\(file)")
        #expect(old?.count == text.utf8.count)
        try outer.folder.writeKeepingTime("\(inner)/\(file)", Array(text.utf8))
    }

    /// The number by which the system knows a folder.
    func inode(of relative: String) -> UInt64? {
        var status = stat()
        return stat("\(path)/\(relative)", &status) == 0 ? UInt64(status.st_ino) : nil
    }

    func writeUnnameable(in folder: String) throws {
        let name = Array("\(path)/\(folder)/".utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
        let descriptor = open(name, O_WRONLY | O_CREAT, 0o644)
        #expect(descriptor >= 0)
        close(descriptor)
    }
}

private func systemRename(_ old: String, _ new: String) -> Int32 { rename(old, new) }
