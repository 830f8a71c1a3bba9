#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The output folder on the disk: where it really is, and whether a site may be published there.
struct OutputPlace: Sendable {
    /// Without symbolic links.
    let path: SystemPath
    /// Nil where nothing stands yet.
    let status: FileStatus?
    /// Whether the folder is of another file system than the one around it.
    let isMountPoint: Bool
    /// Why the folder cannot be exchanged as a whole, as the rest of a sentence; nil where it can.
    let obstacle: String?

    /// - Parameters:
    ///   - output: A path as typed; folders above it that are missing are made.
    ///   - site: The site's folder, which is never published over.
    init(_ output: String, site: String) throws {
        guard !output.isEmpty, !output.utf8.contains(0) else {
            throw PublishError(.output, output, "The output folder has no name")
        }
        let typed = SystemPath(output)
        let existing: SystemPath
        var missing: [ArraySlice<UInt8>] = []
        if let real = try Folder.resolved(typed) {
            existing = real
            path = real
        } else if try FileStatus.ofEntry(at: typed) != nil {
            throw PublishError(.output, typed.text, "The output '\(typed.text)' is a symbolic link that leads nowhere")
        } else {
            (existing, missing) = try Self.missing(typed)
            path = missing.reduce(existing) { $0.appending($1) }
        }
        status = try FileStatus.ofEntry(at: path)
        if let status, status.kind != .folder {
            throw PublishError(.output, path.text, "The output '\(path.text)' is a file, not a folder")
        }
        try Self.refuse(path, status: status, existing: existing, site: SystemPath(site))
        // The folder itself is made when there is a site to put there.
        if !missing.isEmpty { _ = try missing.dropLast().reduce(existing) { try Self.make($1, in: $0) } }
        let around = try FileStatus.ofEntry(at: path.parent)
        isMountPoint = status != nil && around?.identity.device != status?.identity.device
        if isMountPoint {
            obstacle = "the output is a mount point"
        } else if status != nil, try FileStatus.ofEntry(at: path.appending(".git")) != nil {
            obstacle = "the output is a Git working folder"
        } else {
            obstacle = nil
        }
    }

    var name: ArraySlice<UInt8> { path.name }

    /// Where a folder will be that does not exist: the nearest folder around it that does, resolved, and the names
    /// from there.
    private static func missing(_ typed: SystemPath) throws -> (existing: SystemPath, names: [ArraySlice<UInt8>]) {
        var text = typed.bytes
        while text.count > 1, text.last == UInt8(ascii: "/") { text = text.dropLast() }
        var rest = SystemPath(text)
        var names: [ArraySlice<UInt8>] = []
        while true {
            if let existing = try Folder.resolved(rest) { return (existing, names.reversed()) }
            // `..` of a folder that does not exist has no meaning.
            guard !rest.name.elementsEqual("..".utf8), !rest.name.elementsEqual(".".utf8), rest.parent != rest else {
                throw SystemFailure(.created, typed, ENOENT)
            }
            if !rest.name.isEmpty { names.append(rest.name) }
            rest = rest.parent
        }
    }

    private static func make(_ name: ArraySlice<UInt8>, in folder: SystemPath) throws(SystemFailure) -> SystemPath {
        let path = folder.appending(name)
        try Folder.make(path)
        return path
    }

    /// Refuses every folder in which a site's own files lie, and those files' folders themselves.
    ///
    /// Folders are told apart by what they are, not by how they are spelt, so that upper and lower case, bind mounts
    /// and links make no hole.
    private static func refuse(
        _ path: SystemPath, status: FileStatus?, existing: SystemPath, site: SystemPath
    ) throws {
        if path.bytes.elementsEqual("/".utf8) {
            throw PublishError(.output, "/", "The output cannot be the root of the file system")
        }
        guard let site = try Folder.resolved(site) else { return }
        func refusal(_ what: String) -> PublishError {
            PublishError(.output, path.text, "The output '\(path.text)' \(what); choose a folder of its own")
        }
        if let status {
            if try FileStatus.ofEntry(at: site)?.identity == status.identity {
                throw refusal("is the site's own folder")
            }
            for folder in ["Content", "Templates", "History"] {
                guard let source = try Folder.resolved(site.appending(folder)) else { continue }
                if try isOrContains(status.identity, source) {
                    throw refusal("is '\(folder)' or a folder around it")
                }
            }
            if try isOrContains(status.identity, site) { throw refusal("is a folder around the site") }
        }
        for folder in ["Content", "Templates", "History"] {
            guard let source = try FileStatus.ofTarget(at: site.appending(folder)) else { continue }
            if try isOrContains(source.identity, existing) {
                throw refusal("lies in '\(folder)'")
            }
        }
    }

    /// Whether `folder` is the folder of that identity or lies in it.
    private static func isOrContains(_ outer: FileStatus.Identity, _ folder: SystemPath) throws -> Bool {
        var current = folder
        while true {
            if try FileStatus.ofEntry(at: current)?.identity == outer { return true }
            guard current.bytes.count > 1 else { return false }
            current = current.parent
        }
    }
}
