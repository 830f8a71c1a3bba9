import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the machine and other programs may do to a build, as its users meet it.
@Suite(.serialized) struct InterruptionTests {
    private func program() throws -> String {
        guard let path = BuiltProgram.path else {
            throw ChildProcess.Failed(call: "find the program beside the tests", number: ENOENT)
        }
        return path
    }

    @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
    func `a build that is asked to end clears up and says so`(signal: Int32, status: Int32) throws {
        // Large enough for a signal to come while pages are written, on a machine that has much else to do too.
        let site = try TwoVersionSite(incidents: 600)
        var current = TwoVersionSite.Version.old
        try #require(try Command.run(arguments: site.build(current)).status == 0)
        // The build may be done before the signal comes: then it is tried again.
        for _ in 0..<200 {
            let process = try RunningProcess(program(), site.build(current.other))
            var patience = 5000
            while patience > 0, !site.debris.contains(where: { $0.contains("staging") }) {
                usleep(1000)
                patience -= 1
            }
            process.send(signal)
            let ended = try process.wait()
            #expect(site.debris == [], "\(ended.errors)")
            guard ended.status != 0 else {
                current = current.other
                #expect(site.published() == current)
                continue
            }
            #expect(ended.status == status && ended.errors.contains("Interrupted"), "\(ended)")
            #expect(site.published() == current)
            return
        }
        Issue.record("no signal came in time")
    }

    @Test func `several builds into one output at once: who comes second is told so, and the site is one of them`()
        throws
    {
        let site = try TwoVersionSite()
        try #require(try Command.run(arguments: site.build(.old)).status == 0)
        var refused = 0
        for round in 0..<5 {
            let builds = try (0..<4).map {
                try RunningProcess(program(), site.build(TwoVersionSite.Version.allCases[($0 + round) % 2]))
            }
            let ended = try builds.map { try $0.wait() }
            for build in ended where build.status != 0 {
                refused += 1
                #expect(build.status == 2 && build.errors.contains("Another build is writing into"), "\(build)")
            }
            #expect(ended.contains { $0.status == 0 })
            #expect(site.published() != nil && site.debris == [], "\(round): \(site.debris)")
        }
        #expect(refused > 0)
    }

    @Test func `a lock that a killed build left does not keep the next one out`() throws {
        let site = try TwoVersionSite(incidents: 5)
        try site.folder.write(".public.sitrep-lock", "")
        let built = try Command.run(arguments: site.build(.old))
        #expect(built.status == 0 && site.published() == .old && site.debris == [], "\(built.errors)")
    }

    @Test(arguments: ["--format json", "--format github", "--format text"])
    func `whoever stops reading what a build says does not stop the build`(options: String) throws {
        let site = try TwoVersionSite(incidents: 5)
        let script = "{ \"$@\" \(options) 2>&1; } | head -c 1"
        let run = try ChildProcess.run(
            "/bin/sh", ["-c", script, "sh", program()] + site.build(.old), environment: ["PATH": "/usr/bin:/bin"])
        #expect(run.status == 0)
        #expect(site.published() == .old && site.debris == [])
    }

    @Test(arguments: ["ulimit -n 8", "ulimit -n 12", "ulimit -n 16", "ulimit -n 32", "ulimit -f 64"])
    func `a limit that the machine sets leaves the old site, and no remains`(limits: String) throws {
        let site = try TwoVersionSite(incidents: 20)
        try #require(try Command.run(arguments: site.build(.old)).status == 0)
        let ended = try RunningProcess(program(), site.build(.new), limits: limits).wait()
        let state = site.published()
        #expect(state == (ended.status == 0 ? .new : .old) && site.debris == [], "\(ended)")
        if ended.status != 0 { #expect(!ended.errors.isEmpty) }
        #expect(try Command.run(arguments: site.build(.new)).status == 0)
        #expect(site.published() == .new)
    }

    /// A program that gets no memory ends where it stands, or waits for a thread that it does not get; nothing can be
    /// cleared up then.
    @Test(arguments: [60_000, 120_000, 200_000, 300_000, 400_000, 600_000])
    func `a build without memory leaves the old site or the new one, and the next mends the rest`(kilobytes: Int) throws
    {
        let site = try TwoVersionSite(incidents: 40)
        try #require(try Command.run(arguments: site.build(.old)).status == 0)
        let process = try RunningProcess(
            program(), site.build(.new), limits: "ulimit -v \(kilobytes) && ulimit -t 60",
            environment: ["LC_ALL": "C", "SWIFT_BACKTRACE": "enable=no"])
        let ended = try process.wait(within: 20)
        #expect(site.published() != nil, "\(ended)")
        #expect(try Command.run(arguments: site.build(.new)).status == 0)
        #expect(site.published() == .new && site.debris == [])
    }

    @Test func `times of files from the future or the past change nothing`() throws {
        let site = try TwoVersionSite(incidents: 20)
        var current = TwoVersionSite.Version.old
        try #require(try Command.run(arguments: site.build(current)).status == 0)
        for seconds in [4_102_444_800, 1, 1_000_000_000] {
            for route in TemporaryFolder.files(of: "\(site.folder.path)/public").keys {
                let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
                try #require(utimensat(AT_FDCWD, "\(site.folder.path)/public/\(route)", times, 0) == 0)
            }
            current = current.other
            let built = try Command.run(arguments: site.build(current))
            #expect(built.status == 0 && site.published() == current, "\(seconds): \(built.errors)")
        }
    }
}
