/// What has happened and has not been reported yet.
struct Changes: Sendable {
    /// From the site's folder.
    private(set) var paths: Set<String> = []
    /// Whether anything at all may have changed.
    private(set) var isEverything = false
    /// Files that somebody has written to and not closed.
    private(set) var unfinished: Set<String> = []
    /// Grows with whatever happens, also where it happens to a path that is known already.
    private(set) var eventCount = 0

    var isEmpty: Bool { paths.isEmpty && !isEverything }

    mutating func insert(_ path: String) {
        paths.insert(path)
        eventCount += 1
    }

    /// A file that was made or written to, by somebody who has not closed it yet.
    mutating func begin(_ path: String) {
        insert(path)
        unfinished.insert(path)
    }

    mutating func finish(_ path: String) {
        insert(path)
        unfinished.remove(path)
    }

    mutating func insertEverything() {
        isEverything = true
        eventCount += 1
    }

    mutating func formUnion(_ other: Changes) {
        paths.formUnion(other.paths)
        isEverything = isEverything || other.isEverything
    }

    /// As receivers get it: the empty set is everything.
    var reported: Set<String> { isEverything ? [] : paths }
}
