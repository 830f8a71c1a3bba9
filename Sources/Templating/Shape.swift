/// How a view of type `View` becomes a template's context: each field's name, kind, summary and getter in one line, so
/// that what templates may name and what they are given cannot drift apart.
package struct Shape<View>: Sendable {
    /// The names and kinds alone, against which templates are compiled.
    package let context: ContextShape
    private let getters: [ShapeField<View>.Getter]

    package init(_ name: String, _ fields: [ShapeField<View>]) {
        context = ContextShape(name, fields.map(\.field))
        getters = fields.map(\.getter)
    }

    /// The view's values in the order of the fields; one call of a getter for each.
    package func record(_ view: View) -> TemplateRecord {
        var values: [TemplateValue] = []
        values.reserveCapacity(getters.count)
        for getter in getters { values.append(getter.value(of: view)) }
        return TemplateRecord(values)
    }
}
