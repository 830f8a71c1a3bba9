import Building
import Reports
import TestSupport
import Testing

/// Equal content gives equal bytes, whatever machine, folder, locale, time zone, thread count or hash seed.
@Suite struct DeterminismTests {
    @Test func `one thread and many write the same bytes`() async throws {
        let folder = try TemporaryFolder()
        for threads in [1, 7] {
            let pipeline = Pipeline(
                site: Repository.path, threads: threads, request: .init(audience: .clear, now: SiteFixture.now))
            _ = try await pipeline.build(to: "\(folder.path)/\(threads)")
        }
        let one = TemporaryFolder.files(of: "\(folder.path)/1")
        #expect(one.count > 100)
        #expect(Self.differences(one, TemporaryFolder.files(of: "\(folder.path)/7")) == [])
    }

    @Test func `folders, locales, time zones and hash seeds leave no trace`() async throws {
        let folder = try TemporaryFolder()
        let places = ["one", "a/much/deeper/place with spaces/Ünïcode"]
        let environments = [
            ["LC_ALL": "C", "TZ": "UTC", "HOME": "/nonexistent", "USER": "somebody-else", "HOSTNAME": "somewhere"],
            ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Karachi", "USER": "x", "NO_COLOR": "1"],
        ]
        for (place, environment) in zip(places, environments) {
            for (path, bytes) in TemporaryFolder.files(of: "\(Repository.path)/Content") {
                try folder.write("\(place)/Content/\(path)", bytes)
            }
            let run = try Command.run(
                "build", "--now", "2026-01-01", "--audience", "clear", "--output", "out",
                in: "\(folder.path)/\(place)", environment: environment)
            #expect(run.status == 0, "\(run.errors)")
        }
        let one = TemporaryFolder.files(of: "\(folder.path)/\(places[0])/out")
        let other = TemporaryFolder.files(of: "\(folder.path)/\(places[1])/out")
        #expect(one["sitrep-manifest.txt"] != nil)
        #expect(Self.differences(one, other) == [])
        // The build in this process, by another way to the same content.
        let example = try await Repository.example.value
        #expect(Self.differences(one, example.files) == [])
    }

    @Test func `masks, orders, times and an empty environment leave no trace, in the archive neither`() async throws {
        let folder = try TemporaryFolder()
        let program = try #require(BuiltProgram.path)
        let content = TemporaryFolder.files(of: "\(Repository.path)/Content").sorted { $0.key < $1.key }
        let commands = [
            "umask 022", "umask 077", "umask 000; find Content -type f -exec touch -d 1999-01-0$((1 + $$ % 9)) {} +",
        ]
        var archives: [[UInt8]?] = []
        var sites: [[String: [UInt8]]] = []
        for (number, command) in commands.enumerated() {
            for (path, bytes) in number == 1 ? content.reversed() : content {
                try folder.write("\(number)/Content/\(path)", bytes)
            }
            let build = "\"$0\" build --now 2026-01-01 --audience clear --output out && \"$0\" archive out"
            let run = try ChildProcess.run(
                "/bin/sh", ["-c", "\(command); \(build)", program], in: "\(folder.path)/\(number)",
                environment: number == 1 ? [:] : ["PATH": "/usr/bin:/bin", "HOME": "/"])
            #expect(run.status == 0, "\(run.errors)")
            sites.append(TemporaryFolder.files(of: "\(folder.path)/\(number)/out"))
            archives.append(TemporaryFolder.bytes(of: "\(folder.path)/\(number)/out.zip"))
        }
        #expect(sites[0]["data/report.sqlite"] != nil)
        #expect(archives[0] != nil)
        for number in 1..<commands.count {
            #expect(Self.differences(sites[0], sites[number]) == [])
            #expect(archives[0] == archives[number])
        }
    }

    @Test func `nothing of the machine is in any file`() async throws {
        let site = try SiteFixture("-- Content/incidents/a.yaml --\n\(SiteFixture.incident)")
        try await site.build()
        let example = try await Repository.example.value
        let traces = [site.folder.path, Repository.path, "/tmp/", "/home/", "/root", "sitrep-tests-"]
        var found: [String] = []
        for (route, bytes) in example.files.merging(site.outputFiles, uniquingKeysWith: { $1 }) {
            let text = String(decoding: bytes, as: UTF8.self)
            found += traces.filter { text.contains($0) }.map { "\($0) in \(route)" }
        }
        #expect(found == [])
    }

    @Test func `a second build changes nothing`() async throws {
        let site = try SiteFixture(
            "-- Content/incidents/a.yaml --\n\(SiteFixture.incident)\n-- Content/pages/p.md --\n---\ntitle: P\n---\nx\n"
        )
        try await site.build()
        let before = site.folder.entries("public")
        let second = try await site.build()
        let published = try #require(second.report.published)
        #expect(published.result == .unchanged)
        #expect((published.created, published.changed, published.deleted) == (0, 0, 0))
        #expect(site.folder.entries("public") == before)
    }

    private static func differences(_ one: [String: [UInt8]], _ other: [String: [UInt8]]) -> [String] {
        Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
    }
}
