#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whether a copy of a site is whole: every file that its manifest lists is there with the bytes that were published, and
/// what else there is.
package struct SiteVerification: Sendable, Equatable {
    package struct Problem: Sendable, Equatable, CustomStringConvertible {
        package enum Kind: String, Sendable {
            /// The manifest itself is damaged, or says that publishing was interrupted.
            case manifest
            case missing, changed
            /// A file that the manifest does not list.
            case added
        }

        package var kind: Kind
        package var path: String

        init(_ kind: Kind, _ path: String) {
            self.kind = kind
            self.path = path
        }

        static let manifest = Problem(.manifest, Manifest.name)

        package var description: String {
            switch kind {
            case .manifest: "\(path) is damaged, or publishing was interrupted: what should be there is not known"
            case .missing: "\(path) is missing"
            case .changed: "\(path) has other bytes than were published"
            case .added: "\(path) was not published with the site"
            }
        }
    }

    /// In the order of the paths; a damaged manifest first.
    package var problems: [Problem] = []
    package var files = 0
    /// In bytes.
    package var size = 0
    /// The SHA-256 of the manifest, in hexadecimal.
    package var fingerprint = ""

    init(problems: [Problem] = []) { self.problems = problems }

    /// Why nothing can be verified.
    package enum Refusal: Error, Sendable, CustomStringConvertible {
        case noManifest(String)
        case damaged(String, String)

        package var description: String {
            switch self {
            case .noManifest(let path): "'\(path)' holds no \(Manifest.name), by which a site can be verified"
            case .damaged(let path, let words): "'\(path)' \(words)"
            }
        }
    }

    /// Compares a folder or an archive with the manifest in it.
    ///
    /// - Throws: ``Refusal``; `SystemFailure`; `CancellationError`.
    package static func of(_ path: String, threads: Int) async throws -> SiteVerification {
        guard let place = try Folder.resolved(SystemPath(path)), let status = try FileStatus.ofEntry(at: place) else {
            throw SystemFailure(.read, SystemPath(path), 2)
        }
        return status.kind == .folder
            ? try await of(folder: place, shownAs: path, threads: threads)
            : try await of(archive: place, shownAs: path, threads: threads)
    }

    // MARK: A folder

    private static func of(folder root: SystemPath, shownAs path: String, threads: Int) async throws -> SiteVerification
    {
        guard let file = try? OpenFile(reading: root.appending(Manifest.name)) else { throw Refusal.noManifest(path) }
        let manifest = try file.readAll(size: file.status().size)
        let tree = try OutputTree(root, ignored: { _ in false })
        let names = tree.entries.filter { $0.kind != .folder }.map(\.path)
        var result = try await of(manifest, names: names, threads: threads) { entry in
            guard let file = try? OpenFile(reading: root.appending(entry.path.bytes)),
                let status = try? file.status(), status.kind == .file
            else { return .missing }
            guard status.size == entry.size else { return .changed }
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            return (try? file.digest(&buffer)) == entry.digest ? nil : .changed
        }
        // An archive that was unpacked.
        result.acceptSums(of: manifest) { limit in
            guard let file = try? OpenFile(reading: root.appending(SiteArchive.sumsName)),
                let status = try? file.status(), status.size <= limit
            else { return nil }
            return try? file.readAll(size: status.size)
        }
        return result
    }

    // MARK: An archive

    private static func of(archive: SystemPath, shownAs path: String, threads: Int) async throws -> SiteVerification {
        let file = try OpenFile(reading: archive)
        let reader: ZipReader
        do throws(ZipReader.Damage) {
            reader = try ZipReader(try Self.bytes(of: file))
        } catch { throw Refusal.damaged(path, error.words) }
        // The manifest stands in the archive's root or in its one folder.
        let name = Array(Manifest.name.utf8)
        let manifests = reader.files.filter { file in
            file.path == name || file.path.split(separator: UInt8(ascii: "/")).count == 2 && file.path.ends(with: name)
        }
        guard manifests.count == 1, let manifest = reader.contents(of: manifests[0], limit: 1 << 30) else {
            throw Refusal.noManifest(path)
        }
        let prefix = manifests[0].path.dropLast(name.count)
        var byPath: [[UInt8]: ZipReader.File] = [:]
        var names: [[UInt8]] = []
        for file in reader.files {
            let path = file.path.starts(with: prefix) ? Array(file.path.dropFirst(prefix.count)) : file.path
            // Which of two files of one name is unpacked is up to the program that does it.
            if byPath.updateValue(file, forKey: path) != nil {
                throw Refusal.damaged(archive.text, "holds a file twice")
            }
            names.append(path)
        }
        let files = byPath
        var result = try await of(manifest, names: names, threads: threads) { entry in
            guard let file = files[entry.path.bytes] else { return .missing }
            guard file.size == entry.size, let bytes = reader.contents(of: file, limit: entry.size),
                SHA256.digest(of: bytes) == entry.digest
            else { return .changed }
            return nil
        }
        let sums = files[Array(SiteArchive.sumsName.utf8)]
        result.acceptSums(of: manifest) { limit in sums.flatMap { reader.contents(of: $0, limit: limit) } }
        return result
    }

    /// An archive is read into memory, so that no number in it can lead anywhere else.
    private static let largestArchive = 4 << 30

    private static func bytes(of file: borrowing OpenFile) throws(ZipReader.Damage) -> [UInt8] {
        do throws(SystemFailure) {
            return try file.readAll(size: file.status().size, limit: largestArchive)
        } catch {
            let words = error.number == EFBIG ? "is larger than 4 GB: unpack it, and verify the folder" : nil
            throw ZipReader.Damage(words: words ?? "cannot be read: \(error.reason)")
        }
    }

    // MARK: Both

    /// The list of sums for other programs is as good as the manifest that it was made of, or it is not ours.
    ///
    /// - Parameter read: The bytes of the list, if they are no more than so many.
    private mutating func acceptSums(of manifest: [UInt8], read: (Int) -> [UInt8]?) {
        guard let position = problems.firstIndex(where: { $0.path == SiteArchive.sumsName }) else { return }
        let expected = SiteArchive.sums(of: Manifest.reading(manifest).entries)
        if read(expected.count) == expected { problems.remove(at: position) }
    }

    /// - Parameters:
    ///   - names: The paths of everything that is there.
    ///   - fault: What is wrong with a file that the manifest lists.
    private static func of(
        _ manifest: [UInt8], names: [[UInt8]], threads: Int,
        fault: @escaping @Sendable (Manifest.Entry) -> Problem.Kind?
    ) async throws -> SiteVerification {
        let reading = Manifest.reading(manifest)
        var result = SiteVerification()
        result.fingerprint = String(decoding: SHA256.digest(of: manifest).hexadecimal, as: UTF8.self)
        result.files = reading.entries.count
        result.size = reading.entries.reduce(0) { $0 + $1.size }
        if !reading.isIntact || reading.entries.contains(where: { $0.digest == nil }) { result.problems = [.manifest] }
        let faults = try await Parallel.concurrentMap(reading.entries, threads: threads, fault)
        var found = zip(reading.entries, faults).compactMap { entry, fault in
            fault.map { Problem($0, entry.path.text) }
        }
        let known = Set(reading.entries.map(\.path.bytes) + [Array(Manifest.name.utf8)])
        found += names.filter { !known.contains($0) }.map { Problem(.added, SystemPath.printable($0)) }
        result.problems += found.sorted { $0.path < $1.path }
        return result
    }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
    fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
