import Foundation

/// A tab in which nothing that a page does of its own can go unseen: scripts, dialogs, requests, moves, violations of the
/// site's policy.
struct WatchedTab: Sendable {
    let tab: Tab
    private let trap: RequestTrap

    /// Opens one for the length of a closure.
    ///
    /// - Parameter ignoresPolicy: whether the browser takes the pages' policy for nothing, so that only escaping is
    ///   between a hostile text and its running.
    static func with<Result: Sendable>(
        ignoresPolicy: Bool, _ body: (WatchedTab) async throws -> Result
    ) async throws -> Result {
        let trap = try RequestTrap()
        defer { trap.stop() }
        return try await Tab.with(proxy: trap.address) { tab in
            _ = try await tab.send("Runtime.addBinding", ["name": "sitrepTell"])
            _ = try await tab.send("Page.addScriptToEvaluateOnNewDocument", ["source": .string(Self.ears)])
            _ = try await tab.send(
                "Page.addScriptToEvaluateOnNewDocument",
                ["source": .string("self.sitrepVectors = \(try Self.json(HostileVector.all.map(\.text)))")])
            if ignoresPolicy { _ = try await tab.send("Page.setBypassCSP", ["enabled": true]) }
            return try await body(WatchedTab(tab: tab, trap: trap))
        }
    }

    /// What a hostile text would call, and what tells that the policy had to hold something back.
    private static let ears = """
        (() => {
          const tell = self.sitrepTell;
          if (!tell) return;
          for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'msgbox'])
            self[name] = (...all) => tell(`${name}(${all.join(', ')})`);
          addEventListener('securitypolicyviolation',
            event => tell(`policy: ${event.effectiveDirective} ${event.blockedURI}`), true);
        })();
        """

    /// What a page did and what is in it that must not be.
    struct Visit: Sendable {
        /// In words for a test's message; none where all is well.
        var faults: [String]
        /// The vectors whose text is on the page as it was typed, by their place in the list.
        var shown: [Int]
    }

    private struct Found: Decodable, Sendable {
        var made: [String]
        var shown: [Int]
    }

    /// Opens a page below an address, passes over everything on it, and says what came of it.
    ///
    /// - Parameter use: what a reader does there.
    func visit(
        _ address: String, within root: String, use: (Tab) async throws -> Void = { _ in }
    ) async throws -> Visit {
        try await tab.open(address)
        try await use(tab)
        return try await look(address, within: root)
    }

    /// Opens what is no page: a feed, a picture. There may be no script in it, not even ours.
    func visit(document address: String, within root: String) async throws -> Visit {
        try await tab.load(address)
        return try await look(address, within: root)
    }

    private func look(_ address: String, within root: String) async throws -> Visit {
        let found: Found = try await tab.evaluate(HostileScripts.look)
        let activity = try await tab.activity()
        var faults = found.made.map { "made: \($0)" }
        faults += activity.told.map { "ran: \($0)" }
        faults += activity.dialogs.map { "dialog: \($0)" }
        faults += activity.problems
        faults += activity.moves(from: address).map { "moved: \($0)" }
        faults += activity.requests(outside: root).map { "asked for: \($0)" }
        return Visit(faults: faults, shown: found.shown)
    }

    /// Everything that any page of this tab has asked other hosts for.
    var caught: [String] { trap.caught }

    private static func json(_ texts: [String]) throws -> String {
        String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
    }
}
