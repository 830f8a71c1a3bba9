import Publishing

extension PictureSize {
    /// The sizes of the pictures among media files; a file that cannot be read has none here, and the stage that copies
    /// it says why.
    ///
    /// - Parameter media: Where each file lies, by its path from `Content/media`.
    static func read(_ media: [String: String], threads: Int) async throws -> [String: Edition.PictureSize] {
        let files = media.sorted { $0.key < $1.key }
        let sizes = try await Parallel.concurrentMap(files, threads: threads) { file in readHead(of: file.value) }
        return Dictionary(zip(files.map(\.key), sizes).compactMap { name, size in size.map { (name, $0) } }) {
            first, _ in
            first
        }
    }

    private static func readHead(of path: String) -> Edition.PictureSize? {
        // The sizes of nearly all pictures stand in their first bytes; only then is more read.
        for limit in [4096, bytesNeeded] {
            var bytes = [UInt8](repeating: 0, count: limit)
            guard let file = try? OpenFile(reading: SystemPath(path)),
                let count = try? file.read(into: &bytes, limit: limit)
            else { return nil }
            if let size = read(bytes[..<count]) { return size }
            if count < limit { return nil }
        }
        return nil
    }
}
