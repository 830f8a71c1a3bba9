import Preview
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What is reported of a site's files, by the system and by polling alike.
@Suite(.serialized) struct ContentWatcherTests {
    static let methods: [ContentWatcher.Method] = [.system, .polling(every: .milliseconds(20))]

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Content/incidents/2023/a.yaml", "title: A\n")
        try folder.write("Content/site.yaml", "title: A test\n")
        folder.makeFolder("Templates")
    }

    private func watch(_ method: ContentWatcher.Method) -> WatchedFolder { WatchedFolder(folder.path, method: method) }

    private func rename(_ old: String, _ new: String) {
        #expect(systemRename("\(folder.path)/\(old)", "\(folder.path)/\(new)") == 0)
    }

    // MARK: - Files

    @Test(arguments: methods) func `a save in place is one report of one file`(_ method: ContentWatcher.Method)
        async throws
    {
        let watched = watch(method)
        try folder.write("Content/incidents/2023/a.yaml", "title: B\n")
        #expect(await watched.all() == [["Content/incidents/2023/a.yaml"]])
    }

    @Test(arguments: methods) func `new and deleted files are reported`(_ method: ContentWatcher.Method) async throws {
        let watched = watch(method)
        try folder.write("Content/incidents/2023/b.yaml", "title: B\n")
        #expect(await watched.next() == ["Content/incidents/2023/b.yaml"])
        folder.remove("Content/incidents/2023/a.yaml")
        #expect(await watched.next() == ["Content/incidents/2023/a.yaml"])
    }

    @Test(arguments: methods) func `a renamed file is reported by both names`(_ method: ContentWatcher.Method)
        async throws
    {
        let watched = watch(method)
        rename("Content/incidents/2023/a.yaml", "Content/incidents/2023/b.yaml")
        #expect(await watched.all() == [["Content/incidents/2023/a.yaml", "Content/incidents/2023/b.yaml"]])
    }

    @Test(arguments: methods) func `new folders are watched as they appear`(_ method: ContentWatcher.Method)
        async throws
    {
        let watched = watch(method)
        try folder.write("Content/incidents/2024/january/a.yaml", "title: A\n")
        #expect(await watched.union().contains("Content/incidents/2024"))
        try folder.write("Content/incidents/2024/january/a.yaml", "title: B\n")
        #expect(await watched.all() == [["Content/incidents/2024/january/a.yaml"]])
    }
}

func systemRename(_ old: String, _ new: String) -> Int32 { rename(old, new) }
