import Building
import Diagnostics
import Explaining
import TestSupport
import Testing

/// `Documentation/codes.md`, written from the catalogue of codes and their explanations.
struct CodeReferenceTests {
    /// `SITREP_WRITE_DOCUMENTATION=1 swift test --filter CodeReferenceTests` writes the page anew.
    @Test func `The documentation has every code, as it is explained`() throws {
        #expect(try WrittenDocument.difference("codes.md", from: CodeReference().text) == nil)
    }

    @Test func `No code is left out`() {
        let text = CodeReference().text
        for name in CodeExplanation.codes.keys { #expect(text.contains("### \(name)\n"), "\(name)") }
    }
}

private struct CodeReference {
    var text: String {
        var text = """
            # Every message by its code

            Each message of Sitrep carries a code in square brackets. A code never changes its meaning. `sitrep explain CODE` says
            on a terminal what stands here. `checks:` in `site.yaml` changes the severity of what is no error by nature.

            """
        for area in CodeExplanation.Area.allCases {
            let own = CodeExplanation.all.filter { $0.area == area }
            if own.isEmpty { continue }
            text += "\n## \(area.rawValue)\n\n" + DocumentIndex.line(of: own.map(\.code.name))
            for explanation in own { text += section(explanation) }
        }
        let rest = CodeExplanation.codes.values.filter { CodeExplanation[$0.name] == nil }
            .sorted { $0.name < $1.name }
        if !rest.isEmpty {
            text += "\n## Others\n"
            for code in rest { text += head(code) }
        }
        return text
    }

    private func head(_ code: DiagnosticCode) -> String {
        let rule = Self.prose(code.rule)
        return "\n### \(code.name)\n\n*\(code.severity.rawValue)*. \(rule)\(rule.hasSuffix(".") ? "" : ".")\n"
    }

    /// What would be a reference or a citation is meant as an example, and stands as code.
    private static func prose(_ text: String) -> String {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        return parts.map { index, part in
            index % 2 == 1 ? String(part) : part.replacing(/\[\[[^\]]*\]\]|\[@[^\]]*\]/) { "`\($0.output)`" }
        }.joined(separator: "`")
    }

    private func section(_ explanation: CodeExplanation) -> String {
        var text = head(explanation.code) + "\n\(Self.prose(explanation.why))\n"
        if let bad = explanation.bad { text += "\nNot so:\n\n" + block(bad, explanation.form) }
        if let good = explanation.good { text += "\nBut so:\n\n" + block(good, explanation.form) }
        return text + "\n\(Self.prose(explanation.remedy))\n"
    }

    /// The examples are run by the tests of the explanations.
    private func block(_ example: String, _ form: CodeExplanation.Form) -> String {
        // The reader warns of a restricted block that lies in code, as it must.
        guard !example.contains("``` tlp"), !example.contains("```tlp") else {
            return "(A restricted block cannot be shown on a page; `sitrep explain` shows it.)\n"
        }
        let fence = example.contains("```") ? "````" : "```"
        let language =
            switch form {
            case .prose: "markdown"
            case .files, .shown: "text"
            case .incident, .actor, .place, .source, .campaign, .brief, .site: "yaml"
            }
        var lines = example
        while lines.hasSuffix("\n") { lines.removeLast() }
        return "\(fence)\(language)\n\(lines)\n\(fence)\n"
    }
}
