import Diagnostics

/// What a mapping file says: how the rows of a table become records. ``MappingReader`` reads it, ``MappingRun`` follows it.
package struct TableMapping: Sendable {
    /// The beginning of every id that the import makes, the name of its files, and the scheme of its external ids.
    package var name: String
    /// What the tables are written in, where it is no UTF-8.
    package var encoding: TableEncoding?
    var order = WrittenDate.Order.yearFirst
    /// The table as a source of its own, to which figures are ascribed.
    var dataset: Dataset?
    /// What to tell whoever runs the import: the terms of use.
    package var terms: String?
    /// Every column that a value names, in the order in which they were met.
    var columns: [Column] = []
    var leaveOut: [Exclusion] = []
    var id = MappedValue()
    var externalIDs: [(scheme: String, value: MappedValue)] = []
    var incident = IncidentRule()

    /// One value's columns: the first that has something in it is taken.
    struct Column: Sendable {
        var names: [String]
        /// Whether a table may lack all of them.
        var isOptional: Bool
        var location: SourceLocation
    }

    struct Dataset: Sendable {
        var title: String
        var publisher: String
        var url: String?
        var licence: String?
        var attribution: String?
        var note: String?
    }

    /// Rows that are no incidents.
    struct Exclusion: Sendable {
        var conditions: [Condition]
        var reason: String
    }

    /// Whether a rule holds for a row.
    struct Condition: Sendable {
        var column: Int
        /// One of these; anything that is not empty, where there are none.
        var values: [[UInt8]]
        var isNegated: Bool
    }

    struct IncidentRule: Sendable {
        var title = MappedValue()
        var kind = MappedValue()
        var date = DateRule()
        var time: MappedValue?
        var summary: MappedValue?
        /// From the coarsest to the finest.
        var place: [PlaceRule] = []
        var placePrecision: MappedValue?
        var placeNote: MappedValue?
        var participants: [ParticipantRule] = []
        var casualties: [CasualtyRule] = []
        var figuresAsOf: MappedValue?
        var figuresNote: MappedValue?
        var claims: [ClaimRule] = []
        var sources: [SourceRule] = []
        var campaigns: MappedValue?
        var lists: [(key: StaticString, values: [MappedValue])] = []
    }

    struct DateRule: Sendable {
        var edtf: MappedValue?
        var start: Parts?
        var end: Parts?
        /// A word of ``DateAssembly/Precision``.
        var precision: MappedValue?
        /// Whether start and end say how long it lasted, and not between which days it happened.
        var lasted = false
        /// Where it has something, the date is approximate.
        var approximate: MappedValue?
        var note: MappedValue?

        enum Parts: Sendable {
            case whole(MappedValue)
            case separate(year: MappedValue, month: MappedValue?, day: MappedValue?)
        }
    }

    struct PlaceRule: Sendable {
        var name: MappedValue
        var kind: MappedValue?
        var iso: MappedValue?
        var latitude: MappedValue?
        var longitude: MappedValue?
    }

    struct ParticipantRule: Sendable {
        var actor: MappedValue
        /// The kind of the actor that is made where the site has none of the name.
        var kind: MappedValue?
        /// Names that make no actor: `Civilians (*`.
        var labels: [[UInt8]] = []
        var side: MappedValue?
        var role: MappedValue?
        var basis: MappedValue?
        var outcome: MappedValue?
        var note: MappedValue?
        var conditions: [Condition] = []
    }

    struct CasualtyRule: Sendable {
        var side: MappedValue?
        var role: MappedValue?
        var group: MappedValue?
        var occupation: MappedValue?
        var actor: MappedValue?
        var note: MappedValue?
        var outcomes: [(key: StaticString, count: CountRule)] = []
        var conditions: [Condition] = []
    }

    enum CountRule: Sendable {
        case plain(MappedValue)
        case estimate(low: MappedValue?, best: MappedValue?, high: MappedValue?)
    }

    struct ClaimRule: Sendable {
        var says: MappedValue
        var by: MappedValue?
        var made: MappedValue?
        var note: MappedValue?
        var conditions: [Condition] = []
    }

    struct SourceRule: Sendable {
        var publisher: MappedValue?
        var title: MappedValue?
        var url: MappedValue?
        var published: MappedValue?
        var kind: MappedValue?
        var note: MappedValue?
        var conditions: [Condition] = []
    }
}

/// Where a value comes from: columns and words, and what is done with them.
struct MappedValue: Sendable {
    enum Part: Sendable {
        case text([UInt8])
        /// A position in ``TableMapping/columns``.
        case column(Int)
    }

    var parts: [Part] = []
    /// What divides a cell into several values.
    var separator: [UInt8]?
    /// What counts as an empty cell.
    var absent: [[UInt8]] = []
    /// What says that a count is not known.
    var unknown: [[UInt8]] = []
    /// Our words for the table's, whose letters are in lower case here.
    var terms: [String: String]?
    /// One value at most: what is taken off a count where both are known.
    var less: [MappedValue] = []
    /// All must hold for the value to say anything.
    var conditions: [TableMapping.Condition] = []
    /// Of several values the first that says something is taken.
    var alternatives: [MappedValue] = []
    /// The word for terms that are not in the table.
    var otherwise: String?
    var location = SourceLocation(path: "")

    /// The text of a value without columns.
    var constant: [UInt8]? {
        guard parts.count == 1, case .text(let text) = parts[0] else { return parts.isEmpty ? [] : nil }
        return text
    }
}
