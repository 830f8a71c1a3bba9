import Diagnostics

/// Explanations as text for a terminal.
package enum ExplanationText {
    private static let width = 80

    /// One explanation, whole.
    package static func text(of explanation: CodeExplanation) -> String {
        let code = explanation.code
        var blocks = ["\(code.name) (\(code.severity.rawValue)): \(ended(code.rule))", explanation.why]
        if let bad = explanation.bad { blocks.append("Not so:\n\n" + indented(bad)) }
        if let good = explanation.good { blocks.append("But so:\n\n" + indented(good)) }
        blocks.append(explanation.remedy)
        return blocks.map { block in block.contains("\n") ? block : wrapped(block) }.joined(separator: "\n\n") + "\n"
    }

    /// All codes with their rules, by area.
    package static func list(_ explanations: [CodeExplanation]) -> String {
        var text = ""
        for area in CodeExplanation.Area.allCases {
            let own = explanations.filter { $0.area == area }
            if own.isEmpty { continue }
            text += (text.isEmpty ? "" : "\n") + area.rawValue + "\n"
            let column = own.map(\.code.name.count).max()! + 2
            for explanation in own {
                let name = explanation.code.name
                let severity = explanation.code.severity.rawValue
                text += "  " + name + String(repeating: " ", count: column - name.count)
                text += severity + String(repeating: " ", count: 9 - severity.count) + ended(explanation.rule) + "\n"
            }
        }
        return text + "\n'sitrep explain CODE' says why, with examples.\n"
    }

    private static func ended(_ sentence: String) -> String { sentence.hasSuffix(".") ? sentence : sentence + "." }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
            .joined(separator: "\n").trimmedEnd
    }

    private static func wrapped(_ text: String) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        lines.append(line)
        return lines.joined(separator: "\n")
    }
}

extension String {
    /// Without line breaks at its end.
    fileprivate var trimmedEnd: String {
        var text = self
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }
}
