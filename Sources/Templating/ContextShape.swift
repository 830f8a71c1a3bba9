/// What a template may name: the fields of a context, their kinds, and a line about each for the reference.
///
/// A shape is a finite tree by construction, so that a record of it has finite depth and templates need no recursion.
/// (A `static let` that names itself while it is made stops the process at its first use; there is no other way to try.)
@usableFromInline
package struct ContextShape: Sendable, Hashable {
    /// What the context is called in messages, without an article: "claim row".
    package let name: String
    /// The fields; a field's place in this array is the slot of its value in a ``TemplateRecord``.
    package let fields: [Field]

    @usableFromInline
    package struct Field: Sendable, Hashable {
        package let name: String
        package let kind: Kind
        /// Whether a value may be missing; never for lists, which can be empty, and flags, which can be false.
        package let isOptional: Bool
        /// What the field says, for the template reference.
        package let summary: String

        @usableFromInline
        package init(_ name: String, _ kind: Kind, isOptional: Bool = false, summary: String) {
            precondition(ContextShape.isName(name), "'\(name)' cannot be written in a template")
            if isOptional {
                switch kind {
                case .flag, .list: preconditionFailure("a list or a flag is never missing: '\(name)'")
                default: break
                }
            }
            self.name = name
            self.kind = kind
            self.isOptional = isOptional
            self.summary = summary
        }
    }

    /// What a value is, and so how it is printed and which sections it can open.
    @usableFromInline
    package indirect enum Kind: Sendable, Hashable {
        /// Escaped when printed.
        case text
        /// Printed as it is, between tags only.
        case html
        /// A checked address; escaped when printed.
        case url
        /// Printed as digits, without grouping.
        case number
        /// Opens sections, cannot be printed.
        case flag
        case record(ContextShape)
        case list(Kind)

        /// The kind in the words of a message, with its article.
        package var phrase: String {
            switch self {
            case .text: "text"
            case .html: "HTML"
            case .url: "an address"
            case .number: "a number"
            case .flag: "a flag"
            case .record: "a record"
            case .list: "a list"
            }
        }
    }

    @usableFromInline
    package init(_ name: String, _ fields: [Field]) {
        precondition(Set(fields.map(\.name)).count == fields.count, "shape '\(name)' has a field twice")
        self.name = name
        self.fields = fields
    }

    /// Letters, digits, hyphens and underscores, beginning with a letter or an underscore; ASCII only.
    static func isName(_ text: String) -> Bool { TemplateName.isPart(Array(text.utf8)[...]) }

    /// The shape itself and every shape within it, outer before inner, each once: the material of the reference.
    package var contexts: [ContextShape] {
        var found: [ContextShape] = []
        var seen: Set<ContextShape> = []
        func visit(_ shape: ContextShape) {
            guard seen.insert(shape).inserted else { return }
            found.append(shape)
            for field in shape.fields {
                var kind = field.kind
                while case .list(let element) = kind { kind = element }
                if case .record(let inner) = kind { visit(inner) }
            }
        }
        visit(self)
        return found
    }
}
