/// What a report rests on: sources, claims, figures and places.
extension CodeExplanation.Entry {
    static let sources: [Self] = [
        .init(
            "dated-after-source", .sources, .incident,
            why:
                "A report cannot tell of what had not happened. One of the two dates is a slip, and a wrong date moves an "
                + "incident on every timeline and in every sum by month.",
            bad: "date: 2023-02-19\nsources: [\"The News, 17 February 2023\"]",
            good: "date: 2023-02-17\nsources: [\"The News, 17 February 2023\"]",
            remedy: "Mend the date that is wrong. Only incidents with one source are looked at, each date at its most "
                + "lenient reading."),
        .init(
            "verified-without-method", .sources, .incident,
            why:
                "\"Verified\" is this site's own act. Without the method nobody can judge it or repeat it, and the Berkeley "
                + "Protocol asks that verification be documented. So it is an error: the word alone would be published as "
                + "a fact.",
            bad: "verification: verified",
            good: "verification: {status: verified, method: Compared two videos with satellite images}",
            remedy: "Write the method, or use 'checked-inconclusive' or 'not-checked'."),
        .init(
            "credibility-one-origin", .sources, .incident,
            why:
                "In the Admiralty code (STANAG 2511, AJP-2.1) numeral 1 means confirmed by other, independent sources. "
                + "Eight articles that repeat one police release are one origin; what rests on one origin is 2 at best.",
            bad: "claims:\n  - {says: Four were killed, by: police, about: killed, credibility: 1}",
            good: "claims:\n  - {says: Four were killed, by: police, about: killed, credibility: 1}\n"
                + "  - {says: Four bodies came in, by: {label: a hospital}, about: killed, stance: confirms}",
            remedy: "Add the claim that confirms it, about the same field and from another origin, or grade it 2."),
        .init(
            "rows-above-total", .sources, .incident,
            why:
                "Within an account a row that names less contains the rows that name more (\"of which\"). Parts that come "
                + "to more than their total mean that a figure was mistyped, or that two accounts were put into one.",
            bad: "killed: 4\ncasualties:\n  - {side: state, killed: 3}\n  - {side: civilians, killed: 2}",
            good: "killed: 5\ncasualties:\n  - {side: state, killed: 3}\n  - {side: civilians, killed: 2}",
            remedy: "Mend the figure, or write the accounts apart under 'tolls', each whole."),
        .init(
            "duplicate-incident", .sources, .files,
            why:
                "Two records of one event count its dead twice. Two that share day, place and kind, do not differ about the "
                + "killed, and have an actor, a source or most of their titles in common are probably one.",
            bad:
                "-- Content/incidents/two.yaml --\nid: mosque\ntitle: Bomb at the mosque\nkind: bombing\ndate: 2023-01-30\n"
                + "place: here\n---\nid: police-lines\ntitle: Bomb in the mosque\nkind: bombing\ndate: 2023-01-30\nplace: here",
            good:
                "-- Content/incidents/two.yaml --\nid: mosque\ntitle: Bomb at the mosque\nkind: bombing\ndate: 2023-01-30\n"
                + "place: here\n---\nid: police-lines\ntitle: Bomb in the mosque\nkind: bombing\ndate: 2023-01-30\nplace: here\n"
                + "duplicate_of: mosque",
            remedy:
                "Write 'duplicate_of' in one of them (deleting the line undoes it), or a relation under 'related' if they "
                + "are two."),
        .init(
            "unused-source", .sources, .source,
            why:
                "A source that nothing rests on is often one that a record forgot to name, and then that record has one "
                + "origin too few.",
            bad: "id: forgotten\ntitle: A report",
            good:
                "-- Content/sources/used.yaml --\ntitle: A report\n-- Content/incidents/b.yaml --\ntitle: B\nkind: other\n"
                + "date: 2023\nplace: here\nsources: [used]",
            remedy: "Name it where it is used, or take it out. Imported sources are not looked at."),
        .init(
            "unused-place", .sources, .place,
            why: "A place where nothing happened and within which nothing lies is often one whose name was mistyped "
                + "elsewhere, or a second record of another.",
            bad: "id: nowhere\nname: Nowhere",
            good: "-- Content/places/used.yaml --\nname: Used\n-- Content/incidents/b.yaml --\ntitle: B\nkind: other\n"
                + "date: 2023\nplace: used\nsources: [report]",
            remedy: "Name it where something happened there, or take it out. Imported places are not looked at."),
        .init(
            "source-not-archived", .sources, .source,
            why: "About half of all cited addresses are dead within years, and with them what a report rests on. The "
                + "Berkeley Protocol asks for preserved copies; one archive alone is a point of failure too. One line "
                + "says how many sources lack one.",
            bad: "id: report-2\ntitle: A report\nurl: https://example.org/report",
            good: "id: report-2\ntitle: A report\nurl: https://example.org/report\n"
                + "archived: [{url: \"https://archive.example/1\", date: 2024-01-05}]",
            remedy:
                "Capture the pages, twice where you can, and list the copies. A source's own waiver takes it out of the "
                + "count."),
        .init(
            "coordinates-swapped", .sources, .files,
            why:
                "Latitude comes first here and second in GeoJSON, and pasted pairs get changed over: Karachi lands in the "
                + "Barents Sea. Found where the point lies far from the place that it is within, and near it the other "
                + "way round.",
            bad:
                "-- Content/places/two.yaml --\nid: karachi\nname: Karachi\nkind: city\nlatitude: 24.86\nlongitude: 67.01\n---\n"
                + "id: market\nname: The market\nwithin: karachi\nlatitude: 67.02\nlongitude: 24.87",
            good:
                "-- Content/places/two.yaml --\nid: karachi\nname: Karachi\nkind: city\nlatitude: 24.86\nlongitude: 67.01\n---\n"
                + "id: market\nname: The market\nwithin: karachi\nlatitude: 24.87\nlongitude: 67.02",
            remedy: "Change the two over."),
        .init(
            "place-outside-parent", .sources, .files,
            why:
                "A point that is farther from its city, district or province than any such place reaches is a slip in one "
                + "of the two points, or 'within' names another place of the same name.",
            bad:
                "-- Content/places/two.yaml --\nid: karachi\nname: Karachi\nkind: city\nlatitude: 24.86\nlongitude: 67.01\n---\n"
                + "id: market\nname: The market\nwithin: karachi\nlatitude: 34.87\nlongitude: 67.02",
            good:
                "-- Content/places/two.yaml --\nid: karachi\nname: Karachi\nkind: city\nlatitude: 24.86\nlongitude: 67.01\n---\n"
                + "id: market\nname: The market\nwithin: karachi\nlatitude: 24.87\nlongitude: 67.02",
            remedy: "Look at both points and at 'within'."),
        .init(
            "coordinates-too-fine", .sources, .place,
            why:
                "Digits say how well a point is known: five decimals of a degree are a metre. A place that is known as a city "
                + "is not known to a metre, and a reader of the data would think so (RFC 7946, section 11.2, warns of it).",
            bad: "latitude: 24.86083\nlongitude: 67.01042\nprecision: city",
            good: "latitude: 24.86\nlongitude: 67.01\nprecision: city",
            remedy:
                "Round to 4 decimals for a site, 3 for an area, 2 for a city or a district, 1 for a province or a country. "
                + "Imported points are kept as the dataset has them."),
        .init(
            "coordinate-pair", .sources, .place,
            why: "Half a point is none.", bad: "latitude: 24.86", good: "latitude: 24.86\nlongitude: 67.01",
            remedy: "Write both, or neither."),
        .init(
            "missing-speaker", .sources, .incident,
            why:
                "A claim is who says what. Without the speaker it is this site's own statement, which belongs in the record "
                + "itself.",
            bad: "claims:\n  - says: Four were killed", good: "claims:\n  - says: Four were killed\n    by: police",
            remedy:
                "Write 'by:' with an actor, a source, {label: local officials} or 'unattributed', in the claim or under "
                + "'defaults'."),
        .init(
            "missing-who", .sources, .incident,
            why: "A participant is somebody.", bad: "participants:\n  - {role: target, side: state}",
            good: "participants:\n  - {label: a patrol, role: target, side: state}",
            remedy: "Name an 'actor', or write a 'label' for somebody without a record."),
        .init(
            "reused-claim-id", .sources, .incident,
            why: "Other rows rest on a claim by its id; two of one id would make it unclear on which.",
            bad: "claims:\n  - {id: first, says: A, by: police}\n  - {id: first, says: B, by: police}",
            good: "claims:\n  - {id: first, says: A, by: police}\n  - {id: second, says: B, by: police}",
            remedy: "Give one of them another id."),
        .init(
            "unknown-claim", .sources, .incident,
            why: "What rests on a claim that is not there rests on nothing.",
            bad:
                "claims: [{id: first, says: A, by: police}]\nkilled: 4\ncasualties: [{side: state, killed: 2, rests_on: [frist]}]",
            good:
                "claims: [{id: first, says: A, by: police}]\nkilled: 4\ncasualties: [{side: state, killed: 2, rests_on: [first]}]",
            remedy: "Mend the name; a claim of another record is record-id#claim-id."),
        .init(
            "unknown-subject", .sources, .incident,
            why:
                "'about' joins claims that speak of one thing, so that they confirm or contradict each other; it has to be a "
                + "thing there is.",
            bad: "claims: [{says: Four were killed, by: police, about: kiled}]",
            good: "claims: [{says: Four were killed, by: police, about: killed}]",
            remedy: "Name a field of the record, one of its participants, or another record."),
        .init(
            "web-link-dead", .sources,
            why:
                "What a report rests on should be there for whoever looks. Pages vanish: a copy made in time is what is "
                + "left.",
            bad: "url: https://example.org/gone",
            good: "url: https://example.org/gone\n"
                + "archived: [{url: \"https://archive.example/1\", date: 2024-01-05}]",
            remedy:
                "Find a copy and list it, or say in the source's note that the page is gone. The answer is kept for "
                + "seven days."),
        .init(
            "web-link-unanswered", .sources,
            why: "A server that is down today is nobody's mistake; one that has not answered for weeks is gone.",
            remedy: "Run the check again another day."),
    ]
}
