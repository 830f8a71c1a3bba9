import Testing

extension BrowserTests {
    /// Every vector in every field, opened as a reader would open it.
    @Suite struct HostileVisitTests {
        @Test(arguments: [false, true])
        func `No script of a hostile text runs, from a disk`(ignoresPolicy: Bool) async throws {
            let site = try await BrowserSession.hostileFields()
            try await Self.visit(site.texts, site.texts.root, ignoresPolicy: ignoresPolicy)
        }

        @Test(arguments: [false, true])
        func `No script of a hostile text runs, from a server`(ignoresPolicy: Bool) async throws {
            let site = try await BrowserSession.hostileFields()
            let server = try LoopbackServer(folder: site.texts.output, prefix: "/a/b")
            defer { server.stop() }
            try await Self.visit(site.texts, server.root, ignoresPolicy: ignoresPolicy)
        }

        private static func visit(_ site: BuiltSite, _ root: String, ignoresPolicy: Bool) async throws {
            try #require(site.shownPages.count > 100)
            var shown: Set<Int> = []
            let caught = try await WatchedTab.with(ignoresPolicy: ignoresPolicy) { tab in
                // The page for unknown addresses has the addresses of the host that it is made for.
                for page in site.shownPages where page != "404.html" || root.hasPrefix("http") {
                    let visit = try await tab.visit(root + page, within: root)
                    #expect(visit.faults.isEmpty, "\(page)")
                    shown.formUnion(visit.shown)
                }
                return tab.caught
            }
            #expect(caught.isEmpty)
            let hidden = HostileVector.all.enumerated().filter { !shown.contains($0) && $1.isText }.map(\.element.name)
            #expect(hidden.isEmpty, "not on any page as they were typed")
        }
    }
}
