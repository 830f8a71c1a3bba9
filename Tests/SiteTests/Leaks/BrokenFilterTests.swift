import Building
import Diagnostics
import LeakScan
import Reports
import TestSupport
import Testing

/// The scan finds what a release would let out if any one of its filters were broken.
///
/// The site is built from a content in which one mark is taken away, as if the filter had passed over it, and the output
/// is scanned by the content as its author wrote it.
@Suite struct BrokenFilterTests {
    @Test func `what works lets nothing out`() async throws {
        let site = try SiteFixture(MarkedSite.text(), bytes: MarkedSite.media)
        let result = try await site.build()
        #expect(result.errors == [])
        #expect(result.report.secrets > 40)
        let all = site.outputFiles.map { "\($0.key) \(String(decoding: $0.value, as: UTF8.self))" }.joined(
            separator: "\n")
        #expect(!all.lowercased().contains("hidden"))
        #expect(!all.contains("24.8617"))
    }

    @Test(arguments: MarkedSite.marks)
    func `a filter that is broken is found out`(_ mark: String) async throws {
        let broken = try SiteFixture(MarkedSite.text(without: mark), bytes: MarkedSite.media)
        let leaking = try await broken.build()
        #expect(leaking.errors == [], "the site with the mark taken away is a site like any")
        let site = try SiteFixture(MarkedSite.text(), bytes: MarkedSite.media)
        let pipeline = Pipeline(site: site.site, threads: 1, request: .init(audience: .clear, now: SiteFixture.now))
        let report = try await pipeline.scan(broken.output)
        let found = report.diagnostics.filter { $0.code.name == "leaked-text" }
        #expect(!found.isEmpty, "\(mark)")
    }
}
