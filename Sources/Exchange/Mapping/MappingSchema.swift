package import Records
import Reports

/// The keys of a mapping file: what ``MappingReader`` accepts, and what the reference in the documentation lists.
extension RecordSchema {
    package static let mapping = RecordSchema(
        "a mapping",
        [
            .required("mapping", .number(1...1), "The version of this format: 1"),
            .required("name", .id, "The beginning of every id, and the name of the files that are made"),
            .optional("encoding", .choice(TableEncoding.allCases.map(\.rawValue)), "What the tables are written in"),
            .optional(
                "dates", .choice(WrittenDate.Order.allCases.map(\.rawValue)),
                "How 3/4/2022 is read; year-first, unless given, and then such a date is refused"),
            .optional("dataset", .map(mappedDataset), "The table as a source, to which its figures are ascribed"),
            .optional("terms", .text, "What to tell whoever runs the import: the terms of use"),
            .optional("leave_out", .list(.map(mappedExclusion)), "Rows that are no incidents"),
            .required("id", mappedValue, "What tells a row from all others, for ever"),
            .optional("external_ids", .table(mappedValue), "Its names in other catalogues; 'name: id', unless given"),
            .required("incident", .map(mappedIncident), "What each row says"),
        ])

    static let mappedDataset = RecordSchema(
        "the dataset",
        [
            .required("title", .text, "Its title"),
            .required("publisher", .text, "Who publishes it"),
            .optional("url", .address, "Where it is"),
            .optional("licence", .text, "The terms under which it may be passed on"),
            .optional("attribution", .text, "How it is to be credited"),
            .optional("note", .text, "What a reader should know of it"),
        ])

    static let mappedCondition = RecordSchema(
        "a condition",
        [
            .required("column", .list(.text), "The column"),
            .optional("is", .list(.text), "One of these; anything, unless given"),
            .optional("is_not", .list(.text), "None of these"),
            .optional("optional", .flag, "Whether a table may lack the column"),
        ])

    static let mappedExclusion = RecordSchema(
        "rows that are left out",
        [
            .required("when", conditions, "Which rows"),
            .required("reason", .text, "Why, for the report"),
        ])

    static let mappedIncident = RecordSchema(
        "an incident's mapping",
        [
            .required("title", mappedValue, "What happened, in a line"),
            .required("kind", mappedValue, "The kind of event"),
            .required("date", .either([mappedValue, .map(mappedDate)]), "When"),
            .optional("time", mappedValue, "The time of day"),
            .optional("summary", mappedValue, "The table's own words"),
            .optional("place", .list(.map(mappedPlace)), "Where, from the coarsest to the finest"),
            .optional("place_precision", mappedValue, "How finely the place is known for this incident"),
            .optional("place_note", mappedValue, "The table's words for the place"),
            .optional("participants", .list(.map(mappedParticipant)), "Who had what part in it"),
            .optional("casualties", .list(.map(mappedCasualty)), "What it cost"),
            .optional("figures_as_of", mappedValue, "As of when the figures are"),
            .optional("figures_note", mappedValue, "What a reader should know of the figures"),
            .optional("claims", .list(.map(mappedClaim)), "Who says what"),
            .optional("sources", .list(.map(mappedSource)), "Where it is said"),
            .optional("campaigns", mappedValue, "What it belongs to"),
            .optional("weapons", .list(mappedValue), "With what"),
            .optional("targets", .list(mappedValue), "Against what"),
            .optional("outcomes", .list(mappedValue), "What came of it"),
            .optional("tags", .list(mappedValue), "Words of the table's own"),
        ])

    static let mappedDate = RecordSchema(
        "a date's mapping",
        [
            .optional("edtf", mappedValue, "A column that has EDTF"),
            .optional("start", mappedValue, "A column that has the date, or the first of two"),
            .optional("end", mappedValue, "A column that has the last date"),
            .optional("year", mappedValue, "The year in a column of its own"),
            .optional("month", mappedValue, "The month; 0 and 13 are unknown"),
            .optional("day", mappedValue, "The day; 0 and 99 are unknown"),
            .optional("end_year", mappedValue, "The last year"),
            .optional("end_month", mappedValue, "The last month"),
            .optional("end_day", mappedValue, "The last day"),
            .optional("precision", mappedValue, "How exact the date is: day, approximate, month or year"),
            .optional(
                "span", .choice(["within", "lasted"]),
                "Whether it happened within start and end (unless given), or lasted from one to the other"),
            .optional("approximate", mappedValue, "Where it has something, the date is approximate"),
            .optional("note", mappedValue, "The table's words for the date"),
        ])

