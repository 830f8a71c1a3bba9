import Foundation
import Testing

/// What all browser tests share: one browser, and the sites that they look at, built once.
struct BrowserSession: Sendable {
    let browser: Browser
    private let sites: [Result<BuiltSite, any Error>]
    private let hostileFieldSite: Result<HostileSite, any Error>

    /// The example site of the repository.
    static func example() throws -> BuiltSite { try current().sites[0].get() }

    /// The site with hostile text in every field.
    static func hostile() throws -> BuiltSite { try current().sites[1].get() }

    /// The site that has every vector in its fields.
    static func hostileFields() throws -> HostileSite { try current().hostileFieldSite.get() }

    @TaskLocal private static var shared: BrowserSession?

    /// The session of the running test.
    static func current() throws -> BrowserSession {
        guard let shared else { throw BrowserError("No browser session: the suite lacks the trait .browser") }
        return shared
    }

    /// Starts what is shared, and ends it whatever the tests do.
    fileprivate static func run(_ body: @Sendable () async throws -> Void) async throws {
        let browser = try Browser()
        // Kept as results: where one site does not build, the tests of the other run all the same.
        let sites = [await result(BuiltSite.example), await result(BuiltSite.hostile)]
        let fields = await result(HostileSite.make)
        let outcome = await result {
            let session = BrowserSession(browser: browser, sites: sites, hostileFieldSite: fields)
            try await $shared.withValue(session) { try await body() }
        }
        await browser.end()
        for case .success(let site) in sites { site.remove() }
        if case .success(let site) = fields { site.remove() }
        try outcome.get()
    }

    private static func result<Value>(
        _ body: @Sendable () async throws -> Value
    ) async -> Result<Value, any Error> {
        do { return .success(try await body()) } catch { return .failure(error) }
    }
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
