import Foundation
import TestSupport
import Testing

@testable import Publishing

/// The page that shows the theme.
struct StylePageTests {
    private func site(_ more: String) -> TestSite {
        TestSite("-- Content/site.yaml --\ncontent_version: 1\ntitle: Test\nbase_url: https://example.org\n\(more)\n")
    }

    @Test
    func `There is a style page where the site asks for one, linked from every footer, and no engine lists it`() {
        let asked = site("style_page: yes")
        #expect(asked.page("style.html").contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(asked.page("style.html").contains("<body data-page-kind=\"style\""))
        #expect(asked.page("index.html").contains("<a href=\"style.html\">"))
        #expect(!asked.page("sitemap.xml").contains("style.html"))
        for silent in [site(""), site("style_page: no")] {
            #expect(!silent.routes.contains("style.html") && !silent.page("index.html").contains("style.html"))
        }
    }

    @Test
    func `It shows every colour of the theme, in the order of the style sheet, each with a word on its use`() throws {
        let sheet = try #require(Repository.read("Templates/styles/1-tokens.css"))
        let tokens = sheet.split(separator: "\n").filter { $0.contains("light-dark(") }.compactMap { line in
            line.split(separator: ":").first?.trimmingCharacters(in: .whitespaces).dropFirst(2)
        }
        #expect(tokens.count > 20 && tokens == PageBuilder.tokens.flatMap { $0.names }.map { $0[...] })
        let page = site("style_page: yes").page("style.html")
        for token in tokens { #expect(page.contains("fill=\"var(--\(token))\""), "\(token)") }
        #expect(!page.contains("⟨"))
    }

    @Test
    func `It shows each label, mark, side, figure and shape of date with its class`() {
        let page = site("style_page: yes").page("style.html")
        for label in ["clear", "green", "amber", "amber-strict", "red"] {
            #expect(page.contains("<li class=\"tlp \(label)\""))
        }
        for mark in ["verified", "disputed", "alleged", "convicted"] {
            #expect(page.contains("class=\"mark \(mark)\""), "\(mark)")
        }
        for side in ["state", "armed-group", "civilians"] { #expect(page.contains("class=\"side \(side)\"")) }
        for figure in ["stated", "none", "unknown", "absent"] { #expect(page.contains("class=\"fig \(figure)\"")) }
        for shape in ["lasting", "uncertain", "open", "several"] { #expect(page.contains("class=\"d \(shape)\"")) }
    }
}

/// The style sheet that a site publishes.
struct RunningHeadTests {
    private func sheet(_ head: String?) -> String {
        let assets = ThemeAssets(styles: [.init(name: "a.css", bytes: Array("a{}".utf8))], runningHead: head)
        return String(decoding: assets.files[0].bytes, as: UTF8.self)
    }

    @Test
    func `The site's name stands in the style sheet as a string that no text can leave`() {
        #expect(sheet(nil) == "a{}")
        #expect(sheet("Karachi 2024").contains("content: \"Karachi 2024\""))
        #expect(sheet("کراچی").contains("content: \"کراچی\""))
        let hostile = sheet("\"; } * { display: none } </style> \\ \n")
        #expect(
            hostile.contains(
                "content: \"\\22 \\3b  \\7d  \\2a  \\7b  display\\3a  none \\7d  \\3c \\2f style\\3e  \\5c  \\a \""))
    }

    @Test(arguments: [
        ("/* a */ b {}\n  c {}\n\n\t/* d\n */ e {}", "b {}\nc {}\ne {}"),
        ("a::after { content: \"/* \\\" */\"; }", "a::after { content: \"/* \\\" */\"; }"),
        ("a::after { content: '/*'; } /* b */", "a::after { content: '/*'; } "),
        ("/*! Licence */\na {}", "/*! Licence */\na {}"),
        ("a {} /* never closed", "a {} "), ("", ""), ("/", "/"),
    ])
    func `What is published is the style sheet without its comments and indentation`(sheet: String, published: String) {
        #expect(String(decoding: ThemeAssets.compacted(Array(sheet.utf8)), as: UTF8.self) == published)
    }
}
