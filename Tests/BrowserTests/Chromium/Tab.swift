import Foundation

/// One tab of a browser.
struct Tab: Sendable {
    let browser: Browser
    let session: String
    let context: String

    /// Opens a tab for the length of a closure.
    static func with<Result: Sendable>(
        proxy: String? = nil, _ body: (Tab) async throws -> Result
    ) async throws -> Result {
        let tab = try await BrowserSession.current().browser.openTab(proxy: proxy)
        do {
            let result = try await body(tab)
            await tab.browser.closeTab(tab)
            return result
        } catch {
            await tab.browser.closeTab(tab)
            throw error
        }
    }

    func send(_ method: String, _ parameters: JSON = [:]) async throws -> JSON {
        try await browser.send(method, parameters, session: session)
    }

    /// Goes to an address and waits until the page and all that it needs is there, what its scripts add after the first
    /// paint too.
    func open(_ address: String) async throws {
        try await load(address)
        try await settle()
    }

    /// Goes to an address as a browser that runs no scripts, and runs none from there on.
    func openWithoutScripts(_ address: String) async throws {
        try await setScripts(false)
        try await load(address)
    }

    /// Goes to an address and waits for the end of its loading, and no longer.
    func load(_ address: String) async throws {
        _ = await browser.takeEvents(of: session)
        let answer = try await send("Page.navigate", ["url": .string(address)])
        if let text = answer["errorText"].string { throw BrowserError("\(address): \(text)") }
        try await browser.wait(for: "the loading of \(address)", in: session) { $0.method == "Page.loadEventFired" }
    }

    /// The value of an expression in the page; a promise is waited for.
    func evaluate<Value: Decodable & Sendable>(
        _ expression: String, as type: Value.Type = Value.self
    ) async throws -> Value {
        let answer = try await send(
            "Runtime.evaluate",
            ["expression": .string(expression), "returnByValue": true, "awaitPromise": true])
        if answer["exceptionDetails"] != .null {
            let details = answer["exceptionDetails"]
            throw BrowserError(details["exception"]["description"].string ?? details["text"].string ?? "failed")
        }
        return try answer["result"]["value"].decoded(as: type)
    }

    /// What is to be seen, as PNG in base 64.
    func screenshot() async throws -> String {
        try await send("Page.captureScreenshot", ["format": "png"])["data"].string ?? ""
    }

    /// The page as PDF, on sheets of so many inches: A4 unless said otherwise.
    func pdf(width: Double = 8.27, height: Double = 11.69) async throws -> Data {
        let answer = try await send(
            "Page.printToPDF",
            [
                "printBackground": true, "preferCSSPageSize": true, "paperWidth": .number(width),
                "paperHeight": .number(height),
            ])
        return Data(base64Encoded: answer["data"].string ?? "") ?? Data()
    }

    /// Everything that the page did since it was opened.
    func activity() async throws -> PageActivity {
        // One answer more, so that what was under way has come.
        let _: Int = try await evaluate("new Promise(done => setTimeout(() => done(0), 20))")
        return PageActivity(await browser.takeEvents(of: session))
    }
}
