import Building
import Diagnostics
import Reports

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the command asks of the machine: the only place that does.
enum Machine {
    static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    static var isErrorTerminal: Bool { isatty(2) == 1 }

    static var isOutputTerminal: Bool { isatty(1) == 1 }

    /// The columns of the terminal that the output goes to.
    static var outputWidth: Int? {
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    static var isInputTerminal: Bool { isatty(0) == 1 }

    /// Whether messages may be coloured: on a terminal, unless `NO_COLOR` is set to anything (no-color.org).
    static var usesColor: Bool { isErrorTerminal && (environment("NO_COLOR") ?? "").isEmpty }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Sitrep's folder among the things of this user that can be made again; nil where there is no such place.
    static var cacheFolder: String? {
        #if canImport(Glibc)
            let caches = "/.cache"
        #else
            let caches = "/Library/Caches"
        #endif
        let home = environment("HOME").flatMap { $0.hasPrefix("/") ? $0 + caches : nil }
        // A relative path there is to be passed over (XDG Base Directory Specification).
        let folder = environment("XDG_CACHE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home
        return folder.map { $0 + "/sitrep" }
    }

    /// Where builds remember what they left. Nil where there is no such place, or where the program cannot tell itself
    /// from another.
    static var recollection: Recollection? {
        #if canImport(Glibc)
            let program = "/proc/self/exe"
        #else
            var size = UInt32(4096)
            var buffer = [CChar](repeating: 0, count: 4096)
            guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
            let program = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        #endif
        return cacheFolder.map { Recollection(folder: $0, program: program) }
    }

    static func writeError(_ text: String) { write(text, to: 2) }

    static func writeOutput(_ text: String) { write(text, to: 1) }

    /// For a program as it is, for a terminal without what could act on it.
    static func writeDiff(_ diff: String) {
        guard isOutputTerminal else { return writeOutput(diff) }
        for line in diff.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            writeOutput(DisplayText.safe(String(line)) + "\n")
        }
    }

    /// Data, of which a part would be taken for the whole.
    ///
    /// - Throws: `SystemFailure` where not all of it could be written.
    static func writeData(_ bytes: [UInt8]) throws {
        guard write(bytes, to: 1) else { throw SystemFailure(.written, SystemPath("standard output"), errno) }
    }

    /// Messages: what cannot be written is lost, as there is nowhere to say so.
    private static func write(_ text: String, to descriptor: Int32) { _ = write(Array(text.utf8), to: descriptor) }

    /// Whether all could be written.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            start += count
        }
        return true
    }

    /// A monotonic clock, for progress and the summary; nothing of it reaches a page.
    static func uptime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

/// The real clock, which embargoes are judged by where `--now` says nothing else.
enum Clock {
    static func now() -> Instant { Instant(seconds: time(nil)) }
}
