import Diagnostics

/// Compiles one page: walks its template with partials and parents in place, resolves names against the context where
/// they stand, follows the HTML through the literal text, and writes the program.
struct TemplateCompiler {
    /// One file, or one block's content, on its way into the page.
    struct Frame {
        var file: TemplateFile
        /// What each line begins with, from the tags that brought the file here.
        var indentation: [UInt8]
        /// How many blanks are taken off the beginning of each line.
        var stripped: Int
        /// The blocks that parent tags override, by name.
        var overrides: [String: Override]
        /// The templates that this one stands in, the page's own first.
        var trail: [Use]
    }

    /// A block that replaces the parent's, with the frame in which it was written.
    struct Override {
        var block: TemplateNode.Block
        var frame: Frame
    }

    /// A template on the way from the page to the place that is compiled, and the tag that used it.
    struct Use {
        var name: String
        var location: SourceLocation?
    }

    static let nodeLimit = 200_000

    let templates: [String: TemplateParser.Parsed]
    let page: PageDeclaration
    let template: TemplateParser.Parsed
    var program = TemplateProgram()
    var diagnostics: [Diagnostic] = []
    /// The names of the templates that the page shows, its own among them.
    var used: Set<String> = []
    var html = HTMLState()
    var scope: TemplateScope
    var frame: Frame
    /// Whether the next line's indentation stands in the output already.
    var skipsLineStart = false
    /// Whether the next text begins a line of its file.
    private var isAtLineStart = false
    private var nodeCount = 0
    private var depth = 0
    /// The number of steps before which literals are not joined, since something jumps there.
    private var joint = 0

    init(templates: [String: TemplateParser.Parsed], page: PageDeclaration, template: TemplateParser.Parsed) {
        self.templates = templates
        self.page = page
        self.template = template
        scope = TemplateScope(page.context)
        frame = Frame(
            file: template.file, indentation: [], stripped: 0, overrides: [:],
            trail: [Use(name: page.template, location: nil)])
        program.fieldCount = page.context.fields.count
    }

    mutating func compile() {
        used.insert(page.template)
        compile(template.nodes)
        // A last '<' is text, as no tag follows.
        if html.mode != .text, html.mode != .tagOpen {
            report(
                .templateHTMLUnfinished, "Template ends \(html.phrase)",
                SourceRange(start: frame.file.bytes.count, end: frame.file.bytes.count),
                explanation: "Something opened before is not closed: a quotation mark, a tag, a comment or a script.")
        }
    }

    mutating func compile(_ nodes: [TemplateNode]) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= TemplateParser.depthLimit + 1 else {
            if !diagnostics.contains(where: { $0.code == .templateTooDeep }) {
                report(
                    .templateTooDeep,
                    "Tags and partials of page '\(page.template)' are nested more than \(TemplateParser.depthLimit) deep",
                    SourceRange(start: 0, end: 0))
            }
            return
        }
        var index = 0
        while index < nodes.count, nodeCount <= Self.nodeLimit {
            let node = nodes[index]
            index += 1
            count()
            let beginsLine = isAtLineStart
            isAtLineStart = false
            switch node {
            case .lineStart: startLine()
            case .text(let range): emit(range, beginsLine: beginsLine)
            case .variable(let name): emit(name)
            case .section(let section):
                let next = index < nodes.count ? nodes[index] : nil
                if case .section(let other)? = next, isComplement(section, other) {
                    compile(section, other)
                    index += 1
                } else {
                    compile(section, nil)
                }
            case .partial(let partial): compile(partial)
            case .parent(let parent): compile(parent)
            case .block(let block): compile(block)
            }
            if case .lineStart = node { continue }
            skipsLineStart = false
        }
    }

    private mutating func count() {
        nodeCount += 1
        if nodeCount == Self.nodeLimit {
            report(
                .templateTooLarge, "Page '\(page.template)' has more than \(Self.nodeLimit) pieces of template",
                SourceRange(start: 0, end: 0), explanation: "Partials that use partials several times multiply.")
        }
    }

    // MARK: Text

    private mutating func startLine() {
        if skipsLineStart {
            skipsLineStart = false
        } else {
            emit(frame.indentation[...], at: nil)
        }
        isAtLineStart = true
    }

    private mutating func emit(_ range: Range<Int>, beginsLine: Bool) {
        var bytes = frame.file.bytes[range]
        if beginsLine, frame.stripped > 0 {
            let blanks = bytes.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
            bytes = bytes.dropFirst(min(blanks, frame.stripped))
        }
        emit(bytes, at: bytes.startIndex)
    }

    /// Writes literal text.
    ///
    /// - Parameter offset: where it stands in the file; nil for indentation, which stands in none.
    mutating func emit(_ bytes: ArraySlice<UInt8>, at offset: Int?) {
        guard !bytes.isEmpty else { return }
        for index in bytes.indices where !html.take(bytes[index]) {
            let place = offset.map { $0 + index - bytes.startIndex } ?? 0
            report(
                .templateBranches, "An attribute after a section in a tag needs a blank before it",
                SourceRange(start: place, end: place + 1),
                explanation: "Where the section is not shown, this would run into what stands before it.")
        }
        write(bytes)
    }

    /// Appends bytes to the program, in one step with those before them.
    mutating func write(_ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        let start = Int32(program.literals.count)
        program.literals.append(contentsOf: bytes)
        let end = Int32(program.literals.count)
        if program.steps.count > joint, case .literal(let first, start)? = program.steps.last {
            program.steps[program.steps.count - 1] = .literal(first, end)
        } else {
            program.steps.append(.literal(start, end))
        }
    }

    // MARK: Steps

    /// Begins a step whose end is not known yet, and returns its index.
    mutating func begin(_ step: TemplateProgram.Step) -> Int {
        program.steps.append(step)
        joint = program.steps.count
        return program.steps.count - 1
    }

    /// Ends such a step after the last one written.
    mutating func end(_ index: Int) {
        let end = Int32(program.steps.count)
        switch program.steps[index] {
        case .each(let access, _): program.steps[index] = .each(access, end: end)
        case .with(let access, _): program.steps[index] = .with(access, end: end)
        case .when(let access, _): program.steps[index] = .when(access, end: end)
        case .unless(let access, _): program.steps[index] = .unless(access, end: end)
        default: preconditionFailure("only sections have an end")
        }
        joint = program.steps.count
    }

    mutating func access(_ path: TemplateScope.Path) -> TemplateProgram.Access {
        var access = TemplateProgram.Access(depth: Int32(path.depth), slot: Int32(path.slots.first ?? -1))
        guard path.slots.count > 1 else { return access }
        access.restStart = Int32(program.slots.count)
        program.slots += path.slots.dropFirst().map { Int32($0) }
        access.restEnd = Int32(program.slots.count)
        return access
    }

    // MARK: Messages

    mutating func report(
        _ code: DiagnosticCode, _ summary: String, _ range: SourceRange, explanation: String? = nil,
        notes: [Diagnostic.Note] = [], suggestion: String? = nil
    ) {
        let trail = frame.trail.reversed().compactMap { use in
            use.location.map { Diagnostic.Note("'\(use.name)' is used here", at: $0) }
        }
        diagnostics.append(
            Diagnostic(
                code, summary, at: location(range), explanation: explanation, notes: notes + trail,
                suggestion: suggestion))
    }

    func location(_ range: SourceRange) -> SourceLocation { SourceLocation(path: frame.file.path, range: range) }
}
