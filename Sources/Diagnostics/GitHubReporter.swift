/// Writes diagnostics as workflow commands of GitHub Actions, which shows them beside the lines of a change:
///
///     ::error file=Content/incidents/a.yaml,line=12,endLine=12,col=1,endColumn=6,title=unknown-key::Key 'kiled' …
///
/// The form and its escapes are those of "Workflow commands for GitHub Actions", with `@actions/core`'s table: in the
/// message `%`, CR and LF are written as `%25`, `%0D`, `%0A`; in a property `:` and `,` too, as `%3A`, `%2C`.
package struct GitHubReporter: Reporter {
    /// What leads from the repository's root to the site's folder: empty, or a path that ends in `/`.
    package var pathPrefix: String

    package init(pathPrefix: String = "") {
        self.pathPrefix = pathPrefix
    }

    package func report(_ diagnostics: [Diagnostic], source: (_ path: String) -> [UInt8]?) -> String {
        let all = diagnostics.orderedForReport()
        let texts = SourceTexts(of: all, source: source)
        return all.map { command(for: $0, texts) + "\n" }.joined()
    }

    private func command(for diagnostic: Diagnostic, _ texts: SourceTexts) -> String {
        var properties: [(String, String)] = []
        if let location = diagnostic.location {
            properties.append(("file", pathPrefix + location.path))
            if let place = texts.place(of: location) {
                properties.append(("line", "\(place.start.line)"))
                properties.append(("endLine", "\(place.end.line)"))
                // Columns are only allowed where the range is within one line.
                if place.start.line == place.end.line {
                    properties.append(("col", "\(place.start.column)"))
                    properties.append(("endColumn", "\(place.end.column)"))
                }
            }
        }
        properties.append(("title", diagnostic.code.name))
        let list = properties.map { "\($0)=\(Self.escapedProperty($1))" }.joined(separator: ",")
        return "::\(Self.command(diagnostic.severity)) \(list)::\(Self.escapedMessage(message(diagnostic, texts)))"
    }

    private static func command(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    /// The lines of the message, each safe to show.
    private func message(_ diagnostic: Diagnostic, _ texts: SourceTexts) -> [String] {
        var lines = [diagnostic.summary]
        lines += diagnostic.explanation?.split(separator: "\n").map(String.init) ?? []
        if let suggestion = diagnostic.suggestion { lines.append("did you mean '\(suggestion)'?") }
        for note in diagnostic.notes {
            var line = "note: \(note.summary)"
            if let location = note.location {
                let position = texts.place(of: location).map { ":\($0.start.line):\($0.start.column)" } ?? ""
                line += " (\(pathPrefix)\(location.path)\(position))"
            }
            lines.append(line)
        }
        return lines.map(DisplayText.safe)
    }

    private static func escapedMessage(_ lines: [String]) -> String {
        lines.map { escaped($0, alsoSeparators: false) }.joined(separator: "%0A")
    }

    private static func escapedProperty(_ text: String) -> String { escaped(text, alsoSeparators: true) }

    private static func escaped(_ text: String, alsoSeparators: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case ":" where alsoSeparators: escaped += "%3A"
            case "," where alsoSeparators: escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
