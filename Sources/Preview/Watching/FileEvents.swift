#if os(macOS)
    import Building
    import CoreServices
    import Darwin
    import Dispatch
    import Synchronization

    /// The changes that macOS reports: one stream for the site's folder and for what its links lead to.
    ///
    /// Written by the documentation of FSEvents; nobody has run it yet.
    struct FileEvents: ChangeSource {
        private var roots: WatchedRoots
        private var stream: FileEventStream
        private var lastLook = ContinuousClock.now

        var descriptor: Int32? { stream.descriptor }
        /// A stream follows paths as they were when it began: where they lead now is looked up.
        let interval = Duration.seconds(1)

        init(roots: WatchedRoots) throws(WatchNotice) {
            self.roots = roots
            _ = self.roots.look()
            stream = try FileEventStream(watching: Self.paths(self.roots))
        }

        mutating func close() { stream.stop() }

        mutating func collect(into changes: inout Changes) throws(WatchNotice) {
            for event in stream.take() { take(event, into: &changes) }
            guard ContinuousClock.now - lastLook >= interval || changes.isEverything else { return }
            lastLook = .now
            let moved = roots.look()
            guard !moved.isEmpty else { return }
            for folder in moved { changes.insert(folder) }
            stream.stop()
            stream = try FileEventStream(watching: Self.paths(roots))
        }

        /// The site's folder, in which a missing one may appear, and where the others lie if that is elsewhere.
        private static func paths(_ roots: WatchedRoots) -> [String] {
            let site = (try? Folder.resolved(roots.site)) ?? roots.site
            return [site.text] + roots.folders.compactMap { roots.places[$0] }.filter { !$0.isInside(site) }.map(\.text)
        }

        private mutating func take(_ event: FileEventStream.Event, into changes: inout Changes) {
            let dropped = kFSEventStreamEventFlagUserDropped | kFSEventStreamEventFlagKernelDropped
            if event.isAny(of: dropped | kFSEventStreamEventFlagRootChanged) { return changes.insertEverything() }
            for folder in roots.folders {
                // A folder that has just appeared is known by where it must lie.
                let place = roots.places[folder] ?? (try? Folder.resolved(roots.site))?.appending(folder)
                guard let place = place?.text, event.path.hasPrefix(place) else { continue }
                let rest = event.path.dropFirst(place.count)
                guard rest.isEmpty || rest.first == "/" else { continue }
                let names = rest.split(separator: "/")
                guard !names.contains(where: { PassedOverNames.contains($0.utf8) }) else { continue }
                changes.insert(([folder] + names.map(String.init)).joined(separator: "/"))
            }
        }
    }

    /// One stream of FSEvents. It delivers on a queue of its own, from where a byte through a pipe wakes the watching thread.
    private final class FileEventStream: Sendable {
        struct Event: Sendable {
            var path: String
            var flags: FSEventStreamEventFlags

            func isAny(of flags: Int) -> Bool { self.flags & FSEventStreamEventFlags(flags) != 0 }
        }

        let descriptor: Int32
        private let waker: Int32
        private let events = Mutex<[Event]>([])
        private let stream = Mutex<FSEventStreamRef?>(nil)

        init(watching paths: [String]) throws(WatchNotice) {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { throw .unavailable(errno) }
            for end in ends {
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
            }
            descriptor = ends[0]
            waker = ends[1]
            // The stream keeps this object until it is let go itself.
            var context = FSEventStreamContext(
                version: 0, info: Unmanaged.passRetained(self).toOpaque(), retain: nil,
                release: { Unmanaged<FileEventStream>.fromOpaque($0!).release() }, copyDescription: nil)
            let flags =
                kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer | kFSEventStreamCreateFlagWatchRoot
            let made = FSEventStreamCreate(
                nil,
                { _, info, count, paths, flags, _ in
                    let paths = paths.assumingMemoryBound(to: UnsafePointer<CChar>.self)
                    Unmanaged<FileEventStream>.fromOpaque(info!).takeUnretainedValue().add(
                        (0..<count).map { Event(path: String(cString: paths[$0]), flags: flags[$0]) })
                },
                &context, paths as CFArray, FSEventStreamEventId(kFSEventStreamEventIdSinceNow), 0.01,
                FSEventStreamCreateFlags(flags))
            guard let made else {
                Unmanaged.passUnretained(self).release()
                throw .unavailable(0)
            }
            FSEventStreamSetDispatchQueue(made, DispatchQueue(label: "sitrep-watch"))
            guard FSEventStreamStart(made) else {
                FSEventStreamInvalidate(made)
                FSEventStreamRelease(made)
                throw .unavailable(0)
            }
            stream.withLock { $0 = made }
        }

        deinit {
            _ = close(descriptor)
            _ = close(waker)
        }

        private func add(_ new: [Event]) {
            events.withLock { $0 += new }
            // A full pipe wakes as well.
            var byte: UInt8 = 1
            _ = write(waker, &byte, 1)
        }

        func take() -> [Event] {
            var buffer = [UInt8](repeating: 0, count: 256)
            while read(descriptor, &buffer, buffer.count) > 0 {}
            return events.withLock { events in
                defer { events = [] }
                return events
            }
        }

        func stop() {
            let ended = stream.withLock { stream in
                defer { stream = nil }
                return stream
            }
            guard let ended else { return }
            FSEventStreamStop(ended)
            FSEventStreamInvalidate(ended)
            FSEventStreamRelease(ended)
        }
    }
#endif
