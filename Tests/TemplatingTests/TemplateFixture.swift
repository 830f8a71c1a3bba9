import Diagnostics
import Templating
import TestSupport

/// A view with a field of every kind.
struct ArticleView: TemplateView {
    var title = "Title"
    var by: String?
    var body = HTML(trusted: Array("<p>Body</p>".utf8))
    var summary: HTML?
    var address = TemplateURL(checking: "a/b.html")!
    var website: TemplateURL?
    var count = 1
    var pages: Int?
    var draft = false
    var sources: [SourceView] = []
    var names: [String] = []
    var place = PlaceView()
    var region: PlaceView?

    static let shape = Shape<ArticleView>(
        "article",
        [
            .text("title", "What it is called") { $0.title },
            .optionalText("by", "Who wrote it") { $0.by },
            .html("body", "What it says") { $0.body },
            .optionalHTML("summary", "What it says, in short") { $0.summary },
            .url("address", "Where it is") { $0.address },
            .optionalURL("website", "Where its author is") { $0.website },
            .number("count", "How many") { $0.count },
            .optionalNumber("pages", "How many pages") { $0.pages },
            .flag("draft", "Whether it is a draft") { $0.draft },
            .list("sources", "What it rests on", SourceView.shape) { $0.sources },
            .texts("names", "Who is named") { $0.names },
            .record("place", "Where it was written", PlaceView.shape) { $0.place },
            .optionalRecord("region", "What it is about", PlaceView.shape) { $0.region },
        ])
}

struct SourceView: TemplateView {
    var label: String
    var link: TemplateURL?

    static let shape = Shape<SourceView>(
        "source",
        [
            .text("label", "What it is called") { $0.label },
            .optionalURL("link", "Where it is") { $0.link },
        ])
}

struct PlaceView: TemplateView {
    var name = "Peshawar"
    var country: String?

    static let shape = Shape<PlaceView>(
        "place",
        [
            .text("name", "What it is called") { $0.name },
            .optionalText("country", "Where it lies") { $0.country },
        ])
}

/// Compiles `page` for ``ArticleView``, beside the other templates.
func compile(_ page: [UInt8], _ others: [String: String] = [:]) -> Checked<CompiledTemplates> {
    TemplateLibrary.compile(
        files: [TemplateFile(path: "Templates/page.mustache", bytes: page)]
            + others.sorted { $0.key < $1.key }.map {
                TemplateFile(path: "Templates/\($0.key).mustache", bytes: Array($0.value.utf8))
            },
        pages: [PageDeclaration(template: "page", view: ArticleView.self)])
}

/// What is wrong with a marked page template.
func findings(_ page: String, _ others: [String: String] = [:]) -> [Finding] {
    let marked = MarkedText(page)
    return marked.findings(compile(marked.bytes, others).diagnostics)
}

/// The page as text; what is wrong with it, if anything is.
func render(_ page: String, _ view: ArticleView = ArticleView(), _ others: [String: String] = [:]) -> String {
    let compiled = compile(Array(page.utf8), others)
    guard compiled.value.canRender("page") else {
        return compiled.diagnostics.map { "\($0.code.name): \($0.summary)" }.joined(separator: "\n")
    }
    var output: [UInt8] = []
    compiled.value.render("page", view, into: &output)
    return String(decoding: output, as: UTF8.self)
}
