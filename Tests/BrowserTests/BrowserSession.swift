import Foundation
import Testing

/// What all browser tests share: one browser, and the sites that they look at, each built once, by the first that asks.
struct BrowserSession: Sendable {
    let browser: Browser
    private let exampleSite = SharedSite { try await BuiltSite.example() }
    private let hostileSite = SharedSite { try await BuiltSite.hostile() }
    private let hostileFieldSite = SharedSite { try await HostileSite.make() }

    /// The example site of the repository.
    static func example() async throws -> BuiltSite { try await current().exampleSite.site() }

    /// The site with hostile text in every field.
    static func hostile() async throws -> BuiltSite { try await current().hostileSite.site() }

    /// The site that has every vector in its fields.
    static func hostileFields() async throws -> HostileSite { try await current().hostileFieldSite.site() }

    @TaskLocal private static var shared: BrowserSession?

    /// The session of the running test.
    static func current() throws -> BrowserSession {
        guard let shared else { throw BrowserError("No browser session: the suite lacks the trait .browser") }
        return shared
    }

    /// Starts what is shared, and ends it whatever the tests do.
    fileprivate static func run(_ body: @Sendable () async throws -> Void) async throws {
        let session = BrowserSession(browser: try Browser())
        let outcome: Result<Void, any Error>
        do {
            try await $shared.withValue(session) { try await body() }
            outcome = .success(())
        } catch {
            outcome = .failure(error)
        }
        await session.browser.end()
        await session.exampleSite.ifMade()?.remove()
        await session.hostileSite.ifMade()?.remove()
        await session.hostileFieldSite.ifMade()?.remove()
        try outcome.get()
    }
}

/// A site that several tests look at. It is made for the first of them; one that cannot be made fails each that asks.
actor SharedSite<Site: Sendable> {
    private let make: @Sendable () async throws -> Site
    private var made: Task<Site, any Error>?

    init(_ make: @escaping @Sendable () async throws -> Site) { self.make = make }

    func site() async throws -> Site {
        let task = made ?? Task { [make] in try await make() }
        made = task
        return try await task.value
    }

    /// The site, where any test asked for it.
    func ifMade() async -> Site? { try? await made?.value }
}

/// Gives a suite its browser session.
struct BrowserTrait: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await BrowserSession.run(function)
    }
}

extension Trait where Self == BrowserTrait {
    static var browser: Self { Self() }
}

/// Everything that only a real browser can say. The suites below it are its extensions, so that they share one.
@Suite(
    .disabled(
        if: ProcessInfo.processInfo.environment["SITREP_SKIP_BROWSER"] == "1",
        "SITREP_SKIP_BROWSER=1 is set: nothing was looked at in a browser"),
    .serialized, .browser)
struct BrowserTests {}
