/// Writes diagnostics for people at a terminal, in the manner of compilers:
///
///     Content/incidents/a.yaml:12:1: error: Key 'kiled' is not known in an incident [unknown-key]
///     12 | kiled: 4
///        | ^~~~~
///        did you mean 'killed'?
///
///     1 error
///
/// Nothing that an author typed reaches the terminal raw (``DisplayText``), and every line that holds such text begins
/// with something of ours.
package struct TerminalReporter: Reporter {
    /// Whether to use the terminal's colours. The caller decides (`NO_COLOR`, is it a terminal at all).
    package var usesColor: Bool
    /// The most columns an excerpt may take.
    package var width: Int
    /// How many problems with one code and severity are shown; the others are counted.
    package var limit: Int

    package init(usesColor: Bool = false, width: Int = 100, limit: Int = 20) {
        self.usesColor = usesColor
        self.width = width
        self.limit = limit
    }

    package func report(_ diagnostics: [Diagnostic], source: (_ path: String) -> [UInt8]?) -> String {
        let all = diagnostics.orderedForReport()
        guard !all.isEmpty else { return "" }
        var counts: [Kind: Int] = [:]
        for diagnostic in all { counts[Kind(diagnostic), default: 0] += 1 }

        var told: [Kind: Int] = [:]
        let shown = all.filter { diagnostic in
            told[Kind(diagnostic), default: 0] += 1
            return told[Kind(diagnostic)]! <= limit
        }
        let texts = SourceTexts(of: shown, source: source)
        var blocks: [String] = []
        told = [:]
        for diagnostic in shown {
            let kind = Kind(diagnostic)
            var block = text(of: diagnostic, texts)
            told[kind, default: 0] += 1
            if told[kind] == limit, counts[kind]! > limit {
                block += "… and \(counts[kind]! - limit) more of the same kind [\(kind.code.name)]; "
                block += "--format json lists them all\n"
            }
            blocks.append(block)
        }
        blocks.append(Self.closingLine(all) + "\n")
        return blocks.joined(separator: "\n")
    }

    /// "3 errors, 1 warning": what there is, and how many of each. Duplicates count as often as they stand there.
    package static func closingLine(_ diagnostics: [Diagnostic]) -> String {
        let parts = Severity.allCases.sorted(by: >).compactMap { severity -> String? in
            let count = diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : DisplayText.count(count, severity.rawValue)
        }
        return parts.joined(separator: ", ")
    }

    /// What is counted together: warnings do not use up the places of errors with the same code.
    private struct Kind: Hashable {
        var code: DiagnosticCode
        var severity: Severity

        init(_ diagnostic: Diagnostic) {
            code = diagnostic.code
            severity = diagnostic.severity
        }
    }

    private func text(of diagnostic: Diagnostic, _ texts: SourceTexts) -> String {
        var lines: [String] = []
        let headline = "\(DisplayText.safe(diagnostic.summary)) \(style(.dim, "[\(diagnostic.code.name)]"))"
        let gutter = add(headline, diagnostic.severity, diagnostic.location, texts, to: &lines)
        let indent = String(repeating: " ", count: gutter + 1)
        if let explanation = diagnostic.explanation {
            for line in explanation.split(separator: "\n") { lines.append(indent + DisplayText.safe(String(line))) }
        }
        if let suggestion = diagnostic.suggestion {
            lines.append(indent + "did you mean '\(style(.bold, DisplayText.safe(suggestion)))'?")
        }
        for note in diagnostic.notes {
            _ = add(DisplayText.safe(note.summary), .note, note.location, texts, to: &lines)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Adds the line with the place, and the excerpt; returns how many columns the line number takes.
    private func add(
        _ headline: String, _ severity: Severity, _ location: SourceLocation?, _ texts: SourceTexts,
        to lines: inout [String]
    ) -> Int {
        let place = texts.place(of: location)
        var prefix = ""
        if let location {
            prefix = DisplayText.safe(location.path)
            if let place { prefix += ":\(place.start.line):\(place.start.column)" }
            prefix = style(.bold, prefix + ":") + " "
        }
        lines.append(prefix + style(Style(severity), "\(severity.rawValue):") + " " + headline)
        guard let location, let place, let text = texts[location.path] else { return 2 }

        let excerpt = SourceExcerpt(of: place.range, in: text, width: width)
        let number = String(place.start.line)
        let carets = "^" + String(repeating: "~", count: excerpt.length - 1)
        lines.append(style(.dim, "\(number) |") + (excerpt.line.isEmpty ? "" : " " + excerpt.line))
        lines.append(
            style(.dim, String(repeating: " ", count: number.utf8.count) + " |") + " "
                + String(repeating: " ", count: excerpt.indent) + style(.green, carets))
        return number.utf8.count
    }

    /// Renditions that every terminal has (ECMA-48, SGR).
    private enum Style: String {
        case bold = "1"
        case dim = "2"
        case red = "1;31"
        case green = "1;32"
        case yellow = "1;33"
        case cyan = "1;36"

        init(_ severity: Severity) {
            switch severity {
            case .error: self = .red
            case .warning: self = .yellow
            case .note: self = .cyan
            }
        }
    }

    private func style(_ style: Style, _ text: String) -> String {
        usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
