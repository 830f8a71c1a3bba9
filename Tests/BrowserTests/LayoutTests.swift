import Testing

extension BrowserTests {
    @Suite struct LayoutTests {
        @Test func `No page scrolls sideways`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                for page in site.shownPages {
                    // Opened once: a window that is made wider lays its page out anew.
                    try await tab.setSize(width: 320)
                    try await tab.open(site.address(page))
                    for width in [320, 360, 768, 1280] {
                        try await tab.setSize(width: width)
                        let found: String = try await tab.evaluate(PageScripts.sidewaysScroll)
                        #expect(found == "0", "\(page) at \(width)")
                    }
                }
            }
        }

        @Test(arguments: [360, 1280])
        func `No page scrolls sideways with text twice as large`(width: Int) async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.setSize(width: width)
                for page in site.pagesOfEveryKind() {
                    try await tab.open(site.address(page))
                    try await tab.setTextSize(200)
                    let found: String = try await tab.evaluate(PageScripts.sidewaysScroll)
                    #expect(found == "0", "\(page)")
                }
            }
        }

        @Test func `A page that scrolls sideways is noticed`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.setSize(width: 320)
                try await tab.open(site.address("index.html"))
                let _: Bool = try await tab.evaluate("(document.querySelector('h1').style.width = '400px', true)")
                #expect(try await tab.evaluate(PageScripts.sidewaysScroll) != "0")
            }
        }
    }
}
