import Building
import Diagnostics
import Reports
import TestSupport
import Testing

@testable import Preview

/// A site in a temporary folder with a preview of it, on a port of its own. Nothing is watched: a test says what changed.
final class PreviewedSite: Sendable {
    /// The moment by which embargoes are judged: 2026-01-01.
    static let now = Instant(seconds: 1_767_225_600)
    static let siteFile = "content_version: 1\ntitle: A test\n"
    static let incident = "title: Shots\nkind: other\ndate: 2023-01-01\nplace: {name: Here, kind: city}\n"
    /// A small site with a record of each format that content has.
    static let files = [
        "Content/site.yaml": siteFile,
        "Content/incidents/shots.yaml": incident,
        "Content/briefs/week.md": "---\ntitle: The week\ndate: 2023-01-02\nauthors: [A]\n---\nSee [[shots]].\n",
        "Content/places/far.json": #"{"id": "far", "name": "Far", "kind": "city"}"# + "\n",
        "Content/sources/all.jsonl": #"{"id": "paper", "title": "Paper", "kind": "document"}"# + "\n",
    ]

    let port: Int
    let preview: PreviewSite
    private let folder: TemporaryFolder
    private let changes: AsyncStream<Set<String>>.Continuation
    private let rounds: AsyncStream<PreviewSession.Round>
    private let server: PreviewServer
    private let work: Task<Void, Never>

    init(
        _ files: [String: String] = files, bytes: [String: [UInt8]] = [:], request: Pipeline.Request = .init(now: now),
        limits: ServerLimits = ServerLimits(), ownPages: [String: PreviewSite.OwnPage] = [:]
    ) async throws {
        let folder = try TemporaryFolder()
        for (path, text) in files { try folder.write(path, text) }
        for (path, content) in bytes { try folder.write(path, content) }
        self.folder = folder
        let listener = try Listener.open(ports: 0...0)
        port = listener.port
        let preview = PreviewSite(rule: HostRule(host: "127.0.0.1"), run: 1, ownPages: ownPages)
        self.preview = preview
        server = PreviewServer(listener: listener, limits: limits) { preview.respond(to: $0) }
        let (rounds, found) = AsyncStream<PreviewSession.Round>.makeStream()
        self.rounds = rounds
        let session = PreviewSession(
            site: LiveSite(site: folder.path, threads: 1, request: request), preview: preview, server: server,
            threads: 1
        ) { found.yield($0) }
        let (stream, changes) = AsyncStream<Set<String>>.makeStream()
        self.changes = changes
        server.start()
        work = Task(executorPreference: OwnThreads.shared) { await session.run(stream) }
        try await nextRound()
    }

    deinit {
        changes.finish()
        work.cancel()
        server.stop()
    }

    /// What came of the next look at the files; links are passed over unless asked for.
    @discardableResult
    func nextRound(links: Bool = false) async throws -> PreviewSession.Round {
        for await round in rounds {
            if case .links = round.outcome, !links { continue }
            return round
        }
        throw RawClient.Failed(what: "the session has ended")
    }

    /// Writes a file, and says so to the session.
    @discardableResult
    func write(_ relative: String, _ text: String) async throws -> PreviewSession.Round {
        try folder.write(relative, text)
        return try await changed(relative)
    }

    @discardableResult
    func remove(_ relative: String) async throws -> PreviewSession.Round {
        folder.remove(relative)
        return try await changed(relative)
    }

    /// Puts a link in the place of a file, which nobody is told.
    func exchangeForLink(_ relative: String, to target: String) throws {
        folder.remove(relative)
        try folder.link(relative, to: target)
    }

    private func changed(_ relative: String) async throws -> PreviewSession.Round {
        changes.yield([relative])
        return try await nextRound()
    }

    /// Every file of the site's folder.
    var sourceFiles: [String: [UInt8]] { TemporaryFolder.files(of: folder.path) }

    /// Where the site's folder lies.
    var sourcePath: String { folder.path }

    // MARK: Asking

    func client() throws -> RawClient { try RawClient(port: port) }

    /// One request on a connection of its own.
    func get(
        _ target: String, method: String = "GET", host: String? = nil, fields: [String] = []
    ) async throws -> RawClient.Response {
        let client = try client()
        let head = ["\(method) \(target) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")"] + fields
        await client.send(head.map { $0 + "\r\n" }.joined() + "\r\n")
        return try await client.response(hasBody: method != "HEAD")
    }

    /// A page without the one element that the preview adds.
    func page(_ target: String) async throws -> String {
        let response = try await get(target)
        #expect(response.status == 200, "\(target)")
        return response.text.replacing(PreviewScript.element(build: preview.build), with: "")
    }

    /// Listens to the events of the preview, as a page of the build in view unless said otherwise.
    func listen(build: String? = nil) async throws -> EventListener {
        let listener = EventListener(client: try client())
        await listener.client.send(
            "GET /.sitrep/events?build=\(build ?? preview.build) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
                + "Sec-Fetch-Site: same-origin\r\n\r\n")
        return listener
    }
}

/// Reads a stream of events.
final class EventListener {
    let client: RawClient
    private var unread: [UInt8] = []

    init(client: RawClient) { self.client = client }

    /// The data of the next event of a name that holds a text; others are passed over.
    func next(
        _ name: String, containing text: String = "", within limit: Duration = .seconds(20)
    ) async throws -> String {
        let deadline = ContinuousClock.now + limit
        while true {
            while let message = takeMessage() {
                let lines = message.split(separator: "\n")
                guard lines.contains("event: \(name)"[...]) else { continue }
                let data = lines.first { $0.hasPrefix("data: ") }.map { String($0.dropFirst("data: ".count)) } ?? ""
                if text.isEmpty || data.contains(text) { return data }
            }
            let left = deadline - ContinuousClock.now
            guard left > .zero else { throw RawClient.Failed(what: "no event '\(name)' with '\(text)'") }
            let (bytes, isEnded) = await client.receive(within: left) { !$0.isEmpty }
            unread += bytes
            if isEnded { throw RawClient.Failed(what: "the stream has ended without '\(name)'") }
        }
    }

    /// What ends in an empty line.
    private func takeMessage() -> String? {
        let text = String(decoding: unread, as: UTF8.self)
        guard let end = text.firstRange(of: "\n\n") else { return nil }
        let message = text[..<end.lowerBound]
        unread = Array(text[end.upperBound...].utf8)
        return String(message)
    }
}
