/// Templates that have been checked against their pages' contexts: bytes in memory and nothing else, so that any number
/// of tasks can render at once.
package struct CompiledTemplates: Sendable {
    /// Pages whose templates have no errors, by name.
    let programs: [String: TemplateProgram]

    /// Whether the page's template compiled without errors.
    package func canRender(_ page: String) -> Bool { programs[page] != nil }

    /// Appends a page to `output`.
    ///
    /// - Precondition: ``canRender(_:)`` holds for the page, and the record was made by the shape that was declared
    ///   for it.
    package func render(_ page: String, _ record: TemplateRecord, into output: inout [UInt8]) {
        guard let program = programs[page] else { preconditionFailure("page '\(page)' did not compile") }
        program.render(record, into: &output)
    }

    package func render(_ page: String, _ view: some TemplateView, into output: inout [UInt8]) {
        render(page, view.templateRecord, into: &output)
    }
}
