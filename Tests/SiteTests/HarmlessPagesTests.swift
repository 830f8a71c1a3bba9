import Building
import Diagnostics
import Reports
import TestSupport
import Testing

/// What pages do so that nobody is shown, accused or named by mistake.
struct HarmlessPagesTests {
    private static let incident = """
        title: A
        kind: bombing
        date: 2023-01-01
        published: 2023-01-02
        place: {name: Here, kind: city}

        """
    private static let picture =
        "\n-- Content/media/a.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"
        + "-- Content/media/b.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"

    @Test func `A graphic picture is covered without scripts wherever it stands, and shared nowhere`() async throws {
        let site = try SiteFixture(
            "-- Content/site.yaml --\ncontent_version: 1\ntitle: T\nbase_url: https://example.org\n"
                + "-- Content/incidents/a.md --\n---\n\(Self.incident)media: [{file: a.svg, alt: A body, graphic: yes}]\n---\n\n"
                + "Text ![A body](a.svg) and ![Street](b.svg).\n"
                + "-- Content/pages/about.md --\n---\ntitle: About\n---\n\nSee ![A body](a.svg).\n" + Self.picture)
        let result = try await site.build()
        #expect(result.isPublished, "\(result.errors)")
        let page = try #require(site.read("incidents/a.html"))
        #expect(page.contains("<details class=\"cover\"><summary>Graphic picture, covered. Open to see it.</summary>"))
        #expect(
            page.contains(
                "<a class=\"cover\" href=\"../media/a.svg\">Graphic picture, covered. Open to see it. A body</a>"))
        #expect(page.contains("<img src=\"../media/b.svg\" alt=\"Street\""))
        let about = try #require(site.read("about.html"))
        #expect(about.contains("<a class=\"cover\" href=\"media/a.svg\">") && !about.contains("<img"))
        for (path, bytes) in site.outputFiles {
            let text = String(decoding: bytes, as: UTF8.self)
            // Outside a cover the picture is nowhere: not in feeds, nor in what other sites show of a page.
            let isNamed = text.contains("media/a.svg")
            #expect(
                !isNamed || path.hasSuffix(".html") || ["_headers", "sitrep-manifest.txt"].contains(path), "\(path)")
            if path.hasSuffix(".html") { #expect(!text.contains("og:image\" content=\"https://example.org/media")) }
        }
    }

    @Test func `A warning of graphic pictures covers all of a record's but those that the author exempts`() async throws
    {
        let site = try SiteFixture(
            "-- Content/incidents/a.md --\n---\n\(Self.incident)warnings: [graphic-image]\n"
                + "media: [{file: a.svg, alt: A}, {file: b.svg, alt: B, graphic: no}]\n---\n\n![A](a.svg) ![B](b.svg)\n"
                + Self.picture)
        #expect(try await site.build().isPublished)
        let page = try #require(site.read("incidents/a.html"))
        #expect(page.split(separator: "class=\"cover\"").count == 3)
        #expect(page.split(separator: "<img src=\"../media/b.svg\"").count == 3)
        #expect(page.split(separator: "<img src=\"../media/a.svg\"").count == 2)
    }

    @Test func `A reply stands beside each claim that it answers, and among the replies`() async throws {
        let site = try SiteFixture(
            "-- Content/incidents/a.yaml --\n\(Self.incident)"
                + """
                claims:
                  - {id: one, says: He did it, by: {label: police}}
                  - {id: two, says: He fled, by: {label: police}}
                  - {id: three, says: It rained, by: {label: paper}}
                reply:
                  - {by: {label: The man}, text: "I did not <b>", answers: [one, two]}
                  - {by: {label: His lawyer}, text: He was at home, answers: one}
                  - {by: {label: The mayor}, text: Nobody asked me}
                """)
        #expect(try await site.build().isPublished)
        let page = try #require(site.read("incidents/a.html"))
        func claim(_ id: String) throws -> Substring {
            let start = try #require(page.firstRange(of: "<li id=\"claim.\(id)\"")).lowerBound
            let end = try #require(page[start...].firstRange(of: "</li>")).lowerBound
            return page[start..<end]
        }
        #expect(try claim("one").contains("I did not &lt;b&gt;") && claim("one").contains("He was at home"))
        #expect(try claim("two").contains("I did not &lt;b&gt;") && !claim("two").contains("He was at home"))
        #expect(try !claim("three").contains("class=\"reply\""))
        let replies = try #require(page.firstRange(of: "id=\"sec.replies\"")).lowerBound
        let claims = try #require(page.firstRange(of: "id=\"sec.claims\"")).lowerBound
        #expect(replies < claims && page[replies..<claims].contains("Nobody asked me"))
        let wrong = try SiteFixture(
            "-- Content/incidents/a.yaml --\n\(Self.incident)reply: [{by: {label: X}, text: Y, answers: 1️⃣nothing}]\n")
        #expect(try await wrong.check().errors.map(\.code) == ["unknown-claim"])
    }

    @Test func `Who was hurt or held is pointed at in every role, for every warning and in prose`() async throws {
        let person = "-- Content/actors/man.yaml --\nname: Gul Khan\nkind: person\n"
        func codes(_ keys: String, body: String = "") async throws -> [String] {
            let site = try SiteFixture(
                person + "-- Content/incidents/a.md --\n---\n\(Self.incident)\(keys)\n---\n\n\(body)\n")
            return try await site.check().findings.map(\.code).filter { $0 == "vulnerable-name" }
        }
        for outcome in ["arrested", "detained on the spot", "killed", "wounded", "a minor of 12", "abducted"] {
            for role in ["party", "subject", "target", "initiator", "responder"] {
                #expect(
                    try await codes("participants: [{actor: man, role: \(role), outcome: \(outcome)}]").count == 1,
                    "\(outcome) \(role)")
            }
        }
        for warning in ["child-victim", "sexual-violence", "torture", "suicide", "custody-disputed"] {
            for role in ["party", "subject", "target"] {
                #expect(
                    try await codes("warnings: [\(warning)]\nparticipants: [{actor: man, role: \(role)}]").count == 1,
                    "\(warning) \(role)")
            }
        }
        #expect(try await codes("participants: [{actor: man, role: party}]") == [])
        #expect(try await codes("tags: [a]", body: "Police said that [[man]] was arrested at dawn.").count == 1)
        #expect(try await codes("tags: [a]", body: "[[man]] spoke. Two others were arrested.") == [])
        #expect(try await codes("tags: [a]", body: "[[man|A man of 40]] was arrested.") == [])
    }
}
