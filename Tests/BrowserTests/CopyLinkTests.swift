import Testing

extension BrowserTests {
    @Suite struct CopyLinkTests {
        private static let page = "incidents/kpo-attack.html"

        @Test func `Sections, claims and accounts have a link to themselves that a keyboard reaches`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address(Self.page))
                let broken: [String] = try await tab.evaluate(
                    "[...document.querySelectorAll('a.here')].filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.href)"
                )
                #expect(broken.isEmpty)
                let counts: [Int] = try await tab.evaluate(
                    "['#sec', '#claim', '#account'].map(s => document.querySelectorAll(`a.here[href^='${s}.']`).length)"
                )
                #expect(counts.allSatisfy { $0 > 2 }, "\(counts)")
                try await tab.reach("Link to this section: Participants")
                try await tab.press(.enter)
                #expect(try await tab.evaluate("location.hash") == "#sec.participants")
            }
        }

        @Test func `Without scripts claims and accounts keep their links`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.openWithoutScripts(site.address(Self.page))
                let counts: [Int] = try await tab.evaluate(
                    "['#sec', '#claim', '#account'].map(s => document.querySelectorAll(`a.here[href^='${s}.']`).length)"
                )
                #expect(counts[0] == 0 && counts[1] > 2 && counts[2] > 2)
            }
        }

        @Test func `What is copied is the address of the place, and the copying is said`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address(Self.page))
                let _: Bool = try await tab.evaluate(
                    """
                    (Object.defineProperty(navigator, 'clipboard',
                      { value: { writeText: async text => { window.copied = text; } } }), true)
                    """)
                try await tab.reach("Link to this claim")
                try await tab.press(.enter)
                try await tab.wait(
                    until: "[...document.querySelectorAll('[role=status]')].some(e => e.textContent)",
                    "a word on the copying")
                #expect(
                    try await tab.evaluate("window.copied === location.href && location.hash.startsWith('#claim.')"))
                let marked: Int = try await tab.evaluate("document.querySelectorAll('a.here.copied').length")
                #expect(marked == 1)
            }
        }
    }
}
