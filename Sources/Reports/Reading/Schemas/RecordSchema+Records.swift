package import Records

/// The schemas of the record types.
extension RecordSchema {
    package static func schema(of type: RecordType) -> RecordSchema {
        switch type {
        case .incident: incident
        case .actor: actor
        case .place: placeRecord
        case .source: sourceRecord
        case .campaign: campaign
        case .brief: brief
        case .page: page
        }
    }

    private static let basis = Kind.choice(Basis.allCases.map(\.rawValue))
    private static let bases: Field = .optional("basis", basis, "How the site knows it")
    private static let restsOn: Field = .optional("rests_on", .list(.claim), "The claims it rests on")

    /// A quantity phrase, or the numbers of a dataset.
    private static let count = Kind.either([.quantity, .map(estimate)])

    private static func told(_ kind: Kind) -> Kind { .either([kind, .list(.map(account(kind)))]) }

    /// The columns of a casualty row.
    private static let outcomeFields: [Field] = Outcome.allCases.map { outcome in
        .optional(outcome.rawValue, told(count), "How many were \(outcome.rawValue)")
    }

    static let incident = RecordSchema(
        "an incident",
        [
            .required("title", .text, "What happened, in a line"),
            .required("kind", .term("kind"), "The kind of event, from the vocabulary"),
            .required("date", told(.date), "When, in EDTF"),
            .optional("time", told(.time), "The time of day, local to the place"),
            .optional("duration", told(.text), "How long it lasted, as a phrase: more than 3 hours"),
            .recommended("place", told(.either([.reference(["place"]), .map(place)])), "Where"),
            .optional(
                "place_precision", .choice(Precision.allCases.map(\.rawValue)),
                "How finely the place is known for this incident"),
            .optional("summary", .markdown, "One paragraph"),
            .optional("participants", .list(.map(participant)), "Who had what part in it, and how the site knows"),
            .optional("casualties", .list(.map(casualty)), "What it cost, in one account"),
            .optional("tolls", .list(.map(toll)), "What it cost, in several accounts, each whole"),
            .optional("related", .list(.map(related)), "Links to other incidents; the inverse is derived"),
            .optional("campaigns", .list(.reference(["campaign"])), "What it belongs to"),
            .optional("weapons", .list(.text), "With what"),
            .optional("targets", .list(.text), "Against what"),
            .optional("outcomes", .list(.text), "What came of it"),
            .optional(
                "verification", .either([.choice(Verification.Status.allCases.map(\.rawValue)), .map(verification)]),
                "What this site itself did to check it"),
            .optional(
                "warnings", .list(.choice(ContentWarning.allCases.map(\.rawValue))), "What readers should be warned of"),
            .optional("claimed_by", .list(.reference(["actor"])), "Short for a perpetrator on the basis 'claimed'"),
        ] + outcomeFields + recordFields,
        hints: [
            "location": "place", "description": "summary", "actors": "participants", "type": "kind",
            "deaths": "killed", "dead": "killed", "wounded": "injured", "fatalities": "killed",
        ])

    static let participant = RecordSchema(
        "a participant",
        [
            .optional("actor", .reference(["actor"]), "Who"),
            .optional("label", .text, "Somebody without a record of their own"),
            .optional("of", .reference(["actor"]), "Whom a labelled participant belongs to"),
            .optional("side", .choice(Side.allCases.map(\.rawValue)), "Whose people they are"),
            .optional("role", .choice(Participant.Role.allCases.map(\.rawValue)), "What part they had"),
            bases,
            .optional("count", told(count), "How many they were"),
            .optional("outcome", .text, "What became of them"),
            restsOn,
        ] + rowFields)

    static let casualty = RecordSchema(
        "a casualty row",
        [
            .optional("side", .choice(Side.allCases.map(\.rawValue)), "Whose people they were"),
            .optional("as", .choice(CasualtyRole.allCases.map(\.rawValue)), "What they were in this incident"),
            .optional("group", .term("group"), "What group of people they were"),
            .optional("actor", .reference(["actor"]), "Which actor they belonged to"),
            .optional("occupation", .term("occupation"), "Their work"),
            bases,
            .optional("manner", .text, "How"),
            restsOn,
        ] + outcomeFields + rowFields,
        hints: ["deaths": "killed", "dead": "killed", "wounded": "injured", "fatalities": "killed", "role": "as"])

