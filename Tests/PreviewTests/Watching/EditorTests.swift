import TestSupport
import Testing

@testable import Preview

/// How editors save, each as its steps are seen by the file system: one report, which names the file that was saved.
@Suite(.onOwnThreads) struct EditorTests {
    private static let folder = "Content/incidents/2023"
    private static let file = "\(folder)/a.yaml"

    private let site: WatchedSite

    init() throws { site = try WatchedSite() }

    private func write(_ name: String, _ text: String = "title: B\n") throws {
        try site.write("\(Self.folder)/\(name)", text)
    }
    private func rename(_ old: String, _ new: String) { site.rename("\(Self.folder)/\(old)", "\(Self.folder)/\(new)") }
    private func remove(_ name: String) { site.remove("\(Self.folder)/\(name)") }

    @Test(arguments: ContentWatcherTests.methods)
    func `Vim: a probe, a backup by rename, a new file`(_ method: ContentWatcher.Method) async throws {
        try write(".a.yaml.swp", "swap")
        let watched = site.watch(method)
        try write("4913", "")
        remove("4913")
        rename("a.yaml", "a.yaml~")
        try write("a.yaml")
        remove("a.yaml~")
        try write(".a.yaml.swp", "more")
        let reports = await watched.all()
        #expect(reports.count == 1)
        #expect(reports.first?.subtracting(["\(Self.folder)/4913"]) == [Self.file])
    }

    @Test(arguments: ContentWatcherTests.methods)
    func `gedit: a hidden file renamed over the old one`(_ method: ContentWatcher.Method) async throws {
        let watched = site.watch(method)
        try write(".goutputstream-X8RT2W")
        rename(".goutputstream-X8RT2W", "a.yaml")
        #expect(await watched.all() == [[Self.file]])
    }

    @Test(arguments: ContentWatcherTests.methods)
    func `JetBrains: a new file, the old one aside, and two renames`(_ method: ContentWatcher.Method) async throws {
        let watched = site.watch(method)
        try write("a.yaml___jb_tmp___")
        rename("a.yaml", "a.yaml___jb_old___")
        rename("a.yaml___jb_tmp___", "a.yaml")
        remove("a.yaml___jb_old___")
        #expect(await watched.all() == [[Self.file]])
    }

    @Test(arguments: ContentWatcherTests.methods)
    func `Emacs: a lock that is a broken link, a copy, a save in place`(_ method: ContentWatcher.Method) async throws {
        let watched = site.watch(method)
        try site.link("\(Self.folder)/.#a.yaml", to: "me@here.1234:5678")
        try write("#a.yaml#", "title: half")
        #expect(await watched.isQuiet())
        try write("a.yaml~", "title: A\n")
        try write("a.yaml")
        remove(".#a.yaml")
        remove("#a.yaml#")
        #expect(await watched.all() == [[Self.file]])
    }

    @Test(arguments: ContentWatcherTests.methods)
    func `what editors and file browsers leave behind is not reported`(_ method: ContentWatcher.Method) async throws {
        let watched = site.watch(method)
        for name in [".a.yaml.swp", "b.swp", "b.swo", "a.yaml~", "#a.yaml#", ".DS_Store", "Thumbs.db", "desktop.ini"] {
            try write(name)
        }
        try write(".obsidian/workspace.json", "{}")
        #expect(await watched.isQuiet())
        try write(".obsidian/workspace.json", "{ }")
        #expect(await watched.isQuiet())
    }

    @Test func `a file that is written in parts is reported when it is closed`() async throws {
        var pace = ContentWatcher.Pace()
        pace.quiet = .milliseconds(10)
        pace.unfinished = .seconds(60)
        pace.longest = .seconds(60)
        let watched = site.watch(pace: pace)
        let file = try OpenedFile("\(site.path)/\(Self.file)")
        file.write("title: ")
        #expect(await watched.isQuiet())
        file.write("B\n")
        #expect(await watched.isQuiet())
        file.close()
        #expect(await watched.all() == [[Self.file]])
    }

    @Test func `a file that nobody closes is reported nevertheless`() async throws {
        let watched = site.watch()
        let file = try OpenedFile("\(site.path)/\(Self.file)")
        file.write("title: B\n")
        #expect(await watched.all() == [[Self.file]])
        file.write("summary: C\n")
        #expect(await watched.all() == [[Self.file]])
        file.close()
    }
}
