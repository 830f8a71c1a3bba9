/// A site with every field of every type of record, in every form that the fields have.
enum EverySite {
    /// What records of every type may have.
    private static func common(_ name: String, without omitted: Set<String> = []) -> String {
        [
            "formerly": "[old-\(name)]", "tlp": "green", "published": "2023-02-20", "language": "ur", "tags": "[t]",
            "claims": "[{id: k, says: S, by: police, sources: [news]}]", "media": "[{file: a.png, alt: A}]",
            "sources": "[news]", "revisions": "[{date: 2023-03-02, kind: update, text: T}]",
            "reply": "[{by: police, text: R}]", "inferred": "[title]", "external_ids": "{x: 1}",
        ].filter { !omitted.contains($0.key) }.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
            .joined(separator: "\n")
    }

    static let media: Set<String> = ["a.png", "b.png", "c.png"]

    static let text = """
        -- Content/site.yaml --
        content_version: 1
        title: "Every: field"
        description: All there is.
        base_url: https://example.org/reports
        language: en
        content_language: fr
        time_zone: Asia/Karachi
        authors: [A, B]
        contact: mail@example.org
        security: {contact: security@example.org, expires: 2027-06-30}
        audience: green
        grading: on
        likelihood_scale: phia
        counting_rule: highest
        vague_counts: {several: 4 to 9, "a lot": at least 30, approximation: 20}
        vocabularies:
          replace: [group]
          kind:
            market-fire: {label: Market fire, definition: A market burns, violent: yes, codes: {acled: "Other: fire", gtd: X}, colour: red, shape: star}
            bombing: A bomb
          group: {police: Police, traders: Traders}
          occupation: {firefighters: Firefighters}
        checks: {source-not-archived: off, unused-place: error, unused-source: warning}
        navigation: [{title: When, target: timeline.html}, {title: Out, target: "https://example.org/"}]
        page_size: 20
        map: {borders: off}
        style_page: yes
        data: [json, csv]
        -- Content/incidents/all.md --
        ---
        title: 'Market "fire"'
        kind: market-fire
        date:
          - {value: 2023-02-17, by: police, via: [agency, {label: a cousin}], as_of: 2023-02-18, use: yes, sources: [news], note: First, tlp: green}
          - {value: "[2023-02-17..2023-02-19]", by: unattributed}
        time: [{value: 19:10, by: police}, {value: night, by: {label: A witness}}]
        duration: {value: more than 3 hours, sources: [{title: Log, publisher: The News, tlp: green}]}
        place:
          - {value: market, by: police}
          - value: {name: Bazaar, kind: area, names: [Old bazaar], within: city, latitude: 24.9, longitude: 67.05, precision: area, iso: PK-SD, obscure: site, disputed_note: Claimed by both, tlp: green, sources: [news], note: On the spot}
        place_precision: site
        summary: "A *summary* with [[police]], [@news, p. 4] and `code`."
        participants:
          - {actor: group, side: armed-group, role: perpetrator, basis: claimed, count: 3 to 5, outcome: fled, rests_on: [first], sources: [news], note: N, tlp: green}
          - {label: A second man, of: group, role: planner, basis: alleged, rests_on: [other#c], count: [{value: 1, by: police, sources: []}]}
        claimed_by: [faction]
        killed: 4
        injured: [{value: about 20, by: police}, {value: {low: 3, best: 7, high: 5}, by: group, as_of: 2023-02}]
        missing: unknown
        captured: none
        arrested: up to 15
        surrendered: several
        casualties:
          - {side: civilians, as: target, group: traders, actor: group, occupation: firefighters, basis: attributed, killed: at least 2, injured: {low: 1, best: 2, high: 4}, missing: 1, captured: 0, arrested: most, surrendered: "1,400", manner: Burnt, rests_on: [first, second], sources: [news], note: R, tlp: green}
          - {side: state, killed: [{value: 1, sources: []}, {value: 2, by: group}], sources: [news]}
        tolls:
          - {by: police, via: [agency], as_of: 2023-02-18, use: yes, status: superseded, origin: police, rests_on: [first], sources: [news], note: T, tlp: green, rows: [{as: target, killed: 4, sources: [statement]}], killed: 5, injured: 6, missing: 7, captured: 8, arrested: 9, surrendered: 10}
          - {by: {label: Neighbours}, rows: [{as: attacker, killed: 1}]}
        related: [{relation: response-to, incident: other, sources: [news], note: RR, tlp: green}]
        campaigns: [surge]
        weapons: [petrol]
        targets: [market]
        outcomes: [closed]
        verification: {status: verified, method: Pictures, note: VN, by: An editor, date: 2023-03-01}
        warnings: [death, custody-disputed]
        formerly: [old-fire]
        tlp: green
        published: 2023-02-20
        language: ur
        tags: [a, "b: c"]
        defaults: {by: police, origin: desk, stake: party, sources: [news]}
        sources: [news, "The News, 14 March 2023, https://example.org/n?a=1", "dawn, Fire, again, 14 March 2023", {title: Held back, protect: yes}]
        claims:
          - {id: first, says: It burnt., quote: "We did it: all of it", scare_quotes: [terrorists], credibility: 2, about: date, place: market}
          - {id: second, says: It did not., by: group, via: [agency], made: 2023-02, after: first, stance: denies, stake: adversary, hearsay: yes, quote: {text: Ne pas, language: fr, translation: Not}, origin: statement, contradicts: [first, other#c], supersedes: [first], tlp: green, sources: [statement], note: CN}
          - {says: Nameless., by: unattributed}
        media:
          - {file: a.png, alt: Smoke, credit: Me, source: news, graphic: yes, tlp: green, sources: [statement], note: MN}
        revisions: [{date: 2023-03-02, kind: correction, text: Name, sources: [news], note: RN, tlp: green}]
        reply: [{by: group, date: 2023-03, text: Wrong, answers: [first, second], sources: [statement], note: PN, tlp: green}]
        inferred: [date]
        external_ids: {ucdp: 331042, "a b": "7"}
        waive: [{check: rows-above-total, reason: Known}]
        ---

        # The fire

        As [[police|the police]] say[^1], [[other.date]]: “quoted” and "quoted" and <b>raw</b>.

        [^1]: A note with [a link][ref].

        | a | b |
        |---|---|
        | [[market]] | x\\|y |

        > ```incidents
        > # for me alone
        > actor: [group, police]
        > place: city
        > kind: [bombing]
        > campaign: surge
        > tag: a
        > from: 2022
        > to: 2024
        > limit: 5
        > title: "List: all"
        > caption: Those
        > ```

        ```tlp green
        For the community [[other]].
        ```

        ```figure
        file: b.png
        alt: Map
        credit: Us
        source: news
        graphic: no
        caption: A caption
        note: FN
        ```

        ```chart
        by: year
        ```

        ```casualties
        incident: other
        ```

        ![Pic](c.png)

        [ref]: https://example.org/ "Title"
        -- Content/incidents/other.yaml --
        id: other
        title: Other
        kind: bombing
        date: 2023-01-01
        place: {name: Here, kind: city}
        verification: refuted
        claims: [{id: c, says: S, by: police, sources: [news]}]
        killed: 1
        -- Content/incidents/twin.yaml --
        title: Twin
        kind: bombing
        date: 2023-01-01
        place: city
        duplicate_of: other
        -- Content/actors/all.md --
        ---
        id: group
        name: [{value: The Group, by: police}, {value: Group, use: yes, sources: [news]}]
        kind: armed-group
        basis: attributed
        names:
          - Alias
          - {text: G, language: en, kind: acronym, basis: alleged, from: 2001, until: 2002, used_by: [police, {label: Press}], rests_on: [k], sources: [news], note: N, tlp: green}
        identity: disputed
        status: {value: dissolved, basis: assessed, date: 2024, rests_on: [k], sources: [news], note: SN, tlp: green}
        founded: 2000~
        ended: [{value: 2024, by: police}, {value: 2025?, by: unattributed}]
        relations: [{relation: ally-of, actor: faction, from: 2001, until: 2002, basis: alleged, rests_on: [k], sources: [news], note: N, tlp: green}]
        designations: [{label: Terrorist, by: police, from: 2001, until: 2002, sources: [news], note: N, tlp: green}]
        reliability: {letter: E, since: 2001, why: Boasts}
        same_as: [Q1]
        stix: intrusion-set
        summary: Short.
        \(common("group"))
        ---
        Profile.
        -- Content/actors/few.yaml --
        id: police
        name: Police
        kind: state-force
        status: active
        reliability: B
        page: yes
        body: |
          A text in a field, *marked*.
        ---
        id: faction
        name: Faction
        kind: faction
        ---
        id: agency
        name: Agency
        kind: outlet
        ---
        id: man
        name: A Man
        kind: person
        public_role: official
        roles: [{title: commander, organisation: group, from: 2001, until: 2002, basis: alleged, rests_on: [mc], sources: [news], note: N, tlp: green}]
        claims: [{id: mc, says: He commands., by: police, sources: [news]}]
        -- Content/places/all.yaml --
        id: country
        name: Country
        kind: country
        iso: PK
        ---
        id: city
        name: City
        kind: city
        within: country
        latitude: 24.8607
        longitude: -67.0011
        obscure: city
        ---
        id: market
        name: Market
        kind: site
        names: [Bazaar, {text: M, language: ur, kind: native}]
        within: city
        latitude: 24
        longitude: 67.123456
        precision: exact
        disputed_note: None
        iso: PK-SD
        obscure: exact
        body: The market.
        \(common("market"))
        -- Content/sources/all.md --
        ---
        id: news
        title: Fire
        publisher: agency
        via: [police]
        note: N
        link: yes
        kind: news-report
        authors: [A]
        url: https://example.org/fire
        published: 2023-02-18
        accessed: 2023-02-19
        language: en
        archived: [https://archive.example/1, {url: "https://archive.example/2", date: 2023-02-20, tool: wget, sha256: abc, kind: pdf, custodian: Us, tlp: green, note: AN}]
        origin: statement
        reliability: {letter: A, why: W}
        licence: CC BY
        attribution: Agency
        protect: no
        \(common("news", without: ["language", "published"]))
        ---
        On the source.
        -- Content/sources/few.yaml --
        id: statement
        publisher: Some body
        link: no
        url: https://example.org/propaganda
        kind: statement
        ---
        id: secret-witness
        protect: yes
        title: The witness
        -- Content/campaigns/all.md --
        ---
        id: surge
        title: Surge
        kind: trend
        date: 2022/..
        actors: [group]
        starts_with: other
        summary: S
        \(common("surge"))
        ---
        Text.
        -- Content/briefs/all.md --
        ---
        id: brief
        title: Brief
        date: 2023-03-01
        authors: [A]
        kind: weekly
        covers: {period: 2023-02, places: [city], actors: [group]}
        key_points: ["One [[police]]", Two]
        judgements:
          - {id: j, text: It *may* be., likelihood: Likely, confidence: low, rests_on: [all#first], would_change_if: Proof, tlp: green, sources: [news], note: JN}
        summary: Sum.
        \(common("brief"))
        ---
        Body.

        ```judgement
        id: j
        ```

        ```judgement
        text: "Another *one*: here"
        likelihood: unlikely
        confidence: high
        rests_on: [all#second]
        would_change_if: 'More "proof"'
        note: N
        sources: [{title: S, publisher: P}]
        ```
        -- Content/pages/about.md --
        ---
        id: about
        title: About
        \(common("about"))
        ---
        About us.
        """
}
