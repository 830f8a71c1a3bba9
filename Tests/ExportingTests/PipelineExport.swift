import Building
import Diagnostics
import Foundation
import Publishing
import Reports
import Testing

/// A file of data of a site that is written for one test.
enum PipelineExport {
    /// - Parameter files: by path from `Content/`.
    static func file(
        _ subject: DataFile.Subject, _ format: DataFile.Format, of files: [String: String],
        filter: IncidentFilter = IncidentFilter()
    ) async throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in files {
            let file = folder.appendingPathComponent("Content/" + path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let pipeline = Pipeline(
            site: folder.path, threads: 2, request: Pipeline.Request(now: Instant(seconds: 1_700_000_000)))
        let made = try await pipeline.export(ExportRequest(subject, format, filter: filter))
        for diagnostic in made.report.diagnostics where diagnostic.severity == .error {
            Issue.record("\(diagnostic.summary)")
        }
        return try #require(made.bytes)
    }
}
