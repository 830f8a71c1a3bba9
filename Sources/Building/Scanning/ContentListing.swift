import Diagnostics

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The walk through one folder of a site: which files are to be read, and what is wrong with the others.
struct ContentListing {
    /// A file to read.
    struct Found: Sendable {
        /// From the site's folder.
        var path: String
        /// Where it lies, symbolic links resolved.
        var file: SystemPath
        var isMedia: Bool
    }

    /// From the site's folder: `Content`.
    let folder: String
    /// Where the folder lies, symbolic links resolved.
    let root: SystemPath
    private(set) var found: [Found] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The paths of all files and folders that were not passed over.
    private(set) var spellings: [String] = []

    init(folder: String, root: SystemPath) {
        self.folder = folder
        self.root = root
    }

    /// - Throws: Where the folder itself cannot be listed; of a folder in it that is a diagnostic.
    mutating func walk() throws(SystemFailure) {
        var pending: [(path: String, place: SystemPath)] = []
        visit(try Folder.entries(of: root).entries, path: folder, place: root, pending: &pending)
        while let next = pending.popLast() {
            do throws(SystemFailure) {
                let entries = try Folder.entries(of: next.place).entries
                visit(entries, path: next.path, place: next.place, pending: &pending)
            } catch {
                diagnostics.append(Self.failure(error, at: next.path))
            }
        }
    }

    private mutating func visit(
        _ entries: [Folder.Entry], path: String, place: SystemPath,
        pending: inout [(path: String, place: SystemPath)]
    ) {
        for entry in entries where !PassedOverNames.contains(entry.name) {
            if let problem = Self.problem(entry.name) {
                let shown = SystemPath.printable(entry.name)
                diagnostics.append(
                    Diagnostic(
                        .unusableName, "Name '\(shown)' \(problem)",
                        at: SourceLocation(path: "\(path)/\(shown)"),
                        explanation: "Names become parts of addresses and messages. Rename the file."))
                continue
            }
            let inner = "\(path)/\(String(decoding: entry.name, as: UTF8.self))"
            let file = place.appending(entry.name)
            spellings.append(inner)
            switch entry.kind {
            case .file: found.append(Found(path: inner, file: file, isMedia: isMedia(inner)))
            case .folder: pending.append((inner, file))
            case .link: follow(file, path: inner)
            case .other: diagnostics.append(Self.notAFile(inner))
            }
        }
    }

    /// A symbolic link counts as the file it leads to, if that lies in the same folder of the site. Links to folders
    /// are refused: their files would be read twice, and a walk could go round in a circle.
    private mutating func follow(_ link: SystemPath, path: String) {
        do throws(SystemFailure) {
            guard let target = try Folder.resolved(link), let status = try FileStatus.ofEntry(at: target) else {
                diagnostics.append(
                    Diagnostic(
                        .linkBroken, "Symbolic link '\(path)' leads to nothing", at: SourceLocation(path: path)))
                return
            }
            guard target == root || target.isInside(root) else {
                diagnostics.append(
                    Diagnostic(
                        .linkLeavesContent, "Symbolic link '\(path)' leads out of '\(folder)'",
                        at: SourceLocation(path: path),
                        explanation: "Whatever it leads to could be published by mistake, and is not there on "
                            + "another machine. Put a copy of the file in its place."))
                return
            }
            switch status.kind {
            case .file: found.append(Found(path: path, file: target, isMedia: isMedia(path)))
            case .folder:
                diagnostics.append(
                    Diagnostic(
                        .linkToFolder, "Symbolic link '\(path)' leads to a folder; only links to files are followed",
                        at: SourceLocation(path: path)))
            case .link, .other: diagnostics.append(Self.notAFile(path))
            }
        } catch  where error.number == ELOOP {
            diagnostics.append(
                Diagnostic(
                    .linkBroken, "Symbolic link '\(path)' leads round in a circle", at: SourceLocation(path: path)))
        } catch {
            diagnostics.append(Self.failure(error, at: path))
        }
    }

    private func isMedia(_ path: String) -> Bool { path.utf8.starts(with: "\(folder)/media/".utf8) }

    /// Why a name cannot be used, as the rest of a sentence; nil where it can.
    private static func problem(_ name: [UInt8]) -> String? {
        if String(validating: name, as: UTF8.self) == nil { return "is not UTF-8" }
        if name.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "holds a control character" }
        return name.contains(UInt8(ascii: "\\")) ? "holds a backslash" : nil
    }

    /// Paths that are one path where upper and lower case, or two ways to write an accented letter, do not differ.
    static func caseCollisions(_ paths: [String]) -> [Diagnostic] {
        // Strings that differ only in how accents are composed are equal in Swift, and so one key here.
        var first: [String: String] = [:]
        var diagnostics: [Diagnostic] = []
        for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            guard let other = first.updateValue(path, forKey: path.lowercased()) else { continue }
            first[path.lowercased()] = other
            // Where two folders collide, their files need not be named one by one.
            guard path.nameAndFolder.folder == other.nameAndFolder.folder else { continue }
            // Equal strings are those that differ in nothing but the composition of accents.
            let difference = path == other ? "only in how accents are composed" : "only in case"
            diagnostics.append(
                Diagnostic(
                    .caseCollision, "Path '\(path)' differs from '\(other)' \(difference)",
                    at: SourceLocation(path: path),
                    explanation: "On macOS and Windows the two are one file, and one of them would be lost.",
                    notes: [Diagnostic.Note("The other one is here", at: SourceLocation(path: other))]))
        }
        return diagnostics
    }

    static func notAFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .notAFile, "'\(path)' is neither a file nor a folder", at: SourceLocation(path: path),
            explanation: "Devices, sockets and pipes are not read.")
    }

    /// What is wrong with a file that was listed and could not be read.
    static func failure(_ failure: SystemFailure, at path: String) -> Diagnostic {
        switch failure.number {
        case ESTALE:
            Diagnostic(
                .fileVanished, "'\(path)' changed while the site was read", at: SourceLocation(path: path),
                explanation: "Build again when it has been saved.")
        case ENOENT, ELOOP, ENOTDIR:
            Diagnostic(
                .fileVanished, "'\(path)' went away or was replaced while the site was read",
                at: SourceLocation(path: path))
        default:
            Diagnostic(
                .fileUnreadable, "'\(path)' cannot be read: \(failure.reason)", at: SourceLocation(path: path))
        }
    }
}

extension String {
    /// The last component of a path with slashes, and everything before it.
    fileprivate var nameAndFolder: (name: Substring, folder: Substring) {
        guard let slash = lastIndex(of: "/") else { return (self[...], "") }
        return (self[index(after: slash)...], self[..<slash])
    }
}
