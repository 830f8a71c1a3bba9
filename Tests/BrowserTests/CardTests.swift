import Testing

extension BrowserTests {
    @Suite struct CardTests {
        private static let page = "briefs/three-men-named.html"
        private static let card = "(c => c && !c.hidden ? c.innerText : '')(document.querySelector('.hover'))"

        @Test func `The keyboard shows what is behind a link, and Escape closes it`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address(Self.page))
                try await tab.reach("Aryad Ullah")
                let text: String = try await tab.evaluate(Self.card)
                #expect(text == "Person\nAlleged commander of the TTP in Karachi, says Raja Umar Khattab")
                #expect(
                    try await tab.evaluate(
                        "document.getElementById(document.activeElement.getAttribute('aria-describedby')).role")
                        == "tooltip")
                try await tab.press(.escape)
                #expect(try await tab.evaluate(Self.card) == "")
                #expect(try await tab.evaluate("document.activeElement.innerText") == "Aryad Ullah")
            }
        }

        @Test func `A pointer may move onto the card, which goes when the pointer does`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                // Nothing scrolls smoothly: a link would be pointed at on its way.
                try await tab.setAppearance(.light)
                try await tab.setSize(width: 1280)
                try await tab.open(site.address(Self.page))
                func point(_ selector: String) async throws {
                    let at: [Double] = try await tab.evaluate(
                        """
                        (e => { if (!e.closest('.hover')) e.scrollIntoView({block: 'center'});
                          const box = e.getClientRects()[0]; return [box.x + 5, box.y + 5]; })(document.querySelector('\(selector)'))
                        """)
                    _ = try await tab.send(
                        "Input.dispatchMouseEvent",
                        ["type": "mouseMoved", "x": .number(at[0]), "y": .number(at[1]), "pointerType": "mouse"])
                }
                try await point("a[data-card]")
                try await tab.wait(until: Self.card, "the card")
                try await point(".hover")
                let _: Int = try await tab.evaluate("new Promise(done => setTimeout(() => done(0), 600))")
                #expect(try await tab.evaluate(Self.card) != "")
                try await point("h1")
                try await tab.wait(until: "!\(Self.card)", "no card")
            }
        }

        @Test func `A card stays within the window`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.setSize(width: 360)
                try await tab.open(site.address(Self.page))
                let outside: [String] = try await tab.evaluate(
                    """
                    [...document.querySelectorAll('a[data-card]')].filter(a => {
                      a.dispatchEvent(new PointerEvent('pointerout', {bubbles: true}));
                      a.focus({focusVisible: true});
                      const box = document.querySelector('.hover:not([hidden])')?.getBoundingClientRect();
                      return !box || box.left < 0 || box.right > innerWidth;
                    }).map(a => a.innerText)
                    """)
                #expect(outside.isEmpty)
            }
        }
    }
}
