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

    /// What it exited with; of one that a signal ended, 128 and the signal's number.
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
        try RunningProcess(program, arguments, input: input, in: folder, environment: environment).wait()
    }
}
