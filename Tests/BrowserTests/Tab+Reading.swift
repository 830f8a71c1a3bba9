/// What a reader of the example site does first.
extension Tab {
    /// Opens the start page, in a wide and light window.
    func openStart() async throws {
        try await setSize(width: 1280)
        try await setAppearance(.light)
        try await open(try await BrowserSession.example().address("index.html"))
    }

    /// Waits for what the page's own script does after a paint: the heads of tables, links beside headings, sorted rows. What
    /// that script would lay out later is laid out now, so that nothing is overlooked.
    func settle() async throws {
        let _: Bool = try await evaluate(
            """
            new Promise(done => requestAnimationFrame(() => setTimeout(() => {
              for (const part of document.querySelectorAll('main section, .prose > *, footer')) part.classList.add('laid');
              done(true);
            })))
            """)
    }

    /// From the start page to the timeline and its filter, by keyboard. Nothing of the filter is there before.
    func openFilter() async throws {
        try await openStart()
        try await follow("Timeline")
        let isAbsent: Bool = try await evaluate(
            """
            !document.querySelector('form.asks') && !self.sitrepIncidents
              && ![...document.scripts].some(script => script.src.includes('timeline'))
            """)
        guard isAbsent else { throw BrowserError("The filter was there before anybody asked for it") }
        try await reach("Filter the incidents")
        try await press(.enter)
        try await wait(until: "document.querySelector('form.asks')", "the filter")
    }

    /// Waits until the filter says that so many were found.
    func waitForFound(_ text: String) async throws {
        try await wait(until: "document.querySelector('.tally')?.textContent.startsWith('\(text)')", text)
    }

    /// The text of all elements that a selector finds, once the page is laid out.
    func text(of selector: String) async throws -> String {
        try await settle()
        return try await evaluate(
            "[...document.querySelectorAll('\(selector)')].map(e => e.innerText).join(' | ').replace(/\\s+/g, ' ')")
    }
}
