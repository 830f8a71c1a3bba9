#if canImport(Glibc)
    package import Glibc

    package typealias SpawnActions = posix_spawn_file_actions_t
    package typealias SpawnAttributes = posix_spawnattr_t
#else
    package import Darwin

    package typealias SpawnActions = posix_spawn_file_actions_t?
    package typealias SpawnAttributes = posix_spawnattr_t?
#endif

/// Starts programs.
package enum Spawning {
    /// Starts a program and goes on.
    ///
    /// - Parameters:
    ///   - program: Its path.
    ///   - arguments: Its own name first.
    ///   - environment: All of its environment.
    ///   - prepare: Says which descriptors it is given, and what becomes of its signals and its group.
    /// - Returns: The number of its process.
    /// - Throws: ``ChildProcess/Failed``.
    package static func start(
        _ program: String, _ arguments: [String], environment: [String: String],
        prepare: (inout SpawnActions, inout SpawnAttributes) -> Void
    ) throws -> pid_t {
        #if canImport(Glibc)
            var actions = SpawnActions()
            var attributes = SpawnAttributes()
        #else
            var actions: SpawnActions = nil
            var attributes: SpawnAttributes = nil
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        prepare(&actions, &attributes)
        var words = arguments.map { strdup($0) } + [nil]
        var settings = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in words + settings { free(pointer) } }
        var process = pid_t()
        let spawned = posix_spawn(&process, program, &actions, &attributes, &words, &settings)
        guard spawned == 0 else { throw ChildProcess.Failed(call: "posix_spawn", number: spawned) }
        return process
    }
}
