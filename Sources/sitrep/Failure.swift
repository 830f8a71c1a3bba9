import ArgumentParser
import Building

/// What the machine refused, in words and with exit status 2.
enum Failure {
    static func shown<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as PublishError {
            Machine.writeError("error: \(error.summary)\n")
            throw ExitCode(2)
        } catch let error as SystemFailure {
            Machine.writeError("error: \(error)\n")
            throw ExitCode(2)
        }
    }
}
