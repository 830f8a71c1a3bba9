/// One line of a ``Shape``: a field and how to read it. Every factory takes the name, a summary for the template
/// reference, and the getter.
@usableFromInline
package struct ShapeField<View>: Sendable {
    @usableFromInline
    let field: ContextShape.Field
    @usableFromInline
    let getter: Getter

    /// Kept by kind, so that reading a plain field is one call and no wrapped one.
    @usableFromInline
    enum Getter: Sendable {
        case text(@Sendable (View) -> String)
        case optionalText(@Sendable (View) -> String?)
        case html(@Sendable (View) -> HTML)
        case url(@Sendable (View) -> TemplateURL)
        case number(@Sendable (View) -> Int)
        case flag(@Sendable (View) -> Bool)
        case any(@Sendable (View) -> TemplateValue)

        @inlinable
        func value(of view: View) -> TemplateValue {
            switch self {
            case .text(let get): .text(get(view))
            case .optionalText(let get): get(view).map { .text($0) } ?? .none
            case .html(let get): .html(get(view))
            case .url(let get): .url(get(view))
            case .number(let get): .number(get(view))
            case .flag(let get): .flag(get(view))
            case .any(let get): get(view)
            }
        }
    }

    @inlinable
    init(
        _ name: String, _ summary: String, _ kind: ContextShape.Kind, isOptional: Bool = false, _ getter: Getter
    ) {
        field = ContextShape.Field(name, kind, isOptional: isOptional, summary: summary)
        self.getter = getter
    }

    @inlinable
    package static func text(
        _ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> String
    ) -> Self {
        Self(name, summary, .text, .text(get))
    }

    @inlinable
    package static func optionalText(
        _ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> String?
    ) -> Self {
        Self(name, summary, .text, isOptional: true, .optionalText(get))
    }

    @inlinable
    package static func html(
        _ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> HTML
    ) -> Self {
        Self(name, summary, .html, .html(get))
    }

    @inlinable
    package static func optionalHTML(
        _ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> HTML?
    ) -> Self {
        Self(name, summary, .html, isOptional: true, .any { get($0).map { .html($0) } ?? .none })
    }

    @inlinable
    package static func url(
        _ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> TemplateURL
    ) -> Self {
        Self(name, summary, .url, .url(get))
    }

    @inlinable
    package static func optionalURL(
        _ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> TemplateURL?
    ) -> Self {
        Self(name, summary, .url, isOptional: true, .any { get($0).map { .url($0) } ?? .none })
    }

    @inlinable
    package static func number(
        _ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> Int
    ) -> Self {
        Self(name, summary, .number, .number(get))
    }

    @inlinable
    package static func optionalNumber(
        _ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> Int?
    ) -> Self {
        Self(name, summary, .number, isOptional: true, .any { get($0).map { .number($0) } ?? .none })
    }

    @inlinable
    package static func flag(
        _ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> Bool
    ) -> Self {
        Self(name, summary, .flag, .flag(get))
    }

    @inlinable
    package static func record<Inner>(
        _ name: String, _ summary: String, _ shape: Shape<Inner>, _ get: @escaping @Sendable (View) -> Inner
    ) -> Self {
        Self(name, summary, .record(shape.context), .any { .record(shape.record(get($0))) })
    }

    @inlinable
    package static func optionalRecord<Inner>(
        _ name: String, _ summary: String, _ shape: Shape<Inner>, _ get: @escaping @Sendable (View) -> Inner?
    ) -> Self {
        Self(
            name, summary, .record(shape.context), isOptional: true,
            .any { get($0).map { .record(shape.record($0)) } ?? .none })
    }

    @inlinable
    package static func list<Element>(
        _ name: String, _ summary: String, _ shape: Shape<Element>, _ get: @escaping @Sendable (View) -> [Element]
    ) -> Self {
        Self(
            name, summary, .list(.record(shape.context)),
            .any { view in .list(get(view).map { .record(shape.record($0)) }) })
    }

    /// A list whose items are printed with `{{.}}`.
    @inlinable
    package static func texts(
        _ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> [String]
    ) -> Self {
        Self(name, summary, .list(.text), .any { .list(get($0).map { .text($0) }) })
    }

    /// A record that was made beforehand, as one that many pages share is: its shape is given apart from its values.
    @inlinable
    package static func prepared(
        _ name: String, _ summary: String, _ shape: ContextShape,
        _ get: @escaping @Sendable (View) -> TemplateRecord
    ) -> Self {
        Self(name, summary, .record(shape), .any { .record(get($0)) })
    }

    @inlinable
    package static func optionalPrepared(
        _ name: String, _ summary: String, _ shape: ContextShape,
        _ get: @escaping @Sendable (View) -> TemplateRecord?
    ) -> Self {
        Self(name, summary, .record(shape), isOptional: true, .any { get($0).map { .record($0) } ?? .none })
    }
}
