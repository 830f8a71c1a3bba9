package import Diagnostics
package import LeakScan
package import Reports

/// What a scan of something that is built already found.
package struct ScanReport: Sendable {
    package var diagnostics: [Diagnostic]
    package var sources: SourceTexts
    package var audience: TrafficLight
    /// How many withheld texts and points were looked for, and in how many files.
    package var secrets = 0
    package var files = 0
    package var bytes = 0

    package var hasErrors: Bool { diagnostics.hasErrors }
}

extension Pipeline {
    /// Looks into a folder or an archive for what this site withholds.
    ///
    /// - Throws: `SystemFailure`, `SiteVerification.Refusal` for an archive that cannot be read.
    package func scan(_ copy: String) async throws -> ScanReport {
        var memory = PipelineMemory()
        let input = try await read(memory: &memory)
        let configuration = SiteConfiguration.read(Self.siteFile(of: input.content.value))
        let content = try await Self.divided(input.content.value, terms(input.audience), threads: threads)
        var report = ScanReport(
            diagnostics: input.content.diagnostics + configuration.diagnostics + content.diagnostics,
            sources: SourceTexts(content: input.content.value, theme: Theme(own: input.templates.value)),
            audience: input.audience)
        // What cannot be read may be withheld, and would not be looked for.
        guard !report.hasErrors else { return report }
        let search = Self.search(content.value, input, configuration.value)
        let files = try CopiedFiles(copy)
        report.files = files.count
        report.secrets = search?.count ?? 0
        guard let search else { return report }
        let found = try await Parallel.forEachConcurrently(
            count: files.count, threads: threads, makeWorker: {}
        ) { index, _ in try files.sightings(search, index) }
        report.diagnostics += search.diagnostics(found.flatMap { $0 })
        return report
    }

    /// What another audience sees less of than this one.
    package func difference(from other: TrafficLight) async throws -> (
        list: AudienceDifference, sources: SourceTexts
    ) {
        var memory = PipelineMemory()
        let input = try await read(memory: &memory)
        let own = try await Self.divided(input.content.value, terms(input.audience), threads: threads).value
        let less = try await Self.divided(input.content.value, terms(other), threads: threads).value
        return (
            AudienceDifference(audience: input.audience.rawValue, own, other: other.rawValue, less),
            SourceTexts(content: input.content.value, theme: Theme(own: input.templates.value))
        )
    }
}

/// The files of a copy of a site: a folder, an archive, or a single file.
private struct CopiedFiles: Sendable {
    private let root: SystemPath
    private let paths: [[UInt8]]
    private let archive: ZipReader?

    var count: Int { archive?.files.count ?? paths.count }

    init(_ copy: String) throws {
        guard let place = try Folder.resolved(SystemPath(copy)), let status = try FileStatus.ofEntry(at: place) else {
            throw SystemFailure(.read, SystemPath(copy), 2)
        }
        if status.kind == .folder {
            root = place
            // What a symbolic link leads to is not in the folder.
            paths = try OutputTree(place, ignored: { _ in false }).entries.filter { $0.kind == .file }.map(\.path)
            archive = nil
            return
        }
        let file = try OpenFile(reading: place)
        root = SystemPath(copy)
        paths = [[]]
        guard copy.hasSuffix(".zip") else {
            archive = nil
            return
        }
        let bytes = try file.readAll(size: status.size)
        do throws(ZipReader.Damage) { archive = try ZipReader(bytes) } catch {
            throw SiteVerification.Refusal.damaged(copy, error.words)
        }
    }

    func sightings(_ search: LeakSearch, _ index: Int) throws(SystemFailure) -> [LeakSighting] {
        guard let archive else {
            let path = paths[index]
            let name = path.isEmpty ? root.text : SystemPath.printable(path)
            return try LeakReading.sightings(search, in: path.isEmpty ? root : root.appending(path), name: name)
        }
        let file = archive.files[index]
        let name = SystemPath.printable(file.path)
        // A member that cannot be unpacked was not looked into: nobody may take it for clean.
        guard let bytes = archive.contents(of: file, limit: 1 << 30) else {
            throw SystemFailure(.read, SystemPath(name), 5)
        }
        return LeakReading.sightings(search, in: bytes, name: name)
    }
}
