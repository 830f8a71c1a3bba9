import Preview
import TestSupport
import Testing

/// What is reported of a site's files, by the system and by polling alike.
@Suite(.onOwnThreads) struct ContentWatcherTests {
    static let methods: [ContentWatcher.Method] = [.system, .polling(every: .milliseconds(20))]
    private static let file = "Content/incidents/2023/a.yaml"

    private let site: WatchedSite

    init() throws { site = try WatchedSite() }

    // MARK: - Files

    @Test(arguments: methods) func `a save in place is one report of one file`(_ method: ContentWatcher.Method)
        async throws
    {
        let watched = site.watch(method)
        try site.write(Self.file, "title: B\n")
        #expect(await watched.all() == [[Self.file]])
    }

    @Test(arguments: methods) func `new, deleted and renamed files are reported`(_ method: ContentWatcher.Method)
        async throws
    {
        let watched = site.watch(method)
        try site.write("Content/incidents/2023/b.yaml", "title: B\n")
        #expect(await watched.all() == [["Content/incidents/2023/b.yaml"]])
        site.remove("Content/incidents/2023/b.yaml")
        #expect(await watched.all() == [["Content/incidents/2023/b.yaml"]])
        site.rename(Self.file, "Content/incidents/2023/c.yaml")
        #expect(await watched.all() == [[Self.file, "Content/incidents/2023/c.yaml"]])
        site.rename("Content/incidents/2023/c.yaml", "Content/incidents/2023/C.yaml")
        #expect(await watched.all() == [["Content/incidents/2023/c.yaml", "Content/incidents/2023/C.yaml"]])
    }

    @Test(arguments: methods) func `a change that keeps size and time is reported`(_ method: ContentWatcher.Method)
        async throws
    {
        let watched = site.watch(method)
        try site.writeKeepingTime(Self.file, "title: B\n")
        #expect(await watched.all() == [[Self.file]])
    }

    @Test(arguments: methods) func `templates are watched like content, and nothing else is`(
        _ method: ContentWatcher.Method
    ) async throws {
        let watched = site.watch(method)
        try site.write("Templates/page.mustache", "x")
        #expect(await watched.all() == [["Templates/page.mustache"]])
        try site.write("site/index.html", "x")
        try site.write("README.md", "x")
        try site.write(".git/index", "x")
        #expect(await watched.isQuiet())
    }

    @Test(arguments: methods) func `of a name that is no text its folder is reported`(_ method: ContentWatcher.Method)
        async throws
    {
        let watched = site.watch(method)
        try site.writeUnnameable(in: "Content/incidents/2023")
        #expect(await watched.all() == [["Content/incidents/2023"]])
    }

    // MARK: - Folders

    @Test(arguments: methods) func `new folders are watched as they appear`(_ method: ContentWatcher.Method)
        async throws
    {
        let watched = site.watch(method)
        try site.write("Content/incidents/2024/january/a.yaml", "title: A\n")
        #expect(await watched.union().contains("Content/incidents/2024"))
        try site.write("Content/incidents/2024/january/a.yaml", "title: B\n")
        #expect(await watched.all() == [["Content/incidents/2024/january/a.yaml"]])
    }

    @Test(arguments: methods) func `a deleted folder is reported, and so is one made again`(
        _ method: ContentWatcher.Method
    ) async throws {
        let watched = site.watch(method)
        site.remove("Content/incidents")
        #expect(await watched.union().contains("Content/incidents"))
        try site.write(Self.file, "title: A\n")
        #expect(await watched.union().contains("Content/incidents"))
        try site.write(Self.file, "title: B\n")
        #expect(await watched.all() == [[Self.file]])
    }

    @Test(arguments: methods) func `a renamed folder is watched under its new name`(_ method: ContentWatcher.Method)
        async throws
    {
        let watched = site.watch(method)
        site.rename("Content/incidents/2023", "Content/incidents/older")
        #expect(await watched.all() == [["Content/incidents/2023", "Content/incidents/older"]])
        try site.write("Content/incidents/older/a.yaml", "title: B\n")
        #expect(await watched.all() == [["Content/incidents/older/a.yaml"]])
        // A folder that the watched ones were moved into has other names for all of them.
        site.rename("Content/incidents", "Content/attacks")
        #expect(await watched.all() == [["Content/incidents", "Content/attacks"]])
        try site.write("Content/attacks/older/a.yaml", "title: C\n")
        #expect(await watched.all() == [["Content/attacks/older/a.yaml"]])
    }

    @Test(arguments: methods) func `a folder moved out of the site is no longer watched`(
        _ method: ContentWatcher.Method
    ) async throws {
        let watched = site.watch(method)
        site.rename("Content/incidents", "elsewhere")
        #expect(await watched.all() == [["Content/incidents"]])
        try site.write("elsewhere/2023/a.yaml", "title: B\n")
        #expect(await watched.isQuiet())
        site.rename("elsewhere", "Content/incidents")
        #expect(await watched.all() == [["Content/incidents"]])
        try site.write(Self.file, "title: C\n")
        #expect(await watched.all() == [[Self.file]])
    }

