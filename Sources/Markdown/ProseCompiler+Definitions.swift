import CCmark
import Diagnostics

/// Link definitions for documents within the document: libcmark keeps to itself which it has found.
extension ProseCompiler {
    /// The most bytes of definitions that are passed on.
    private static let definitionsLimit = 20_000
    /// The most bytes of them that are passed on to all documents within the document together. Each of them is parsed
    /// with the definitions, so that a text of many notes and many definitions would take minutes, and all memory.
    private static let definitionsBudget = 4_000_000

    /// The outermost document's link definitions, to be put before a document within it that holds `text`, with a file
    /// offset for each line; nothing where the text has no brackets. Definitions print nothing themselves.
    mutating func definitionLines(for text: UnsafeRawBufferPointer) -> (bytes: [UInt8], offsets: [Int]) {
        guard text.contains(UInt8(ascii: "[")) else { return ([], []) }
        let bytes = referenceDefinitions()
        guard definitionsPassedOn <= Self.definitionsBudget else { return ([], []) }
        definitionsPassedOn += bytes.count
        if definitionsPassedOn > Self.definitionsBudget {
            report(
                .proseTooLong, "Text has too many link definitions for so many footnotes, tables and blocks with links",
                at: source.fileRange(block),
                explanation: "From here on, they are not found in them. Write the addresses where the links are.")
            return ([], [])
        }
        let place = source.fileOffset(of: 0)
        return (bytes, bytes.lazy.filter { $0 == 0x0A }.map { _ in place })
    }

    /// The outermost document's link definitions, with a blank line behind them; empty where there are none.
    mutating func referenceDefinitions() -> [UInt8] {
        if let definitions { return definitions }
        let document = outermost ?? source
        var found: [UInt8] = []
        var number = 1
        while number <= document.lineCount, found.count < Self.definitionsLimit {
            let line = document.bytes[document.line(number)]
            let content = line.drop { $0 == 0x20 }
            guard content.first == UInt8(ascii: "["), content.dropFirst().first != UInt8(ascii: "^"),
                content.startIndex - line.startIndex <= 3
            else {
                number += 1
                continue
            }
            // A definition may take up to three lines; the longest that leaves nothing over is one.
            var length = 0
            for count in [3, 2, 1] where number + count - 1 <= document.lineCount {
                let candidate = document.bytes[document.lines(number, number + count - 1)]
                guard candidate.count <= 4096, cmark_node_first_child(parse(Array(candidate))) == nil else { continue }
                found += candidate.map { $0 == 0x0D ? 0x0A : $0 } + [0x0A]
                length = count
                break
            }
            number += max(1, length)
        }
        if !found.isEmpty { found.append(0x0A) }
        definitions = found
        return found
    }
}
