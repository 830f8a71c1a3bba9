import Testing

extension BrowserTests {
    /// An author's day: a file is saved, and the page beside the editor follows.
    @Suite struct LivePreviewTests {
        private static let page = "incidents/kpo-attack.html"
        private static let file = "Content/incidents/2023/kpo-attack.md"
        private static let overlay = "document.querySelector('[data-sitrep-preview]')?.shadowRoot"

        /// A page of the preview in a window, with a mark that a reload takes away.
        private func look(_ body: (LivePreview, Tab) async throws -> Void) async throws {
            try await LivePreview.with { preview in
                try await Tab.with { tab in
                    try await tab.setSize(width: 1280)
                    try await tab.open(preview.root + Self.page)
                    let _: Bool = try await tab.evaluate("window.isFirst = true")
                    try await body(preview, tab)
                }
            }
        }

        @Test func `A saved file reloads the page where its reader was`() async throws {
            try await look { preview, tab in
                // Where an element far down stands in the window, once all that is near is laid out.
                let place = "document.getElementById('sec.claims').getBoundingClientRect().top"
                let _: Bool = try await tab.evaluate(
                    """
                    (document.querySelectorAll('details').forEach(d => { d.open = true }),
                     document.getElementById('sec.claims').scrollIntoView({ behavior: 'instant' }),
                     scrollBy({ top: -120, behavior: 'instant' }), true)
                    """)
                try await Task.sleep(for: .milliseconds(300))
                let before: Double = try await tab.evaluate(place)
                let text = try preview.read(Self.file)
                try preview.save(Self.file, text.replacing("title: Attack on", with: "title: Assault upon"))
                try await tab.wait(
                    until: "!window.isFirst && document.querySelector('h1').textContent.startsWith('Assault upon')",
                    "the new page")
                try await tab.wait(
                    until: "history.scrollRestoration === 'auto' && document.readyState === 'complete'",
                    "the place on the page")
                let after: Double = try await tab.evaluate(place)
                #expect(abs(after - before) < 4, "\(before) \(after)")
                #expect(
                    try await tab.evaluate(
                        "scrollY > 500 && [...document.querySelectorAll('details')].every(d => d.open)"))
                // The stream of events ends with the page that listens to it.
                let problems = try await tab.activity().problems.filter { !$0.contains("/.sitrep/events") }
                #expect(problems.isEmpty, "\(problems)")
            }
        }

        @Test func `A typo is shown over the page until it is mended`() async throws {
            try await look { preview, tab in
                let text = try preview.read(Self.file)
                try preview.save(Self.file, text.replacing("title: ", with: "titel: "))
                try await tab.wait(until: "\(Self.overlay)?.querySelector('.panel')", "what is wrong")
                let first: String = try await tab.evaluate(
                    "[...\(Self.overlay).querySelectorAll('li')].find(e => e.textContent.includes('unknown-key')).innerText"
                )
                #expect(first.contains("error") && first.contains("Key 'titel' is not known"), "\(first)")
                #expect(first.contains("\(Self.file):2:1") && first.contains("titel: Attack"), "\(first)")
                #expect(try await tab.evaluate("\(Self.overlay).querySelector('mark').textContent.length > 0"))
                // The last good page is still there, and the site's policy let the overlay's style in.
                #expect(try await tab.evaluate("window.isFirst === true"))
                try await tab.wait(
                    until: "getComputedStyle(\(Self.overlay).host).position === 'fixed'", "the style of the overlay")
                try await tab.press(.escape)
                #expect(try await tab.evaluate("!\(Self.overlay).querySelector('.panel')"))
                let badge: String = try await tab.evaluate("\(Self.overlay).querySelector('.badge').textContent")
                #expect(badge.hasSuffix("errors"))
                let _: Bool = try await tab.evaluate("(\(Self.overlay).querySelector('.badge').click(), true)")
                #expect(try await tab.evaluate("!!\(Self.overlay).querySelector('.panel')"))
                try preview.save(Self.file, text)
                try await tab.wait(
                    until: "!window.isFirst && document.querySelector('h1') && !\(Self.overlay)", "the page without it")
                // The stream of events ends with the page that listens to it.
                let problems = try await tab.activity().problems.filter { !$0.contains("/.sitrep/events") }
                #expect(problems.isEmpty, "\(problems)")
            }
        }

        @Test func `Hostile text in a mistake stays text`() async throws {
            try await look { preview, tab in
                try preview.save(
                    "Content/incidents/hostile.yaml",
                    "title: <img src=x onerror=alert(1)>\n\"<img src=x onerror=alert(2)>\": 1\n")
                try await tab.wait(until: "\(Self.overlay)?.querySelector('.panel')", "what is wrong")
                #expect(try await tab.evaluate("\(Self.overlay).querySelectorAll('img, script').length === 0"))
                let activity = try await tab.activity()
                #expect(activity.dialogs.isEmpty && activity.problems.isEmpty, "\(activity.problems)")
            }
        }

        @Test func `A style sheet is exchanged without a reload`() async throws {
            try await look { preview, tab in
                try preview.save("Templates/styles/9-own.css", "h1 { letter-spacing: 7px; }\n")
                try await tab.wait(
                    until: "getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'", "the new style")
                #expect(try await tab.evaluate("window.isFirst === true"))
                try await tab.wait(
                    until: "document.querySelectorAll('link[rel=stylesheet]').length === 1", "the end of the old sheet")
                // The next change is told to this page as to any other.
                try preview.save(Self.file, try preview.read(Self.file) + "\nOne more line.\n")
                try await tab.wait(until: "!window.isFirst && document.querySelector('h1')", "the next page")
                #expect(
                    try await tab.evaluate("getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'"))
            }
        }

        @Test func `A page that is not there yet comes when its record does`() async throws {
            try await look { preview, tab in
                try await tab.open(preview.root + "incidents/new-one.html")
                #expect(try await tab.evaluate("document.querySelector('h1').textContent === 'Page not found'"))
                try preview.save(
                    "Content/incidents/new-one.yaml",
                    "title: A new one\nkind: other\ndate: 2023-01-01\nplace: {name: Here, kind: city}\n")
                try await tab.wait(
                    until: "document.querySelector('h1')?.textContent === 'A new one'", "the page of the new record")
            }
        }
    }
}
