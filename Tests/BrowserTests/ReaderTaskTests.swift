import Testing

extension BrowserTests {
    /// What readers come for, done by keyboard alone from the start page: nothing is clicked, and no address is typed.
    @Suite struct ReaderTaskTests {
        private func start(_ tab: Tab) async throws {
            try await tab.setSize(width: 1280)
            try await tab.setAppearance(.light)
            try await tab.open(try BrowserSession.example().address("index.html"))
        }

        private func text(_ tab: Tab, _ selector: String) async throws -> String {
            try await tab.evaluate(
                "[...document.querySelectorAll('\(selector)')].map(e => e.innerText).join(' ').replace(/\\s+/g, ' ')")
        }

        @Test func `How the toll of the mosque changed, and on whose word`() async throws {
            try await Tab.with { tab in
                try await start(tab)
                try await tab.follow("Suicide bombing at the Police Lines mosque")
                let history = try await text(tab, "ol.steps")
                for figure in ["59", "101", "84"] { #expect(history.contains(figure)) }
                #expect(history.contains("Peshawar police"))
            }
        }

        @Test func `What happened in Bannu, through the map`() async throws {
            try await Tab.with { tab in
                try await start(tab)
                try await tab.follow("Map", in: "Main")
                #expect(try await text(tab, "table.where tbody").contains("Bannu"))
                try await tab.follow("Bannu: ")
                #expect(try await text(tab, "h1") == "Bannu")
                #expect(try await text(tab, "main").contains("Detainees seize"))
                // The picture beneath the marks is there, and as large as they take it to be.
                let width: Int = try await tab.evaluate(
                    """
                    new Promise(done => {
                      const picture = new Image();
                      picture.onload = () => done(picture.naturalWidth);
                      picture.onerror = () => done(0);
                      picture.src = new URL(document.querySelector('svg.map image').getAttribute('href'), location.href);
                    })
                    """)
                #expect(width == 480)
                let asked = try await tab.activity().requests
                #expect(asked.contains { $0.contains("/maps/pk-") })
            }
        }

        @Test func `From a brief to what it rests on, and to the source's own address`() async throws {
            try await Tab.with { tab in
                try await start(tab)
                try await tab.follow("Northern Bypass: one account, not yet verified")
                try await tab.follow("1")
                #expect(try await tab.evaluate("document.querySelector(':target') !== null"))
                try await tab.follow("The News", in: "Sources")
                #expect(try await text(tab, "h1").contains("The News"))
            }
        }
    }
}
