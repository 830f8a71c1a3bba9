#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes files into a site's `Content/`: for verbs that make or import records.
package struct ContentWriter: Sendable {
    /// The site's folder.
    package var site: String

    package init(site: String) { self.site = site }

    /// The names in the site's folder, sorted; none where there is no such folder.
    package func names() throws -> [String] {
        guard let folder = try Folder.resolved(SystemPath(site)) else { return [] }
        return try Folder.entries(of: folder).entries.map { SystemPath.printable($0.name) }
    }

    /// Whether there is a file at a path from the site's folder.
    package func exists(_ path: String) -> Bool { access(SystemPath(site).appending(path).text, F_OK) == 0 }

    /// Writes a file whole, or leaves the old one whole: beside it first, then renamed into its place. Folders are made
    /// as needed. A file that is there keeps its permissions, and a symbolic link to one stays a link. A file with empty
    /// bytes is removed.
    ///
    /// - Parameters:
    ///   - path: from the site's folder, of folder and file names without `..`.
    ///   - model: the path of another file, whose permissions a new one gets.
    /// - Throws: `SystemFailure`.
    package func write(_ bytes: [UInt8], to path: String, like model: String? = nil) throws {
        guard !bytes.isEmpty else { return try remove(path) }
        try replacement(bytes, for: path, like: model).install()
    }

    /// Writes several files. All are on the disk before the first takes its place, so that a disk that is full is found
    /// while every old one is still there.
    ///
    /// - Throws: `SystemFailure`.
    package func write(_ files: [(path: String, bytes: [UInt8])]) throws {
        try install(files.map { (path: $0.path, bytes: $0.bytes, model: nil) })
    }

    /// The same with models, as ``write(_:to:like:)`` has them.
    func install(_ files: [(path: String, bytes: [UInt8], model: String?)]) throws {
        var ready: [Replacement] = []
        do {
            for file in files where !file.bytes.isEmpty {
                ready.append(try replacement(file.bytes, for: file.path, like: file.model))
            }
            for replacement in ready { try replacement.install() }
        } catch {
            for replacement in ready { replacement.discard() }
            throw error
        }
        for file in files where file.bytes.isEmpty { try remove(file.path) }
    }

    /// The file as it will be, beside the one that is there.
    private func replacement(_ bytes: [UInt8], for path: String, like model: String?) throws -> Replacement {
        try makeFolders(of: path)
        let whole = SystemPath(site).appending(path)
        let target = try Folder.resolved(whole) ?? whole
        let mode = try FileStatus.ofTarget(at: SystemPath(site).appending(model ?? path))?.mode ?? 0o644
        return try Replacement(of: target, bytes: bytes, mode: mode)
    }

    /// A file that is not there is no error.
    private func remove(_ path: String) throws(SystemFailure) {
        try Folder.removeFile(SystemPath(site).appending(path))
    }

    private func makeFolders(of path: String) throws {
        let whole = SystemPath(site).appending(path).text
        var folder = whole.hasPrefix("/") ? "/" : ""
        for part in whole.split(separator: "/").dropLast() {
            folder += part
            guard mkdir(folder, 0o755) == 0 || errno == EEXIST || access(folder, F_OK) == 0 else {
                throw SystemFailure(.created, SystemPath(folder), errno)
            }
            folder += "/"
        }
    }
}
