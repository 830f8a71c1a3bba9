import Diagnostics

/// Makes the tree of one template out of its lines.
///
/// Whitespace follows the public Mustache specification: a line that holds nothing but one tag other than a variable
/// vanishes with its blanks and its line break. Tags of parents and blocks may share such a line.
struct TemplateParser {
    /// A template in one piece, with what other templates have to know of it.
    struct Parsed: Sendable {
        var file: TemplateFile
        var nodes: [TemplateNode]
    }

    static let depthLimit = 100

    private let file: TemplateFile
    /// The tags that wait for their closing tags, outermost first.
    private(set) var open: [Open] = []
    private var nodes: [[TemplateNode]] = [[]]
    private var diagnostics: [Diagnostic]
    private let lines: [[TemplateScanner.Piece]]
    var bytes: [UInt8] { file.bytes }

    /// A section, parent or block that waits for its closing tag.
    struct Open {
        var tag: TemplateTag
        var name: String
        /// A context name, for sections.
        var contextName: TemplateName?
        var line: Line
    }

    static func parse(_ file: TemplateFile) -> Checked<Parsed> {
        if String(validating: file.bytes, as: UTF8.self) == nil {
            let diagnostic = Diagnostic(
                .templateNotUTF8, "Template is not UTF-8 text", at: SourceLocation(path: file.path),
                explanation: "Save it again as UTF-8.")
            return Checked(Parsed(file: file, nodes: []), [diagnostic])
        }
        var parser = TemplateParser(file)
        parser.run()
        return Checked(Parsed(file: file, nodes: parser.nodes[0]), parser.diagnostics)
    }

    private init(_ file: TemplateFile) {
        let scanner = TemplateScanner(file)
        self.file = file
        lines = scanner.lines
        diagnostics = scanner.diagnostics
    }

    private mutating func run() {
        for pieces in lines {
            let line = layOut(pieces)
            if !line.isStandalone { append(.lineStart) }
            for piece in pieces {
                switch piece {
                case .text(let range): if !line.isStandalone { append(.text(range)) }
                case .tag(let tag): add(tag, line)
                }
            }
        }
        while let left = open.last {
            reportUnclosed(left)
            closeLast()
        }
    }

    // MARK: Tags

    private mutating func append(_ node: TemplateNode) { nodes[nodes.count - 1].append(node) }

    private mutating func add(_ tag: TemplateTag, _ line: Line) {
        switch tag.kind {
        case .comment: break
        case .variable: if let name = contextName(tag) { append(.variable(name)) }
        case .section, .inverted:
            // An ill-formed name is reported, and the section kept so that its closing tag finds it.
            push(Open(tag: tag, name: text(tag.name), contextName: contextName(tag), line: line))
        case .block:
            _ = checkedTemplateName(tag)
            push(Open(tag: tag, name: text(tag.name), line: line))
        case .parent:
            _ = checkedTemplateName(tag)
            push(Open(tag: tag, name: text(tag.name), line: line))
        case .partial:
            guard checkedTemplateName(tag) else { return }
            append(
                .partial(
                    TemplateNode.Partial(
                        name: text(tag.name), nameRange: range(tag.name),
                        indentation: line.isStandalone ? line.indentation : nil)))
        case .close: close(tag)
        }
    }

    private mutating func push(_ section: Open) {
        if open.count == Self.depthLimit {
            report(.templateTooDeep, "Tags are nested more than \(Self.depthLimit) deep", section.tag.range)
        }
        open.append(section)
        nodes.append([])
    }

    private mutating func close(_ tag: TemplateTag) {
        let name = text(tag.name)
        guard let last = open.last else {
            report(.templateSectionStray, "'{{/\(name)}}' closes nothing: no section is open here", tag.range)
            return
        }
        if last.name != name {
            if open.contains(where: { $0.name == name }) {
                while let inner = open.last, inner.name != name {
                    reportUnclosed(inner)
                    closeLast()
                }
            } else {
                report(
                    .templateSectionMismatch, "'{{/\(name)}}' closes '\(sigil(last))\(last.name)}}'",
                    tag.name.isEmpty ? tag.range : tag.name,
                    notes: [Diagnostic.Note("Opened here", at: location(last.tag.range))], suggestion: last.name)
            }
        }
        closeLast(by: tag)
    }

    /// Takes the innermost open tag off and puts its node in its place.
    private mutating func closeLast(by close: TemplateTag? = nil) {
        let section = open.removeLast()
        let children = nodes.removeLast()
        // Beyond the limit nothing is kept, so that no later step meets a tree too deep for its stack.
        guard open.count < Self.depthLimit else { return }
        let nameRange = range(section.tag.name)
        switch section.tag.kind {
        case .section, .inverted:
            guard let name = section.contextName else { return }
            append(
                .section(
                    TemplateNode.Section(
                        name: name, isInverted: section.tag.kind == .inverted, range: range(section.tag.range),
                        children: children)))
        case .parent:
            append(
                .parent(
                    TemplateNode.Parent(
                        name: section.name, nameRange: nameRange,
                        indentation: section.line.isStandalone ? section.line.indentation : nil,
                        overrides: overrides(children))))
        case .block: append(.block(block(section, children, close)))
        default: preconditionFailure("only sections, parents and blocks are kept open")
        }
    }

