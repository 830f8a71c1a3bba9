import Building
import Reports
import TestSupport

/// A site with something withheld at every level, each behind a mark of its own that can be taken away: `{{claim}}` is
/// `tlp: amber`, or `tlp: clear` where that one filter is broken.
enum MarkedSite {
    /// What withholds, by its name.
    static let marks = [
        "record", "draft", "embargo", "protect", "obscure", "claim", "quote", "participant", "casualty", "figure",
        "toll",
        "related", "source", "media", "revision", "reply", "block", "quoted-block", "summary-block", "account", "place",
        "name", "role", "relation", "designation", "status", "judgement", "judgement-view", "figure-view", "archived",
        "actor-claim", "place-claim", "source-claim", "campaign-claim", "brief-claim",
    ]

    /// The site as its author means it, or with one filter broken.
    static func text(without broken: String? = nil) -> String {
        marks.reduce(template) { text, mark in
            text.replacingMark(mark, mark == broken ? Mark(mark).open : Mark(mark).closed)
        }
    }

    /// The words of the site that nobody may see, in small letters.
    static let secrets = Set(
        template.lowercased().split { !($0.isLetter || $0 == "-") }.map(String.init).filter {
            $0.hasPrefix("hidden") && $0.count > 9
        })

    static let picture: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8,
        6, 0, 0,
        0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 13, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0xCF, 0xC0, 0xF0, 0x1F,
        0, 5, 0,
        1, 0xFF, 0x89, 0x99, 0x3D, 0x1D, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    static let media: [String: [UInt8]] = [
        "Content/media/hidden-media.png": picture, "Content/media/hidden-figure.png": picture,
        "Content/media/open.png": picture,
    ]

    private struct Mark {
        var closed: String
        var open: String

        init(_ name: String) {
            switch name {
            case "draft": (closed, open) = ("draft: yes", "draft: no")
            case "embargo": (closed, open) = ("embargo: 2030-01-01", "embargo: 2020-01-01")
            case "protect": (closed, open) = ("protect: yes", "protect: no")
            case "obscure": (closed, open) = ("obscure: city", "obscure: exact")
            case "block", "quoted-block", "summary-block": (closed, open) = ("tlp amber", "tlp clear")
            default: (closed, open) = ("tlp: amber", "tlp: clear")
            }
        }
    }

