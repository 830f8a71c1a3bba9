import Foundation
import TestSupport
import Testing

extension BrowserTests {
    @Suite struct SearchTests {
        /// What is to be seen below the box, or on the search page.
        struct Found: Decodable, Sendable {
            var status: String
            var results: [String]
            var addresses: [String]
            var marks: [String]
        }

        private static let found = """
            (() => ({
              status: document.querySelector('.found [role=status]')?.textContent ?? '',
              results: [...document.querySelectorAll('.found li a')].map(a => a.textContent),
              addresses: [...document.querySelectorAll('.found li a')].map(a => a.href),
              marks: [...document.querySelectorAll('.found li mark')].map(m => m.textContent),
            }))()
            """

        /// Puts the focus into the box, types, and waits for an answer.
        private func search(_ text: String, in tab: Tab) async throws -> Found {
            try await tab.setAppearance(.light)
            let _: Bool = try await tab.evaluate("(document.querySelector('[role=search] input').focus(), true)")
            try await tab.type(text)
            return try await answer(in: tab)
        }

        private func answer(in tab: Tab) async throws -> Found {
            let came: Bool = try await tab.evaluate(
                """
                new Promise(done => {
                  let last = null, same = 0, tries = 0;
                  const look = () => {
                    const panel = document.querySelector('.found:not([hidden])');
                    const now = panel && panel.querySelector('[role=status]').textContent && panel.textContent;
                    same = now && now === last ? same + 1 : 0;
                    last = now;
                    if (same > 5 || ++tries > 250) done(same > 5);
                    else setTimeout(look, 20);
                  };
                  look();
                })
                """)
            #expect(came, "no answer came")
            return try await tab.evaluate(Self.found)
        }

        @Test func `A title finds its page first, from a disk and from a server`() async throws {
            let site = try await BrowserSession.example()
            let server = try LoopbackServer(folder: site.output, prefix: "/a/b")
            defer { server.stop() }
            try await Tab.with { tab in
                for root in [site.root, server.root] {
                    for (page, title, target) in [
                        ("index.html", "Attack on the Karachi Police Office", "incidents/kpo-attack.html"),
                        ("places/karachi.html", "Tehreek-e-Taliban Pakistan", "actors/ttp.html"),
                    ] {
                        try await tab.open(root + page)
                        let found = try await search(title, in: tab)
                        #expect(found.addresses.first == root + target, "\(root) \(title): \(found)")
                        let activity = try await tab.activity()
                        #expect(activity.problems.isEmpty)
                        #expect(activity.requests(outside: root).isEmpty)
                    }
                }
            }
        }

