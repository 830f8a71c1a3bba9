import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program on a real disk that is full sooner or later: a file system in memory of its own, which is made smaller.
///
/// Only root may mount one. Elsewhere ``PublisherTests`` has writes refused within the program, and nothing here runs.
@Suite(.serialized) struct FullDiskTests {
    private static let canMount: Bool = {
        let tried = try? ChildProcess.run(
            "/usr/bin/unshare", ["-m", "/bin/mount", "-t", "tmpfs", "none", "/mnt"],
            environment: ["PATH": "/usr/bin:/bin"])
        return tried?.status == 0
    }()

    /// What came of one build, on a disk with so much room.
    private struct Outcome {
        var room: Int
        var status: Int
        /// `old`, `new`, or `mixed`.
        var state: String
        /// What lies beside the output.
        var debris: String
        var words: String

        init(_ line: Substring) {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            room = Int(parts[0]) ?? -1
            status = Int(parts[1]) ?? -1
            (state, debris, words) = (parts[2], parts[3], parts[4])
        }
    }

    /// Publishes the new site over the old one, with more room from one time to the next until it is enough.
    ///
    /// - Parameters:
    ///   - option: what there is little of: `nr_inodes` counts files, folders and names; `size` counts blocks of 4 KB.
    ///   - marker: a folder to make in the output first.
    private static func outcomes(
        _ site: TwoVersionSite, option: String, step: Int, marker: String = ""
    ) throws -> [Outcome] {
        let script = """
            set -u
            disk=$1/disk; mkdir -p "$disk"
            mount -t tmpfs -o size=1g,nr_inodes=100000 none "$disk" || exit 77
            room=0
            while [ $room -lt 2000 ]; do
                mount -o remount,size=1g,nr_inodes=100000 none "$disk"
                rm -rf "$disk/public"; cp -R "$1/clean-old" "$disk/public"
                [ -z "$4" ] || mkdir "$disk/public/$4"
                case $2 in
                    nr_inodes) used=$(find "$disk" | wc -l); limit=nr_inodes=$((used + room + 1)) ;;
                    size) used=$(du -s -B4096 "$disk" | cut -f1); limit=size=$(((used + room) * 4096)) ;;
                    ro) limit=ro ;;
                esac
                mount -o "remount,$limit" none "$disk"
                "$5" build --site "$1/new" --output "$disk/public" >"$1/said" 2>&1
                status=$?
                mount -o remount,rw none "$disk"
                [ -z "$4" ] || rmdir "$disk/public/$4"
                state=mixed
                diff -r "$1/clean-old" "$disk/public" >/dev/null && state=old
                diff -r "$1/clean-new" "$disk/public" >/dev/null && state=new
                printf '%s\\t%s\\t%s\\t%s\\t%s\\n' $room $status $state "$(ls -A "$disk" | grep -v '^public$' | tr '\\n' ' ')" \\
                    "$(tr '\\n\\t' '  ' <"$1/said")"
                [ $state != new ] || exit 0
                room=$((room + $3))
                [ $2 != ro ] || exit 0
            done
            """
        guard let program = BuiltProgram.path else {
            throw ChildProcess.Failed(call: "find the program beside the tests", number: ENOENT)
        }
        let run = try ChildProcess.run(
            "/usr/bin/unshare",
            ["-m", "/bin/sh", "-c", script, "sh", site.folder.path, option, String(step), marker, program],
            environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C"])
        try #require(run.status == 0, "\(run.errors)")
        return run.output.split(separator: "\n").map { Outcome($0) }
    }

    @Test(.enabled(if: canMount, "only root may mount a file system"), arguments: ["nr_inodes", "size"])
    func `a full disk leaves the old site whole and says what to do, wherever it happens`(option: String) throws {
        let site = try TwoVersionSite(incidents: 30)
        let step = option == "size" ? 40 : 10
        let outcomes = try Self.outcomes(site, option: option, step: LongChecks.areOn ? step : step * 2)
        for outcome in outcomes {
            let isEnough = outcome.state == "new"
            #expect(outcome.status == (isEnough ? 0 : 2), "\(outcome)")
            #expect(outcome.state != "mixed" && outcome.debris == "", "\(outcome)")
            if !isEnough {
                #expect(
                    outcome.words.contains("the disk is full") && outcome.words.contains("make room and build again"),
                    "\(outcome)")
            }
        }
        // It was tight at first and enough at last, or nothing was shown.
        #expect(outcomes.count > 3 && outcomes.last?.state == "new", "\(outcomes.count) rooms")
    }

    @Test(.enabled(if: canMount, "only root may mount a file system"))
    func `a full disk leaves the old site whole where files are put in place one by one`() throws {
        let site = try TwoVersionSite(incidents: 30)
        let outcomes = try Self.outcomes(
            site, option: "nr_inodes", step: LongChecks.areOn ? 10 : 20, marker: ".git")
        for outcome in outcomes {
            #expect(outcome.debris == "" && (outcome.status == 0) == (outcome.state == "new"), "\(outcome)")
            // All new files are on the disk before the first takes its place.
            #expect(outcome.state != "mixed", "\(outcome)")
        }
        #expect(outcomes.count > 3 && outcomes.last?.state == "new")
    }

    @Test(.enabled(if: canMount, "only root may mount a file system"))
    func `an output that may only be read is an error in plain words`() throws {
        let outcomes = try Self.outcomes(try TwoVersionSite(incidents: 5), option: "ro", step: 1)
        #expect(outcomes.count == 1)
        for outcome in outcomes {
            #expect(outcome.status == 2 && outcome.state == "old" && outcome.debris == "", "\(outcome)")
            #expect(outcome.words.contains("the file system is read-only"), "\(outcome)")
        }
    }
}
