import Building

/// The watched folders of a site, and where each lies at the moment: any of them may be missing, or lie behind links.
struct WatchedRoots: Sendable {
    let site: SystemPath
    /// By their names in the site's folder.
    let folders: [String]
    /// The folders that are there, symbolic links resolved.
    private(set) var places: [String: SystemPath] = [:]
    private var identities: [String: FileStatus.Identity] = [:]

    init(site: String, folders: [String]) {
        self.site = SystemPath(site)
        self.folders = folders
    }

    /// Looks where the folders lie. Returns those that are gone, new or another folder than before.
    mutating func look() -> [String] { folders.filter { look($0) } }

    private mutating func look(_ folder: String) -> Bool {
        var place: SystemPath?
        var identity: FileStatus.Identity?
        if let real = try? Folder.resolved(site.appending(folder)), let status = try? FileStatus.ofEntry(at: real),
            status.kind == .folder
        {
            place = real
            identity = status.identity
        }
        guard place != places[folder] || identity != identities[folder] else { return false }
        places[folder] = place
        identities[folder] = identity
        return true
    }

    /// Where a path from the site's folder lies; nil where its root is missing.
    func place(of path: String) -> SystemPath? {
        let root = path.prefix { $0 != "/" }
        guard let place = places[String(root)] else { return nil }
        let rest = path.utf8.dropFirst(root.utf8.count + 1)
        return rest.isEmpty ? place : place.appending(Array(rest))
    }
}
