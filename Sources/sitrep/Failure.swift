import ArgumentParser
import Authoring
import Building
import Diagnostics

/// What the machine refused, in words and with exit status 2.
enum Failure {
    static func shown<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error
            where error is PublishError || error is ChangeConflict || error is SystemFailure
            || error is CurlProbe.Failure
        {
            Machine.writeError("error: \(error)\n")
            throw ExitCode(2)
        } catch let refused as any CustomStringConvertible & Error
            where refused is ExportRefused || refused is SiteArchive.Refusal || refused is HistoryRefused
        {
            // Each line by itself: what a name holds must not begin one of ours.
            for line in refused.description.split(separator: "\n") {
                Machine.writeError("error: \(DisplayText.safe(String(line)))\n")
            }
            throw ExitCode(1)
        } catch let refused as SiteVerification.Refusal {
            Machine.writeError("error: \(DisplayText.safe(refused.description))\n")
            throw ExitCode(2)
        }
    }

    /// Says why a verb wrote nothing, and ends with exit status 1.
    static func refused(_ refusal: Refusal, source: (String) -> [UInt8]?) -> any Error {
        if !refusal.diagnostics.isEmpty {
            Machine.writeError(
                TerminalReporter(usesColor: Machine.usesColor).report(refusal.diagnostics, source: source) + "\n")
        }
        var lines = ["error: " + refusal.summary]
        lines += refusal.explanation.filter { !$0.isEmpty }.map { "  " + $0 }
        Machine.writeError(lines.map { DisplayText.safe($0) + "\n" }.joined())
        return ExitCode(1)
    }
}
