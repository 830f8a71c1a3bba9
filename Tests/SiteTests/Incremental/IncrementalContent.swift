import TestSupport

/// A small site with a record of every type, references in all directions, every view, media, restrictions, and templates,
/// words, styles and scripts of its own.
enum IncrementalContent {
    static let files = SiteText.files(of: text)

    private static let text = """
        -- Content/site.yaml --
        content_version: 1
        title: A small site
        description: Every kind of record once
        language: en
        time_zone: Asia/Karachi
        authors: [The editors]
        audience: clear
        grading: on
        style_page: yes
        counting_rule: latest
        checks:
          source-not-archived: off
        vocabularies:
          occupation:
            miner:
              label: Miner
              definition: Somebody who works in a mine.
        -- Content/actors/groups.yaml --
        id: group
        name: The Group
        kind: armed-group
        names:
          - {text: TG, kind: acronym}
        relations:
          - {relation: rival-of, actor: band, from: 2020}
        ---
        id: band
        name: A Band
        kind: faction
        relations:
          - {relation: splinter-of, actor: group, from: 2019-05}
        -- Content/actors/police.yaml --
        name: The Police
        kind: state-force
        -- Content/actors/paper.yaml --
        name: The Paper
        kind: outlet
        reliability: {letter: B, since: 2020-01-01, why: It corrects itself}
        -- Content/actors/commander.md --
        ---
        name: Abdul Example
        kind: person
        public_role: official
        relations:
          - {relation: commands, actor: group, from: 2021, basis: alleged, sources: [report]}
        ---
        He is said to command [[group]], which denies it [@report].
        -- Content/places/places.yaml --
        id: land
        name: The Land
        kind: country
        ---
        id: city
        name: The City
        kind: city
        within: land
        latitude: 24.86
        longitude: 67.01
        precision: city
        -- Content/places/square.yaml --
        name: The Square
        kind: site
        within: city
        latitude: 24.87
        longitude: 67.02
        precision: site
        -- Content/sources/sources.yaml --
        id: report
        title: A report on the attack
        publisher: paper
        kind: news-report
        url: https://www.example.org/report
        published: 2023-02-18
        ---
        id: statement
        title: A statement
        publisher: police
        kind: statement
        published: 2023-02-17
        -- Content/incidents/2023/attack.md --
        ---
        title: Attack on the square
        kind: armed-assault
        date: 2023-02-17
        time: 19:10
        place: square
        campaigns: [surge]
        participants:
          - {actor: group, role: perpetrator, basis: claimed, sources: [report]}
          - {actor: police, role: target, sources: [report]}
          - {label: Two passers-by, role: target, side: civilians, sources: [report]}
        tolls:
          - by: police
            as_of: 2023-02-17
            sources: [statement]
            rows:
              - {side: state, as: target, killed: 4, injured: at least 17}
          - by: paper
            as_of: 2023-02-18
            sources: [report]
            rows:
              - {side: mixed, killed: at least 5}
        claims:
          - {id: first, says: The attack is over, by: police, sources: [statement], credibility: 3}
          - {id: second, says: The attack goes on, by: group, sources: [report], contradicts: [first], tlp: amber}
        media:
          - {file: chart.svg, alt: A chart}
        sources: [report, statement]
        published: 2023-02-18
        ---
        It began in the evening [@report, p. 2]. See [[bomb]] and [[surge|the surge]].
        -- Content/incidents/2023/bomb.yaml --
        title: Bomb in the city
        kind: bombing
        date: 2023-03~
        place: city
        killed: several
        claimed_by: band
        related:
          - {relation: retaliation-for, incident: attack}
        sources: ["The News, 14 March 2023, https://www.example.org/news"]
        -- Content/incidents/2024/held-back.yaml --
        title: What is not to be seen
        kind: statement
        date: 2024-01-05
        place: city
        tlp: amber
        sources: [statement]
        -- Content/incidents/rows.jsonl --
        {"id":"row-one","title":"The first row","kind":"armed-clash","date":"2022-11","place":"city","killed":"up to 15","sources":["report"]}
        {"id":"row-two","title":"The second row","kind":"armed-clash","date":"2022-12-01","place":"land","killed":"none","sources":["report"]}
        -- Content/campaigns/surge.md --
        ---
        title: The surge
        kind: campaign
        date: 2023
        actors: [group]
        starts_with: attack
        sources: [report]
        ---
        What followed [[attack]].
        -- Content/briefs/week.md --
        ---
        title: The week
        date: 2023-03-20
        published: 2023-03-20
        authors: [The editors]
        kind: weekly
        covers: {period: 2023-02/2023-03, places: [city], actors: [group]}
        key_points:
          - The police count four.
        judgements:
          - {text: It is likely to go on., likelihood: likely, confidence: low, rests_on: [attack#first], would_change_if: It stops}
        sources: [report]
        ---
        Killed on the square: [[attack.killed]], on [[attack.date]], by [[group]] [@report].

        | who | how many |
        |---|---|
        | police | 4 |

        A footnote.[^1]

        ```incidents
        place: city
        ```

        ```timeline
        actor: group
        ```

        ```map
        campaign: surge
        ```

        ```chart
        place: land
        ```

        ```casualties
        campaign: surge
        ```

        ```tlp amber
        Not for all: [[held-back]].
        ```

        [^1]: The end of it, with [[city]].
        -- Content/pages/about.md --
        ---
        title: About
        ---
        ## What this is

        See [[week]].
        -- Content/media/chart.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>
        -- Templates/strings/en.yaml --
        navTimeline: By and by
        -- Templates/styles/9-own.css --
        .own { color: green }
        """
}