        @Test func `Nothing of the search is fetched before the box is used`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address("index.html"))
                let before = try await tab.activity().requests
                #expect(before.filter { $0.contains("search") } == [])
                _ = try await search("karachi", in: tab)
                let after = try await tab.activity().requests
                #expect(after.contains { $0.hasSuffix("search/index.js") })
            }
        }

        @Test func `One letter too few, too many, changed, or two exchanged still find`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                for typed in [
                    "Peshwar mosque", "Peshaawar mosque", "Pexhawar mosque", "Pehsawar mosque", "eshawar mosque",
                ] {
                    try await tab.open(site.address("index.html"))
                    let found = try await search(typed, in: tab)
                    #expect(found.results.contains { $0.contains("mosque, Peshawar") }, "\(typed): \(found)")
                }
            }
        }

        @Test func `The beginning of a word finds, and what was typed is marked`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address("index.html"))
                let found = try await search("attack kara", in: tab)
                #expect(found.results.first == "Attack on the Karachi Police Office")
                #expect(found.marks.prefix(2) == ["Attack", "Karachi"])
            }
        }

        @Test func `That nothing was found is said`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address("index.html"))
                let found = try await search("zzqxjkwv <b>", in: tab)
                #expect(found.results.isEmpty)
                #expect(found.status.contains("“zzqxjkwv <b>”"))
            }
        }

        @Test func `A guarded person's names find nobody`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                for name in ["Aryad Ullah", "Aryadullah", "Riaz Ullah", "اریاد"] {
                    try await tab.open(site.address("index.html"))
                    let found = try await search(name, in: tab)
                    #expect(found.results.isEmpty, "\(name): \(found)")
                }
            }
        }

        @Test func `The keyboard alone goes through the results, closes them and opens one`() async throws {
            let site = try await BrowserSession.example()
            let focused = "document.activeElement.textContent || document.activeElement.name"
            try await Tab.with { tab in
                try await tab.open(site.address("index.html"))
                let found = try await search("karachi", in: tab)
                try #require(found.results.count > 2)
                try await tab.press(.down)
                #expect(try await tab.evaluate(focused) == found.results[0])
                let focus: KeyboardTests.Focus = try await tab.evaluate(PageScripts.focus)
                #expect(focus.isShown && focus.isInSight)
                try await tab.press(.down)
                #expect(try await tab.evaluate(focused) == found.results[1])
                try await tab.press(.up)
                try await tab.press(.up)
                #expect(try await tab.evaluate(focused) == "q")
                try await tab.press(.down)
                try await tab.press(.escape)
                #expect(try await tab.evaluate(focused) == "q")
                #expect(try await tab.evaluate("document.querySelector('.found').hidden"))
                try await tab.type(" police")
                let next = try await answer(in: tab)
                try await tab.press(.down)
                try await tab.press(.enter)
                let first = try #require(next.addresses.first)
                try await tab.wait(until: "location.href === '\(first)'", "the page of the first result")
            }
        }

        @Test func `Enter leads to all results, which are filtered by kind and keep their state in the address`()
            async throws
        {
            let site = try await BrowserSession.example()
            let server = try LoopbackServer(folder: site.output, prefix: "")
            defer { server.stop() }
            try await Tab.with { tab in
                try await tab.open(server.root + "sources.html")
                _ = try await search("karachi", in: tab)
                try await tab.press(.enter)
                try await tab.wait(
                    until: "location.pathname + location.search === '/search.html?q=karachi'"
                        + " && document.readyState === 'complete'", "the page of all results")
                let all = try await answer(in: tab)
                #expect(all.results.count > 8)
                let _: Bool = try await tab.evaluate("(document.querySelector('[value=place]').click(), true)")
                let places = try await answer(in: tab)
                #expect(!places.results.isEmpty && places.results.count < all.results.count)
                #expect(places.addresses.allSatisfy { $0.contains("/places/") })
                #expect(try await tab.evaluate("location.search") == "?q=karachi&kind=place")
                // The address is all that somebody else needs.
                try await tab.open(server.root + "search.html?q=karachi&kind=place")
                #expect(try await answer(in: tab).addresses == places.addresses)
            }
        }

        @Test func `The search page opens from a disk with a question in its address`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address("search.html?q=bannu"))
                let found = try await answer(in: tab)
                #expect(found.results.contains { $0.contains("Bannu") })
                #expect(try await tab.activity().problems.isEmpty)
            }
        }

        @Test func `Without scripts the search page has the way to every list`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.openWithoutScripts(site.address("search.html"))
                let text: String = try await tab.evaluate("document.querySelector('main').innerText")
                #expect(text.contains("Searching needs JavaScript"))
                let links: [String] = try await tab.evaluate(
                    "[...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))")
                for list in ["incidents", "actors", "places", "sources", "briefs", "campaigns", "timeline/2023"] {
                    #expect(links.contains("\(list).html"), "\(list)")
                }
                try await tab.setScripts(true)
            }
        }

        @Test func `A narrow window holds the results`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.setSize(width: 320)
                try await tab.open(site.address("index.html"))
                _ = try await search("karachi", in: tab)
                #expect(try await tab.evaluate(PageScripts.sidewaysScroll) == "0")
                let box: [Double] = try await tab.evaluate(
                    "(b => [b.left, innerWidth - b.right, b.width])(document.querySelector('.found').getBoundingClientRect())"
                )
                #expect(box[0] >= 0 && box[1] >= 0 && box[2] > 250, "\(box)")
            }
        }

        @Test func `Names in every script find, and so does a title among sixty that are alike`() async throws {
            var files = [
                (path: "Content/site.yaml", text: "content_version: 1\ntitle: Scripts\n"),
                (
                    path: "Content/actors/a.yaml",
                    text: """
                    id: army
                    name: The Army
                    kind: state-force
                    names:
                      - {text: "پاكستان فوج", kind: native, language: ur}
                      - {text: "Збройні сили", kind: native, language: uk}
                    """
                ),
                (path: "Content/places/a.yaml", text: "id: lodz\nname: Łódź\nkind: city\n"),
            ]
            for number in 1...60 {
                files.append(
                    (
                        path: "Content/incidents/i\(number).yaml",
                        text:
                            "title: Army against the \(number)th band, north\nkind: shelling\ndate: \(1950 + number)\n"
                    ))
            }
            let site = try await BuiltSite.build(files: files)
            defer { site.remove() }
            try await Tab.with { tab in
                // Another keyboard's kaf than the name was written with; no marks; small letters.
                for (typed, target) in [
                    ("پاکستان", "actors/army"), ("збройни сили", "actors/army"), ("lodz", "places/lodz"),
                    ("Army against the 37th band, north", "incidents/i37"),
                ] {
                    try await tab.open(site.address("index.html"))
                    let found = try await search(typed, in: tab)
                    #expect(found.addresses.first == site.address(target + ".html"), "\(typed): \(found)")
                }
                try await tab.open(site.address("index.html"))
                let found = try await search("army against band", in: tab)
                #expect(found.results.first == "Army against the 60th band, north")
                #expect(found.status == "60 results")
            }
        }

        @Test func `A hostile title is a result like any other`() async throws {
            let site = try await BrowserSession.hostile()
            try await Tab.with { tab in
                try await tab.open(site.address("index.html"))
                let found = try await search("script alert", in: tab)
                #expect(found.results.contains { $0.contains("<script>window.__hostile=1;alert(1)</script>") })
                #expect(try await tab.evaluate("'__hostile' in window") == false)
                let activity = try await tab.activity()
                #expect(activity.problems.isEmpty && activity.dialogs.isEmpty)
                let made: [String] = try await tab.evaluate(PageScripts.brokenOut)
                #expect(made.isEmpty)
            }
        }

        @Test func `The script takes texts apart as the index does`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address("index.html"))
                _ = try await search("karachi", in: tab)
                let texts = String(decoding: try JSONEncoder().encode(FoldingCases.all.map(\.text)), as: UTF8.self)
                let found: [[String]] = try await tab.evaluate(
                    "\(texts).map(text => sitrepSearch.spans(text).map(span => span.word))")
                for (words, expected) in zip(found, FoldingCases.all) {
                    #expect(words == expected.words, "\(expected.text)")
                }
            }
        }
    }
}
