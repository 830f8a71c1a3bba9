import Testing

extension BrowserTests {
    /// What changed since a reader's last visit, on the page of changes.
    @Suite struct ChangesSinceTests {
        private static let shown =
            "[...document.querySelectorAll('main .log li time')].filter(t => t.checkVisibility()).map(t => t.dateTime)"

        @Test func `a day in the address leaves what is of that day or later, and clearing brings back all`()
            async throws
        {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address("changes.html"))
                let all: [String] = try await tab.evaluate(Self.shown)
                let days = Set(all).sorted()
                try #require(days.count > 1)
                let day = days[days.count / 2]
                try await tab.open(site.address("changes.html?since=\(day)"))
                let some: [String] = try await tab.evaluate(Self.shown)
                #expect(some == all.filter { $0 >= day } && some.count < all.count)
                #expect(try await tab.evaluate("document.querySelector('#since input').value") == day)
                let tally: String = try await tab.evaluate("document.querySelector('#since .tally').textContent")
                #expect(tally.hasPrefix("\(some.count) of \(all.count) "), "\(tally)")
                // A month of which nothing is left has no heading either.
                let isTidy: Bool = try await tab.evaluate(
                    "[...document.querySelectorAll('main section:has(> .log)')].every(s => !s.checkVisibility() || [...s.querySelectorAll('li')].some(r => r.checkVisibility()))"
                )
                #expect(isTidy)
                try await tab.reach("Show everything")
                try await tab.press(.enter)
                try await tab.wait(until: "location.search === ''", "the whole list")
                #expect(try await tab.evaluate(Self.shown) == all)
                // Back is the day again.
                let _: Bool = try await tab.evaluate("(history.back(), true)")
                try await tab.wait(until: "location.search !== ''", "the day")
                try await tab.wait(until: "\(Self.shown).length === \(some.count)", "the rows of the day")
            }
        }

        @Test(arguments: ["2024-13-45", "yesterday", "%3Cscript%3E", ""])
        func `what is no day asks for nothing`(_ text: String) async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address("changes.html?since=\(text)"))
                let hidden: Int = try await tab.evaluate("document.querySelectorAll('main .log li[hidden]').length")
                #expect(hidden == 0)
                #expect(try await tab.evaluate("document.querySelector('#since .tally').textContent") == "")
            }
        }

        @Test func `a day after all that changed is said to have nothing`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address("changes.html?since=9999-01-01"))
                let shown: [String] = try await tab.evaluate(Self.shown)
                let tally: String = try await tab.evaluate("document.querySelector('#since .tally').textContent")
                #expect(shown == [] && tally.hasPrefix("Nothing on this page"))
            }
        }
    }
}
