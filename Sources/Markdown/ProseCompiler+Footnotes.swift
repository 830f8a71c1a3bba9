import CCmark
import Diagnostics

/// Footnotes: `[^1]` in the text, `[^1]: …` on a line of its own, with further lines indented by four spaces.
///
/// To libcmark a definition whose text is one word is a link definition, which vanishes and makes a link of `[^1]`. So a
/// text with such lines is parsed twice: once to learn which of them stand in code or HTML and mean nothing, and again
/// with the others blanked out, so that every line and byte keeps its place.
extension ProseCompiler {
    private struct Definition {
        var label: String
        var range: Range<Int>
        var lines: [Range<Int>]
    }

    mutating func compileWithFootnotes() {
        let definitions = findDefinitions()
        guard !definitions.isEmpty else {
            blocks(parse(source.bytes))
            return
        }
        let full = source
        var blanked = source.bytes
        for definition in definitions {
            for line in definition.lines {
                let whole = line.isEmpty ? line : lineAround(line.lowerBound, in: full)
                for index in whole where blanked[index] != 0x0A && blanked[index] != 0x0D { blanked[index] = 0x20 }
            }
        }
        var kept: [Definition] = []
        var places: [String: Int] = [:]
        for definition in definitions {
            if let first = places[definition.label].map({ kept[$0] }) {
                report(
                    .footnoteRepeated, "Footnote '[^\(definition.label)]' is already defined",
                    at: full.fileRange(definition.range),
                    notes: [
                        Diagnostic.Note(
                            "First defined here",
                            at: SourceLocation(path: path, range: full.fileRange(first.range)))
                    ])
            } else if knownFootnotes.contains(definition.label) {
                report(
                    .footnoteRepeated,
                    "Footnote '[^\(definition.label)]' is already defined outside the restricted block",
                    at: full.fileRange(definition.range))
            } else {
                places[definition.label] = kept.count
                kept.append(definition)
            }
        }
        knownFootnotes.formUnion(kept.map(\.label))
        if outermost == nil { outermost = full }
        source = ProseSource(blanked, likeLinesOf: full)
        blocks(parse(source.bytes))
        source = full
        for definition in kept {
            let inner = definitionSource(definition)
            let compiled = compileApart(inner)
            prose.footnotes.append(
                Prose.Footnote(
                    label: definition.label, prose: compiled, range: source.fileRange(definition.range)))
        }
        for definition in kept where !usedFootnotes.contains(definition.label) {
            report(
                .footnoteUnused, "Footnote '[^\(definition.label)]' is defined and never referred to",
                at: full.fileRange(definition.range))
        }
    }

    private func lineAround(_ index: Int, in source: ProseSource) -> Range<Int> {
        var start = index
        while start > 0, source.bytes[start - 1] != 0x0A, source.bytes[start - 1] != 0x0D { start -= 1 }
        var end = index
        while end < source.bytes.count, source.bytes[end] != 0x0A, source.bytes[end] != 0x0D { end += 1 }
        return start..<end
    }

    private func findDefinitions() -> [Definition] {
        let verbatim = verbatimLines()
        var found: [Definition] = []
        var number = 1
        while number <= source.lineCount {
            defer { number += 1 }
            guard !verbatim[number], var definition = definitionStart(source.line(number)) else { continue }
            // Blank lines belong to the note only if an indented one follows.
            var blanks: [Range<Int>] = []
            while number < source.lineCount {
                let line = source.line(number + 1)
                let indent = source.bytes[line].prefix { $0 == 0x20 }.count
                if indent == line.count || source.bytes[line].allSatisfy(Self.isSpace) {
                    blanks.append(line.lowerBound..<line.lowerBound)
                } else if indent >= 4 || source.bytes[line].first == 0x09 {
                    definition.lines += blanks
                    blanks = []
                    definition.lines.append(line.lowerBound + (indent >= 4 ? 4 : 1)..<line.upperBound)
                } else if blanks.isEmpty, isContinuation(line), !verbatim[number + 1] {
                    definition.lines.append(line.lowerBound + indent..<line.upperBound)
                } else {
                    break
                }
                number += 1
            }
            number -= blanks.count
            found.append(definition)
        }
        return found
    }

    private func definitionStart(_ line: Range<Int>) -> Definition? {
        var index = line.lowerBound
        while index < line.upperBound, source.bytes[index] == 0x20, index - line.lowerBound < 3 { index += 1 }
        guard index + 4 < line.upperBound + 1, source.bytes[index] == UInt8(ascii: "["), index + 1 < line.upperBound,
            source.bytes[index + 1] == UInt8(ascii: "^"),
            let end = source.bytes[index..<line.upperBound].firstIndex(of: UInt8(ascii: "]")),
            end + 1 < line.upperBound, source.bytes[end + 1] == UInt8(ascii: ":"),
            Self.isFootnoteLabel(source.bytes[(index + 2)..<end])
        else { return nil }
        var start = end + 2
        while start < line.upperBound, Self.isSpace(source.bytes[start]) { start += 1 }
        return Definition(
            label: String(decoding: source.bytes[(index + 2)..<end], as: UTF8.self), range: index..<end + 1,
            lines: [start..<line.upperBound])
    }

    /// Whether a line that is not indented goes on with a note's paragraph: it does unless it begins something.
    private func isContinuation(_ line: Range<Int>) -> Bool {
        guard definitionStart(line) == nil else { return false }
        switch source.bytes[line].first(where: { $0 != 0x20 }) {
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: "|"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "="), nil:
            return false
        default: return true
        }
    }

    /// For each line by its number whether it lies in a code or HTML block.
    private func verbatimLines() -> [Bool] {
        var marks = [Bool](repeating: false, count: source.lineCount + 2)
        let root = parse(source.bytes)
        var node = root
        while true {
            let type = cmark_node_get_type(node)
            if type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK {
                let first = max(1, Int(cmark_node_get_start_line(node)))
                let last = min(source.lineCount, Int(cmark_node_get_end_line(node)))
                for line in first..<max(first, last + 1) { marks[line] = true }
            }
            if type != CMARK_NODE_PARAGRAPH, type != CMARK_NODE_HEADING, let child = cmark_node_first_child(node) {
                node = child
                continue
            }
            while true {
                if node == root { return marks }
                if let next = cmark_node_next(node) {
                    node = next
                    break
                }
                node = cmark_node_parent(node)
            }
        }
    }

    private mutating func definitionSource(_ definition: Definition) -> ProseSource {
        var content: [UInt8] = []
        for line in definition.lines { content += source.bytes[line] + [0x0A] }
        var (bytes, offsets) = content.withUnsafeBytes { definitionLines(for: $0) }
        bytes += content
        offsets += definition.lines.map { source.fileOffset(of: $0.lowerBound) }
        offsets.append(source.fileOffset(of: definition.lines[definition.lines.count - 1].upperBound))
        return ProseSource(bytes, fileOffsets: offsets, of: source)
    }
}
