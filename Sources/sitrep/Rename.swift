import ArgumentParser
import Authoring
import Building
import Diagnostics
import Reports

struct Rename: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Give a record another id, everywhere.",
        discussion: """
            Changes the id in the record and in every record, brief and page that names it, and notes the old id under \
            'formerly', so that old links lead to the record for ever. The file is renamed where its name was the id. \
            Nothing else in the files changes. What would not come out clean is refused, and then nothing is written.

              sitrep rename incident kpo-attack karachi-police-office-attack --dry-run

            Exit status: 0 renamed, 1 refused, 2 the machine would not.
            """)

    @Argument(help: "The type: incident, actor, place, source, campaign, brief or page.")
    var type: RecordType

    @Argument(help: "The id that the record has.")
    var old: String

    @Argument(help: "The id that it is to have.")
    var new: String

    @Option(help: ArgumentHelp("The site's folder: the one with Content/ in it.", valueName: "dir"))
    var site = "."

    @Flag(name: [.long, .customShort("n")], help: "Show what would change as a diff, and write nothing.")
    var dryRun = false

    func run() async throws {
        try await Failure.shown {
            let manuscript = try await Manuscript.read(site: site, threads: Machine.coreCount)
            let renaming: Renaming
            do {
                renaming = try Renaming(type, from: old, to: new, in: manuscript)
            } catch let refusal as Refusal {
                throw Failure.refused(refusal) { manuscript.bytes(path: $0) }
            }
            if dryRun {
                for file in renaming.files { Machine.writeDiff(file.diff) }
            } else {
                try ContentWriter(site: site).make(renaming.fileChanges)
            }
            warn(of: renaming)
            Machine.writeError(summary(of: renaming))
        }
    }

    private func warn(of renaming: Renaming) {
        guard !renaming.warnings.isEmpty else { return }
        let reporter = TerminalReporter(usesColor: Machine.usesColor)
        Machine.writeError(reporter.report(renaming.warnings) { renaming.result.bytes(path: $0) } + "\n")
    }

    private func summary(of renaming: Renaming) -> String {
        let references = DisplayText.count(renaming.referenceCount, "reference")
        let files = DisplayText.count(renaming.files.count, "file")
        var lines = [
            "\(dryRun ? "Would rename" : "Renamed") \(type.rawValue) '\(old)' to '\(new)': \(references), \(files)."
        ]
        for file in renaming.files where file.newPath != file.path { lines.append("\(file.path) -> \(file.newPath)") }
        lines.append(
            dryRun
                ? "Nothing was written (--dry-run)." : "The old address will redirect: 'formerly' has '\(old)' now.")
        return lines.map { $0 + "\n" }.joined()
    }
}
