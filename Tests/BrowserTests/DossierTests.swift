import Testing

extension BrowserTests {
    /// The drawings of actors and incidents, and the lists that rest on one origin.
    @Suite struct DossierTests {
        @Test func `On the page of an actor the same list begins, and leads to the whole`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address("actors/ctd-sindh.html"))
                try await tab.follow("All that rests on it alone")
                #expect(try await tab.evaluate("location.hash") == "#origin.ctd-sindh")
            }
        }

        @Test func `Every chart and graph has a name, stays within the page and has its letters large enough`()
            async throws
        {
            let site = try await BrowserSession.example()
            let pages = ["index.html", "actors/ttp.html", "incidents/peshawar-police-lines-mosque.html"]
            try await Tab.with { tab in
                for width in [360, 1280] {
                    try await tab.setSize(width: width)
                    for page in pages {
                        try await tab.open(site.address(page))
                        let faults: [String] = try await tab.evaluate(
                            """
                            [...document.querySelectorAll('svg.chart,svg.graph')].flatMap(svg => {
                              const box = svg.getBoundingClientRect(), found = [];
                              if (!svg.getAttribute('aria-label')) found.push('no name');
                              if (box.right > innerWidth + 1 || box.left < -1) found.push('outside');
                              for (const text of svg.querySelectorAll('text')) {
                                const inner = text.getBoundingClientRect();
                                const size = parseFloat(getComputedStyle(text).fontSize) * box.width / svg.viewBox.baseVal.width;
                                if (size < 9.5) found.push(`${size} px: ${text.textContent}`);
                                if (inner.right > box.right + 3 || inner.left < box.left - 3) found.push(`cut: ${text.textContent}`);
                              }
                              return found;
                            })
                            """)
                        #expect(faults.isEmpty, "\(page) at \(width)")
                        let count: Int = try await tab.evaluate(
                            "document.querySelectorAll('svg.chart,svg.graph').length")
                        #expect(count > 0, "\(page) has no drawing")
                    }
                }
            }
        }
    }
}
