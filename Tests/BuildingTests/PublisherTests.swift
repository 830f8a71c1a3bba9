import Building
import Diagnostics
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

struct PublisherTests {
    private let folder: TestSite

    init() throws { folder = try TestSite() }

    // MARK: What is written

    @Test func `A first build makes the folder with every file and a manifest`() async throws {
        let summary = try await folder.publish(["index.html": "home", "incident/a.html": "a", "empty.txt": ""])
        #expect(folder.site.texts("public") == ["index.html": "home", "incident/a.html": "a", "empty.txt": ""])
        #expect(summary.result == .published)
        #expect(summary.atomic)
        #expect([summary.created, summary.changed, summary.unchanged, summary.deleted] == [3, 0, 0, 0])
        #expect(summary.bytes == 5)
        #expect(
            folder.site.read("public/sitrep-manifest.txt")?.split(separator: "\n").dropLast() == [
                "sitrep-manifest 2",
                "0\t47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU\t0\tempty.txt",
                "1\typeBEsobvcr6wjGzmiPcTaeG7_gUfE5yuYB3ha_uSLs\t0\tincident/a.html",
                "4\tTqFAWIFQdzzjqs54au739ASc4QD6ZJyU-73blg8dqUI\t2\tdex.html",
            ])
        #expect(folder.leftOvers == [])
    }

    @Test func `Files have mode 0644 and folders 0755 whatever the umask`() async throws {
        // The umask belongs to the whole process; no other test depends on it.
        let mask = umask(0o077)
        defer { umask(mask) }
        try await folder.publish(["a/b.html": "x"])
        #expect(folder.site.entry("public")?.mode == 0o755)
        #expect(folder.site.entry("public/a")?.mode == 0o755)
        #expect(folder.site.entry("public/a/b.html")?.mode == 0o644)
        #expect(folder.site.entry("public/sitrep-manifest.txt")?.mode == 0o644)
    }

    @Test func `A build without changes touches nothing`() async throws {
        let files = ["index.html": "home", "incident/a.html": "a", "media/m.bin": "-> media"]
        try folder.site.write("Content/media/m.bin", "media")
        try await folder.publish(files)
        let before = folder.site.entries("public")
        let root = folder.site.entry("public")
        let summary = try await folder.publish(files)
        #expect(summary.result == .unchanged)
        #expect([summary.created, summary.changed, summary.unchanged, summary.deleted] == [0, 0, 3, 0])
        #expect(folder.site.entries("public") == before)
        #expect(folder.site.entry("public") == root)
        #expect(folder.leftOvers == [])
    }

    @Test func `One change leaves every other file untouched`() async throws {
        try await folder.publish(["index.html": "home", "incident/a.html": "a", "incident/b.html": "b"])
        let before = folder.site.entries("public")
        let summary = try await folder.publish(["index.html": "home", "incident/a.html": "A", "incident/b.html": "b"])
        let after = folder.site.entries("public")
        #expect([summary.created, summary.changed, summary.unchanged, summary.deleted] == [0, 1, 2, 0])
        #expect(summary.atomic)
        #expect(after["incident/a.html"]?.text == "A")
        for path in ["index.html", "incident/b.html"] { #expect(after[path] == before[path]) }
        #expect(folder.leftOvers == [])
    }

    @Test func `What Sitrep wrote and no longer plans is removed, with its folder`() async throws {
        try await folder.publish(["index.html": "home", "incident/a.html": "a", "actor/b.html": "b"])
        let summary = try await folder.publish(["index.html": "home", "actor/b.html": "b"])
        #expect(summary.deleted == 1)
        #expect(folder.site.texts("public") == ["index.html": "home", "actor/b.html": "b"])
        #expect(folder.site.names("public") == ["actor", "index.html", "sitrep-manifest.txt"])
    }

    @Test func `A file may take a folder's place, and a folder a file's`() async throws {
        try await folder.publish(["a/b/c.html": "1", "d": "2"])
        try await folder.publish(["a": "3", "d/e.html": "4"])
        #expect(folder.site.texts("public") == ["a": "3", "d/e.html": "4"])
        try folder.site.write("public/.git/HEAD", "ref")
        let summary = try await folder.publish(["a/b": "5", "d": "6"])
        #expect(!summary.atomic)
        #expect(folder.site.texts("public") == ["a/b": "5", "d": "6", ".git/HEAD": "ref"])
    }

    @Test func `The output is the same for every number of threads`() async throws {
        var files: [String: String] = [:]
        for number in 0..<3000 { files["incident/n\(number).html"] = String(repeating: "page \(number) ", count: 5) }
        try await folder.publish(files, to: "one", threads: 1)
        try await folder.publish(files, to: "many", threads: 7)
        #expect(folder.site.texts("one") == files)
        #expect(folder.site.texts("many") == files)
        #expect(folder.site.read("one/sitrep-manifest.txt") == folder.site.read("many/sitrep-manifest.txt"))
        // A rebuild from another state ends in the same bytes as a clean build.
        files["incident/n7.html"] = nil
        files["incident/n8.html"] = "changed"
        files["incident/new.html"] = "new"
        try await folder.publish(files, to: "many", threads: 7)
        try await folder.publish(files, to: "clean", threads: 2)
        #expect(folder.site.texts("many") == files)
        #expect(folder.site.read("many/sitrep-manifest.txt") == folder.site.read("clean/sitrep-manifest.txt"))
    }

    @Test func `Media are copied, compared and updated`() async throws {
        let large = String(repeating: "0123456789abcdef", count: 10_000)
        try folder.site.write("Content/media/a.bin", large)
        try await folder.publish(["media/a.bin": "-> media", "media.html": "x"])
        #expect(folder.site.read("public/media/a.bin") == large)
        let digest = SHA256.digest(of: Array(large.utf8)).base64URL
        #expect(folder.manifest.contains("160000\t\(String(decoding: digest, as: UTF8.self))\t5\t/a.bin"))
        // The same size, another last byte.
        try folder.site.write("Content/media/a.bin", large.dropLast() + "F")
        let summary = try await folder.publish(["media/a.bin": "-> media", "media.html": "x"])
        #expect([summary.changed, summary.unchanged] == [1, 1])
        #expect(folder.site.read("public/media/a.bin") == large.dropLast() + "F")
    }

    @Test func `A medium that is missing fails the build and leaves the old site`() async throws {
        try await folder.publish(["index.html": "old"])
        let error = await #expect(throws: PublishError.self) {
            try await folder.publish(["index.html": "new", "media/gone.bin": "-> media"])
        }
        #expect(error?.summary.hasSuffix("/Content/media/gone.bin' cannot be read: it does not exist") == true)
        #expect(folder.site.texts("public") == ["index.html": "old"])
        #expect(folder.leftOvers == [])
    }

    @Test func `A published file that somebody changed is written again`() async throws {
        try await folder.publish(["index.html": "home", "a.html": "a"])
        try folder.site.write("public/a.html", "by hand")
        let summary = try await folder.publish(["index.html": "home", "a.html": "a"])
        #expect(summary.changed == 1)
        #expect(folder.site.texts("public") == ["index.html": "home", "a.html": "a"])
    }

    @Test func `The manifest is right for a file that was changed by hand to what is published next`() async throws {
        try await folder.publish(["a.html": "one"])
        try folder.site.write("public/a.html", "two")
        try await folder.publish(["a.html": "two"])
        try await folder.publish(["a.html": "two"], to: "clean")
        #expect(folder.site.read("public/sitrep-manifest.txt") == folder.site.read("clean/sitrep-manifest.txt"))
    }

    @Test func `Buffers begin empty for every page and workers keep their state`() async throws {
        let publisher = Publisher(site: folder.site.path, threads: 1)
        _ = try await publisher.publish(
            to: "\(folder.site.path)/public",
            files: [PlannedFile(route: "a.html"), PlannedFile(route: "b.html")],
            makeWorker: { [String]() },
            render: { index, seen, page in
                #expect(page.isEmpty)
                seen.append("\(index)")
                page.append(contentsOf: seen.joined(separator: ",").utf8)
            })
        #expect(folder.site.texts("public") == ["a.html": "0", "b.html": "0,1"])
    }

    // MARK: Validation

    @Test func `The validation gets the outcomes in order before anything is visible`() async throws {
        try folder.site.write("Content/media/m.bin", "media")
        let output = "\(folder.site.path)/public"
        let routes = (0..<100).map { "p\($0).html" }
        let publisher = Publisher(site: folder.site.path, threads: 4)
        let summary = try await publisher.publish(
            to: output,
            files: routes.map { PlannedFile(route: $0) } + [
                PlannedFile(route: "media/m.bin", origin: .copied(from: "\(folder.site.path)/Content/media/m.bin"))
            ],
            render: { index, page in
                page.append(UInt8(index))
                return index
            },
            validate: { outcomes in
                #expect(outcomes == (0..<100).map { $0 } + [nil])
                #expect(access(output, F_OK) != 0)
                return [Diagnostic(TestSite.warning, "Link leads nowhere")]
            })
        #expect(summary.result == .published)
        #expect(summary.diagnostics.map(\.summary) == ["Link leads nowhere"])
    }

    @Test func `An error of the validation leaves the old site byte for byte`() async throws {
        try await folder.publish(["index.html": "old", "gone.html": "old"])
        let before = folder.site.entries("public")
        let summary = try await folder.publish(["index.html": "new", "more.html": "new"], refusing: true)
        #expect(summary.result == .refused)
        #expect(summary.diagnostics.map(\.summary) == ["Link 'x' leads nowhere"])
        #expect(folder.site.entries("public") == before)
        #expect(folder.leftOvers == [])
    }

    @Test func `An error of the validation at the first build leaves no folder`() async throws {
        let summary = try await folder.publish(["index.html": "new"], refusing: true)
        #expect(summary.result == .refused)
        #expect(folder.site.entry("public") == nil)
        #expect(folder.leftOvers == [])
    }

    // MARK: Builds that die

    @Test(arguments: TestSite.steps) func `A build that dies leaves the old site or the new one whole`(
        _ step: PublishStep
    ) async throws {
        let old = ["index.html": "old", "same.html": "same", "gone/a.html": "old"]
        let new = ["index.html": "new", "same.html": "same", "more/b.html": "new"]
        try await folder.publish(old)
        try folder.site.write("public/mine/notes.txt", "mine")
        let (site, mine) = (folder.site, ["mine/notes.txt": "mine"])
        let path = site.path
        await #expect(throws: TestSite.Killed.self) {
            try await Publisher(site: path, threads: 2) { reached in
                guard reached == step else { return }
                // What a reader sees at this moment is what a killed process would leave.
                #expect(TestSite.isWhole(path, old, new, mine))
                throw TestSite.Killed()
            }.publish(new, to: "\(path)/public")
        }
        #expect(site.texts("public") == (step == .exchanged ? new : old).merging(mine) { $1 })
        #expect(folder.leftOvers == [])
        try await folder.publish(new)
        #expect(site.texts("public") == new.merging(mine) { $1 })
    }

    @Test func `What a killed build left over is removed by the next, and nothing else`() async throws {
        try await folder.publish(["index.html": "old"])
        for name in [".public.sitrep-staging-99999", ".public.sitrep-staging-1"] {
            try folder.site.write("\(name)/a/b.html", "half")
        }
        try folder.site.write("elsewhere/kept.txt", "kept")
        try folder.site.link(".public.sitrep-staging-99999/link", to: "\(folder.site.path)/elsewhere")
        let others = [".public.sitrep-staging-x1", ".public.sitrep-staging-", ".other.sitrep-staging-99999"]
        for name in others { try folder.site.write("\(name)/kept.txt", "kept") }
        try await folder.publish(["index.html": "new"])
        #expect(folder.site.texts("elsewhere") == ["kept.txt": "kept"])
        #expect(folder.leftOvers == others.sorted())
    }

    @Test func `A build that dies while files are put in place one by one is completed by the next`() async throws {
        let old = ["a.html": "old", "b.html": "old", "gone.html": "old"]
        let new = ["a.html": "new", "b.html": "new", "more.html": "new"]
        for step in [PublishStep.complete, .installing("b.html"), .installing("more.html"), .deleting] {
            let folder = try TestSite()
            let path = folder.site.path
            try folder.site.write("public/.git/HEAD", "ref")
            try await folder.publish(old)
            await #expect(throws: TestSite.Killed.self) {
                try await Publisher(site: path) { if $0 == step { throw TestSite.Killed() } }
                    .publish(new, to: "\(path)/public")
            }
            // Back to the old content: nothing of the new site may stay, and the manifest is that of a clean build.
            try await folder.publish(old)
            #expect(folder.site.texts("public") == old.merging([".git/HEAD": "ref"]) { $1 }, "\(step)")
            try await folder.publish(old, to: "clean")
            #expect(folder.manifest == folder.site.read("clean/sitrep-manifest.txt"), "\(step)")
        }
    }
}
