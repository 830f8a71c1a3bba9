import Foundation
import TestSupport
import Testing

/// What was published and recorded, and is withheld or withdrawn later: no byte of the site may hold it any more, and the
/// program says what is to be done about the history.
@Suite struct WithdrawnTextTests {
    private static let market = "Content/incidents/market.yaml"
    private static let quiet = "Content/incidents/quiet.md"
    private static let doe = "Content/actors/doe.yaml"
    private static let place = "Content/places/market.yaml"
    private static let week = "Content/briefs/week.md"

    private static let site = """
        -- Content/site.yaml --
        content_version: 1
        title: Harbour watch
        -- Content/incidents/market.yaml --
        title: Shots at the market
        kind: armed-assault
        date: 2024-05-03
        place: market
        summary: Three men died at the market.
        sources: [news, {publisher: The Evening Ledger, title: Vans seen at dawn, published: 2024-05-04}]
        participants:
          - {actor: doe, role: planner, basis: alleged, rests_on: [c1]}
          - {label: Four masked riders, role: perpetrator, basis: alleged}
          - {actor: police, role: responder}
        casualties:
          - {side: state, as: responder, group: police, killed: 3, injured: 17}
          - {side: civilians, as: bystander, killed: 1, manner: crushed by the falling awning}
        claims:
          - {id: c1, says: Doe planned it., by: police, sources: [news]}
          - {id: c2, says: The nightwatchman saw two grey vans by the quay., by: unattributed, sources: [news]}
        media:
          - {file: gate.png, alt: The broken gate of the depot}
        related:
          - {relation: precursor-of, incident: quiet}
        -- Content/incidents/quiet.md --
        ---
        title: A quiet day
        kind: other
        date: 2024-05-04
        place: market
        sources: [news]
        ---
        Nothing happened at all. Zebulon Quartermain was seen near the jetty.

        The informant lives behind the bakery with the blue shutters.
        -- Content/actors/doe.yaml --
        name: John Doe
        kind: person
        public_role: official
        names:
          - {text: Abu Marmalade, kind: nom-de-guerre}
        -- Content/actors/police.yaml --
        name: City police
        kind: state-force
        -- Content/places/market.yaml --
        name: Old market
        kind: area
        latitude: 24.86127
        longitude: 67.00991
        -- Content/sources/news.yaml --
        title: The Northern News of 4 May
        publisher: The News
        published: 2024-05-04
        -- Content/briefs/week.md --
        ---
        title: The week at the harbour
        date: 2024-05-10
        authors: [The desk]
        judgements:
          - {text: The smugglers will return before the autumn gales., likelihood: likely, confidence: low, rests_on: [market#c1]}
        ---
        We saw [[incident:market]], where [[incident:market.killed]] died, and [[quiet]].
        """

    /// What happens to a text that was published.
    struct Withdrawal: Sendable, CustomTestStringConvertible {
        var name: String
        var path: String
        var from: String
        var to: String
        /// What no file may hold any more; in lower case.
        var secrets: [String]
        /// What is to be forgotten; nothing where the history shows nothing of it by itself.
        var forget: [String] = []
        /// Whether today's word alone keeps it from the site as it stood.
        var isKeptFromThen = false

        var testDescription: String { name }
    }

