import Diagnostics
import Reports
import TestSupport
import Testing

/// What decides who may see something fails closed: what cannot be read withholds, besides the error.
struct RestrictionReadingTests {
    @Test func `Every label of TLP 2 is read, in any case, with or without its prefix`() {
        for (word, light) in [
            ("clear", TrafficLight.clear), ("white", .clear), ("WHITE", .clear), ("TLP:CLEAR", .clear),
            ("green", .green),
            ("amber", .amber), ("amber+strict", .amberStrict), ("TLP:AMBER+STRICT", .amberStrict), ("red", .red),
            ("Red", .red),
        ] {
            let site = SmallSite.incident(.minimalIncident + "tlp: \(word)\n")
            #expect(site.found.isEmpty && site.incidents.first?.header.tlp == light, "\(word)")
        }
    }

    @Test func `An unknown label withholds and is an error`() {
        let site = SmallSite.incident(.minimalIncident + "tlp: 1️⃣ambr\nparticipants: [{label: x, tlp: 2️⃣rde}]\n")
        #expect(
            site.readingFindings == [
                Finding("unknown-label", "1️⃣", "'ambr' is no label of TLP 2.0, so what it stands on is withheld"),
                Finding("unknown-label", "2️⃣", "'rde' is no label of TLP 2.0, so what it stands on is withheld"),
            ])
        #expect(site.found.allSatisfy { $0.severity == .error })
        #expect(Set(site.found.map(\.suggestion)) == ["amber", "red"])
        #expect(site.incidents.first?.header.tlp == .red && site.incidents.first?.participants.first?.row.tlp == .red)
        let list = SmallSite.incident(.minimalIncident + "tlp: [green]\n")
        #expect(list.incidents.first?.header.tlp == .red && list.found.count == 1)
    }

    @Test func `A restriction left out behind its key withholds and is an error`() throws {
        let site = SmallSite.incident(
            .minimalIncident
                + "1️⃣tlp:\n2️⃣draft: ~\n3️⃣embargo:\nparticipants:\n  - label: x\n    4️⃣tlp:\nsources:\n  - title: T\n    5️⃣protect:\n"
        )
        #expect(
            site.readingFindings == [
                Finding("empty-restriction", "1️⃣", "'tlp' has nothing after it, so what it stands on is withheld"),
                Finding("empty-restriction", "2️⃣", "'draft' has nothing after it, so what it stands on is withheld"),
                Finding("empty-restriction", "3️⃣", "'embargo' has nothing after it, so what it stands on is withheld"),
                Finding("empty-restriction", "4️⃣", "'tlp' has nothing after it, so what it stands on is withheld"),
                Finding("empty-restriction", "5️⃣", "'protect' has nothing after it, so what it stands on is withheld"),
            ])
        #expect(site.found.allSatisfy { $0.severity == .error })
        let incident = try #require(site.incidents.first)
        #expect(incident.header.tlp == .red && incident.header.isDraft)
        #expect(incident.header.embargo?.value.seconds == .max)
        #expect(incident.participants.first?.row.tlp == .red)
        guard case .inline(let source) = incident.header.sources.first else { return #expect(Bool(false)) }
        #expect(source.isProtected)
    }

    @Test func `A flag that cannot be read holds back, hides and covers`() throws {
        let site = SmallSite.incident(
            .minimalIncident + "draft: perhaps\nmedia: [{file: a.jpg, alt: A, graphic: perhaps}]\n")
        #expect(site.found.map(\.code.name) == ["wrong-kind", "wrong-kind"])
        #expect(site.incidents.first?.header.isDraft == true)
        #expect(site.incidents.first?.header.media.first?.isGraphic == true)
        let source = SmallSite.file("sources/a.yaml", "title: T\nprotect: perhaps\nlink: perhaps\n")
        #expect(source.sources.first?.isProtected == true && source.sources.first?.details.isLinked == false)
        let actor = SmallSite.file("actors/a.yaml", "name: A\nkind: person\npublic_role: official\npage: perhaps\n")
        #expect(actor.actors.first?.hasPage == false)
    }

    @Test func `An embargo that cannot be read never ends`() {
        for text in ["2024-07", "soon", "2024-07-26T09:00:00", "2024-07-26?"] {
            let site = SmallSite.incident(.minimalIncident + "embargo: 1️⃣\(text)\n")
            #expect(site.incidents.first?.header.embargo?.value.seconds == .max, "\(text)")
            #expect(site.readingFindings.map(\.marker) == ["1️⃣"], "\(text)")
        }
    }

    @Test func `A place that cannot be read is obscured to its country`() {
        let site = SmallSite.file("places/a.yaml", "name: A\nkind: city\nobscure: 1️⃣distrct\n")
        #expect(site.readingFindings.map(\.marker) == ["1️⃣"])
        #expect(site.places.first?.details.obscure == .country)
        let empty = SmallSite.file("places/a.yaml", "name: A\nkind: city\n1️⃣obscure:\n")
        #expect(empty.places.first?.details.obscure == .country)
        #expect(empty.readingFindings.map(\.code) == ["empty-restriction"])
    }

    @Test func `A restricted block with an unknown label is an error`() {
        let site = SmallSite.file("pages/a.md", "---\ntitle: A\n---\n\n```tlp 1️⃣ambr\nSecret.\n```\n")
        #expect(
            site.readingFindings == [
                Finding("unknown-label", "1️⃣", "'ambr' is no label of TLP 2.0, so the block is withheld")
            ])
    }
}
