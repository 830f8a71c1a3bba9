import Testing

extension BrowserTests {
    /// What the filter of the timeline says to what cannot be asked. What readers ask of it is in ``ReaderTaskTests``.
    @Suite struct TimelineFilterTests {
        @Test func `An address with a filter in it opens the filter and shows what it finds`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address("timeline.html?actor=ttp"))
                try await tab.waitForFound("3 of 8 incidents")
                #expect(try await tab.evaluate("document.querySelector('details.filter').open"))
                #expect(try await tab.evaluate("document.querySelector('form.asks').elements.actor.value") == "ttp")
            }
        }

        @Test func `Where the filter cannot be loaded it says where the incidents are`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                for missing in ["script", "files"] {
                    // What others add to addresses asks for nothing.
                    try await tab.open(site.address("timeline.html?gone=\(missing)"))
                    #expect(try await tab.evaluate("!document.querySelector('details.filter').open"))
                    let _: Bool = try await tab.evaluate(
                        """
                        (fold => { fold.dataset.\(missing) += '.gone'; fold.open = true; return true })(document.querySelector('details.filter'))
                        """)
                    try await tab.wait(
                        until:
                            """
                            [...document.scripts].some(script => script.src.endsWith('.gone'))
                              && document.querySelector('details.filter p').innerText.includes('The years below')
                            """,
                        "where they are")
                }
            }
        }

        @Test func `Without scripts there is no filter to open`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.openWithoutScripts(site.address("timeline.html"))
                #expect(try await tab.evaluate("document.querySelector('details.filter').checkVisibility()") == false)
            }
        }

        @Test func `A day that is none is said to be so, and clearing brings the years back`() async throws {
            try await Tab.with { tab in
                try await tab.openFilter()
                try await tab.reach("From", in: "Where and when")
                try await tab.type("2022-13")
                try await tab.wait(
                    until: "document.activeElement.getAttribute('aria-invalid') === 'true'", "the complaint")
                try await tab.reach("Clear the filter")
                try await tab.press(.enter)
                try await tab.wait(until: "!document.getElementById('overview').hidden", "the years")
                #expect(try await tab.evaluate("location.search") == "")
            }
        }
    }
}
