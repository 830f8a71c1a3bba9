import Reports
import Templating
import Testing

@testable import Publishing

@Suite struct ActorPageTests {
    /// A person who is only alleged to have planned anything, named wherever a record can name somebody.
    private static let guardedSite: [(path: String, text: String)] = [
        (
            "actors/zahid.yaml",
            """
            name: Zahid Mockperson
            kind: person
            page: yes
            formerly: [zahid-old]
            roles:
              - title: commander
                organisation: group
                basis: alleged
                rests_on: [raid#police-say]
            relations:
              - relation: distinct-from
                actor: other-zahid
              - relation: member-of
                actor: group
                basis: alleged
                rests_on: [raid#police-say]
            status:
              value: reported-dead
              basis: attributed
            claims:
              - id: own
                says: It was somebody else.
                by: zahid
                sources: [leaflet]
            sources: [leaflet]
            """
        ),
        ("actors/other-zahid.yaml", "name: Zahid the Baker\nkind: person\npublic_role: expert"),
        ("actors/group.yaml", "name: The Group\nkind: armed-group\nsummary: Led, it is said, by [[zahid]]."),
        ("actors/police.yaml", "name: The Police\nkind: state-force"),
        ("sources/leaflet.yaml", "publisher: zahid\npublished: 2020-01-02\nkind: statement\norigin: zahid"),
        ("sources/repeat.yaml", "title: A repeat\npublisher: zahid\npublished: 2020-01-03\norigin: leaflet"),
        (
            "incidents/raid.yaml",
            """
            title: A raid
            kind: raid
            date: 2020-01-01
            place: town
            campaigns: [case]
            summary: A raid in which [[zahid]] was looked for.
            participants:
              - actor: zahid
                role: planner
                basis: alleged
                rests_on: [police-say]
            casualties:
              - actor: zahid
                basis: alleged
                killed: 1
                rests_on: [police-say]
            claims:
              - id: police-say
                says: The man was its planner.
                by: police
                about: zahid
                made: 2020-01-02
                sources: [leaflet]
              - id: he-says
                says: He was not.
                by: zahid
                stance: denies
                contradicts: [police-say]
                sources: [leaflet, repeat]
            sources: [leaflet]
            """
        ),
        ("places/town.yaml", "name: A town\nkind: city"),
        ("campaigns/case.yaml", "title: A case\nkind: case\nactors: [zahid]"),
        (
            "briefs/brief.md",
            "---\ntitle: A brief\ndate: 2020-02-01\nauthors: [Somebody]\n---\n\nOn [[zahid]] and [[zahid.name]]."
        ),
    ]

