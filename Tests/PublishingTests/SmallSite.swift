import Diagnostics
import Foundation
import Reports
import Templating
import TestSupport
import Testing

@testable import Publishing

/// A whole site from the texts of its records, built in memory with the default theme of this repository.
struct SmallSite {
    let edition: Edition
    let templates: CompiledTemplates

    /// - Parameter files: path from `Content/` and text, such as `("actors/a.yaml", "name: A\nkind: faction")`.
    init(
        _ files: [(path: String, text: String)], pageSize: Int = 80,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        var site = SiteConfiguration()
        site.title = "Small site"
        site.pageSize = pageSize
        var decoder = RecordDecoder(site: site)
        var records: [ParsedRecord] = []
        var diagnostics: [Diagnostic] = []
        for file in files {
            let read = decoder.decode(Array(file.text.utf8), path: "Content/" + file.path)
            records += read.value
            diagnostics += read.diagnostics
        }
        let report = Report.assembled(site: site, records: records, mediaFiles: [])
        diagnostics += report.diagnostics
        let released = report.value.released(Release(audience: .clear, now: Instant(seconds: 1_800_000_000)))
        let errors = diagnostics.filter { $0.severity == .error }.map(\.summary)
        try #require(errors.isEmpty, "\(errors)", sourceLocation: sourceLocation)
        let theme = try Self.theme()
        let words = Words.read(theme["strings/en.yaml"]!, path: "Templates/strings/en.yaml", fallback: nil).value
        let compiled = TemplateLibrary.compile(
            files: theme.filter { $0.key.hasSuffix(".mustache") }.sorted { $0.key < $1.key }.map {
                TemplateFile(path: "Templates/" + $0.key, bytes: $0.value)
            }, pages: SitePlan.pages(words: words))
        let broken = compiled.diagnostics.filter { $0.severity == .error }.map(\.summary)
        try #require(broken.isEmpty, "\(broken)", sourceLocation: sourceLocation)
        edition = Edition(released.value, words: words)
        templates = compiled.value
    }

    /// The files of `Templates/`, by their path from there.
    private static func theme() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: "\(Repository.path)/Templates") {
            guard name.hasSuffix(".mustache") || name.hasSuffix(".yaml") else { continue }
            files[name] = Repository.bytes("Templates/\(name)")
        }
        return files
    }

    func builder(_ route: Route) -> PageBuilder { PageBuilder(edition, route: route) }

    func actor(_ id: String) throws -> ActorPage {
        let position = try #require(edition.report.position(id, .actor))
        var builder = builder(.record(RecordKey(.actor, id)))
        return builder.actorPage(position)
    }

    func place(_ id: String) throws -> PlacePage {
        let position = try #require(edition.report.position(id, .place))
        var builder = builder(.record(RecordKey(.place, id)))
        return builder.placePage(position)
    }

    /// Every page of the site as text, by its route.
    func pages() -> [String: String] {
        let plan = SitePlan.make(edition, templates: templates).value
        var pages: [String: String] = [:]
        for file in plan.files where file.route.path.hasSuffix(".html") {
            var bytes: [UInt8] = []
            plan.render(file, into: &bytes)
            pages[file.route.path] = String(decoding: bytes, as: UTF8.self)
        }
        return pages
    }
}
