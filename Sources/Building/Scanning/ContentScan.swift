import CShim
package import Diagnostics
import Records

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads a folder of a site: the first of the pipeline's two effects.
///
/// What it returns depends on names and bytes only: sorted by the bytes of the paths, whatever order the file system
/// lists them in and however many threads read. Hidden files and what editors leave behind are passed over in silence.
package struct ContentScan: Sendable {
    /// The site's folder.
    package var site: String
    package var threads: Int
    /// Called with each path before it is read; for tests of what happens in between.
    package var beforeReading: @Sendable (String) -> Void

    package init(
        site: String, threads: Int = 1, beforeReading: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.site = site
        self.threads = threads
        self.beforeReading = beforeReading
    }

    /// The files of `folder` (`Content`, `Templates`) and of all folders in it, sorted by path.
    ///
    /// - Parameters:
    ///   - folder: A path from the site's folder. Files under `folder/media` are listed and not read.
    ///   - mayBeMissing: Whether a site may do without the folder: then nothing is found in it.
    /// - Throws: `SystemFailure` where the folder itself cannot be listed. Anything wrong with a single file is a
    ///   diagnostic, and the file is left out.
    package func scan(_ folder: String, mayBeMissing: Bool = false) async throws -> Checked<[SourceFile]> {
        var memory = ScanMemory()
        return try await scan(folder, mayBeMissing: mayBeMissing, memory: &memory)
    }

    /// The same, with what the last scan of the folder remembered.
    ///
    /// - Parameter changed: Paths from the site's folder that are read whatever their status says, and everything below
    ///   them; a file that changed is found without being named here.
    func scan(
        _ folder: String, mayBeMissing: Bool = false, memory: inout ScanMemory, changed: Set<String> = []
    ) async throws -> Checked<[SourceFile]> {
        let path = SystemPath(site).appending(folder)
        guard let root = try Folder.resolved(path) else {
            if mayBeMissing {
                memory = ScanMemory()
                return Checked([])
            }
            throw SystemFailure(.listed, path, ENOENT)
        }
        var listing = ContentListing(folder: folder, root: root)
        try listing.walk()
        let found = listing.found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let (hook, known) = (beforeReading, memory)
        let readings = try await Parallel.concurrentMap(found, threads: threads) { file in
            if !Self.isNamed(file.path, in: changed), let same = Self.unchanged(file, known) { return same }
            hook(file.path)
            return Self.read(file)
        }
        memory.files.removeAll(keepingCapacity: true)
        for reading in readings {
            if let file = reading.file, let status = reading.settled {
                memory.files[file.path] = ScanMemory.Known(status: status, file: file)
            }
        }
        if memory.spellings?.paths != listing.spellings {
            memory.spellings = (listing.spellings, ContentListing.caseCollisions(listing.spellings))
        }
        let diagnostics =
            listing.diagnostics + (memory.spellings?.diagnostics ?? []) + readings.compactMap(\.diagnostic)
        return Checked(readings.compactMap(\.file), diagnostics.sorted(by: Diagnostic.reportingOrder))
    }

    private static func isNamed(_ path: String, in changed: Set<String>) -> Bool {
        guard !changed.isEmpty else { return false }
        var part = path[...]
        while true {
            if changed.contains(String(part)) { return true }
            guard let slash = part.lastIndex(of: "/") else { return false }
            part = part[..<slash]
        }
    }

    /// The file as it was last read, if it is still that one.
    private static func unchanged(_ found: ContentListing.Found, _ memory: ScanMemory) -> Reading? {
        guard !memory.files.isEmpty, let status = try? FileStatus.ofEntry(at: found.file),
            let file = memory.file(found.path, status)
        else { return nil }
        if case .media(_, let place) = file.content, place != found.file.text { return nil }
        return Reading(file: file, settled: status)
    }

    /// The bytes of one file that a user named, at most 4 GB; the path counts from the current folder.
    package static func read(file path: String) throws -> [UInt8] {
        let file = try OpenFile(reading: SystemPath(path))
        let status = try file.status()
        // A device has no end.
        guard status.kind == .file else { throw SystemFailure(.read, SystemPath(path), EINVAL) }
        return try file.readAll(size: status.size, limit: Int(UInt32.max) - 1)
    }

    private struct Reading: Sendable {
        var file: SourceFile?
        /// The file's status, where it would show a later change.
        var settled: FileStatus?
        var diagnostic: Diagnostic?
    }

    /// Whether nobody wrote into a file while so many bytes were read of it. Whoever did may not be done, and half a record
    /// could be a record.
    static func isWhole(_ count: Int, before: FileStatus, after: FileStatus) -> Bool {
        after.size == count && after.modified == before.modified
    }

    /// What is wrong with a file by its size alone: it is not read then.
    private static func tooLarge(_ path: String, _ size: Int) -> Diagnostic? {
        let format = RecordFile.Format(path: path)
        if format == .yaml || format == .markdown, let problem = RecordLimits.checkFile(bytes: size, path: path) {
            return problem
        }
        guard size > OpenFile.largestRead else { return nil }
        return Diagnostic(
            .fileTooLarge, "A file may have at most 1 GB, and this one has \(size) bytes",
            at: SourceLocation(path: path), explanation: "Divide it. Only pictures and other media may be larger.")
    }

    private static func read(_ found: ContentListing.Found) -> Reading {
        do throws(SystemFailure) {
            let file = try OpenFile(reading: found.file)
            let status = try file.status()
            guard status.kind == .file else {
                return Reading(diagnostic: ContentListing.notAFile(found.path))
            }
            let content: SourceFile.Content
            if found.isMedia {
                content = .media(size: status.size, file: found.file.text)
            } else if let problem = tooLarge(found.path, status.size) {
                return Reading(diagnostic: problem)
            } else {
                let bytes = try file.readAll(size: status.size)
                guard Self.isWhole(bytes.count, before: status, after: try file.status()) else {
                    throw SystemFailure(.read, found.file, ESTALE)
                }
                content = .text(bytes)
            }
            let isSettled = status.isSettled(at: sitrep_now())
            return Reading(file: SourceFile(path: found.path, content: content), settled: isSettled ? status : nil)
        } catch {
            return Reading(diagnostic: ContentListing.failure(error, at: found.path))
        }
    }
}
