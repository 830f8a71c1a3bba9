import Diagnostics
import Reports

/// Builds that find everything as the last one left it.
extension Pipeline {
    /// Everything that the build is made from; nil where the machine cannot vouch for it.
    func inputDigest(_ input: Input, _ recollection: Recollection) async throws -> SHA256.Digest? {
        try await InputDigest.of(
            content: input.content.value, templates: input.templates.value + input.history.value,
            found: (input.content.diagnostics + input.templates.diagnostics + input.history.diagnostics).map(\.summary),
            request: request,
            program: recollection.program, threads: threads)
    }

    /// What the last build reported, if it was made from the same and what it published is still there; else nil.
    ///
    /// Its warnings are reported again: nothing is less wrong for being known.
    func unchanged(_ digest: SHA256.Digest, _ output: String, _ input: Input) async throws -> BuildReport? {
        guard let recollection, let place = try? Folder.resolved(SystemPath(output)),
            var last = recollection.lastBuild(of: place), last.inputs == digest, last.isValid(at: request.now)
        else { return nil }
        // What may not be an output is refused as ever.
        _ = try OutputPlace(output, site: site)
        guard let state = try await last.output.confirmed(of: place, threads: threads) else { return nil }
        if state != last.output {
            last.output = state
            recollection.keep(last, of: place)
        }
        return last.report(
            sources: SourceTexts(
                content: input.content.value + input.history.value, theme: Theme(own: input.templates.value)))
    }

    private static func manifest(in output: SystemPath) throws(SystemFailure) -> [UInt8] {
        let file = try OpenFile(reading: output.appending(Manifest.name))
        return try file.readAll(size: file.status().size)
    }

    /// Remembers a build that was published; forgets the one before in any case.
    func remember(
        _ report: BuildReport, _ digest: SHA256.Digest?, _ embargoes: LastBuild.Embargoes, _ output: String
    ) async throws {
        guard let recollection, let place = try? Folder.resolved(SystemPath(output)) else { return }
        guard let digest, let summary = report.published, summary.result != .refused, !report.hasErrors,
            let manifest = try? Self.manifest(in: place),
            let state = try? await OutputState.published(
                in: place,
                Dictionary(
                    Manifest.reading(manifest).entries.map { ($0.path.bytes, ($0.size, $0.digest)) },
                    uniquingKeysWith: { first, _ in first }),
                threads: threads)
        else { return recollection.keep(nil, of: place) }
        let said = LastBuild.Said(
            diagnostics: report.diagnostics, heldBack: report.heldBack, audience: report.audience,
            counts: report.counts,
            hasBaseURL: report.hasBaseURL, files: summary.created + summary.changed + summary.unchanged,
            foreign: summary.foreign, bytes: summary.bytes, waived: report.waived, unrecorded: report.unrecorded,
            secrets: report.secrets)
        recollection.keep(
            LastBuild(inputs: digest, now: request.now.seconds, embargoes: embargoes, output: state, said: said),
            of: place)
    }
}
