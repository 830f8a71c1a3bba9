import TestSupport
import Testing

extension BrowserTests {
    /// What a site says of its past: pages of versions and what differs between them, what was recorded when, what was
    /// taken down, the site as it stood, and the copy that somebody keeps.
    @Suite struct HostileHistoryTests {
        @Test func `No script of a hostile text runs on a page of the site's past, nor in a copy of it`() async throws {
            let history = try await HostileHistory.make()
            defer { history.remove() }
            let pages = history.today.shownPages.filter(Self.isOfThePast)
            let versions = pages.filter { $0.hasSuffix("/v1.html") || $0.hasSuffix("/v2.html") }
            #expect(versions.count >= 2 * HostileHistory.sets * 7)
            #expect(pages.count { $0.hasPrefix("changes/") } > 1)
            #expect(pages.count { $0.hasPrefix("incidents/gone-") } == HostileHistory.reasons.count)
            let shown = try await Self.visit(pages, of: history.today, ignoresPolicy: true)
            let hidden = Self.names { $1.isText && !shown.contains($0) }
            #expect(hidden.isEmpty, "not on any page as they were typed")
            let stones = pages.filter { $0.hasPrefix("incidents/gone-") }
            let given = try await Self.visit(stones, of: history.today, ignoresPolicy: true)
            let missing = Self.names { HostileHistory.reasons.contains($1) && !given.contains($0) }
            #expect(missing.isEmpty, "not shown as the reason")
            // Nor has the policy anything to hold back.
            let some = pages.enumerated().filter { LongChecks.areOn || $0.offset % 5 == 0 }.map(\.element)
            _ = try await Self.visit(some, of: history.today, ignoresPolicy: false)
            // Side by side, and word by word.
            #expect(versions.contains { Self.html(history.today, $0).contains("<div class=\"del\">") })
            #expect(versions.contains { Self.html(history.today, $0).contains("<ins><span class=\"hidden\">") })
            // From the disk, where an archive is opened.
            let copied = history.unpacked.shownPages
            #expect(copied == history.today.shownPages)
            let few = history.unpacked.pagesOfEveryKind() + copied.filter(Self.isOfThePast).prefix(12)
            _ = try await Self.visit(LongChecks.areOn ? copied : few, of: history.unpacked, ignoresPolicy: true)
            let old = LongChecks.areOn ? history.before.shownPages : history.before.pagesOfEveryKind()
            let stood = try await Self.visit(old, of: history.before, ignoresPolicy: true)
            #expect(stood.count > 20)
        }

        private static func isOfThePast(_ page: String) -> Bool {
            page.hasSuffix("/v1.html") || page.hasSuffix("/v2.html") || page.hasPrefix("changes")
                || page.hasPrefix("incidents/gone-") || page == "incidents/taken-down.html"
        }

        private static func html(_ site: BuiltSite, _ page: String) -> String {
            String(decoding: site.bytes(page), as: UTF8.self)
        }

        /// Which vectors can be read on these pages.
        private static func visit(_ pages: [String], of site: BuiltSite, ignoresPolicy: Bool) async throws -> Set<Int> {
            var shown: Set<Int> = []
            try await WatchedTab.with(ignoresPolicy: ignoresPolicy) { tab in
                // The addresses of 404.html count from the host's root, which a disk has not.
                for page in pages where page != "404.html" {
                    let visit = try await tab.visit(site.address(page), within: site.root)
                    #expect(visit.faults.isEmpty, "\(page)")
                    shown.formUnion(visit.shown)
                }
                #expect(tab.caught.isEmpty)
            }
            return shown
        }

        private static func names(_ isWanted: (Int, HostileVector) -> Bool) -> [String] {
            HostileVector.all.enumerated().filter { isWanted($0.offset, $0.element) }.map(\.element.name)
        }
    }
}
