import TestSupport

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program as its users run it: a process of its own, with exactly the environment it is given.
struct Command {
    var status: Int32
    var output: String
    var errors: String

    /// The program that was built beside the tests.
    static let path: String? = {
        #if canImport(Glibc)
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = readlink("/proc/self/exe", &buffer, buffer.count)
            guard count > 0 else { return nil }
            var parts = [String(decoding: buffer[..<count], as: UTF8.self)]
        #else
            var parts: [String] = []
        #endif
        // `swift test` runs the bundle's executable, or a helper that loads it: the bundle is among the arguments.
        parts += CommandLine.arguments.filter { $0.contains(".xctest") || $0.contains(".build/") }
        parts.append("\(Repository.path)/.build/debug/x")
        for part in parts {
            var folder = part.split(separator: "/", omittingEmptySubsequences: false)
            while folder.count > 2 {
                folder.removeLast()
                let candidate = folder.joined(separator: "/") + "/sitrep"
                var status = stat()
                if stat(candidate, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(candidate, X_OK) == 0 {
                    return candidate
                }
            }
        }
        return nil
    }()

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - folder: The current folder of the process.
    ///   - environment: All of its environment.
    static func run(
        _ arguments: String..., in folder: String = "/", environment: [String: String] = ["LC_ALL": "C", "TZ": "UTC"]
    ) throws -> Command {
        try run(arguments: arguments, in: folder, environment: environment)
    }

    static func run(
        arguments: [String], in folder: String = "/", environment: [String: String] = ["LC_ALL": "C", "TZ": "UTC"]
    ) throws -> Command {
        guard let path else { throw ChildProcess.Failed(call: "find the program beside the tests", number: ENOENT) }
        let run = try ChildProcess.run(path, arguments, in: folder, environment: environment)
        return Command(status: run.status, output: run.output, errors: run.errors)
    }
}
