import Building
import Diagnostics
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What may be an output folder, and what in it is not Sitrep's.
struct OutputFolderTests {
    private let folder: TestSite
    private var site: TemporaryFolder { folder.site }

    init() throws { folder = try TestSite() }

    private func refusal(_ files: [String: String], to output: String = "public") async -> PublishError? {
        await #expect(throws: PublishError.self) { try await folder.publish(files, to: output) }
    }

    // MARK: Foreign files

    @Test func `Files that Sitrep did not write are kept as they are`() async throws {
        try await folder.publish(["index.html": "old", "incident/a.html": "a"])
        try site.write("public/CNAME", "example.org")
        try site.write("public/incident/notes/mine.txt", "mine")
        try site.link("public/current", to: "incident/notes")
        try site.link("public/outside.txt", to: "../Content/site.yaml")
        site.makeFolder("public/empty/inner")
        chmod("\(site.path)/public/empty", 0o750)
        let before = site.entries("public")
        let summary = try await folder.publish(["index.html": "new"])
        #expect(summary.atomic)
        #expect(summary.foreign == 4)
        #expect(
            site.texts("public") == [
                "index.html": "new", "CNAME": "example.org", "incident/notes/mine.txt": "mine",
                "current": "-> incident/notes", "outside.txt": "-> ../Content/site.yaml",
            ])
        let after = site.entries("public")
        for path in ["CNAME", "incident/notes/mine.txt"] { #expect(after[path] == before[path]) }
        #expect(site.names("public/empty") == ["inner"])
        #expect(site.entry("public/empty")?.mode == 0o750)
    }

    @Test func `A folder with foreign files and no manifest is published into`() async throws {
        try site.write("public/mine.txt", "mine")
        try await folder.publish(["index.html": "home"])
        #expect(site.texts("public") == ["index.html": "home", "mine.txt": "mine"])
        try await folder.publish([:])
        #expect(site.texts("public") == ["mine.txt": "mine"])
    }

