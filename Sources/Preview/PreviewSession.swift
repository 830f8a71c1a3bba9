package import Building
import Diagnostics

/// A preview from its first build to its end: builds the site again whenever its files change, and tells the pages in view.
package actor PreviewSession {
    /// What came of looking at the files once.
    package struct Round: Sendable {
        package enum Outcome: Sendable {
            /// There are new pages.
            case pages
            /// The pages differ in nothing but their style sheet.
            case styles
            /// Nothing new can be shown because of errors in the content.
            case errors
            /// The machine refused to read the files.
            case failed(SystemFailure)
            /// Every link of the pages in view has been checked.
            case links
        }

        package var outcome: Outcome
        /// What was found in this round.
        package var report: BuildReport?
        package var seconds: Double
        /// Whether pages are shown, be they older.
        package var hasPages: Bool
    }

    private let site: LiveSite
    private let preview: PreviewSite
    private let server: PreviewServer
    private let threads: Int
    private let onRound: @Sendable (Round) -> Void
    private var hasPages = false
    /// Whether the last look at the files failed, so that what has changed since is not known.
    private var isBehind = true
    /// What has changed since the last build without errors.
    private var recent: Set<String> = []
    private var checking: Task<Void, Never>?

    /// - Parameters:
    ///   - threads: How many threads check links, besides the one that serves.
    ///   - onRound: Told what came of each look at the files.
    package init(
        site: LiveSite, preview: PreviewSite, server: PreviewServer, threads: Int,
        onRound: @escaping @Sendable (Round) -> Void
    ) {
        self.site = site
        self.preview = preview
        self.server = server
        self.threads = threads
        self.onRound = onRound
    }

    /// Builds once, and again for every set of changes, until there are no more or the task is cancelled.
    ///
    /// - Parameter changes: Paths from the site's folder; the empty set where nobody knows what has changed.
    package func run(_ changes: AsyncStream<Set<String>>) async {
        await rebuild(nil)
        for await changed in changes {
            if Task.isCancelled { break }
            // Of "anything" no path is known, and it is more than style sheets.
            recent.formUnion(changed.isEmpty ? [""] : changed)
            await rebuild(changed.isEmpty || isBehind ? nil : changed)
        }
        checking?.cancel()
    }

    private func rebuild(_ changed: Set<String>?) async {
        checking?.cancel()
        let clock = ContinuousClock()
        let start = clock.now
        var round: Round
        do {
            let build = try await site.rebuild(changed: changed)
            isBehind = false
            let problems = Problems(build.report, recent: recent)
            round = Round(outcome: .errors, report: build.report, seconds: 0, hasPages: true)
            if let pages = build.pages {
                hasPages = true
                recent = []
                round.outcome = build.changesOnlyStyles ? .styles : .pages
                server.broadcast(preview.show(pages, changesOnlyStyles: build.changesOnlyStyles, problems))
                check(pages, build.report)
            } else {
                server.broadcast(preview.show(problems, isStale: true))
            }
        } catch let failure as SystemFailure {
            isBehind = true
            round = Round(outcome: .failed(failure), seconds: 0, hasPages: true)
            server.broadcast(preview.show(Problems(failure), isStale: true))
        } catch {
            // Cancelled: whoever cancelled wants to hear no more.
            isBehind = true
            return
        }
        round.hasPages = hasPages
        round.seconds = (clock.now - start).seconds
        onRound(round)
    }

    /// Renders all pages and checks every link, while the new ones are looked at already; a newer build breaks it off.
    private func check(_ pages: LivePages, _ report: BuildReport) {
        let threads = threads
        checking = Task.detached(priority: .utility) { [weak self] in
            let clock = ContinuousClock()
            let start = clock.now
            guard let found = try? await pages.check(threads: threads), !Task.isCancelled else { return }
            await self?.checked(found, report, seconds: (clock.now - start).seconds)
        }
    }

    private func checked(_ found: [Diagnostic], _ report: BuildReport, seconds: Double) {
        // A newer build may have begun between the last page and this call, which is made within the task of the check.
        guard !found.isEmpty, !Task.isCancelled else { return }
        var all = report
        all.diagnostics += found
        server.broadcast(preview.show(Problems(all), isStale: false))
        var round = Round(outcome: .links, report: report, seconds: seconds, hasPages: true)
        round.report?.diagnostics = found
        onRound(round)
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
