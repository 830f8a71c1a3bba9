import TestSupport

/// A page of the documentation, done as a reader would do it: its files written and its commands run, in their order, in
/// an empty folder, by one shell.
struct DocumentedPage {
    var name: String
    var blocks: [DocumentedBlock]

    init(name: String, text: String) {
        self.name = name
        blocks = DocumentedBlock.blocks(of: text)
    }

    /// What went wrong; empty where the page tells the truth. The folder is left as the page leaves it.
    func problems(in folder: TemporaryFolder, program: String) throws -> [String] {
        var found: [String] = []
        folder.makeFolder("work")
        folder.makeFolder("printed")
        let programs = program.split(separator: "/").dropLast().joined(separator: "/")
        let run = try ChildProcess.run(
            "/bin/sh", ["-c", script(printed: "\(folder.path)/printed")], in: "\(folder.path)/work",
            environment: [
                "PATH": "/\(programs):/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME": folder.path, "LC_ALL": "C",
                "TZ": "UTC", "USER": "reader",
            ])
        let last = Int(folder.read("printed/last") ?? "0") ?? 0
        if run.status != 0 {
            found.append(
                "\(name):\(last): the block does not do what it says (status \(run.status))\n"
                    + (folder.read("printed/\(last)") ?? "") + run.errors)
        }
        var printed = ""
        for block in blocks where run.status == 0 || block.line <= last {
            switch block.purpose {
            case .run, .background: printed = folder.read("printed/\(block.line)") ?? ""
            case .output:
                for line in block.text.split(separator: "\n") where line != "…" && !printed.contains(line) {
                    found.append("\(name):\(block.line): '\(line)' is not printed, but\n\(printed)")
                }
            case .notRun, .file, .shown: break
            }
        }
        return found
    }

    /// One shell for the whole page, so that `cd` lasts as it does for a reader. What each block prints is kept by its
    /// line.
    private func script(printed: String) -> String {
        var script = "set -eu\nstarted=''\ntrap 'for one in $started; do kill $one 2>/dev/null || :; done' EXIT\n"
        for block in blocks {
            let log = "\(printed)/\(block.line)"
            switch block.purpose {
            case .run(0): script += "\(mark(block, printed)){ :\n\(block.text)\n} >'\(log)' 2>&1 </dev/null\n"
            case .run(let status):
                script +=
                    "\(mark(block, printed))status=0\n(\nset -eu\n\(block.text)\n) >'\(log)' 2>&1 </dev/null || status=$?\n"
                script += "[ $status -eq \(status) ]\n"
            case .background:
                // The last command takes the place of its shell, so that ending the one ends the other. It is up once it
                // has said something.
                var lines = block.text.split(separator: "\n").map(String.init)
                lines.append("exec " + (lines.popLast() ?? "true"))
                script += "\(mark(block, printed))(\n\(lines.joined(separator: "\n"))\n) >'\(log)' 2>&1 </dev/null &\n"
                script += "started=\"$started $!\"; tries=0\n"
                script += "until [ -s '\(log)' ] || [ $tries -gt 100 ]; do sleep 0.1; tries=$((tries + 1)); done\n"
            case .file(let path):
                script += mark(block, printed)
                if path.contains("/") {
                    script += "mkdir -p '\(path.split(separator: "/").dropLast().joined(separator: "/"))'\n"
                }
                script += "cat > '\(path)' <<'END OF FILE'\n\(block.text)END OF FILE\n"
            case .notRun, .output, .shown: break
            }
        }
        return script
    }

    private func mark(_ block: DocumentedBlock, _ printed: String) -> String {
        "printf %s \(block.line) > '\(printed)/last'\n"
    }
}
