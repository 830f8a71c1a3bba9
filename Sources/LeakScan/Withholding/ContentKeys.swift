/// What the scan knows of the keys of records: which hold no text of an author's own, and which hold an id.
enum ContentKeys {
    /// Terms of closed vocabularies, dates, numbers and flags: they say nothing that could be told from what any page says.
    static let closed: Set<String> = [
        "accessed", "arrested", "as", "as_of", "basis", "best", "captured", "check", "confidence", "count",
        "credibility", "date", "draft", "duration", "embargo", "ended", "expires", "founded", "from", "graphic",
        "group",
        "hearsay", "high", "identity", "inferred", "injured", "iso", "killed", "kind", "language", "latitude", "letter",
        "likelihood", "limit", "link", "longitude", "low", "made", "missing", "obscure", "occupation", "page", "period",
        "place_precision", "precision", "protect", "public_role", "published", "relation", "role", "side", "since",
        "stake", "stance", "status", "surrendered", "time", "tlp", "until", "use", "verification", "warnings",
    ]

    /// What a map under one of these keys is called.
    static let names: [String: String] = [
        "claims": "claim", "participants": "participant", "casualties": "casualty row", "rows": "casualty row",
        "tolls": "toll", "relations": "relation", "related": "related incident", "sources": "source",
        "source": "source",
        "media": "picture or file", "judgements": "judgement", "names": "name", "roles": "role",
        "revisions": "revision",
        "reply": "reply", "archived": "archived copy", "designations": "designation", "place": "place",
        "status": "status", "date": "account of the date", "time": "account of the time", "name": "account of the name",
        "duration": "account of the duration", "killed": "figure", "injured": "figure", "missing": "figure",
        "captured": "figure", "arrested": "figure", "surrendered": "figure", "count": "figure",
        "figure": "picture or file",
    ]

    /// Keys whose value is a text, even if it looks like an id.
    static let texts: Set<String> = [
        "id", "title", "name", "names", "text", "label", "says", "quote", "note", "summary", "alt", "credit", "file",
        "tags", "formerly", "weapons", "targets", "outcomes", "outcome", "manner", "translation", "authors", "caption",
        "description",
    ]

    /// The types of records by their folders.
    static let types = [
        "incidents": "incident", "actors": "actor", "places": "place", "sources": "source", "campaigns": "campaign",
        "briefs": "brief", "pages": "page",
    ]

    /// How many decimal places of a degree a point may keep when it is published no finer than so; nil: all of them.
    static func places(obscuredTo precision: String) -> Int? {
        switch precision {
        case "exact": nil
        case "site", "area": 2
        case "city": 1
        default: 0
        }
    }
}
