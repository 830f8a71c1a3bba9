import Building
import Diagnostics
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

struct ContentScanTests {
    private let site: TemporaryFolder

    init() throws { site = try TemporaryFolder() }

    private func scan(_ folder: String = "Content", threads: Int = 2) async throws -> Checked<[SourceFile]> {
        try await ContentScan(site: site.path, threads: threads).scan(folder)
    }

    private func summaries(_ checked: Checked<[SourceFile]>) -> [String] {
        checked.diagnostics.map { "\($0.code.name): \($0.summary)" }
    }

    @Test func `Files come sorted by the bytes of their paths, with their bytes`() async throws {
        for name in ["site.yaml", "incidents/b.yaml", "incidents/a.yaml", "incidents-x.md", "pages/é.md", "empty.md"] {
            try site.write("Content/\(name)", name == "empty.md" ? "" : "text of \(name)")
        }
        let checked = try await scan()
        #expect(
            checked.value.map(\.path) == [
                "Content/empty.md", "Content/incidents-x.md", "Content/incidents/a.yaml", "Content/incidents/b.yaml",
                "Content/pages/é.md", "Content/site.yaml",
            ])
        #expect(checked.value[2].bytes == Array("text of incidents/a.yaml".utf8))
        #expect(checked.value[0].bytes == [])
        #expect(checked.diagnostics == [])
    }

    @Test func `The result does not depend on the number of threads`() async throws {
        for number in 0..<300 { try site.write("Content/\(number % 7)/\(number).yaml", "id: n\(number)") }
        let one = try await scan(threads: 1)
        #expect(one.value.count == 300)
        #expect(try await scan(threads: 5) == one)
    }

    @Test func `A large file is read whole`() async throws {
        let text = String(repeating: "0123456789abcdef", count: 50_000)
        try site.write("Content/large.jsonl", text)
        #expect(try await scan().value.first?.bytes == Array(text.utf8))
    }

    @Test func `Hidden files and what editors leave behind are passed over in silence`() async throws {
        for name in [
            ".DS_Store", ".#a.yaml", "a.yaml~", "#a.yaml#", ".a.yaml.swp", "b.swp", ".git/config", "Thumbs.db",
        ] {
            try site.write("Content/\(name)", "x")
        }
        try site.write("Content/a.yaml", "x")
        let checked = try await scan()
        #expect(checked.value.map(\.path) == ["Content/a.yaml"])
        #expect(checked.diagnostics == [])
    }

    @Test func `Media are listed with their size and not read`() async throws {
        try site.write("Content/media/maps/a.svg", "12345")
        try site.write("Content/media.yaml", "x")
        let checked = try await scan()
        #expect(
            checked.value.map(\.content) == [
                .text(Array("x".utf8)), .media(size: 5, file: "\(site.path)/Content/media/maps/a.svg"),
            ])
    }

    @Test func `A symbolic link that leads out of the folder is not read`() async throws {
        try site.write("secret.yaml", "secret")
        try site.write("Content-x/secret.yaml", "secret")
        try site.link("Content/a.yaml", to: "../secret.yaml")
        try site.link("Content/b.yaml", to: "\(site.path)/secret.yaml")
        // A folder whose name only begins as the content's does is outside all the same.
        try site.link("Content/c.yaml", to: "../Content-x/secret.yaml")
        try site.link("Content/media/passwd", to: "/etc/passwd")
        let checked = try await scan()
        #expect(checked.value == [])
        #expect(
            summaries(checked) == [
                "link-leaves-content: Symbolic link 'Content/a.yaml' leads out of 'Content'",
                "link-leaves-content: Symbolic link 'Content/b.yaml' leads out of 'Content'",
                "link-leaves-content: Symbolic link 'Content/c.yaml' leads out of 'Content'",
                "link-leaves-content: Symbolic link 'Content/media/passwd' leads out of 'Content'",
            ])
    }

    @Test func `A symbolic link to a file of the folder is that file`() async throws {
        try site.write("Content/a.yaml", "text")
        try site.link("Content/b.yaml", to: "a.yaml")
        try site.link("Content/media/c.yaml", to: "../b.yaml")
        let checked = try await scan()
        #expect(checked.value.map(\.path) == ["Content/a.yaml", "Content/b.yaml", "Content/media/c.yaml"])
        #expect(checked.value[1].bytes == Array("text".utf8))
        #expect(checked.value[2].content == .media(size: 4, file: "\(site.path)/Content/a.yaml"))
        #expect(checked.diagnostics == [])
    }

    @Test func `Links to folders, to nothing and in a circle are refused`() async throws {
        try site.write("Content/incidents/a.yaml", "x")
        try site.link("Content/incidents/again", to: "..")
        try site.link("Content/left", to: "right")
        try site.link("Content/nothing.yaml", to: "missing.yaml")
        try site.link("Content/right", to: "left")
        let checked = try await scan()
        #expect(checked.value.map(\.path) == ["Content/incidents/a.yaml"])
        #expect(
            summaries(checked) == [
                "link-to-folder: Symbolic link 'Content/incidents/again' leads to a folder; "
                    + "only links to files are followed",
                "link-broken: Symbolic link 'Content/left' leads round in a circle",
                "link-broken: Symbolic link 'Content/nothing.yaml' leads to nothing",
                "link-broken: Symbolic link 'Content/right' leads round in a circle",
            ])
    }

    @Test func `The folder itself may be a symbolic link`() async throws {
        try site.write("elsewhere/a.yaml", "x")
        try site.link("Content", to: "elsewhere")
        #expect(try await scan().value.map(\.path) == ["Content/a.yaml"])
    }

    @Test func `A file that goes away between listing and reading is reported`() async throws {
        try site.write("Content/a.yaml", "x")
        try site.write("Content/b.yaml", "x")
        let path = site.path
        let scan = ContentScan(site: path, threads: 1) { file in
            if file == "Content/a.yaml" { unlink("\(path)/Content/b.yaml") }
        }
        let checked = try await scan.scan("Content")
        #expect(checked.value.map(\.path) == ["Content/a.yaml"])
        #expect(
            summaries(checked) == [
                "file-vanished: 'Content/b.yaml' went away or was replaced while the site was read"
            ])
    }

    @Test func `A file that becomes a link between listing and reading is not followed`() async throws {
        try site.write("Content/a.yaml", "x")
        let path = site.path
        let scan = ContentScan(site: path, threads: 1) { _ in
            unlink("\(path)/Content/a.yaml")
            symlink("/etc/passwd", "\(path)/Content/a.yaml")
        }
        let checked = try await scan.scan("Content")
        #expect(checked.value == [])
        #expect(checked.diagnostics.map(\.code.name) == ["file-vanished"])
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"))
    func `A file and a folder without permission are reported`() async throws {
        try site.write("Content/a.yaml", "x")
        try site.write("Content/closed/b.yaml", "x")
        chmod("\(site.path)/Content/a.yaml", 0)
        chmod("\(site.path)/Content/closed", 0)
        let checked = try await scan()
        #expect(checked.value == [])
        #expect(
            summaries(checked) == [
                "file-unreadable: 'Content/a.yaml' cannot be read: this user has no permission",
                "file-unreadable: 'Content/closed' cannot be read: this user has no permission",
            ])
    }

    @Test func `Pipes are refused and do not block`() async throws {
        site.makeFolder("Content/media")
        #expect(mkfifo("\(site.path)/Content/a.yaml", 0o600) == 0)
        try site.write("Content/real.yaml", "x")
        let checked = try await scan()
        #expect(checked.value.map(\.path) == ["Content/real.yaml"])
        #expect(summaries(checked) == ["not-a-file: 'Content/a.yaml' is neither a file nor a folder"])
    }

    @Test func `Names that are no plain text are reported`() async throws {
        site.makeFolder("Content")
        // The helper knows only names that are text.
        func withBadName(_ body: (UnsafePointer<CChar>) -> Void) {
            (Array("\(site.path)/Content/bad".utf8) + [0xFF, 0]).withUnsafeBytes {
                body($0.assumingMemoryBound(to: CChar.self).baseAddress!)
            }
        }
        withBadName { #expect(mkfifo($0, 0o600) == 0) }
        defer { withBadName { _ = unlink($0) } }
        try site.write("Content/back\\slash.yaml", "x")
        try site.write("Content/line\nbreak.yaml", "x")
        let checked = try await scan()
        #expect(checked.value == [])
        #expect(
            summaries(checked) == [
                "unusable-name: Name 'back\\slash.yaml' holds a backslash",
                "unusable-name: Name 'bad\\xFF' is not UTF-8",
                "unusable-name: Name 'line\\x0Abreak.yaml' holds a control character",
            ])
    }

    #if canImport(Glibc)
        @Test func `Paths that differ only in case are reported once for each pair`() async throws {
            try site.write("Content/Incidents/a.yaml", "x")
            try site.write("Content/incidents/a.yaml", "x")
            try site.write("Content/pages/About.md", "x")
            try site.write("Content/pages/about.md", "x")
            // The same name, with the accent composed and apart.
            try site.write("Content/pages/caf\u{E9}.md", "x")
            try site.write("Content/pages/cafe\u{301}.md", "x")
            let checked = try await scan()
            #expect(checked.value.count == 6)
            #expect(checked.hasErrors)
            #expect(
                summaries(checked) == [
                    "case-collision: Path 'Content/incidents' differs from 'Content/Incidents' only in case",
                    "case-collision: Path 'Content/pages/about.md' differs from 'Content/pages/About.md' only in case",
                    "case-collision: Path 'Content/pages/caf\u{E9}.md' differs from 'Content/pages/cafe\u{301}.md' "
                        + "only in how accents are composed",
                ])
            #expect(checked.diagnostics[1].notes.map(\.location?.path) == ["Content/pages/About.md"])
        }
    #endif

    @Test func `A missing folder is an error unless the site may do without it`() async throws {
        await #expect(throws: SystemFailure.self) { _ = try await scan() }
        let templates = try await ContentScan(site: site.path).scan("Templates", mayBeMissing: true)
        #expect(templates == Checked([]))
    }
}
