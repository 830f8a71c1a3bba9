import Diagnostics
import Exporting
import History
import LeakScan
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

    /// Where builds remember what they left, so that one that finds everything as it was need not be made; nil: nowhere.
    package var recollection: Recollection?

    /// What is asked of a build.
    package struct Request: Sendable {
        /// Nil: the audience that `site.yaml` names.
        package var audience: TrafficLight?
        /// The moment by which embargoes are judged.
        package var now: Instant
        package var includesDrafts: Bool
        /// The day as of which the site is shown, by what was recorded until its end; nil: as it is.
        package var asOf: Day?

        package init(audience: TrafficLight? = nil, now: Instant, includesDrafts: Bool = false, asOf: Day? = nil) {
            self.audience = audience
            self.now = now
            self.includesDrafts = includesDrafts
            self.asOf = asOf
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
        var memory = PipelineMemory()
        let input = try await read(memory: &memory)
        let prepared = try await prepare(input, memory: &memory)
        var report = prepared.report
        guard let plan = try await plan(prepared, &report) else { return report }
        let leaks = try await leakSearch(input, prepared.report.report.site)
        report.secrets = leaks?.count ?? 0
        report.diagnostics += try await PageRendering(plan: plan, leaks: leaks).checkAll(threads: threads)
        return report
    }

    /// Builds the site into a folder; publishes nothing if anything is wrong.
    package func build(to output: String) async throws -> BuildReport {
        var memory = PipelineMemory()
        let input = try await read(memory: &memory)
        var digest: SHA256.Digest?
        if let recollection { digest = try await inputDigest(input, recollection) }
        if let digest, let report = try await unchanged(digest, output, input) { return report }
        let prepared = try await prepare(input, memory: &memory)
        var report = prepared.report
        guard let plan = try await plan(prepared, &report) else { return report }
        onStage(.publish)
        let leaks = try await leakSearch(input, prepared.report.report.site)
        report.secrets = leaks?.count ?? 0
        let rendering = PageRendering(plan: plan, leaks: leaks)
        let media = prepared.media
        let files = plan.files.map { file in
            if case .media(let name) = file.content, let media = media[name] {
                return PlannedFile(route: file.route.path, origin: .cleaned(media))
            }
            return PlannedFile(route: file.route.path, isLarge: file.isLarge)
        }
        let copies = files.compactMap { file in file.media.map { (route: file.route, media: $0) } }
        let inMedia = try await Self.sightings(leaks, inMedia: copies, threads: threads)
        let summary = try await Publisher(site: site, threads: threads).publish(
            to: output, files: files,
            render: { index, bytes in rendering.render(index, into: &bytes) },
            validate: { outcomes in rendering.check(outcomes + [.init(sightings: inMedia)]) })
        report.diagnostics += summary.diagnostics
        report.published = summary
        try await remember(report, digest, prepared.embargoes, output)
        return report
    }

    /// The plan with all that its pages share, if they are to be rendered.
    private func plan(_ prepared: Prepared, _ report: inout BuildReport) async throws -> SitePlan? {
        guard let plan = prepared.plan, !report.hasErrors else { return nil }
        report.diagnostics += try await PageRendering(plan: plan).prepare(threads: threads)
        return report.hasErrors ? nil : plan
    }

    /// The files of a site.
    struct Input: Sendable {
        var content: Checked<[SourceFile]>
        /// Those of the site's own `Templates/`.
        var templates: Checked<[SourceFile]>
        /// What was recorded for the audience.
        var history: Checked<[SourceFile]>
        var audience: TrafficLight
        /// The content as it is today, where `content` is another.
        var today: [SourceFile]?
    }

    /// - Parameter changed: see ``ContentScan/scan(_:mayBeMissing:memory:changed:)``.
    func read(memory: inout PipelineMemory, changed: Set<String> = []) async throws -> Input {
        onStage(.scan)
        var scan = ContentScan(site: site, threads: threads, beforeReading: beforeReading)
        let content = try await scan.scan("Content", memory: &memory.content, changed: changed)
        scan.beforeReading = { _ in }
        let templates = try await scan.scan(
            "Templates", mayBeMissing: true, memory: &memory.templates, changed: changed)
        let audience = request.audience ?? SiteConfiguration.read(Self.siteFile(of: content.value)).value.audience
        let history = try await scan.scan(
            Ledger.folder(of: audience), mayBeMissing: true, memory: &memory.history, changed: changed)
        let input = Input(content: content, templates: templates, history: history, audience: audience)
        guard let day = request.asOf else { return input }
        var asItStood = try await asItStood(input, on: day)
        // What is withheld today may not be told by yesterday's site.
        asItStood.today = content.value
        return asItStood
    }

    /// The bytes of `site.yaml`.
    package static func siteFile(of content: [SourceFile]) -> [UInt8]? {
        content.first { $0.path == SiteConfiguration.path }?.bytes
    }

    /// Everything up to the plan.
    ///
    /// - Parameter defersReview: Whether editorial rules that can stop nothing are left for later
    ///   (``Prepared/laterReview``).
    func prepare(
        _ input: Input, memory: inout PipelineMemory, defersReview: Bool = false
    ) async throws -> Prepared {
        let (content, own) = (input.content, input.templates)
        var diagnostics = content.diagnostics + own.diagnostics + input.history.diagnostics

        onStage(.parse)
        let siteFile = Self.siteFile(of: content.value)
        let configuration = SiteConfiguration.read(siteFile)
        diagnostics += configuration.diagnostics
        let settings = CheckSettings(configuration.value)
        diagnostics += settings.diagnostics
        let records = try await memory.parsed.parse(
            content.value, configuration.value, siteFile: siteFile, threads: threads)
        diagnostics += records.diagnostics

        onStage(.assemble)
        var media: [String: String] = [:]
        for file in content.value {
            if case .media(_, let path) = file.content {
                media[String(file.path.dropFirst("Content/media/".count))] = path
            }
        }
        let report = Report.unchecked(
            site: configuration.value, records: records.value, mediaFiles: Set(media.keys),
            faulty: memory.parsed.faulty.map { ($0.path, $0.bytes) })
        let ledger = ledger(of: input)
        // Releasing asks nothing of what is checked meanwhile.
        async let references = report.value.referenceDiagnostics

        onStage(.release)
        let theme = memory.theme.read(own: own.value, language: configuration.value.language)
        let release = Release(
            audience: input.audience, now: request.now, includesDrafts: request.includesDrafts)
        let released = report.value.released(release)
        diagnostics += report.diagnostics + (await references) + released.diagnostics
        diagnostics += theme.words.diagnostics + theme.templates.diagnostics + ledger.diagnostics

        // What is withheld today is shown where it stands today.
        let sources = SourceTexts(
            content: content.value + (input.today ?? []) + input.history.value, theme: theme.theme)
        let review = EditorialReview(
            report: report.value, released: released.value, sources: sources, settings: settings,
            // What a record refers to is not known where some cannot be read.
            // What changed without a word is told of below, and may be waived there.
            off: (records.hasErrors ? settings.off.union(EditorialChecks.needingEveryRecord) : settings.off)
                .union([DiagnosticCode.unexplainedChange.name]))
        var waivers = Waivers(report.value, codes: CodeCatalogue.byName)
        diagnostics += waivers.diagnostics
        var result = BuildReport(
            diagnostics: settings.applied(to: waivers.applied(to: worthSaying(diagnostics))),
            heldBack: released.value.heldBack,
            audience: release.audience, counts: BuildReport.Counts(released.value), sources: sources,
            report: report.value)
        // Rules need nothing of what follows, and nothing that follows needs them: they run beside it, or later where they
        // can find nothing that stops the site from being shown.
        let isLater = defersReview && !settings.raises(EditorialChecks.codes)
        let served = waivers
        // Old content is nobody's to mend.
        let isReviewed = !isLater && request.asOf == nil
        async let editorial = isReviewed ? review.findings(served: served) : nil
        let examined = try await memory.media.examined(released.value.mediaInUse, of: media, threads: threads)
        let findings = released.value.mediaInUse.flatMap { examined[$0]?.diagnostics(of: $0) ?? [] }
        result.diagnostics += settings.applied(to: findings)
        let files = media.map { ($0, examined[$0]?.file ?? MediaFile(path: $1)) }
        let published = Dictionary(files, uniquingKeysWith: { first, _ in first })
        guard !result.hasErrors else {
            result.add(await editorial)
            return Prepared(report: result, media: published)
        }

        onStage(.plan)
        let edition = Edition(
            released.value, words: theme.words.value,
            assets: theme.theme.assets(runningHead: released.value.site.title),
            pictureSizes: examined.compactMapValues(\.pictureSize),
            goneMedia: Set(released.value.mediaInUse.filter { media[$0] == nil }),
            export: Exporter(sha1: SHA1.digest(of:)), ledger: ledger.value, asOf: request.asOf,
            // A preview is to be shown soon, and is no publication.
            comparesLedger: !defersReview)
        _ = try await Parallel.concurrentMap(edition.planningPreparations, threads: threads) { $0() }
        let plan = SitePlan.make(edition, templates: theme.templates.value)
        result.diagnostics += settings.applied(to: plan.diagnostics + waivers.applied(to: edition.unexplainedChanges))
        // A site as it stood is held against what is withheld today, when its content is read.
        if request.asOf == nil {
            result.diagnostics += edition.withheldInHistory(report.value) + edition.redactedInHistory
        }
        result.unrecorded = edition.unrecordedCount
        result.hasBaseURL = configuration.value.baseURL != nil
        result.add(await editorial)
        var prepared = Prepared(report: result, plan: plan.value, media: published)
        prepared.embargoes = LastBuild.Embargoes(records.value, at: request.now)
        if isLater { prepared.laterReview = { review.findings(served: served).diagnostics } }
        return prepared
    }

    struct Prepared: Sendable {
        var report: BuildReport
        var plan: SitePlan?
        /// What is published of each media file, by its path from `Content/media`.
        var media: [String: MediaFile]
        var embargoes = LastBuild.Embargoes(over: nil, next: nil)
        /// Finds what the editorial rules have to say; nil where they have said it.
        var laterReview: (@Sendable () -> [Diagnostic])?
    }
}
