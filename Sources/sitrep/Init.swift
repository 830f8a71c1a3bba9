import ArgumentParser
import Authoring
import Building

struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a small complete site of your own to write on in.",
        discussion: """
            Writes an incident, an actor, a place, a source and a brief (invented, and they say so), the site's settings,
            a workflow that publishes it, and what editors need to complete and check while you type.

              sitrep init my-site
              cd my-site && sitrep build

            A folder with anything in it is refused. With --force the files that are not there yet are written; nothing is
            ever written over.

            Exit status: 0 made, 1 refused, 2 the machine would not.
            """)

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
    var folder: String

    @Option(name: .shortAndLong, help: "The site's title. Default: the folder's name.")
    var title: String?

    @Option(help: "Where it is to be published: github, gitlab, netlify, cloudflare or none.")
    var host = StarterSite.Host.github

    @Flag(help: "Write into a folder that has something in it, beside what is there.")
    var force = false

    func run() async throws {
        try await Failure.shown {
            let writer = ContentWriter(site: folder)
            let there = try writer.names().filter { $0 != ".git" && $0 != ".DS_Store" }
            guard there.isEmpty || force else {
                let names = there.prefix(3).joined(separator: ", ") + (there.count > 3 ? ", …" : "")
                throw Failure.refused(
                    Refusal(
                        "'\(folder)' has something in it: \(names)",
                        "Name a new folder. --force writes beside what is there, and over nothing.")
                ) { _ in nil }
            }
            var kept: [String] = []
            let files = StarterSite(title: title ?? defaultTitle, host: host).files
            for file in files {
                if writer.exists(file.path) {
                    kept.append(file.path)
                } else {
                    try writer.write(Array(file.text.utf8), to: file.path)
                }
            }
            for path in kept { Machine.writeError("Kept \(path), which was there already.\n") }
            Machine.writeOutput(
                """
                Made \(folder): \(files.count - kept.count) files.

                  cd \(shellQuoted(folder))
                  sitrep build           write the site into site/, and open site/index.html
                  sitrep new incident    write the first record of your own
                  sitrep check           see what is wrong

                README.md there says the rest.

                """)
        }
    }

    private var defaultTitle: String {
        let name = folder.split(separator: "/").last { $0 != "." && $0 != ".." }.map(String.init) ?? ""
        let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        return words.isEmpty ? "A new site" : words.prefix(1).uppercased() + words.dropFirst()
    }

    private func shellQuoted(_ text: String) -> String {
        let isPlain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./~".contains($0)) }
        return isPlain
            ? text : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}

extension StarterSite.Host: ExpressibleByArgument {}
