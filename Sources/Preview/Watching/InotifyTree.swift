#if os(Linux)
    import Building
    import CShim
    import Glibc

    /// The changes that Linux reports: one watch for each folder, since inotify does not look into folders by itself.
    ///
    /// A new folder is watched first and listed then, so that nothing is made in it unseen. A folder that is moved away
    /// loses its watches, and gets new ones where it arrives.
    struct InotifyTree: ChangeSource {
        private let inotify: Int32
        private var roots: WatchedRoots
        /// The folders by the number of their watch; the site's folder is the empty path.
        private var paths: [Int32: String] = [:]
        private var watches: [String: Int32] = [:]
        private var lastLook = ContinuousClock.now
        /// How many folders are watched at most; for tests of what the system's own limit does.
        private let limit: Int

        var descriptor: Int32? { inotify }
        /// Nothing tells that a folder above the site, or one that a link leads through, was renamed: it is looked up.
        let interval = Duration.seconds(1)

        init(roots: WatchedRoots, limit: Int = .max) throws(WatchNotice) {
            inotify = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            self.roots = roots
            self.limit = limit
            guard inotify >= 0 else { throw errno == EMFILE ? .tooManyWatchers : .unavailable(errno) }
            do throws(WatchNotice) {
                try watchAll()
            } catch {
                close()
                throw error
            }
        }

        mutating func close() { _ = Glibc.close(inotify) }

        mutating func collect(into changes: inout Changes) throws(WatchNotice) {
            var isOverflown = false
            // The kernel writes whole events only, the longest of which has 16 bytes and a name of 255 with its zero.
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            reading: while true {
                let count = buffer.withUnsafeMutableBytes { read(inotify, $0.baseAddress, $0.count) }
                if count < 0 {
                    switch errno {
                    case EINTR: continue reading
                    case EAGAIN: break reading
                    default: throw .unavailable(errno)
                    }
                }
                guard count > 0 else { break }
                var offset = 0
                while offset < count {
                    let event = Event(buffer, at: offset)
                    offset += event.length
                    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
                        isOverflown = true
                    } else if !isOverflown {
                        try take(event, into: &changes)
                    }
                }
            }
            if isOverflown {
                // What was lost may be folders that came, went or moved.
                for number in watches.values { inotify_rm_watch(inotify, number) }
                paths = [:]
                watches = [:]
                try watchAll()
                changes.insertEverything()
            }
            if ContinuousClock.now - lastLook >= interval { try look(into: &changes) }
        }

        // MARK: - Events

        private struct Event {
            var watch: Int32
            var mask: UInt32
            /// Empty where the event is the watched folder's own.
            var name: ArraySlice<UInt8>
            /// With the name and what fills it up.
            var length: Int

            init(_ buffer: [UInt8], at offset: Int) {
                let header = buffer.withUnsafeBytes { bytes in
                    (
                        bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self),
                        bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
                        bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self)
                    )
                }
                watch = header.0
                mask = header.1
                length = 16 + Int(header.2)
                name = buffer[(offset + 16)..<(offset + length)].prefix { $0 != 0 }
            }

            func isAny(of kinds: Int32...) -> Bool { kinds.contains { mask & UInt32(bitPattern: $0) != 0 } }
        }

        private mutating func take(_ event: Event, into changes: inout Changes) throws(WatchNotice) {
            guard let folder = paths[event.watch] else { return }
            if event.isAny(of: IN_IGNORED) {
                paths[event.watch] = nil
                if watches[folder] == event.watch { watches[folder] = nil }
                return
            }
            guard !event.name.isEmpty else {
                // The parent reports what happened to a folder, but nobody reports it for these.
                if event.isAny(of: IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT), !folder.contains("/") {
                    try look(into: &changes)
                }
                return
            }
            let name = String(validating: event.name, as: UTF8.self)
            if folder.isEmpty {
                guard let name, roots.folders.contains(name) else { return }
                unwatch(tree: name)
                try look(into: &changes)
                changes.insert(name)
                return
            }
            guard !PassedOverNames.contains(event.name) else { return }
            guard let name else { return changes.insert(folder) }
            let path = "\(folder)/\(name)"
            if event.isAny(of: IN_ISDIR) {
                switch event.mask {
                // A folder that is deleted is empty, and its watch ends by itself.
                case _ where event.isAny(of: IN_DELETE): break
                case _ where event.isAny(of: IN_MOVED_FROM): unwatch(tree: path)
                // New; or its permissions changed, and what it holds may have become readable. Where the event is old,
                // a link to another folder may stand in its way by now: nothing behind that is content.
                case _ where isWithinRoot(path): try watch(tree: path)
                default: break
                }
                changes.insert(path)
            } else if event.isAny(of: IN_CREATE, IN_MODIFY) {
                changes.begin(path)
            } else {
                changes.finish(path)
            }
        }

        // MARK: - Watches

        private static let ownEvents = IN_DELETE_SELF | IN_MOVE_SELF
        private static let events =
            ownEvents | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB

        private mutating func watchAll() throws(WatchNotice) {
            var unseen = Changes()
            try look(into: &unseen)
        }

        /// Watches what has come since the last look, and no longer what has gone.
        private mutating func look(into changes: inout Changes) throws(WatchNotice) {
            lastLook = .now
            try watch("", at: roots.site, Self.ownEvents | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
            let changed = roots.look()
            for folder in roots.folders {
                // A new folder may have the number of one that was just deleted.
                guard changed.contains(folder) || (watches[folder] == nil && roots.places[folder] != nil) else {
                    continue
                }
                unwatch(tree: folder)
                if let place = roots.places[folder], place.withCString({ sitrep_reports_changes($0) }) == 0 {
                    throw .remoteFiles(folder)
                }
                try watch(tree: folder)
                changes.insert(folder)
            }
        }

        /// Whether no symbolic link lies between a root and a folder in it.
        private func isWithinRoot(_ path: String) -> Bool {
            guard let place = roots.place(of: path) else { return false }
            return (try? Folder.resolved(place)) == place
        }

        private mutating func watch(tree path: String) throws(WatchNotice) {
            var pending = [path]
            while let folder = pending.popLast() {
                guard let place = roots.place(of: folder),
                    try watch(folder, at: place, Self.events | IN_DONT_FOLLOW),
                    let entries = try? Folder.entries(of: place).entries
                else { continue }
                for entry in entries where entry.kind == .folder && !PassedOverNames.contains(entry.name) {
                    // The scan does not look into folders whose names are no text.
                    guard let name = String(validating: entry.name, as: UTF8.self) else { continue }
                    pending.append("\(folder)/\(name)")
                }
            }
        }

        /// Watches one folder. False where there is none, or none that may be read.
        @discardableResult
        private mutating func watch(
            _ path: String, at place: SystemPath, _ events: Int32
        ) throws(WatchNotice) -> Bool {
            guard watches.count < limit else { throw .tooManyFolders }
            let mask = UInt32(bitPattern: events | IN_ONLYDIR | IN_EXCL_UNLINK)
            let number = place.withCString { inotify_add_watch(inotify, $0, mask) }
            guard number >= 0 else {
                switch errno {
                case ENOSPC, ENOMEM: throw .tooManyFolders
                default: return false
                }
            }
            // A folder that was renamed keeps its watch, whose events are those of the new path from here on.
            if let earlier = paths[number], earlier != path, watches[earlier] == number { watches[earlier] = nil }
            if let earlier = watches[path], earlier != number {
                paths[earlier] = nil
                inotify_rm_watch(inotify, earlier)
            }
            paths[number] = path
            watches[path] = number
            return true
        }

        /// Ends the watches of a folder and of all in it; with the empty path, the one of the site's folder.
        private mutating func unwatch(tree path: String) {
            for (watched, number) in watches where watched == path || watched.hasPrefix("\(path)/") {
                inotify_rm_watch(inotify, number)
                paths[number] = nil
                watches[watched] = nil
            }
        }
    }
#endif
