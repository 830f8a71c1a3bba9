import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program that runs while the test goes on, with exactly the environment it is given.
package final class RunningProcess: Sendable {
    private let process: pid_t
    private let scratch: TemporaryFolder
    /// What came of it, once it has been waited for: its number may be another's then.
    private let ended = Mutex<ChildProcess?>(nil)

    /// - Parameters:
    ///   - program: Its path, or a name to look for in the `PATH` of `environment`.
    ///   - input: What it reads from its standard input.
    ///   - folder: Its current folder.
    ///   - limits: Commands of the shell that starts it: `ulimit -n 32`.
    ///   - environment: All of its environment.
    package init(
        _ program: String, _ arguments: [String], input: String = "", in folder: String = "/", limits: String = ":",
        environment: [String: String] = ["LC_ALL": "C", "TZ": "UTC"]
    ) throws {
        scratch = try TemporaryFolder()
        try scratch.write("in", input)
        // The folder is entered by a shell, because not every system can spawn a process in a folder.
        let shell = "/bin/sh"
        let script = "cd \"$0\" && \(limits) && exec \"$@\""
        process = try Spawning.start(
            shell, [shell, "-c", script, folder, program] + arguments, environment: environment
        ) { [scratch] actions, attributes in
            posix_spawn_file_actions_addopen(&actions, 0, "\(scratch.path)/in", O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 1, "\(scratch.path)/out", O_WRONLY | O_CREAT, 0o600)
            posix_spawn_file_actions_addopen(&actions, 2, "\(scratch.path)/err", O_WRONLY | O_CREAT, 0o600)
            // Tests that run in the background of a shell are started with interruptions ignored, and would hand that on.
            var interruptions = sigset_t()
            sigemptyset(&interruptions)
            for number in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] { sigaddset(&interruptions, number) }
            posix_spawnattr_setsigdefault(&attributes, &interruptions)
            posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        }
    }

    deinit {
        if ended.withLock({ $0 == nil }) {
            kill(process, SIGKILL)
            _ = try? wait()
        }
    }

    /// Sends a signal, unless the process has been waited for.
    package func send(_ signal: Int32) { ended.withLock { if $0 == nil { kill(process, signal) } } }

    /// Waits for its end, and kills it where that does not come in so many seconds.
    package func wait(within seconds: Int) throws -> ChildProcess {
        for _ in 0..<seconds * 50 {
            // Looked at and not taken.
            var information = siginfo_t()
            let result = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
            if result == 0, information.si_signo != 0 { return try wait() }
            usleep(20_000)
        }
        send(SIGKILL)
        return try wait()
    }

    /// Waits for its end.
    package func wait() throws -> ChildProcess {
        try ended.withLock { ended in
            if let ended { return ended }
            var status: Int32 = 0
            while waitpid(process, &status, 0) == -1 {
                guard errno == EINTR else { throw ChildProcess.Failed(call: "waitpid", number: errno) }
            }
            // WIFEXITED and WEXITSTATUS; a signal is shown as 128 and its number.
            let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
            let result = ChildProcess(
                status: code, output: scratch.read("out") ?? "", errors: scratch.read("err") ?? "")
            ended = result
            return result
        }
    }
}
