import Diagnostics

/// Packs a built site into one ZIP archive that opens from disk, with the SHA-256 of every file.
///
/// What goes in is what the site's manifest lists, and every file is compared with it on the way: nothing that Sitrep did
/// not write is packed, and nothing that has changed since. Beside the manifest stands the same as `SHA256SUMS`, for
/// `sha256sum --check`.
package struct SiteArchive: Sendable {
    static let sumsName = "SHA256SUMS"

    package struct Summary: Sendable, Equatable {
        package var files: Int
        /// Of the archive, in bytes.
        package var size: Int
        /// The SHA-256 of the manifest, in hexadecimal: whoever has it from elsewhere knows the archive for the true one.
        package var fingerprint: String
    }

    /// Why there is no archive.
    package enum Refusal: Error, Sendable, CustomStringConvertible {
        case noSite(String)
        case notWhole(SiteVerification)
        case isInside(String)

        package var description: String {
            switch self {
            case .noSite(let path): "'\(path)' is no site that 'sitrep build' wrote: it holds no \(Manifest.name)"
            case .notWhole(let verification): verification.problems.map(\.description).joined(separator: "\n")
            case .isInside(let path): "'\(path)' would lie in the site that it is an archive of"
            }
        }
    }

    /// The folder of the built site.
    package var output: String
    package var threads: Int

    package init(of output: String, threads: Int) {
        self.output = output
        self.threads = threads
    }

    /// Writes the archive whole, or leaves what was there.
    ///
    /// - Parameter folder: The folder that the archive unpacks into.
    /// - Throws: ``Refusal``; `SystemFailure`.
    package func write(to path: String, folder: String) async throws -> Summary {
        guard let root = try Folder.resolved(SystemPath(output)),
            let manifest = try? OpenFile(reading: root.appending(Manifest.name)),
            let bytes = try? manifest.readAll(size: manifest.status().size)
        else { throw Refusal.noSite(output) }
        let reading = Manifest.reading(bytes)
        guard reading.isIntact, reading.entries.allSatisfy({ $0.digest != nil }) else {
            throw Refusal.notWhole(SiteVerification(problems: [.manifest]))
        }
        let target = SystemPath(path)
        let name = target.text.split(separator: "/").last.map(String.init) ?? ""
        let parent =
            target.text.hasPrefix("/") || target.text.contains("/") ? target.text.dropLast(name.utf8.count) : "./"
        guard let place = try Folder.resolved(SystemPath(String(parent))) else {
            throw SystemFailure(.created, target, 2)
        }
        guard place != root, !place.text.hasPrefix(root.text + "/") else { throw Refusal.isInside(path) }
        let replacement = Replacement(of: place.appending(name))
        do {
            let size = try await pack(
                reading.entries, manifest: bytes, root: root, into: replacement.temporary, folder: folder)
            try replacement.install()
            return Summary(
                files: reading.entries.count, size: size,
                fingerprint: String(decoding: SHA256.digest(of: bytes).hexadecimal, as: UTF8.self))
        } catch {
            replacement.discard()
            throw error
        }
    }

    private func pack(
        _ entries: [Manifest.Entry], manifest: [UInt8], root: SystemPath, into path: SystemPath, folder: String
    ) async throws -> Int {
        let file = try OpenFile(creating: path)
        var writer = ZipWriter()
        var size = 0
        func append(_ bytes: [UInt8]) throws {
            try file.write(bytes.span)
            size += bytes.count
        }
        let prefix = Array(folder.utf8) + [UInt8(ascii: "/")]
        try append(writer.add(ZipEntry(path: prefix + Manifest.name.utf8, manifest)))
        try append(writer.add(ZipEntry(path: prefix + Self.sumsName.utf8, Self.sums(of: entries))))
        var problems: [SiteVerification.Problem] = []
        // Some at a time: what is packed and not yet written stays small, whatever the size of the site.
        let batch = 64 * max(1, threads)
        for start in stride(from: 0, to: entries.count, by: batch) {
            let some = Array(entries[start..<min(start + batch, entries.count)])
            let packed = try await Parallel.concurrentMap(some, threads: threads) { entry in
                Self.packed(entry, root: root, prefix: prefix)
            }
            for (entry, packed) in zip(some, packed) {
                switch packed {
                case .success(let packed): try append(writer.add(packed))
                case .failure(let problem):
                    problems.append(SiteVerification.Problem(problem.kind, entry.path.text))
                }
            }
        }
        guard problems.isEmpty else { throw Refusal.notWhole(SiteVerification(problems: problems)) }
        try append(writer.end())
        return size
    }

    private struct Unfit: Error {
        var kind: SiteVerification.Problem.Kind
    }

    private static func packed(_ entry: Manifest.Entry, root: SystemPath, prefix: [UInt8]) -> Result<ZipEntry, Unfit> {
        guard let file = try? OpenFile(reading: root.appending(entry.path.bytes)),
            let status = try? file.status()
        else { return .failure(Unfit(kind: .missing)) }
        guard status.size == entry.size, let bytes = try? file.readAll(size: status.size, limit: status.size),
            bytes.count == entry.size, SHA256.digest(of: bytes) == entry.digest
        else {
            return .failure(Unfit(kind: .changed))
        }
        return .success(ZipEntry(path: prefix + entry.path.bytes, bytes))
    }

    /// The digests as `sha256sum` writes and checks them.
    static func sums(of entries: [Manifest.Entry]) -> [UInt8] {
        entries.reduce(into: []) { bytes, entry in
            bytes += entry.digest?.hexadecimal ?? []
            bytes += "  ".utf8
            bytes += entry.path.bytes
            bytes.append(0x0A)
        }
    }
}
