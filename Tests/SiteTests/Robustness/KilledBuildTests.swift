import Building
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program itself, killed at random moments while it publishes over an existing site.
///
/// `SITREP_KILLS` says how often, `SITREP_SEED` at which moments.
@Suite(.serialized) struct KilledBuildTests {
    private static let kills = LongChecks.number("SITREP_KILLS") ?? LongChecks.count(200)
    private static let seed = UInt64(LongChecks.number("SITREP_SEED") ?? 1)

    @Test func `a build that is killed leaves the old site or the new one, and the next mends everything`() throws {
        let site = try TwoVersionSite()
        try site.folder.write("public/mine/notes.txt", "mine")
        var killing = Killing(seed: Self.seed)
        var current = TwoVersionSite.Version.old
        try #require(try Command.run(arguments: site.build(current)).status == 0)
        var found: [String: Int] = [:]
        for kill in 0..<Self.kills {
            let target = current.other
            try killing.run(site.build(target))
            let state = site.published(foreign: ["mine/notes.txt"])
            #expect(state != nil, "kill \(kill): neither site is whole")
            #expect(site.folder.read("public/mine/notes.txt") == "mine", "kill \(kill)")
            let debris = site.debris
            found[
                state == target ? "new" : debris.contains { $0.contains("staging") } ? "old, staged" : "old", default: 0
            ] += 1
            let next = try killing.watch(learns: state != target) { try Command.run(arguments: site.build(target)) }
            #expect(next.status == 0, "kill \(kill): \(next.errors)")
            #expect(site.published(foreign: ["mine/notes.txt"]) == target, "kill \(kill)")
            #expect(site.debris == [], "kill \(kill), which left \(debris)")
            current = target
        }
        if LongChecks.areOn { print("kills: \(found)") }
        // Kills that never meet a build at work prove nothing.
        #expect((found["old, staged"] ?? 0) * 20 >= Self.kills, "\(found)")
    }

    /// What can be promised of an output that cannot be exchanged as a whole: each file is old or new, none is half of one,
    /// none that both sites have is missing, and the next build mends the rest.
    @Test func `file by file, a build that is killed leaves each file old or new`() throws {
        let site = try TwoVersionSite()
        try site.folder.write("public/.git/HEAD", "ref")
        var killing = Killing(seed: Self.seed + 1)
        var current = TwoVersionSite.Version.old
        try #require(try Command.run(arguments: site.build(current)).status == 0)
        var mixed = 0
        for kill in 0..<max(1, Self.kills / 2) {
            let target = current.other
            try killing.run(site.build(target))
            let files = TemporaryFolder.files(of: "\(site.folder.path)/public").filter {
                $0.key != ".git/HEAD" && $0.key != "sitrep-manifest.txt"
            }
            for (path, bytes) in files {
                #expect(
                    bytes == site.files(.old)[path] || bytes == site.files(.new)[path], "kill \(kill): \(path)")
            }
            for path in site.files(.old).keys where site.files(.new)[path] != nil && path != "sitrep-manifest.txt" {
                #expect(files[path] != nil, "kill \(kill): \(path)")
            }
            if site.published(foreign: [".git/HEAD"]) == nil { mixed += 1 }
            let next = try killing.watch(learns: true) { try Command.run(arguments: site.build(target)) }
            #expect(next.status == 0, "kill \(kill): \(next.errors)")
            #expect(site.published(foreign: [".git/HEAD"]) == target, "kill \(kill)")
            #expect(site.debris == [], "kill \(kill)")
            current = target
        }
        if LongChecks.areOn { print("kills, file by file: \(mixed) of \(max(1, Self.kills / 2)) met a mixture") }
    }
}

/// Kills the program at moments that are spread over the time it takes, most of them over the last part of it, where it
/// writes.
struct Killing {
    private var generator: SeededGenerator
    /// In seconds; what it took of late.
    private var length = 0.5

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Runs the program to its end, and takes in how long that took.
    mutating func watch(learns: Bool, _ body: () throws -> Command) throws -> Command {
        let start = Self.now
        let result = try body()
        if learns { length = length * 0.5 + (Self.now - start) * 0.5 }
        return result
    }

    /// Runs the program and kills it, if it has not ended by itself.
    mutating func run(_ arguments: [String], in folder: String = "/") throws {
        guard let program = BuiltProgram.path else {
            throw ChildProcess.Failed(call: "find the program beside the tests", number: ENOENT)
        }
        let share = Double(generator.number(below: 1000)) / 1000
        let moment = generator.chance(25) ? share : 0.4 + 0.7 * share
        let process = try RunningProcess(program, arguments, in: folder)
        usleep(UInt32(moment * length * 1e6))
        process.send(SIGKILL)
        _ = try process.wait()
    }
}
