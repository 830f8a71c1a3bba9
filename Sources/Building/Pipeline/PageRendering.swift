import Diagnostics
import Publishing

/// Renders the files of a plan and collects what the check of links needs.
struct PageRendering: Sendable {
    let plan: SitePlan

    /// What one file contributes to the check; nil for files that are no pages.
    typealias Outcome = PageLinks?

    func render(_ index: Int, into bytes: inout [UInt8]) -> Outcome {
        let file = plan.files[index]
        plan.render(file, into: &bytes)
        guard file.isPage else { return nil }
        return PageLinks.scan(bytes, route: file.route, base: plan.basePath(of: file.route))
    }

    /// Makes what pages share, on all threads, before the first page asks for it; says what is wrong with it.
    func prepare(threads: Int) async throws -> [Diagnostic] {
        _ = try await Parallel.concurrentMap(plan.preparations, threads: threads) { $0() }
        return plan.lateDiagnostics
    }

    /// Renders every file, keeps none, and checks the links.
    func checkAll(threads: Int) async throws -> [Diagnostic] {
        let links = try await Parallel.forEachConcurrently(
            count: plan.files.count, threads: threads, large: plan.files.indices.filter { plan.files[$0].isLarge },
            makeWorker: { PageBuffer() }
        ) { index, buffer in
            buffer.bytes.removeAll(keepingCapacity: true)
            return render(index, into: &buffer.bytes)
        }
        return check(links)
    }

    /// Every link between the files, checked when all are rendered and nothing is visible yet.
    func check(_ outcomes: [Outcome?]) -> [Diagnostic] {
        var pages: [(route: Route, links: PageLinks)] = []
        var positions: [Route: Int] = [:]
        pages.reserveCapacity(outcomes.count)
        for (index, outcome) in outcomes.enumerated() {
            guard let links = outcome ?? nil else { continue }
            positions[plan.files[index].route] = index
            pages.append((plan.files[index].route, links))
        }
        let broken = LinkCheck.check(pages: pages, files: plan.files.lazy.map(\.route))
        return LinkCheck.diagnostics(
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
