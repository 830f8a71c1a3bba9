import Publishing
import Reports

/// One row for each figure of each account of each incident: where accounts differ, all of them, and nothing merged.
struct CasualtyTable: DataTable {
    private let edition: Edition
    private let incidents: [Int]
    private let columns: [Column<CasualtyFigure>]

    let name = "casualties"
    var fields: [Field] { columns.map(\.field) }

    init(_ edition: Edition, _ incidents: [Int], columns: [Column<CasualtyFigure>] = Self.columns) {
        self.edition = edition
        self.incidents = incidents
        self.columns = columns
    }

    func forEachRow(_ body: ([Cell]) -> Void) {
        var cells: [Cell] = []
        for incident in incidents {
            for account in CasualtyAccount.all(ofIncident: incident, in: edition) {
                account.forEachFigure { figure in
                    columns.read(figure, into: &cells, body)
                }
            }
        }
    }

    /// With all that is said of the incident and the account, for a file that stands alone.
    static let columns: [Column<CasualtyFigure>] = incident + figure + teller

    /// Only what is the figure's own: a database has the incident and the account beside it.
    static let ownColumns: [Column<CasualtyFigure>] = Array(incident.prefix(1)) + figure + ownTeller

    private static let incident: [Column<CasualtyFigure>] = [
        Column("incident", "The incident's id") { Cell($0.incident.id) },
        Column("date", "When the incident was, in EDTF (ISO 8601-2)") {
            Cell($0.edition.report.incidentFacts[$0.account.incident].date?.text)
        },
        Column("title", "The incident's title") { Cell($0.incident.title.value) },
    ]

    private static let figure: [Column<CasualtyFigure>] = [
        Column("account", .integer, "Which account of the incident, from 1") { Cell($0.account.number) },
        Column("row", .integer, "Which row of the account, from 1") { Cell($0.rowNumber) },
        Column("figure", .integer, "Which of the row's figures of this outcome, from 1, where tellers differ on it") {
            Cell($0.number)
        },
        Column("in_use", .integer, "1 where it is of the account and the figure that this site puts forward") {
            Cell($0.account.isInUse && $0.isChosen)
        },
        Column(
            "counts_as",
            "On which line its account counts it: people, attackers or unproven; empty for a part of another row"
        ) { Cell($0.isChosen ? $0.line?.rawValue : nil) },
        Column("outcome", "What happened: killed, injured, missing, captured, arrested, surrendered") {
            Cell($0.outcome.rawValue)
        },
        Column("min", .integer, "At least so many") { Cell($0.quantity.value.countBounds?.lower) },
        Column("max", .integer, "At most so many; empty where there may be more") {
            Cell($0.quantity.value.countBounds?.upper)
        },
        Column("quantity", "How many, in the teller's words") { Cell($0.quantity.value.text) },
        Column("form", "What kind of phrase that is: exact, at-least, about, estimate, share, none, unknown, …") {
            Cell($0.quantity.value.form.code)
        },
        Column("low", .integer, "The least of an estimate, as given") { Cell($0.quantity.value.estimate?.low) },
        Column("best", .integer, "The best estimate, as given") { Cell($0.quantity.value.estimate?.best) },
        Column("high", .integer, "The greatest of an estimate, as given") {
            Cell($0.quantity.value.estimate?.high)
        },
        Column("side", "Whose people: state, armed-group, civilians, mixed, unknown") { Cell($0.row.side?.rawValue) },
        Column("role", "What they were in it: attacker, target, responder, bystander") {
            Cell($0.row.role?.rawValue)
        },
        Column("group_name", "A term of the site's vocabulary of groups") { Cell($0.row.group) },
        Column("actor", "The actor whose people they are, or who they are") {
            Cell($0.edition.name(ofActor: $0.row.actor))
        },
        Column("actor_id", "That actor's id") { Cell($0.edition.id(ofActor: $0.row.actor)) },
        Column("occupation", "A term of the site's vocabulary of occupations") { Cell($0.row.occupation) },
        Column("basis", "How it is known who they were: stated, claimed, attributed, alleged, …") {
            Cell($0.row.basis.rawValue)
        },
        Column("manner", "How") { Cell($0.row.manner) },
        Column("rests_on", "The claims that the row rests on") {
            Cell(list: $0.edition.names(of: $0.row.restsOn, in: $0.incident.key))
        },
    ]

    private static let teller: [Column<CasualtyFigure>] = [
        Column("by", "Who gives the figure") { Cell($0.by) },
        Column("via", "Through whom it came") { Cell(list: $0.via) },
        Column("as_of", "The state of when, in EDTF") { Cell($0.asOf?.text) },
        Column("status", "superseded or withdrawn, where the account is") {
            Cell($0.account.toll?.status?.rawValue)
        },
        Column("origins", "The independent origins of the account") { Cell(list: $0.account.origins) },
        Column("sources", "Ids or addresses of the sources") { Cell(list: $0.sources) },
        Column("note", "Notes on the figure, its row and its account") { Cell($0.note) },
    ]

    private static let ownTeller: [Column<CasualtyFigure>] = [
        Column("own_by", "Who gives it, where that is not who gives the account") { Cell($0.ownBy) },
        Column("own_as_of", "The state of when, in EDTF, where it is not the account's") {
            Cell($0.quantity.asOf?.text)
        },
        Column("own_sources", "Ids or addresses of the sources, where they are not the account's") {
            Cell(list: $0.ownSources)
        },
        Column("own_note", "Notes on the figure and its row") { Cell($0.ownNote) },
    ]
}

extension Quantity {
    /// The bounds of a count; nil for a share of some total, which is none.
    fileprivate var countBounds: (lower: Int?, upper: Int?)? { isShare ? nil : (lower, upper) }
}

extension Quantity.Form {
    /// What data files call it.
    var code: String {
        switch self {
        case .exact: "exact"
        case .atLeast: "at-least"
        case .moreThan: "more-than"
        case .upTo: "up-to"
        case .fewerThan: "fewer-than"
        case .range: "range"
        case .about: "about"
        case .nearly: "nearly"
        case .vague: "vague"
        case .share: "share"
        case .none: "none"
        case .unknown: "unknown"
        case .estimate: "estimate"
        }
    }
}
