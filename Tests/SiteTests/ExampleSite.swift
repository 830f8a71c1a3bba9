import Building
import Diagnostics
import Reports
import TestSupport

extension Repository {
    /// The example site, built once for all suites: what it reports, and its pages.
    static let example = Task { try await ExampleSite() }
}

/// The repository's own site as it is built for the audience `clear`.
struct ExampleSite: Sendable {
    let diagnostics: [Diagnostic]
    let isPublished: Bool
    /// By route.
    let files: [String: [UInt8]]

    init() async throws {
        let folder = try TemporaryFolder()
        let pipeline = Pipeline(
            site: Repository.path, threads: 2, request: .init(audience: .clear, now: SiteFixture.now))
        let report = try await pipeline.build(to: "\(folder.path)/public")
        diagnostics = report.diagnostics
        isPublished = report.published != nil && !report.hasErrors
        files = TemporaryFolder.files(of: "\(folder.path)/public")
    }

    func html(_ route: String) -> String? { files[route].map { String(decoding: $0, as: UTF8.self) } }

    /// What a reader sees of a page.
    func text(_ route: String) -> PageText? { html(route).map { PageText($0) } }

    /// The routes of all pages, sorted.
    var pages: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }
}
