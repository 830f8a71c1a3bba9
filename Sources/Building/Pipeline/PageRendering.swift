import Diagnostics
import LeakScan
import Publishing

/// Renders the files of a plan and collects what the check of links needs.
struct PageRendering: Sendable {
    let plan: SitePlan
    /// What may be in none of the files; nil where nothing is withheld.
    var leaks: LeakSearch?

    /// What one file contributes to the checks.
    struct Outcome: Sendable {
        /// Nil for files that are no pages.
        var links: PageLinks?
        /// What it holds and should not.
        var sightings: [LeakSighting] = []
    }

    func render(_ index: Int, into bytes: inout [UInt8]) -> Outcome {
        let file = plan.files[index]
        plan.render(file, into: &bytes)
        var outcome = Outcome()
        if let leaks { outcome.sightings = leaks.sightings(in: bytes, name: file.route.path) }
        guard file.isPage else { return outcome }
        outcome.links = PageLinks.scan(bytes, route: file.route, base: plan.basePath(of: file.route))
        return outcome
    }

    /// Makes what pages share, on all threads, before the first page asks for it; says what is wrong with it.
    func prepare(threads: Int) async throws -> [Diagnostic] {
        _ = try await Parallel.concurrentMap(plan.preparations, threads: threads) { $0() }
        return plan.lateDiagnostics
    }

    /// Renders every file, keeps none, and checks the links.
    func checkAll(threads: Int) async throws -> [Diagnostic] {
        let outcomes = try await Parallel.forEachConcurrently(
            count: plan.files.count, threads: threads, large: plan.files.indices.filter { plan.files[$0].isLarge },
            makeWorker: { PageBuffer() }
        ) { index, buffer in
            buffer.bytes.removeAll(keepingCapacity: true)
            return render(index, into: &buffer.bytes)
        }
        return check(outcomes)
    }

    /// Every link between the files, and every text that may not be there, when all are rendered and nothing is visible yet.
    func check(_ outcomes: [Outcome?]) -> [Diagnostic] {
        var pages: [(route: Route, links: PageLinks)] = []
        var positions: [Route: Int] = [:]
        pages.reserveCapacity(outcomes.count)
        for (index, outcome) in outcomes.enumerated() {
            guard let links = outcome?.links else { continue }
            positions[plan.files[index].route] = index
            pages.append((plan.files[index].route, links))
        }
        let broken = LinkCheck.check(pages: pages, files: plan.files.lazy.map(\.route))
        let leaked =
            leaks?.diagnostics(outcomes.flatMap { $0?.sightings ?? [] }, in: plan.edition.ledger) ?? []
        return leaked
            + LinkCheck.diagnostics(
                broken, pages: pages,
                html: { route in
                    guard let index = positions[route] else { return nil }
                    var bytes: [UInt8] = []
                    plan.render(plan.files[index], into: &bytes)
                    return bytes
                },
                location: { route in positions[route].flatMap { plan.location(of: plan.files[$0]) } },
                base: { plan.basePath(of: $0) })
    }
}

/// The buffer that a checking worker renders into.
private struct PageBuffer: ~Copyable {
    var bytes: [UInt8] = []
}
