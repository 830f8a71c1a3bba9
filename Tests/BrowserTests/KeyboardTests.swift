import Testing

extension BrowserTests {
    @Suite struct KeyboardTests {
        /// What `PageScripts.focus` says.
        struct Focus: Decodable, Sendable {
            var number: Int
            var isShown: Bool
            var isInSight: Bool
            var html: String
        }

        /// The start page and an incident's: the longest ways of a keyboard.
        private func pages(_ site: BuiltSite) throws -> [String] {
            let incident = try #require(site.pages.first { $0.hasPrefix("incidents/") })
            return ["index.html", incident]
        }

        @Test func `The first key shows the skip link, and it leads past the navigation`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                for page in try pages(site) {
                    try await tab.open(site.address(page))
                    let _: Int = try await tab.evaluate(PageScripts.numberControls)
                    try await tab.press(.tab)
                    let first: Focus = try await tab.evaluate(PageScripts.focus)
                    #expect(first.html.contains("class=\"skip\""))
                    #expect(first.isInSight)
                    try await tab.press(.enter)
                    #expect(try await tab.evaluate("location.hash") == "#main")
                    try await tab.press(.tab)
                    #expect(
                        try await tab.evaluate("document.querySelector('main').contains(document.activeElement)"),
                        "\(page)")
                }
            }
        }

        @Test func `Tab reaches every control in order, and each shows that it has the focus`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                for page in try pages(site) {
                    try await tab.setSize(width: 1280)
                    try await tab.setAppearance(.light)
                    try await tab.open(site.address(page))
                    let count: Int = try await tab.evaluate(PageScripts.numberControls)
                    try #require(count > 10)
                    for number in 0..<count {
                        try await tab.press(.tab)
                        let focus: Focus = try await tab.evaluate(PageScripts.focus)
                        guard focus.number == number else {
                            Issue.record("\(page): \(number) should have the focus, not \(focus.html)")
                            break
                        }
                        #expect(focus.isShown, "\(page): \(focus.html)")
                        #expect(focus.isInSight, "\(page): \(focus.html)")
                    }
                }
            }
        }
    }
}