    static let toll = RecordSchema(
        "a toll",
        [
            .optional("by", speaker, "Who gives the account"),
            .optional("via", .list(speaker), "By which chain it came"),
            .optional("as_of", .date, "As of when"),
            .optional("use", .flag, "Whether this account is the one the site puts forward"),
            .optional(
                "status", .choice(Toll.Status.allCases.map(\.rawValue)),
                "Superseded or withdrawn accounts are shown, never counted"),
            .optional("rows", .list(.map(casualty)), "The account, row by row"),
            .optional("origin", .text, "Where it first came from, for counting independence"),
            restsOn,
        ] + outcomeFields + rowFields)

    static let related = RecordSchema(
        "a related incident",
        [
            .required(
                "relation", .choice(RelatedIncident.Relation.allCases.map(\.rawValue)),
                "What this incident is to the other"),
            .required("incident", .reference(["incident"]), "The other"),
        ] + rowFields,
        hints: ["to": "incident", "id": "incident", "type": "relation", "kind": "relation"])

    static let verification = RecordSchema(
        "a verification",
        [
            .required("status", .choice(Verification.Status.allCases.map(\.rawValue)), "What came of it"),
            .optional("method", .text, "How it was checked"),
            .optional("note", .text, "What a reader should know"),
            .optional("by", .text, "Who checked it"),
            .optional("date", .day, "The day on which it was checked"),
        ])

    static let actor = RecordSchema(
        "an actor",
        [
            .required("name", told(.text), "The name the site uses"),
            .required("kind", .choice(Actor.Kind.allCases.map(\.rawValue)), "What kind of actor it is"),
            .optional("basis", basis, "How the site knows that it exists"),
            .optional("names", .list(names), "Other names, with who uses them; a text alone is an alias"),
            .optional("identity", .choice(Actor.Identity.allCases.map(\.rawValue)), "Whether it is known who this is"),
            .optional(
                "status", .either([.choice(Actor.Status.allCases.map(\.rawValue)), .map(status)]),
                "What has become of it"),
            .optional("founded", told(.date), "When it began"),
            .optional("ended", told(.date), "When it ended"),
            .optional("roles", .list(.map(role)), "Titles that a person holds or held"),
            .optional("relations", .list(.map(relation)), "What it is to other actors; the inverse is derived"),
            .optional("designations", .list(.map(designation)), "Listings by authorities"),
            .optional(
                "reliability", .either([.choice(Reliability.Letter.allCases.map(\.rawValue)), .map(reliability)]),
                "The Admiralty letter"),
            .optional(
                "public_role", .choice(Actor.PublicRole.allCases.map(\.rawValue)), "Why a person may have a page"),
            .optional("page", .flag, "Whether it has a page, where the rule would say otherwise"),
            .optional("same_as", .list(.text), "Its names in other catalogues"),
            .optional(
                "stix", .choice(Actor.ThreatType.allCases.map(\.rawValue)),
                "What STIX calls it; without this an identity, which is no judgement"),
            .optional("summary", .markdown, "One paragraph"),
        ] + recordFields,
        hints: ["title": "name", "aliases": "names", "type": "kind"])

    static let status = RecordSchema(
        "a status",
        [
            .required("value", .choice(Actor.Status.allCases.map(\.rawValue)), "What has become of it"),
            bases,
            .optional("date", .date, "Since when"),
            restsOn,
        ] + rowFields)

    static let role = RecordSchema(
        "a role",
        [
            .required("title", .text, "The title"),
            .optional("organisation", .reference(["actor"]), "Where"),
            .optional("from", .date, "Since when"),
            .optional("until", .date, "Until when"),
            bases, restsOn,
        ] + rowFields,
        hints: ["organization": "organisation"])

