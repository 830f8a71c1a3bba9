import Testing

extension BrowserTests {
    /// A reader's tasks by keyboard alone.
    @Suite struct DossierTests {
        @Test func `From the start page to the claims that rest on the CTD alone, by keyboard`() async throws {
            let site = try BrowserSession.example()
            try await Tab.with { tab in
                try await tab.setSize(width: 1280)
                try await tab.open(site.address("index.html"))
                // The entry, the origin, the list.
                try await tab.follow("Single origin")
                try await tab.follow("CTD", in: "Origins")
                let hash: String = try await tab.evaluate("location.hash")
                #expect(hash == "#origin.ctd-sindh")
                let list: [String] = try await tab.evaluate(
                    """
                    (() => {
                      const table = document.getElementById('origin.ctd-sindh').closest('table');
                      return [...table.tBodies[0].rows].map(row => row.cells[2].textContent);
                    })()
                    """)
                #expect(list.count > 10)
                #expect(list.contains { $0.contains("Umar Farooq") })
                let isInSight: Bool = try await tab.evaluate(
                    """
                    (() => { const box = document.getElementById('origin.ctd-sindh').getBoundingClientRect();
                      return box.top >= 0 && box.top < innerHeight; })()
                    """)
                #expect(isInSight)
                // The next key goes on in the list.
                try await tab.press(.tab)
                let isInList: Bool = try await tab.evaluate(
                    "document.getElementById('origin.ctd-sindh').closest('table').contains(document.activeElement)")
                #expect(isInList)
            }
        }

        @Test func `On the page of an actor the same list begins, and leads to the whole`() async throws {
            let site = try BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address("actors/ctd-sindh.html"))
                try await tab.follow("All that rests on it alone")
                #expect(try await tab.evaluate("location.hash") == "#origin.ctd-sindh")
            }
        }

        @Test func `Every chart and graph has a name, stays within the page and has its letters large enough`()
            async throws
        {
            let site = try BrowserSession.example()
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
