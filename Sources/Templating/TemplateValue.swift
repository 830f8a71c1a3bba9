/// One value in a template's context. Which case a slot holds is fixed by its ``ContextShape/Kind``; `none` stands in
/// optional slots alone.
@usableFromInline
package enum TemplateValue: Sendable {
    case none
    case text(String)
    case html(HTML)
    case url(TemplateURL)
    case number(Int)
    case flag(Bool)
    case record(TemplateRecord)
    case list([TemplateValue])
}
