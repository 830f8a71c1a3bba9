import Diagnostics
import Foundation
import Publishing
import Reports
import Templating
import TestSupport
import Testing

/// A whole site as one text, built in memory by the stages that the pipeline joins:
///
/// ```swift
/// let site = TestSite("""
///     -- Content/incidents/a.yaml --
///     title: A
///     kind: shelling
///     date: 2023-02-17
///     """)
/// #expect(site.page("timeline.html").contains("2023"))
/// ```
///
/// Each line `-- path --` begins a file. A site without `Content/site.yaml` has a title and nothing else. The theme is
/// the repository's own, read from disk.
struct TestSite {
    let report: ReleasedReport
    let plan: SitePlan
    /// What every stage found.
    let diagnostics: [Diagnostic]

    /// - Parameters:
    ///   - audience: nil: everything that is clear.
    ///   - hasBaseMap: whether maps are drawn on the theme's outlines, which take their time to read.
    ///   - assets: what the theme publishes besides pages; nothing, unless given.
    init(
        _ text: String, audience: TrafficLight = .clear, hasBaseMap: Bool = false, assets: ThemeAssets? = nil
    ) {
        let files = SiteText.files(of: text)
        var diagnostics: [Diagnostic] = []
        func value<Value>(_ checked: Checked<Value>) -> Value {
            diagnostics += checked.diagnostics
            return checked.value
        }
        let own = files.first { $0.path == SiteConfiguration.path }?.text ?? "content_version: 1\ntitle: Test\n"
        let site = value(SiteConfiguration.read(Array(own.utf8)))
        var decoder = RecordDecoder(site: site)
        var records: [ParsedRecord] = []
        let media = "Content/media/"
        for file in files where file.path != SiteConfiguration.path && !file.path.hasPrefix(media) {
            let checked = decoder.decode(Array(file.text.utf8), path: file.path)
            records += value(checked)
        }
        let names = files.filter { $0.path.hasPrefix(media) }.map { String($0.path.dropFirst(media.count)) }
        let assembled = value(Report.assembled(site: site, records: records, mediaFiles: Set(names)))
        report = value(assembled.released(Release(audience: audience, now: Instant(seconds: 1_700_000_000))))
        let edition = Edition(
            report, words: Self.theme.words,
            assets: assets ?? (hasBaseMap ? ThemeAssets(baseMap: Self.baseMap) : ThemeAssets()))
        plan = value(SitePlan.make(edition, templates: Self.theme.templates))
        self.diagnostics = diagnostics
    }

    /// The routes of all files, sorted.
    var routes: [String] { plan.files.map(\.route.path) }

    /// A page's HTML; a failed expectation and an empty text where no page has the route.
    func page(_ route: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) -> String {
        guard let file = plan.files.first(where: { $0.route.path == route }) else {
            Issue.record(
                "no page at \(route); there are \(routes.joined(separator: ", "))", sourceLocation: sourceLocation)
            return ""
        }
        var bytes: [UInt8] = []
        plan.render(file, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Links of all pages that lead nowhere; those to the theme's assets, which a test site may lack, left out.
    var linkProblems: [String] {
        let pages = plan.files.filter { $0.route.path.hasSuffix(".html") }.map { file in
            (route: file.route, links: PageLinks.scan(Array(page(file.route.path).utf8), route: file.route))
        }
        let broken = LinkCheck.check(pages: pages, files: plan.files.map(\.route))
        return LinkCheck.diagnostics(
            broken, pages: pages, html: { _ in nil }, location: { SourceLocation(path: $0.path) }
        ).map(\.summary).filter { !$0.contains("assets/") }
    }

    /// What a reader sees of a page or of a piece of one: no tags, blanks made one, entities resolved.
    static func text(_ html: some StringProtocol) -> String {
        var text = ""
        var isInTag = false
        for character in html {
            switch character {
            case "<":
                isInTag = true
                text += " "
            case ">" where isInTag: isInTag = false
            default: if !isInTag { text.append(character) }
            }
        }
        for (entity, character) in [("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
            text = text.replacingOccurrences(of: entity, with: character)
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: The theme

    static let baseMap = Repository.bytes("Templates/maps/world.map") ?? []

    struct Theme {
        var words: Words
        var templates: CompiledTemplates
        var diagnostics: [Diagnostic]
    }

    /// Compiled once for all tests.
    static let theme: Theme = {
        func bytes(_ path: String) -> [UInt8] { Repository.bytes("Templates/\(path)") ?? [] }
        let words = Words.read(bytes("strings/en.yaml"), path: "Templates/strings/en.yaml", fallback: nil)
        let paths =
            FileManager.default.enumerator(atPath: "\(Repository.path)/Templates")?.compactMap { $0 as? String } ?? []
        let files = paths.filter { $0.hasSuffix(".mustache") }.sorted().map {
            TemplateFile(path: "Templates/\($0)", bytes: bytes($0))
        }
        let templates = TemplateLibrary.compile(files: files, pages: SitePlan.pages(words: words.value))
        return Theme(
            words: words.value, templates: templates.value, diagnostics: words.diagnostics + templates.diagnostics)
    }()
}

extension String {
    /// What stands between two texts, the first of each; nil where either is missing.
    func between(_ start: String, _ end: String) -> String? {
        guard let first = range(of: start), let last = range(of: end, range: first.upperBound..<endIndex) else {
            return nil
        }
        return String(self[first.upperBound..<last.lowerBound])
    }

    /// Whether both are there, and the one first.
    func says(_ first: String, before second: String) -> Bool {
        guard let start = range(of: first), let end = range(of: second) else { return false }
        return start.lowerBound < end.lowerBound
    }

    func count(of piece: String) -> Int { components(separatedBy: piece).count - 1 }
}
