import Diagnostics

/// Values and sections: names against the context.
extension TemplateCompiler {
    /// `{{name}}`
    mutating func emit(_ name: TemplateName) {
        guard let found = find(name) else { return }
        switch found.kind {
        case .flag, .list, .record:
            report(
                .templateNotPrintable, "'\(name.text)' is \(found.kind.phrase) and cannot be printed", name.range,
                explanation: explanation(of: found.kind, name))
            return
        case .text, .html, .url, .number: break
        }
        if let count = scope.firstUnproven(found) {
            let optional = prefix(name, count)
            report(
                .templateMaybeAbsent, "'\(optional)' may be absent, so it is used within '{{#\(optional)}}' only",
                name.range,
                explanation:
                    "Write '{{#\(optional)}}…{{/\(optional)}}' around it, and '{{^\(optional)}}…{{/\(optional)}}' "
                    + "for what to show without it.")
        }
        if let refusal = html.take(found.kind) {
            report(
                refusal.code, "Value '\(name.text)' \(refusal.rule)", name.range, explanation: refusal.explanation)
        }
        if case .text(let text) = constant(found.path) {
            var bytes: [UInt8] = []
            Escaping.append(text, to: &bytes)
            write(bytes[...])
            return
        }
        let access = access(found.path)
        switch found.kind {
        case .html: program.steps.append(.html(access))
        case .number: program.steps.append(.number(access))
        default: program.steps.append(.escaped(access))
        }
    }

    /// The value at a place of the page's context, if it is the same on every page.
    private func constant(_ path: TemplateScope.Path) -> TemplateValue? {
        guard path.depth == 0, path.slots.count == 2, !page.constants.isEmpty else { return nil }
        return page.constants[page.context.fields[path.slots[0]].name]?.values[path.slots[1]]
    }

    private func explanation(of kind: ContextShape.Kind, _ name: TemplateName) -> String {
        switch kind {
        case .flag: "Use it as a section: '{{#\(name.text)}}…{{/\(name.text)}}'."
        case .list: "Show each item: '{{#\(name.text)}}…{{/\(name.text)}}'."
        case .record(let shape) where name.parts.isEmpty:
            "Name one of its fields: \(shape.fields.map { "'\($0.name)'" }.joined(separator: ", "))."
        case .record(let shape):
            "Name one of its fields: "
                + shape.fields.map { "'\(name.text).\($0.name)'" }.joined(separator: ", ") + "."
        default: ""
        }
    }

    /// Whether two sections are the two answers to one question, so that exactly one of them shows.
    func isComplement(_ left: TemplateNode.Section, _ right: TemplateNode.Section) -> Bool {
        guard left.isInverted != right.isInverted, left.name.text == right.name.text,
            let found = try? scope.find(left.name)
        else { return false }
        // A list shows its section many times.
        if case .list = found.kind { return false }
        return true
    }

    /// A section, and the one for the opposite case that follows it at once, if one does.
    mutating func compile(_ section: TemplateNode.Section, _ other: TemplateNode.Section?) {
        let before = html.atSection
        html = before
        let isList = compile(section)
        let after = html.atSectionEnd
        let last: TemplateNode.Section
        let start: HTMLState
        if let other {
            html = before
            _ = compile(other)
            (last, start) = (other, after)
        } else {
            (last, start) = (section, before)
        }
        let end = html.atSectionEnd
        if let joined = HTMLState.joined(start, end), !isList || HTMLState.isSame(joined, before) {
            html = joined
            return
        }
        html = before
        if other == nil {
            report(
                .templateBranches,
                "Section '\(section.name.text)' begins \(before.phrase) and ends \(end.phrase)", section.range,
                explanation: isList
                    ? "It can be shown many times or not at all, so its ends have to stand at the same place of the HTML."
                    : "It may not be shown, so its ends have to stand at the same place of the HTML.")
        } else {
            report(
                .templateBranches,
                "Section '\(last.name.text)' ends \(end.phrase), and the one for the opposite case \(after.phrase)",
                last.range, explanation: "One of them is shown, so both have to end at the same place of the HTML.",
                notes: [Diagnostic.Note("The other section", at: location(section.range))])
        }
    }

    /// Returns whether the section is repeated for the items of a list.
    private mutating func compile(_ section: TemplateNode.Section) -> Bool {
        let name = section.name
        guard let found = find(name) else { return false }
        let mark = scope.mark
        defer { scope.restore(mark) }
        // On a way through optional records, absence of one of them is absence of the whole.
        let mayBeAbsent = scope.firstUnproven(found) != nil
        if section.isInverted {
            switch found.kind {
            case .flag, .list: break
            default:
                guard mayBeAbsent else {
                    let isKnown = !found.optionals.isEmpty
                    report(
                        .templateNeverAbsent,
                        isKnown
                            ? "'\(name.text)' is there, since this stands within a section that shows it"
                            : "'\(name.text)' is never absent, so '{{^\(name.text)}}' is never shown",
                        name.range)
                    return false
                }
            }
            let step = begin(.unless(access(found.path), end: 0))
            compile(section.children)
            end(step)
            return false
        }
        let step: Int
        var isList = false
        switch found.kind {
        case .list(let element):
            scope.prove(found)
            scope.push(element, at: nil)
            step = begin(.each(access(found.path), end: 0))
            isList = true
        case .flag:
            scope.prove(found)
            step = begin(.when(access(found.path), end: 0))
        case .record:
            scope.prove(found)
            scope.push(found.kind, at: found.path)
            step = begin(.with(access(found.path), end: 0))
        case .text, .html, .url, .number:
            guard !found.optionals.isEmpty else {
                report(
                    .templateNotASection,
                    "'\(name.text)' is \(found.kind.phrase), which is always there: it cannot open a section",
                    name.range,
                    explanation:
                        "Print it with '{{\(name.text)}}'. Sections are for lists, records, flags and optional "
                        + "values.")
                return false
            }
            scope.prove(found)
            scope.push(found.kind, at: found.path)
            step = begin(.with(access(found.path), end: 0))
        }
        compile(section.children)
        end(step)
        return isList
    }

    private func prefix(_ name: TemplateName, _ count: Int) -> String {
        name.parts.prefix(count).map(\.text).joined(separator: ".")
    }

    private mutating func find(_ name: TemplateName) -> TemplateScope.Found? {
        let failure: TemplateScope.Failure
        do {
            return try scope.find(name)
        } catch {
            failure = error
        }
        switch failure {
        case .unknown(let part, let shape, let candidates):
            let unknown = name.parts[part]
            report(
                .templateUnknownName, "Name '\(unknown.text)' is not known in the \(shape.name)", unknown.range,
                explanation: unknown.text == "else"
                    ? "There is no 'else'. Write '{{^name}}…{{/name}}' after the section." : known(shape),
                suggestion: NearMiss.best(for: unknown.text, among: candidates))
        case .notARecord(let part, let kind):
            let owner = prefix(name, part + 1)
            report(
                .templateNotARecord, "'\(owner)' is \(kind.phrase) and has no '\(name.parts[part + 1].text)'",
                name.parts[part + 1].range)
        }
        return nil
    }

    private func known(_ shape: ContextShape) -> String {
        shape.fields.isEmpty
            ? "It has no names." : "It has \(shape.fields.map { "'\($0.name)'" }.joined(separator: ", "))."
    }
}
