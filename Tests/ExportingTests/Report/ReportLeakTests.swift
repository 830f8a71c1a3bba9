import Publishing
import Reports
import Testing

@testable import Exporting

/// Nothing that release took out, and nothing that pages do not show, is in the file.
struct ReportLeakTests {
    private static let site = """
        -- Content/site.yaml --
        title: Leaks
        -- Content/incidents/open.md --
        ---
        title: Open
        kind: bombing
        date: [{value: 2023-01-01, by: known}, {value: CANARY-DATE, tlp: amber}]
        place: [{value: spot, by: known}, {value: {name: CANARYPLACE}, tlp: amber}]
        summary: "Seen [[hidden-man]] and [[hidden-man|a man]] [@hidden-source, p. CANARYPAGE] [@guarded-source]."
        participants:
          - {actor: hidden-man, label: A man, role: responder}
          - {actor: hidden-man, role: responder, note: CANARY1}
          - {actor: known, role: responder, tlp: red, note: CANARY2}
        casualties:
          - {killed: [{value: 2, by: known}, {value: 77, tlp: amber}]}
          - {killed: 3, side: state, tlp: green, note: CANARY3}
        tolls: [{by: hidden-man, rows: [{killed: 1}]}, {by: known, tlp: amber, note: CANARY4, killed: 1}]
        claims:
          - {id: shown, says: Said., by: hidden-man, sources: [hidden-source, guarded-source, {title: CANARY5, tlp: amber}, {title: CANARY6, protect: yes}]}
          - {id: canary-claim, says: CANARY7, by: known, sources: [news], tlp: amber}
          - {id: answer, says: No., by: known, sources: [news], contradicts: [canary-claim], origin: hidden-source}
        media: [{file: canary.png, alt: CANARY8, tlp: amber}]
        revisions: [{date: 2023-02-02, kind: update, text: CANARY9, tlp: amber}]
        reply: [{by: hidden-man, text: Answer}]
        sources: [news, hidden-source, guarded-source]
        related: [{relation: response-to, incident: canary-incident}]
        campaigns: [canary-campaign]
        waive: [{check: person-without-basis, reason: CANARY10}]
        ---
        Text [[canary-incident]] and [[canary-incident.killed]], [[hidden-man|he]].

        ```tlp amber
        CANARY11 [a link][secret] and a note[^s].
        ```

        > Quoted.
        > ```tlp amber
        > CANARY12
        > ```
        > Quoted on.

        1. Item

           ```tlp red
           CANARY13
           ```

           ```tlp green
           CANARY14
           ```
        2. Next

        > ```tlp amber
        > CANARY15
        Behind the quotation.

        ```timeline
        # CANARY16
        actor: [hidden-man, known]
        ```

        ```map
        actor: hidden-man
        caption: CANARY17
        ```

        ```figure
        file: canary.png
        alt: CANARY18
        tlp: amber
        ```

        [//]: # (CANARY19)
        [secret]: https://example.org/CANARY20
        [comment]: <> (CANARY21
        goes on CANARY22)
        [^s]: A CANARY23

            CANARY24

        - [//]: # (CANARY44)
        - [//]: # (CANARY45)
          Item

        > [note]: <> "CANARY46"

        Last words.

        ```tlp amber
        CANARY25 to the end of the file
        -- Content/incidents/canary-incident.yaml --
        {title: CANARY26, kind: bombing, date: 2023-01-01, place: spot, tlp: amber}
        -- Content/incidents/canary-draft.yaml --
        {title: CANARY27, kind: bombing, date: 2023-01-01, place: spot, draft: yes}
        -- Content/incidents/canary-embargo.yaml --
        {title: CANARY28, kind: bombing, date: 2023-01-01, place: spot, embargo: 2090-01-01}
        -- Content/actors/a.yaml --
        id: hidden-man
        name: CANARY29
        kind: person
        tlp: amber
        ---
        id: known
        name: Known
        kind: organisation
        relations: [{relation: ally-of, actor: hidden-man, note: CANARY30}]
        ---
        id: private-man
        name: [{value: Private Man, use: yes, note: CANARY49}, {value: CANARY50, by: known}]
        kind: person
        public_role: private
        names: [CANARY31]
        summary: CANARY32
        relations: [{relation: member-of, actor: known, note: CANARY33}]
        roles: [{title: CANARY34}, {title: planner, basis: alleged, rests_on: [pc], note: CANARY47}]
        claims: [{id: pc, says: CANARY48, by: known, sources: [news]}, {id: px, says: CANARY35, by: known, sources: [news]}]
        external_ids: {wikidata: CANARY36}
        body: CANARY37
        ---
        id: nobody
        name: CANARY38
        kind: person
        -- Content/incidents/names.yaml --
        title: Names
        kind: bombing
        date: 2023-01-02
        place: spot
        participants: [{actor: private-man, role: planner, basis: alleged}]
        -- Content/places/spot.yaml --
        {id: spot, name: Spot, kind: site, latitude: 24.123456, longitude: 67.987654, precision: exact, obscure: city}
        -- Content/sources/s.yaml --
        id: news
        title: News
        url: https://example.org/n
        archived: [{url: "https://example.org/CANARY39", tlp: amber}]
        ---
        id: hidden-source
        title: CANARY40
        tlp: amber
        ---
        id: guarded-source
        title: CANARY41
        protect: yes
        ---
        id: unlinked
        title: Unlinked
        link: no
        url: https://example.org/CANARY42
        -- Content/campaigns/canary-campaign.yaml --
        {title: CANARY43, tlp: amber}
        """.replacing("CANARY-DATE", with: "1999-09-09")

