import CShim
import Publishing

/// The sizes of pictures, by what the system says of their files.
struct PictureMemory: Sendable {
    private struct Known: Sendable {
        var status: FileStatus
        var size: Edition.PictureSize?
    }

    private var files: [String: Known] = [:]

    /// - Parameter media: Where each file lies, by its path from `Content/media`.
    mutating func sizes(of media: [String: String], threads: Int) async throws -> [String: Edition.PictureSize] {
        guard !media.isEmpty else { return [:] }
        let moment = sitrep_now()
        let statuses = media.mapValues { try? FileStatus.ofEntry(at: SystemPath($0)) }
        var sizes: [String: Edition.PictureSize] = [:]
        var open: [String: String] = [:]
        for (name, path) in media {
            if let known = files[name], known.status == statuses[name] {
                sizes[name] = known.size
            } else {
                open[name] = path
            }
        }
        sizes.merge(try await PictureSize.read(open, threads: threads)) { _, new in new }
        files = [:]
        for (name, status) in statuses {
            if let status, status.isSettled(at: moment) { files[name] = Known(status: status, size: sizes[name]) }
        }
        return sizes
    }
}
