import Testing

extension BrowserTests {
    /// What readers ask the timeline, by keyboard alone from the start page.
    @Suite struct TimelineFilterTests {
        private func open(_ tab: Tab) async throws {
            try await tab.setSize(width: 1280)
            try await tab.setAppearance(.light)
            try await tab.open(try BrowserSession.example().address("index.html"))
            try await tab.follow("Timeline")
            #expect(try await tab.evaluate("!document.querySelector('form.asks') && !self.sitrepIncidents"))
            try await tab.reach("Filter the incidents")
            try await tab.press(.enter)
            try await tab.wait(until: "document.querySelector('form.asks')", "the filter")
        }

        private func found(_ tab: Tab, _ text: String) async throws {
            try await tab.wait(until: "document.querySelector('.found').textContent.startsWith('\(text)')", text)
        }

        private func text(_ tab: Tab, _ selector: String) async throws -> String {
            try await tab.evaluate(
                "[...document.querySelectorAll('\(selector)')].map(e => e.innerText).join(' | ').replace(/\\s+/g, ' ')")
        }

        @Test func `Every incident that the TTP claimed and somebody denied`() async throws {
            try await Tab.with { tab in
                try await open(tab)
                try await tab.reach("Actor", in: "Who, and on whose word")
                try await tab.type("Tehreek")
                try await tab.reach("On what basis")
                try await tab.type("claimed")
                try await found(tab, "2 of 8 incidents")
                try await tab.reach("What is said of it")
                try await tab.type("denied")
                try await found(tab, "1 of 8 incidents")
                #expect(try await tab.evaluate("location.search") == "?actor=ttp&basis=claimed&said=denied")
                #expect(try await tab.evaluate("document.getElementById('overview').hidden"))
                // The way back leads through what was asked before.
                let _: Bool = try await tab.evaluate("(history.back(), true)")
                try await found(tab, "2 of 8 incidents")
                let _: Bool = try await tab.evaluate("(history.forward(), true)")
                try await found(tab, "1 of 8 incidents")
                try await tab.follow("Suicide bombing at the Police Lines mosque")
            }
        }

        @Test func `What happened in Khyber Pakhtunkhwa from November 2022 on`() async throws {
            try await Tab.with { tab in
                try await open(tab)
                try await tab.reach("Place", in: "Where and when")
                try await tab.type("Khyber")
                try await tab.reach("From")
                try await tab.type("2022-11")
                try await tab.reach("Show the incidents")
                try await tab.press(.enter)
                try await found(tab, "2 of 8 incidents")
                #expect(try await tab.evaluate("document.activeElement.id") == "sec.found")
                let titles = try await text(tab, ".rows tbody th")
                #expect(titles.contains("Bannu") && titles.contains("Peshawar"))
                // The address alone brings it back.
                let address: String = try await tab.evaluate("location.href")
                try await tab.open(address)
                try await found(tab, "2 of 8 incidents")
            }
        }

        @Test func `The number of police killed since the ceasefire ended, with its range and the list behind it`()
            async throws
        {
            try await Tab.with { tab in
                try await open(tab)
                try await tab.reach("From", in: "Where and when")
                try await tab.type("2022-11")
                try await found(tab, "7 of 8 incidents")
                let rows: [[String]] = try await tab.evaluate(
                    "[...document.querySelectorAll('.sums tbody tr')].map(r => [...r.cells].map(c => c.innerText))")
                let police = try #require(rows.first { $0[0] == "Police" })
                // Two by the account put forward in Bannu; in Karachi only other accounts count them.
                #expect(police[1] == "2" && police[2] == "3 to 4")
                let notes = try await text(tab, "#filter .aside")
                #expect(notes.contains("Police: in one incident only as a share of a total (most)"))
                #expect(notes.contains("Police: in one incident another account counts them"))
                try await tab.reach("Police", in: "How many were killed")
                try await tab.press(.enter)
                try await found(tab, "3 of 8 incidents")
                #expect(try await tab.evaluate("location.search") == "?from=2022-11&killed=police")
                try await tab.follow("Attack on the Karachi Police Office")
            }
        }

        @Test func `A day that is none is said to be so, and clearing brings the years back`() async throws {
            try await Tab.with { tab in
                try await open(tab)
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
