import Testing

extension BrowserTests {
    @Suite struct PageLoadTests {
        @Test func `Every page opens from disk without an error, a violation of its policy or a failed request`()
            async throws
        {
            let site = try await BrowserSession.example()
            try #require(site.shownPages.count > 20)
            try await Tab.with { tab in
                for page in site.shownPages {
                    try await tab.open(site.address(page))
                    let activity = try await tab.activity()
                    #expect(activity.problems.isEmpty, "\(page)")
                    #expect(activity.dialogs.isEmpty, "\(page)")
                    #expect(activity.requests(outside: site.root).isEmpty, "\(page)")
                    #expect(activity.requests.count > 1, "\(page) asked for no style sheet")
                }
            }
        }

        @Test func `Pages open from a server, below any path, and ask for nothing elsewhere`() async throws {
            let site = try await BrowserSession.example()
            let server = try LoopbackServer(folder: site.output, prefix: "/a/b")
            defer { server.stop() }
            try await Tab.with { tab in
                for page in site.pagesOfEveryKind(1) {
                    try await tab.open(server.root + page)
                    let activity = try await tab.activity()
                    #expect(activity.problems.isEmpty, "\(page)")
                    #expect(activity.requests(outside: server.root).isEmpty, "\(page)")
                    let background: String = try await tab.evaluate("getComputedStyle(document.body).fontFamily")
                    #expect(!background.isEmpty)
                }
            }
        }

        @Test func `A request that fails is noticed`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address("index.html"))
                let _: Bool = try await tab.evaluate(
                    "new Promise(done => { const p = new Image(); p.onerror = () => done(true); p.src = 'no.png'; "
                        + "document.body.append(p) })")
                let activity = try await tab.activity()
                #expect(activity.problems.contains { $0.hasPrefix("failed: ") })
            }
        }

        @Test func `A violation of the policy is noticed`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address("index.html"))
                let _: Bool = try await tab.evaluate(
                    "(s => { s.textContent = 'window.ran = 1'; document.body.append(s); return !window.ran })"
                        + "(document.createElement('script'))")
                let activity = try await tab.activity()
                #expect(!activity.problems.isEmpty)
            }
        }
    }
}