    static let relation = RecordSchema(
        "a relation",
        [
            .required("relation", .choice(Relation.Kind.allCases.map(\.rawValue)), "What this actor is to the other"),
            .required("actor", .reference(["actor"]), "The other"),
            .optional("from", .date, "Since when"),
            .optional("until", .date, "Until when"),
            bases, restsOn,
        ] + rowFields,
        hints: ["to": "actor", "type": "relation", "kind": "relation"])

    static let designation = RecordSchema(
        "a designation",
        [
            .required("label", .text, "What it is called"),
            .optional("by", speaker, "By which authority"),
            .optional("from", .date, "Since when"),
            .optional("until", .date, "Until when"),
        ] + rowFields)

    static let placeRecord = RecordSchema(
        "a place",
        placeFields + recordFields,
        hints: ["title": "name", "lat": "latitude", "lon": "longitude", "lng": "longitude", "parent": "within"])

    static let sourceRecord = RecordSchema(
        "a source",
        sourceFields
            + [.optional("protect", .flag, "Whether it is never shown, even by name")]
            + recordFields.filter { field in !sourceFields.contains { $0.key == field.key } },
        hints: ["name": "title", "date": "published", "archive": "archived"])

    static let campaign = RecordSchema(
        "a campaign",
        [
            .required("title", .text, "What it is called"),
            .optional("kind", .choice(Campaign.Kind.allCases.map(\.rawValue)), "What kind it is"),
            .optional("date", told(.date), "When, in EDTF"),
            .optional("actors", .list(.reference(["actor"])), "Whose it is"),
            .optional("starts_with", .reference(["incident"]), "The incident that it begins with"),
            .optional("summary", .markdown, "One paragraph"),
        ] + recordFields)

    static let brief = RecordSchema(
        "a brief",
        [
            .required("title", .text, "The title"),
            .required("date", .date, "The day as of which it speaks"),
            .required("authors", .list(.text), "Who wrote it"),
            .optional("kind", .choice(Brief.Kind.allCases.map(\.rawValue)), "What kind of brief it is"),
            .optional("covers", .map(coverage), "What it covers"),
            .optional("key_points", .list(.markdown), "What a reader in a hurry should take away"),
            .optional("judgements", .list(.map(judgement)), "Estimates, with how likely and how sure"),
            .optional("summary", .markdown, "One paragraph"),
        ] + recordFields,
        hints: ["author": "authors", "keypoints": "key_points"])

    static let coverage = RecordSchema(
        "what a brief covers",
        [
            .optional("period", .date, "The time"),
            .optional("places", .list(.reference(["place"])), "The places"),
            .optional("actors", .list(.reference(["actor"])), "The actors"),
        ])

    static let judgement = RecordSchema(
        "a judgement",
        [
            .optional("id", .id, "Its name within the brief, for a block that shows it"),
            .required("text", .markdown, "The judgement"),
            .recommended("likelihood", .term("likelihood"), "A term of the site's scale"),
            .recommended(
                "confidence", .choice(Judgement.Confidence.allCases.map(\.rawValue)), "How sure, apart from how likely"),
            restsOn,
            .optional("would_change_if", .text, "What would change it"),
        ] + rowFields)

    static let page = RecordSchema("a page", [.required("title", .text, "The title")] + recordFields)

