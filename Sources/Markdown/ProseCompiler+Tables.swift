import CCmark
import Diagnostics

/// Pipe tables, as GFM has them: a header row, a delimiter row (`|---|:-:|`) with as many cells, and any number of rows.
///
/// libcmark sees a paragraph. Its lines are taken from the source, and the cells of all rows are written as headings
/// (`# cell #`) into a document of their own, because a heading's content is inline by definition: no cell can begin a
/// list or a quotation.
extension ProseCompiler {
    private static let cellLimit = 20_000

    private enum Alignment { case none, left, center, right }

    /// Writes a paragraph as a table, and what precedes the table in it as a paragraph. Returns whether it is one.
    mutating func table(_ node: Node) -> Bool {
        let first = Int(cmark_node_get_start_line(node))
        let last = Int(cmark_node_get_end_line(node))
        guard last > first else { return false }
        var number = first + 1
        while number <= last {
            if isDelimiterLike(source.line(number)) {
                let header = cells(content(node, number - 1))
                let delimiters = cells(content(node, number))
                if header.count == delimiters.count, let alignments = alignments(delimiters) {
                    writeTable(node, header, alignments, number)
                    return true
                }
            }
            number += 1
        }
        return false
    }

    private func isDelimiterLike(_ line: Range<Int>) -> Bool {
        var hasPipe = false
        for byte in source.bytes[line] {
            switch byte {
            case UInt8(ascii: "|"): hasPipe = true
            case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): break
            default: return false
            }
        }
        return hasPipe
    }

    /// A line of a paragraph without the indentation and quotation marks of the blocks around it.
    private func content(_ node: Node, _ number: Int) -> Range<Int> {
        var line = source.line(number)
        if number == Int(cmark_node_get_start_line(node)) {
            let column = Int(cmark_node_get_start_column(node)) - 1
            line = min(line.upperBound, line.lowerBound + max(0, column))..<line.upperBound
        } else {
            var quotations = 0
            var parent = cmark_node_parent(node)
            while let ancestor = parent {
                if cmark_node_get_type(ancestor) == CMARK_NODE_BLOCK_QUOTE { quotations += 1 }
                parent = cmark_node_parent(ancestor)
            }
            var start = line.lowerBound
            while start < line.upperBound {
                if source.bytes[start] == UInt8(ascii: ">"), quotations > 0 {
                    quotations -= 1
                } else if !Self.isSpace(source.bytes[start]) {
                    break
                }
                start += 1
            }
            line = start..<line.upperBound
        }
        var end = line.upperBound
        while end > line.lowerBound, Self.isSpace(source.bytes[end - 1]) { end -= 1 }
        return line.lowerBound..<end
    }

    /// The cells of a row: divided by unescaped pipes, those at its ends left out, trimmed.
    private func cells(_ row: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = row.lowerBound
        if start < row.upperBound, source.bytes[start] == UInt8(ascii: "|") { start += 1 }
        var index = start
        while index < row.upperBound {
            switch source.bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "|"):
                found.append(trimmed(start..<index))
                start = index + 1
            default: break
            }
            index += 1
        }
        if start < row.upperBound { found.append(trimmed(start..<row.upperBound)) }
        return found
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Self.isSpace(source.bytes[start]) { start += 1 }
        while end > start, Self.isSpace(source.bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private func alignments(_ cells: [Range<Int>]) -> [Alignment]? {
        var found: [Alignment] = []
        for cell in cells {
            var dashes = source.bytes[cell]
            let isLeft = dashes.first == UInt8(ascii: ":")
            if isLeft { dashes = dashes.dropFirst() }
            let isRight = dashes.last == UInt8(ascii: ":")
            if isRight { dashes = dashes.dropLast() }
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            found.append(isLeft ? (isRight ? .center : .left) : isRight ? .right : .none)
        }
        return found.isEmpty ? nil : found
    }

    private mutating func writeTable(_ node: Node, _ header: [Range<Int>], _ alignments: [Alignment], _ delimiter: Int)
    {
        let first = Int(cmark_node_get_start_line(node))
        let last = Int(cmark_node_get_end_line(node))
        if first < delimiter - 1 { writeParagraph(node, first..<delimiter - 1) }
        var rows = [header]
        for number in delimiter + 1..<max(last + 1, delimiter + 1) {
            guard rows.count * alignments.count < Self.cellLimit else {
                report(
                    .tableTooLarge, "A table in Markdown has at most \(Self.cellLimit) cells",
                    at: source.fileRange(source.lines(number, last)),
                    explanation: "The rows from here on are left out.")
                break
            }
            let row = cells(content(node, number))
            if row.count > alignments.count {
                report(
                    .tableRow, "Row has \(row.count) cells and the table \(alignments.count) columns",
                    at: source.fileRange(row[alignments.count].lowerBound..<row[row.count - 1].upperBound),
                    explanation: "A pipe that is meant as text is written '\\|'.")
            }
            rows.append(row)
        }
        let cells = cellSource(rows, alignments.count)
        prose.html.endLine()
        append(.tableStart)
        within(cells) { $0.writeRows(rows, alignments) }
        prose.html.put("</table></div>\n")
    }

    /// Writes the rows; the source at hand is that of the cells.
    private mutating func writeRows(_ rows: [[Range<Int>]], _ alignments: [Alignment]) {
        var cell = cmark_node_first_child(parse(source.bytes))
        for (index, row) in rows.enumerated() {
            switch index {
            case 0: prose.html.put("<thead>\n")
            case 1: prose.html.put("<tbody>\n")
            default: break
            }
            prose.html.put("<tr>\n")
            for (column, alignment) in alignments.enumerated() {
                prose.html.put(index == 0 ? "<th scope=\"col\"" : "<td")
                switch alignment {
                case .none: prose.html.put(">")
                case .left: prose.html.put(" class=\"align-left\">")
                case .center: prose.html.put(" class=\"align-center\">")
                case .right: prose.html.put(" class=\"align-right\">")
                }
                if column < row.count, let node = cell {
                    inlines(node, lines: lines(of: node))
                    prose.plain.append(UInt8(ascii: " "))
                    cell = cmark_node_next(node)
                }
                prose.html.put(index == 0 ? "</th>\n" : "</td>\n")
            }
            prose.html.put("</tr>\n")
            endPlainLine()
            if index == 0 { prose.html.put("</thead>\n") }
        }
        if rows.count > 1 { prose.html.put("</tbody>\n") }
    }

    /// A document with a heading for each cell that is shown.
    private mutating func cellSource(_ rows: [[Range<Int>]], _ columns: Int) -> ProseSource {
        var bytes: [UInt8] = []
        var offsets: [Int] = []
        for row in rows {
            for cell in row.prefix(columns) {
                offsets.append(source.fileOffset(of: cell.lowerBound) - 2)
                bytes.put("# ")
                let text = source.bytes[cell]
                if text.contains(UInt8(ascii: "`")) {
                    // In code a backslash is itself, but before a pipe it belongs to the table.
                    for index in cell
                    where source.bytes[index] != UInt8(ascii: "\\") || index + 1 >= cell.upperBound
                        || source.bytes[index + 1] != UInt8(ascii: "|")
                    {
                        bytes.append(source.bytes[index])
                    }
                } else {
                    bytes += text
                }
                bytes.put(" #\n")
            }
        }
        let definitions = bytes.withUnsafeBytes { definitionLines(for: $0) }
        if !definitions.bytes.isEmpty {
            bytes.append(0x0A)
            offsets.append(offsets.last ?? 0)
            bytes += definitions.bytes
            offsets += definitions.offsets
        }
        offsets.append(offsets.last ?? 0)
        return ProseSource(bytes, fileOffsets: offsets, of: source)
    }

    /// Writes the lines of a paragraph that precede a table in it.
    private mutating func writeParagraph(_ node: Node, _ numbers: Range<Int>) {
        var text: [UInt8] = []
        var places: [Int] = []
        for number in numbers {
            let line = content(node, number)
            text += source.bytes[line] + [0x0A]
            places.append(source.fileOffset(of: line.lowerBound))
        }
        var (bytes, offsets) = text.withUnsafeBytes { definitionLines(for: $0) }
        bytes += text
        offsets += places + [places[places.count - 1]]
        let inner = ProseSource(bytes, fileOffsets: offsets, of: source)
        within(inner) { $0.blocks($0.parse($0.source.bytes)) }
    }
}
