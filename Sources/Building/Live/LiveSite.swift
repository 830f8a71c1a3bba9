import Diagnostics
package import Reports

/// A site that is built again whenever its files change, and is kept in memory: what a preview shows.
///
/// It is the pipeline of a build, run once more. What costs much is remembered by what it was made from; there is no
/// record of what depends on what, so nothing can be forgotten.
package actor LiveSite {
    private var pipeline: Pipeline
    private let clock: (@Sendable () -> Instant)?
    private var memory = PipelineMemory()
    /// What the last build without errors was made from, and when.
    private var good: (input: Pipeline.Input, moment: Moment)?
    /// What is said to have changed since then; nil where nobody knows.
    private var sinceGood: Set<String>?
    /// The last two builds without errors.
    private var kept: [LivePages] = []

    /// What of the moment of a build shows in the pages, where the records are the same: see ``LastBuild/isValid(at:)``.
    private struct Moment: Equatable {
        var day: Day
        var embargoes: LastBuild.Embargoes
    }

    /// - Parameters:
    ///   - clock: Tells the moment by which each rebuild judges embargoes, since a preview may be left open for days; nil:
    ///     that of the request, always.
    ///   - onStage: Called as each stage of a rebuild begins.
    package init(
        site: String, threads: Int, request: Pipeline.Request, clock: (@Sendable () -> Instant)? = nil,
        onStage: @escaping @Sendable (Pipeline.Stage) -> Void = { _ in }
    ) {
        pipeline = Pipeline(site: site, threads: threads, request: request, onStage: onStage)
        self.clock = clock
    }

    /// Builds the site as its files are now.
    ///
    /// - Parameter changed: The paths from the site's folder that are said to have changed, of files or of folders, there
    ///   or gone; nil for nobody knows which. A hint and nothing more: what a file's status says is what counts.
    /// - Throws: What the machine refuses, as where `Content` is no folder; and `CancellationError`.
    package func rebuild(changed: Set<String>?) async throws -> LiveBuild {
        var memory = self.memory
        // The one copy is handed on: kept here too, every change would copy what is large.
        self.memory = PipelineMemory()
        defer { self.memory = memory }
        sinceGood = changed.flatMap { sinceGood?.union($0) }
        if let clock { pipeline.request.now = clock() }
        let input = try await pipeline.read(memory: &memory, changed: changed ?? [])
        let prepared = try await pipeline.prepare(input, memory: &memory, defersReview: true)
        guard let plan = prepared.plan, !prepared.report.hasErrors else {
            return LiveBuild(report: prepared.report, pages: nil, changesOnlyStyles: false)
        }
        let pages = LivePages(plan, media: prepared.media, review: prepared.laterReview)
        keep(pages)
        let moment = Moment(day: pipeline.request.now.day, embargoes: prepared.embargoes)
        let changesOnlyStyles =
            good.map { $0.moment == moment && input.differsOnlyInStyles(from: $0.input, changed: sinceGood) } ?? false
        good = (input, moment)
        sinceGood = []
        return LiveBuild(report: prepared.report, pages: pages, changesOnlyStyles: changesOnlyStyles)
    }

    /// Keeps the pages, and lets go of those before the last where nobody waits for it: to take apart what a large site was
    /// made of takes as long as to build it. Whoever shows a build has let go of the one before the last by then.
    private func keep(_ pages: LivePages) {
        kept.append(pages)
        guard kept.count > 2 else { return }
        let old = kept.removeFirst()
        Task.detached(priority: .background) { withExtendedLifetime(old) {} }
    }
}

extension Pipeline.Input {
    /// Whether nothing differs from another input but what stands in the theme's style sheets.
    ///
    /// - Parameter changed: what is said to have changed: a picture may change and keep its size.
    fileprivate func differsOnlyInStyles(from other: Pipeline.Input, changed: Set<String>?) -> Bool {
        let folder = "Templates/styles"
        func isStyle(_ path: String) -> Bool { path.hasPrefix(folder + "/") }
        func withoutStyles(_ files: [SourceFile]) -> [SourceFile] { files.filter { !isStyle($0.path) } }
        guard let changed, !changed.isEmpty, changed.allSatisfy({ $0 == folder || isStyle($0) }) else { return false }
        return content.value == other.content.value
            && withoutStyles(templates.value) == withoutStyles(other.templates.value)
    }
}
