package import Building
package import Diagnostics
package import Reports

/// A site's content as its authors wrote it, whole: drafts, labels and embargoes included, since it is read for nobody
/// but them. What the verbs that help authors work on.
package struct Manuscript: Sendable {
    package private(set) var site: SiteConfiguration
    /// The files of records and `site.yaml`, sorted by path.
    package private(set) var files: [SourceFile]
    /// The records of each file, in the order of ``files``.
    package private(set) var records: [[ParsedRecord]]
    package private(set) var report: Report
    private var mediaFiles: Set<String>
    private var scanDiagnostics: [Diagnostic]
    private var siteDiagnostics: [Diagnostic]
    /// What reading each file found, in the order of ``files``.
    private var fileDiagnostics: [[Diagnostic]]
    private var reportDiagnostics: [Diagnostic]

    /// Everything that is wrong with the records and how they hang together. Pages are not made, so what only they
    /// could show is not here.
    package var diagnostics: [Diagnostic] {
        scanDiagnostics + siteDiagnostics + fileDiagnostics.flatMap { $0 } + reportDiagnostics
    }

    /// What the editorial rules have against the whole report, waived or not.
    package var editorialFindings: [Diagnostic] {
        let released = report.released(
            Release(audience: site.audience, now: Instant(seconds: .max), includesDrafts: true)
        ).value
        let bytes = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
        return EditorialChecks.findings(in: ReportUnderCheck(report, released: released) { bytes[$0] })
    }

    /// Reads the content of the site in a folder.
    ///
    /// - Parameter mayBeMissing: whether a folder without `Content/` counts as an empty site.
    /// - Throws: `SystemFailure` where there is no `Content/`.
    package static func read(site: String, threads: Int, mayBeMissing: Bool = false) async throws -> Manuscript {
        let scan = try await ContentScan(site: site, threads: threads).scan("Content", mayBeMissing: mayBeMissing)
        return try await Manuscript(scan.value, scanDiagnostics: scan.diagnostics, threads: threads)
    }

    package init(_ files: [SourceFile], scanDiagnostics: [Diagnostic] = [], threads: Int) async throws {
        let texts = files.filter { if case .text = $0.content { true } else { false } }
        let prefix = "Content/media/"
        mediaFiles = Set(files.map(\.path).filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
        self.scanDiagnostics = scanDiagnostics
        let configuration = SiteConfiguration.read(texts.first { $0.path == SiteConfiguration.path }?.bytes)
        site = configuration.value
        siteDiagnostics = configuration.diagnostics
        let read = try await Parallel.forEachConcurrently(
            count: texts.count, threads: threads, makeWorker: { RecordDecoder(site: configuration.value) }
        ) { index, decoder in
            let isSite = texts[index].path == SiteConfiguration.path
            return isSite ? Checked([]) : decoder.decode(texts[index].bytes, path: texts[index].path)
        }
        self.files = texts
        records = read.map(\.value)
        fileDiagnostics = read.map(\.diagnostics)
        report = Report(site: configuration.value)
        reportDiagnostics = []
        assemble()
    }

    /// The same site with some files changed, added (a new path) or moved: only those are read again.
    ///
    /// - Parameter changes: what stands at each path now; nil: nothing.
    package func applying(_ changes: [String: [UInt8]?]) -> Manuscript {
        var it = self
        var decoder = RecordDecoder(site: site)
        for (path, bytes) in changes.sorted(by: { $0.key < $1.key }) {
            if let index = it.files.firstIndex(where: { $0.path == path }) {
                it.files.remove(at: index)
                it.records.remove(at: index)
                it.fileDiagnostics.remove(at: index)
            }
            guard let bytes else { continue }
            let file = SourceFile(path: path, content: .text(bytes))
            let index =
                it.files.firstIndex { path.utf8.lexicographicallyPrecedes($0.path.utf8) } ?? it.files.endIndex
            it.files.insert(file, at: index)
            guard path != SiteConfiguration.path else {
                let configuration = SiteConfiguration.read(bytes)
                it.site = configuration.value
                it.siteDiagnostics = configuration.diagnostics
                it.records.insert([], at: index)
                it.fileDiagnostics.insert([], at: index)
                continue
            }
            let read = decoder.decode(bytes, path: path)
            it.records.insert(read.value, at: index)
            it.fileDiagnostics.insert(read.diagnostics, at: index)
        }
        it.assemble()
        return it
    }

    private mutating func assemble() {
        let faulty = files.indices.filter { fileDiagnostics[$0].hasErrors }
        let assembled = Report.assembled(
            site: site, records: records.flatMap { $0 }, mediaFiles: mediaFiles,
            faulty: faulty.map { (files[$0].path, files[$0].bytes) })
        report = assembled.value
        reportDiagnostics = assembled.diagnostics
    }

    package func bytes(path: String) -> [UInt8]? { files.first { $0.path == path }?.bytes }
}
