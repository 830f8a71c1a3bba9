import Diagnostics
import Reports
import TestSupport
import Testing

struct RowReadingTests {
    @Test func `Every field of a claim is kept`() throws {
        let site = SmallSite.incident(
            .minimalIncident
                + """
                claims:
                  - id: c
                    says: The police killed two.
                    by: ctd
                    via: [dawn]
                    made: 2023-03-13
                    after: other#x
                    stance: denies
                    stake: adversary
                    hearsay: yes
                    quote: {text: Do, language: ur, translation: Two}
                    scare_quotes: [shootout]
                    origin: release
                    credibility: 6
                    about: killed
                    place: karachi
                    contradicts: [d]
                    supersedes: e#f
                    tlp: amber
                    note: N
                    sources: [s]
                """)
        let claim = try #require(site.incidents.first?.header.claims.first)
        #expect(site.found.isEmpty)
        #expect(claim.id?.id == "c" && claim.says.value == "The police killed two." && claim.by.shown == "ctd")
        #expect(
            claim.via.map(\.shown) == ["dawn"] && claim.made?.text == "2023-03-13" && claim.after?.text == "other#x")
        #expect(claim.stance == .denies && claim.stake == .adversary && claim.isHearsay)
        #expect(claim.quote?.text == "Do" && claim.quote?.language == "ur" && claim.quote?.translation == "Two")
        #expect(claim.scareQuotes == ["shootout"] && claim.origin?.id == "release" && claim.credibility?.value == 6)
        #expect(claim.about?.id == "killed" && claim.place?.id == "karachi")
        #expect(claim.contradicts.map(\.text) == ["d"] && claim.supersedes.map(\.text) == ["e#f"])
        #expect(claim.row.tlp == .amber && claim.row.note == "N" && claim.row.sources.map(\.shown) == ["s"])
        #expect(claim.anchor(position: 0) == "claim-c")
    }

    @Test func `Defaults fill what claims and rows leave out, and nothing that they say`() throws {
        let site = SmallSite.incident(
            .minimalIncident
                + """
                defaults: {by: ctd, origin: release, stake: party, sources: [s]}
                claims:
                  - {says: A}
                  - {says: B, by: dawn, origin: own, stake: neutral, sources: [t]}
                participants: [{label: x}, {label: y, sources: [t]}]
                casualties: [{killed: [{value: 1}, {value: 2, by: dawn, sources: [u]}]}, {injured: [{value: 1}, {value: 2}], sources: [t]}]
                tolls: [{killed: 1}, {by: dawn, sources: [t], origin: own, rows: [{killed: 2}]}]
                media: [{file: a.jpg, alt: A}]
                """)
        let incident = try #require(site.incidents.first)
        #expect(site.found.isEmpty)
        let claims = incident.header.claims
        #expect(claims.map(\.by.shown) == ["ctd", "dawn"])
        #expect(claims.map { $0.origin?.id } == ["release", "own"])
        #expect(claims.map(\.stake) == [.party, .neutral])
        #expect(claims.map { $0.row.sources.map(\.shown) } == [["s"], ["t"]])
        #expect(incident.participants.map { $0.row.sources.map(\.shown) } == [["s"], ["t"]])
        #expect(incident.tolls.map { $0.by?.shown } == ["ctd", "dawn"])
        #expect(incident.tolls.map { $0.origin?.id } == ["release", "own"])
        #expect(incident.tolls.map { $0.row.sources.map(\.shown) } == [["s"], ["t"]])
        // A cell has what its row has, and the rows of a toll are the toll's.
        let killed = try #require(incident.casualties[0][.killed]).all
        #expect(killed.map { $0.sources.map(\.shown) } == [["s"], ["u"]])
        #expect(killed.map { $0.by?.shown } == ["ctd", "dawn"])
        #expect(try #require(incident.casualties[1][.injured]).all.map { $0.sources.map(\.shown) } == [["t"], ["t"]])
        #expect(incident.tolls.map { $0.rows.map { $0.row.sources.map(\.shown) } } == [[[]], [[]]])
        // The record's own sources are nobody's default.
        #expect(incident.header.sources.isEmpty)
    }

    @Test func `Defaults end with their record`() {
        let site = SmallSite.incident(
            "id: a\n" + .minimalIncident + "defaults: {by: ctd, sources: [s]}\n---\nid: b\n" + .minimalIncident
                + "participants: [{label: x}]\nclaims: [{1️⃣says: A}]\n")
        #expect(site.incidents[1].participants[0].row.sources.isEmpty)
        #expect(site.readingFindings.map(\.code) == ["missing-speaker"])
    }

    @Test func `A claim says who makes it`() {
        let site = SmallSite.incident(.minimalIncident + "claims:\n  - says: 1️⃣It happened.\n")
        #expect(
            site.readingFindings == [
                Finding("missing-speaker", "1️⃣", "'by' is missing: a claim must say who makes it")
            ])
    }

    @Test func `A speaker without a record has a label`() {
        let site = SmallSite.incident(
            .minimalIncident
                + "claims:\n  - {says: A, by: {label: local officials}}\n  - {says: B, by: 1️⃣Local officials}\n")
        #expect(site.incidents[0].header.claims.map(\.by.shown) == ["'local officials'"])
        #expect(
            site.readingFindings == [
                Finding("invalid-id", "1️⃣", "'Local officials' is no id of an actor or a source")
            ])
    }

    @Test func `An id names one claim of its record`() {
        let site = SmallSite.incident(
            .minimalIncident + "claims:\n  - {id: c, says: A, by: x}\n  - {id: 1️⃣c, says: B, by: x}\n")
        #expect(
            site.readingFindings == [
                Finding("reused-claim-id", "1️⃣", "Id 'c' can name only one claim of a record")
            ])
        #expect(site.found[0].notes.count == 1)
    }

    @Test func `Media, revisions, replies, waivers and other names are kept`() throws {
        let site = SmallSite.incident(
            .minimalIncident
                + """
                formerly: [old-a]
                tlp: green
                draft: yes
                embargo: 2024-07-26T09:00:00+05:00
                published: 2023-03-14
                language: ur
                tags: [one, two]
                media: [{file: a.jpg, alt: A yard, credit: Me, source: dawn, graphic: yes, tlp: amber, note: N}]
                revisions: [{date: 2023-03-15, kind: correction, text: Two and not three., note: N}]
                reply: [{by: ttp, date: 2023-03, text: We did not., sources: [s]}]
                inferred: [year]
                external_ids: {ucdp: 331042, acled: PAK1}
                waive: [{check: empty-value, reason: Because.}]
                """)
        let header = try #require(site.incidents.first).header
        #expect(site.found.isEmpty)
        #expect(header.formerly.map(\.id) == ["old-a"] && header.tlp == .green && header.isDraft)
        #expect(header.embargo?.value.seconds == 1_721_966_400)
        #expect(
            header.published?.description == "2023-03-14" && header.language == "ur" && header.tags == ["one", "two"])
        let media = try #require(header.media.first)
        #expect(media.file.id == "a.jpg" && media.alt == "A yard" && media.credit == "Me" && media.isGraphic)
        #expect(media.row.sources.map(\.shown) == ["dawn"] && media.row.tlp == .amber && media.row.note == "N")
        let revision = try #require(header.revisions.first)
        #expect(revision.kind == .correction && revision.date.description == "2023-03-15")
        #expect(revision.text == "Two and not three." && revision.row.note == "N")
        let reply = try #require(header.replies.first)
        #expect(reply.by.shown == "ttp" && reply.date?.text == "2023-03" && reply.text == "We did not.")
        #expect(reply.row.sources.map(\.shown) == ["s"])
        #expect(header.inferred.map(\.id) == ["year"])
        #expect(
            header.externalIDs == [
                ExternalID(scheme: "acled", value: "PAK1"), ExternalID(scheme: "ucdp", value: "331042"),
            ])
        #expect(header.waivers.map(\.check.id) == ["empty-value"] && header.waivers.map(\.reason) == ["Because."])
        #expect(header.updated?.description == "2023-03-15")
    }

    @Test func `A clarification moves nothing`() throws {
        let site = SmallSite.incident(
            .minimalIncident + "published: 2023-03-14\nrevisions: [{date: 2023-03-15, kind: clarification, text: T}]\n")
        #expect(site.incidents.first?.header.updated?.description == "2023-03-14")
    }

    @Test func `A source on one line is publisher, date and address`() throws {
        let site = SmallSite.incident(
            .minimalIncident
                + """
                sources:
                  - The News, 14 March 2023, https://thenews.example/1049629
                  - Dawn, A title, with a comma, 2023-03-13
                  - Dawn
                  - dawn-1
                """)
        let sources = try #require(site.incidents.first).header.sources
        #expect(site.found.isEmpty)
        #expect(sources.map(\.shown) == ["'The News'", "'Dawn'", "'Dawn'", "dawn-1"])
        guard case .inline(let first) = sources[0], case .inline(let second) = sources[1] else {
            return #expect(Bool(false))
        }
        #expect(first.published?.text == "2023-03-14" && first.url?.text == "https://thenews.example/1049629")
        #expect(first.title == nil)
        #expect(second.title == "A title, with a comma" && second.published?.text == "2023-03-13")
    }

    @Test func `An address that could run a script is refused`() {
        let site = SmallSite.incident(
            .minimalIncident + "sources:\n  - 1️⃣Dawn, javascript:alert(1)\n  - {url: 2️⃣\"data:text/html,x\"}\n")
        #expect(site.readingFindings.map(\.code) == ["invalid-address", "invalid-address"])
        #expect(site.readingFindings.map(\.marker) == ["1️⃣", "2️⃣"])
    }

    @Test func `A date as papers write it has the days of its month`() throws {
        let site = SmallSite.incident(.minimalIncident + "sources:\n  - Dawn, 31 February 2023\n")
        guard case .inline(let source) = try #require(site.incidents.first?.header.sources.first) else { return }
        #expect(source.published == nil && source.title == "31 February 2023")
    }
}