    static let withdrawals = [
        Withdrawal(
            name: "a record raised", path: market, from: "title:", to: "tlp: amber\ntitle:",
            secrets: ["masked riders", "shots at the"]),
        Withdrawal(
            name: "a record under embargo", path: market, from: "title:", to: "embargo: 2030-01-01\ntitle:",
            secrets: ["masked riders", "shots at the"]),
        Withdrawal(
            name: "a record that is a draft again", path: market, from: "title:", to: "draft: yes\ntitle:",
            secrets: ["masked riders", "shots at the"]),
        Withdrawal(
            name: "a record taken down", path: market, from: "title:",
            to: "taken_down: {date: 2024-08-01, reason: At a request.}\ntitle:", secrets: ["masked riders"]),
        Withdrawal(
            name: "an actor raised", path: doe, from: "name: John", to: "tlp: amber\nname: John",
            secrets: ["john doe", "marmalade"]),
        Withdrawal(
            name: "a person who is private now", path: doe, from: "public_role: official", to: "public_role: private",
            secrets: ["marmalade"]),
        Withdrawal(
            name: "a source raised", path: "Content/sources/news.yaml", from: "title:", to: "tlp: amber\ntitle:",
            secrets: ["northern news"]),
        Withdrawal(
            name: "a source protected", path: "Content/sources/news.yaml", from: "title:", to: "protect: yes\ntitle:",
            secrets: ["northern news"]),
        Withdrawal(
            name: "a place obscured", path: place, from: "name:", to: "obscure: city\nname:",
            secrets: ["24.86127", "67.00991"], forget: ["place:market.latitude", "place:market.longitude"],
            isKeptFromThen: true),
        Withdrawal(
            name: "a claim raised", path: market, from: "id: c2,", to: "id: c2, tlp: amber,",
            secrets: ["nightwatchman"], forget: ["incident:market.claims"]),
        Withdrawal(
            name: "a participant raised who is a name", path: market, from: "label: Four",
            to: "tlp: amber, label: Four",
            secrets: ["masked riders"], forget: ["incident:market.participants"]),
        Withdrawal(
            name: "a participant raised who is a record", path: market, from: "{actor: doe,",
            to: "{tlp: amber, actor: doe,", secrets: [], forget: ["incident:market.participants"]),
        Withdrawal(
            name: "a casualty row raised that has only figures", path: market, from: "side: state,",
            to: "tlp: amber, side: state,", secrets: [], forget: ["incident:market.casualties"]),
        Withdrawal(
            name: "a casualty row raised that has words", path: market, from: "side: civilians,",
            to: "tlp: amber, side: civilians,", secrets: ["falling awning"], forget: ["incident:market.casualties"]),
        Withdrawal(
            name: "a source within a record raised", path: market, from: "publisher: The Evening",
            to: "tlp: amber, publisher: The Evening", secrets: ["evening ledger", "vans seen"],
            forget: ["incident:market.sources"]),
        Withdrawal(
            name: "a picture raised", path: market, from: "file: gate", to: "tlp: amber, file: gate",
            secrets: ["gate.png", "broken gate"], forget: ["incident:market.media"]),
        Withdrawal(
            name: "a relation raised", path: market, from: "relation: precursor-of",
            to: "tlp: amber, relation: precursor-of",
            secrets: [], forget: ["incident:market.related"]),
        Withdrawal(
            name: "a judgement raised", path: week, from: "text: The smugglers", to: "tlp: amber, text: The smugglers",
            secrets: ["autumn gales"], forget: ["brief:week.judgements"]),
        Withdrawal(
            name: "a block of prose raised", path: quiet,
            from: "The informant lives behind the bakery with the blue shutters.",
            to: "```tlp amber\nThe informant lives behind the bakery with the blue shutters.\n```",
            secrets: ["blue shutters"], forget: ["incident:quiet.body"]),
        Withdrawal(
            name: "another name raised", path: doe, from: "text: Abu", to: "tlp: amber, text: Abu",
            secrets: ["marmalade"], forget: ["actor:doe.names"]),
        Withdrawal(
            name: "a name taken out by a redaction", path: quiet,
            from: "sources: [news]\n---\nNothing at all happened. Zebulon Quartermain was",
            to: "sources: [news]\nrevisions: [{date: 2024-08-01, kind: redaction, text: A name.}]\n"
                + "---\nNothing at all happened. A man was",
            secrets: ["quartermain"], forget: ["incident:quiet.body"]),
    ]

    // MARK: Steps

    private func edit(_ site: SiteFixture, _ path: String, _ from: String, _ to: String) throws {
        let text = try #require(site.folder.read("site/\(path)"))
        let range = try #require(text.range(of: from), "\(from)")
        try site.folder.write("site/\(path)", Array(text.replacingCharacters(in: range, with: to).utf8))
    }

    private func run(_ site: SiteFixture, _ verb: String, _ now: String, _ more: String...) throws -> Command {
        try Command.run(arguments: [verb, "--site", site.site, "--now", now, "--threads", "1"] + more)
    }

    private func fixture() throws -> SiteFixture {
        let picture = try #require(Data(base64Encoded: Self.pixel))
        return try SiteFixture(Self.site, bytes: ["Content/media/gate.png": Array(picture)])
    }

