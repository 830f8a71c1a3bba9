import CShim

/// What is known of media files, by what the system says of them.
struct MediaMemory: Sendable {
    private var known: [String: (status: FileStatus, examination: MediaExaminer.Examination)] = [:]

    /// What is known of those files that the site publishes, each examined once for as long as it stays as it is.
    ///
    /// - Parameters:
    ///   - names: The paths from `Content/media`.
    ///   - media: Where each lies.
    mutating func examined(
        _ names: [String], of media: [String: String], threads: Int
    ) async throws -> [String: MediaExaminer.Examination] {
        guard !names.isEmpty else { return [:] }
        let moment = sitrep_now()
        var found: [String: MediaExaminer.Examination] = [:]
        var open: [(name: String, path: String)] = []
        for name in names {
            guard let path = media[name] else { continue }
            if let known = known[name], known.examination.file.path == path,
                let status = try? FileStatus.ofEntry(at: SystemPath(path)), status == known.status
            {
                found[name] = known.examination
            } else {
                open.append((name, path))
            }
        }
        let files = open
        let examinations = try await Parallel.concurrentMap(files, threads: threads) { file in
            MediaExaminer.examine(file.name, at: file.path)
        }
        for (file, examination) in zip(files, examinations) { found[file.name] = examination }
        known = found.compactMapValues { examination in
            guard let status = examination.file.status, status.isSettled(at: moment) else { return nil }
            return (status, examination)
        }
        return found
    }
}
