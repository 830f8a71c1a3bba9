import Testing

extension BrowserTests {
    /// Ten things that readers come for, done by keyboard alone from the start page: nothing is clicked, and no address
    /// is typed. Each says what the reader learns.
    @Suite struct ReaderTaskTests {
        @Test func `Every incident that the TTP claimed and somebody denied`() async throws {
            try await Tab.with { tab in
                try await tab.openFilter()
                try await tab.reach("Actor", in: "Who, and on whose word")
                try await tab.type("Tehreek")
                try await tab.reach("On what basis")
                try await tab.type("claimed")
                try await tab.waitForFound("2 of 8 incidents")
                try await tab.reach("What is said of it")
                try await tab.type("denied")
                try await tab.waitForFound("1 of 8 incidents")
                #expect(try await tab.evaluate("location.search") == "?actor=ttp&basis=claimed&said=denied")
                #expect(try await tab.evaluate("document.getElementById('overview').hidden"))
                // The way back leads through what was asked before.
                let _: Bool = try await tab.evaluate("(history.back(), true)")
                try await tab.waitForFound("2 of 8 incidents")
                let _: Bool = try await tab.evaluate("(history.forward(), true)")
                try await tab.waitForFound("1 of 8 incidents")
                try await tab.follow("Suicide bombing at the Police Lines mosque")
            }
        }

        @Test func `What happened in Khyber Pakhtunkhwa from November 2022 on`() async throws {
            try await Tab.with { tab in
                try await tab.openFilter()
                try await tab.reach("Place", in: "Where and when")
                try await tab.type("Khyber")
                try await tab.reach("From")
                try await tab.type("2022-11")
                try await tab.reach("Show the incidents")
                try await tab.press(.enter)
                try await tab.waitForFound("2 of 8 incidents")
                #expect(try await tab.evaluate("document.activeElement.id") == "sec.found")
                let titles = try await tab.text(of: ".rows tbody th")
                #expect(titles.contains("Bannu") && titles.contains("Peshawar"))
                // The address alone brings it back.
                let address: String = try await tab.evaluate("location.href")
                try await tab.open(address)
                try await tab.waitForFound("2 of 8 incidents")
            }
        }