    private func block(
        _ section: Open, _ children: [TemplateNode], _ close: TemplateTag?
    ) -> TemplateNode.Block {
        var block = TemplateNode.Block(
            name: section.name, nameRange: range(section.tag.name), isStandalone: section.line.isStandalone,
            indentation: section.line.indentation, intrinsicIndentation: [], children: children)
        let isFirst = bytes[..<section.tag.range.lowerBound].reversed().prefix { $0 != UInt8(ascii: "\n") }
            .allSatisfy(TemplateScanner.isBlank)
        if !section.line.isStandalone && !isFirst { block.indentation = [] }
        guard section.line.isStandalone else { return block }
        let content = section.line.end..<max(section.line.end, close?.range.lowerBound ?? bytes.count)
        for line in bytes[content].split(separator: UInt8(ascii: "\n")) {
            let blanks = line.prefix { TemplateScanner.isBlank($0) }
            guard blanks.count < line.count else { continue }
            block.intrinsicIndentation = Array(blanks)
            block.indentation = Array(blanks)
            break
        }
        return block
    }

    /// The blocks among a parent tag's children; says what of the rest will not be shown.
    private mutating func overrides(_ children: [TemplateNode]) -> [TemplateNode.Block] {
        var blocks: [TemplateNode.Block] = []
        for child in children {
            switch child {
            case .lineStart: break
            case .block(let block):
                if let first = blocks.first(where: { $0.name == block.name }) {
                    report(
                        .templateBlockTwice, "Block '\(block.name)' is overridden twice in one parent tag",
                        block.nameRange.offsets,
                        notes: [Diagnostic.Note("First overridden here", at: location(first.nameRange.offsets))])
                } else {
                    blocks.append(block)
                }
            case .text(let text):
                let content = bytes[text].drop { TemplateScanner.isBlank($0) || $0 == UInt8(ascii: "\n") }
                guard !content.isEmpty else { break }
                reportOutside(
                    "Text", content.startIndex..<text.upperBound - (content.last == UInt8(ascii: "\n") ? 1 : 0))
            case .variable(let name): reportOutside("Value '\(name.text)'", name.range.offsets)
            case .section(let section): reportOutside("Section '\(section.name.text)'", section.range.offsets)
            case .partial(let partial): reportOutside("Partial '\(partial.name)'", partial.nameRange.offsets)
            case .parent(let parent): reportOutside("Parent '\(parent.name)'", parent.nameRange.offsets)
            }
        }
        return blocks
    }

    // MARK: Names and messages

    private mutating func contextName(_ tag: TemplateTag) -> TemplateName? {
        if let name = TemplateName(bytes, tag.name) { return name }
        reportName(tag)
        return nil
    }

    private mutating func checkedTemplateName(_ tag: TemplateTag) -> Bool {
        if TemplateName.isTemplateName(bytes[tag.name]) { return true }
        reportName(tag)
        return false
    }

    private mutating func reportName(_ tag: TemplateTag) {
        guard !tag.name.isEmpty else {
            report(.templateNameMalformed, "Tag '\(text(tag.range))' names nothing", tag.range)
            return
        }
        report(
            .templateNameMalformed, "'\(text(tag.name))' is not a name", tag.name,
            explanation:
                "A name is letters, digits, hyphens and underscores; dots lead into records and '/' into folders.")
    }

    private mutating func reportUnclosed(_ section: Open) {
        report(
            .templateSectionUnclosed, "'\(sigil(section))\(section.name)}}' is not closed", section.tag.range,
            explanation: "Close it with '{{/\(section.name)}}'.")
    }

    private mutating func reportOutside(_ what: String, _ range: Range<Int>) {
        report(
            .templateTextOutsideBlock, "\(what) stands in a parent tag outside of a block, so it is not shown", range,
            explanation: "Put it into one of the parent's blocks: '{{$name}}…{{/name}}'.")
    }

    private func sigil(_ section: Open) -> String {
        switch section.tag.kind {
        case .inverted: "{{^"
        case .parent: "{{<"
        case .block: "{{$"
        default: "{{#"
        }
    }

    private mutating func report(
        _ code: DiagnosticCode, _ summary: String, _ range: Range<Int>, explanation: String? = nil,
        notes: [Diagnostic.Note] = [], suggestion: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                code, summary, at: location(range), explanation: explanation, notes: notes, suggestion: suggestion))
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    private func range(_ range: Range<Int>) -> SourceRange {
        SourceRange(start: range.lowerBound, end: range.upperBound)
    }
    private func location(_ range: Range<Int>) -> SourceLocation {
        SourceLocation(path: file.path, range: self.range(range))
    }
}
