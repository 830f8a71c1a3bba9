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
        guard let path = BuiltProgram.path else {
            throw ChildProcess.Failed(call: "find the program beside the tests", number: ENOENT)
        }
        let run = try ChildProcess.run(path, arguments, in: folder, environment: environment)
        return Command(status: run.status, output: run.output, errors: run.errors)
    }
}