    @Test func `A foreign file is not written over`() async throws {
        try site.write("public/index.html", "mine")
        try site.write("public/other.html", "mine")
        let before = site.entries("public")
        let error = await refusal(["index.html": "home", "other.html": "x", "new.html": "x"])
        #expect(error?.reason == .foreignFile)
        #expect(error?.path == "index.html")
        #expect(
            error?.summary == "'index.html' (and 1 more) stands in the output where a page is to be written, and "
                + "Sitrep did not write it; move it away or choose another output")
        #expect(site.entries("public") == before)
        #expect(folder.leftOvers == [])
    }

    @Test func `A foreign file with the very bytes of the page is taken for Sitrep's`() async throws {
        try await folder.publish(["index.html": "home", "a.html": "a"])
        site.remove("public/sitrep-manifest.txt")
        let before = site.entries("public")
        let summary = try await folder.publish(["index.html": "home", "a.html": "a"])
        #expect(summary.result == .published)
        #expect(site.entries("public").filter { $0.key != "sitrep-manifest.txt" } == before)
        try await folder.publish(["index.html": "home"])
        #expect(site.texts("public") == ["index.html": "home"])
    }

    @Test func `A link in the place of a page or of its folder is not written through`() async throws {
        site.makeFolder("elsewhere")
        try site.link("public/incident", to: "../elsewhere")
        #expect(await refusal(["incident/a.html": "a"])?.path == "incident")
        try site.write("elsewhere/index.html", "home")
        try site.link("public/index.html", to: "../elsewhere/index.html")
        #expect(await refusal(["index.html": "home"])?.path == "index.html")
        #expect(site.texts("elsewhere") == ["index.html": "home"])
    }

    @Test func `A page that was replaced by a link is not Sitrep's any more`() async throws {
        try await folder.publish(["a.html": "a", "b/c.html": "c"])
        site.remove("public/a.html")
        site.remove("public/b")
        try site.write("elsewhere/c.html", "kept")
        try site.link("public/a.html", to: "../elsewhere/c.html")
        try site.link("public/b", to: "../elsewhere")
        try await folder.publish([:])
        #expect(site.texts("public") == ["a.html": "-> ../elsewhere/c.html", "b": "-> ../elsewhere"])
        #expect(site.texts("elsewhere") == ["c.html": "kept"])
    }

    @Test func `A foreign folder keeps a file from taking its place`() async throws {
        try site.write("public/incident/mine.txt", "mine")
        #expect(await refusal(["incident": "x"])?.path == "incident")
        #expect(site.texts("public") == ["incident/mine.txt": "mine"])
    }

    @Test func `What is put into the old site while it is exchanged is moved into the new one`() async throws {
        try await folder.publish(["index.html": "old"])
        try site.write("public/mine.txt", "one")
        let path = site.path
        try await Publisher(site: path) { step in
            guard step == .complete else { return }
            let late = try TemporaryFolder()
            try late.write("new.txt", "two")
            rename("\(late.path)/new.txt", "\(path)/public/mine.txt")
            try late.write("late.txt", "late")
            mkdir("\(path)/public/uploads", 0o755)
            rename("\(late.path)/late.txt", "\(path)/public/uploads/late.txt")
        }.publish(["index.html": "new"], to: "\(path)/public")
        #expect(site.texts("public") == ["index.html": "new", "mine.txt": "two", "uploads/late.txt": "late"])
        #expect(folder.leftOvers == [])
    }

    // MARK: The manifest

    @Test func `A damaged manifest deletes only what it can prove`() async throws {
        try await folder.publish(["index.html": "home", "a.html": "a", "b.html": "b"])
        try site.write("secret.txt", "secret")
        try site.write("public/mine.txt", "mine")
        let digest = String(decoding: SHA256.digest(of: Array("secret".utf8)).base64URL, as: UTF8.self)
        let lines = [
            "6\t\(digest)\t0\t../secret.txt", "6\t\(digest)\t0\t\(site.path)/secret.txt", "nonsense",
            "4\t\(digest)\t0\tmine.txt", "-1\t\(digest)\t0\tx", "6\t\(digest)\t0\t.git/config",
            "6\t\(digest)\t0\ta/../../secret.txt",
        ]
        let old = folder.manifest
        let header = "sitrep-manifest 2\n"
        try site.write(
            "public/sitrep-manifest.txt",
            header + lines.map { $0 + "\n" }.joined() + old.dropFirst(header.count))
        // b.html was changed since: the damaged manifest cannot prove that it is Sitrep's.
        try site.write("public/b.html", "B")
        let summary = try await folder.publish(["index.html": "new"])
        #expect(summary.diagnostics.map(\.code.name) == ["manifest-damaged"])
        #expect(
            summary.diagnostics.first?.summary
                == "Manifest 'sitrep-manifest.txt' is not as Sitrep wrote it; see line 2, 3, 4, 6, 7")
        #expect(site.read("secret.txt") == "secret")
        #expect(site.texts("public") == ["index.html": "new", "b.html": "B", "mine.txt": "mine"])
        let next = try await folder.publish(["index.html": "new"])
        #expect(next.diagnostics == [])
    }

    @Test func `A line that leans on a damaged one is not believed`() async throws {
        let names = (10..<60).map { "a\($0).html" }
        try await folder.publish(Dictionary(uniqueKeysWithValues: names.map { ($0, "text") }))
        var lines = folder.manifest.split(separator: "\n").map(String.init)
        lines[3] = "no line"
        try site.write("public/sitrep-manifest.txt", lines.map { $0 + "\n" }.joined())
        let summary = try await folder.publish(["index.html": "home"])
        #expect(summary.diagnostics.map(\.code.name) == ["manifest-damaged"])
        // From the damaged line to the next whole path nothing is known to be Sitrep's, and all of it is kept.
        let kept = site.texts("public").keys.filter { $0 != "index.html" }.sorted()
        #expect(kept == Array(names[2..<32]))
    }

    @Test func `A manifest of the first version is still read`() async throws {
        try await folder.publish(["index.html": "home", "a.html": "a", "b/c.html": "c"])
        var text = "sitrep-manifest 1\n"
        for (path, content) in [("a.html", "a"), ("b/c.html", "c"), ("index.html", "home")] {
            let digest = String(decoding: SHA256.digest(of: Array(content.utf8)).hexadecimal, as: UTF8.self)
            text += "\(content.utf8.count)\t\(digest)\t\(path)\n"
        }
        let end = String(decoding: SHA256.digest(of: Array(text.utf8)).hexadecimal, as: UTF8.self)
        try site.write("public/sitrep-manifest.txt", text + "end\t\(end)\n")
        let summary = try await folder.publish(["index.html": "new"])
        #expect(summary.diagnostics == [])
        #expect(site.texts("public") == ["index.html": "new"])
        #expect(folder.manifest.hasPrefix("sitrep-manifest 2\n"))
    }

    @Test(arguments: ["", "sitrep-manifest 3\n", "\u{0}\u{0}", "sitrep-manifest 1", "sitrep-manifest 1\nend\t00\n"])
    func `A file that is no manifest is reported and owns nothing`(text: String) async throws {
        try site.write("public/sitrep-manifest.txt", text)
        try site.write("public/mine.txt", "mine")
        let summary = try await folder.publish(["index.html": "home"])
        #expect(summary.diagnostics.map(\.code.name) == ["manifest-damaged"])
        #expect(site.texts("public") == ["index.html": "home", "mine.txt": "mine"])
    }

    @Test func `A manifest that was cut short is known as damaged`() async throws {
        try await folder.publish(["index.html": "home", "a.html": "a"])
        let lines = folder.manifest.split(separator: "\n")
        try site.write("public/sitrep-manifest.txt", lines.dropLast().map { $0 + "\n" }.joined())
        let summary = try await folder.publish(["index.html": "home"])
        #expect(summary.diagnostics.map(\.code.name) == ["manifest-damaged"])
        // Its lines prove themselves by their digests.
        #expect(site.texts("public") == ["index.html": "home"])
    }

    // MARK: Which folder

    @Test(arguments: [".", "Content", "Templates", "Content/inner", "Templates/new/deep", "..", "/", "link-to-content"])
    func `A folder of the site's own, or around it, is no output`(output: String) async throws {
        try site.write("Content/inner/a.yaml", "id: a")
        try site.link("link-to-content", to: "Content")
        let before = site.entries("")
        let error = await refusal(["index.html": "home"], to: output)
        #expect(error?.reason == .output)
        #expect(site.entries("") == before)
        #expect(site.names("Templates") == [])
    }

    @Test func `A file, and a link that leads nowhere, are no output`() async throws {
        try site.write("public", "a file")
        #expect(await refusal(["index.html": "home"])?.reason == .output)
        try site.link("dangling", to: "missing")
        #expect(await refusal(["index.html": "home"], to: "dangling")?.reason == .output)
        #expect(site.read("public") == "a file")
    }

    @Test func `Missing folders above the output are made`() async throws {
        try await folder.publish(["index.html": "home"], to: "build/of/today/")
        #expect(site.texts("build/of/today") == ["index.html": "home"])
        #expect(site.entry("build/of")?.mode == 0o755)
    }

    @Test func `An output that is a symbolic link stays one`() async throws {
        site.makeFolder("real/place")
        try site.link("public", to: "real/place")
        try await folder.publish(["index.html": "old"])
        let summary = try await folder.publish(["index.html": "new"])
        #expect(summary.atomic)
        #expect(site.entry("public")?.text == "-> real/place")
        #expect(site.texts("real/place") == ["index.html": "new"])
        #expect(site.names("real") == ["place"])
    }

    @Test func `A Git working folder is updated file by file, and the summary says so`() async throws {
        try site.write("public/.git/HEAD", "ref")
        try await folder.publish(["index.html": "old", "a.html": "a", "gone/b.html": "b"])
        let before = site.entries("public")
        let root = try #require(site.entry("public"))
        let git = try #require(site.entry("public/.git"))
        let summary = try await folder.publish(["index.html": "new", "a.html": "a"])
        #expect(!summary.atomic)
        #expect(summary.whyNotAtomic == "the output is a Git working folder")
        #expect([summary.changed, summary.unchanged, summary.deleted] == [1, 1, 1])
        #expect(site.texts("public") == ["index.html": "new", "a.html": "a", ".git/HEAD": "ref"])
        #expect(site.names("public") == [".git", "a.html", "index.html", "sitrep-manifest.txt"])
        #expect(site.entry("public")?.inode == root.inode)
        #expect(site.entry("public/.git") == git)
        #expect(site.entries("public")["a.html"] == before["a.html"])
        #expect(folder.leftOvers == [])
    }

    @Test func `A second build into the same output at the same time is refused`() async throws {
        let path = site.path
        try await folder.publish(["index.html": "old"])
        try await Publisher(site: path) { step in
            guard step == .complete else { return }
            let other = open("\(path)/.public.sitrep-lock", O_RDWR)
            #expect(other >= 0)
            #expect(flock(other, LOCK_EX | LOCK_NB) != 0)
            close(other)
        }.publish(["index.html": "new"], to: "\(path)/public")
        let held = open("\(path)/.public.sitrep-lock", O_RDWR | O_CREAT, 0o644)
        #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
        let error = await refusal(["index.html": "newer"])
        #expect(error?.reason == .busy)
        #expect(error?.summary == "Another build is writing into '\(path)/public'; wait until it is done")
        close(held)
        try await folder.publish(["index.html": "newer"])
        #expect(site.texts("public") == ["index.html": "newer"])
    }

    // MARK: Routes

    @Test(arguments: [
        ("", "is empty"), ("/etc/passwd", "begins with a slash"), ("../x", "has the component '..'"),
        ("a/../../x", "has the component '..'"), ("a/./b", "has the component '.'"), ("a//b", "has an empty component"),
        ("a/", "has an empty component"), ("a\\..\\b", "holds a backslash"), ("a\u{0}b", "holds a control character"),
        ("a\nb", "holds a control character"), (".git/hooks/x", "lies in a '.git' folder"),
        ("a/.GIT/x", "lies in a '.git' folder"), ("sitrep-manifest.txt", "is taken by Sitrep's own manifest"),
        ("Sitrep-Manifest.txt", "is taken by Sitrep's own manifest"),
        (String(repeating: "n", count: 256), "has a component of more than 255 bytes"),
        (String(repeating: "n/", count: 501) + "n", "is longer than 1000 bytes"),
    ])
    func `A route that is not the path of an output file is refused`(route: String, words: String) async throws {
        let error = await refusal(["good.html": "x", route: "x"])
        #expect(error?.reason == .route)
        #expect(error?.summary.hasSuffix("' \(words)") == true, "\(error?.summary ?? "")")
        #expect(site.names() == ["Content", "Templates"])
    }

    @Test(arguments: [
        (["A.html", "a.html"], "Route 'a.html' differs from 'A.html' only in case"),
        (["caf\u{E9}", "CAFE\u{301}"], "Route 'CAFE\u{301}' differs from 'caf\u{E9}' only in case"),
        (["A/x", "a/y"], "Route 'a/y' differs from 'A' only in case"),
        (["a", "a/b"], "Route 'a/b' collides with 'a': one path cannot be a file and a folder"),
        (["a/b", "A"], "Route 'A' collides with 'a': one path cannot be a file and a folder"),
        (["a", "a"], "Route 'a' is planned twice"),
    ])
    func `Two routes that collide are refused`(routes: [String], summary: String) async throws {
        let error = await #expect(throws: PublishError.self) {
            _ = try await Publisher(site: site.path).publish(
                to: "\(site.path)/public", files: routes.map { PlannedFile(route: $0) }, render: { _, _ in })
        }
        #expect(error?.summary == summary)
        #expect(site.entry("public") == nil)
    }

    // MARK: The machine

    @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
    func `An output that may not be written is an error in plain words`() async throws {
        site.makeFolder("closed")
        chmod("\(site.path)/closed", 0o500)
        let error = await refusal(["index.html": "home"], to: "closed/public")
        #expect(error?.reason == .system(number: EACCES))
        #expect(error?.summary.hasSuffix(": this user has no permission") == true)
    }
}