    @Test func `A guarded name never stands without what guards it, on any page`() throws {
        let site = try SmallSite(Self.guardedSite)
        let name = "Zahid Mockperson"
        var places = 0
        for (route, text) in site.pages().sorted(by: { $0.key < $1.key }) {
            var rest = text[...]
            while let found = rest.firstRange(of: name) {
                places += 1
                rest = rest[found.upperBound...]
                // Tags and blanks may stand between a name and its bracket, and nothing else.
                var after = rest
                while let first = after.first {
                    if first == "<", let end = after.firstIndex(of: ">") {
                        after = after[after.index(after: end)...]
                    } else if first.isWhitespace {
                        after.removeFirst()
                    } else {
                        break
                    }
                }
                #expect(
                    after.hasPrefix("(alleged commander, says The Police)") || after.hasPrefix("(alleged)"),
                    "\(route): …\(text[..<found.lowerBound].suffix(60))\(name)\(rest.prefix(60))…")
            }
        }
        #expect(places > 20)
    }

    @Test func `The panel of a guarded person has every allegation with who makes it, and no search engine keeps it`()
        throws
    {
        let site = try SmallSite(Self.guardedSite)
        let page = try site.actor("zahid")
        let panel = try #require(page.guard)
        #expect(panel.allegations.map(\.text) == ["Alleged: commander", "Alleged: planner", "Alleged: member of"])
        #expect(panel.allegations.map(\.saying) == Array(repeating: "says The Police, 2 January 2020", count: 3))
        #expect(panel.allegations.map(\.finding) == Array(repeating: "No court has found so.", count: 3))
        #expect(panel.allegations[1].subject?.text == "A raid")
        #expect(panel.others.map(\.text) == ["Zahid the Baker"])
        #expect(page.replies == nil && panel.noReply == "No reply is known to this site.")
        #expect(page.frame.head.noindex)
        #expect(page.frame.head.headingGuard == "alleged commander, says The Police")
        #expect(page.frame.head.social == nil)
    }

    @Test func `An acquittal leads, and what a court did find is not denied`() throws {
        let site = try SmallSite([
            (
                "actors/person.yaml",
                """
                name: Somebody
                kind: person
                page: yes
                roles:
                  - {title: bomber, basis: alleged}
                  - {title: smuggler, basis: convicted}
                  - {title: murderer, basis: acquitted}
                """
            )
        ])
        let panel = try #require(try site.actor("person").guard)
        #expect(panel.acquittals.map(\.text) == ["Acquitted: murderer"])
        #expect(panel.allegations.map(\.text) == ["Alleged: bomber"])
        #expect(panel.allegations.map(\.finding) == [nil])
    }

    @Test func `A relation is shown at both ends, by its inverse at the other, and a symmetric one once`() throws {
        let site = try SmallSite([
            (
                "actors/splinter.yaml",
                """
                name: Splinter
                kind: faction
                relations:
                  - {relation: splinter-of, actor: whole, from: 2014, basis: attributed}
                  - {relation: ally-of, actor: friend}
                """
            ),
            ("actors/whole.yaml", "name: Whole\nkind: armed-group"),
            (
                "actors/friend.yaml",
                "name: Friend\nkind: armed-group\nrelations:\n  - {relation: ally-of, actor: splinter, note: Since long ago}"
            ),
            (
                "actors/leader.yaml",
                "name: Leader\nkind: person\npublic_role: official\nroles:\n  - {title: chair, organisation: whole}"
            ),
            (
                "actors/private.yaml",
                "name: Private\nkind: person\npublic_role: private\nroles:\n  - {title: clerk, organisation: whole}"
            ),
        ])
        func groups(_ id: String) throws -> [String] {
            try site.actor(id).relations?.groups.map { group in
                "\(group.label): "
                    + group.rows.map { row in
                        [row.actor.text, row.title, row.period, row.basis.label, row.note].compactMap(\.self)
                            .joined(separator: ", ")
                    }.joined(separator: " | ")
            } ?? []
        }
        #expect(
            try groups("splinter") == [
                "Splinter of: Whole, since 2014, attributed", "Ally of: Friend, stated, Since long ago",
            ])
        #expect(
            try groups("whole") == [
                "Has as splinter: Splinter, since 2014, attributed", "Holders of titles in it: Leader, chair, stated",
            ])
        #expect(try groups("friend") == ["Ally of: Splinter, stated, Since long ago"])
    }

    @Test func `The list of actors leaves out private persons without a page`() throws {
        let site = try SmallSite([
            ("actors/a.yaml", "name: Official\nkind: person\npublic_role: official\npage: no"),
            ("actors/b.yaml", "name: Private\nkind: person\npublic_role: private"),
            ("actors/c.yaml", "name: Nothing said\nkind: person"),
            ("actors/d.yaml", "name: Asked for\nkind: person\npage: yes"),
            ("actors/e.yaml", "name: A group\nkind: armed-group"),
        ])
        var builder = site.builder(.list(.actor))
        let page = builder.actorsPage(part: 1)
        #expect(page.groups.map(\.label) == ["Armed groups", "People"])
        #expect(page.groups.flatMap { $0.rows.map(\.actor.text) } == ["A group", "Asked for", "Official"])
        #expect(page.groups.flatMap { $0.rows.map { $0.actor.href != nil } } == [true, true, false])
    }

    // MARK: Incidents

    /// An attacker's page with so many incidents on consecutive days of one year and one more in the year before.
    private func incidents(_ count: Int) throws -> SmallSite {
        var lines: [String] = []
        for number in 0..<count {
            let day = number == 0 ? "2019-06-01" : "\(Day(number: Day(2020, 1, 1).number + number))"
            lines.append(
                """
                id: incident-\(number)
                title: Incident \(number)
                kind: bombing
                date: \(day)
                participants:
                  - {actor: group, role: initiator, basis: claimed}
                casualties:
                  - {side: civilians, killed: 2}
                  - {side: armed-group, as: attacker, killed: 1}
                """)
        }
        return try SmallSite([
            ("actors/group.yaml", "name: The Group\nkind: armed-group"),
            ("incidents/all.yaml", lines.joined(separator: "\n---\n")),
        ])
    }

    @Test func `Eighty incidents stand on the actor's page, newest first`() throws {
        let site = try incidents(80)
        let section = try #require(try site.actor("group").incidents)
        #expect(section.rows.count == 80)
        #expect(section.rows.first?.title == "Incident 79")
        #expect(section.rows.first?.part == "Initiator, claimed by itself")
        #expect(section.years == nil)
        #expect(section.intro == "80 incidents. Initiator, claimed by itself: 80.")
        #expect(!site.pages().keys.contains { $0.hasPrefix("actors/group/") })
    }

    @Test func `With eighty-one, the page shows the newest forty and the years hold all of them`() throws {
        let site = try incidents(81)
        let section = try #require(try site.actor("group").incidents)
        #expect(section.rows.count == 40)
        #expect(section.rows.first?.title == "Incident 80")
        // The table of activity leads to the years; a second list of them would say nothing more.
        #expect(section.years == nil)
        let activity = try #require(try site.actor("group").activity)
        #expect(activity.rows.map(\.label) == ["June 2019", "January 2020", "February 2020", "March 2020"])
        #expect(activity.rows.map(\.count) == [1, 30, 29, 21])
        let year = "../actors/group/2020.html"
        #expect(activity.rows.map { $0.href?.text } == ["../actors/group/2019.html", year, year, year])
        let pages = site.pages()
        #expect(
            pages.keys.filter { $0.hasPrefix("actors/group/") }.sorted() == [
                "actors/group/2019.html", "actors/group/2020.html",
            ])
        let titles = (0...80).map { ">Incident \($0)</a>" }
        let years = (pages["actors/group/2019.html"] ?? "") + (pages["actors/group/2020.html"] ?? "")
        #expect(titles.allSatisfy(years.contains))
    }

    @Test func `Totals never add attackers to the others, and activity counts each period`() throws {
        let site = try incidents(5)
        let page = try site.actor("group")
        let table = try #require(page.totals?.table)
        #expect(table.groups.map(\.code) == ["people", "attackers"])
        #expect(table.groups.map { $0.rows.map { $0.cells[0].text } } == [["10"], ["5"]])
        #expect(page.totals?.meaning.contains("not “killed by”") == true)
        let activity = try #require(page.activity)
        // Half a year apart: by month, of which those between are a gap.
        #expect(activity.rows.map(\.label) == ["June 2019", "January 2020"])
        #expect(activity.rows.map(\.count) == [1, 4])
        #expect(activity.rows.map { $0.killed?.text } == ["2", "8"])
        #expect(activity.charts?.panels.count == 2)
    }

    @Test func `An actor that is only named in the casualties of an incident has it in its list`() throws {
        let site = try SmallSite([
            ("actors/force.yaml", "name: The Force\nkind: state-force"),
            (
                "incidents/one.yaml",
                "title: One\nkind: bombing\ndate: 2020-01-01\ncasualties:\n  - {actor: force, side: state, killed: 3}"
            ),
        ])
        let section = try #require(try site.actor("force").incidents)
        #expect(section.intro == "1 incident. Named in the casualties: 1.")
        #expect(section.rows.map(\.part) == ["Named in the casualties"])
    }

    @Test func `Titles differ, whatever two records are called`() throws {
        let site = try SmallSite([
            ("actors/one.yaml", "name: Same\nkind: party"), ("actors/two.yaml", "name: Same\nkind: party"),
            ("places/one.yaml", "name: Same"), ("campaigns/three.yaml", "title: Actors"),
        ])
        let titles = site.pages().filter { !$0.key.contains("timeline") }.map { page in
            page.value.firstRange(of: "<title>").map { page.value[$0.upperBound...].prefix { $0 != "<" } } ?? ""
        }
        #expect(Set(titles).count == titles.count, "\(titles.sorted())")
    }
}
