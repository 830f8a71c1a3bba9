#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file on its way to another's place: written whole under a hidden name in the same folder, then renamed.
///
/// The name carries the process: `.sitrep-new-4711-6d6f…`. A program that is killed may leave one behind; no build and no
/// preview reads it, and the next program that writes into the folder removes it.
struct Replacement: Sendable {
    /// Whose place it takes.
    let target: SystemPath
    /// Where it is until then.
    let temporary: SystemPath

    private static let prefix = Array(".sitrep-new-".utf8)

    /// Chooses the name, and removes what killed programs left in the folder. Nothing is made.
    init(of target: SystemPath) {
        self.target = target
        let own = Array("\(getpid())-".utf8) + SHA256.digest(of: Array(target.name)).hexadecimal.prefix(16)
        temporary = target.parent.appending(Self.prefix + own)
        Self.removeLeftOvers(in: target.parent)
        // Of this process's own number, left by one that had it before.
        try? Folder.removeFile(temporary)
    }

    /// Makes the file with all its bytes, on the disk.
    ///
    /// - Throws: Where that fails; then nothing of it is left.
    init(of target: SystemPath, bytes: [UInt8], mode: UInt32) throws(SystemFailure) {
        self.init(of: target)
        do throws(SystemFailure) {
            let file = try OpenFile(creating: temporary)
            try file.write(bytes.span)
            try file.force(mode: mode)
        } catch {
            discard()
            // The name that its author knows.
            throw SystemFailure(.written, target, error.number)
        }
    }

    /// Puts the file in its place, in one step.
    func install() throws(SystemFailure) {
        do throws(SystemFailure) { try Folder.rename(temporary, to: target) } catch {
            discard()
            throw SystemFailure(.written, target, error.number)
        }
    }

    func discard() { try? Folder.removeFile(temporary) }

    private static func removeLeftOvers(in folder: SystemPath) {
        guard let entries = try? Folder.entries(of: folder).entries else { return }
        for entry in entries where entry.kind == .file && entry.name.starts(with: prefix) {
            let digits = entry.name.dropFirst(prefix.count).prefix { (0x30...0x39).contains($0) }
            guard let process = pid_t(String(decoding: digits, as: UTF8.self)), process != getpid() else { continue }
            // Whoever still runs may still need it.
            if kill(process, 0) != 0, errno == ESRCH { try? Folder.removeFile(folder.appending(entry.name)) }
        }
    }
}
