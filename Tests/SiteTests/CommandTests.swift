import Foundation
import TestSupport
import Testing

/// The program as its users meet it: what it prints, writes and answers.
@Suite struct CommandTests {
    private static let good = "-- Content/incidents/a.yaml --\n\(SiteFixture.incident)"
    private static let wrong = "-- Content/incidents/a.yaml --\n\(SiteFixture.incident)kiled: 3\n"

    @Test func `the exit status is 0, 1, 2 or 64`() throws {
        let good = try SiteFixture(Self.good)
        let wrong = try SiteFixture(Self.wrong)
        #expect(try Command.run("build", "--site", good.site, "--output", good.output).status == 0)
        #expect(try Command.run("check", "--site", good.site).status == 0)
        #expect(try Command.run("build", "--site", wrong.site, "--output", wrong.output).status == 1)
        #expect(try Command.run("check", "--site", wrong.site).status == 1)
        #expect(try Command.run("build", "--site", "\(good.site)/nowhere", "--output", good.output).status == 2)
        #expect(try Command.run("build", "--site", good.site, "--output", "/proc/nothing/here").status == 2)
        #expect(try Command.run("bild").status == 64)
        #expect(try Command.run("build", "--audience", "purple").status == 64)
        #expect(try Command.run("build", "--now", "yesterday").status == 64)
    }