    private static let template = """
        -- Content/site.yaml --
        content_version: 1
        title: Marks
        base_url: https://example.org/
        -- Content/incidents/hidden-record.md --
        ---
        title: Hiddenrecord happened
        kind: bombing
        date: 2023-03-01
        published: 2023-03-02
        place: town
        summary: Hiddensummary of it.
        tags: [hiddentag]
        {{record}}
        ---
        The hiddenbody of it.
        -- Content/incidents/hidden-draft.yaml --
        title: Hiddendraft happened
        kind: raid
        date: 2023-03-03
        place: town
        {{draft}}
        -- Content/incidents/hidden-embargo.yaml --
        title: Hiddenembargo happened
        kind: raid
        date: 2023-03-04
        place: town
        {{embargo}}
        -- Content/incidents/open.md --
        ---
        title: Open incident
        kind: raid
        date: [{value: 2023-01-01, by: police}, {value: 2023-01-02, by: {label: Hiddenaccount teller}, {{account}}}]
        published: 2023-01-03
        place: [{value: town}, {value: {name: Hiddenplace, kind: area, {{place}}}}]
        summary: |
          Open summary.

          ```{{summary-block}}
          The hiddensummaryblock words.
          ```
        participants:
          - {label: Known people, role: target}
          - {label: Hiddenparticipant people, role: target, {{participant}}}
        casualties:
          - {side: civilians, as: target, killed: 2}
          - {side: civilians, as: bystander, killed: 1, note: Hiddencasualty note, {{casualty}}}
          - {side: state, killed: [{value: 3, by: police}, {value: 4, by: {label: Hiddenfigure teller}, {{figure}}}]}
        tolls:
          - {by: police, rows: [{side: civilians, killed: 3}]}
          - {by: {label: Hiddentoll teller}, rows: [{side: civilians, killed: 47}], {{toll}}}
        related:
          - {relation: follow-up-to, incident: other, note: Hiddenrelated note, {{related}}}
        claims:
          - {id: c1, says: An open claim., by: police}
          - {id: c2, says: The hiddenclaim is here., by: police, {{claim}}}
          - {id: c3, says: Said., by: police, quote: {text: Hiddenquote words}, {{quote}}}
        sources:
          - open-source
          - {title: Hiddensource paper, publisher: Hiddenpublisher, url: "https://example.com/hiddenaddress", {{source}}}
        media:
          - {file: open.png, alt: An open picture}
          - {file: hidden-media.png, alt: Hiddenmedia shown, {{media}}}
        revisions:
          - {date: 2023-02-01, kind: update, text: Hiddenrevision made, {{revision}}}
        reply:
          - {by: {label: Somebody}, text: Hiddenreply given, {{reply}}}
        ---
        Open words. See [[hidden-record|the other thing]] and [@hidden-source].

        ```{{block}}
        The hiddenblock words.
        ```

        > ~~~{{quoted-block}}
        > The hiddenquotedblock words.
        > ~~~

        ```figure
        file: hidden-figure.png
        alt: Hiddenfigureview shown
        {{figure-view}}
        ```
        -- Content/incidents/other.yaml --
        title: Other incident
        kind: raid
        date: 2022-12-30
        place: town
        -- Content/actors/police.yaml --
        name: Police
        kind: state-force
        names: [{text: Hiddenname Force, kind: alias, {{name}}}]
        status: {value: active, note: Hiddenstatus note, {{status}}}
        relations: [{relation: part-of, actor: state, note: Hiddenrelation note, {{relation}}}]
        designations: [{label: Hiddendesignation list, by: {label: A court}, {{designation}}}]
        claims: [{id: k, says: Hiddenactorclaim said., by: unattributed, {{actor-claim}}}]
        -- Content/actors/state.yaml --
        name: State
        kind: government
        -- Content/actors/speaker.yaml --
        name: Open Speaker
        kind: person
        public_role: official
        roles: [{title: Hiddenrole holder, organisation: police, {{role}}}]
        -- Content/places/town.yaml --
        name: Town
        kind: city
        latitude: 24.861734
        longitude: 67.012911
        precision: exact
        {{obscure}}
        claims: [{id: k, says: Hiddenplaceclaim said., by: unattributed, {{place-claim}}}]
        -- Content/sources/open-source.yaml --
        title: Open source
        kind: news-report
        url: https://example.com/open
        archived: [{url: "https://archive.example/hiddenarchive", date: 2023-01-05, {{archived}}}]
        claims: [{id: k, says: Hiddensourceclaim said., by: unattributed, {{source-claim}}}]
        -- Content/sources/hidden-source.yaml --
        title: Hiddenprotected letter
        kind: document
        {{protect}}
        -- Content/campaigns/surge.yaml --
        title: Open surge
        kind: campaign
        claims: [{id: k, says: Hiddencampaignclaim said., by: unattributed, {{campaign-claim}}}]
        -- Content/briefs/brief.md --
        ---
        title: Open brief
        date: 2023-03-01
        authors: [The editors]
        kind: flash
        judgements:
          - {text: An open judgement., likelihood: likely, confidence: low}
          - {text: The hiddenjudgement holds., likelihood: unlikely, confidence: low, {{judgement}}}
        claims: [{id: k, says: Hiddenbriefclaim said., by: unattributed, {{brief-claim}}}]
        ---
        See [[open]].

        ```judgement
        text: The hiddenjudgementview holds.
        likelihood: likely
        {{judgement-view}}
        ```
        """
}

extension String {
    /// The text with a mark replaced, wherever it stands.
    fileprivate func replacingMark(_ mark: String, _ value: String) -> String {
        var result: [UInt8] = []
        let bytes = Array(utf8)
        let wanted = Array("{{\(mark)}}".utf8)
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: wanted) {
                result += Array(value.utf8)
                index += wanted.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
