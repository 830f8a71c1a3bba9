/// How a view of type `View` becomes a template's context: each field's name, kind, summary and getter in one line, so
/// that what templates may name and what they are given cannot drift apart.
///
/// Inlinable, as its fields are: records are made by the hundred thousand, and code for each type of view, made where the
/// view is, takes a fraction of the time of code for all types here.
@usableFromInline
package struct Shape<View>: Sendable {
    /// The names and kinds alone, against which templates are compiled.
    @usableFromInline
    package let context: ContextShape
    @usableFromInline
    let getters: [ShapeField<View>.Getter]

    @inlinable
    package init(_ name: String, _ fields: [ShapeField<View>]) {
        context = ContextShape(name, fields.map(\.field))
        getters = fields.map(\.getter)
    }

    /// The view's values in the order of the fields; one call of a getter for each.
    @inlinable
    package func record(_ view: View) -> TemplateRecord {
        TemplateRecord(values(of: view, reserving: getters.count))
    }

    /// The view's values, and behind them a record that many views share.
    @inlinable
    package func record(_ view: View, and shared: TemplateRecord) -> TemplateRecord {
        var values = values(of: view, reserving: getters.count + 1)
        values.append(.record(shared))
        return TemplateRecord(values)
    }

    @inlinable
    func values(of view: View, reserving capacity: Int) -> [TemplateValue] {
        var values: [TemplateValue] = []
        values.reserveCapacity(capacity)
        for getter in getters { values.append(getter.value(of: view)) }
        return values
    }
}
