import Diagnostics
import Markdown
import Publishing
import Records
package import Reports

/// The one pipeline: scan, parse, assemble, release, plan, render, publish. `check` stops before publishing.
package struct Pipeline: Sendable {
    /// The site's folder: the one that holds `Content/`.
    package var site: String
    package var threads: Int
    package var request: Request
    /// Called as each stage begins; for progress on a terminal.
    package var onStage: @Sendable (Stage) -> Void
    /// Called with the path of each content file before it is read; for tests of what happens in between.
    package var beforeReading: @Sendable (String) -> Void = { _ in }

    /// What is asked of a build.
    package struct Request: Sendable {
        /// Nil: the audience that `site.yaml` names.
        package var audience: TrafficLight?
        /// The moment by which embargoes are judged.
        package var now: Instant
        package var includesDrafts: Bool

        package init(audience: TrafficLight? = nil, now: Instant, includesDrafts: Bool = false) {
            self.audience = audience
            self.now = now
            self.includesDrafts = includesDrafts
        }
    }

    package enum Stage: String, Sendable, CaseIterable {
        case scan, parse, assemble, release, plan, publish
    }

    package init(
        site: String, threads: Int, request: Request, onStage: @escaping @Sendable (Stage) -> Void = { _ in }
    ) {
        self.site = site
        self.threads = threads
        self.request = request
        self.onStage = onStage
    }

    /// Runs every check, and publishes nothing.
    package func check() async throws -> BuildReport {
        let prepared = try await prepare()
        var report = prepared.report
        guard let plan = prepared.plan, !report.hasErrors else { return report }
        report.diagnostics += try await PageRendering(plan: plan).checkAll(threads: threads)
        return report
    }

    /// Builds the site into a folder; publishes nothing if anything is wrong.
    package func build(to output: String) async throws -> BuildReport {
        let prepared = try await prepare()
        var report = prepared.report
        guard let plan = prepared.plan, !report.hasErrors else { return report }
        onStage(.publish)
        let rendering = PageRendering(plan: plan)
        let media = prepared.media
        let files = plan.files.map { file in
            if case .media(let name) = file.content, let path = media[name] {
                return PlannedFile(route: file.route.path, origin: .copied(from: path))
            }
            return PlannedFile(route: file.route.path)
        }
        let summary = try await Publisher(site: site, threads: threads).publish(
            to: output, files: files,
            render: { index, bytes in rendering.render(index, into: &bytes) },
            validate: { outcomes in rendering.check(outcomes) })
        report.diagnostics += summary.diagnostics
        report.published = summary
        return report
    }

    /// Everything up to the plan.
    func prepare() async throws -> Prepared {
        onStage(.scan)
        let content = try await ContentScan(site: site, threads: threads, beforeReading: beforeReading).scan("Content")
        let own = try await ContentScan(site: site, threads: threads).scan("Templates", mayBeMissing: true)
        let theme = Theme(own: own.value)
        var diagnostics = content.diagnostics + own.diagnostics

        onStage(.parse)
        let siteFile = content.value.first { $0.path == SiteConfiguration.path }
        let configuration = SiteConfiguration.read(siteFile?.bytes)
        diagnostics += configuration.diagnostics
        let settings = CheckSettings(configuration.value)
        diagnostics += settings.diagnostics
        let records = try await parse(content.value, configuration.value)
        diagnostics += records.diagnostics

        onStage(.assemble)
        var media: [String: String] = [:]
        for file in content.value {
            if case .media(_, let path) = file.content {
                media[String(file.path.dropFirst("Content/media/".count))] = path
            }
        }
        let report = Report.assembled(
            site: configuration.value, records: records.value, mediaFiles: Set(media.keys))
        diagnostics += report.diagnostics

        onStage(.release)
        let release = Release(
            audience: request.audience ?? configuration.value.audience, now: request.now,
            includesDrafts: request.includesDrafts)
        let released = report.value.released(release)
        diagnostics += released.diagnostics

        // Rules need nothing of what follows, and nothing that follows needs them: they run beside it.
        let sources = SourceTexts(content: content.value, theme: theme)
        async let editorial = EditorialChecks.findings(
            in: ReportUnderCheck(report.value, released: released.value) { sources.bytes(path: $0) },
            off: settings.off)

        onStage(.plan)
        let words = theme.words(language: configuration.value.language)
        diagnostics += words.diagnostics
        let templates = theme.templates(words: words.value)
        diagnostics += templates.diagnostics

        var waivers = Waivers(report.value, codes: CodeCatalogue.byName)
        diagnostics += waivers.diagnostics
        var result = BuildReport(
            diagnostics: settings.applied(to: waivers.applied(to: diagnostics)), heldBack: released.value.heldBack,
            audience: release.audience, counts: BuildReport.Counts(released.value), sources: sources)
        func addEditorial(_ found: [Diagnostic]) {
            result.diagnostics += settings.applied(to: waivers.applied(to: found) + waivers.unused(off: settings.off))
            result.waived = waivers.count
        }
        guard !result.hasErrors else {
            addEditorial(await editorial)
            return Prepared(report: result, plan: nil, media: media)
        }
        let edition = Edition(
            released.value, words: words.value, assets: theme.assets(runningHead: released.value.site.title),
            pictureSizes: try await PictureSize.read(media, threads: threads))
        let plan = SitePlan.make(edition, templates: templates.value)
        result.diagnostics += settings.applied(to: plan.diagnostics)
        result.hasBaseURL = configuration.value.baseURL != nil
        addEditorial(await editorial)
        return Prepared(report: result, plan: plan.value, media: media)
    }

    struct Prepared: Sendable {
        var report: BuildReport
        var plan: SitePlan?
        /// Where each media file lies, by its path from `Content/media`.
        var media: [String: String]
    }

    /// Reads every file but the site's own; the records in the order of the paths.
    private func parse(
        _ files: [SourceFile], _ site: SiteConfiguration
    ) async throws -> Checked<[ParsedRecord]> {
        let texts = files.filter { file in
            if case .media = file.content { return false }
            return file.path != SiteConfiguration.path
        }
        let parsed = try await Parallel.forEachConcurrently(
            count: texts.count, threads: threads, makeWorker: { RecordDecoder(site: site) }
        ) { index, decoder in
            decoder.decode(texts[index].bytes, path: texts[index].path)
        }
        return Checked(parsed.flatMap(\.value), parsed.flatMap(\.diagnostics))
    }
}
