#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the watching thread does: waits, gathers what belongs together, posts it.
struct WatchLoop: Sendable {
    private var source: any ChangeSource
    private let pace: ContentWatcher.Pace
    /// Becomes readable, or hung up, when watching is to end.
    private let stop: Int32
    private let mailbox: ChangeMailbox
    private let fallback: @Sendable (WatchNotice) -> any ChangeSource
    private var changes = Changes()
    /// When the first and the last of the changes were seen.
    private var first = ContinuousClock.now
    private var last = ContinuousClock.now

    init(
        source: any ChangeSource, pace: ContentWatcher.Pace, stop: Int32, mailbox: ChangeMailbox,
        fallback: @escaping @Sendable (WatchNotice) -> any ChangeSource
    ) {
        self.source = source
        self.pace = pace
        self.stop = stop
        self.mailbox = mailbox
        self.fallback = fallback
    }

    mutating func run() {
        defer { close() }
        while waitUnlessStopped() {
            collect()
            guard !changes.isEmpty, ContinuousClock.now >= due else { continue }
            mailbox.post(changes)
            changes = Changes()
        }
    }

    mutating func close() {
        source.close()
        mailbox.close()
        _ = systemClose(stop)
    }

    /// When the changes are to be posted.
    private var due: ContinuousClock.Instant {
        min(last + (changes.unfinished.isEmpty ? pace.quiet : pace.unfinished), first + pace.longest)
    }

    private mutating func collect() {
        let wereNone = changes.isEmpty
        let before = changes.eventCount
        do throws(WatchNotice) {
            try source.collect(into: &changes)
        } catch {
            source.close()
            source = fallback(error)
            changes.insertEverything()
        }
        guard changes.eventCount != before else { return }
        last = .now
        if wereNone { first = last }
    }

    /// Waits until something has happened or it is time to look. False when watching is to end.
    private func waitUnlessStopped() -> Bool {
        let wait = changes.isEmpty ? source.interval : max(.zero, due - .now)
        // Rounded up: a wait that ends too early would be followed by many of no length.
        let milliseconds =
            wait.components.seconds * 1000 + (wait.components.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        var waits = [pollfd(fd: stop, events: Int16(POLLIN), revents: 0)]
        if let descriptor = source.descriptor {
            waits.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
        }
        let result = poll(&waits, nfds_t(waits.count), Int32(clamping: milliseconds))
        if result < 0 { return errno == EINTR }
        return waits[0].revents == 0
    }
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
