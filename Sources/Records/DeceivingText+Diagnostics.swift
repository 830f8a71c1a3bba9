package import Diagnostics

extension DiagnosticCode {
    static let bidiControl = DiagnosticCode(
        "bidi-control", .warning, "A text holds nothing that turns letters around and is not closed in it.")
    static let hiddenCharacter = DiagnosticCode(
        "hidden-character", .warning, "A text holds no character that nobody sees.")
    static let mixedScript = DiagnosticCode(
        "mixed-script", .warning, "A word is written in one script.")
}

extension DeceivingText.Finding {
    private var codePoint: String { DisplayText.codePoint(scalar) }

    package func diagnostic(at location: SourceLocation) -> Diagnostic {
        let name = scalar.properties.name.map { " (\($0.lowercased()))" } ?? ""
        switch kind {
        case .direction:
            return Diagnostic(
                .bidiControl, "The text holds \(codePoint)\(name), which turns text around", at: location,
                explanation:
                    "Take it out: names in Arabic, Hebrew or Urdu need none. It is closed in what is published.")
        case .invisible:
            return Diagnostic(
                .hiddenCharacter, "The text holds \(codePoint)\(name), which nobody sees", at: location,
                explanation: "Take it out: with it a name is not the same as without, and search does not find it.")
        case .mixedScripts:
            let scripts = scripts.map(\.rawValue).joined(separator: " and ")
            return Diagnostic(
                .mixedScript, "'\(word ?? "")' has letters of \(scripts): \(codePoint)\(name)", at: location,
                explanation: "Letters of two scripts look alike and are not the same: write the word in one.")
        }
    }
}
