import Testing

extension BrowserTests {
    @Suite struct DocumentTests {
        /// What `PageScripts.frame` says.
        struct Frame: Decodable, Sendable {
            var headings: Int
            var mains: Int
            var language: String
            var title: String
            var heading: String
            var doubleIDs: [String]
            var skippedLevels: [String]
            var picturesWithoutAlt: [String]
            var unlabelledControls: [String]
            var emptyLinks: [String]
        }

        @Test func `Every page has one heading, one main part, a language and a title of its own`() async throws {
            let site = try await BrowserSession.example()
            var titles: [String: String] = [:]
            try await Tab.with { tab in
                for page in site.shownPages {
                    try await tab.open(site.address(page))
                    let frame: Frame = try await tab.evaluate(PageScripts.frame)
                    #expect(frame.headings == 1, "\(page)")
                    #expect(frame.mains == 1, "\(page)")
                    #expect(frame.language == "en", "\(page)")
                    #expect(!frame.heading.isEmpty, "\(page)")
                    #expect(!frame.title.isEmpty, "\(page)")
                    if let other = titles[frame.title] { Issue.record("\(page) has the title of \(other)") }
                    titles[frame.title] = page
                    #expect(frame.doubleIDs.isEmpty, "\(page)")
                    #expect(frame.skippedLevels.isEmpty, "\(page)")
                    #expect(frame.picturesWithoutAlt.isEmpty, "\(page)")
                    #expect(frame.unlabelledControls.isEmpty, "\(page)")
                    #expect(frame.emptyLinks.isEmpty, "\(page)")
                }
            }
        }

        /// What the main part says, without what scripts mark as made by them and what it says of scripts that do not run.
        private static let mainText = """
            (() => {
              for (const made of document.querySelectorAll('[data-made], noscript')) made.remove();
              return document.querySelector('main').innerText;
            })()
            """

        @Test func `Without scripts every page says the same`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                for page in site.pagesOfEveryKind() {
                    try await tab.setScripts(true)
                    try await tab.open(site.address(page))
                    let with: String = try await tab.evaluate(Self.mainText)
                    try await tab.openWithoutScripts(site.address(page))
                    let without: String = try await tab.evaluate(Self.mainText)
                    #expect(!with.isEmpty)
                    #expect(with == without, "\(page)")
                }
            }
        }
    }
}
