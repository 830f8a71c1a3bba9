#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program run to its end, with exactly the environment it is given.
package struct ChildProcess: Sendable {
    package struct Failed: Error {
        package var call: String
        package var number: Int32

        package init(call: String, number: Int32) {
            self.call = call
            self.number = number
        }
    }

    package var status: Int32
    package var output: String
    package var errors: String

    /// - Parameters:
    ///   - program: Its path, or a name to look for in the `PATH` of `environment`.
    ///   - input: What it reads from its standard input.
    ///   - folder: Its current folder.
    ///   - environment: All of its environment.
    package static func run(
        _ program: String, _ arguments: [String], input: String = "", in folder: String = "/",
        environment: [String: String] = ["LC_ALL": "C", "TZ": "UTC"]
    ) throws -> ChildProcess {
        let scratch = try TemporaryFolder()
        try scratch.write("in", input)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "\(scratch.path)/in", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "\(scratch.path)/out", O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "\(scratch.path)/err", O_WRONLY | O_CREAT, 0o600)
        // The folder is entered by a shell, because not every system can spawn a process in a folder.
        let shell = "/bin/sh"
        var words = ([shell, "-c", "cd \"$0\" && exec \"$@\"", folder, program] + arguments).map { strdup($0) } + [nil]
        var settings = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in words + settings { free(pointer) } }
        var process = pid_t()
        let spawned = posix_spawn(&process, shell, &actions, nil, &words, &settings)
        guard spawned == 0 else { throw Failed(call: "posix_spawn", number: spawned) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1 {
            guard errno == EINTR else { throw Failed(call: "waitpid", number: errno) }
        }
        // WIFEXITED and WEXITSTATUS; a signal is shown as 128 and its number.
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        return ChildProcess(status: code, output: scratch.read("out") ?? "", errors: scratch.read("err") ?? "")
    }
}
