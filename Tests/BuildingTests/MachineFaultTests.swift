import Diagnostics
import TestSupport
import Testing

@testable import Building

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the machine refuses in the middle of things, and files that lie about their size.
struct MachineFaultTests {
    private let folder: TestSite
    private var path: String { folder.site.path }

    private static let old = Dictionary(uniqueKeysWithValues: (0..<60).map { ("a\($0).html", "old \($0)") })
    private static let new = Dictionary(uniqueKeysWithValues: (10..<70).map { ("a\($0).html", "new \($0)") })

    init() throws { folder = try TestSite() }

    @Test func `A disk that is full at every tenth write leaves the old site, says what to do, and leaves no remains`()
        async throws
    {
        try await folder.publish(Self.old)
        let steps = stride(from: 0, to: 60, by: 10).map { PublishStep.staging($0) } + [.staged, .linked, .complete]
        for step in steps {
            let error = await #expect(throws: PublishError.self) {
                try await Publisher(site: path, threads: 2) { reached in
                    if reached == step { throw SystemFailure(.written, SystemPath("x"), ENOSPC) }
                }.publish(Self.new, to: "\(path)/public")
            }
            #expect(
                error?.description
                    == "'x' cannot be written: the disk is full. What was published before is as it was; make room and build again"
            )
            #expect(folder.site.texts("public") == Self.old && folder.leftOvers == [], "\(step)")
        }
        try await folder.publish(Self.new)
        #expect(folder.site.texts("public") == Self.new)
    }

    @Test(arguments: [PublishStep.begun, .staging(3), .staged, .validated, .linked])
    func `An output that vanishes during a build is an error or is made again, whole`(_ step: PublishStep) async throws
    {
        try await folder.publish(Self.old)
        let (site, path) = (folder.site, path)
        let result = await Result {
            try await Publisher(site: path, threads: 1) { reached in
                if reached == step { site.remove("public") }
            }.publish(Self.old.merging(["more.html": "more"]) { $1 }, to: "\(path)/public")
        }
        if case .failure(let error) = result { #expect(error is PublishError, "\(error)") }
        let texts = site.texts("public")
        #expect(texts.isEmpty || texts.count == 61, "\(step): \(texts.count)")
        #expect(folder.leftOvers == [])
        try await folder.publish(Self.new)
        #expect(site.texts("public") == Self.new)
    }

    @Test func `A build that is cancelled before the exchange changes nothing`() async throws {
        try await folder.publish(Self.old)
        let path = path
        let task = Task {
            try await Publisher(site: path, threads: 2) { reached in
                if reached == .staged { withUnsafeCurrentTask { $0?.cancel() } }
            }.publish(Self.new, to: "\(path)/public")
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(folder.site.texts("public") == Self.old && folder.leftOvers == [])
    }

    @Test func `A file that is written while it is read is not taken for what it will be`() throws {
        try folder.site.write("Content/a.yaml", "title: A\nkind: other\n")
        let file = try OpenFile(reading: SystemPath("\(path)/Content/a.yaml"))
        let before = try file.status()
        #expect(ContentScan.isWhole(before.size, before: before, after: try file.status()))
        truncate("\(path)/Content/a.yaml", 9)
        // Read before it was cut, and behind that.
        #expect(!ContentScan.isWhole(before.size, before: before, after: try file.status()))
        #expect(!ContentScan.isWhole(9, before: before, after: try file.status()))
        let failure = ContentListing.failure(SystemFailure(.read, SystemPath("x"), ESTALE), at: "Content/a.yaml")
        #expect(failure.code == .fileVanished && failure.summary == "'Content/a.yaml' changed while the site was read")
    }

    @Test func `A file that claims to be larger than any is refused before memory is taken for it`() async throws {
        try folder.site.write("Content/a.jsonl", "")
        try folder.site.write("Content/a.yaml", "")
        for name in ["a.jsonl", "a.yaml"] { truncate("\(path)/Content/\(name)", 1 << 36) }
        let checked = try await ContentScan(site: path).scan("Content")
        #expect(checked.value.isEmpty)
        #expect(
            checked.diagnostics.map(\.summary) == [
                "A file may have at most 1 GB, and this one has 68719476736 bytes",
                "A YAML or Markdown file may have at most 4 MB, and this one has 68719476736 bytes",
            ])
        truncate("\(path)/large", 1 << 36)
        try folder.site.write("large", "")
        truncate("\(path)/large", 1 << 36)
        let failure = #expect(throws: SystemFailure.self) { try ContentScan.read(file: "\(path)/large") }
        #expect(failure?.description == "'\(path)/large' cannot be read: it is too large")
        let device = #expect(throws: SystemFailure.self) { try ContentScan.read(file: "/dev/zero") }
        #expect(device?.description == "'/dev/zero' cannot be read: it is no ordinary file")
    }

    @Test func `A manifest that claims sizes beyond all measure is damaged, and nobody adds them up`() async throws {
        try await folder.publish(["index.html": "x"])
        let lines = (0..<3).map { "9223372036854775807\t-\t0\ta\($0).html\n" }.joined()
        try folder.site.write("public/sitrep-manifest.txt", "sitrep-manifest 2\n" + lines + "end\t00\n")
        let verified = try await SiteVerification.of("\(path)/public", threads: 1)
        #expect(verified.problems.first?.kind == .manifest && verified.files == 0)
    }

    @Test func `An archive that claims more than can be packed in it takes no memory`() throws {
        var writer = ZipWriter()
        var bytes = writer.add(ZipEntry(path: Array("a".utf8), [UInt8](repeating: 0, count: 4096)))
        bytes += writer.end()
        // The size in the directory, which stands behind its signature.
        let entry = try #require(bytes.firstRange(of: [0x50, 0x4B, 0x01, 0x02])).lowerBound
        for index in 24..<28 { bytes[entry + index] = 0xFE }
        let reader = try ZipReader(bytes)
        #expect(reader.files[0].size == 0xFEFE_FEFE)
        #expect(reader.contents(of: reader.files[0], limit: Int.max) == nil)
    }

    // MARK: Files of an author's

    @Test func `What killed programs left beside a file is removed, and nobody else's`() throws {
        let dead = ".sitrep-new-999999999-6d6f72652e79616d"
        let others = [".sitrep-new-\(getppid())-00", ".sitrep-new-x", ".sitrep-newer"]
        for name in [dead] + others { try folder.site.write("Content/\(name)", "half") }
        try ContentWriter(site: path).write(Array("whole".utf8), to: "Content/a.yaml")
        #expect(folder.site.read("Content/a.yaml") == "whole")
        #expect(folder.site.names("Content") == others.sorted() + ["a.yaml"])
    }

    @Test func `Where one of several files cannot be written, none is`() throws {
        try folder.site.write("Content/a.yaml", "old")
        try folder.site.write("Content/taken", "a file")
        let writer = ContentWriter(site: path)
        #expect(throws: SystemFailure.self) {
            try writer.write([("Content/a.yaml", Array("new".utf8)), ("Content/taken/b.yaml", Array("new".utf8))])
        }
        #expect(folder.site.read("Content/a.yaml") == "old")
        #expect(folder.site.names("Content") == ["a.yaml", "taken"])
    }
}

extension Result where Failure == any Error {
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}
