/// The texts of a new site. The harbour, its fire service, its newspaper and the fire are invented.
struct StarterContent {
    let title: String

    var site: String {
        """
        content_version: 1
        title: \(YAMLScalar.text(title))
        description: A site made with Sitrep. Everything on it is an invented example until you write your own.
        language: en
        time_zone: UTC
        authors:
          - The editors
        # Where the site will stand: gives canonical addresses, feeds with ids of their own and a sitemap.
        # base_url: https://example.org
        # For whom a build is, unless --audience says otherwise.
        audience: clear

        """
    }

    let incident = """
        # An invented example: replace it, or delete it together with what names it.
        title: "Example: Fire in a warehouse at the harbour"
        # 'sitrep new incident' lists the kinds; a site can add its own under 'vocabularies' in site.yaml.
        kind: other
        # EDTF, never more precise than the source: 2024-03-05, 2024-03, 2024-03-05?, 2024-03-05/2024-03-06.
        date: 2024-03-05
        time: about 21:30
        place: example-harbour
        summary: A warehouse burnt for hours. Two people were hurt. Who or what began the fire is not known.
        participants:
          - {actor: example-fire-service, role: responder}
        # none = stated as none; unknown = stated as unknown; no line at all = not stated.
        killed: none
        injured: at least 2
        # The record says what this site puts forward; claims say who says it.
        claims:
          - id: wiring
            says: The fire began in old wiring.
            by: example-fire-service
            made: 2024-03-06
            stance: asserts
            about: example-warehouse-fire
            sources: [example-courier-2024-03-06]
          - id: nobody-knows
            says: Nobody can say yet how the fire began.
            by: {label: the owner of the warehouse}
            made: 2024-03-06
            stance: doubts
            about: example-warehouse-fire
            sources: [example-courier-2024-03-06]
        sources:
          - example-courier-2024-03-06
        published: 2024-03-06

        """

    let actor = """
        # An invented example.
        name: Harbour Fire Service (example)
        kind: organisation
        names:
          - {text: HFS, kind: acronym}
        summary: The fire service of the invented harbour.
        sources: [example-courier-2024-03-06]

        """

    let place = """
        # An invented example, and so it has no coordinates.
        name: The harbour (example)
        kind: area
        # within: the-city
        # latitude: 24.86
        # longitude: 67.01
        # precision: area

        """

    let source = """
        # An invented example. The addresses lead nowhere.
        title: "Fire at the harbour: two hurt"
        kind: news-report
        publisher: The Example Courier
        published: 2024-03-06
        url: https://courier.example/2024/03/06/fire-at-the-harbour
        accessed: 2024-03-07
        archived:
          - {url: "https://archive.example/20240307/fire-at-the-harbour", date: 2024-03-07}

        """

    let brief = """
        ---
        title: "Example: What is known of the warehouse fire"
        date: 2024-03-07
        authors: [The editors]
        kind: flash
        key_points:
          - Two people were hurt, and nobody was killed.
          - The fire service and the owner do not agree on what is known of the cause.
        ---

        This brief is an invented example. [[example-warehouse-fire|The fire]] broke out on [[example-warehouse-fire.date]];
        [[example-warehouse-fire.injured]] people were hurt [@example-courier-2024-03-06]. [[example-fire-service]] speaks of
        old wiring. The owner says that it is too early to tell.

        `[[id]]` links to a record, `[[id.field]]` shows its value as it was known on the brief's day, and `[@source]`
        cites. A block like the next one is drawn from the records:

        ```casualties
        incident: example-warehouse-fire
        ```

        """

    func readme(_ host: StarterSite.Host) -> String {
        """
        # \(title.split(whereSeparator: \.isNewline).joined(separator: " "))

        A site made with Sitrep. Everything in it is an invented example, to be replaced.

        ## Write

        | | |
        |---|---|
        | `sitrep serve --open` | shows the site while you write |
        | `sitrep new incident` | asks what happened and writes the record |
        | `sitrep new source`, `place`, `actor`, `brief` | likewise |
        | `sitrep check` | says what is wrong, with file, line and column |
        | `sitrep queue` | says what could be better known |
        | `sitrep rename incident OLD NEW` | gives a record another id, everywhere |
        | `sitrep build` | writes the site into `site/` |

        `Content/` has a folder for each type of record; a file's name is the record's id and its address. When you have
        records of your own, delete the files that begin with `example-`.

        Editors that know the YAML language server (VS Code with the extension that it offers to install) complete and
        check while you type. When you add terms to `Content/site.yaml`, let them know:

            sitrep schema --site . --output \(EditorConfiguration.schemaFolder)

        ## Publish

        \(HostWorkflow(host).instructions)

        """
    }
}
