package import Diagnostics
import Publishing
import Synchronization

/// The files of a build in memory, each rendered when it is first asked for.
///
/// A class, since what was rendered is shared by everybody who asks.
package final class LivePages: Sendable {
    private let plan: SitePlan
    /// Where each media file lies, by its path from `Content/media`.
    private let media: [String: String]
    private let indices: [String: Int]
    /// What was rendered, by the position in the plan.
    private let rendered = Mutex<[Int: LiveFile]>([:])

    init(_ plan: SitePlan, media: [String: String]) {
        self.plan = plan
        self.media = media
        indices = Dictionary(
            plan.files.enumerated().map { ($0.element.route.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// Every route, sorted.
    package var routes: [String] { plan.files.map(\.route.path) }

    /// Where the style sheet stands; its name changes with its bytes.
    package var styleSheet: String { plan.styleSheet.path }

    /// The file at a route, byte for byte as a build would publish it; nil where there is none.
    ///
    /// A media file that has gone away since the build is nil too.
    package func file(at route: String) -> LiveFile? {
        guard let index = indices[route] else { return nil }
        if case .media(let name) = plan.files[index].content { return mediaFile(name) }
        if let known = rendered.withLock({ $0[index] }) { return known }
        // Two who ask at once may both render it: the bytes are the same, and neither waits for the other.
        var bytes: [UInt8] = []
        plan.render(plan.files[index], into: &bytes)
        let file = LiveFile(
            content: .bytes(bytes), digest: String(decoding: SHA256.digest(of: bytes).base64URL, as: UTF8.self),
            isPage: plan.files[index].isPage)
        rendered.withLock { $0[index] = file }
        return file
    }

    private func mediaFile(_ name: String) -> LiveFile? {
        guard let path = media[name], let status = try? FileStatus.ofTarget(at: SystemPath(path)), status.kind == .file
        else { return nil }
        // Its bytes are not read for this: what the file system says of it changes with them.
        let digest = [Int64(status.size), status.modified, Int64(truncatingIfNeeded: status.identity.inode)]
        return LiveFile(
            content: .media(path: path), digest: digest.map { String($0, radix: 36) }.joined(separator: "_"),
            isPage: false)
    }

    /// Renders every page and checks every link between the files: what a build does before it publishes.
    ///
    /// - Throws: `CancellationError` where a newer build has made this one pointless.
    package func check(threads: Int) async throws -> [Diagnostic] {
        try await PageRendering(plan: plan).checkAll(threads: threads)
    }
}