        @Test func `Which claims rest on the CTD alone`() async throws {
            try await Tab.with { tab in
                try await tab.openStart()
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

        @Test func `The number of police killed since the ceasefire ended, with its range and the list behind it`()
            async throws
        {
            try await Tab.with { tab in
                try await tab.openFilter()
                try await tab.reach("From", in: "Where and when")
                try await tab.type("2022-11")
                try await tab.waitForFound("7 of 8 incidents")
                let rows: [[String]] = try await tab.evaluate(
                    "[...document.querySelectorAll('.sums tbody tr')].map(r => [...r.cells].map(c => c.innerText))")
                let police = try #require(rows.first { $0[0] == "Police" })
                // Two by the account put forward in Bannu; in Karachi only other accounts count them.
                #expect(police[1] == "2" && police[2] == "3 to 4")
                let notes = try await tab.text(of: "#filter .aside")
                #expect(notes.contains("Police: in one incident only as a share of a total (most)"))
                #expect(notes.contains("Police: in one incident another account counts them"))
                try await tab.reach("Police", in: "How many were killed")
                try await tab.press(.enter)
                try await tab.waitForFound("3 of 8 incidents")
                #expect(try await tab.evaluate("location.search") == "?from=2022-11&killed=police")
                try await tab.follow("Attack on the Karachi Police Office")
            }
        }

        @Test func `How the toll of the mosque changed, and on whose word`() async throws {
            try await Tab.with { tab in
                try await tab.openStart()
                try await tab.follow("Suicide bombing at the Police Lines mosque")
                let history = try await tab.text(of: "ol.steps")
                for figure in ["59", "101", "84"] { #expect(history.contains(figure)) }
                #expect(history.contains("Peshawar police"))
            }
        }

        @Test func `From a brief to what it rests on, and to the source's own address`() async throws {
            try await Tab.with { tab in
                try await tab.openStart()
                try await tab.follow("Northern Bypass: one account, not yet verified")
                try await tab.follow("1")
                #expect(try await tab.evaluate("document.querySelector(':target') !== null"))
                try await tab.follow("The News", in: "Sources")
                #expect(try await tab.text(of: "h1").contains("The News"))
                #expect(
                    try await tab.text(of: "main").contains(
                        "Repeats Press conference of the Counter-Terrorism Department"))
                // The address itself is a link that the keyboard reaches, not only a name.
                try await tab.reach("thenews.com.pk")
                #expect(
                    try await tab.evaluate("document.activeElement.href") == "https://www.thenews.com.pk/print/1049629")
            }
        }

        @Test func `An armed group, by another of its names with a letter missing`() async throws {
            try await Tab.with { tab in
                try await tab.openStart()
                try await tab.reach("Search")
                try await tab.type("Pakistni Taliban")
                try await tab.wait(
                    until:
                        "document.querySelector('.found:not([hidden]) li a')?.textContent.includes('Tehreek-e-Taliban')",
                    "the group as the first result")
                #expect(try await tab.text(of: ".found li:first-child").contains("Armed group"))
                try await tab.press(.down)
                try await tab.press(.enter)
                try await tab.wait(
                    until: "location.pathname.endsWith('/actors/ttp.html') && document.querySelector('h1')", "the page")
                #expect(try await tab.text(of: "h1") == "Tehreek-e-Taliban Pakistan")
                #expect(try await tab.text(of: "main").contains("Pakistani Taliban"), "the name that was meant")
            }
        }

        @Test func `What happened in Bannu, through the map`() async throws {
            try await Tab.with { tab in
                try await tab.openStart()
                try await tab.follow("Map", in: "Main")
                #expect(try await tab.text(of: "table.where tbody").contains("Bannu"))
                try await tab.follow("Bannu: ")
                #expect(try await tab.text(of: "h1") == "Bannu")
                #expect(try await tab.text(of: "main").contains("Detainees seize"))
                // The picture beneath the marks is there, and as large as they take it to be.
                let width: Int = try await tab.evaluate(
                    """
                    new Promise(done => {
                      const picture = new Image();
                      picture.onload = () => done(picture.naturalWidth);
                      picture.onerror = () => done(0);
                      picture.src = new URL(document.querySelector('svg.map image').getAttribute('href'), location.href);
                    })
                    """)
                #expect(width == 480)
                let asked = try await tab.activity().requests
                #expect(asked.contains { $0.contains("/maps/pk-") })
            }
        }

        @Test func `The citation of the Peshawar page in BibTeX, copied`() async throws {
            try await Tab.with { tab in
                try await tab.openStart()
                try await tab.follow("Suicide bombing at the Police Lines mosque")
                // What a page may put on a reader's clipboard is for the browser to say; here it is only caught.
                let _: Bool = try await tab.evaluate(
                    """
                    (Object.defineProperty(navigator, 'clipboard',
                      { value: { writeText: async text => { window.copied = text; } } }), true)
                    """)
                try await tab.reach("BibTeX")
                try await tab.press(.enter)
                try await tab.reach("Copy")
                try await tab.press(.enter)
                try await tab.wait(
                    until:
                        "[...document.querySelectorAll('[role=status]')].some(e => e.textContent === 'Address or text copied')",
                    "a word on the copying")
                let copied: String = try await tab.evaluate("window.copied")
                #expect(copied.hasPrefix("@online{incident-peshawar-police-lines-mosque,") && copied.hasSuffix("}"))
                #expect(copied.contains("Suicide bombing at the Police Lines mosque, Peshawar"))
            }
        }

        @Test func `The actor with most incidents, by sorting the tables of actors`() async throws {
            try await Tab.with { tab in
                try await tab.openStart()
                try await tab.follow("Actors", in: "Main")
                for kind in ["Armed groups", "State forces", "People"] {
                    try await tab.reach("Incidents", in: kind)
                    try await tab.press(.enter)
                    try await tab.settle()
                }
                let first: [[String]] = try await tab.evaluate(
                    """
                    [...document.querySelectorAll('table:has([aria-sort=descending])')]
                      .map(t => [t.tBodies[0].rows[0].querySelector('a').textContent, t.querySelector('tbody td.n').textContent])
                    """)
                #expect(first.count == 3)
                #expect(first[0] == ["Tehreek-e-Taliban Pakistan", "3"])
                #expect(first.dropFirst().map { $0[1] } == ["2", "2"])
                // No other kind has one with as many.
                let most: Int = try await tab.evaluate(
                    "Math.max(...[...document.querySelectorAll('table.actors td.n')].map(c => +c.textContent))")
                #expect(most == 3)
                #expect(try await tab.text(of: "[role=status]").contains("Incidents: in descending order"))
            }
        }
    }
}