    @Test(arguments: methods) func `two folders that change places are followed`(_ method: ContentWatcher.Method)
        async throws
    {
        try site.write("Content/incidents/2024/b.yaml", "title: B\n")
        let watched = site.watch(method)
        site.rename("Content/incidents/2023", "Content/incidents/x")
        site.rename("Content/incidents/2024", "Content/incidents/2023")
        site.rename("Content/incidents/x", "Content/incidents/2024")
        let changed = await watched.union()
        for file in ["2023/a.yaml", "2023/b.yaml", "2024/a.yaml", "2024/b.yaml"] {
            #expect(changed.covers("Content/incidents/\(file)"), "\(file) in \(changed)")
        }
        try site.write("Content/incidents/2023/b.yaml", "title: C\n")
        #expect(await watched.all() == [["Content/incidents/2023/b.yaml"]])
        try site.write("Content/incidents/2024/a.yaml", "title: D\n")
        #expect(await watched.all() == [["Content/incidents/2024/a.yaml"]])
    }

    @Test(arguments: methods) func `a folder replaced by a link is reported`(_ method: ContentWatcher.Method)
        async throws
    {
        try site.write("other/2023/a.yaml", "title: B\n")
        let watched = site.watch(method)
        site.remove("Content/incidents")
        try site.link("Content/incidents", to: "../other")
        #expect(await watched.union().contains("Content/incidents"))
        // The scan refuses links to folders, so that what is behind them is no content.
        try site.write("other/2023/a.yaml", "title: C\n")
        #expect(await watched.isQuiet())
    }

    // MARK: - Content itself

    @Test(arguments: methods) func `the content may be missing, come, go and come again`(
        _ method: ContentWatcher.Method
    ) async throws {
        site.remove("Content")
        site.remove("Templates")
        let watched = site.watch(method)
        for title in ["A", "B", "C"] {
            try site.write(Self.file, "title: \(title)\n")
            #expect(await watched.union().contains("Content"))
            try site.write(Self.file, "title: \(title) again\n")
            #expect(await watched.all() == [[Self.file]])
            site.remove("Content")
            #expect(await watched.union().contains("Content"))
        }
        try site.write("Templates/page.mustache", "x")
        #expect(await watched.union().contains("Templates"))
        try site.write("Templates/page.mustache", "y")
        #expect(await watched.all() == [["Templates/page.mustache"]])
    }

    @Test(arguments: methods) func `the content may be renamed away and back`(_ method: ContentWatcher.Method)
        async throws
    {
        let watched = site.watch(method)
        site.rename("Content", "Content.old")
        #expect(await watched.all() == [["Content"]])
        try site.write("Content.old/site.yaml", "title: B\n")
        #expect(await watched.isQuiet())
        site.rename("Content.old", "Content")
        #expect(await watched.all() == [["Content"]])
        try site.write(Self.file, "title: B\n")
        #expect(await watched.all() == [[Self.file]])
    }

    @Test(arguments: methods) func `the content may become a link, and the link may be set anew`(
        _ method: ContentWatcher.Method
    ) async throws {
        try site.write("one/site.yaml", "title: One\n")
        try site.write("two/site.yaml", "title: Two\n")
        let watched = site.watch(method)
        site.remove("Content")
        try site.link("Content", to: "one")
        #expect(await watched.union().contains("Content"))
        try site.write("one/site.yaml", "title: Eins\n")
        #expect(await watched.all() == [["Content/site.yaml"]])
        try site.link("Content.new", to: "two")
        site.rename("Content.new", "Content")
        #expect(await watched.union() == ["Content"])
        try site.write("two/site.yaml", "title: Zwei\n")
        #expect(await watched.all() == [["Content/site.yaml"]])
        // What the link leads to goes, and comes again, where nobody reports it.
        site.remove("two")
        #expect(await watched.union().contains("Content"))
        try site.write("two/site.yaml", "title: Two\n")
        #expect(await watched.union() == ["Content"])
        try site.write("two/site.yaml", "title: Deux\n")
        #expect(await watched.all() == [["Content/site.yaml"]])
    }

    @Test(arguments: methods) func `the site's own folder may be renamed away, and another take its place`(
        _ method: ContentWatcher.Method
    ) async throws {
        let inner = try WatchedSite(inside: "deep/site")
        let watched = inner.watch(method)
        inner.outer.rename("deep", "shallow")
        #expect(await watched.union().isSuperset(of: ["Content", "Templates"]))
        try inner.write(Self.file, "title: B\n")
        #expect(await watched.union().contains("Content"))
        try inner.write(Self.file, "title: C\n")
        #expect(await watched.all() == [[Self.file]])
    }

    @Test(arguments: methods) func `the content may be another one within a moment`(_ method: ContentWatcher.Method)
        async throws
    {
        let watched = site.watch(method)
        for title in ["A", "B", "C", "D"] {
            site.remove("Content")
            try site.write(Self.file, "title: \(title)\n")
        }
        #expect(await watched.union().covers(Self.file))
        try site.write(Self.file, "title: E\n")
        #expect(await watched.all() == [[Self.file]])
    }
}
