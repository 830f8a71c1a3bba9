import TestSupport
import Testing

/// `sitrep new` where somebody sits before it.
@Suite struct NewOnTerminalTests {
    private static let site = """
        -- Content/places/karachi.yaml --
        name: Karachi
        kind: city
        -- Content/actors/ttp.yaml --
        name: The Front
        kind: organisation
        """

    @Test func `new asks, puts mistakes right, and writes a record that builds`() throws {
        let site = try SiteFixture(Self.site)
        let terminal = try TerminalCommand("new", "incident", "--site", site.site, "--kind", "robbery-of-trains")
        #expect(terminal.status() == 1 && terminal.screen.contains("There is no kind 'robbery-of-trains'"))

        let new = try TerminalCommand("new", "incident", "--site", site.site, "--kind", "raid")
        let talk = [
            ("What happened, in a line: ", "Raid at the market: two held"), ("]: ", "2024-5-3"), ("]: ", "2024-05-03"),
            ("Place: ", "kar"), ("Who took part: ", ""), ("unknown): ", "at least 4"), ("Injured: ", "none"),
            ("address): ", "The Paper, 3 May 2024"), ("  and: ", ""), ("[raid-at-the-market-two-held]: ", ""),
        ]
        for (question, line) in talk {
            guard new.answer(question, line) else {
                Issue.record("'\(question)' was not asked:\n\(new.screen)")
                return
            }
        }
        #expect(new.status() == 0, "\(new.screen)")
        #expect(new.screen.contains("Did you mean '2024-05-03'?"))
        let path = "Content/incidents/2024/raid-at-the-market-two-held.yaml"
        #expect(new.screen.hasSuffix("\(site.site)/\(path)\n"))
        let text = try #require(site.folder.read("site/\(path)"))
        for line in ["kind: raid", "date: 2024-05-03", "place: karachi", "at least 4", "The Paper"] {
            #expect(text.contains(line), "\(text)")
        }
        let built = try Command.run("build", "--site", site.site, "--output", site.output)
        #expect(built.status == 0, "\(built.errors)")
    }

    @Test func `The end of the input stops it, and nothing is written`() throws {
        let site = try SiteFixture(Self.site)
        let before = site.folder.entries("")
        let new = try TerminalCommand("new", "incident", "--site", site.site)
        // Ctrl-D on an empty line.
        #expect(new.answer("What happened, in a line: ", "Raid") && new.answer("]: ", "\u{4}"))
        #expect(new.status() == 1 && new.screen.hasSuffix("Nothing was written.\n"), "\(new.screen)")
        #expect(site.folder.entries("") == before)
    }
}
