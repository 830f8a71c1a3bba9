import Building
import CShim

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One folder as the last look found it.
struct PolledFolder: Sendable {
    /// The names of the folders in it.
    private(set) var folders: [String] = []
    /// The names of all else in it, each with the zero byte that ends it, and where each begins.
    private var names: [UInt8] = []
    private var starts: [Int] = []
    private var stamps: [Stamp] = []
    /// The folder's own stamp when it was listed; nil where its listing may miss what came right after.
    private var listed: Stamp?

    /// What a look found that the one before did not.
    struct Found {
        var changed: [String] = []
        /// Whether something changed whose name is no text.
        var hasUnnamedChange = false
    }

    mutating func look(at place: SystemPath) -> Found {
        var found = Found()
        let descriptor = place.withCString { open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
        defer { if descriptor >= 0 { _ = close(descriptor) } }
        let own = descriptor >= 0 ? Stamp(sitrep_stamp_at(descriptor, ".")) : nil
        if own == nil || own != listed { list(place, own, &found) }
        guard descriptor >= 0 else { return found }
        names.withUnsafeBytes { bytes in
            guard let base = bytes.assumingMemoryBound(to: CChar.self).baseAddress else { return }
            for index in starts.indices {
                let stamp = Stamp(sitrep_stamp_at(descriptor, base + starts[index]))
                guard stamp != stamps[index] else { continue }
                stamps[index] = stamp
                found.insert(name(index))
            }
        }
        return found
    }

    private func name(_ index: Int) -> ArraySlice<UInt8> { names[starts[index]...].prefix { $0 != 0 } }

    /// Takes the names anew; what has gone is found here, and what is new by its stamp, which is not known yet.
    private mutating func list(_ place: SystemPath, _ own: Stamp?, _ found: inout Found) {
        let entries = ((try? Folder.entries(of: place).entries) ?? []).filter { !PassedOverNames.contains($0.name) }
        var earlier: [ArraySlice<UInt8>: Stamp] = [:]
        for index in starts.indices { earlier[name(index)] = stamps[index] }
        folders = []
        names = []
        starts = []
        stamps = []
        for entry in entries {
            if entry.kind == .folder, let name = String(validating: entry.name, as: UTF8.self) {
                folders.append(name)
                continue
            }
            starts.append(names.count)
            names += entry.name
            names.append(0)
            stamps.append(earlier.removeValue(forKey: entry.name[...]) ?? .none)
        }
        for name in earlier.keys { found.insert(name) }
        listed = own.flatMap { $0.isOld ? $0 : nil }
    }
}

extension PolledFolder.Found {
    fileprivate mutating func insert(_ name: ArraySlice<UInt8>) {
        if let name = String(validating: name, as: UTF8.self) { changed.append(name) } else { hasUnnamedChange = true }
    }
}

/// What tells two states of a file apart.
private struct Stamp: Sendable, Equatable {
    static let none = Stamp(sitrep_stamp())

    var device, inode: UInt64
    var size, modified, changed: Int64
    var mode: UInt32

    init(_ stamp: sitrep_stamp) {
        device = stamp.device
        inode = stamp.inode
        size = stamp.size
        modified = stamp.modified
        changed = stamp.changed
        mode = stamp.mode
    }

    /// Whether another change now would show: clocks of file systems tick a hundred times a second, or every two seconds.
    var isOld: Bool {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        // The stamp's times are halved.
        return abs(Int64(time.tv_sec) - modified / 500_000_000) > 3
    }
}
