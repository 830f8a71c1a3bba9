import Testing

extension BrowserTests {
    /// What the filter of the timeline says to what cannot be asked. What readers ask of it is in ``ReaderTaskTests``.
    @Suite struct TimelineFilterTests {
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
