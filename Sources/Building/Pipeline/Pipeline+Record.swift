package import Diagnostics
import Exporting
package import History
import LeakScan
import Publishing
import Reports

/// What was asked of the history and cannot be had, in words for whoever asked.
package struct HistoryRefused: Error, Sendable, CustomStringConvertible {
    package var description: String
}

extension Pipeline {
    /// A recording that is to be written.
    package struct RecordingResult: Sendable {
        package var report: BuildReport
        package var draft: RecordingDraft
        /// Where the ledger ended before it.
        package var ledger: Ledger
        /// Nil where nothing changed, and where the site has errors.
        package var file: (path: String, bytes: [UInt8])?
    }

    /// Checks the site and makes the recording of what its audience may see now; writes nothing.
    ///
    /// - Throws: `HistoryRefused`; what the machine refuses.
    package func record(note: String?) async throws -> RecordingResult {
        var memory = PipelineMemory()
        let input = try await read(memory: &memory)
        let prepared = try await prepare(input, memory: &memory)
        var result = RecordingResult(report: prepared.report, draft: RecordingDraft(), ledger: Ledger())
        guard let plan = prepared.plan, !prepared.report.hasErrors else { return result }
        let rendering = PageRendering(plan: plan)
        result.report.diagnostics += try await rendering.prepare(threads: threads)
        result.report.diagnostics += try await rendering.checkAll(threads: threads)
        guard !result.report.hasErrors else { return result }
        result.ledger = ledger(of: input).value
        let moment = RecordedMoment(request.now)
        if let last = result.ledger.recordings.last, moment <= last.moment {
            throw HistoryRefused(
                description: "the last recording is of \(last.moment.text), which is not before \(moment.text); "
                    + "set the clock right, or give a later moment with --now")
        }
        let current = Exporter(sha1: SHA1.digest(of:)).recorded(of: plan.edition)
        result.draft = RecordingDraft(result.ledger, current: current)
        result.file = result.draft.file(following: result.ledger, at: moment, for: input.audience, note: note)
        // What is recorded is published sooner or later, and its file may lie in a public repository.
        if let file = result.file, let leaks = try await leakSearch(input, prepared.report.report.site) {
            result.report.diagnostics += leaks.diagnostics(leaks.sightings(in: file.bytes, name: file.path))
        }
        return result
    }

    /// The recordings without what a record said, or without one of its fields, of every audience; or without the line
    /// beside one of them, of the audience that is asked for. Writes nothing.
    ///
    /// - Returns: Each file that changes, as it was and as it is to be.
    package func forgetting(
        _ subject: Forgetting.Subject
    ) async throws -> (report: [Diagnostic], changes: [FileChange], versions: Int, texts: SourceTexts) {
        let scan = ContentScan(site: site, threads: threads)
        var changes: [FileChange] = []
        var diagnostics: [Diagnostic] = []
        var versions = 0
        var read: [SourceFile] = []
        var audiences = TrafficLight.allCases
        if case .note = subject {
            let content = try await scan.scan("Content").value
            audiences = [request.audience ?? SiteConfiguration.read(Self.siteFile(of: content)).value.audience]
        }
        for audience in audiences {
            let found = try await scan.scan(Ledger.folder(of: audience), mayBeMissing: true)
            read += found.value
            diagnostics += found.diagnostics
            let files = Self.recordings(in: found.value)
            let ledger = Self.ledger(files, for: audience)
            diagnostics += ledger.diagnostics
            let forgetting = Forgetting(subject, in: ledger.value, files: files, on: request.now.day)
            versions += forgetting.count
            for file in forgetting.files {
                let before = files.first { $0.path == file.path }!.bytes
                changes.append(FileChange(path: file.path, newPath: file.path, before: before, after: file.bytes))
            }
        }
        return (
            diagnostics, changes, versions, SourceTexts(content: read, theme: Theme(own: []))
        )
    }
}
