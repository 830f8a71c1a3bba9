import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One watching: a thread that waits for the system, and the mailbox it posts to. Ends when it is told to or let go.
final class Watch: Sendable {
    private let mailbox = ChangeMailbox()
    /// The thread waits for the other end: closing this one ends it. Nil when it is closed.
    private let stopper: Mutex<Int32?>

    /// - Parameters:
    ///   - fallback: Called on the thread where the source can do no more: makes the one to go on with.
    init(
        source: any ChangeSource, pace: ContentWatcher.Pace,
        fallback: @escaping @Sendable (WatchNotice) -> any ChangeSource
    ) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            // No descriptor is left in this process: nothing can be watched, and nothing else works either.
            var source = source
            source.close()
            stopper = Mutex(nil)
            mailbox.close()
            return
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        stopper = Mutex(ends[1])
        var loop = WatchLoop(source: source, pace: pace, stop: ends[0], mailbox: mailbox, fallback: fallback)
        let isStarted = DetachedThread.start(named: "sitrep-watch") { [loop] in
            var loop = loop
            loop.run()
        }
        if !isStarted {
            loop.close()
            stop()
        }
    }

    deinit { stop() }

    func next() async -> Set<String>? { await mailbox.next() }

    func stop() {
        mailbox.close()
        let end = stopper.withLock { end in
            defer { end = nil }
            return end
        }
        if let end { _ = close(end) }
    }
}
