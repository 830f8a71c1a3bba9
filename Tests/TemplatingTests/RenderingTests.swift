import Diagnostics
import Templating
import Testing

struct RenderingTests {
    @Test func `Text and addresses are escaped, HTML and numbers are not`() {
        var view = ArticleView()
        view.title = "<b> & \"q\" 'a'"
        view.address = TemplateURL(checking: "?a=1&b='2'")!
        view.count = -12_345
        #expect(
            render("{{title}}|<a href=\"{{address}}\">|{{body}}|{{count}}", view)
                == "&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39;|<a href=\"?a=1&amp;b=&#39;2&#39;\">|<p>Body</p>|-12345")
    }

    @Test func `The smallest number is printed whole`() {
        var view = ArticleView()
        view.count = .min
        #expect(render("{{count}}", view) == "-9223372036854775808")
        view.count = 0
        #expect(render("{{count}}", view) == "0")
    }

    @Test func `A section over an optional value shows it when it is there`() {
        let template = "{{#by}}by {{by}} ({{.}}){{/by}}{{^by}}anonymous{{/by}}"
        var view = ArticleView()
        #expect(render(template, view) == "anonymous")
        view.by = "Anna"
        #expect(render(template, view) == "by Anna (Anna)")
        view.by = ""
        #expect(render(template, view) == "by  ()")
    }

    @Test func `A section over a list shows each item, an inverted one stands for none`() {
        let template =
            "{{#sources}}[{{label}}, {{title}}{{#link}} {{link}}{{/link}}]{{/sources}}{{^sources}}none{{/sources}}"
        var view = ArticleView()
        #expect(render(template, view) == "none")
        view.sources = [
            SourceView(label: "A", link: TemplateURL(checking: "https://a.example/")),
            SourceView(label: "B", link: nil),
        ]
        #expect(render(template, view) == "[A, Title https://a.example/][B, Title]")
    }

    @Test func `The items of a list of texts are dots`() {
        var view = ArticleView()
        view.names = ["x", "<y>"]
        #expect(render("{{#names}}{{.}};{{/names}}", view) == "x;&lt;y&gt;;")
    }

    @Test func `A record section and a dotted name reach the same value`() {
        #expect(render("{{#place}}{{name}}{{/place}} {{place.name}}") == "Peshawar Peshawar")
        #expect(render("{{#region}}{{name}}{{/region}}{{#region}}{{region.name}}{{/region}}") == "")
        var view = ArticleView()
        view.region = PlaceView(name: "Sindh", country: "Pakistan")
        #expect(
            render("{{#region}}{{name}} {{region.name}}{{#country}} {{country}}{{/country}}{{/region}}", view)
                == "Sindh Sindh Pakistan")
    }

    @Test func `A dotted section over optional records proves the whole way`() {
        let template =
            "{{#region.country}}{{region.country}} {{region.name}}{{/region.country}}"
            + "{{^region.country}}nowhere{{/region.country}}"
        var view = ArticleView()
        #expect(render(template, view) == "nowhere")
        view.region = PlaceView(name: "Sindh", country: nil)
        #expect(render(template, view) == "nowhere")
        view.region?.country = "Pakistan"
        #expect(render(template, view) == "Pakistan Sindh")
    }

    @Test func `A partial's indentation is put before its lines, not before those of its values`() {
        var view = ArticleView()
        view.title = "a\nb"
        #expect(
            render("x\n {{> p}}\ny\n", view, ["p": "|\n{{title}}\n{{#draft}}\n{{/draft}}\n|\n"])
                == "x\n |\n a\nb\n |\ny\n")
    }

    @Test func `A parent shows the page's blocks in its own places`() {
        let layout = "<html><title>{{$title}}Site{{/title}}</title>\n<main>\n  {{$main}}\n  {{/main}}\n</main></html>\n"
        let page = """
            {{<layout}}
            {{$title}}{{title}} – Site{{/title}}
            {{$main}}
            <h1>{{title}}</h1>
            {{body}}
            {{/main}}
            {{/layout}}

            """
        #expect(
            render(page, ArticleView(), ["layout": layout])
                == "<html><title>Title – Site</title>\n<main>\n  <h1>Title</h1>\n  <p>Body</p>\n</main></html>\n")
    }

    @Test func `A block within an overriding block keeps to the template in which it was written`() {
        let page =
            "{{<layout}}{{$title}}Page{{/title}}{{$main}}{{<card}}{{$title}}Card{{/title}}{{/card}}{{/main}}{{/layout}}"
        let others = ["layout": "{{$title}}{{/title}}|{{$main}}{{/main}}", "card": "[{{$title}}{{/title}}]"]
        #expect(render(page, ArticleView(), others) == "Page|[Card]")
    }

    @Test func `One parent can stand in a block of itself`() {
        let page = "{{<card}}{{$main}}a{{<card}}{{$main}}b{{/main}}{{/card}}{{/main}}{{/card}}"
        #expect(render(page, ArticleView(), ["card": "[{{$main}}{{/main}}]"]) == "[a[b]]")
    }

    @Test func `Two tasks that render at once write equal bytes`() async {
        let compiled = compile(
            Array("{{#sources}}<a title=\"{{title}}\">{{label}}</a>{{/sources}}{{> p}}".utf8), ["p": "{{body}}\n"])
        var view = ArticleView()
        view.sources = (0..<500).map { SourceView(label: "Source <\($0)>", link: nil) }
        let (templates, record) = (compiled.value, view.templateRecord)
        let outputs = await withTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<2 {
                group.addTask {
                    var output: [UInt8] = []
                    for _ in 0..<20 { templates.render("page", record, into: &output) }
                    return output
                }
            }
            return await group.reduce(into: [[UInt8]]()) { $0.append($1) }
        }
        #expect(outputs.count == 2)
        #expect(outputs[0] == outputs[1])
        #expect(outputs[0].count > 20 * 500 * 10)
    }

    @Test func `The value of a section is found from within others`() {
        let view = ArticleView(by: "A & B", draft: true, sources: [SourceView(label: "one"), SourceView(label: "two")])
        #expect(render("{{#by}}{{#draft}}{{.}}{{/draft}}{{/by}}", view) == "A &amp; B")
        #expect(render("{{#sources}}{{#.}}{{label}},{{/.}}{{/sources}}{{#.}}{{title}}{{/.}}", view) == "one,two,Title")
        #expect(render("{{#by}}{{#sources}}{{by}}{{/sources}}{{/by}}", view) == "A &amp; BA &amp; B")
    }

    @Test func `A record that all pages share is written into the program`() {
        let words = ContextShape(
            "words", [.init("back", .text, summary: "Back"), .init("none", .text, summary: "Nothing")])
        let context = ContextShape(
            "page", [.init("title", .text, summary: "Title"), .init("w", .record(words), summary: "Words")])
        let constant = TemplateRecord([.text("a < b"), .text("")])
        let template = "<p>{{w.back}}: {{title}}{{w.none}}{{#w}}{{back}}{{/w}}</p>"
        let compiled = TemplateLibrary.compile(
            files: [TemplateFile(path: "Templates/page.mustache", bytes: Array(template.utf8))],
            pages: [PageDeclaration(template: "page", context: context, constants: ["w": constant])])
        var output: [UInt8] = []
        compiled.value.render("page", TemplateRecord([.text("T"), .record(constant)]), into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "<p>a &lt; b: Ta &lt; b</p>")
    }
}
