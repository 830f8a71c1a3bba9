import Building
import Diagnostics
import Foundation
import Reports
import TestSupport

/// A site that was built into a temporary folder.
struct BuiltSite: Sendable {
    /// The folder of the finished site.
    let output: String
    /// What to remove at the end.
    private let folder: String
    /// The pages by their path from the output, sorted.
    let pages: [String]

    /// - Parameter folder: what to remove at the end.
    init(output: String, folder: String) {
        self.output = output
        self.folder = folder
        pages = TemporaryPath.files(below: output).filter { $0.hasSuffix(".html") }
    }

    /// The address of the output on this disk, with the slash at its end.
    var root: String { address("") }

    func address(_ page: String) -> String {
        URL(fileURLWithPath: output, isDirectory: true).absoluteString + page
    }

    /// The pages that a browser shows; a redirection would lead away from itself.
    var shownPages: [String] { pages.filter { !isRedirection($0) } }

    private func isRedirection(_ page: String) -> Bool {
        (try? String(contentsOfFile: "\(output)/\(page)", encoding: .utf8))?.contains("http-equiv=\"refresh\"") ?? false
    }

    /// At most so many pages of each folder, in order: every kind of page is among them.
    func pagesOfEveryKind(_ limit: Int = 3) -> [String] {
        var counts: [Substring: Int] = [:]
        return shownPages.filter { page in
            guard let slash = page.firstIndex(of: "/") else { return true }
            counts[page[..<slash], default: 0] += 1
            return counts[page[..<slash]]! <= limit
        }
    }

    /// The bytes of a page or a file.
    func bytes(_ path: String) -> Data { FileManager.default.contents(atPath: "\(output)/\(path)") ?? Data() }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// The example site of the repository.
    static func example() async throws -> BuiltSite { try await build(Repository.path) }

    /// A site whose every field tries to break out of the page.
    static func hostile() async throws -> BuiltSite { try await build(files: HostileContent.files) }

    /// A site of these files, by their paths from its folder.
    static func build(files: [(path: String, text: String)]) async throws -> BuiltSite {
        let site = try TemporaryPath.make("sitrep-content")
        defer { try? FileManager.default.removeItem(atPath: site) }
        try write(files, to: site)
        return try await build(site)
    }

    /// Writes files by their paths from a folder.
    static func write(_ files: [(path: String, text: String)], to folder: String) throws {
        for (path, text) in files {
            let file = URL(fileURLWithPath: folder, isDirectory: true).appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    /// Builds at a fixed moment, so that no test depends on the day it is run.
    static func build(
        _ site: String, request: Pipeline.Request = .init(now: Instant(seconds: 1_760_000_000))
    ) async throws -> BuiltSite {
        let folder = try TemporaryPath.make("sitrep-site")
        do {
            let output = folder + "/site"
            let report = try await Pipeline(site: site, threads: 2, request: request).build(to: output)
            guard report.published != nil, !report.hasErrors else {
                let errors = report.diagnostics.filter { $0.severity == .error }.prefix(12)
                throw BrowserError(
                    "'\(site)' does not build:\n"
                        + TerminalReporter(usesColor: false).report(Array(errors)) { report.sources.bytes(path: $0) })
            }
            return BuiltSite(output: output, folder: folder)
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            throw error
        }
    }
}
