/// A site that is built again whenever its files change, and is kept in memory: what a preview shows.
///
/// It is the pipeline of a build, run once more. What costs much is remembered by what it was made from; there is no
/// record of what depends on what, so nothing can be forgotten.
package actor LiveSite {
    private let pipeline: Pipeline

    package init(site: String, threads: Int, request: Pipeline.Request) {
        pipeline = Pipeline(site: site, threads: threads, request: request)
    }

    /// Builds the site as its files are now.
    ///
    /// - Parameter changed: The paths from the site's folder that are said to have changed, of files or of folders, there
    ///   or gone; nil for nobody knows which. A hint and nothing more: what a file's status says is what counts.
    /// - Throws: What the machine refuses, as where `Content` is no folder; and `CancellationError`.
    package func rebuild(changed: Set<String>?) async throws -> LiveBuild {
        let prepared = try await pipeline.prepare()
        guard let plan = prepared.plan, !prepared.report.hasErrors else {
            return LiveBuild(report: prepared.report, pages: nil, changesOnlyStyles: false)
        }
        return LiveBuild(
            report: prepared.report, pages: LivePages(plan, media: prepared.media), changesOnlyStyles: false)
    }
}
