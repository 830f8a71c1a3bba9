/// The values of one context, in the order of its shape's fields: a template finds each by its slot, not by its name.
@usableFromInline
package struct TemplateRecord: Sendable {
    package let values: [TemplateValue]

    @usableFromInline
    package init(_ values: [TemplateValue]) {
        self.values = values
    }
}
