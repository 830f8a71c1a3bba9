import Foundation
import TestSupport

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A Chromium of its own, without a window, with a profile of its own, that speaks the DevTools protocol over two pipes.
///
/// The pipe needs no port, so nothing else on the machine can reach the browser. The process leads a group, which is
/// ended whole: Chromium starts a dozen helpers.
final class ChromiumProcess: Sendable {
    /// Ours to write to, and the browser's descriptor 3.
    let input: Int32
    /// Ours to read from, and the browser's descriptor 4.
    let output: Int32
    private let pid: pid_t
    private let profile: String

    /// - Throws: `BrowserError.missing`, or what the system refused.
    init() throws {
        let program = try Self.program()
        profile = try TemporaryPath.make("sitrep-browser")
        // Writing to a browser that has died is an error to report, not a signal that ends the tests.
        signal(SIGPIPE, SIG_IGN)
        let (toRead, toWrite) = try (Self.pipe(), Self.pipe())
        input = toRead.write
        output = toWrite.read
        var arguments = [
            program, "--headless", "--remote-debugging-pipe", "--user-data-dir=\(profile)", "--no-first-run",
            "--no-default-browser-check", "--disable-extensions", "--disable-background-networking",
            "--disable-component-update", "--disable-features=AutofillServerCommunication", "--disable-sync",
            "--disable-default-apps", "--disable-dev-shm-usage",
            "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1", "--lang=en-GB",
            // No name is looked up: a page that tries to reach another host fails at once and leaves a trace.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        ]
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        arguments.append("about:blank")
        pid = try Self.spawn(program, arguments, reading: toRead.read, writing: toWrite.write)
        close(toRead.read)
        close(toWrite.write)
    }

    /// Ends the browser and everything it started, and removes its profile. To be called once.
    func end() {
        close(input)
        close(output)
        kill(-pid, SIGKILL)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        // The helpers may write for a moment yet after they were told to end.
        for _ in 0..<20 {
            try? FileManager.default.removeItem(atPath: profile)
            if !FileManager.default.fileExists(atPath: profile) { return }
            usleep(50_000)
        }
    }

    /// Where Chromium is: the first of its names that the search path knows, or the application of macOS.
    private static func program() throws -> String {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        let applications = [
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        ]
        let candidates = names.flatMap { name in folders.map { "\($0)/\(name)" } } + applications
        guard let program = candidates.first(where: FileManager.default.isExecutableFile) else {
            throw BrowserError.missing
        }
        return program
    }

    /// A pipe whose ends are above all descriptors that the child is given, and closed in every child.
    private static func pipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        guard Foundation.pipe(&ends) == 0 else { throw BrowserError("No pipe: error \(errno)") }
        let moved = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 20) }
        ends.forEach { close($0) }
        guard !moved.contains(-1) else { throw BrowserError("No descriptor: error \(errno)") }
        return (moved[0], moved[1])
    }

    private static func spawn(
        _ program: String, _ arguments: [String], reading: Int32, writing: Int32
    ) throws -> pid_t {
        do {
            return try Spawning.start(
                program, arguments, environment: ProcessInfo.processInfo.environment
            ) { actions, attributes in
                for (descriptor, flags) in [(Int32(0), O_RDONLY), (1, O_WRONLY), (2, O_WRONLY)] {
                    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", flags, 0)
                }
                posix_spawn_file_actions_adddup2(&actions, reading, 3)
                posix_spawn_file_actions_adddup2(&actions, writing, 4)
                posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
                posix_spawnattr_setpgroup(&attributes, 0)
            }
        } catch let failure as ChildProcess.Failed {
            throw BrowserError("Chromium would not start: error \(failure.number)")
        }
    }
}
