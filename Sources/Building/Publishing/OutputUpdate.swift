import Diagnostics

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The way from the staged files to the new site: by one exchange where that is possible, else file by file.
struct OutputUpdate: Sendable {
    let plan: PublishPlan
    let place: OutputPlace
    let tree: OutputTree
    let history: OutputHistory
    let foreign: ForeignFiles
    let staging: StagingPlace
    /// In the order of the plan's files.
    let staged: [Stager.Staged]
    let threads: Int
    let onStep: @Sendable (PublishStep) throws -> Void

    /// Files that Sitrep wrote, that are there, and that are not planned; sorted.
    var stale: [[UInt8]] {
        history.owned.keys.filter { !plan.paths.contains($0) }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The counts; the result is to be filled in.
    var summary: PublishSummary {
        var summary = PublishSummary(.unchanged)
        for file in staged {
            summary.bytes += file.size
            switch file.state {
            case .equal: summary.unchanged += 1
            case .created: summary.created += 1
            case .changed, .foreign: summary.changed += 1
            }
        }
        summary.deleted = stale.count
        summary.foreign = foreign.count
        return summary
    }

    func apply(to summary: inout PublishSummary) async throws {
        let manifest = Manifest.encoded(
            zip(plan.files, staged).map { Manifest.Entry(path: $0.path, size: $1.size, digest: $1.digest) })
        let isSame = summary.created + summary.changed + summary.deleted == 0
        if isSame, manifest == history.manifest, place.status != nil { return }
        summary.result = .published
        if isSame, place.status != nil {
            // Only the memory of what was written is missing or damaged: one rename mends it.
            try onStep(.complete)
            return try install(manifest)
        }
        var obstacle = staging.obstacle
        if obstacle == nil {
            do {
                summary.diagnostics += try await exchange(manifest)
                return
            } catch let failure as Inexchangeable {
                obstacle = failure.words
            }
        }
        summary.atomic = false
        summary.whyNotAtomic = obstacle
        try installEach(manifest)
    }

    /// Puts a manifest in place by a rename.
    func install(_ manifest: [UInt8]) throws(SystemFailure) {
        // No planned file has this name.
        let temporary = staging.path.appending(Manifest.name)
        try write(manifest, to: temporary)
        try Folder.rename(temporary, to: place.path.appending(Manifest.name))
    }

    func write(_ bytes: [UInt8], to path: SystemPath) throws(SystemFailure) {
        try Folder.removeFile(path)
        let file = try OpenFile(creating: path)
        try file.write(bytes.span)
    }
}

/// The staged tree cannot be exchanged for the output; nothing of the output was touched.
struct Inexchangeable: Error {
    /// Why, as the rest of a sentence.
    var words: String
}
