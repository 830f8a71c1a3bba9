import CYaml
package import Diagnostics

extension DiagnosticCode {
    package static let quoteNeeded = DiagnosticCode(
        "quote-needed", .error, "Text that YAML would read as a sign of its own stands in quotation marks.")
    package static let unclosedQuote = DiagnosticCode(
        "unclosed-quote", .error, "A quotation mark that opens a value is closed.")
    package static let unclosedBracket = DiagnosticCode(
        "unclosed-bracket", .error, "A bracket or brace that opens a list or map is closed by its like.")
    package static let missingColon = DiagnosticCode(
        "missing-colon", .error, "A key is followed by a colon and a space.")
    package static let indentation = DiagnosticCode(
        "indentation", .error, "Keys of one map, and items of one list, begin in the same column.")
    package static let tabIndentation = DiagnosticCode(
        "tab-indentation", .error, "Lines are indented with spaces, not tabs.")
    package static let yamlSyntax = DiagnosticCode("yaml-syntax", .error, "YAML files are well-formed YAML.")
}

/// Where libyaml stopped, and the words it has for it, which serve to tell the cases apart and are never shown.
private struct Stop {
    let problem: String
    let context: String
    /// Where the problem was met.
    let place: Int
    /// Where what was being read began.
    let contextPlace: Int

    func says(_ words: String) -> Bool { problem.contains(words) }
    func isScanning(_ words: String) -> Bool { context.contains(words) }
}

extension YAMLParse {
    /// Says what is wrong with the syntax, from the kind of the error and from the text of the line.
    mutating func reportSyntax(_ parser: yaml_parser_t) {
        let problem = parser.problem.map { String(cString: $0) } ?? ""
        let context = parser.context.map { String(cString: $0) } ?? ""
        let place = offset(parser.problem_mark)
        let contextPlace = context.isEmpty ? place : offset(parser.context_mark)
        let stop = Stop(problem: problem, context: context, place: place, contextPlace: contextPlace)
        // What stands after a text that was cut off is wrong because of the cut, which has been reported.
        if lineOfLastCut >= 0, [place, contextPlace].contains(where: { lineStart(of: $0) == lineOfLastCut }) { return }
        if lineOfLastCut >= 0, let flow = openFlow, lineOfLastCut >= lineStart(of: flow) { return }
        let found =
            explainScanning(stop) ?? explainBrackets(stop) ?? explainValue(stop) ?? explainColon(stop)
            ?? explainLayout(stop)
            ?? Diagnostic(
                .yamlSyntax, "The YAML cannot be read from here on", at: location(place, place + 1),
                explanation: "Quoting the text of this line, or of the line above, often helps.")
        if found.code == .quoteNeeded {
            // `*breaking news` was first taken for an alias: once the line is explained, that says nothing more.
            let place = Int(found.location?.range?.start ?? 0) - shift
            let line = lineStart(of: place) + shift...lineEnd(from: place) + shift
            let refusals: [DiagnosticCode] = [.yamlAlias, .yamlAnchor, .yamlTag, .yamlKeyKind]
            diagnostics.removeAll { refused in
                refusals.contains(refused.code) && refused.location?.range.map { line.contains(Int($0.start)) } == true
            }
        }
        diagnostics.append(found)
    }

    /// Where the innermost bracket or brace that is still open stands.
    private var openFlow: Int? {
        builder.open.last(where: \.isFlow).map { Int(builder.nodes[$0.index].range.start) - shift }
    }

    private func line(at place: Int) -> YAMLLine {
        let start = lineStart(of: place)
        return YAMLLine(source, start: start, end: trimmedEnd(from: start, to: lineEnd(from: start)))
    }

    private func byte(_ index: Int) -> UInt8 { index < source.count ? source[index] : 0x0A }

    private func quoteNeeded(_ summary: String, _ range: Range<Int>, _ explanation: String? = nil) -> Diagnostic {
        Diagnostic(
            .quoteNeeded, summary, at: location(range.lowerBound, range.upperBound), explanation: explanation,
            suggestion: YAMLQuoting.quoted(string(range.lowerBound, range.upperBound)), isCertain: true)
    }

