import TestSupport

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program as its users run it: a process of its own, with exactly the environment it is given.
struct Command {
    struct Failed: Error {
        var call: String
        var number: Int32
    }

    var status: Int32
    var output: String
    var errors: String

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - folder: The current folder of the process.
    ///   - environment: All of its environment.
    static func run(
        _ arguments: String..., in folder: String = "/", environment: [String: String] = ["LC_ALL": "C", "TZ": "UTC"]
    ) throws -> Command {
        guard let path = BuiltProgram.path else {
            throw Failed(call: "find the program beside the tests", number: ENOENT)
        }
        let scratch = try TemporaryFolder()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "\(scratch.path)/out", O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "\(scratch.path)/err", O_WRONLY | O_CREAT, 0o600)
        // The folder is entered by a shell, because not every system can spawn a process in a folder.
        let shell = "/bin/sh"
        var words = ([shell, "-c", "cd \"$0\" && exec \"$@\"", folder, path] + arguments).map { strdup($0) } + [nil]
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
        return Command(
            status: code, output: scratch.read("out") ?? "", errors: scratch.read("err") ?? "")
    }
}
