import Synchronization
import TestSupport
import Testing

@testable import Preview

/// Many changes, slow receivers, limits of the system, and the end.
@Suite(.onOwnThreads) struct BurstTests {
    private let site: WatchedSite

    init() throws { site = try WatchedSite() }

    /// Writes files as a checkout does: into new folders, a hundred in each.
    private func writeFiles(_ count: Int, _ text: String) throws {
        for index in 0..<count { try site.write("Content/incidents/\(index / 100)/\(index % 100).yaml", text) }
    }

    @Test(arguments: ContentWatcherTests.methods)
    func `a checkout of 10,000 files is a few reports that leave none out`(_ method: ContentWatcher.Method) async throws
    {
        let watched = site.watch(method, pace: .init())
        for text in ["title: A\n", "title: another\n"] {
            let time = try ContinuousClock().measure { try writeFiles(10_000, text) }
            // Polling that takes long is done seldom.
            let reports = await watched.all(quiet: .seconds(3))
            // One in two tenths of a second, or one wherever the writing rests: that is often where the machine is busy.
            #expect(reports.count < max(200, Int(time / .milliseconds(20))))
            let everything = reports.contains([])
            let changed = reports.reduce(into: Set()) { $0.formUnion($1) }
            #expect(
                (0..<10_000).allSatisfy {
                    everything || changed.covers("Content/incidents/\($0 / 100)/\($0 % 100).yaml")
                })
        }
        site.remove("Content/incidents")
        #expect(await watched.union().covers("Content/incidents"))
        #expect(watched.notices == [])
    }

    @Test func `reports come at most five a second while something goes on`() async throws {
        let watched = site.watch(pace: .init())
        let clock = ContinuousClock()
        let time = try await clock.measure {
            for index in 0..<400 {
                try site.write("Content/incidents/2023/a.yaml", "title: \(index)\n")
                try await Task.sleep(for: .milliseconds(2))
            }
        }
        let count = await watched.all().count
        // Nobody is quiet for 20 ms unless the machine is busy elsewhere; the limit alone makes some reports.
        #expect(count >= 2 && count <= Int(time / .milliseconds(20)) + 2)
    }

    @Test func `what comes while the receiver is busy is one report`() async throws {
        var first: Set<String>?
        let all = Set(["a", "b", "c"].map { "Content/incidents/2023/\($0).yaml" })
        // The watching thread is given longer where it was not there in time: the machine may be busy elsewhere.
        for pause in [300, 1_000, 5_000] where first != all {
            let site = try WatchedSite()
            let changes = ContentWatcher(site: site.path).changes()
            var iterator = changes.makeAsyncIterator()
            for path in all.sorted() {
                try site.write(path, "title: B\n")
                try await Task.sleep(for: .milliseconds(pause))
            }
            first = await iterator.next()
        }
        #expect(first == all)
    }

    // MARK: - Limits

    #if os(Linux)
        @Test func `an overflown queue means everything, and all folders are watched after it`() throws {
            var tree = try InotifyTree(roots: WatchedRoots(site: site.path, folders: ["Content"]))
            defer { tree.close() }
            // More than the 16,384 events that the system keeps, each to another file than the one before.
            try site.write("Content/late/a.yaml", "title: A\n")
            for index in 0..<10_000 {
                try site.write("Content/incidents/2023/\(index % 2).yaml", "title: \(index)\n")
            }
            site.rename("Content/incidents/2023", "Content/incidents/2024")
            var changes = Changes()
            try tree.collect(into: &changes)
            #expect(changes.isEverything && changes.reported == [])
            changes = Changes()
            try site.write("Content/incidents/2024/1.yaml", "title: B\n")
            try site.write("Content/late/a.yaml", "title: B\n")
            try tree.collect(into: &changes)
            #expect(changes.reported == ["Content/incidents/2024/1.yaml", "Content/late/a.yaml"])
        }

        @Test func `an event that is read late leads nobody through a link that has come since`() throws {
            try site.write("other/2023/a.yaml", "title: B\n")
            var tree = try InotifyTree(roots: WatchedRoots(site: site.path, folders: ["Content"]))
            defer { tree.close() }
            var changes = Changes()
            // Removing sets the permissions of each folder, which is an event of its own.
            site.remove("Content/incidents")
            try site.link("Content/incidents", to: "../other")
            try tree.collect(into: &changes)
            #expect(changes.reported.contains("Content/incidents"))
            changes = Changes()
            try site.write("other/2023/a.yaml", "title: C\n")
            try tree.collect(into: &changes)
            #expect(changes.isEmpty)
        }

        @Test func `where no more folders may be watched all are polled, and it is said how to raise the limit`()
            async throws
        {
            try writeFiles(500, "title: A\n")
            let notices = Mutex<[WatchNotice]>([])
            // Before it begins: the site's folder and four others of its eight.
            #expect(throws: WatchNotice.tooManyFolders) {
                _ = try InotifyTree(roots: WatchedRoots(site: site.path, folders: ["Content"]), limit: 5)
            }
            // Later on: the ninth folder is one too many.
            let roots = WatchedRoots(site: site.path, folders: ["Content"])
            let watch = Watch(source: try InotifyTree(roots: roots, limit: 9), pace: .patient) { notice in
                notices.withLock { $0.append(notice) }
                return PollingTree(roots: roots, interval: .milliseconds(20))
            }
            defer { watch.stop() }
            try site.write("Content/incidents/2024/one/two/a.yaml", "title: A\n")
            #expect(await watch.next() == [])
            #expect(notices.withLock { $0 } == [.tooManyFolders])
            try site.write("Content/incidents/2024/one/two/a.yaml", "title: B\n")
            #expect(await watch.next() == ["Content/incidents/2024/one/two/a.yaml"])
            #expect("\(WatchNotice.tooManyFolders)".contains("fs.inotify.max_user_watches"))
        }
    #endif

    // MARK: - The end

    @Test(arguments: ContentWatcherTests.methods)
    func `cancelling ends the stream, the thread and its descriptors`(_ method: ContentWatcher.Method) async throws {
        for _ in 0..<100 {
            let watched = site.watch(method)
            watched.cancel()
            await watched.ended()
        }
        try await expectNothingLeft()
    }

    @Test(arguments: ContentWatcherTests.methods)
    func `a stream that nobody holds any more ends as well`(_ method: ContentWatcher.Method) async throws {
        for _ in 0..<100 {
            let changes = ContentWatcher(site: site.path, method: method).changes()
            try site.write("Content/site.yaml", "title: B\n")
            for await changed in changes {
                #expect(changed.covers("Content/site.yaml"))
                break
            }
        }
        try await expectNothingLeft()
    }

    /// Other tests watch at the same time: their threads are fewer than a hundred, and their folders are others.
    private func expectNothingLeft() async throws {
        #if os(Linux)
            let inode = try #require(site.inode(of: "Content"))
            var threads = 0
            var descriptors = 0
            for _ in 0..<500 {
                threads = OwnProcess.threads(named: "sitrep-watch")
                descriptors = OwnProcess.watchers(of: inode)
                if threads < 50, descriptors == 0 { break }
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(threads < 50)
            #expect(descriptors == 0)
        #endif
    }

    #if os(Linux)
        @Test func `a thread and a descriptor are there while watching`() async throws {
            let watched = site.watch()
            #expect(OwnProcess.threads(named: "sitrep-watch") >= 1)
            #expect(OwnProcess.watchers(of: try #require(site.inode(of: "Content"))) == 1)
            watched.cancel()
            await watched.ended()
        }
    #endif
}
