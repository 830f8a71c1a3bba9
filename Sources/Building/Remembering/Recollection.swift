/// Where builds remember what they left, and what built them.
///
/// Nothing of it is published: messages may quote what an audience may not see. So it lies in a folder of the user's own
/// for things that can be made again, never in the output and never in the site.
package struct Recollection: Sendable {
    /// A folder that is made if need be, readable by its owner alone.
    package var folder: String
    /// The program's own file: another program may build another site of the same input.
    package var program: String

    package init(folder: String, program: String) {
        self.folder = folder
        self.program = program
    }

    /// Where the last build of an output is remembered: outputs are told apart by where they are.
    func path(of output: SystemPath) -> SystemPath {
        SystemPath(folder).appending(SHA256.digest(of: Array(output.bytes)).hexadecimal.prefix(32))
    }

    /// What was remembered of an output; nil where there is nothing, or nothing that this program wrote.
    func lastBuild(of output: SystemPath) -> LastBuild? {
        // Whatever cannot be read is as good as nothing: the site is then built.
        guard let file = try? OpenFile(reading: path(of: output)), let status = try? file.status(),
            status.kind == .file, let bytes = try? file.readAll(size: status.size)
        else { return nil }
        return LastBuild(encoded: bytes)
    }

    /// Remembers a build, or forgets the last one where there is none; failing at it harms nobody.
    func keep(_ build: LastBuild?, of output: SystemPath) {
        let path = path(of: output)
        guard let build else {
            try? Folder.removeFile(path)
            return
        }
        do throws(SystemFailure) {
            try makeFolders()
            // Nobody reads half of it, and two builds that end at once do not write into one file.
            let replacement = Replacement(of: path)
            do throws(SystemFailure) {
                let file = try OpenFile(creating: replacement.temporary)
                try Folder.setMode(0o600, of: replacement.temporary)
                try file.write(build.encoded.span)
                try replacement.install()
            } catch {
                replacement.discard()
                throw error
            }
        } catch {
            try? Folder.removeFile(path)
        }
    }

    private func makeFolders() throws(SystemFailure) {
        let whole = SystemPath(folder)
        var missing: [SystemPath] = []
        var place = whole
        while try FileStatus.ofTarget(at: place) == nil, place.parent != place {
            missing.append(place)
            place = place.parent
        }
        for folder in missing.reversed() { try Folder.make(folder, mode: 0o700) }
    }
}
