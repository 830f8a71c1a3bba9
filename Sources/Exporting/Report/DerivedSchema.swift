package import Records
package import Reports

/// What stands under `derived`: the declarations from which the JSON Schema and the documentation are made.
package enum DerivedSchema {
    /// Of the whole file.
    package static let report = RecordSchema(
        "what the site works out",
        [
            .required("tlp", .text, "Who may see the file, as a label of TLP 2.0"),
            .optional("url", .text, "The address of the site"),
            .required("whole", .flag, "Whether all incidents are in the file"),
            .required("incidents", count, "How many incidents are in the file"),
            .optional("killed", .map(total), "How many were killed, attackers left out"),
            .optional("injured", .map(total), "How many were injured, attackers left out"),
            .optional("taken_down", .list(.map(takenDown)), "The records that were published and are so no longer"),
        ])

    private static let takenDown = RecordSchema(
        "a record that was taken down",
        [
            .required("type", .choice(RecordType.allCases.map(\.rawValue)), "What it was"),
            .required("id", .id, "Its permanent name"),
            .required("date", .day, "The day on which it was taken down"),
        ])

    package static func schema(of type: RecordType) -> RecordSchema {
        switch type {
        case .incident: incident
        case .actor: actor
        case .place: place
        case .source: source
        case .campaign: campaign
        case .brief, .page: text
        }
    }

    private static let count = RecordSchema.Kind.number(0...1e12)
    private static let url = RecordSchema.Field.optional(
        "url", .text, "The address of its page; from the site's root where the site has no base_url")
    private static let version = RecordSchema.Field.optional(
        "version", count, "The number of its recorded version, where the site records versions")
    private static let claims = RecordSchema.Field.optional(
        "claims", .list(.map(standing)), "The standing of each claim, in the order of the record's claims")
    private static let updated = RecordSchema.Field.optional(
        "updated", .day, "The day on which it was published or last changed, as readers are told")
    private static let places = RecordSchema.Field.optional(
        "places", .list(.reference(["place"])), "The place and all that it lies in, from fine to coarse")
    private static let incidents = RecordSchema.Field.required("incidents", count, "In how many incidents it stands")

    static let incident = RecordSchema(
        "what is worked out of an incident",
        [
            url, version,
            .optional("earliest", .day, "The first day that may be meant; absent where the start is open"),
            .optional("latest", .day, "The last day that may be meant; absent where the end is open"),
            places,
            .optional("point", .map(point), "The point that stands for the place"),
            .optional("toll", .map(toll), "What it cost, by the one account that the site puts forward"),
            .optional(
                "disputed", .list(.text), "What tellers differ on: fields, outcomes, roles, and claims by position"),
            claims,
            .optional("related", .list(.map(related)), "Links from other incidents to this one"),
            updated,
        ])

    static let point = RecordSchema(
        "a point",
        [
            .required("latitude", .number(-90...90), "Degrees north (WGS 84)"),
            .required("longitude", .number(-180...180), "Degrees east"),
            .required("precision", .choice(Precision.allCases.map(\.rawValue)), "How finely the point is known"),
            .required("radius_m", count, "The same in metres around the point"),
        ])

    static let toll = RecordSchema(
        "the account put forward",
        [.optional("account", count, "Its position in tolls, from 0; absent: the rows under casualties")]
            + Outcome.allCases.map { .optional($0.rawValue, .map(line), "How many were \($0.rawValue)") }
            + [.required("origins", count, "How many independent origins the accounts of the cost have")])

    private static let bounds: [RecordSchema.Field] = [
        .optional("text", .text, "In words"),
        .optional("min", count, "At least; absent where nothing is stated"),
        .optional("max", count, "At most; absent where there may be more"),
    ]

    static let line = RecordSchema(
        "a figure",
        bounds + [
            .optional("attackers", .map(RecordSchema("attackers", bounds)), "Attackers, who are in no other figure"),
            .optional(
                "below_stated", .list(.map(weaker)), "Those on a basis below 'stated', who are in no other figure"),
        ])

    static let weaker = RecordSchema(
        "people counted on a weaker basis",
        [.required("basis", .choice(Basis.allCases.map(\.rawValue)), "On which basis")] + bounds)

    static let total = RecordSchema(
        "a sum",
        bounds + [.required("not_stated", count, "For how many incidents it is not stated")])

    static let standing = RecordSchema(
        "the standing of a claim",
        [
            .optional("id", .id, "The claim's id, where it has one"),
            .required("origins", count, "How many independent origins it has"),
            .optional(
                "standing", .list(.choice(ClaimStanding.Mark.allCases.map(\.rawValue))), "What the claims around it say"
            ),
            .optional("side", .choice(Side.allCases.map(\.rawValue)), "The one side on which all its origins stand"),
            .optional("contradicted_by", .list(count), "Claims that contradict it, by their positions from 0"),
            .optional("superseded_by", .list(count), "Claims that replace it, by their positions from 0"),
        ])

    static let related = RecordSchema(
        "a link from another incident",
        [
            .required(
                "relation", .choice(RelatedIncident.Relation.allCases.map(\.rawValue)), "What the other is to this one"),
            .required("incident", .reference(["incident"]), "The other"),
        ])

    static let actor = RecordSchema(
        "what is worked out of an actor",
        [
            url, version,
            .optional("guard", .text, "What must stand beside the name wherever it is used: it marks an allegation"),
            .optional("guard_basis", .choice(Basis.allCases.map(\.rawValue)), "The basis of what is alleged"),
            incidents, claims, updated,
        ])

    static let place = RecordSchema(
        "what is worked out of a place", [url, version, places, incidents, claims, updated])

    static let source = RecordSchema(
        "what is worked out of a source",
        [
            url, version, .required("title", .text, "What it is called: its title, or publisher and date"),
            .required("records", count, "How many records rest on it"), claims, updated,
        ])

    static let campaign = RecordSchema(
        "what is worked out of a campaign", [url, version, incidents, claims, updated])

    static let text = RecordSchema("what is worked out of a text", [url, version, claims, updated])
}
