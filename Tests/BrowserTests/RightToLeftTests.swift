import Foundation
import TestSupport
import Testing

extension BuiltSite {
    /// The example's content behind an interface in Urdu.
    static func urdu() async throws -> BuiltSite {
        var files: [(path: String, text: String)] = []
        for path in TemporaryPath.files(below: Repository.path + "/Content") where path.contains(".") {
            guard let text = try? String(contentsOfFile: "\(Repository.path)/Content/\(path)", encoding: .utf8) else {
                continue
            }
            files.append(
                (
                    "Content/" + path,
                    path == "site.yaml"
                        ? text.replacingOccurrences(of: "\nlanguage: en", with: "\nlanguage: ur\ncontent_language: en")
                        : text
                ))
        }
        return try await build(files: files)
    }
}

extension BrowserTests {
    @Suite struct RightToLeftTests {
        @Test(arguments: [360, 1280])
        func `No page of an Urdu site scrolls sideways`(width: Int) async throws {
            let site = try await BuiltSite.urdu()
            defer { site.remove() }
            try await Tab.with { tab in
                try await tab.setSize(width: width)
                for page in site.pagesOfEveryKind() {
                    try await tab.open(site.address(page))
                    #expect(try await tab.evaluate("document.dir") == "rtl", "\(page)")
                    let found: String = try await tab.evaluate(Self.sidewaysScroll)
                    #expect(found == "0", "\(page)")
                }
            }
        }

        @Test func `A page that scrolls to the left is noticed`() async throws {
            let site = try await BuiltSite.urdu()
            defer { site.remove() }
            try await Tab.with { tab in
                try await tab.setSize(width: 360)
                try await tab.open(site.address("index.html"))
                let _: Bool = try await tab.evaluate("(document.querySelector('h1').style.width = '500px', true)")
                #expect(try await tab.evaluate(Self.sidewaysScroll) != "0")
            }
        }

        @Test func `Navigation begins at the right, and the keyboard goes on to the left`() async throws {
            let site = try await BuiltSite.urdu()
            defer { site.remove() }
            try await Tab.with { tab in
                try await tab.setSize(width: 1280)
                try await tab.open(site.address("index.html"))
                let edges: [Double] = try await tab.evaluate(
                    """
                    (() => {
                      const links = [...document.querySelectorAll('header.site nav a')];
                      const top = links[0].getBoundingClientRect().top;
                      return links.map(e => e.getBoundingClientRect()).filter(b => b.top === top).map(b => b.right);
                    })()
                    """)
                try #require(edges.count > 3)
                #expect(edges == edges.sorted(by: >))
                let _: Int = try await tab.evaluate(PageScripts.numberControls)
                var last = Double.infinity
                for _ in 0..<8 {
                    try await tab.press(.tab)
                    let place: [Double] = try await tab.evaluate(
                        """
                        (() => {
                          const e = document.activeElement, b = e.getBoundingClientRect();
                          return [e.closest('header.site nav ul') ? 1 : 0, b.right, b.top];
                        })()
                        """)
                    guard place[0] == 1 else { continue }
                    #expect(place[1] < last)
                    last = place[1]
                }
                #expect(last.isFinite)
            }
        }

        @Test(arguments: Tab.Scheme.allCases)
        func `All text of an Urdu site stands out from its background`(scheme: Tab.Scheme) async throws {
            let site = try await BuiltSite.urdu()
            defer { site.remove() }
            try await Tab.with { tab in
                try await tab.setAppearance(scheme)
                for page in site.pagesOfEveryKind(1) {
                    try await tab.open(site.address(page))
                    let found: [String] = try await tab.evaluate(PageScripts.lowContrast)
                    #expect(found.isEmpty, "\(page)")
                }
            }
        }

        @Test func `Letters of Urdu are neither slanted nor set apart, and lines leave them room`() async throws {
            let site = try await BuiltSite.urdu()
            defer { site.remove() }
            try await Tab.with { tab in
                for page in site.pagesOfEveryKind(1) {
                    try await tab.open(site.address(page))
                    let found: [String] = try await tab.evaluate(
                        """
                        (() => {
                          const found = [], arabic = /[\\u0600-\\u06ff]/;
                          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                          while (walker.nextNode()) {
                            const text = walker.currentNode.textContent, e = walker.currentNode.parentElement;
                            if (!arabic.test(text) || e.closest('svg') || !e.checkVisibility()) continue;
                            const style = getComputedStyle(e);
                            if (style.fontStyle !== 'normal') found.push('slanted: ' + text.slice(0, 40));
                            if (style.letterSpacing !== 'normal') found.push('set apart: ' + text.slice(0, 40));
                          }
                          return found;
                        })()
                        """)
                    #expect(found.isEmpty, "\(page)")
                }
            }
        }

        /// As `PageScripts.sidewaysScroll`, for a page whose beginning is at the right.
        private static let sidewaysScroll = """
            (() => {
              const root = document.documentElement, extra = root.scrollWidth - root.clientWidth;
              if (extra <= 0) return '0';
              const worst = [...document.body.querySelectorAll('*')]
                .reduce((a, b) => b.getBoundingClientRect().left < a.getBoundingClientRect().left ? b : a);
              return `${extra} px: ${worst.outerHTML.slice(0, 120)}`;
            })()
            """
    }
}