    /// Errors within one token: a block of text, a quoted text, an alias, a tab.
    private func explainScanning(_ stop: Stop) -> Diagnostic? {
        if stop.says("tab") || (byte(stop.place) == 0x09 && stop.says("cannot start any token")) {
            var end = stop.place
            while byte(end) == 0x09 { end += 1 }
            return Diagnostic(
                .tabIndentation, "Lines must be indented with spaces, not tabs", at: location(stop.place, end),
                explanation: "Most editors can be set to insert spaces when the tab key is pressed.")
        }
        let line = line(at: stop.contextPlace)
        let valueEnd = max(line.end, stop.contextPlace + 1)
        if stop.isScanning("block scalar") {
            let sign = string(stop.contextPlace, stop.contextPlace + 1)
            return quoteNeeded(
                "A value that begins with '\(sign)' must be quoted", stop.contextPlace..<valueEnd,
                "To YAML it begins a block of text on the lines below.")
        }
        if stop.isScanning("a quoted scalar") {
            if stop.isScanning("parsing") {
                let end = min(stop.place + 2, lineEnd(from: stop.place))
                return Diagnostic(
                    .yamlSyntax, "'\(string(stop.place, end))' is no escape that YAML knows",
                    at: location(stop.place, end),
                    explanation: "In single quotation marks a backslash is a plain backslash.")
            }
            return unclosedQuote(at: stop.contextPlace)
        }
        if stop.isScanning("alias") || stop.isScanning("anchor") || stop.isScanning("tag") || stop.says("tag handle") {
            var end = valueEnd
            if stop.contextPlace != line.value.lowerBound {
                end = stop.contextPlace + 1
                while end < line.end, ![0x20, 0x2C, 0x5D, 0x7D].contains(byte(end)) { end += 1 }
            }
            let sign = string(stop.contextPlace, stop.contextPlace + 1)
            return quoteNeeded("A value that begins with '\(sign)' must be quoted", stop.contextPlace..<end)
        }
        if stop.isScanning("directive") {
            let start = line.start
            return Diagnostic(
                .yamlSyntax, "A line may not begin with '%'", at: location(start, line.end),
                explanation: "To YAML such a line is an instruction to its reader.")
        }
        return nil
    }

