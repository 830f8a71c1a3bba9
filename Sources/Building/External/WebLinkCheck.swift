package import Diagnostics
package import Reports

/// Looks whether the addresses that content names still answer. Asked for, never part of a build.
///
/// Polite: HEAD first, GET only where a server does not do HEAD; one request at a time to a host, with a pause between
/// them; an answer holds for a week. Only warnings come of it: a server that is down today is nobody's mistake.
package struct WebLinkCheck<Probe: WebLinkProbe>: Sendable {
    package var probe: Probe
    /// Between two requests to one host.
    package var pause: Duration
    package var today: Day
    /// How many hosts are asked at once.
    package var hostsAtOnce = 8

    package init(probe: Probe, pause: Duration, today: Day) {
        self.probe = probe
        self.pause = pause
        self.today = today
    }

    package struct Outcome: Sendable {
        package var diagnostics: [Diagnostic] = []
        /// How many addresses were asked for, and how many the cache knew.
        package var asked = 0
        package var known = 0
    }

    private enum Verdict { case alive, dead, unanswered }

    /// - Throws: `CancellationError`, and what keeps the probe from asking.
    package func run(_ links: [WebLink], cache: inout WebLinkCache) async throws -> Outcome {
        var outcome = Outcome()
        var byHost: [String: [WebLink]] = [:]
        for link in links {
            guard let isAlive = cache.isAlive(link.address, on: today) else {
                byHost[link.host, default: []].append(link)
                continue
            }
            outcome.known += 1
            if !isAlive { outcome.diagnostics.append(WebLinkCodes.dead(link)) }
        }
        let groups = byHost.sorted { $0.key < $1.key }.map(\.value)
        var next = 0
        try await withThrowingTaskGroup(of: [(WebLink, Verdict)].self) { tasks in
            func add() {
                guard next < groups.count else { return }
                let links = groups[next]
                next += 1
                tasks.addTask { try await self.ask(links) }
            }
            for _ in 0..<hostsAtOnce { add() }
            while let answers = try await tasks.next() {
                for (link, verdict) in answers {
                    outcome.asked += 1
                    switch verdict {
                    case .alive: cache.note(link.address, isAlive: true, on: today)
                    case .dead:
                        cache.note(link.address, isAlive: false, on: today)
                        outcome.diagnostics.append(WebLinkCodes.dead(link))
                    case .unanswered: outcome.diagnostics.append(WebLinkCodes.unanswered(link))
                    }
                }
                add()
            }
        }
        outcome.diagnostics = outcome.diagnostics.orderedForReport()
        return outcome
    }

    /// The addresses of one host, one after the other.
    private func ask(_ links: [WebLink]) async throws -> [(WebLink, Verdict)] {
        var answers: [(WebLink, Verdict)] = []
        for (index, link) in links.enumerated() {
            if index > 0 { try await Task.sleep(for: pause) }
            var answer = try await probe.ask(link.address, method: .head)
            // Many servers answer HEAD with something else than they would answer GET with.
            if case .status(let status) = answer, status >= 400 {
                try await Task.sleep(for: pause)
                answer = try await probe.ask(link.address, method: .get)
            }
            answers.append((link, Self.verdict(answer)))
        }
        return answers
    }

    private static func verdict(_ answer: WebLinkAnswer) -> Verdict {
        switch answer {
        case .status(404), .status(410), .unknownHost: .dead
        case .status(let status) where status >= 500: .unanswered
        // A page that asks for a name or refuses programs is there.
        case .status: .alive
        case .nothing: .unanswered
        }
    }
}
