import Testing

extension BrowserTests {
    /// What lies below the first screen is laid out after the first paint, and nobody notices.
    @Suite struct SectionLayoutTests {
        private static let page = "incidents/kpo-attack.html"
        private static let left =
            "[...document.querySelectorAll('main *, footer')].filter(e => getComputedStyle(e).contentVisibility !== 'visible').length"

        @Test(arguments: [page, "briefs/attacks-on-police.html"])
        func `Soon after a page is opened all of it is laid out, and nothing in sight has moved`(
            _ page: String
        ) async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.setSize(width: 360, height: 700)
                try await tab.load(site.address(page))
                try await tab.wait(until: "\(Self.left) === 0", "all sections")
                #expect(try await tab.evaluate("document.querySelectorAll('.laid').length") > 3)
                let shift: Double = try await tab.evaluate(
                    """
                    new Promise(done => { new PerformanceObserver(list => done(list.getEntries().reduce((sum, e) => sum + e.value, 0)))
                      .observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(0), 500) })
                    """)
                #expect(shift == 0)
            }
        }

        @Test func `Whoever comes to a place within the page has all at once, and is there`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.setSize(width: 360, height: 700)
                try await tab.load(site.address(Self.page) + "#sec.claims")
                #expect(try await tab.evaluate(Self.left) == 0)
                try await tab.wait(
                    until:
                        "(top => top >= 0 && top < 100)(document.getElementById('sec.claims').getBoundingClientRect().top)",
                    "the place, at the top of the window")
            }
        }

        @Test func `Without scripts all is laid out at once`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.openWithoutScripts(site.address(Self.page))
                #expect(try await tab.evaluate(Self.left) == 0)
            }
        }
    }
}
