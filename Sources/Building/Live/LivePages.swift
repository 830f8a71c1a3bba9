package import Diagnostics
import Publishing
import Reports
import Synchronization

/// The files of a build in memory, each rendered when it is first asked for.
///
/// A class, since what was rendered is shared by everybody who asks.
package final class LivePages: Sendable {
    private let plan: SitePlan
    /// What is published of each media file, by its path from `Content/media`.
    private let media: [String: MediaFile]
    /// The position in the plan of each file but those whose names depend on what is in them.
    private let mainIndices = Once<[String: Int]>()
    /// The position in the plan's list of all files.
    private let indices = Once<[String: Int]>()
    /// What was rendered, by route.
    private let rendered = Mutex<[String: LiveFile]>([:])

    /// Editorial rules that were left for later.
    private let review: (@Sendable () -> [Diagnostic])?

    init(_ plan: SitePlan, media: [String: MediaFile], review: (@Sendable () -> [Diagnostic])? = nil) {
        self.plan = plan
        self.review = review
        self.media = media
    }

    /// Every route, sorted.
    package var routes: [String] { plan.files.map(\.route.path) }

    /// The routes of everything that a person may open: all but what only scripts ask for.
    package var mainRoutes: [String] { plan.mainFiles.map(\.route.path) }

    /// Where the style sheet stands; its name changes with its bytes.
    package var styleSheet: String { plan.styleSheet.path }

    /// The file at a route, byte for byte as a build would publish it; nil where there is none.
    ///
    /// A media file that has gone away since the build is nil too.
    package func file(at route: String) -> LiveFile? {
        guard let file = planned(route) else { return nil }
        if case .media(let name) = file.content { return mediaFile(name) }
        if let known = rendered.withLock({ $0[route] }) { return known }
        // Two who ask at once may both render it: the bytes are the same, and neither waits for the other.
        var bytes: [UInt8] = []
        plan.render(file, into: &bytes)
        let made = LiveFile(
            content: .bytes(bytes), digest: String(decoding: SHA256.digest(of: bytes).base64URL, as: UTF8.self),
            isPage: file.isPage)
        rendered.withLock { $0[route] = made }
        return made
    }

    /// What only the search and the filter ask for, and the tables of lists, are planned when somebody asks.
    private func planned(_ route: String) -> SiteFile? {
        let main = mainIndices.value { Self.indices(of: plan.mainFiles) }
        if let index = main[route] { return plan.mainFiles[index] }
        // No other address is planned later.
        guard route.hasPrefix("search/") || route.hasPrefix("data/") else { return nil }
        return indices.value { Self.indices(of: plan.files) }[route].map { plan.files[$0] }
    }

    private static func indices(of files: [SiteFile]) -> [String: Int] {
        Dictionary(
            files.enumerated().map { ($0.element.route.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    private func mediaFile(_ name: String) -> LiveFile? {
        guard let media = media[name], let status = try? FileStatus.ofTarget(at: SystemPath(media.path)),
            status.kind == .file
        else { return nil }
        // Its bytes are not read for this: what the file system says of it changes with them.
        let digest = [Int64(status.size), status.changed, Int64(truncatingIfNeeded: status.identity.inode)]
        var content = LiveFile.Content.media(path: media.path)
        if !media.isWhole {
            // A picture that changes while it is looked at comes with the next build.
            guard let bytes = cleaned(media) else { return nil }
            content = .bytes(bytes)
        }
        return LiveFile(
            content: content, digest: digest.map { String($0, radix: 36) }.joined(separator: "_"), isPage: false)
    }

    private func cleaned(_ media: MediaFile) -> [UInt8]? {
        guard var reader = try? CopyReader(SystemPath(media.path), media) else { return nil }
        var bytes = [UInt8](repeating: 0, count: reader.copy.size)
        guard (try? reader.read(into: &bytes, count: bytes.count)) != nil else { return nil }
        return bytes
    }

    /// All that a build finds before it publishes and that this one has left for later: editorial warnings, addresses that two
    /// files have, and every link between the pages, for which all of them are rendered.
    ///
    /// - Throws: `CancellationError` where a newer build has made this one pointless.
    package func check(threads: Int) async throws -> [Diagnostic] {
        let editorial = review?() ?? []
        let rendering = PageRendering(plan: plan)
        return editorial + (try await rendering.prepare(threads: threads))
            + (try await rendering.checkAll(threads: threads))
    }
}
