/// A kind of page: the template that shows it, and what that template may name.
package struct PageDeclaration: Sendable {
    /// The template's name, which is also the page's.
    package let template: String
    package let context: ContextShape
    /// Records of the context whose values are the same on every page of the kind, by the name of their field: what a
    /// template prints of them is written into the program as text.
    package let constants: [String: TemplateRecord]

    package init(template: String, context: ContextShape, constants: [String: TemplateRecord] = [:]) {
        self.template = template
        self.context = context
        self.constants = constants
    }

    package init<View: TemplateView>(template: String, view: View.Type) {
        self.init(template: template, context: View.shape.context)
    }

    /// Every context that the pages declare, outer before inner, each once: the material of the template reference.
    package static func contexts(of pages: [PageDeclaration]) -> [ContextShape] {
        var seen: Set<ContextShape> = []
        return pages.flatMap(\.context.contexts).filter { seen.insert($0).inserted }
    }
}
