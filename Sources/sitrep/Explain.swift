import ArgumentParser
import Diagnostics
import Explaining

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what a code in square brackets means, and what to do about it.",
        discussion: """
            Without a code: every code, by area.

              sitrep explain unknown-key
            """)

    @Argument(help: "The code, as it stands in a message: unknown-key.")
    var code: String?

    func run() throws {
        guard let code else {
            Machine.writeOutput(ExplanationText.list(CodeExplanation.all))
            return
        }
        let name = code.hasPrefix("[") && code.hasSuffix("]") ? String(code.dropFirst().dropLast()) : code
        guard let explanation = CodeExplanation[name.lowercased()] else {
            let near = NearMiss.best(for: name, among: CodeExplanation.codes.keys)
            throw ValidationError(
                "'\(name)' is no code." + (near.map { " Did you mean '\($0)'?" } ?? " 'sitrep explain' lists them all.")
            )
        }
        Machine.writeOutput(ExplanationText.text(of: explanation))
    }
}
