package import Diagnostics

/// The way from template files to something that renders.
package enum TemplateLibrary {
    /// Parses every file and compiles each page's template against the page's context.
    ///
    /// All problems are returned at once, in the order of files and places; a page with an error is left out of the
    /// result. Where a site's file replaces one of the theme's, the caller passes the site's alone.
    package static func compile(files: [TemplateFile], pages: [PageDeclaration]) -> Checked<CompiledTemplates> {
        var diagnostics: [Diagnostic] = []
        var templates: [String: TemplateParser.Parsed] = [:]
        for file in files {
            let parsed = TemplateParser.parse(file)
            diagnostics += parsed.diagnostics
            if let first = templates[file.name] {
                diagnostics.append(
                    Diagnostic(
                        .templateNameTwice, "Template '\(file.name)' is there twice",
                        at: SourceLocation(path: file.path),
                        notes: [Diagnostic.Note("First here", at: SourceLocation(path: first.file.path))]))
            } else {
                templates[file.name] = parsed.value
            }
        }
        // A file that does not parse makes every message about its content doubtful, but names in other files are not.
        let hasParseErrors = Set(diagnostics.filter { $0.severity == .error }.compactMap { $0.location?.path })
        var programs: [String: TemplateProgram] = [:]
        var used: Set<String> = []
        for page in pages {
            guard let template = templates[page.template] else {
                diagnostics.append(missing(page, templates.keys))
                continue
            }
            var compiler = TemplateCompiler(templates: templates, page: page, template: template)
            compiler.compile()
            used.formUnion(compiler.used)
            let isSound =
                !compiler.diagnostics.hasErrors
                && compiler.used.allSatisfy { templates[$0].map { !hasParseErrors.contains($0.file.path) } ?? false }
            if isSound { programs[page.template] = compiler.program }
            diagnostics += compiler.diagnostics
        }
        for file in files where !used.contains(file.name) {
            let known = Set(pages.map(\.template)).union(used)
            diagnostics.append(
                Diagnostic(
                    .templateUnused, "Template '\(file.name)' is not a page's, and no page uses it",
                    at: SourceLocation(path: file.path),
                    suggestion: NearMiss.best(for: file.name, among: known)))
        }
        return Checked(CompiledTemplates(programs: programs), unique(diagnostics))
    }

    private static func missing(_ page: PageDeclaration, _ names: some Sequence<String>) -> Diagnostic {
        Diagnostic(
            .templateMissing, "Template '\(page.template)' is missing, which shows the \(page.context.name)",
            at: SourceLocation(path: "Templates/\(page.template).mustache"),
            suggestion: NearMiss.best(for: page.template, among: names))
    }

    /// In reporting order; a partial's problem is reported once, however many pages have it. Where the pages differ in
    /// what they call it, the first page's words stand, and a note counts the others.
    private static func unique(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        struct Key: Hashable {
            var code: DiagnosticCode
            var location: SourceLocation?
        }
        var order: [Key] = []
        var found: [Key: (diagnostic: Diagnostic, summaries: Set<String>)] = [:]
        for diagnostic in diagnostics {
            let key = Key(code: diagnostic.code, location: diagnostic.location)
            if found[key] == nil {
                order.append(key)
                found[key] = (diagnostic, [])
            }
            found[key]?.summaries.insert(diagnostic.summary)
        }
        return order.map { key in
            let (first, summaries) = found[key]!
            var diagnostic = first
            if summaries.count > 1 {
                let others = summaries.count - 1
                diagnostic.notes.append(
                    Diagnostic.Note("The same holds for \(DisplayText.count(others, "other page"))"))
            }
            return diagnostic
        }.sorted(by: Diagnostic.reportingOrder)
    }
}
