import Diagnostics
import Templating

extension FuzzTarget {
    /// A page's template, which is rendered where it compiles. After a zero byte a partial follows.
    static let templates = FuzzTarget("templates", longest: 512) { input in
        let parts = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
        let compiled = compile(parts)
        try compiled.diagnostics.promiseToLie(in: parts[0], of: "Templates/page.mustache")
        guard compiled.value.canRender("page") else {
            return try promise(compiled.hasErrors, "no page and no error")
        }
        let page = render(compiled.value)
        try promise(page.count < 1 << 22, "a template of \(input.count) bytes made a page of \(page.count)")
        // The one text of the context is hostile: what it is made of never stands in a page as it is.
        try promise(page.firstRange(of: Array("<script>hostile".utf8)) == nil, "text was not escaped")
        if input.isChosen { try promise(render(compile(parts).value) == page, "a second page is another one") }
    }

    private static func compile(_ parts: [[UInt8]]) -> Checked<CompiledTemplates> {
        let names = ["page", "part"]
        return TemplateLibrary.compile(
            files: zip(names, parts).map { TemplateFile(path: "Templates/\($0).mustache", bytes: $1) },
            pages: [PageDeclaration(template: "page", view: Article.self)])
    }

    private static func render(_ templates: CompiledTemplates) -> [UInt8] {
        var page: [UInt8] = []
        templates.render("page", Article(), into: &page)
        return page
    }
}

/// A view with a field of every kind.
private struct Article: TemplateView {
    var title = "\"'><script>hostile&"
    var by: String?
    var body = HTML(trusted: Array("<p>b</p>".utf8))
    var link = TemplateURL(checking: "a/b.html")!
    var count = 1
    var draft = true
    var items = [Item(), Item()]
    var names = ["\"'><script>hostile&"]
    var place = Item()
    var region: Item?

    static let shape = Shape<Article>(
        "article",
        [
            .text("t", "A text") { $0.title }, .optionalText("o", "A text") { $0.by },
            .html("h", "HTML") { $0.body }, .url("u", "An address") { $0.link }, .number("n", "A number") { $0.count },
            .flag("f", "A flag") { $0.draft }, .list("l", "A list", Item.shape) { $0.items },
            .texts("s", "Texts") { $0.names }, .record("r", "A record", Item.shape) { $0.place },
            .optionalRecord("p", "A record", Item.shape) { $0.region },
        ])
}

private struct Item: TemplateView {
    var text = "\"'><script>hostile&"

    static let shape = Shape<Item>("item", [.text("t", "A text") { $0.text }])
}
