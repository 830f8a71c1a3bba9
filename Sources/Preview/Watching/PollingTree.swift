import Building
import CShim

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The changes that a look at the status of every file finds.
///
/// A folder whose own time has not changed holds the same names, so that most looks list nothing. What a file system's
/// clock cannot tell apart is not seen: on one that counts whole seconds, a second change of equal size within a second
/// of the first.
struct PollingTree: ChangeSource {
    private var roots: WatchedRoots
    private let shortest: Duration
    private(set) var interval: Duration
    private var folders: [String: PolledFolder] = [:]

    var descriptor: Int32? { nil }

    init(roots: WatchedRoots, interval: Duration) {
        self.roots = roots
        shortest = interval
        self.interval = interval
        var unseen = Changes()
        collect(into: &unseen)
    }

    mutating func close() {}

    mutating func collect(into changes: inout Changes) {
        let begun = ContinuousClock.now
        for root in roots.look() {
            forget(tree: root)
            changes.insert(root)
        }
        var pending = roots.folders.filter { roots.places[$0] != nil }
        while let path = pending.popLast() {
            guard let place = roots.place(of: path) else { continue }
            let earlier = folders[path]
            var folder = earlier ?? PolledFolder()
            let found = folder.look(at: place)
            folders[path] = folder
            if let earlier {
                for name in found.changed { changes.insert("\(path)/\(name)") }
                if found.hasUnnamedChange { changes.insert(path) }
                for name in earlier.folders where !folder.folders.contains(name) {
                    forget(tree: "\(path)/\(name)")
                    changes.insert("\(path)/\(name)")
                }
                for name in folder.folders where !earlier.folders.contains(name) { changes.insert("\(path)/\(name)") }
            }
            for name in folder.folders { pending.append("\(path)/\(name)") }
        }
        // On a slow file system looking takes a tenth of the time at most.
        interval = max(shortest, (ContinuousClock.now - begun) * 10)
    }

    private mutating func forget(tree path: String) {
        for folder in folders.keys where folder == path || folder.hasPrefix("\(path)/") { folders[folder] = nil }
    }
}
