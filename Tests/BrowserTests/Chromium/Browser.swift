import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A running browser: commands go in, answers and events come out.
///
/// One message at a time: a command is written and the pipe read until its answer has come; events that come meanwhile
/// are kept for their tab. A wait blocks its thread, never for longer than its limit.
actor Browser {
    /// What a page did, in the order in which it did it.
    struct Event: Sendable {
        var method: String
        var parameters: JSON
    }

    /// Seconds that any one command or wait may take. Generous: the machine may be busy with other tests.
    static let limit = 60.0

    private let process: ChromiumProcess
    private var lastID = 0
    /// What was read and is no whole message yet.
    private var unread: [UInt8] = []
    /// By session.
    private var events: [String: [Event]] = [:]
    private var isEnded = false

    init() throws { process = try ChromiumProcess() }

    func end() {
        guard !isEnded else { return }
        isEnded = true
        process.end()
    }

    /// Opens a tab that shares nothing with the others.
    ///
    /// - Parameter proxy: where its requests go, but for those to this machine; without one they go nowhere.
    func openTab(proxy: String? = nil) throws -> Tab {
        let context = try send(
            "Target.createBrowserContext", .object(proxy.map { ["proxyServer": .string($0)] } ?? [:]))[
                "browserContextId"]
        let target = try send("Target.createTarget", ["url": "about:blank", "browserContextId": context])["targetId"]
        let session = try send("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"]
        guard let name = session.string, let context = context.string else {
            throw BrowserError("Chromium opened no tab")
        }
        for domain in ["Page", "Runtime", "Log", "Network", "Audits"] {
            _ = try send("\(domain).enable", [:], session: name)
        }
        return Tab(browser: self, session: name, context: context)
    }

    func closeTab(_ tab: Tab) {
        events[tab.session] = nil
        _ = try? send("Target.disposeBrowserContext", ["browserContextId": .string(tab.context)])
    }

    /// Sends one command and waits for its answer.
    ///
    /// - Throws: `BrowserError` where the browser refuses, has ended, or does not answer in time.
    func send(_ method: String, _ parameters: JSON, session: String? = nil) throws -> JSON {
        lastID += 1
        let id = lastID
        var message: [String: JSON] = ["id": .number(Double(id)), "method": .string(method), "params": parameters]
        if let session { message["sessionId"] = .string(session) }
        try write(Array(try JSONEncoder().encode(JSON.object(message))) + [0], for: method)
        let deadline = Date().addingTimeInterval(Self.limit)
        while true {
            let answer = try next(before: deadline, for: method)
            guard answer["id"].number == Double(id) else {
                keep(answer)
                continue
            }
            if let text = answer["error"]["message"].string { throw BrowserError("\(method): \(text)") }
            return answer["result"]
        }
    }

    /// Waits until a tab's events hold one that matches.
    func wait(
        for what: String, in session: String, _ matches: @Sendable (Event) -> Bool
    ) throws {
        let deadline = Date().addingTimeInterval(Self.limit)
        while !events[session, default: []].contains(where: matches) {
            keep(try next(before: deadline, for: what))
        }
    }

    /// The events of a tab so far, which are then forgotten.
    func takeEvents(of session: String) -> [Event] {
        defer { events[session] = [] }
        return events[session] ?? []
    }

    private func keep(_ message: JSON) {
        guard let session = message["sessionId"].string, let method = message["method"].string else { return }
        events[session, default: []].append(Event(method: method, parameters: message["params"]))
        // A page with a dialog open answers nothing more: it is noted, as an event, and closed.
        if method == "Page.javascriptDialogOpening" {
            lastID += 1
            let answer: JSON = [
                "id": .number(Double(lastID)), "method": "Page.handleJavaScriptDialog", "sessionId": .string(session),
                "params": ["accept": false],
            ]
            if let bytes = try? JSONEncoder().encode(answer) { try? write(Array(bytes) + [0], for: method) }
        }
    }

    private func write(_ bytes: [UInt8], for method: String) throws {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { systemWrite(process.input, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw BrowserError("\(method): Chromium has ended") }
            start += count
        }
    }

    /// The next whole message.
    private func next(before deadline: Date, for method: String) throws -> JSON {
        var searched = 0
        while true {
            if let end = unread[searched...].firstIndex(of: 0) {
                let message = Data(unread[..<end])
                unread.removeSubrange(...end)
                return try JSONDecoder().decode(JSON.self, from: message)
            }
            searched = unread.count
            let left = deadline.timeIntervalSinceNow
            guard left > 0 else { throw BrowserError("\(method): no answer within \(Int(Self.limit)) s") }
            var request = pollfd(fd: process.output, events: Int16(POLLIN), revents: 0)
            guard poll(&request, 1, Int32(left * 1000) + 1) > 0 else { continue }
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(process.output, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw BrowserError("\(method): Chromium has ended") }
            unread += buffer[..<count]
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
