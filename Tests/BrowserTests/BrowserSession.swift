import Foundation
import Testing

/// What all browser tests share: one browser, and the sites that they look at, built once.
struct BrowserSession: Sendable {
    let browser: Browser
    let example: BuiltSite
    /// Kept as a result: where it does not build, the tests of the example run all the same.
    let hostile: Result<BuiltSite, any Error>

    @TaskLocal private static var shared: BrowserSession?

    /// The session of the running test.
    static func current() throws -> BrowserSession {
        guard let shared else { throw BrowserError("No browser session: the suite lacks the trait .browser") }
        return shared
    }

    /// Starts what is shared, and ends it whatever the tests do.
    fileprivate static func run(_ body: @Sendable () async throws -> Void) async throws {
        let browser = try Browser()
        var sites: [BuiltSite] = []
        do {
            let example = try await BuiltSite.example()
            sites.append(example)
            let hostile: Result<BuiltSite, any Error>
            do {
                let site = try await BuiltSite.hostile()
                sites.append(site)
                hostile = .success(site)
            } catch {
                hostile = .failure(error)
            }
            try await $shared.withValue(BrowserSession(browser: browser, example: example, hostile: hostile)) {
                try await body()
            }
        } catch {
            await browser.end()
            sites.forEach { $0.remove() }
            throw error
        }
        await browser.end()
        sites.forEach { $0.remove() }
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
