import Diagnostics
import Reports
import TestSupport
import Testing

struct ReleaseTests {
    static let frame = """

        -- Content/places/here.yaml --
        name: Here
        kind: city
        -- Content/actors/ttp.yaml --
        name: TTP
        kind: armed-group
        -- Content/sources/dawn-1.yaml --
        title: T
        -- Content/actors/secret-group.yaml --
        name: Secret group
        kind: armed-group
        tlp: amber
        -- Content/sources/secret-source.yaml --
        title: Secret source
        tlp: red
        -- Content/sources/our-man.yaml --
        title: Our man
        protect: yes
        -- Content/incidents/secret-raid.yaml --
        title: Secret raid
        kind: raid
        date: 2023
        place: here
        tlp: green
        claims: [{id: c, says: A, by: ttp}]

        """

    static func incident(_ lines: String, id: String = "a") -> SmallSite {
        SmallSite(
            "-- Content/incidents/\(id).yaml --\ntitle: A\nkind: bombing\ndate: 2023\nplace: here\n\(lines)\n" + frame)
    }

    @Test func `Each audience sees what is at or below its label`() {
        let site = SmallSite(
            TrafficLight.allCases.enumerated().map { index, light in
                "-- Content/pages/p\(index).md --\n---\ntitle: A\ntlp: \(light.word)\n---\n"
            }.joined())
        for (index, light) in TrafficLight.allCases.enumerated() {
            let report = site.released(to: light).value
            #expect(report.pages.map(\.id) == (0...index).map { "p\($0)" })
            #expect(report.heldBack.count(.label) == 4 - index)
        }
    }

    @Test func `A draft is held back until asked for`() {
        let site = Self.incident("draft: yes")
        #expect(site.report.incidents.isEmpty)
        #expect(site.report.heldBack.count(.draft) == 1)
        #expect(site.released(drafts: true).value.incidents.map(\.id) == ["a"])
    }

    @Test func `An embargo ends at its instant`() {
        for (text, instant) in [
            ("2024-07-26", 1_721_952_000), ("2024-07-26T09:00:00+05:00", 1_721_966_400),
            ("2024-07-26T09:00:00Z", 1_721_984_400),
        ] {
            let site = Self.incident("embargo: \(text)")
            #expect(site.released(now: instant - 1).value.incidents.isEmpty, "\(text)")
            #expect(site.released(now: instant).value.incidents.map(\.id) == ["a"], "\(text)")
        }
        let site = Self.incident("embargo: 2024-07-26")
        #expect(site.released(to: .red, now: 0, drafts: true).value.heldBack.count(.embargo) == 1)
    }

