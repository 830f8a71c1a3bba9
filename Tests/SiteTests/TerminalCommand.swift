import TestSupport

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program as a person meets it: on a terminal, which echoes what is typed.
final class TerminalCommand {
    private let process: pid_t
    private let terminal: Int32
    private var isWaitedFor = false
    /// How much was on the screen when the last line was typed: what asked for it asks for nothing more.
    private var answered = 0
    /// Everything on the screen so far, with the line ends of files.
    private(set) var screen = ""

    init(_ arguments: String...) throws {
        guard let program = BuiltProgram.path else {
            throw ChildProcess.Failed(call: "find the program beside the tests", number: ENOENT)
        }
        var (terminal, side): (Int32, Int32) = (-1, -1)
        guard openpty(&terminal, &side, nil, nil, nil) == 0 else {
            throw ChildProcess.Failed(call: "openpty", number: errno)
        }
        self.terminal = terminal
        // Held here too, the program's end would not be the end of what it says.
        defer { close(side) }
        for end in [terminal, side] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in Int32(0)..<3 { posix_spawn_file_actions_adddup2(&actions, side, descriptor) }
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var settings = [strdup("LC_ALL=C"), strdup("TZ=UTC"), nil]
        defer { for pointer in words + settings { free(pointer) } }
        var process = pid_t()
        let spawned = posix_spawn(&process, program, &actions, nil, &words, &settings)
        guard spawned == 0 else {
            close(terminal)
            throw ChildProcess.Failed(call: "posix_spawn", number: spawned)
        }
        self.process = process
    }

    deinit {
        if !isWaitedFor {
            kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        close(terminal)
    }

    /// Types a line once the screen ends with a question. Returns whether it came to be asked.
    func answer(_ question: String, _ line: String) -> Bool {
        while screen.utf8.count == answered || !screen.hasSuffix(question) { guard readMore() else { return false } }
        answered = screen.utf8.count
        let bytes = Array((line + "\n").utf8)
        return write(terminal, bytes, bytes.count) == bytes.count
    }

    /// Its exit status, once it has said everything; 128 and the number where a signal ended it.
    func status() -> Int32 {
        while readMore() {}
        var status: Int32 = 0
        waitpid(process, &status, 0)
        isWaitedFor = true
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }

    /// False where nothing more comes: the program has ended, or says nothing for half a minute, and is ended then.
    private func readMore() -> Bool {
        var wait = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, 30_000) > 0 else {
            kill(process, SIGKILL)
            return false
        }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(terminal, &buffer, buffer.count)
        guard count > 0 else { return false }
        screen += String(decoding: buffer[..<count], as: UTF8.self).filter { $0 != "\r" }.replacing("\r\n", with: "\n")
        return true
    }
}
