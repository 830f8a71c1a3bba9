import Templating

/// What stands around a view in prose: its title, the author's caption, and what the view itself says of its choice.
struct BlockHead {
    var title: String?
    /// The author's words.
    var caption: String?
    /// Which incidents are shown: "3 incidents of the campaign …".
    var scope: String?
    /// What else a reader must know to read it rightly.
    var notes: [String] = []
    /// What the region that scrolls is called.
    var label: String
    /// Present where there is nothing to show.
    var empty: String?
}

/// A view that a fenced block in prose asked for: a small context with a template of its own, compiled like a page's.
protocol BlockView: TemplateView, SendableMetatype {
    /// The template that shows it, without its ending.
    static var template: String { get }
    var head: BlockHead { get set }
}

extension BlockView {
    /// The fields that every view begins with.
    static var headFields: [ShapeField<Self>] {
        [
            .optionalText("title", "The author's title") { $0.head.title },
            .optionalText("caption", "The author's caption") { $0.head.caption },
            .optionalText("scope", "Which incidents are shown, in a sentence") { $0.head.scope },
            .texts("notes", "What else a reader must know") { $0.head.notes },
            .text("label", "The name of the region that scrolls") { $0.head.label },
            .optionalText("empty", "A sentence, where there is nothing to show") { $0.head.empty },
        ]
    }

    /// The context that the view's template is compiled against: its own fields and the words.
    static func context(with words: Words) -> ContextShape {
        let own = shape.context
        return ContextShape(own.name, own.fields + [.init("w", .record(words.shape), summary: "Interface words")])
    }

    /// Appends the view to a page's prose.
    func render(with templates: CompiledTemplates, words: Words, into output: inout [UInt8]) {
        // A template that did not compile has been reported; the site is then not published.
        guard templates.canRender(Self.template) else { return }
        templates.render(Self.template, templateRecord(and: words.record), into: &output)
    }
}

/// A link below a view to all that it shows a part of.
struct MoreView: TemplateView {
    var href: TemplateURL
    var text: String

    static let shape: Shape<MoreView> = Shape(
        "link to the rest",
        [
            .url("href", "Where the rest stands") { $0.href },
            .text("text", "What stands there") { $0.text },
        ])
}