    @Test func `A reference to what is withheld is gone, and says so once at each place`() {
        let site = Self.incident(
            """
            participants:
              - {actor: 1️⃣secret-group, role: perpetrator, basis: alleged}
              - {actor: 2️⃣secret-group, label: a group, role: planner, basis: alleged}
              - {label: a man, of: 3️⃣secret-group}
            casualties:
              - {side: state, actor: ttp, killed: 3}
              - {side: state, actor: 4️⃣secret-group, killed: 2}
            related: [{relation: response-to, incident: 5️⃣secret-raid}]
            defaults: {sources: [6️⃣secret-source, dawn-1]}
            claims:
              - {id: c, says: A, by: 7️⃣secret-group, about: 8️⃣secret-raid}
              - {says: B, by: ttp, contradicts: [secret-raid#c]}
            """)
        let released = site.released()
        let incident = released.value.incidents[0]
        #expect(incident.participants.map(\.label) == ["a group", "a man"])
        #expect(incident.participants.allSatisfy { $0.actor == nil && $0.of == nil })
        // The row that named the withheld group is gone: without its actor it would contain the other.
        #expect(incident.casualties.map { $0.actor?.id } == ["ttp"])
        #expect(released.value.incidentFacts[0].count?[.killed]?.people?.lower == 3)
        #expect(incident.related.isEmpty)
        #expect(incident.header.claims.map(\.by.shown) == ["withheld", "ttp"])
        #expect(incident.header.claims[0].about == nil && incident.header.claims[1].contradicts.isEmpty)
        #expect(incident.header.claims.allSatisfy { $0.row.sources.map(\.shown) == ["dawn-1"] })
        let findings = site.findings(released.diagnostics)
        #expect(findings.map(\.marker) == ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣"])
        #expect(
            findings.first
                == Finding(
                    "withheld-reference", "1️⃣",
                    "Actor 'secret-group' is withheld from this audience and is left out here"))
        #expect(released.diagnostics.allSatisfy { $0.severity == .warning })
        #expect(site.released(to: .red).diagnostics.isEmpty)
    }

    @Test func `A withheld place takes the account of it along`() {
        let site = SmallSite(
            "-- Content/incidents/a.yaml --\ntitle: A\nkind: bombing\ndate: 2023\nplace: hidden\n-- Content/incidents/b.yaml --\ntitle: B\nkind: bombing\ndate: 2023\nplace: {name: A yard, kind: site, tlp: amber}\n-- Content/incidents/c.yaml --\ntitle: C\nkind: bombing\ndate: [{value: 2023, tlp: red}, {value: 2024}]\nplace: {name: A yard, kind: site, within: hidden}\n-- Content/places/hidden.yaml --\nname: H\nkind: site\ntlp: red\n"
        )
        let report = site.report
        #expect(report.incidents[0].place == nil && report.incidents[1].place == nil)
        guard case .inline(let place) = report.incidents[2].place?.all.first?.value else { return #expect(Bool(false)) }
        #expect(place.within == nil && report.incidents[2].date.all.map(\.value.text) == ["2024"])
        #expect(report.heldBack.parts == 2)
    }

    @Test func `A protected source counts, and nothing of it is shown`() {
        let site = Self.incident(
            """
            sources: [our-man, {title: Another of ours, protect: yes}, {title: Amber, tlp: amber}, dawn-1]
            claims:
              - {id: one, says: A, by: unattributed, sources: [our-man, dawn-1]}
              - {id: two, says: B, by: our-man}
              - {id: three, says: C, by: unattributed, sources: [dawn-1], origin: our-man}
            participants: [{actor: ttp, rests_on: [one, our-man#c]}]
            """)
        let report = site.report
        let incident = report.incidents[0]
        #expect(incident.header.sources.map(\.shown) == ["protected", "protected", "dawn-1"])
        #expect(incident.header.claims[0].row.sources.map(\.shown) == ["protected", "dawn-1"])
        #expect(incident.header.claims[1].by.shown == "withheld" && incident.header.claims[2].origin == nil)
        #expect(incident.participants[0].restsOn.map(\.text) == ["one"])
        #expect(report.sources.map(\.id) == ["dawn-1"])
        let standings = report.incidentFacts[0].standings
        #expect(standings[0].has(.corroborated) && standings[0].origins.count == 2)
        // The same protected source is the same origin, wherever it stands.
        #expect(standings[1].origins == standings[2].origins && standings[1].origins == [standings[0].origins[0]])
        guard case .withheld = standings[1].origins[0] else { return #expect(Bool(false)) }
    }

    @Test func `Two articles that share a withheld origin are one`() {
        let site = SmallSite(
            """
            -- Content/incidents/a.yaml --
            title: A
            kind: bombing
            date: 2023
            place: here
            claims:
              - {says: A, by: unattributed, sources: [one, two]}
              - {says: B, by: unattributed, sources: [one, secret-source, dawn-1]}
              - {says: C, by: secret-group}
              - {says: D, by: spokesman}
            -- Content/sources/one.yaml --
            title: One
            origin: secret-source
            -- Content/sources/two.yaml --
            title: Two
            origin: secret-source
            -- Content/actors/spokesman.yaml --
            name: S
            kind: person
            relations: [{relation: speaks-for, actor: secret-group}]
            """ + Self.frame)
        let report = site.report
        let standings = report.incidentFacts[0].standings
        #expect(standings[0].origins.count == 1 && standings[0].has(.singleOrigin))
        // What is above the audience makes no second origin for it either.
        #expect(standings[1].origins.count == 2)
        #expect(standings[1].origins[0] == standings[0].origins[0] && standings[1].origins[1] == .source("dawn-1"))
        #expect(standings[2].origins == standings[3].origins && standings[2].origins != standings[0].origins)
        #expect(report.sources.allSatisfy { $0.details.origin == nil })
        #expect(report.sourceFacts.compactMap(\.origin).count == 2)
    }

    @Test func `Coordinates are published no finer than the author allows`() throws {
        for (obscure, latitude, longitude) in [
            ("exact", 24.86083 as Double?, 67.01049 as Double?), ("site", 24.86, 67.01), ("area", 24.86, 67.01),
            ("city", 24.9, 67.0),
            ("district", 25.0, 67.0), ("province", nil, nil), ("country", nil, nil),
        ] {
            let text =
                "name: A yard\nkind: site\nlatitude: 24.86083\nlongitude: 67.01049\nprecision: exact\nobscure: \(obscure)\n"
            let site = SmallSite(
                "-- Content/places/p.yaml --\n\(text)-- Content/incidents/a.yaml --\ntitle: A\nkind: bombing\ndate: 2023\nplace: p\nplace_precision: exact\n-- Content/incidents/b.yaml --\ntitle: B\nkind: bombing\ndate: 2023\nplace: {\(text.split(separator: "\n").joined(separator: ", "))}\nplace_precision: exact\n"
            )
            let report = site.report
            let place = report.places[0].details
            #expect(place.latitude?.value == latitude && place.longitude?.value == longitude, "\(obscure)")
            #expect(place.precision == Precision(rawValue: obscure))
            guard case .inline(let inline) = report.incidents[1].place?.all.first?.value else {
                return #expect(Bool(false))
            }
            #expect(inline.latitude?.value == latitude && inline.precision == place.precision)
            // Nor may the incident say that its place is known more finely.
            #expect(report.incidents.map(\.placePrecision) == [place.precision, place.precision])
        }
    }

    @Test func `Views of what is withheld go, and so do those in withheld blocks`() {
        let site = SmallSite(
            """
            -- Content/pages/a.md --
            ---
            title: A
            ---

            ```incidents
            title: first
            actor: [secret-group, ttp]
            ```

            ```incidents
            title: second
            actor: secret-group
            ```

            ```casualties
            title: third
            incident: secret-raid
            ```

            ```figure
            file: a.jpg
            alt: fourth
            tlp: amber
            ```

            ~~~tlp amber
            ```incidents
            title: fifth
            ```
            ~~~

            ```judgement
            text: sixth
            tlp: red
            likelihood: likely
            confidence: low
            ```

            [[secret-group]] and [@secret-source] and [[secret-raid|a raid]]
            """ + Self.frame, media: ["a.jpg"])
        let released = site.released()
        let views = released.value.pages[0].header.views
        #expect(views.map(\.title) == ["first"])
        #expect(views[0].filter.actors.map(\.id) == ["ttp"])
        #expect(site.released(to: .red).value.pages[0].header.views.count == 6)
        #expect(released.diagnostics.count == 6)
        #expect(released.value.heldBack.parts == 3)
    }

    @Test func `What another record says of a withheld claim is gone`() {
        let site = Self.incident(
            "claims:\n  - {id: one, says: A, by: ttp, tlp: amber}\n  - {id: two, says: B, by: ttp, supersedes: [one], after: one}\nparticipants: [{actor: ttp, rests_on: [one, two, secret-raid#c]}]"
        )
        let incident = site.report.incidents[0]
        #expect(incident.header.claims.map { $0.id?.id } == ["two"])
        #expect(incident.header.claims[0].supersedes.isEmpty && incident.header.claims[0].after == nil)
        #expect(incident.participants[0].restsOn.map(\.text) == ["two"])
        #expect(site.report.incidentFacts[0].standings.count == 1)
    }

    @Test func `A duplicate of a withheld record, and a withheld duplicate, lead nowhere`() {
        let site = SmallSite(
            "-- Content/actors/many.yaml --\nid: a\nname: A\nkind: party\nduplicate_of: secret-group\n---\nid: b\nname: B\nkind: party\nduplicate_of: ttp\ntlp: red\n---\nid: c\nname: C\nkind: party\nduplicate_of: ttp\n"
                + Self.frame)
        #expect(site.report.redirects.map(\.from.id) == ["c"])
    }
}
