import Building
import Diagnostics
import Reports
import Synchronization
import TestSupport

/// A small whole site in a temporary folder, with `public` as its output and `memory` for what builds remember.
struct WrittenSite {
    /// 2026-01-01.
    static let now = Instant(seconds: 1_767_225_600)

    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Content/site.yaml", "content_version: 1\ntitle: A test\n")
        try incident("a", title: "First")
        try incident("b", title: "Second")
    }

    var site: String { folder.path }
    var output: String { "\(folder.path)/public" }

    func incident(_ id: String, title: String, _ more: String = "") throws {
        try folder.write("Content/incidents/\(id).yaml", Self.incident(title) + more)
    }

    static func incident(_ title: String) -> String {
        "title: \(title)\nkind: other\ndate: 2023-01-01\nplace: {name: Here, kind: city}\n"
    }

    /// One incident as a line of JSON.
    static func line(_ id: String, title: String) -> String {
        "{\"id\":\"\(id)\",\"title\":\"\(title)\",\"kind\":\"other\",\"date\":\"2023-01-01\","
            + "\"place\":{\"name\":\"Here\",\"kind\":\"city\"}}\n"
    }

    /// What a build found and did, and the stages that it went through.
    struct Run {
        var report: BuildReport
        var stages: [Pipeline.Stage]

        var result: PublishSummary.Result? { report.published?.result }
        var codes: [String] { report.diagnostics.map(\.code.name) }
        /// Whether the build found everything as the last one had left it.
        var isSpared: Bool { !stages.contains(.plan) }
    }

    func build(
        remembering: Bool = true, audience: TrafficLight? = nil, now: Instant = now, to output: String = "public"
    ) async throws -> Run {
        let stages = Stages()
        var pipeline = Pipeline(
            site: site, threads: 2, request: .init(audience: audience, now: now), onStage: { stages.add($0) })
        if remembering {
            pipeline.recollection = Recollection(folder: "\(folder.path)/memory/sitrep", program: "/bin/sh")
        }
        let report = try await pipeline.build(to: "\(folder.path)/\(output)")
        return Run(report: report, stages: stages.all)
    }

    /// What a build of the site as it is now would publish; the manifest left out.
    func published() async throws -> [String: [UInt8]] {
        let clean = try TemporaryFolder()
        let pipeline = Pipeline(site: site, threads: 2, request: .init(now: Self.now))
        _ = try await pipeline.build(to: "\(clean.path)/public")
        return TemporaryFolder.files(of: "\(clean.path)/public").filter { $0.key != "sitrep-manifest.txt" }
    }

    func live(clock: (@Sendable () -> Instant)? = nil) -> LiveSite {
        LiveSite(site: site, threads: 2, request: .init(now: Self.now), clock: clock)
    }
}

/// Every file of a site in memory, as its bytes would lie on the disk.
extension LivePages {
    var allFiles: [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for route in routes {
            switch file(at: route)?.content {
            case .bytes(let bytes): files[route] = bytes
            case .media(let path): files[route] = TemporaryFolder.bytes(of: path)
            case nil: break
            }
        }
        return files
    }

    func text(_ route: String) -> String? {
        guard case .bytes(let bytes) = file(at: route)?.content else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}

private final class Stages: Sendable {
    private let stages = Mutex<[Pipeline.Stage]>([])

    func add(_ stage: Pipeline.Stage) { stages.withLock { $0.append(stage) } }

    var all: [Pipeline.Stage] { stages.withLock { $0 } }
}