    private func unclosedQuote(at place: Int) -> Diagnostic {
        let mark = string(place, place + 1)
        let apostrophe = mark == "'" ? " If it is an apostrophe, put the whole value in double quotation marks." : ""
        return Diagnostic(
            .unclosedQuote, "Quotation mark \(mark == "'" ? "\"'\"" : "'\"'") is never closed",
            at: location(place, place + 1),
            explanation: "Close it at the end of the value.\(apostrophe)")
    }

    /// Errors within brackets and braces.
    private func explainBrackets(_ stop: Stop) -> Diagnostic? {
        guard let flow = openFlow else { return nil }
        let opening = string(flow, flow + 1)
        let closing = opening == "[" ? "]" : "}"
        let found = byte(stop.place)
        let isSameLine = lineStart(of: flow) == lineStart(of: stop.place) && stop.place < source.count
        guard isSameLine, found != UInt8(ascii: "]"), found != UInt8(ascii: "}"), found != 0x0A, found != 0x0D else {
            if isSameLine, stop.says("node content") {
                return Diagnostic(
                    .yamlSyntax, "A value is missing before '\(string(stop.place, stop.place + 1))'",
                    at: location(stop.place, stop.place + 1))
            }
            return Diagnostic(
                .unclosedBracket, "'\(opening)' is not closed by '\(closing)'", at: location(flow, flow + 1),
                explanation: "If the '\(opening)' is text, quote the value.")
        }
        if stop.says("node content") {
            return Diagnostic(
                .yamlSyntax, "A value is missing before '\(string(stop.place, stop.place + 1))'",
                at: location(stop.place, stop.place + 1))
        }
        if stop.says("cannot start any token") {
            return signNeedsQuote(stop.place..<itemEnd(from: stop.place))
        }
        if let last = builder.nodes.last, last.kind == .quoted, stop.says("did not find expected ','") {
            return textAfterQuote(Int(last.range.start) - shift..<itemEnd(from: stop.place))
        }
        return Diagnostic(
            .yamlSyntax, "A ',' or '\(closing)' is missing here", at: location(stop.place, stop.place + 1),
            explanation: "Text with signs of YAML in it must be quoted.")
    }

    /// The end of a value within brackets that begins at `start`.
    private func itemEnd(from start: Int) -> Int {
        var end = start
        while ![0x0A, 0x0D, 0x2C, 0x5D, 0x7D].contains(byte(end)) { end += 1 }
        return max(start + 1, trimmedEnd(from: start, to: end))
    }

    private func signNeedsQuote(_ range: Range<Int>) -> Diagnostic {
        let end = range.lowerBound + Self.scalarLength(byte(range.lowerBound))
        return quoteNeeded("A value that begins with '\(string(range.lowerBound, end))' must be quoted", range)
    }

    private static func scalarLength(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

    private func textAfterQuote(_ range: Range<Int>) -> Diagnostic {
        quoteNeeded(
            "A value with text after its closing quotation mark must be quoted as a whole", range,
            "To YAML the value ends with the quotation mark.")
    }

    /// Errors of a value that needs quotation marks.
    private func explainValue(_ stop: Stop) -> Diagnostic? {
        let line = line(at: stop.place)
        let value = line.value
        guard !value.isEmpty, stop.place >= value.lowerBound else { return nil }
        switch byte(value.lowerBound) {
        case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: "*"), UInt8(ascii: "&"),
            UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"):
            return signNeedsQuote(value)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard let close = YAMLLine.closingQuote(source, from: value.lowerBound, end: value.upperBound) else {
                return nil
            }
            return close + 1 < value.upperBound ? textAfterQuote(value) : nil
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            let sign = byte(value.lowerBound + 1) == byte(value.lowerBound) ? 2 : 1
            return quoteNeeded(
                "A value that begins with '\(string(value.lowerBound, value.lowerBound + sign))' must be quoted", value,
                "To YAML the value ends with the bracket.")
        case UInt8(ascii: "-") where stop.says("block sequence"):
            return quoteNeeded(
                "A value that begins with '- ' must be quoted", value,
                "If it is a list, begin it on the line after the key.")
        case UInt8(ascii: "?") where stop.says("mapping keys"):
            return signNeedsQuote(value)
        default: break
        }
        if stop.says("cannot start any token") {
            return signNeedsQuote(stop.place..<max(line.end, stop.place + 1))
        }
        if stop.says("mapping values"), let colon = line.colon, colon < stop.place {
            return quoteNeeded("A value with ': ' in it must be quoted", value)
        }
        return nil
    }

    /// Errors of a line without a colon, or of a key where none may stand.
    private func explainColon(_ stop: Stop) -> Diagnostic? {
        if stop.says("expected ':'") {
            return missingColon(line(at: stop.contextPlace))
        }
        guard stop.says("mapping values"), let last = builder.nodes.last else { return nil }
        let first = line(at: Int(last.range.start) - shift)
        let line = line(at: stop.place)
        guard first.start != line.start else { return nil }
        return first.key == nil ? missingColon(first) : misplaced(line)
    }

    private func missingColon(_ line: YAMLLine) -> Diagnostic {
        let text = string(line.value.lowerBound, line.value.upperBound)
        let hasColon = text.utf8.contains(UInt8(ascii: ":"))
        return Diagnostic(
            .missingColon, "A key must be followed by a colon and a space",
            at: location(line.value.lowerBound, line.value.upperBound),
            explanation: hasColon
                ? "Put a space after the ':'." : "If the line goes on with the text above it, indent it.")
    }

    private func misplaced(_ line: YAMLLine) -> Diagnostic {
        let end = line.key?.upperBound ?? line.end
        return Diagnostic(
            .indentation, "'\(string(line.textStart, end))' must begin in the column of the lines that it belongs with",
            at: location(line.textStart, max(end, line.textStart + 1)),
            explanation: "Keys of one map begin in the same column, and so do the dashes of one list.")
    }

    /// Errors of the order and the indentation of lines.
    private func explainLayout(_ stop: Stop) -> Diagnostic? {
        let line = line(at: stop.place)
        // A quotation mark that was closed by the next one, some lines below.
        if let last = builder.nodes.last, last.kind == .quoted, stop.place < source.count {
            let (start, end) = (Int(last.range.start) - shift, Int(last.range.end) - shift)
            let isMark = byte(start) == UInt8(ascii: "\"") || byte(start) == UInt8(ascii: "'")
            if isMark, lineStart(of: start) != lineStart(of: end), lineStart(of: end) == line.start, end <= stop.place {
                return unclosedQuote(at: start)
            }
        }
        if stop.says("document start") {
            return Diagnostic(
                .yamlSyntax, "Between two lines '---' there may be only one value", at: location(stop.place, line.end))
        }
        if stop.says("expected key") || stop.says("'-' indicator") || stop.says("not allowed in this context") {
            let isItem = byte(line.textStart) == UInt8(ascii: "-")
            if stop.isScanning("block collection"), !isItem, line.textStart - line.start == column(stop.contextPlace) {
                return Diagnostic(
                    .indentation, "Every item of a list must begin with '- '",
                    at: location(line.textStart, line.key?.upperBound ?? line.end))
            }
            if stop.isScanning("block mapping"), isItem, line.textStart - line.start == column(stop.contextPlace) {
                return Diagnostic(
                    .indentation, "An item of a list may not stand between keys",
                    at: location(line.textStart, line.textStart + 1))
            }
            return misplaced(line)
        }
        return nil
    }

    private func column(_ place: Int) -> Int { place - lineStart(of: place) }
}
