import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `sitrep record`, killed at random moments and on a disk that is full: the history is the old one or the new one, and what
/// was begun can be done again.
@Suite(.serialized) struct RecordingFaultTests {
    private static let kills = max(5, (LongChecks.number("SITREP_KILLS") ?? LongChecks.count(200)) / 2)
    private static let seed = UInt64(LongChecks.number("SITREP_SEED") ?? 1)

    /// A site with a history, and what another recording makes of it.
    private final class RecordedSite {
        let folder: TemporaryFolder
        /// The files of `History/` before and after, by path.
        private(set) var old: [String: [UInt8]] = [:]
        private(set) var new: [String: [UInt8]] = [:]
        let arguments: [String]

        var site: String { "\(folder.path)/site" }
        var history: [String: [UInt8]] { TemporaryFolder.files(of: "\(site)/History") }

        /// - Parameters:
        ///   - arguments: those of the verb that is killed.
        ///   - recordings: how many there are before it.
        init(_ arguments: [String], recordings: Int = 1) throws {
            folder = try TemporaryFolder()
            self.arguments = ["record", "--site", "\(folder.path)/site"] + arguments
            for recording in 0...recordings {
                try folder.write("site/Content/site.yaml", Array("content_version: 1\ntitle: A\n".utf8))
                let lines = (0..<80).map { number in
                    "{\"id\":\"a\(number)\",\"title\":\"Raid \(number), told for the \(recording + 1). time\",\"kind\":\"raid\","
                        + "\"date\":\"2020-01-01\"}\n"
                }
                try folder.write("site/Content/incidents/all.jsonl", Array(lines.joined().utf8))
                guard recording < recordings else { break }
                let run = try Command.run("record", "--site", site, "--now", "2024-0\(recording + 1)-01")
                try #require(run.status == 0, "\(run.errors)")
            }
            old = history
            let whole = try Command.run(arguments: self.arguments)
            try #require(whole.status == 0, "\(whole.errors)")
            new = history
            try #require(new != old)
            try reset()
        }

        func reset() throws {
            folder.remove("site/History")
            for (path, bytes) in old { try folder.write("site/History/\(path)", bytes) }
        }

        /// What builds say of the history as it is.
        func complaints() throws -> [String] {
            let check = try Command.run("check", "--site", site)
            return check.errors.split(separator: "\n").map(String.init).filter {
                $0.contains("History/") || $0.contains("[history-")
            }
        }
    }

    /// What a killed run may leave under a hidden name counts for nothing.
    private static func visible(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
        files.filter { !$0.key.split(separator: "/").contains { $0.hasPrefix(".") } }
    }

    @Test func `a recording that is killed is there or not, and can be made again`() throws {
        let site = try RecordedSite(["--now", "2024-07-01", "-m", "Again"])
        var killing = Killing(seed: Self.seed)
        var found = (old: 0, new: 0)
        for kill in 0..<Self.kills {
            try site.reset()
            try killing.run(site.arguments)
            let state = Self.visible(site.history)
            #expect(state == site.old || state == site.new, "kill \(kill): \(state.mapValues(\.count))")
            if state == site.new { found.new += 1 } else { found.old += 1 }
            #expect(try site.complaints() == [], "kill \(kill)")
            guard state == site.old else { continue }
            let again = try killing.watch(learns: true) { try Command.run(arguments: site.arguments) }
            #expect(again.status == 0, "kill \(kill): \(again.errors)")
            #expect(Self.visible(site.history) == site.new, "kill \(kill)")
        }
        if LongChecks.areOn { print("kills of record: \(found)") }
    }

    @Test func `a forgetting that is killed leaves each recording old or new, and the history whole`() throws {
        let site = try RecordedSite(["--now", "2024-07-01", "--forget", "incident:a7.title"], recordings: 4)
        var killing = Killing(seed: Self.seed + 1)
        for kill in 0..<Self.kills {
            try site.reset()
            try killing.run(site.arguments)
            let state = Self.visible(site.history)
            #expect(state.keys.sorted() == site.old.keys.sorted())
            for (path, bytes) in state { #expect(bytes == site.old[path] || bytes == site.new[path], "kill \(kill)") }
            #expect(try site.complaints() == [], "kill \(kill)")
            guard state != site.new else { continue }
            let again = try killing.watch(learns: true) { try Command.run(arguments: site.arguments) }
            #expect(again.status == 0 && Self.visible(site.history) == site.new, "kill \(kill): \(again.errors)")
        }
    }

    private static let canMount: Bool = {
        let tried = try? ChildProcess.run(
            "/usr/bin/unshare", ["-m", "/bin/mount", "-t", "tmpfs", "none", "/mnt"],
            environment: ["PATH": "/usr/bin:/bin"])
        return tried?.status == 0
    }()

    @Test(
        .enabled(if: canMount, "only root may mount a file system"),
        arguments: [["--now", "2024-07-01"], ["--now", "2024-07-01", "--forget", "incident:a7.title"]])
    func `on a full disk the history stays as it was`(_ arguments: [String]) throws {
        let site = try RecordedSite(arguments, recordings: 3)
        let script = """
            set -u
            disk=$1/disk; mkdir -p "$disk"; root=$1; program=$2; shift 2
            mount -t tmpfs -o size=1g none "$disk" || exit 77
            room=0
            while [ $room -lt 400 ]; do
                mount -o remount,size=1g none "$disk"
                rm -rf "$disk/site"; cp -R "$root/site" "$disk/site"
                used=$(du -s -B4096 "$disk" | cut -f1)
                mount -o "remount,size=$(((used + room) * 4096))" none "$disk"
                "$program" record --site "$disk/site" "$@" >"$root/said" 2>&1
                status=$?
                mount -o remount,size=1g none "$disk"
                rm -rf "$root/found"; mkdir "$root/found"; cp -R "$disk/site/History" "$root/found/$room"
                state=other
                diff -r "$root/site/History" "$disk/site/History" >/dev/null && state=old
                diff -r "$root/new" "$disk/site/History" >/dev/null && state=new
                printf '%s\\t%s\\t%s\\t%s\\n' $room $status $state "$(tr '\\n\\t' '  ' <"$root/said")"
                [ $status != 0 ] || exit 0
                room=$((room + 1))
            done
            """
        for (path, bytes) in site.new { try site.folder.write("new/\(path)", bytes) }
        let program = try #require(BuiltProgram.path)
        let run = try ChildProcess.run(
            "/usr/bin/unshare", ["-m", "/bin/sh", "-c", script, "sh", site.folder.path, program] + arguments,
            environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C"])
        try #require(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        if LongChecks.areOn { print("record on a full disk: \(lines.count - 1) refusals") }
        for line in lines.dropLast() {
            #expect(line[1] == "2" && line[2] == "old", "\(line)")
            #expect(line[3].contains("the disk is full"), "\(line)")
        }
        #expect(lines.count > 2 && lines.last?[1] == "0" && lines.last?[2] == "new", "\(lines.last ?? [])")
    }
}
