import TestSupport
import Testing

@testable import Building

/// Archives of built sites, and whether a copy is whole.
struct SiteArchiveTests {
    private let folder: TemporaryFolder
    private var output: String { "\(folder.path)/site" }

    init() async throws {
        folder = try TemporaryFolder()
        folder.makeFolder("content")
        let files = ["index.html": "<h1>One</h1>", "incidents/a.html": "A", "data/a b.csv": "1,2"]
        let sorted = files.sorted { $0.key < $1.key }
        _ = try await Publisher(site: "\(folder.path)/content").publish(
            to: output, files: sorted.map { PlannedFile(route: $0.key) },
            render: { index, bytes in bytes += sorted[index].value.utf8 })
    }

    private func archive(_ name: String = "briefing.zip") async throws -> SiteArchive.Summary {
        try await SiteArchive(of: output, threads: 2).write(to: "\(folder.path)/\(name)", folder: "briefing")
    }

    private func verify(_ name: String) async throws -> SiteVerification {
        try await SiteVerification.of("\(folder.path)/\(name)", threads: 2)
    }

    @Test func `An archive is whole, is the same each time, and has the site's own fingerprint`() async throws {
        let summary = try await archive()
        _ = try await archive("again.zip")
        #expect(folder.entry("briefing.zip")?.text == folder.entry("again.zip")?.text)
        let packed = try await verify("briefing.zip")
        #expect(packed.problems == [] && packed.files == 3)
        let built = try await verify("site")
        #expect(built.problems == [] && built.fingerprint == packed.fingerprint)
        #expect(summary.fingerprint == packed.fingerprint && summary.files == 3)
        let bytes = try #require(TemporaryFolder.bytes(of: "\(folder.path)/briefing.zip"))
        #expect(summary.size == bytes.count)
        #expect(
            try ZipReader(bytes).files.map { String(decoding: $0.path, as: UTF8.self) } == [
                "briefing/sitrep-manifest.txt", "briefing/SHA256SUMS", "briefing/data/a b.csv",
                "briefing/incidents/a.html", "briefing/index.html",
            ])
    }

    @Test func `What is missing, changed or added is named`() async throws {
        folder.remove("site/incidents/a.html")
        try folder.write("site/index.html", "<h1>Two</h1>")
        try folder.write("site/more.html", "more")
        let problems = try await verify("site").problems.map(\.description)
        #expect(
            problems == [
                "incidents/a.html is missing", "index.html has other bytes than were published",
                "more.html was not published with the site",
            ])
        await #expect(throws: SiteArchive.Refusal.self) { _ = try await archive() }
        #expect(folder.names() == ["content", "site"])
    }

    @Test func `A link in the place of a file is no copy of it`() async throws {
        folder.remove("site/index.html")
        try folder.write("elsewhere.html", "<h1>One</h1>")
        try folder.link("site/index.html", to: "../elsewhere.html")
        #expect(try await verify("site").problems.map(\.kind) == [.missing])
    }

    @Test func `A manifest that was edited is known as such`() async throws {
        let text = try #require(folder.read("site/sitrep-manifest.txt"))
        try folder.write("site/sitrep-manifest.txt", text.replacing("dex.html", with: "dey.html"))
        #expect(try await verify("site").problems.first?.kind == .manifest)
        await #expect(throws: SiteArchive.Refusal.self) { _ = try await archive() }
    }

    @Test func `What Sitrep did not write is not packed`() async throws {
        try folder.write("site/notes.txt", "mine")
        _ = try await archive()
        #expect(try await verify("briefing.zip").problems == [])
    }

    @Test func `A list of sums that says something else is named`() async throws {
        _ = try await archive()
        let reader = try ZipReader(try #require(TemporaryFolder.bytes(of: "\(folder.path)/briefing.zip")))
        var writer = ZipWriter()
        var bytes: [UInt8] = []
        for file in reader.files {
            var contents = try #require(reader.contents(of: file, limit: 1 << 20))
            if file.path.elementsEqual("briefing/SHA256SUMS".utf8) { contents[0] ^= 1 }
            bytes += writer.add(ZipEntry(path: file.path, contents))
        }
        try folder.write("forged.zip", bytes + writer.end())
        #expect(try await verify("forged.zip").problems.map(\.path) == ["SHA256SUMS"])
    }

    @Test func `A folder without a manifest, a file that is no archive and an output inside the site are refused`()
        async throws
    {
        try folder.write("plain/index.html", "x")
        try folder.write("text.zip", "no archive")
        await #expect(throws: SiteVerification.Refusal.self) { _ = try await verify("plain") }
        await #expect(throws: SiteVerification.Refusal.self) { _ = try await verify("text.zip") }
        await #expect(throws: SiteArchive.Refusal.self) { _ = try await archive("site/inner.zip") }
    }
}