    @Test func `an error is shown with its file, line, column, the line itself and what to write`() throws {
        let site = try SiteFixture(Self.wrong)
        let run = try Command.run("build", "--site", site.site, "--output", site.output)
        #expect(
            run.errors == """
                Content/incidents/a.yaml:5:1: error: Key 'kiled' is not known in an incident [unknown-key]
                5 | kiled: 3
                  | ^~~~~
                  did you mean 'killed'?

                1 error
                Nothing was published.

                """)
        #expect(run.output == "")
        #expect(!run.errors.contains("\u{1B}"))
    }

    @Test func `check writes nothing, whatever it finds`() throws {
        for text in [Self.good, Self.wrong] {
            let site = try SiteFixture(text)
            let before = site.folder.entries("")
            _ = try Command.run("check", in: site.site)
            _ = try Command.run("check", "--site", site.site, in: site.folder.path)
            #expect(site.folder.entries("") == before)
        }
    }

    @Test func `strict takes warnings for errors`() throws {
        let site = try SiteFixture("-- Content/incidents/a.yaml --\ntitle: A\nkind: other\ndate: 2023\n")
        #expect(try Command.run("check", "--site", site.site).status == 0)
        #expect(try Command.run("check", "--strict", "--site", site.site).status == 1)
    }

    @Test func `json can be read by programs`() throws {
        let site = try SiteFixture(Self.wrong)
        let run = try Command.run("check", "--format", "json", "--site", site.site)
        #expect(run.errors == "")
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let diagnostics = try #require(json?["diagnostics"] as? [[String: Any]])
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?["code"] as? String == "unknown-key")
        #expect(diagnostics.first?["path"] as? String == "Content/incidents/a.yaml")
        let start = diagnostics.first?["start"] as? [String: Any]
        #expect(start?["line"] as? Int == 5)
        #expect(start?["column"] as? Int == 1)
        let sound = try SiteFixture(Self.good)
        let empty = try Command.run("build", "--format", "json", "--site", sound.site, "--output", sound.output)
        #expect(try JSONSerialization.jsonObject(with: Data(empty.output.utf8)) is [String: Any])
        #expect(empty.errors == "")
    }

    @Test func `github gets a workflow command for each problem, with the path from the repository`() throws {
        let site = try SiteFixture(Self.wrong)
        let run = try Command.run("check", "--format", "github", "--site", "site", in: site.folder.path)
        #expect(
            run.output == "::error file=site/Content/incidents/a.yaml,line=5,endLine=5,col=1,endColumn=6,"
                + "title=unknown-key::Key 'kiled' is not known in an incident%0Adid you mean 'killed'?\n")
    }

    @Test func `the summary says what is on the site and what was held back`() throws {
        let site = try SiteFixture(ReleaseTests.site)
        let arguments = ["--site", site.site, "--output", site.output]
        let run = try Command.run(
            "build", "--now", "2026-01-01", arguments[0], arguments[1], arguments[2], arguments[3])
        #expect(run.status == 0)
        #expect(run.errors.contains("Published 1 incident,"))
        #expect(run.errors.contains("for TLP:CLEAR in "))
        #expect(run.errors.contains("Held back: 1 draft, 1 under embargo, 4 above TLP:CLEAR, "))
        let again = try Command.run(
            "build", "--now", "2026-01-01", arguments[0], arguments[1], arguments[2], arguments[3])
        #expect(again.errors.contains("none changed"))
        #expect(
            try Command.run(
                "build", "--quiet", "--now", "2026-01-01", "--site", try SiteFixture(Self.good).site, "--output",
                "\(site.folder.path)/other"
            ).status == 2)
    }

    @Test(arguments: ["incident", "actor", "brief", "place", "source", "campaign", "page"])
    func `new makes a record that builds, and writes over none`(type: String) throws {
        let site = try SiteFixture()
        let arguments = ["new", type, "--title", "O'Brien's \"market\": a {{test}} #1", "--id", "the-market"]
        func new() throws -> Command {
            let dated: Set<String> = ["incident", "brief", "source"]
            return try Command.run(
                arguments: arguments + (dated.contains(type) ? ["--date", "2024-05-03"] : []) + ["--site", site.site])
        }
        let made = try new()
        #expect(made.status == 0, "\(made.errors)")
        let path = String(made.output.dropLast())
        let before = try #require(TemporaryFolder.bytes(of: path))
        let built = try Command.run("build", "--site", site.site, "--output", site.output)
        #expect(built.status == 0, "\(built.errors)")
        #expect(!built.errors.contains("error"))
        let again = try new()
        #expect(again.status == 1)
        #expect(again.errors.contains("'the-market' already, in Content/"))
        #expect(TemporaryFolder.bytes(of: path) == before)
    }

    @Test func `an id that is none is refused before anything is written`() throws {
        let site = try SiteFixture()
        let before = site.folder.entries("")
        for id in ["../x", "A", "-a", "a/b", ""] {
            #expect(try Command.run("new", "page", "--title", "T", "--id=\(id)", "--site", site.site).status != 0)
        }
        #expect(site.folder.entries("") == before)
    }

    /// Three invented events, with a line break in a quoted cell and the row of tags that files of HDX have.
    private static let csv = #"""
        id,year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,side_a,\#
        side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,\#
        source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,\#
        priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,\#
        deaths_civilians,deaths_unknown,best,high,low
        #id,#date+year,#type,,,,,,,,,,,,,,,,,,,,#geo+lat,#geo+lon,,#country,,,,,#date+start,#date+end,,,,,#affected,,
        1,2009,1,77,"Exampleland: Government",88,Government of Exampleland - Red Front,501,\#
        Government of Exampleland,502,Red Front,1,"""Example Wire,2009-03-05,Four die""",Example Wire,2009-03-05,\#
        Four die,police,1,Ford town,"Ford
        town",North,Ford,10.5,-20.25,1,Exampleland,9,Asia,1,1,2009-03-04,2009-03-04,1,3,0,0,4,6,4
        2,2009,1,77,"Exampleland: Government",88,Government of Exampleland - Red Front,501,\#
        Government of Exampleland,502,Red Front,-1,"Wire, 2009",,,,police,1,Ford town,Ford town,North,Ford,10.5,\#
        -20.25,1,Exampleland,9,Asia,1,2,2009-05-01,2009-05-05,0,2,1,0,3,3,3
        3,2010,3,99,Red Front - Civilians,98,Red Front - Civilians,502,Red Front,9999,Civilians,-1,"Wire, 2010",,,,\#
        police,1,Ford town,Ford town,North,Ford,10.5,-20.25,1,Exampleland,9,Asia,1,1,2010-01-02,2010-01-02,0,0,7,0,\#
        7,9,5

        """#

    @Test func `an import builds, counts what it read, and does the same again`() throws {
        let folder = try TemporaryFolder()
        try folder.write("ged.csv", Self.csv)
        func importFile() throws -> Command {
            try Command.run("import", "ucdp-ged", "\(folder.path)/ged.csv", "--site", "\(folder.path)/site")
        }
        let first = try importFile()
        #expect(first.status == 0, "\(first.errors)")
        let content = folder.entries("site").mapValues(\.text)
        #expect(content["Content/site.yaml"] != nil)
        let built = try Command.run("build", "--site", "\(folder.path)/site", "--output", "\(folder.path)/public")
        #expect(built.status == 0, "\(built.errors)")
        #expect(built.errors.contains("Published 3 incidents"))
        let pages = folder.names("public/incidents").filter { $0.hasSuffix(".html") }
        #expect(pages.count == 3)
        let second = try importFile()
        #expect(second.status == 0)
        #expect(folder.entries("site").mapValues(\.text) == content)
        // The deaths of the two fights, and of the attack on civilians, as the table gives them.
        let texts = folder.names("public/incidents").compactMap { folder.read("public/incidents/\($0)") }
            .map { PageText($0).text }
        for deck in ["4 (4 to 6) killed", "3 killed", "7 (5 to 9) killed"] {
            #expect(texts.contains { $0.contains(deck) }, "\(deck)")
        }
        #expect(texts.contains { $0.contains("of which Red Front") }, "a name keeps its capital")
    }

    @Test func `a dry run of an import writes nothing`() throws {
        let folder = try TemporaryFolder()
        try folder.write("ged.csv", Self.csv)
        let run = try Command.run(
            "import", "ucdp-ged", "\(folder.path)/ged.csv", "--site", "\(folder.path)/site", "--dry-run")
        #expect(run.status == 0)
        #expect(folder.names() == ["ged.csv"])
    }
}