    /// Recorded twice, with an innocent change to each record in between, so that each version has a page.
    private func recorded(note: String? = nil) throws -> SiteFixture {
        let site = try fixture()
        #expect(try run(site, "record", "2024-06-01").status == 0)
        for (path, from, to) in [
            (Self.market, "Three men", "Three people"), (Self.quiet, "happened at all", "at all happened"),
            (Self.doe, "kind: person", "kind: person\nfounded: 1970"),
            (Self.place, "kind: area", "kind: area\ntags: [x]"),
            (Self.week, "We saw", "We looked at"),
        ] { try edit(site, path, from, to) }
        let second = try Command.run(
            arguments: ["record", "--site", site.site, "--now", "2024-07-01"] + (note.map { ["-m", $0] } ?? []))
        #expect(second.status == 0, "\(second.errors)")
        return site
    }

    /// A picture of one pixel.
    private static let pixel =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="

    /// What a message tells to be forgotten, sorted.
    private func told(_ errors: String) -> [String] {
        let parts = errors.components(separatedBy: "sitrep record --forget ").dropFirst()
        return Set(parts.map { String($0.prefix { !$0.isWhitespace && $0 != ";" }) }).sorted()
    }

    /// The files of the output that hold any of some texts.
    private func holding(_ secrets: [String], in folder: String) -> [String] {
        TemporaryFolder.files(of: folder).filter { path, bytes in
            let text = "\(path)\n\(String(decoding: bytes, as: UTF8.self))".lowercased()
            return secrets.contains { text.contains($0) }
        }.keys.sorted()
    }

    // MARK: Tests

