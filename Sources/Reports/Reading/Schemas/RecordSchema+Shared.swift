import Records

/// The schemas of rows that stand in records of several types.
extension RecordSchema {
    /// What every nested row takes.
    static let rowFields: [Field] = [
        .optional(
            "tlp", .choice(TrafficLight.allCases.map(\.word) + ["white"]),
            "The label of the row, if it is above its record's"),
        .optional("sources", .list(.either([.reference(["source"]), .map(source), .text])), "Where it is said"),
        .optional("note", .text, "What a reader should know of the row"),
    ]

    /// What every record takes.
    static let recordFields: [Field] = [
        .optional("id", .id, "The permanent name; the file's name without its ending, unless given"),
        .optional("formerly", .list(.id), "Earlier ids, whose addresses lead here"),
        .optional("duplicate_of", .id, "The record of the same type that stands for this one"),
        .optional(
            "tlp", .choice(TrafficLight.allCases.map(\.word) + ["white"]), "Who may see the record; clear, unless given"
        ),
        .optional(
            "taken_down", .either([.day, .map(takedown)]),
            "The day on which the record was taken down: its address stays and says so, and nothing of it is shown"),
        .optional("draft", .flag, "Whether the record is not to be published yet"),
        .optional("embargo", .moment, "From when the record may be seen"),
        .optional("published", .day, "The day on which the record enters the feeds"),
        .optional("language", .text, "The language of the record's text, as a BCP 47 tag"),
        .optional("tags", .list(.text), "Words of the author's own"),
        .optional("claims", .list(.map(claim)), "Who says what, where, and how good it is"),
        .optional("defaults", .map(defaults), "What the record's claims and rows have where they say nothing else"),
        .optional("media", .list(.map(media)), "Pictures and files"),
        .optional(
            "sources", .list(.either([.reference(["source"]), .map(source), .text])),
            "Where the record's facts are said"),
        .optional("revisions", .list(.map(revision)), "Changes that readers are told of"),
        .optional("reply", .list(.map(reply)), "The right of reply, shown beside what it answers"),
        .optional("inferred", .list(.text), "The fields that the editor inferred"),
        .optional("external_ids", .table(.text), "The record's names in other catalogues"),
        .optional("waive", .list(.map(waiver)), "Editorial checks set aside for this record"),
        .optional("body", .markdown, "The text, where it does not follow in a Markdown file"),
    ]

    static let takedown = RecordSchema(
        "a takedown",
        [
            .required("date", .day, "The day on which the record was taken down"),
            .optional("reason", .text, "Why, for readers; it says nothing that was to go"),
        ])

    /// One account of a value: the value, and who gives it.
    static func account(_ kind: Kind) -> RecordSchema {
        RecordSchema(
            "an account",
            [
                .required("value", kind, "What is said"),
                .optional("by", speaker, "Who says it"),
                .optional("via", .list(speaker), "By which chain it came"),
                .optional("as_of", .date, "As of when"),
                .optional("use", .flag, "Whether this account is the one the site puts forward"),
            ] + rowFields)
    }

    /// Whoever speaks: an actor's id, else a source's, or a label, or `unattributed`.
    static let speaker = Kind.either([
        .reference(["actor", "source"]), .map(label), .choice([Speaker.unattributedWord]),
    ])

    static let label = RecordSchema("a speaker", [.required("label", .text, "What the source calls them")])

    static let defaults = RecordSchema(
        "the defaults",
        [
            .optional("by", speaker, "Who says what the record's claims say"),
            .optional("origin", .text, "The origin of the record's claims"),
            .optional("stake", .choice(Claim.Stake.allCases.map(\.rawValue)), "The speakers' stake"),
            .optional(
                "sources", .list(.either([.reference(["source"]), .map(source), .text])),
                "The sources of claims and rows"),
        ])

    static let claim = RecordSchema(
        "a claim",
        [
            .optional("id", .id, "The claim's name within its record"),
            .required("says", .text, "What is claimed, in the site's own words"),
            .optional("by", speaker, "Who says it; unless the record's defaults do"),
            .optional("via", .list(speaker), "By which chain it came: an agency quoted by a paper"),
            .optional("made", .date, "When it was said"),
            .optional("after", .claim, "The claim that it followed"),
            .optional(
                "stance", .choice(Claim.Stance.allCases.map(\.rawValue)), "What the speaker does with the statement"),
            .optional(
                "stake", .choice(Claim.Stake.allCases.map(\.rawValue)), "What the speaker has to do with the event"),
            .optional("hearsay", .flag, "Whether the speaker was told it by others"),
            .optional("quote", .either([.text, .map(quote)]), "The speaker's own words"),
            .optional("scare_quotes", .list(.text), "Words that the source puts in quotation marks"),
            .optional("origin", .text, "Where it first came from, for counting independence"),
            .optional("credibility", .number(1...6), "The Admiralty numeral, 1 to 6"),
            .optional("about", .text, "The field or participant of the record, or the record, that it speaks of"),
            .optional("place", .reference(["place"]), "Where it was said"),
            .optional("contradicts", .list(.claim), "Claims that cannot be true with this one"),
            .optional("supersedes", .list(.claim), "Earlier claims that this one replaces"),
        ] + rowFields,
        hints: ["text": "says", "claim": "says", "date": "made", "who": "by", "confidence": "credibility"])

