package import Diagnostics

extension DiagnosticCode {
    package static let yamlAlias = DiagnosticCode("yaml-alias", .error, "YAML aliases ('*name') are refused.")
    package static let yamlAnchor = DiagnosticCode("yaml-anchor", .error, "YAML anchors ('&name') are refused.")
    package static let yamlTag = DiagnosticCode("yaml-tag", .error, "YAML tags ('!name') are refused.")
    package static let yamlMergeKey = DiagnosticCode("yaml-merge-key", .error, "YAML merge keys ('<<') are refused.")
    package static let yamlKeyKind = DiagnosticCode("yaml-key-kind", .error, "A key is text.")
    package static let textCutByComment = DiagnosticCode(
        "text-cut-by-comment", .error,
        "A '#' in unquoted text begins a comment; where no space follows it, the text must be quoted.")
}

extension YAMLParse {
    /// Reports an anchor and a tag before a value. The value itself is read as if they were not there.
    mutating func reportProperties(from start: Int, to end: Int, hasAnchor: Bool, hasTag: Bool, isScalar: Bool) {
        let valueEnd = isScalar ? end : skipProperties(from: start)
        let shown = trimmedEnd(from: start, to: min(max(valueEnd, start + 1), lineEnd(from: start)))
        let name = string(start, wordEnd(from: start))
        let suggestion = isScalar ? YAMLQuoting.quoted(string(start, shown)) : nil
        if hasTag {
            diagnostics.append(
                Diagnostic(
                    .yamlTag, "'\(name)' is read as a YAML tag, which is refused", at: location(start, shown),
                    explanation: "If the '!' is text, quote the value; if not, leave the tag out.",
                    suggestion: suggestion))
        }
        if hasAnchor {
            diagnostics.append(
                Diagnostic(
                    .yamlAnchor, "'\(name)' is read as a YAML anchor, which is refused", at: location(start, shown),
                    explanation: "If the '&' is text, quote the value; if not, leave the anchor out.",
                    suggestion: suggestion))
        }
    }

    /// The offset of what follows the anchor and the tag that begin at `start`.
    func skipProperties(from start: Int) -> Int {
        var index = start
        while index < source.count, source[index] == UInt8(ascii: "!") || source[index] == UInt8(ascii: "&") {
            index = wordEnd(from: index)
            while index < source.count, Self.isBlankOrBreak(source[index]) { index += 1 }
        }
        return index
    }

    /// `killed: >8` is, to YAML, an empty block of text with an indentation of eight: the author meant a number.
    mutating func refuseBlockWithDigit(from start: Int) {
        let end = trimmedEnd(from: start, to: lineEnd(from: start))
        let header = string(start, end)
        guard header.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return }
        diagnostics.append(
            Diagnostic(
                .quoteNeeded, "A value that begins with '\(string(start, start + 1))' must be quoted",
                at: location(start, end), explanation: "To YAML it begins a block of text, and the block is empty.",
                suggestion: YAMLQuoting.quoted(header), isCertain: true))
    }

    /// Reports text that a comment cuts off. `value # comment` is a comment; in `Attack #3` the `#3` is text, and YAML
    /// would drop it without a word.
    mutating func reportCut(from start: Int, to end: Int) {
        var hash = end
        while hash < source.count, source[hash] == 0x20 || source[hash] == 0x09 { hash += 1 }
        guard hash > end, hash + 1 < source.count, source[hash] == UInt8(ascii: "#"),
            !Self.isBlankOrBreak(source[hash + 1])
        else { return }
        let cutEnd = trimmedEnd(from: hash, to: lineEnd(from: hash))
        let isOneLine = lineEnd(from: start) >= hash
        let valueStart = isOneLine ? (start == end ? hash : start) : hash
        lineOfLastCut = lineStart(of: hash)
        // Within brackets the value's own end is not the line's.
        let suggestion =
            isOneLine && builder.open.last?.isFlow != true ? YAMLQuoting.quoted(string(valueStart, cutEnd)) : nil
        diagnostics.append(
            Diagnostic(
                .textCutByComment, "'\(string(hash, cutEnd))' is cut off as a comment: quote the text to keep it",
                at: location(suggestion == nil ? hash : valueStart, cutEnd),
                explanation: "If it is a comment, put a space after the '#'.", suggestion: suggestion))
    }

    // MARK: The text around a place

    static func isBlankOrBreak(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    func lineStart(of index: Int) -> Int {
        var index = min(index, source.count)
        while index > 0, source[index - 1] != 0x0A, source[index - 1] != 0x0D { index -= 1 }
        return index
    }

    /// The end of the line, before its break.
    func lineEnd(from index: Int) -> Int {
        var index = index
        while index < source.count, source[index] != 0x0A, source[index] != 0x0D { index += 1 }
        return index
    }

    private func wordEnd(from index: Int) -> Int {
        var index = index
        while index < source.count, !Self.isBlankOrBreak(source[index]) { index += 1 }
        return index
    }

    /// `end` moved back over blanks and line breaks.
    func trimmedEnd(from start: Int, to end: Int) -> Int {
        var end = end
        while end > start, Self.isBlankOrBreak(source[end - 1]) { end -= 1 }
        return end
    }
}
