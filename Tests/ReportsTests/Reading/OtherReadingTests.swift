import Diagnostics
import Markdown
import Reports
import TestSupport
import Testing

/// Actors, places, sources, campaigns, briefs and pages.
struct OtherReadingTests {
    @Test func `A language that is no tag is refused wherever one may stand`() {
        let site = SmallSite.file(
            "actors/a.yaml",
            """
            name: A
            kind: armed-group
            language: "en\\nX: y"
            names: [{text: B, language: "<b>"}]
            sources: [{title: T, language: a b}]
            claims: [{says: S, by: unattributed, quote: {text: Q, language: "\\""}}]
            """)
        #expect(site.readingFindings.map(\.code) == Array(repeating: "wrong-form", count: 4))
    }

    @Test func `Every field of an actor is kept`() throws {
        let site = SmallSite.file(
            "actors/a.yaml",
            """
            name: A
            kind: person
            basis: attributed
            names:
              - Short
              - {text: Long, language: ur, kind: nom-de-guerre, basis: alleged, from: 2007, until: 2008, used_by: [ctd], rests_on: [c], note: N, sources: [s]}
            identity: disputed
            status: {value: reported-dead, basis: attributed, date: 2023-03-13, rests_on: [x#c], note: N}
            founded: 2007
            ended: 2023
            roles: [{title: Commander, organisation: ttp, from: 2020, until: 2023, basis: alleged, rests_on: [c], note: N}]
            relations: [{relation: member-of, actor: ttp, from: 2020, until: 2023, basis: alleged, rests_on: [c], note: N}]
            designations: [{label: Listed, by: un, from: 2011, until: 2012, sources: [s]}]
            reliability: {letter: F, since: 2024, why: A party}
            public_role: self-declared
            page: yes
            same_as: [https://example.org/a]
            summary: One paragraph.
            """)
        let actor = try #require(site.actors.first)
        #expect(site.found.isEmpty)
        #expect(actor.name.all.map(\.value.value) == ["A"] && actor.kind == .person && actor.basis == .attributed)
        #expect(
            actor.names.map(\.text.value) == ["Short", "Long"] && actor.names.map(\.kind) == [.alias, .nomDeGuerre])
        let name = actor.names[1]
        #expect(
            name.language == "ur" && name.basis == .alleged && name.from?.text == "2007" && name.until?.text == "2008")
        #expect(name.usedBy.map(\.shown) == ["ctd"] && name.restsOn.map(\.text) == ["c"] && name.row.note == "N")
        #expect(actor.identity == .disputed)
        let status = try #require(actor.status)
        #expect(status.status == .reportedDead && status.basis == .attributed && status.date?.text == "2023-03-13")
        #expect(status.restsOn.map(\.text) == ["x#c"] && status.row.note == "N")
        #expect(actor.founded?.all.first?.value.text == "2007" && actor.ended?.all.first?.value.text == "2023")
        let role = try #require(actor.roles.first)
        #expect(role.title.value == "Commander" && role.organisation?.id == "ttp" && role.basis == .alleged)
        #expect(role.from?.text == "2020" && role.until?.text == "2023" && role.restsOn.map(\.text) == ["c"])
        let relation = try #require(actor.relations.first)
        #expect(relation.kind == .memberOf && relation.actor.id == "ttp" && relation.basis == .alleged)
        #expect(
            relation.from?.text == "2020" && relation.until?.text == "2023" && relation.restsOn.map(\.text) == ["c"])
        let listing = try #require(actor.designations.first)
        #expect(listing.label == "Listed" && listing.by?.shown == "un" && listing.from?.text == "2011")
        #expect(listing.until?.text == "2012" && listing.row.sources.map(\.shown) == ["s"])
        #expect(
            actor.reliability?.letter == .f && actor.reliability?.why == "A party"
                && actor.reliability?.since?.text == "2024")
        #expect(actor.publicRole == .selfDeclared && actor.page == true && actor.sameAs == ["https://example.org/a"])
        #expect(actor.summary?.plainText() == "One paragraph.")
    }

    @Test func `A person has a page only for a reason`() {
        for (lines, hasPage) in [
            ("kind: person", false), ("kind: person\npublic_role: official", true),
            ("kind: person\npublic_role: private", false),
            ("kind: person\npage: yes", true), ("kind: person\npublic_role: official\npage: no", false),
            ("kind: armed-group", true), ("kind: armed-group\npage: no", false),
        ] {
            #expect(SmallSite.file("actors/a.yaml", "name: A\n\(lines)\n").actors.first?.hasPage == hasPage, "\(lines)")
        }
    }

    @Test func `A relation begins with the kind of actor that it is made for`() {
        let person = SmallSite.file(
            "actors/a.yaml",
            "name: A\nkind: person\nrelations: [{relation: 1️⃣splinter-of, actor: b}, {relation: 2️⃣part-of, actor: b}]\n")
        #expect(
            person.readingFindings == [
                Finding("relation-domain", "1️⃣", "A person cannot be 'splinter-of' something"),
                Finding("relation-domain", "2️⃣", "A person cannot be 'part-of' something"),
            ])
        #expect(person.found.map(\.suggestion) == [nil, "member-of"])
        let group = SmallSite.file("actors/a.yaml", "name: A\nkind: party\nrelations: [{relation: 1️⃣leads, actor: b}]\n")
        #expect(group.readingFindings == [Finding("relation-domain", "1️⃣", "Only a person can be 'leads' something")])
        #expect(
            SmallSite.file("actors/a.yaml", "name: A\nkind: unknown\nrelations: [{relation: leads, actor: b}]\n").found
                .isEmpty)
    }

    @Test func `Every field of a place is kept`() throws {
        let site = SmallSite.file(
            "places/a.md",
            "---\nname: A\nkind: facility\nnames: [B]\nwithin: karachi\nlatitude: 24.8608\nlongitude: 67.0104\nprecision: site\niso: PK-SD\nobscure: district\ndisputed_note: N\n---\n\nWords.\n"
        )
        let place = try #require(site.places.first)
        #expect(site.found.isEmpty)
        #expect(
            place.details.name.value == "A" && place.details.kind == .facility
                && place.details.names.map(\.text.value) == ["B"])
        #expect(place.details.within?.id == "karachi" && place.details.latitude?.value == 24.8608)
        #expect(
            place.details.longitude?.value == 67.0104 && place.details.precision == .site
                && place.details.iso == "PK-SD")
        #expect(place.details.obscure == .district && place.details.disputedNote == "N")
        #expect(place.description?.plainText() == "Words.")
    }

    @Test func `Every field of a source is kept`() throws {
        let site = SmallSite.file(
            "sources/a.yaml",
            """
            title: T
            publisher: dawn
            via: [afp]
            note: N
            link: no
            kind: court-record
            authors: [One, Two]
            url: https://example.org/a
            published: 2023-03
            accessed: 2024-01-02
            language: ur
            archived: [https://example.org/copy, {url: https://example.org/b, date: 2024-01-02, tool: wget, sha256: abc, kind: warc, custodian: We, tlp: amber, note: N}]
            origin: release
            reliability: B
            licence: CC BY 4.0
            attribution: Them
            protect: yes
            """)
        let source = try #require(site.sources.first)
        let details = source.details
        #expect(site.found.isEmpty)
        guard case .actor(let publisher) = details.publisher else { return #expect(Bool(false)) }
        #expect(
            details.title == "T" && publisher.id == "dawn" && details.via.map(\.shown) == ["afp"] && details.note == "N"
        )
        #expect(!details.isLinked && details.kind == .courtRecord && details.authors == ["One", "Two"])
        #expect(details.url?.host == "example.org" && details.published?.text == "2023-03")
        #expect(details.accessed?.description == "2024-01-02" && details.language == "ur")
        #expect(details.archived.map(\.url.text) == ["https://example.org/copy", "https://example.org/b"])
        let copy = details.archived[1]
        #expect(copy.date?.text == "2024-01-02" && copy.tool == "wget" && copy.sha256 == "abc" && copy.kind == "warc")
        #expect(copy.custodian == "We" && copy.row.tlp == .amber && copy.row.note == "N")
        #expect(details.origin?.id == "release" && details.reliability?.letter == .b && details.licence == "CC BY 4.0")
        #expect(details.attribution == "Them" && source.isProtected)
    }

    @Test func `A source may be published in a month, and enters feeds only by a day`() {
        let month = SmallSite.file("sources/a.yaml", "title: T\npublished: 2023-03\n")
        #expect(month.found.isEmpty && month.sources.first?.header.published == nil)
        let day = SmallSite.file("sources/a.yaml", "title: T\npublished: 2023-03-14\n")
        #expect(day.sources.first?.header.published?.description == "2023-03-14")
        let incident = SmallSite.incident(.minimalIncident + "published: 1️⃣2023-03\n")
        #expect(incident.readingFindings == [Finding("wrong-form", "1️⃣", "'2023-03' is not a single day")])
    }

    @Test func `Every field of a campaign is kept`() throws {
        let site = SmallSite.file(
            "campaigns/a.md",
            "---\ntitle: T\nkind: case\ndate: 2022/..\nactors: [ttp]\nstarts_with: kpo\nsummary: S.\n---\n\nWords.\n")
        let campaign = try #require(site.campaigns.first)
        #expect(site.found.isEmpty)
        #expect(
            campaign.title.value == "T" && campaign.kind == .case && campaign.date?.all.first?.value.text == "2022/..")
        #expect(campaign.actors.map(\.id) == ["ttp"] && campaign.startsWith?.id == "kpo")
        #expect(campaign.summary?.plainText() == "S." && campaign.body?.plainText() == "Words.")
    }

    @Test func `Every field of a brief is kept`() throws {
        let site = SmallSite.file(
            "briefs/a.md",
            """
            ---
            title: T
            date: 2023-03-15
            authors: One
            kind: flash
            covers: {period: 2023-03, places: [karachi], actors: [ttp]}
            key_points: [First., Second.]
            judgements:
              - {id: j, text: It is so., likelihood: likely, confidence: low, rests_on: [x#c], would_change_if: A record., tlp: green, note: N}
            summary: S.
            ---

            Words.

            ```judgement
            id: j
            ```

            ```judgement
            id: 1️⃣k
            ```
            """)
        let brief = try #require(site.briefs.first)
        #expect(
            brief.title.value == "T" && brief.date.value.text == "2023-03-15" && brief.authors == ["One"]
                && brief.kind == .flash)
        #expect(
            brief.covers.period?.text == "2023-03" && brief.covers.places.map(\.id) == ["karachi"]
                && brief.covers.actors.map(\.id) == ["ttp"])
        #expect(brief.keyPoints.map { $0.plainText() } == ["First.", "Second."])
        let judgement = try #require(brief.judgements.first)
        #expect(
            judgement.id?.id == "j" && judgement.text.plainText() == "It is so." && judgement.likelihood?.id == "likely"
        )
        #expect(
            judgement.confidence == .low && judgement.restsOn.map(\.text) == ["x#c"]
                && judgement.wouldChangeIf == "A record.")
        #expect(judgement.row.tlp == .green && judgement.row.note == "N")
        #expect(brief.summary?.plainText() == "S.")
        #expect(site.readingFindings == [Finding("unknown-id", "1️⃣", "Judgement 'k' is not in this brief")])
    }

    @Test func `A site uses one scale of likelihood`() {
        let brief =
            "---\ntitle: T\ndate: 2023-03-15\nauthors: One\njudgements:\n  - {text: X, likelihood: 1️⃣highly likely, confidence: low}\n  - {text: X, likelihood: 2️⃣likly, confidence: low}\n---\n"
        let site = SmallSite.file("briefs/a.md", brief)
        #expect(
            site.readingFindings == [
                Finding("unknown-term", "1️⃣", "'highly likely' is no term of the scale ICD 203"),
                Finding("unknown-term", "2️⃣", "'likly' is no term of the scale ICD 203"),
            ])
        #expect(site.found[0].explanation?.contains("PHIA") == true && site.found[1].suggestion == "likely")
    }

    @Test func `Views are read with every filter`() throws {
        let site = SmallSite.file(
            "pages/a.md",
            """
            ---
            title: A
            ---

            ```chart
            title: T
            caption: C
            actor: [ttp, jua]
            place: karachi
            kind: bombing
            campaign: surge
            tag: one
            from: 2022
            to: 2023
            limit: 10
            by: month
            ```

            ```casualties
            incident: kpo
            ```

            ```figure
            file: a.jpg
            alt: A
            caption: C
            tlp: green
            ```

            ```judgement
            text: It is so.
            likelihood: likely
            confidence: high
            ```

            ```timeline
            ```
            """)
        let views = try #require(site.pages.first).header.views
        #expect(site.found.isEmpty)
        #expect(views.map(\.kind) == [.chart, .casualties, .figure, .judgement, .timeline])
        let chart = views[0]
        #expect(chart.title == "T" && chart.caption == "C" && chart.axis == .month && chart.filter.limit == 10)
        #expect(chart.filter.actors.map(\.id) == ["ttp", "jua"] && chart.filter.places.map(\.id) == ["karachi"])
        #expect(chart.filter.kinds.map(\.id) == ["bombing"] && chart.filter.campaigns.map(\.id) == ["surge"])
        #expect(chart.filter.tags == ["one"] && chart.filter.from?.text == "2022" && chart.filter.to?.text == "2023")
        #expect(views[1].incident?.id == "kpo" && views[2].media?.file.id == "a.jpg" && views[2].caption == "C")
        #expect(views[2].media?.row.tlp == .green)
        #expect(views[3].judgement?.text.plainText() == "It is so." && views[3].judgement?.confidence == .high)
    }

    @Test func `Of a view whose lines are not the file's the block is named, and no place in it`() throws {
        let site = SmallSite.file("pages/a.md", "---\ntitle: A\n---\n\n> ```map\n> actor: a\n> actor: b\n> ```\n")
        let twice = try #require(site.found.first { $0.code.name == "duplicate-key" })
        #expect(twice.location?.range == SourceRange(start: 18, end: 54))
        #expect(twice.notes.count == 1 && twice.notes[0].location == nil)
    }

    @Test func `A view's keys and terms are checked where they stand`() {
        let site = SmallSite.file(
            "pages/a.md",
            "---\ntitle: A\n---\n\n```incidents\n1️⃣actr: ttp\nkind: 2️⃣bombin\n```\n\n3️⃣```figure\n```\n\n> ```map\n> place: 4️⃣Karachi\n> ```\n"
        )
        #expect(
            site.readingFindings.map(\.code) == ["unknown-key", "unknown-term", "wrong-form", "invalid-id"])
        #expect(Array(site.readingFindings.map(\.marker).prefix(3)) == ["1️⃣", "2️⃣", "3️⃣"])
    }
}
