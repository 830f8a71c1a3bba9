import Diagnostics
import TestSupport

@testable import Building

/// Everything that a build in memory says and shows.
struct BuildOutcome: Equatable {
    struct File: Equatable {
        var bytes: [UInt8]
        var digest: String
        var isPage: Bool
    }

    /// What the machine would not do.
    var failure: String?
    /// Each with all it says, in the order of a report.
    var diagnostics: [Diagnostic] = []
    /// What was released and what was held back.
    var counts = ""
    /// By route; nil where there are errors.
    var files: [String: File]?

    var hasErrors: Bool { files == nil }

    /// The outcome of a rebuild.
    ///
    /// - Parameter checksLinks: Whether what is left for later is looked at too: the links between all files, above all.
    init(of site: LiveSite, changed: Set<String>?, checksLinks: Bool) async {
        await self.init(checksLinks: checksLinks) {
            let build = try await site.rebuild(changed: changed)
            return (build.report, build.pages)
        }
    }

    /// The outcome of a build that remembers nothing of earlier ones but the compiled theme, if it is given: in a debug
    /// build, to compile it takes as long as all the rest.
    init(cleanBuildOf pipeline: Pipeline, theme: inout ThemeMemory, checksLinks: Bool) async {
        var memory = PipelineMemory()
        memory.theme = theme
        await self.init(checksLinks: checksLinks) {
            let input = try await pipeline.read(memory: &memory)
            let prepared = try await pipeline.prepare(input, memory: &memory, defersReview: true)
            guard let plan = prepared.plan, !prepared.report.hasErrors else { return (prepared.report, nil) }
            return (prepared.report, LivePages(plan, media: prepared.media, review: prepared.laterReview))
        }
        theme = memory.theme
    }

    private init(checksLinks: Bool, _ build: () async throws -> (BuildReport, LivePages?)) async {
        do {
            let (report, pages) = try await build()
            diagnostics = report.diagnostics
            counts =
                "\(report.audience) \(report.counts) \(report.heldBack) \(report.hasBaseURL)"
            if let pages {
                var files: [String: File] = [:]
                for route in pages.routes {
                    guard let file = pages.file(at: route) else { continue }
                    // Of a media file, it is the disk that says when it is another one.
                    switch file.content {
                    case .bytes(let bytes):
                        files[route] = File(bytes: bytes, digest: file.digest, isPage: file.isPage)
                    case .media(let path):
                        files[route] = File(
                            bytes: TemporaryFolder.bytes(of: path) ?? [], digest: "", isPage: file.isPage)
                    }
                }
                self.files = files
                if checksLinks { diagnostics += try await pages.check(threads: 1) }
            }
            diagnostics.sort(by: Diagnostic.reportingOrder)
        } catch {
            failure = "\(error)"
        }
    }

    /// How this one differs from a clean build, as a few lines; nil where it does not.
    func difference(from clean: BuildOutcome) -> String? {
        guard self != clean else { return nil }
        if failure != clean.failure { return "failure: \(failure ?? "none") instead of \(clean.failure ?? "none")" }
        var lines: [String] = []
        let (found, expected) = (Set(diagnostics), Set(clean.diagnostics))
        lines += found.subtracting(expected).map {
            "wrongly said: \($0.summary) [\($0.code.name)] \($0.location?.path ?? "")"
        }
        lines += expected.subtracting(found).map {
            "not said: \($0.summary) [\($0.code.name)] \($0.location?.path ?? "")"
        }
        if lines.isEmpty, diagnostics != clean.diagnostics {
            lines.append("the diagnostics are in another order, or repeated")
        }
        if counts != clean.counts { lines.append("counts: \(counts) instead of \(clean.counts)") }
        if (files == nil) != (clean.files == nil) {
            lines.append("pages: \(files != nil) instead of \(clean.files != nil)")
        }
        if let files, let clean = clean.files {
            for route in Set(files.keys).union(clean.keys).sorted() where files[route] != clean[route] {
                guard let file = files[route] else {
                    lines.append("missing: \(route)")
                    continue
                }
                guard let right = clean[route] else {
                    lines.append("should be gone: \(route)")
                    continue
                }
                lines.append(
                    "\(route): \(Self.firstDifference(file.bytes, right.bytes) ?? "digest \(file.digest) instead of \(right.digest)")"
                )
            }
        }
        return lines.sorted().prefix(12).joined(separator: "\n")
    }

    private static func firstDifference(_ bytes: [UInt8], _ right: [UInt8]) -> String? {
        guard bytes != right else { return nil }
        let start = zip(bytes, right).prefix { $0 == $1 }.count
        func part(_ bytes: [UInt8]) -> String {
            String(decoding: bytes[max(0, start - 40)..<min(bytes.count, start + 60)], as: UTF8.self)
        }
        return "from byte \(start): …\(part(bytes))… instead of …\(part(right))…"
    }
}