    package static let site = RecordSchema(
        "the site's configuration",
        [
            .required("title", .text, "The site's name"),
            .recommended("content_version", .number(1...1), "The version of the content format: 1"),
            .optional("description", .text, "What the site is, in a sentence or two"),
            .optional("base_url", .address, "Where the site will stand on the web"),
            .optional("language", .text, "The language of the interface and of its text, as a BCP 47 tag"),
            .optional(
                "content_language", .text, "The language of records that name none, where it is another"),
            .optional("time_zone", .text, "The zone of local times, as IANA names it"),
            .optional("authors", .list(.text), "Who writes it"),
            .optional("contact", .text, "How to reach them"),
            .optional("security", .map(security), "Whom to tell of a hole in the site"),
            .optional(
                "audience", .choice(TrafficLight.allCases.map(\.word) + ["white"]),
                "Whom a build is for, unless --audience says otherwise"),
            .optional("grading", .choice(["on", "off"]), "Whether Admiralty letters and numerals are shown"),
            .optional("likelihood_scale", .choice(LikelihoodScale.all.map(\.id)), "The scale of estimative language"),
            .optional(
                "counting_rule", .choice(SiteConfiguration.CountingRule.allCases.map(\.rawValue)),
                "Which of several accounts the site puts forward"),
            .optional("vague_counts", .table(.quantity), "The bounds of words such as 'several'"),
            .optional("vocabularies", .map(vocabularies), "Terms added to the vocabularies"),
            .optional("checks", .table(.choice(["error", "warning", "off"])), "Severities by code"),
            .optional(
                "navigation", .list(.map(navigation)), "The site's main links, where the default ones do not fit"),
            .optional("page_size", .number(10...500), "Rows on one part of a long list"),
            .optional("map", .map(map), "How maps are drawn"),
            .optional(
                "data", .list(.choice(["off"] + SiteConfiguration.DataFormat.allCases.map(\.rawValue))),
                "The formats in which the site offers what it has released: all, unless given; 'off' for none"),
            .optional("style_page", .flag, "Whether a page shows the theme's colours, type and parts"),
        ])

    static let security = RecordSchema(
        "the security contact",
        [
            .required("contact", .text, "An address: mailto:, https://, or an e-mail address"),
            .required("expires", .day, "The day until which this holds, such as 2027-06-30"),
        ])

    static let vocabularies = RecordSchema(
        "the vocabularies",
        [.optional("replace", .list(.choice(Vocabularies.names)), "The vocabularies whose default terms are dropped")]
            + Vocabularies.names.map { name in
                .optional(name, .table(.either([.text, .map(term)])), "Terms by id; a text alone is the label")
            })

    static let term = RecordSchema(
        "a term",
        [
            .optional("label", .text, "As it is shown"),
            .optional("definition", .text, "What it means"),
            .optional("violent", .flag, "Whether it is a kind of violence"),
            .optional("codes", .table(.text), "What other catalogues call it"),
            .optional("colour", .text, "Its colour in charts"),
            .optional("shape", .text, "Its shape in charts"),
        ])

    static let navigation = RecordSchema(
        "a link",
        [
            .required("title", .text, "Its text"),
            .required("target", .text, "A route of the site, or an address"),
        ])

    static let map = RecordSchema(
        "the map's settings", [.optional("borders", .choice(["on", "off"]), "Whether country outlines are drawn")])

    package static let view = RecordSchema(
        "a view",
        [
            .optional("title", .text, "Its heading"),
            .optional("caption", .text, "What stands below it"),
            .optional("incident", .reference(["incident"]), "The one incident it shows"),
            .optional("actor", .list(.reference(["actor"])), "Incidents with these actors"),
            .optional("place", .list(.reference(["place"])), "Incidents at these places and within them"),
            .optional("kind", .list(.term("kind")), "Incidents of these kinds"),
            .optional("campaign", .list(.reference(["campaign"])), "Incidents of these campaigns"),
            .optional("tag", .list(.text), "Incidents with these tags"),
            .optional("from", .date, "Incidents that may have happened since"),
            .optional("to", .date, "Incidents that may have happened until"),
            .optional("limit", .number(1...500), "At most so many, the latest"),
            .optional("by", .choice(ReportView.Axis.allCases.map(\.rawValue)), "What a chart counts along"),
        ])

    package static let judgementView = RecordSchema(
        "a judgement block",
        [
            .optional("id", .id, "One of the brief's judgements"),
            .optional("text", .markdown, "The judgement, where it is written here"),
        ] + judgement.fields.filter { $0.key != "id" && $0.key != "text" && $0.need != .recommended }
            + judgement.fields.filter { $0.need == .recommended }.map { .optional($0.key, $0.kind, $0.summary) })

    package static let figureView = RecordSchema(
        "a figure", media.fields + [.optional("caption", .text, "What stands below it")])
}