    static let mappedPlace = RecordSchema(
        "a place's mapping",
        [
            .required("name", mappedValue, "The name"),
            .optional("kind", mappedValue, "What kind of place it is"),
            .optional("iso", mappedValue, "The code of ISO 3166"),
            .optional("latitude", mappedValue, "Degrees north"),
            .optional("longitude", mappedValue, "Degrees east"),
        ])

    static let mappedParticipant = RecordSchema(
        "a participant's mapping",
        [
            .required("actor", mappedValue, "The name"),
            .optional("kind", mappedValue, "What kind of actor is made of the name; unknown, unless given"),
            .optional("labels", .list(.text), "Names that make no actor; a * at an end stands for anything"),
            .optional("side", mappedValue, "Whose people they are"),
            .optional("role", mappedValue, "What part they had"),
            .optional("basis", mappedValue, "How that is known"),
            .optional("outcome", mappedValue, "What became of them"),
            .optional("note", mappedValue, "What a reader should know"),
            .optional("when", conditions, "For which rows"),
        ])

    static let mappedCount = Kind.either([mappedValue, .map(mappedEstimate)])

    static let mappedEstimate = RecordSchema(
        "an estimate's mapping",
        [
            .optional("low", mappedValue, "The least"),
            .optional("best", mappedValue, "The best"),
            .optional("high", mappedValue, "The greatest"),
        ])

    static let mappedCasualty = RecordSchema(
        "a casualty row's mapping",
        [
            .optional("side", mappedValue, "Whose people they were"),
            .optional("as", mappedValue, "What they were in this incident"),
            .optional("group", mappedValue, "What group of people they were"),
            .optional("occupation", mappedValue, "Their work"),
            .optional("actor", mappedValue, "Which actor they belonged to"),
            .optional("note", mappedValue, "What a reader should know"),
            .optional("when", conditions, "For which rows"),
            .optional("killed", mappedCount, "How many were killed"),
            .optional("injured", mappedCount, "How many were injured"),
            .optional("missing", mappedCount, "How many are missing"),
            .optional("captured", mappedCount, "How many were captured"),
            .optional("arrested", mappedCount, "How many were arrested"),
            .optional("surrendered", mappedCount, "How many surrendered"),
        ])

    static let mappedClaim = RecordSchema(
        "a claim's mapping",
        [
            .required("says", mappedValue, "What is claimed"),
            .optional("by", mappedValue, "Who says it: the name of an actor"),
            .optional("made", mappedValue, "When it was said"),
            .optional("note", mappedValue, "What a reader should know"),
            .optional("when", conditions, "For which rows"),
        ])

    static let mappedSource = RecordSchema(
        "a source's mapping",
        [
            .optional("publisher", mappedValue, "Who published it"),
            .optional("title", mappedValue, "The title"),
            .optional("url", mappedValue, "Its address"),
            .optional("published", mappedValue, "When it was published"),
            .optional("kind", mappedValue, "What kind of source it is"),
            .optional("note", mappedValue, "What a reader should know"),
            .optional("when", conditions, "For which rows"),
        ])

    /// Of a list of conditions all must hold.
    static let conditions = Kind.list(.map(mappedCondition))

    /// Of a list of values the first that says something is taken.
    static let mappedValue = Kind.either([.text, .map(mappedValueMap), .list(.map(mappedValueMap))])

    /// A text alone is that text, with the cells of the columns that stand in braces in it.
    static let mappedValueMap = RecordSchema(
        "a value",
        [
            .optional("column", .list(.text), "The column; of several, the first that has something in it"),
            .optional("text", .text, "Words, with columns in braces: {Town}"),
            .optional("optional", .flag, "Whether a table may lack the column"),
            .optional("split", .text, "What divides a cell into several values"),
            .optional("absent", .list(.text), "Cells that say nothing"),
            .optional("unknown", .list(.text), "Cells that say that a count is not known"),
            .optional("less", .list(.text), "The column of a count that is taken off this one where both are known"),
            .optional("terms", .table(.text), "Sitrep's words for the table's"),
            .optional("otherwise", .text, "The word for terms that are not listed"),
            .optional("when", conditions, "For which rows; of several conditions all must hold"),
        ],
        hints: ["columns": "column", "default": "otherwise", "map": "terms", "separator": "split"])
}
