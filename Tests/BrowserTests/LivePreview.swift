import Building
import Foundation
import Preview
import Reports
import TestSupport

/// A preview of a copy of the example site, as `sitrep serve` makes one: its folder is watched, and whoever writes to it
/// sees what comes of it.
struct LivePreview: Sendable {
    /// The site's folder.
    let folder: String
    /// The address of the preview, with the slash at its end.
    let root: String
    private let server: PreviewServer
    private let work: Task<Void, Never>

    /// Shows a preview for the length of a closure.
    ///
    /// - Parameter files: the content, where it is not that of the example site.
    static func with(
        files: [(path: String, text: String)]? = nil, _ body: (LivePreview) async throws -> Void
    ) async throws {
        let folder = try TemporaryPath.make("sitrep-preview")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        if let files {
            try BuiltSite.write(files, to: folder)
        } else {
            try FileManager.default.copyItem(atPath: Repository.path + "/Content", toPath: folder + "/Content")
        }
        // The folder is there before its first file, so that what is reported is the file alone.
        try FileManager.default.createDirectory(
            atPath: folder + "/Templates/styles", withIntermediateDirectories: true)
        let listener = try Listener.open(ports: 0...0)
        let site = PreviewSite(rule: HostRule(host: "127.0.0.1"), run: 1)
        let server = PreviewServer(listener: listener) { site.respond(to: $0) }
        let (rounds, found) = AsyncStream<Void>.makeStream()
        let session = PreviewSession(
            site: LiveSite(site: folder, threads: 2, request: .init(now: Instant(seconds: 1_760_000_000))),
            preview: site, server: server, threads: 1
        ) { _ in found.yield() }
        let changes = ContentWatcher(site: folder).changes()
        server.start()
        let preview = LivePreview(
            folder: folder, root: listener.address, server: server, work: Task { await session.run(changes) })
        for await _ in rounds { break }
        do {
            try await body(preview)
            preview.end()
        } catch {
            preview.end()
            throw error
        }
    }

    private func end() {
        work.cancel()
        server.stop()
    }

    func read(_ path: String) throws -> String { try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8) }

    /// Saves a file as many editors do: beside it, then in its place.
    func save(_ path: String, _ text: String) throws {
        let file = URL(fileURLWithPath: "\(folder)/\(path)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file, options: .atomic)
    }
}
