import Building
import TestSupport
import Testing

/// The default theme, and what a site's own `Templates/` changes of it.
@Suite struct ThemeTests {
    @Test func `the theme in the program is the folder Templates, byte for byte`() throws {
        let folder = TemporaryFolder.files(of: "\(Repository.path)/Templates")
        let embedded = DefaultTheme.files
        #expect(embedded.map(\.path) == folder.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        for file in embedded { #expect(folder[file.path] == file.bytes, "\(file.path) differs") }
    }

    @Test func `a site without templates is shown in the default theme`() async throws {
        let site = try SiteFixture("-- Content/incidents/a.yaml --\n\(SiteFixture.incident)")
        try await site.build()
        let css = try #require(site.read(site.asset("sitrep", "css")))
        for rule in Self.rules(of: DefaultTheme.files.filter { $0.path.hasPrefix("styles/") }.flatMap(\.bytes)) {
            #expect(css.contains(rule))
        }
        #expect(try #require(site.read("incidents/a.html")).contains("<main id=\"main\">"))
    }

    @Test func `an overridden partial changes what it shows and nothing else`() async throws {
        let content = "-- Content/incidents/a.yaml --\n\(SiteFixture.incident)"
        let plain = try SiteFixture(content)
        try await plain.build()
        let tlp = "partials/tlp.mustache"
        let original = String(decoding: try #require(DefaultTheme.files.first { $0.path == tlp }).bytes, as: UTF8.self)
        let own = try SiteFixture(content + "\n-- Templates/\(tlp) --\n" + original + "<p class=\"ours\">Ours</p>")
        #expect(try await own.build().errors == [])
        let before = plain.outputFiles
        let after = own.outputFiles
        #expect(Set(before.keys) == Set(after.keys))
        for (route, bytes) in before where !route.hasSuffix("manifest.txt") {
            let text = String(decoding: after[route] ?? [], as: UTF8.self)
            let without = text.replacing("<p class=\"ours\">Ours</p>", with: "")
            #expect(Self.folded(without) == Self.folded(String(decoding: bytes, as: UTF8.self)), "\(route)")
            if route.hasPrefix("incidents/") { #expect(text.contains("class=\"ours\"")) }
            if !route.hasSuffix(".html") { #expect(after[route] == bytes) }
        }
    }

    @Test func `a site's own style sheet and its own words stand in the place of the theme's, one by one`() async throws
    {
        let site = try SiteFixture(
            """
            -- Content/incidents/a.yaml --
            \(SiteFixture.incident)
            -- Templates/styles/2-base.css --
            body { color: black }
            -- Templates/strings/en.yaml --
            navTimeline: By and by
            """)
        #expect(try await site.build().errors == [])
        let css = try #require(site.read(site.asset("sitrep", "css")))
        #expect(css.contains("\nbody { color: black }\n"))
        for file in DefaultTheme.files where file.path.hasPrefix("styles/") {
            let isThere = Self.rules(of: file.bytes).allSatisfy { css.contains($0) }
            #expect(isThere == (file.path != "styles/2-base.css"), "\(file.path)")
        }
        let page = PageText(try #require(site.read("incidents/a.html"))).text
        #expect(page.contains("By and by") && page.contains("Incidents"))
    }

    /// The lines of a style sheet that are whole rules: as it is published it has neither comments nor indentation.
    private static func rules(of css: [UInt8]) -> [String] {
        String(decoding: css, as: UTF8.self).split(separator: "\n").map { $0.trimmed }
            .filter { $0.hasSuffix("; }") && !$0.contains("/*") }
    }

    /// Empty lines and line breaks between tags do not count.
    private static func folded(_ html: String) -> String {
        html.split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// A site's template with something wrong in it, and the one error it gives.
    struct BadTemplate: Sendable, CustomTestStringConvertible {
        var name: String
        var template: String
        var error: SiteFinding
        var testDescription: String { name }
    }

    static let bad: [BadTemplate] = [
        .init(
            name: "an unknown name", template: "<p>{{1️⃣nonsuch}}</p>",
            error: .init("template-unknown-name", "1️⃣", "Name 'nonsuch' is not known in the home page")),
        .init(
            name: "a value as a script's address", template: "<a href=\"javascript:{{1️⃣page.title}}\">x</a>",
            error: .init(
                "template-address-needed", "1️⃣",
                "Value 'page.title' stands in attribute 'href' after what is not the beginning of a safe address")),
        .init(
            name: "a value in an unquoted attribute", template: "<p class={{1️⃣page.title}}>x</p>",
            error: .init(
                "template-value-in-tag", "1️⃣",
                "Value 'page.title' stands in attribute 'class', which has no quotation marks")),
        .init(
            name: "a value in a script", template: "<script>var a = \"{{1️⃣page.title}}\"</script>",
            error: .init("template-value-in-script", "1️⃣", "Value 'page.title' cannot stand in <script>")),
        .init(
            name: "a value in a handler of events", template: "<p onclick=\"{{1️⃣page.title}}\">x</p>",
            error: .init("template-value-in-attribute", "1️⃣", "Value 'page.title' cannot stand in attribute 'onclick'")),
        .init(
            name: "three braces", template: "<p>1️⃣{{{page.title}}}</p>",
            error: .init(
                "template-triple-braces", "1️⃣", "'{{{' would switch escaping off, and escaping cannot be switched off")),
        .init(
            name: "an open section", template: "<p>1️⃣{{#page}}x</p>",
            error: .init("template-section-unclosed", "1️⃣", "'{{#page}}' is not closed")),
        .init(
            name: "a partial that uses itself", template: "{{> 1️⃣partials/tlp}}",
            error: .init("template-cycle", "1️⃣", "'partials/tlp' would be shown within itself")),
    ]

    @Test(arguments: bad)
    func `an error in a site's own template is one error, where it stands`(_ it: BadTemplate) async throws {
        let site = try SiteFixture(
            "-- Content/incidents/a.yaml --\n\(SiteFixture.incident)\n-- Templates/partials/tlp.mustache --\n\(it.template)\n"
        )
        let result = try await site.build()
        #expect(result.errors == [it.error])
        #expect(site.folder.names() == ["site"])
    }
}