    @Test func `No canary is in the file`() throws {
        let site = try ExportedReport(Self.site, media: ["canary.png"])
        #expect(site.errors.isEmpty, "\(site.errors)")
        let text = site.text
        #expect(!text.lowercased().contains("canary"), "\(Self.surroundings(of: "canary", in: text))")
        for secret in [
            "1999-09-09", "hidden-man", "hidden-source", "guarded-source", "24.123", "67.98", "\"value\":77",
        ] {
            #expect(!text.contains(secret), "\(secret): \(Self.surroundings(of: secret, in: text))")
        }
        // What is left is all there.
        for word in [
            "Seen withheld and a man", "Text withheld and withheld, he.", "Quoted on.", "Behind the quotation.",
            "1. Item",
            "2. Next", "Last words.", "actor: [\\\"known\\\"]", "{\"protect\":true}", "\"latitude\":24.1",
            "\"guard\":\"alleged planner, says Known\"",
        ] { #expect(text.contains(word), "\(word) in \(text)") }
    }

    @Test func `An audience that may see more has it with its labels`() throws {
        let site = try ExportedReport(Self.site, audience: .green, media: ["canary.png"])
        #expect(site.text.contains("CANARY14") && site.text.contains("```tlp green"))
        #expect(site.text.contains("\"note\":\"CANARY3\"") && site.text.contains("\"tlp\":\"green\""))
        #expect(!site.text.contains("CANARY13") && !site.text.contains("CANARY11"))
        #expect(site.text.contains("\"audience\":\"green\""))
    }

    @Test func `What is left can be imported, and holds its shape`() throws {
        let first = try ExportedReport(Self.site, media: ["canary.png"])
        let second = try first.again()
        #expect(second.errors.isEmpty, "\(second.errors)")
        let third = try second.again()
        if let difference = ExportedReport.difference(second, third) { Issue.record("\(difference)") }
    }

    @Test func `Grades are left out where the site shows none`() throws {
        let site = """
            -- Content/site.yaml --
            title: A
            grading: off
            -- Content/actors/a.yaml --
            {name: A, kind: outlet, reliability: F, claims: [{says: S, by: a, credibility: 5}]}
            """
        let text = try ExportedReport(site).text
        #expect(!text.contains("\"reliability\"") && !text.contains("\"credibility\""))
        let shown = try ExportedReport(site.replacing("grading: off", with: "grading: on")).text
        #expect(shown.contains("\"reliability\":\"F\"") && shown.contains("\"credibility\":5"))
    }

    private static func surroundings(of word: String, in text: String) -> String {
        text.lowercased().ranges(of: word.lowercased()).prefix(5).map { range in
            let lower = text.lowercased()
            let start = lower.index(range.lowerBound, offsetBy: -60, limitedBy: lower.startIndex) ?? lower.startIndex
            let end = lower.index(range.upperBound, offsetBy: 40, limitedBy: lower.endIndex) ?? lower.endIndex
            return String(lower[start..<end])
        }.joined(separator: " … ")
    }
}