    @Test(arguments: withdrawals)
    func `what is withheld later leaves the history too, by the words of the message`(_ case: Withdrawal) throws {
        let site = try recorded()
        try edit(site, `case`.path, `case`.from, `case`.to)
        let then = site.output + "-then"
        // Until the history is rid of it, neither the site nor the site as it stood is published.
        if !`case`.forget.isEmpty {
            let asOf = `case`.isKeptFromThen ? [] : [["--output", then, "--as-of", "2024-06-15"]]
            for more in [["--output", site.output]] + asOf {
                let refused = try Command.run(
                    arguments: ["build", "--site", site.site, "--now", "2024-09-01", "--threads", "1"] + more)
                #expect(refused.status == 1)
                #expect(refused.errors.contains("Nothing was published."))
                #expect(told(refused.errors) == `case`.forget, "\(refused.errors)")
            }
            let check = try run(site, "check", "2024-09-01", "--as-of", "2024-06-15")
            #expect((check.status == 0) == `case`.isKeptFromThen)
            #expect(told(check.errors) == (`case`.isKeptFromThen ? [] : `case`.forget))
        }
        for address in `case`.forget {
            let forgot = try run(site, "record", "2024-08-15", "--forget", address)
            #expect(forgot.status == 0, "\(forgot.errors)")
        }
        let built = try run(site, "build", "2024-09-01", "--output", site.output)
        #expect(built.status == 0, "\(built.errors)")
        #expect(holding(`case`.secrets, in: site.output) == [])
        let asOf = try run(site, "build", "2024-09-01", "--output", then, "--as-of", "2024-06-15")
        #expect(asOf.status == 0, "\(asOf.errors)")
        #expect(holding(`case`.secrets, in: then) == [])
        // What is released is recorded again, and the history goes on.
        let again = try run(site, "record", "2024-09-02")
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.errors.contains("Recorded"))
        let newest = TemporaryFolder.files(of: "\(site.site)/History").max { $0.key < $1.key }
        let text = String(decoding: newest?.value ?? [], as: UTF8.self).lowercased()
        #expect(`case`.secrets.filter { text.contains($0) } == [])
        let after = try run(site, "build", "2024-09-03", "--output", site.output)
        #expect(after.status == 0, "\(after.errors)")
        #expect(holding(`case`.secrets, in: site.output) == [])
    }

    @Test func `a whole record that others rest on can be forgotten, and the site as it stood can still be built`()
        throws
    {
        let site = try recorded()
        #expect(try run(site, "record", "2024-08-15", "--forget", "incident:market").status == 0)
        let asOf = try run(site, "build", "2024-09-01", "--output", site.output, "--as-of", "2024-06-15")
        #expect(asOf.status == 0, "\(asOf.errors)")
        #expect(holding(["masked riders", "shots at the"], in: site.output) == [])
    }

    @Test func `an innocent row beside a withheld one is nothing to be forgotten`() throws {
        let site = try recorded()
        // Added and withheld at once: the history knows nothing of it.
        try edit(
            site, Self.market, "  - {actor: police, role: responder}",
            "  - {actor: police, role: responder}\n  - {actor: police, role: initiator, tlp: amber}")
        let built = try run(site, "build", "2024-09-01", "--output", site.output)
        #expect(built.status == 0, "\(built.errors)")
    }

    @Test func `a line beside a recording is forgotten, and the recordings still follow one another`() throws {
        let site = try recorded(note: "As the nightwatchman told us of the two grey vans by the quay")
        #expect(try run(site, "record", "2024-07-15").status == 0)
        try edit(site, Self.market, "id: c2,", "id: c2, tlp: amber,")
        #expect(try run(site, "record", "2024-08-01", "--forget", "incident:market.claims").status == 0)
        let refused = try run(site, "build", "2024-09-01", "--output", site.output)
        #expect(refused.status == 1)
        #expect(told(refused.errors) == ["recording:2"])
        let forgot = try run(site, "record", "2024-08-15", "--forget", "recording:2")
        #expect(forgot.status == 0 && forgot.errors.contains("Forgot the line beside recording 2:"))
        #expect(try run(site, "record", "2024-08-20").status == 0)
        let built = try run(site, "build", "2024-09-01", "--output", site.output)
        #expect(built.status == 0, "\(built.errors)")
        #expect(holding(["nightwatchman"], in: site.output) == [])
        #expect(try run(site, "record", "2024-08-15", "--forget", "recording:2").status == 1)
        #expect(try run(site, "record", "2024-08-15", "--forget", "recording:0").status == 64)
    }

    @Test func `a line beside a recording that tells what is withheld is not recorded`() throws {
        let site = try recorded()
        try edit(site, Self.market, "id: c2,", "id: c2, tlp: amber,")
        #expect(try run(site, "record", "2024-08-01", "--forget", "incident:market.claims").status == 0)
        let refused = try run(
            site, "record", "2024-08-01", "-m", "Without what the nightwatchman saw, two grey vans by the quay")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("[leaked-text]") && refused.errors.contains("Nothing was recorded."))
    }

    @Test func `a setting is forgotten`() throws {
        let site = try fixture()
        try edit(site, "Content/site.yaml", "title:", "description: Told by the harbour master himself\ntitle:")
        #expect(try run(site, "record", "2024-06-01").status == 0)
        try edit(site, "Content/site.yaml", "description: Told by the harbour master himself\n", "")
        for address in ["site:site.description", "site:site.title"] {
            let forgot = try run(site, "record", "2024-06-02", "--forget", address)
            #expect(forgot.status == 0, "\(forgot.errors)")
        }
        let asOf = try run(site, "build", "2024-09-01", "--output", site.output, "--as-of", "2024-06-15")
        #expect(asOf.status == 0, "\(asOf.errors)")
        #expect(holding(["harbour master", "harbour watch"], in: site.output) == [])
        #expect(try run(site, "record", "2024-06-02", "--forget", "site:site").status == 64)
    }

    @Test func `a former id that a record no longer names has no pages`() throws {
        let site = try recorded()
        #expect(
            try Command.run("rename", "actor", "doe", "official-one", "--site", site.site).status == 0)
        #expect(try run(site, "record", "2024-08-01").status == 0)
        #expect(try run(site, "build", "2024-09-01", "--output", site.output).status == 0)
        #expect(site.read("actors/doe/v1.html") != nil)
        let path = "Content/actors/official-one.yaml"
        let text = try #require(site.folder.read("site/\(path)"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let without = lines.filter { !$0.hasPrefix("formerly:") && $0 != "  - doe" }.joined(separator: "\n")
        #expect(without != text)
        try site.folder.write("site/\(path)", Array(without.utf8))
        #expect(try run(site, "build", "2024-09-01", "--output", site.output).status == 0)
        #expect(TemporaryFolder.files(of: site.output).keys.filter { $0.contains("actors/doe") } == [])
        #expect(site.read("actors/official-one/v3.html") != nil)
    }
}
