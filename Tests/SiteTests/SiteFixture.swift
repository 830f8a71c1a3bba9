import Building
import Diagnostics
import Reports
import TestSupport
import Testing

/// A whole site written as one text, in a temporary folder that goes when the fixture does.
///
///     -- Content/incidents/a.yaml --
///     title: A
///     1️⃣kind: other
///
/// A line `-- path --` begins a file. `1️⃣` … `9️⃣` mark places, each once in the site; they are taken out.
struct SiteFixture {
    /// The moment by which embargoes are judged, unless a test says otherwise: 2026-01-01.
    static let now = Instant(seconds: 1_767_225_600)
    /// The shortest `site.yaml`; stands in every site that does not bring its own.
    static let siteFile = "content_version: 1\ntitle: A test\n"
    /// The required keys of an incident.
    static let incident = "title: A\nkind: other\ndate: 2023-01-01\nplace: {name: Here, kind: city}\n"

    let folder: TemporaryFolder
    private var markers: [String: [Int: Character]] = [:]

    /// - Parameters:
    ///   - bytes: Further files, by path, that are no text.
    ///   - hasSiteFile: Whether a site without `site.yaml` in its text gets the shortest one.
    init(_ text: String = "", bytes: [String: [UInt8]] = [:], hasSiteFile: Bool = true) throws {
        folder = try TemporaryFolder()
        folder.makeFolder("site")
        var files = SiteText.files(of: text).map { (path: $0.path, text: $0.text) }
        if hasSiteFile, bytes["Content/site.yaml"] == nil, !files.contains(where: { $0.path == "Content/site.yaml" }) {
            files.append(("Content/site.yaml", Self.siteFile))
        }
        for (path, text) in files {
            let marked = MarkedText(text)
            for (marker, offset) in marked.markers { markers[path, default: [:]][offset] = marker }
            try folder.write("site/\(path)", marked.bytes)
        }
        for (path, content) in bytes { try folder.write("site/\(path)", content) }
    }

    /// The path of the site's folder.
    var site: String { "\(folder.path)/site" }
    /// The path of the folder it is built into.
    var output: String { "\(folder.path)/public" }

    /// What a build, or a check, found and did.
    struct Result {
        var report: BuildReport
        /// Errors, warnings and notes in the order of a report.
        var findings: [SiteFinding]

        /// The findings that are errors.
        var errors: [SiteFinding] { findings.filter { $0.severity == .error } }
        var isPublished: Bool { report.published.map { $0.result != .refused } ?? false }
    }

    @discardableResult
    func build(
        audience: TrafficLight? = nil, now: Instant = now, threads: Int = 1,
        beforeReading: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws -> Result {
        var pipeline = pipeline(audience, now, threads)
        pipeline.beforeReading = beforeReading
        return result(try await pipeline.build(to: output))
    }

    func check(audience: TrafficLight? = nil, now: Instant = now, threads: Int = 1) async throws -> Result {
        result(try await pipeline(audience, now, threads).check())
    }

    private func pipeline(_ audience: TrafficLight?, _ now: Instant, _ threads: Int) -> Pipeline {
        Pipeline(site: site, threads: threads, request: .init(audience: audience, now: now))
    }

    private func result(_ report: BuildReport) -> Result {
        let findings = report.diagnostics.sorted(by: Diagnostic.reportingOrder).map { diagnostic in
            SiteFinding(
                diagnostic.code.name, place(of: diagnostic, report), diagnostic.summary, diagnostic.severity)
        }
        return Result(report: report, findings: findings)
    }

    /// The marker at which a diagnostic begins; else its path, with line and column if it has a range.
    private func place(of diagnostic: Diagnostic, _ report: BuildReport) -> String {
        guard let location = diagnostic.location else { return "" }
        guard let range = location.range else { return location.path }
        if let marker = markers[location.path]?[Int(range.start)] { return String(marker) }
        guard let bytes = report.sources.bytes(path: location.path) else { return location.path }
        let position = SourceText(bytes).position(of: Int(range.start))
        return "\(location.path):\(position.line):\(position.column)"
    }

    /// A file of the output.
    func read(_ route: String) -> String? { folder.read("public/\(route)") }

    /// The route of the one asset of a name, whatever its fingerprint.
    func asset(_ name: String, _ ending: String) throws -> String {
        let found = outputFiles.keys.filter { $0.hasPrefix("assets/\(name)-") && $0.hasSuffix(".\(ending)") }
        return try #require(found.count == 1 ? found.first : nil, "\(found)")
    }

    /// Every file of the output, the manifest included.
    var outputFiles: [String: [UInt8]] { TemporaryFolder.files(of: output) }
}

/// One diagnostic of a site: its code, the marker where it begins (or `path:line:column`, or `path`), its summary.
struct SiteFinding: Hashable, CustomStringConvertible {
    var severity: Severity
    var code: String
    var place: String
    var summary: String

    init(_ code: String, _ place: String, _ summary: String, _ severity: Severity = .error) {
        self.severity = severity
        self.code = code
        self.place = place
        self.summary = summary
    }

    var description: String { "\(place) \(severity.rawValue): \(summary) [\(code)]" }
}
