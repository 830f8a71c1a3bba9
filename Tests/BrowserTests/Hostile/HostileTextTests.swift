import Testing

extension BrowserTests {
    @Suite struct HostileTextTests {
        @Test func `Hostile text in every field stays text: no script, no dialog, no request`() async throws {
            let site = try await BrowserSession.hostile()
            try #require(site.shownPages.count > 20)
            try await Tab.with { tab in
                // The addresses of 404.html count from the host's root, which a disk has not.
                for page in site.shownPages where page != "404.html" {
                    try await tab.open(site.address(page))
                    // A pointer that passes over everything, for what would wait for one.
                    let ran: Bool = try await tab.evaluate(
                        "(document.querySelectorAll('*').forEach(e => ['mouseover', 'focus', 'error'].forEach("
                            + "n => e.dispatchEvent(new Event(n)))), '__hostile' in window)")
                    #expect(!ran, "\(page)")
                    let activity = try await tab.activity()
                    #expect(activity.problems.isEmpty, "\(page)")
                    #expect(activity.dialogs.isEmpty, "\(page)")
                    #expect(activity.requests(outside: site.root).isEmpty, "\(page)")
                }
            }
        }

        @Test func `Hostile text makes no element, no attribute and no address that runs`() async throws {
            let site = try await BrowserSession.hostile()
            try await Tab.with { tab in
                for page in site.shownPages {
                    try await tab.open(site.address(page))
                    let made: [String] = try await tab.evaluate(PageScripts.brokenOut)
                    #expect(made.isEmpty, "\(page)")
                    let addresses: [String] = try await tab.evaluate(PageScripts.addresses)
                    let allowed = ["http:", "https:", "mailto:", "file:"]
                    let running = addresses.filter { address in !allowed.contains { address.hasPrefix($0) } }
                    #expect(running.isEmpty, "\(page)")
                }
            }
        }

        @Test func `Hostile text is shown as it was typed`() async throws {
            let site = try await BrowserSession.hostile()
            try await Tab.with { tab in
                try await tab.open(site.address("incidents/hostile-incident.html"))
                let heading: String = try await tab.evaluate("document.querySelector('h1').textContent.trim()")
                #expect(heading.contains("<script>window.__hostile=1;alert(1)</script>"))
                #expect(heading.contains("{{title}} {{{title}}}"))
                let title: String = try await tab.evaluate("document.title")
                #expect(title.contains("</title>"))
            }
        }
    }
}
