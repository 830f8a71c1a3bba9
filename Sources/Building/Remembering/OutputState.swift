import CShim

/// What stands in an output, by what the system says of it: every name, every file's size and times.
///
/// Two equal states are the same files with the same bytes, but for those that had changed so shortly before the look that
/// a second change would have left the same times: they are named, with the digests of what they should be.
struct OutputState: Sendable, Equatable {
    struct Unsettled: Sendable, Equatable {
        var path: [UInt8]
        var digest: SHA256.Digest
    }

    var digest: SHA256.Digest
    var unsettled: [Unsettled] = []

    /// One file as it stands there.
    private struct Found: Sendable {
        var path: [UInt8]
        var status: FileStatus?
    }

    /// The state of an output that was just published.
    ///
    /// - Parameter published: what was written, by path. What does not stand there as it was written makes this nil: somebody
    ///   else wrote at the same time, and the next build is to look at everything.
    static func published(
        in root: SystemPath, _ published: [[UInt8]: (size: Int, digest: SHA256.Digest?)], threads: Int
    ) async throws -> OutputState? {
        let moment = sitrep_now()
        guard let (digest, found) = try await look(at: root, threads: threads),
            let manifest = found.first(where: { $0.path.elementsEqual(Manifest.name.utf8) })?.status
        else { return nil }
        var state = OutputState(digest: digest)
        var count = 0
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        for file in found {
            guard let status = file.status, let written = published[file.path] else { continue }
            count += 1
            guard status.kind == .file, status.size == written.size, let digest = written.digest else { return nil }
            if status.modified >= manifest.modified {
                guard try OpenFile(reading: root.appending(file.path)).digest(&buffer) == digest else { return nil }
            }
            if !status.isSettled(at: moment) { state.unsettled.append(Unsettled(path: file.path, digest: digest)) }
        }
        return count == published.count ? state : nil
    }

    /// The state, if the output is still in it: with what has settled since no longer named.
    func confirmed(of root: SystemPath, threads: Int) async throws -> OutputState? {
        let moment = sitrep_now()
        guard let (digest, found) = try await Self.look(at: root, threads: threads), digest == self.digest else {
            return nil
        }
        guard !unsettled.isEmpty else { return self }
        let unsettled = unsettled
        let same = try await Parallel.forEachConcurrently(
            count: unsettled.count, threads: threads, makeWorker: { ReadBuffer() }
        ) { index, buffer in
            guard let file = try? OpenFile(reading: root.appending(unsettled[index].path)) else { return false }
            return (try? file.digest(&buffer.bytes)) == unsettled[index].digest
        }
        guard same.allSatisfy(\.self) else { return nil }
        let settled = Set(found.lazy.filter { $0.status?.isSettled(at: moment) ?? false }.map(\.path))
        return OutputState(digest: digest, unsettled: unsettled.filter { !settled.contains($0.path) })
    }

    private static func look(
        at root: SystemPath, threads: Int
    ) async throws -> (digest: SHA256.Digest, found: [Found])? {
        guard let tree = try? OutputTree(root, ignored: StagingPlace.isInner) else { return nil }
        let found = try await Parallel.concurrentMap(tree.entries, threads: threads) { entry in
            Found(path: entry.path, status: try FileStatus.ofEntry(at: root.appending(entry.path)))
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(found.count * 96)
        for file in found {
            bytes += file.path
            bytes.append(0)
            guard let status = file.status else { return nil }
            bytes.append(status.kind == .folder ? 1 : status.kind == .file ? 2 : 3)
            bytes.append(contentsOf: status.identity.device)
            bytes.append(contentsOf: status.identity.inode)
            // A folder's times and size change when a build makes and removes its own files beside the others.
            guard status.kind != .folder else { continue }
            bytes.append(contentsOf: UInt64(bitPattern: Int64(status.size)))
            bytes.append(contentsOf: UInt64(bitPattern: status.modified))
            bytes.append(contentsOf: UInt64(bitPattern: status.changed))
        }
        return (SHA256.digest(of: bytes), found)
    }
}

extension [UInt8] {
    fileprivate mutating func append(contentsOf number: UInt64) {
        for shift in 0..<UInt64(8) { append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
    }
}

/// The buffer that a worker reads files through.
private struct ReadBuffer: ~Copyable {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
}