    static let quote = RecordSchema(
        "a quotation",
        [
            .required("text", .text, "The words as they were said"),
            .optional("language", .text, "Their language, as a BCP 47 tag"),
            .optional("translation", .text, "The same in the site's language"),
        ])

    static let media = RecordSchema(
        "a picture or file",
        [
            .required("file", .text, "The path from Content/media"),
            .required("alt", .text, "What it shows, for those who cannot see it"),
            .optional("credit", .text, "Whose it is"),
            .optional("source", .either([.reference(["source"]), .map(source), .text]), "Where it is from"),
            .optional("graphic", .flag, "Whether it is covered until a reader asks for it"),
        ] + rowFields)

    static let revision = RecordSchema(
        "a revision",
        [
            .required("date", .day, "The day of the change"),
            .required("kind", .choice(Revision.Kind.allCases.map(\.rawValue)), "What kind of change it is"),
            .required("text", .text, "What changed, in words for readers"),
        ] + rowFields)

    static let reply = RecordSchema(
        "a reply",
        [
            .required("by", speaker, "Who replies"),
            .optional("date", .date, "When"),
            .required("text", .text, "What they say"),
            .optional("answers", .list(.claim), "The claims of this record that it answers; it is shown beside each"),
        ] + rowFields)

    static let waiver = RecordSchema(
        "a waiver",
        [
            .required("check", .text, "The code of the check"),
            .required("reason", .text, "Why it does not apply here"),
        ])

    static let nameRow = RecordSchema(
        "a name",
        [
            .required("text", .text, "The name"),
            .optional("language", .text, "Its language, as a BCP 47 tag"),
            .optional(
                "kind", .choice(ActorName.Kind.allCases.map(\.rawValue)), "What kind of name it is; alias, unless given"
            ),
            .optional("basis", .choice(Basis.allCases.map(\.rawValue)), "How the site knows"),
            .optional("from", .date, "Since when"),
            .optional("until", .date, "Until when"),
            .optional("used_by", .list(speaker), "Who uses it"),
            .optional("rests_on", .list(.claim), "The claims it rests on"),
        ] + rowFields,
        hints: ["name": "text", "value": "text"])

    /// A text alone is short for an alias.
    static let names = Kind.either([.text, .map(nameRow)])

    static let place = RecordSchema("a place", placeFields + rowFields)

    static let placeFields: [Field] = [
        .required("name", .text, "The name"),
        .recommended("kind", .choice(PlaceDetails.Kind.allCases.map(\.rawValue)), "What kind of place it is"),
        .optional("names", .list(names), "Other names; a text alone is an alias"),
        .optional("within", .reference(["place"]), "The place that it lies in"),
        .optional("latitude", .number(-90...90), "Degrees north"),
        .optional("longitude", .number(-180...180), "Degrees east"),
        .optional("precision", .choice(Precision.allCases.map(\.rawValue)), "How finely the point is known"),
        .optional("iso", .text, "The code of ISO 3166, a join key only"),
        .optional("obscure", .choice(Precision.allCases.map(\.rawValue)), "Publish no finer than this"),
        .optional("disputed_note", .text, "What a reader should know of a disputed status"),
    ]

    static let source = RecordSchema(
        "a source",
        sourceFields + [
            .optional("protect", .flag, "Whether it is never shown, even by name"),
            .optional("tlp", .choice(TrafficLight.allCases.map(\.word) + ["white"]), "Who may see it"),
        ])

    static let sourceFields: [Field] = [
        .optional("title", .text, "The title; publisher and date where it has none"),
        .optional("publisher", .either([.reference(["actor"]), .text]), "Who published it"),
        .optional("via", .list(speaker), "By which chain it came"),
        .optional("note", .text, "What a reader should know of it"),
        .optional("link", .flag, "Whether pages link to it; propaganda is cited, not linked"),
        .optional("kind", .choice(SourceDetails.Kind.allCases.map(\.rawValue)), "What kind of source it is"),
        .optional("authors", .list(.text), "Who wrote it"),
        .optional("url", .address, "Its address"),
        .optional("published", .date, "When it was published"),
        .optional("accessed", .day, "The day on which it was read"),
        .optional("language", .text, "Its language, as a BCP 47 tag"),
        .optional("archived", .list(.either([.address, .map(capture)])), "Copies kept elsewhere"),
        .optional("origin", .text, "The source or actor that it repeats, or a key of the author's own"),
        .optional(
            "reliability", .either([.choice(Reliability.Letter.allCases.map(\.rawValue)), .map(reliability)]),
            "The Admiralty letter, where it differs from the publisher's"),
        .optional("licence", .text, "The terms under which it may be passed on"),
        .optional("attribution", .text, "How it is to be credited"),
    ]

    static let capture = RecordSchema(
        "an archived copy",
        [
            .required("url", .address, "Its address"),
            .optional("date", .date, "When it was taken"),
            .optional("tool", .text, "With what"),
            .optional("sha256", .text, "The digest of the copy"),
            .optional("kind", .text, "wacz, warc, pdf, screenshot, …"),
            .optional("custodian", .text, "Who keeps it"),
            .optional("tlp", .choice(TrafficLight.allCases.map(\.word) + ["white"]), "Who may see it"),
            .optional("note", .text, "What a reader should know of it"),
        ])

    static let reliability = RecordSchema(
        "a reliability",
        [
            .required("letter", .choice(Reliability.Letter.allCases.map(\.rawValue)), "A to F of the Admiralty code"),
            .optional("since", .date, "Since when"),
            .optional("why", .text, "For what reason"),
        ])
}
