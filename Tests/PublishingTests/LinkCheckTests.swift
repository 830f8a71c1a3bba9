import Diagnostics
import Publishing
import Testing

/// Broken links as authors read of them.
struct LinkCheckTests {
    private func diagnostics(_ site: [(String, String)], files: [String] = []) -> [Diagnostic] {
        let pages = site.map { (route: Route($0.0), links: PageLinks.scan(Array($0.1.utf8), route: Route($0.0))) }
        let broken = LinkCheck.check(pages: pages, files: pages.map(\.route) + files.map(Route.init))
        return LinkCheck.diagnostics(
            broken, pages: pages, html: { route in site.first { $0.0 == route.path }.map { Array($0.1.utf8) } },
            location: { SourceLocation(path: "Content/\($0.path)") })
    }

    @Test
    func `A message names the page and the target`() {
        let found = diagnostics([("a.html", "<a href='gone.html'><a href='b.html#x'><p id=q><p id=q>"), ("b.html", "")])
        #expect(
            found.map { "\($0.severity) \($0.code.name): \($0.summary)" } == [
                "error broken-anchor: The link 'b.html#x' on page 'a.html' leads to a page that has no such anchor",
                "error broken-link: The link 'gone.html' on page 'a.html' leads to no file of the site",
                "warning repeated-anchor: The id 'q' stands twice on page 'a.html'",
            ])
        #expect(found.allSatisfy { $0.location?.path == "Content/a.html" })
    }

    @Test
    func `A link that is broken on many pages is one message`() {
        let found = diagnostics([
            ("c/z.html", "<a href='../gone'>"), ("a.html", "<a href='gone'>"), ("b.html", "<a href='gone'>"),
        ])
        #expect(found.map(\.summary) == ["The link 'gone' on page 'a.html' leads to no file of the site"])
        #expect(found.first?.notes.map(\.summary) == ["So it is on 2 other pages"])
    }

    @Test
    func `An anchor in a file that is no page is not looked for`() {
        #expect(diagnostics([("a.html", "<img src='p.svg#part'>")], files: ["p.svg"]).isEmpty)
    }
}
