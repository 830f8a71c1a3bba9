import Synchronization
import TestSupport

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `sitrep serve` as its users start it, in a process that may write to no file: as on a disk that is full.
final class ServeProcess: Sendable {
    private let process: pid_t
    private let output: Int32
    /// Set once the process has been waited for: its number may be another's then.
    private let ended = Mutex<Int?>(nil)

    /// - Parameters:
    ///   - arguments: what follows `serve`.
    ///   - path: where it looks for other programs.
    init(_ arguments: [String], path: String = "/usr/bin:/bin") throws {
        guard let program = BuiltProgram.path else { throw RawClient.Failed(what: "no program beside the tests") }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw RawClient.Failed(what: "pipe: error \(errno)") }
        defer { close(ends[1]) }
        output = ends[0]
        _ = fcntl(output, F_SETFL, O_NONBLOCK)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
        var words =
            (["/bin/sh", "-c", "ulimit -f 0; exec \"$0\" serve \"$@\"", program] + arguments).map { strdup($0) } + [nil]
        var settings = [strdup("LC_ALL=C"), strdup("PATH=\(path)"), nil]
        defer { for word in words + settings { free(word) } }
        var process = pid_t()
        let result = posix_spawn(&process, "/bin/sh", &actions, nil, &words, &settings)
        guard result == 0 else { throw RawClient.Failed(what: "posix_spawn: error \(result)") }
        self.process = process
    }

    deinit {
        if ended.withLock({ $0 }) == nil {
            kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        close(output)
    }

    /// What it has printed, until that holds a text.
    func read(until text: String, within limit: Duration = .seconds(30)) async -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        for await _ in Looks(within: limit) {
            let count = systemRead(output, &buffer, buffer.count)
            if count > 0 { bytes += buffer[..<count] }
            if count == 0 || String(decoding: bytes, as: UTF8.self).contains(text) { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func signal(_ number: Int32) {
        if ended.withLock({ $0 }) == nil { kill(process, number) }
    }

    /// Its exit status; nil where it does not end in time, 128 and the number where a signal ended it.
    func status(within limit: Duration = .seconds(20)) async -> Int? {
        for await _ in Looks(within: limit) {
            let code: Int? = ended.withLock { ended in
                var status: Int32 = 0
                if ended == nil, waitpid(process, &status, WNOHANG) == process {
                    ended = Int(status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F))
                }
                return ended
            }
            if let code { return code }
        }
        return nil
    }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
