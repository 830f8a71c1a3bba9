import Testing

extension BrowserTests {
    @Suite struct TableSortTests {
        /// The rows of the first sortable table, by their heads.
        private static let order =
            "[...document.querySelector('table.sorts').tBodies[0].rows].map(r => r.querySelector('th').innerText)"
        private static let state = "[...document.querySelectorAll('table.sorts thead th')].map(h => h.ariaSort ?? '')"

        private func table(_ rows: String, _ body: (Tab) async throws -> Void) async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address("incidents.html"))
                // What the page itself has is made before it goes.
                // The page's own script is run again over a table of the test's making.
                let _: Bool = try await tab.evaluate(
                    """
                    (async () => {
                      const main = document.querySelector('main');
                      main.innerHTML = `<table class="rows" data-sortable="date"><caption>x</caption><thead><tr>
                        <th scope="col">Date</th><th scope="col">Name</th><th scope="col" class="n">Killed</th></tr></thead>
                        <tbody>\(rows)</tbody></table>`;
                      const script = document.createElement('script');
                      script.src = document.querySelector('script[src*=page]').src;
                      const loaded = new Promise(done => script.onload = done);
                      document.head.append(script);
                      await loaded;
                      return true;
                    })()
                    """)
                try await body(tab)
            }
        }

        private static let rows = [
            ("<span class='d uncertain'>Nov 2022</span>", "beta", "<span class='fig stated'>at least 1,200</span>"),
            ("<time datetime='2022-12-01'>1 Dec 2022</time>", "Alpha", "<span class='fig none'>none</span>"),
            ("<span class='d open'>from 2023</span>", "gamma", "<span class='fig unknown'>unknown</span>"),
            ("<time datetime='2023-02-01'>1 Feb 2023</time>", "delta", "<span class='fig stated'>84</span>"),
            ("<time datetime='2023-03-01'>1 Mar 2023</time>", "Epsilon", "<span class='fig absent'>not stated</span>"),
        ].map { "<tr><td class='when'>\($0.0)</td><th scope='row'>\($0.1)</th><td class='n'>\($0.2)</td></tr>" }
            .joined()

        @Test func `Figures sort by their number, and what has none stands last either way`() async throws {
            try await table(Self.rows) { tab in
                try await tab.reach("Killed")
                try await tab.press(.enter)
                try await tab.settle()
                #expect(try await tab.evaluate(Self.order) == ["beta", "delta", "Alpha", "gamma", "Epsilon"])
                #expect(try await tab.evaluate(Self.state) == ["", "", "descending"])
                try await tab.press(.space)
                try await tab.settle()
                #expect(try await tab.evaluate(Self.order) == ["Alpha", "delta", "beta", "gamma", "Epsilon"])
                #expect(try await tab.evaluate(Self.state) == ["", "", "ascending"])
                #expect(try await tab.evaluate("document.activeElement.innerText") == "Killed")
            }
        }

        @Test func `Names sort as the language does, dates by the order of the list`() async throws {
            try await table(Self.rows) { tab in
                try await tab.reach("Name")
                try await tab.press(.enter)
                try await tab.settle()
                #expect(try await tab.evaluate(Self.order) == ["Alpha", "beta", "delta", "Epsilon", "gamma"])
                try await tab.press(.tab, shift: true)
                try await tab.press(.enter)
                try await tab.settle()
                #expect(try await tab.evaluate(Self.order) == ["Epsilon", "delta", "gamma", "Alpha", "beta"])
                try await tab.press(.enter)
                try await tab.settle()
                #expect(try await tab.evaluate(Self.order) == ["beta", "Alpha", "gamma", "delta", "Epsilon"])
                #expect(
                    try await tab.evaluate("[...document.querySelectorAll('[role=status]')].at(-1).textContent")
                        == "Date: in ascending order")
            }
        }

        @Test func `A table of one row has no buttons`() async throws {
            try await table("<tr><td>1</td><th scope='row'>a</th><td class='n'>1</td></tr>") { tab in
                let buttons: Int = try await tab.evaluate("document.querySelectorAll('main button').length")
                #expect(buttons == 0)
            }
        }

        @Test func `On a phone the heads of the columns stay within reach`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.setSize(width: 360)
                try await tab.open(site.address("sources.html"))
                let isShown: Bool = try await tab.evaluate(
                    "[...document.querySelectorAll('.sorts thead button')].every(b => b.getBoundingClientRect().height >= 24 && b.closest('thead').getBoundingClientRect().height > 20)"
                )
                #expect(isShown)
            }
        }
    }
}
