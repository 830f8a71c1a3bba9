import Foundation
import TestSupport
import Testing

/// `sitrep check` and `sitrep explain` as their users meet them.
@Suite struct CheckCommandTests {
    private static let sound = "-- Content/incidents/a.yaml --\n\(SiteFixture.incident)sources: [\"The News, 2023\"]\n"

    @Test func `explain tells of one code and of all, and what was meant by one that is none`() throws {
        let one = try Command.run("explain", "unknown-key")
        #expect(one.status == 0 && one.output.hasPrefix("unknown-key (error): "))
        #expect(try Command.run("explain", "[unknown-key]").output == one.output)
        let all = try Command.run("explain")
        #expect(all.status == 0 && all.output.split(separator: "\n").count > 150)
        let wrong = try Command.run("explain", "unknow-key")
        #expect(wrong.status == 64 && wrong.errors.contains("Did you mean 'unknown-key'?"))
    }

    @Test func `A baseline hides what was there, shows what is new and tells what has gone`() throws {
        let site = try SiteFixture(Self.sound + "verification: checked-inconclusive\ninjured:\n")
        let file = "\(site.folder.path)/checks.baseline"
        let written = try Command.run("check", "--site", site.site, "--write-baseline", file)
        #expect(written.status == 0 && written.errors.contains("1 warning written into "))
        let hidden = try Command.run("check", "--site", site.site, "--baseline", file, "--strict")
        #expect(hidden.status == 0 && hidden.errors == "1 warning hidden by the baseline.\nNothing is wrong.\n")
        try site.folder.write(
            "site/Content/incidents/a.yaml",
            "# moved down\n\(SiteFixture.incident)sources: [\"The News, 2023\"]\ninjured:\nmissing:\n")
        let new = try Command.run("check", "--site", site.site, "--baseline", file, "--strict")
        #expect(new.status == 1 && new.errors.contains("'missing' has nothing after it"))
        #expect(!new.errors.contains("'injured'") && new.errors.contains("1 warning hidden"))
        try site.folder.write("site/Content/incidents/a.yaml", "\(SiteFixture.incident)sources: [\"The News, 2023\"]\n")
        let gone = try Command.run("check", "--site", site.site, "--baseline", file)
        #expect(gone.status == 0 && gone.errors.contains("1 entry of the baseline no longer occurs"))
        try site.folder.write("none", "{}")
        #expect(try Command.run("check", "--site", site.site, "--baseline", "\(site.folder.path)/none").status == 2)
        #expect(try Command.run("check", "--site", site.site, "--baseline", "\(site.folder.path)/nothing").status == 2)
    }

    @Test func `Errors are in no baseline`() throws {
        let site = try SiteFixture(Self.sound + "kiled: 4\n")
        let file = "\(site.folder.path)/checks.baseline"
        #expect(try Command.run("check", "--site", site.site, "--write-baseline", file).status == 1)
        let again = try Command.run("check", "--site", site.site, "--baseline", file)
        #expect(again.status == 1 && again.errors.contains("[unknown-key]"))
    }

    @Test func `fix shows what it would write, writes it, and finds nothing more`() throws {
        let text =
            "title: A\nkind: Other\ndate: 3 May 2024 # the paper's\nplace: {name: Here}\nsources: [\"The News, 2024\"]\n"
        let site = try SiteFixture("-- Content/incidents/a.yaml --\n" + text)
        let before = site.folder.entries("")
        let dry = try Command.run("check", "--site", site.site, "--fix", "--dry-run")
        #expect(
            dry.status == 0 && dry.output.contains("-date: 3 May 2024 # the paper's\n+date: 2024-05-03 # the paper's\n")
        )
        #expect(site.folder.entries("") == before && site.folder.read("site/Content/incidents/a.yaml") == text)
        let made = try Command.run("check", "--site", site.site, "--fix")
        #expect(made.status == 0 && made.errors.contains("2 fixes in 1 file made."))
        let fixed = text.replacing("Other", with: "other").replacing("3 May 2024", with: "2024-05-03")
        #expect(site.folder.read("site/Content/incidents/a.yaml") == fixed)
        #expect(try Command.run("check", "--site", site.site, "--fix").errors.contains("Nothing can be mended"))
        #expect(try Command.run("check", "--dry-run").status == 64)
    }

    @Test func `A record waives a warning of any stage, and the summary counts it`() throws {
        let site = try SiteFixture(Self.sound + "injured:\nwaive: [{check: empty-value, reason: To be filled in}]\n")
        let run = try Command.run("check", "--site", site.site, "--strict")
        #expect(run.status == 0 && run.errors == "1 problem set aside by waivers in records.\nNothing is wrong.\n")
    }

    @Test func `A site turns a rule off or makes it an error`() throws {
        func run(_ severity: String) throws -> Command {
            let site = try SiteFixture(
                Self.sound
                    + "-- Content/places/x.yaml --\nname: X\nkind: city\n-- Content/site.yaml --\n\(SiteFixture.siteFile)checks: {unused-place: \(severity)}\n"
            )
            return try Command.run("check", "--site", site.site)
        }
        #expect(try run("warning").errors.contains("warning: Place 'x' is named by no record [unused-place]"))
        #expect(try run("error").status == 1)
        #expect(try run("off").errors == "Nothing is wrong.\n")
    }

    @Test func `external asks each address politely and once a week`() throws {
        let server = try StatusServer()
        defer { server.stop() }
        let sources = ["200", "404", "403"].map {
            "id: s\($0)\ntitle: T\nurl: \(server.root)/\($0)\narchived: [\"https://archive.example/\($0)\"]\n"
        }
        let site = try SiteFixture(
            "-- Content/incidents/a.yaml --\n\(SiteFixture.incident)sources: [s200, s404, s403]\n-- Content/sources/many.yaml --\n"
                + sources.joined(separator: "---\n"))
        let cache = "\(site.folder.path)/links.txt"
        func run(path: String = "/usr/bin:/bin") throws -> Command {
            try Command.run(
                "check", "--site", site.site, "--external", "--external-cache", cache, "--external-pause", "0",
                environment: ["LC_ALL": "C", "TZ": "UTC", "PATH": path])
        }
        let without = try run(path: site.folder.path)
        #expect(
            without.status == 2 && without.errors.contains("'curl' asks the web, and it is not in PATH; install it"))
        let first = try run()
        #expect(first.status == 0)
        #expect(first.errors.contains("\(server.root)/404 is not there any more [web-link-dead]"))
        #expect(first.errors.contains("A copy is kept at https://archive.example/404"))
        #expect(first.errors.contains("3 addresses: 3 asked, 0 known"))
        #expect(!first.errors.contains("/403 ") && !first.errors.contains("/200 "))
        #expect(server.requests.first?.hasPrefix("HEAD ") == true)
        #expect(server.requests.allSatisfy { $0.contains("sitrep/") })
        let asked = server.requests.count
        let second = try run()
        #expect(second.errors.contains("0 asked, 3 known") && second.errors.contains("[web-link-dead]"))
        #expect(server.requests.count == asked)
    }
}
