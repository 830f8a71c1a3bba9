package import Diagnostics

/// Readers of single values. Each answers nil where the node does not hold such a value, and has then appended one
/// diagnostic with the node's range.
extension RecordNode {
    /// Any scalar's text, however quoted; nil, with a diagnostic, for nothing, a list or a map.
    package func readText(_ diagnostics: inout [Diagnostic]) -> String? {
        guard isScalar, !isEmpty else {
            diagnostics.append(.wrongKind(self, "A text must stand here, not \(kindName)", explanation: bracketHint))
            return nil
        }
        let text = text
        let findings = DeceivingText.findings(in: text)
        if findings.isEmpty { return text }
        diagnostics += findings.map { $0.diagnostic(at: location) }
        return DeceivingText.balanced(text) ?? text
    }

    /// `yes`, `no`, `true` or `false`, quoted or not, in lower case.
    package func readFlag(_ diagnostics: inout [Diagnostic]) -> Bool? {
        if hasText("yes") || hasText("true") { return true }
        if hasText("no") || hasText("false") { return false }
        diagnostics.append(.wrongKind(self, "'yes' or 'no' must stand here, not \(shown)"))
        return nil
    }

    /// A decimal number: digits with at most one sign, one point and one exponent.
    package func readNumber(in range: ClosedRange<Double>, _ diagnostics: inout [Diagnostic]) -> Double? {
        guard isScalar, isDecimal, let value = Double(text), value.isFinite else {
            diagnostics.append(.wrongKind(self, "A number must stand here, not \(shown)"))
            return nil
        }
        guard range.contains(value) else {
            diagnostics.append(
                outOfRange("\(Self.plain(range.lowerBound)) to \(Self.plain(range.upperBound))"))
            return nil
        }
        return value
    }

    /// A whole number in decimal digits; `010` is ten.
    package func readInteger(in range: ClosedRange<Int>, _ diagnostics: inout [Diagnostic]) -> Int? {
        let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
        guard isScalar, !digits.isEmpty, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            diagnostics.append(.wrongKind(self, "A whole number must stand here, not \(shown)"))
            return nil
        }
        guard let value = Int(text), range.contains(value) else {
            diagnostics.append(outOfRange("\(range.lowerBound) to \(range.upperBound)"))
            return nil
        }
        return value
    }

    /// One of a type's words.
    package func readChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ type: Choice.Type, _ diagnostics: inout [Diagnostic]
    ) -> Choice? {
        guard let word = readText(&diagnostics) else { return nil }
        if let choice = Choice(rawValue: word) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        diagnostics.append(
            Diagnostic(
                .unknownChoice, "'\(word)' is none of the words that may stand here", at: location,
                explanation: "They are: \(words.joined(separator: ", ")).",
                suggestion: NearMiss.sameWord(as: word, among: words) ?? NearMiss.best(for: word, among: words),
                isCertain: NearMiss.sameWord(as: word, among: words) != nil))
        return nil
    }

    /// The members of a list; a single scalar or map counts as a list of one, and nothing as an empty list.
    package var asList: [RecordNode] {
        if isList { return items }
        return isEmpty ? [] : [self]
    }

    /// The texts of a list of scalars, or of a single scalar. Members that are no text are reported and left out.
    package func readTexts(_ diagnostics: inout [Diagnostic]) -> [String] {
        var texts: [String] = []
        for item in asList {
            if let text = item.readText(&diagnostics) { texts.append(text) }
        }
        return texts
    }

    // MARK: Words

    /// The value as a message shows it: what the author typed in quotation marks, or the kind of the node.
    private var shown: String { isScalar && !isEmpty ? "'\(text)'" : kindName }

    /// `[[id]]` is a reference in prose, but a list in a list to YAML.
    private var bracketHint: String? {
        guard !isScalar, bytes.first == UInt8(ascii: "[") || bytes.first == UInt8(ascii: "{") else { return nil }
        return "A text that begins with '\(text.prefix(1))' must be quoted."
    }

    private var isDecimal: Bool {
        guard let first = bytes.first, first != UInt8(ascii: "+") else { return false }
        return bytes.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
    }

    private func outOfRange(_ range: String) -> Diagnostic {
        Diagnostic(.outOfRange, "'\(text)' is out of range: it must be from \(range)", at: location)
    }

    private static func plain(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? "\(number)"
    }
}

extension DiagnosticCode {
    package static let wrongKind = DiagnosticCode("wrong-kind", .error, "A value is of the kind that its key wants.")
    package static let outOfRange = DiagnosticCode("out-of-range", .error, "A number is within its range.")
    package static let unknownChoice = DiagnosticCode(
        "unknown-choice", .error, "A word is one of those that may stand.")
}

extension Diagnostic {
    /// A value of another kind than its place wants. A large map or list is pointed at by its beginning.
    package static func wrongKind(_ node: RecordNode, _ summary: String, explanation: String? = nil) -> Diagnostic {
        var location = node.location
        if !node.isScalar, let range = location.range, range.offsets.count > 120 {
            location.range = SourceRange(start: Int(range.start), end: Int(range.start) + 1)
        }
        return Diagnostic(.wrongKind, summary, at: location, explanation: explanation)
    }
}
