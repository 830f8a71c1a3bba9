#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where a build puts its files before they are published: a folder beside the output, of the same file system.
///
/// Its name carries the output's name and the process: `.site.sitrep-staging-4711` beside `site`. Where nothing can be
/// put beside the output, `.sitrep-staging-4711` in it.
struct StagingPlace: Sendable {
    let path: SystemPath
    /// Why the staged tree cannot be exchanged for the output; nil where it can.
    let obstacle: String?

    /// Removes what killed builds left over, and makes the folder. Called with the lock held, so that whatever bears
    /// such a name for this output belongs to no running build.
    init(_ place: OutputPlace, obstacle: String?, isMountPoint: Bool) throws(SystemFailure) {
        let parent = place.path.parent
        let beside = Self.prefix(beside: place)
        let own = Array(String(getpid()).utf8)
        try Self.removeLeftOvers(in: parent, prefix: beside)
        if place.status != nil { try Self.removeLeftOvers(in: place.path, prefix: Self.innerPrefix) }
        if !isMountPoint {
            do throws(SystemFailure) {
                // Private until it is published. It must not exist: somebody else's link is not written through.
                try Folder.make(parent.appending(beside + own), mode: 0o700)
                path = parent.appending(beside + own)
                self.obstacle = obstacle
                return
            } catch  where place.status != nil && [EACCES, EPERM, EROFS].contains(error.number) {
            }
        }
        path = place.path.appending(Self.innerPrefix + own)
        try Folder.make(path, mode: 0o700)
        self.obstacle = obstacle ?? "nothing can be written beside the output"
    }

    /// Whether a name directly in an output folder is that of a staged tree.
    static func isInner(_ name: ArraySlice<UInt8>) -> Bool { isStaging(name, prefix: innerPrefix) }

    private static let innerPrefix = Array(".sitrep-staging-".utf8)

    private static func prefix(beside place: OutputPlace) -> [UInt8] {
        Array(".".utf8) + place.name + Array(".sitrep-staging-".utf8)
    }

    private static func isStaging(_ name: some Collection<UInt8>, prefix: [UInt8]) -> Bool {
        let process = name.dropFirst(prefix.count)
        return name.starts(with: prefix) && !process.isEmpty && process.count <= 10
            && process.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func removeLeftOvers(in folder: SystemPath, prefix: [UInt8]) throws(SystemFailure) {
        let entries: [Folder.Entry]
        // A folder that may not be listed is no reason not to publish into one in it.
        do throws(SystemFailure) { entries = try Folder.entries(of: folder).entries } catch { return }
        for entry in entries where entry.kind == .folder && isStaging(entry.name, prefix: prefix) {
            try Folder.removeAll(folder.appending(entry.name))
        }
    }
}
