import Diagnostics

/// Partials, parents and blocks: templates within templates.
extension TemplateCompiler {
    /// `{{> name}}`
    mutating func compile(_ partial: TemplateNode.Partial) {
        use(partial.name, partial.nameRange, partial.indentation, "Partial", overrides: frame.overrides)
    }

    /// `{{<name}}…{{/name}}`
    mutating func compile(_ parent: TemplateNode.Parent) {
        var overrides: [String: Override] = [:]
        for block in parent.overrides { overrides[block.name] = Override(block: block, frame: frame) }
        if templates[parent.name] != nil {
            var visited: Set<String> = []
            let blocks = blockNames(of: parent.name, &visited)
            for block in parent.overrides where !blocks.contains(block.name) {
                report(
                    .templateUnknownBlock, "Block '\(block.name)' is not in the parent '\(parent.name)'",
                    block.nameRange,
                    explanation: blocks.isEmpty
                        ? "It has no blocks." : "It has \(blocks.sorted().map { "'\($0)'" }.joined(separator: ", ")).",
                    suggestion: NearMiss.best(for: block.name, among: blocks))
            }
        }
        // What overrides this template's own blocks overrides those of its parent too, and takes precedence.
        overrides.merge(frame.overrides) { _, outer in outer }
        use(parent.name, parent.nameRange, parent.indentation, "Parent", overrides: overrides)
    }

    private mutating func use(
        _ name: String, _ range: SourceRange, _ indentation: [UInt8]?, _ what: String, overrides: [String: Override]
    ) {
        guard let template = templates[name] else {
            report(
                .templateUnknownPartial, "\(what) '\(name)' is not one of the templates", range,
                suggestion: NearMiss.best(for: name, among: templates.keys))
            return
        }
        guard !frame.trail.contains(where: { $0.name == name }) else {
            report(
                .templateCycle, "'\(name)' would be shown within itself", range,
                explanation: "Templates do not repeat themselves: how deep a page goes is known before it is made.")
            return
        }
        used.insert(name)
        let outer = frame
        frame = Frame(
            file: template.file,
            indentation: indentation.map { outer.indentation + $0.dropFirst(outer.stripped) } ?? [], stripped: 0,
            overrides: overrides, trail: outer.trail + [Use(name: name, location: location(range))])
        skipsLineStart = false
        compile(template.nodes)
        frame = outer
    }

    /// `{{$name}}…{{/name}}`
    mutating func compile(_ block: TemplateNode.Block) {
        guard let override = frame.overrides[block.name] else { return compile(block.children) }
        let outer = frame
        let indentation = outer.indentation + block.indentation.dropFirst(outer.stripped)
        frame = override.frame
        frame.indentation = indentation
        frame.stripped = override.block.intrinsicIndentation.count
        var startsLine = false
        if case .lineStart? = override.block.children.first { startsLine = true }
        if block.isStandalone, !startsLine {
            // Content from within a line, in place of content on its own lines.
            emit(indentation[...], at: nil)
        }
        // Where the block stands within a line, its blanks are in the output already.
        skipsLineStart = !block.isStandalone && startsLine
        compile(override.block.children)
        skipsLineStart = false
        frame = outer
    }

    /// The blocks that a parent tag can override: the template's own and those of what it uses.
    private func blockNames(of template: String, _ visited: inout Set<String>) -> Set<String> {
        guard visited.insert(template).inserted, let parsed = templates[template] else { return [] }
        var names: Set<String> = []
        func visit(_ nodes: [TemplateNode], _ visited: inout Set<String>) {
            for node in nodes {
                switch node {
                case .lineStart, .text, .variable: break
                case .section(let section): visit(section.children, &visited)
                case .partial(let partial): names.formUnion(blockNames(of: partial.name, &visited))
                case .parent(let parent):
                    names.formUnion(blockNames(of: parent.name, &visited))
                    for block in parent.overrides { visit(block.children, &visited) }
                case .block(let block):
                    names.insert(block.name)
                    visit(block.children, &visited)
                }
            }
        }
        visit(parsed.nodes, &visited)
        return names
    }
}
