import Foundation
import TestSupport
import Testing

/// The documentation, done as it says.
struct DocumentationTests {
    private static let pages: [String] = TemporaryFolder.files(of: "\(Repository.path)/Documentation").keys
        .filter { $0.hasSuffix(".md") && !$0.contains("/") }.sorted()

    private static func page(_ name: String) throws -> DocumentedPage {
        DocumentedPage(name: name, text: try #require(Repository.read("Documentation/\(name)")))
    }

    @Test(arguments: pages) func `Every command on a page does what the page says`(_ name: String) throws {
        let page = try Self.page(name)
        let runs = page.blocks.contains { block in
            switch block.purpose {
            case .run, .background, .file: true
            case .notRun, .output, .shown: false
            }
        }
        guard runs else { return }
        let folder = try TemporaryFolder()
        for problem in try page.problems(in: folder, program: try #require(BuiltProgram.path)) {
            Issue.record("\(problem)")
        }
    }

    @Test func `A page with commands is there, and most of its blocks are run`() throws {
        let tutorial = try Self.page("tutorial.md")
        let runs = tutorial.blocks.count { if case .run = $0.purpose { true } else { $0.purpose == .background } }
        #expect(runs >= 6)
        #expect(tutorial.blocks.contains { if case .file = $0.purpose { true } else { false } })
    }

    @Test(arguments: pages) func `A block of commands is run, or says why it is not`(_ name: String) throws {
        for block in try Self.page(name).blocks where ["sh", "bash", "shell", "console"].contains(block.language) {
            switch block.purpose {
            case .run, .background: break
            case .notRun(let reason): #expect(reason.count > 8, "\(name):\(block.line)")
            case .file, .output, .shown: Issue.record("\(name):\(block.line) is neither run nor says why it is not")
            }
        }
    }

    /// Commands in running text, in blocks that are not run, and in the README: their verbs and options are there.
    @Test(arguments: pages + ["../README.md"]) func `No command is named that the program lacks`(_ name: String) throws
    {
        let text = try #require(Repository.read("Documentation/\(name)"))
        for command in Self.commands(in: text) {
            let words = command.split(separator: " ").map(String.init)
            guard let verb = words.first, verb.first?.isLetter == true else { continue }
            let help = try Self.help(of: verb)
            #expect(help != nil, "\(name): sitrep \(command)")
            for word in words.dropFirst() where word.hasPrefix("--") {
                let option = String(word.prefix { $0 != "=" })
                #expect(help?.contains(option) ?? true, "\(name): sitrep \(command) has no \(option)")
            }
        }
    }

    @Test func `The documentation builds as a site, with a page for each file and none that is empty`() throws {
        let folder = try TemporaryFolder()
        let run = try ChildProcess.run(
            "/bin/sh",
            [
                "\(Repository.path)/Documentation/make-site", "\(folder.path)/docs", "https://docs.example/sitrep/",
            ],
            environment: ["PATH": "/usr/local/bin:/usr/bin:/bin", "SITREP": try #require(BuiltProgram.path)])
        #expect(run.status == 0 && run.output == "" && run.errors == "", "\(run.errors)")
        let routes = Set(folder.names("docs").filter { $0.hasSuffix(".html") })
        #expect(routes.count == Self.pages.count + 2, "each page, the search and the page for unknown addresses")
        for route in ["index.html", "tutorial.html", "content.html", "codes.html", "templates.html"] {
            #expect(routes.contains(route), "\(route)")
        }
        let home = try #require(folder.read("docs/index.html"))
        #expect(home.contains("<link rel=\"canonical\" href=\"https://docs.example/sitrep/\">"))
        let tutorial = try #require(home.firstRange(of: "href=\"tutorial.html\"", after: "<main"))
        let reference = try #require(home.firstRange(of: "href=\"content.html\"", after: "<main"))
        #expect(tutorial.lowerBound < reference.lowerBound, "the tutorial comes first")
    }

    @Test func `The test of pages finds what is wrong on one`() throws {
        func problems(_ text: String) throws -> [String] {
            try DocumentedPage(name: "a", text: text).problems(
                in: try TemporaryFolder(), program: try #require(BuiltProgram.path))
        }
        #expect(try problems("```sh run\necho one\n```\n\n```text output\none\n```\n").isEmpty)
        #expect(try problems("```sh run\nfalse\n```\n").first?.hasPrefix("a:1:") == true)
        #expect(try problems("```sh run\necho one\n```\n\n```text output\ntwo\n```\n").first?.hasPrefix("a:5:") == true)
        #expect(try problems("```sh run status=1\nsitrep build\n```\n").first?.hasPrefix("a:1:") == true)
        #expect(try problems("```sh run status=2\nsitrep build\n```\n").isEmpty)
        #expect(
            try problems("```yaml file=b/c.yaml\nd: e\n```\n```sh run\ncd b\n```\n```sh run\ngrep 'd: e' c.yaml\n```\n")
                .isEmpty)
        #expect(try problems("```sh run\nsitrep bild\n```\n").count == 1)
        #expect(try problems("```sh run background\necho up\nsleep 60\n```\n```sh run\ntrue\n```\n").isEmpty)
    }

    // MARK: Commands

    /// What follows `sitrep` on the lines of code blocks, fenced or indented, and in code within the text.
    private static func commands(in text: String) -> [String] {
        var found: [String] = []
        for line in text.split(separator: "\n") {
            let plain = line.drop { $0 == " " }
            if plain.hasPrefix("sitrep ") { found.append(String(plain.dropFirst("sitrep ".count))) }
            for (index, part) in line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            where index % 2 == 1 && part.hasPrefix("sitrep ") {
                found.append(String(part.dropFirst("sitrep ".count)))
            }
        }
        // What stands behind a sign of the shell is another command.
        return found.map { String($0.prefix { !"|&;#>".contains($0) }) }
    }

    private static func help(of verb: String) throws -> String? {
        let run = try Command.run("help", verb)
        guard run.status == 0, run.output.contains("USAGE: sitrep \(verb)") else { return nil }
        // Verbs below the verb have options of their own.
        let below =
            verb == "import"
            ? try ["csv", "acled", "ucdp-ged"].map { try Command.run("help", verb, $0).output }.joined() : ""
        return run.output + below
    }
}

extension String {
    /// The first place of a text behind the first place of another.
    fileprivate func firstRange(of text: String, after start: String) -> Range<Index>? {
        guard let begin = firstRange(of: start)?.upperBound else { return nil }
        return self[begin...].firstRange(of: text)
    }
}
