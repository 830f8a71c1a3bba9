import Foundation
import Testing

extension BrowserTests {
    /// Each page of a site at the edge looks right: it reflows, stays small, and says one thing as its heading.
    @Suite struct EdgeSiteTests {
        /// What a page may be at most. The weight of the page itself is held by the size of its file.
        private static let mostElements = 1200

        private func look(at site: BuiltSite, pages: [String]? = nil) async throws {
            try await Tab.with { tab in
                for page in pages ?? site.shownPages {
                    try await tab.setSize(width: 1280)
                    try await tab.open(site.address(page))
                    let activity = try await tab.activity()
                    #expect(activity.problems.isEmpty, "\(page)")
                    let elements: Int = try await tab.evaluate("document.getElementsByTagName('*').length")
                    #expect(elements <= Self.mostElements, "\(page)")
                    #expect(try await tab.evaluate("document.querySelectorAll('h1').length") == 1, "\(page)")
                    for width in [1280, 320] {
                        try await tab.setSize(width: width)
                        let found: String = try await tab.evaluate(PageScripts.sidewaysScroll)
                        #expect(found == "0", "\(page) at \(width)")
                    }
                }
            }
        }

        @Test func `A site without a record`() async throws {
            let site = try await BuiltSite.build(files: EdgeContent.empty)
            defer { site.remove() }
            try await look(at: site)
            #expect(String(decoding: site.bytes("index.html"), as: UTF8.self).contains("Nothing has been published"))
        }

        @Test func `A site with one record`() async throws {
            let site = try await BuiltSite.build(files: EdgeContent.oneRecord)
            defer { site.remove() }
            try await look(at: site)
        }

        @Test func `Names of 300 characters, a crowd, no place, no date, an actor without incidents`() async throws {
            let site = try await BuiltSite.build(files: EdgeContent.odd)
            defer { site.remove() }
            try await look(at: site)
        }

        @Test func `Six thousand incidents on one day`() async throws {
            let site = try await BuiltSite.build(files: EdgeContent.oneDay)
            defer { site.remove() }
            let incidents = site.shownPages.filter { $0.hasPrefix("incidents/") }
            #expect(incidents.count == 6000)
            let others = site.shownPages.filter { !$0.hasPrefix("incidents/") }
            // Of the many pages of a day's parts the first and the last of each folder stand for all.
            let folders = Dictionary(grouping: others) { $0.split(separator: "/").dropLast().joined(separator: "/") }
            let some = folders.values.flatMap { [$0.min()!, $0.max()!] + ($0.count < 20 ? $0 : []) }
            try await look(at: site, pages: Set(some + [incidents[0]]).sorted())
        }
    }
}
