#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Compares each new file with the published one, and writes those that differ into the staged tree.
///
/// No file is forced to disk: ten thousand forced writes take ten seconds (measured) where the whole build takes one.
/// What a power cut can lose is a build, which the next one makes again from its sources.
struct Stager: Sendable {
    let output: SystemPath
    let staging: SystemPath
    let tree: OutputTree
    let history: OutputHistory

    /// What became of one file.
    struct Staged: Sendable {
        enum State: Sendable {
            /// The published file has these bytes.
            case equal
            /// Nothing was published at this path.
            case created
            case changed
            /// A file that Sitrep did not write, and that has other bytes, stands at this path.
            case foreign
        }

        var state: State
        /// In bytes.
        var size: Int
        var digest: SHA256.Digest?
    }

    /// The buffers of one worker.
    struct Buffers {
        /// The page that is being rendered.
        var page: [UInt8] = []
        fileprivate var published = [UInt8](repeating: 0, count: 1 << 16)
        fileprivate var source = [UInt8](repeating: 0, count: 1 << 16)
    }

    /// Stages the rendered bytes in `buffers.page`.
    func stage(_ path: OutputPath, _ buffers: inout Buffers) throws(SystemFailure) -> Staged {
        let size = buffers.page.count
        let place = output.appending(path.bytes)
        var state = State(tree.byPath[path.bytes], isOwned: history.owned[path.bytes] != nil)
        if state.mayBeEqual, let modified = try published(place, equals: &buffers) {
            if let digest = knownDigest(of: path, size: size, modified: modified) {
                return Staged(state: .equal, size: size, digest: digest)
            }
            state.found = .equal
        } else if state.found != .foreign {
            let file = try create(path)
            try file.write(buffers.page.span)
        }
        return Staged(state: state.found, size: size, digest: SHA256.digest(of: buffers.page))
    }

    /// Stages a copy of a file of any size.
    ///
    /// - Parameter media: What is copied of it; nil: all.
    /// - Throws: Also where the file is not what it was when it was examined.
    func stage(
        _ path: OutputPath, copyOf source: SystemPath, _ media: MediaFile? = nil, _ buffers: inout Buffers
    ) throws(SystemFailure) -> Staged {
        var original = try CopyReader(source, media)
        let size = original.copy.size
        var state = State(tree.byPath[path.bytes], isOwned: history.owned[path.bytes] != nil)
        if state.mayBeEqual, let modified = try published(output.appending(path.bytes), equals: &original, &buffers) {
            if let digest = knownDigest(of: path, size: size, modified: modified) {
                return Staged(state: .equal, size: size, digest: digest)
            }
            state.found = .equal
        }
        original.rewind()
        var hash = SHA256()
        let isWritten = state.found == .created || state.found == .changed
        let file = isWritten ? try create(path) : nil
        var left = size
        while left > 0 {
            let count = min(left, buffers.source.count)
            try original.read(into: &buffers.source, count: count)
            hash.update(buffers.source.span.extracting(0..<count))
            if isWritten { try file?.write(buffers.source.span.extracting(0..<count)) }
            left -= count
        }
        return Staged(state: state.found, size: size, digest: hash.finish())
    }

    /// Makes a new file in the staged tree, and the folders above it if they are not there yet.
    private func create(_ path: OutputPath) throws(SystemFailure) -> OpenFile {
        let place = staging.appending(path.bytes)
        do throws(SystemFailure) {
            return try OpenFile(creating: place)
        } catch  where error.number == ENOENT {
            if let folder = OutputPath.folders(above: path.bytes).first { try Folder.makeAll(folder, in: staging) }
            return try OpenFile(creating: place)
        }
    }

    /// What the old tree alone says about a path.
    private struct State {
        var found: Staged.State
        /// Whether a file stands there whose bytes are worth reading.
        var mayBeEqual: Bool

        init(_ entry: OutputTree.Entry?, isOwned: Bool) {
            switch entry?.kind {
            case nil, .folder: (found, mayBeEqual) = (.created, false)
            case .file: (found, mayBeEqual) = (isOwned ? .changed : .foreign, true)
            case .link, .other: (found, mayBeEqual) = (.foreign, false)
            }
        }
    }

    /// The digest that the manifest has for a file whose bytes are known to be equal: spares the hash of every
    /// unchanged page. Not believed where the file was written after the manifest, for then the equal bytes may not be
    /// those that the manifest speaks of.
    private func knownDigest(of path: OutputPath, size: Int, modified: Int64) -> SHA256.Digest? {
        guard let written = history.written, modified <= written, let entry = history.owned[path.bytes],
            entry.size == size
        else { return nil }
        return entry.digest
    }

    /// When the published file was written, if its bytes are those in `buffers.page`.
    private func published(_ path: SystemPath, equals buffers: inout Buffers) throws(SystemFailure) -> Int64? {
        let file: OpenFile
        // A published file that cannot be read is written anew.
        do throws(SystemFailure) { file = try OpenFile(reading: path) } catch { return nil }
        let status = try file.status()
        guard status.kind == .file, status.size == buffers.page.count else { return nil }
        var offset = 0
        while offset < buffers.page.count {
            let limit = min(buffers.published.count, buffers.page.count - offset)
            let count = try file.read(into: &buffers.published, limit: limit)
            guard count == limit,
                Self.areEqual(
                    buffers.published.span.extracting(0..<count),
                    buffers.page.span.extracting(offset..<offset + count))
            else { return nil }
            offset += count
        }
        return status.modified
    }

    /// When the published file was written, if its bytes are those of a copy.
    private func published(
        _ path: SystemPath, equals original: inout CopyReader, _ buffers: inout Buffers
    ) throws(SystemFailure) -> Int64? {
        let file: OpenFile
        do throws(SystemFailure) { file = try OpenFile(reading: path) } catch { return nil }
        let status = try file.status()
        guard status.kind == .file, status.size == original.copy.size else { return nil }
        var left = status.size
        while left > 0 {
            let count = try file.read(into: &buffers.published, limit: min(left, buffers.published.count))
            guard count > 0 else { return nil }
            try original.read(into: &buffers.source, count: count)
            guard
                Self.areEqual(
                    buffers.published.span.extracting(0..<count), buffers.source.span.extracting(0..<count))
            else { return nil }
            left -= count
        }
        return status.modified
    }

    private static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in
                left.count == right.count
                    && (left.isEmpty || memcmp(left.baseAddress!, right.baseAddress!, left.count) == 0)
            }
        }
    }
}
