import Foundation
import Reports
import Testing

@testable import Publishing

/// Feeds of actors, places, campaigns and kinds, in every format.
struct FeedsOfRecordsTests {
    private static let files = [
        "actors/army.yaml": "name: Army\nkind: state-force\n",
        "actors/omar.yaml": """
        name: Omar Khan
        kind: person
        public_role: official
        roles: [{title: commander, organisation: army, basis: alleged}]
        """,
        "places/north.yaml": "name: North\nkind: province\n",
        "places/town.yaml": "name: Town\nkind: city\nwithin: north\n",
        "incidents/first.yaml": FeedSite.incident(
            "First & <best>",
            "published: 2023-03-01\nplace: town\nsummary: A *first* one with 1 < 2.\nparticipants: [{actor: army, role: party}, {actor: omar, role: party}]"
        ),
        "incidents/second.yaml": FeedSite.incident("Second", "published: 2023-03-02\nplace: town"),
        "incidents/unpublished.yaml": FeedSite.incident(
            "Unpublished", "participants: [{actor: army, role: party}]"),
    ]

    private static func site(_ settings: String = "base_url: https://example.org/reports\n") -> FeedSite {
        FeedSite(settings, files)
    }

    private static func text(_ site: FeedSite, _ feed: Feed) -> String {
        String(decoding: site.bytes { $0.write(feed, into: &$1) }, as: UTF8.self)
    }

    @Test func `Whoever has news has a feed, with that news alone and in the order of the site's`() throws {
        let edition = Self.site().edition
        let town = try #require(edition.report.position("town", .place))
        let north = try #require(edition.report.position("north", .place))
        let army = try #require(edition.report.position("army", .actor))
        #expect(edition.feedSubjects == [.actor(army), .place(north), .place(town), .kind("talks")])
        #expect(edition.entries(of: .actor(army)).map(\.title) == ["First & <best>"])
        #expect(edition.entries(of: .place(north)).map(\.title) == ["Second", "First & <best>"])
        #expect(edition.entries(of: .kind("talks")).map(\.title) == ["Second", "First & <best>"])
        #expect(edition.route(of: Feed(.actor(army), .rss)).path == "feeds/actors/army.rss")
        #expect(edition.title(of: .place(town)) == "Reports: Town")
    }

    @Test func `A person of whom something is only alleged has no feed that would be named after them`() throws {
        let edition = Self.site().edition
        let omar = try #require(edition.report.position("omar", .actor))
        #expect(edition.guards[omar] != nil)
        #expect(!edition.hasFeed(.actor(omar)))
        #expect(!edition.feeds.contains { edition.route(of: $0).path.contains("omar") })
    }

    @Test func `RSS has absolute addresses, days as it writes them, and text that is no markup`() {
        let text = Self.text(Self.site(), Feed(.site, .rss))
        #expect(text.contains("<link>https://example.org/reports/incidents/first.html</link>"))
        #expect(text.contains("<pubDate>Wed, 01 Mar 2023 00:00:00 GMT</pubDate>"))
        #expect(text.contains("<title>First &amp; &lt;best&gt;</title>"))
        #expect(text.contains("<description>A first one with 1 &amp;lt; 2.</description>"))
        #expect(text.contains("<lastBuildDate>Thu, 02 Mar 2023 00:00:00 GMT</lastBuildDate>"))
    }

    @Test func `Without an address there is no RSS, since it has no relative links`() {
        let edition = Self.site("").edition
        #expect(!edition.feeds.isEmpty && edition.feeds.allSatisfy { $0.format != .rss })
    }

    @Test func `Corrections come in every format`() throws {
        var files = Self.files
        files["places/town.yaml"]! += "revisions: [{date: 2023-04-01, kind: correction, text: Spelling}]\n"
        let site = FeedSite("base_url: https://example.org\n", files)
        for format in Feed.Format.allCases {
            #expect(Self.text(site, Feed(.changes, format)).contains("Correction: Town"), "\(format)")
        }
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(Self.text(site, Feed(.changes, .json)).utf8)) as? [String: Any])
        #expect(json["title"] as? String == "Reports: corrections and updates")
        #expect(json["feed_url"] as? String == "https://example.org/corrections.json")
        #expect((json["items"] as? [[String: Any]])?.count == 1)
    }

    @Test(arguments: [(0, "Thu, 01 Jan 1970"), (-1, "Wed, 31 Dec 1969"), (19_417, "Wed, 01 Mar 2023")])
    func `Days of the week are those of the calendar`(_ number: Int, _ text: String) {
        #expect(Edition.rfc822(Day(number: number)) == text + " 00:00:00 GMT")
    }
}
