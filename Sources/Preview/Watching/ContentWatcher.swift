import Building

/// Says when the files of a site change: everything in `Content/` and `Templates/`, whether or not they are there yet.
///
///     for await changed in ContentWatcher(site: ".").changes() { … }
///
/// A save is rarely one event. Editors write beside the file and rename, or empty it and write it again; a checkout
/// touches thousands of files. What belongs together is one set of paths, reported when all is quiet. While its receiver
/// is busy, further changes gather and come as one.
///
/// The paths are hints for what to read first. Whoever receives them looks at the files themselves.
package struct ContentWatcher: Sendable {
    package enum Method: Sendable, Hashable {
        /// What the system offers: inotify, FSEvents. Polling where it offers nothing or refuses, and on file systems of
        /// other machines, whose changes no system reports.
        case system
        /// Looks at the status of every file again and again.
        case polling(every: Duration)
    }

    /// How long what belongs together is waited for.
    package struct Pace: Sendable, Hashable {
        /// Nothing has happened for so long: what was gathered is reported.
        package var quiet = Duration.milliseconds(20)
        /// The same while a file has been written to and not been closed: it may be half of what it will be.
        package var unfinished = Duration.milliseconds(100)
        /// No longer than this, however much goes on.
        package var longest = Duration.milliseconds(200)

        package init() {}
    }

    /// The site's folder, which may itself be a link.
    package var site: String
    /// The folders to watch, by their names in the site's folder. Each may be missing, or be a link to a folder elsewhere.
    package var folders = ["Content", "Templates"]
    package var method = Method.system
    package var pace = Pace()
    /// Called where watching is not done as it was asked for, with what a user can do about it.
    package var onNotice: @Sendable (WatchNotice) -> Void = { _ in }

    package init(
        site: String, method: Method = .system, onNotice: @escaping @Sendable (WatchNotice) -> Void = { _ in }
    ) {
        self.site = site
        self.method = method
        self.onNotice = onNotice
    }

    /// Begins to watch. Whatever changes after this has returned is reported.
    ///
    /// Each element is a set of paths from the site's folder (`Content/incidents/a.yaml`), of files and folders that are
    /// new, changed or gone; of a folder, anything in it may have changed. **The empty set means that anything at all may
    /// have changed.** Watching ends when the task that awaits is cancelled, or nobody holds the stream any more.
    package func changes() -> AsyncStream<Set<String>> {
        let watch = Watch(source: source(), pace: pace) { [self] notice in
            onNotice(notice)
            return polling(every: Self.fallbackInterval)
        }
        return AsyncStream(unfolding: { await watch.next() }, onCancel: { watch.stop() })
    }

    /// Where polling was not asked for: seldom enough to cost next to nothing, often enough for an author.
    static let fallbackInterval = Duration.milliseconds(250)

    private func polling(every interval: Duration) -> any ChangeSource {
        PollingTree(roots: WatchedRoots(site: site, folders: folders), interval: interval)
    }

    private func source() -> any ChangeSource {
        switch method {
        case .polling(let interval): return polling(every: interval)
        case .system:
            do throws(WatchNotice) {
                return try SystemSource(roots: WatchedRoots(site: site, folders: folders))
            } catch {
                onNotice(error)
                return polling(every: Self.fallbackInterval)
            }
        }
    }
}

#if os(Linux)
    private typealias SystemSource = InotifyTree
#else
    private typealias SystemSource = FileEvents
#endif
