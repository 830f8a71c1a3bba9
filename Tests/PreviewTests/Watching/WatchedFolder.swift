import Preview
import Synchronization
import TestSupport

/// A site's folder that is watched, and what has been reported of it so far.
final class WatchedFolder: Sendable {
    private struct Log {
        var reports: [Set<String>] = []
        var read = 0
    }

    private final class Reports: Sendable {
        let log = Mutex(Log())
        let notices = Mutex<[WatchNotice]>([])
    }

    let path: String
    private let reports = Reports()
    private let task: Task<Void, Never>

    /// - Parameters:
    ///   - site: The site's folder, watched from now on.
    ///   - pace: Slower than an author's, so that on a busy machine too what a test does at once is one report.
    init(_ site: String, method: ContentWatcher.Method = .system, pace: ContentWatcher.Pace = .patient) {
        path = site
        let reports = reports
        var watcher = ContentWatcher(site: site, method: method) { notice in
            reports.notices.withLock { $0.append(notice) }
        }
        watcher.pace = pace
        let changes = watcher.changes()
        task = Task(executorPreference: OwnThreads.shared) {
            for await changed in changes { reports.log.withLock { $0.reports.append(changed) } }
        }
    }

    deinit { task.cancel() }

    func cancel() { task.cancel() }

    /// Returns when there will be no more reports.
    func ended() async { await task.value }

    var notices: [WatchNotice] { reports.notices.withLock { $0 } }

    /// The next report; nil where none comes.
    func next(within limit: Duration = .seconds(10)) async -> Set<String>? {
        for await _ in Looks(within: limit) {
            let report: Set<String>? = reports.log.withLock { log in
                guard log.read < log.reports.count else { return nil }
                log.read += 1
                return log.reports[log.read - 1]
            }
            if let report { return report }
        }
        return nil
    }

    /// All reports until none has come for a while, the first of which is waited for.
    func all(quiet: Duration = .milliseconds(600)) async -> [Set<String>] {
        var all: [Set<String>] = []
        while let report = await next(within: all.isEmpty ? .seconds(10) : quiet) { all.append(report) }
        return all
    }

    /// What was reported until all was quiet, taken together.
    func union() async -> Set<String> { await all().reduce(into: []) { $0.formUnion($1) } }

    /// Whether nothing is reported for a while.
    func isQuiet(for time: Duration = .milliseconds(600)) async -> Bool { await next(within: time) == nil }
}

extension ContentWatcher.Pace {
    static let patient = {
        var pace = ContentWatcher.Pace()
        pace.quiet = .milliseconds(150)
        pace.unfinished = .milliseconds(300)
        pace.longest = .seconds(5)
        return pace
    }()
}

extension Set<String> {
    /// Whether a report says that a file may have changed: by its path, that of a folder it is in, or all of it.
    func covers(_ path: String) -> Bool {
        isEmpty || contains(path) || path.indices.contains { path[$0] == "/" && contains(String(path[..<$0])) }
    }
}
