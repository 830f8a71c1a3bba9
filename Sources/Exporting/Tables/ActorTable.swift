import Publishing
import Reports

/// An actor and its place in the report.
struct ActorRow {
    let edition: Edition
    let position: Int

    var actor: Actor { _read { yield edition.report.actors[position] } }

    /// An actor's name of some other kind, as ``Edition/name(ofActor:)`` has the first: a guarded person's never without
    /// what guards it.
    func guarded(_ name: String) -> String { edition.guards[position].map { "\(name) (\($0))" } ?? name }

    func names(_ kinds: ActorName.Kind...) -> [String] {
        actor.names.filter { kinds.contains($0.kind) }.map { name in
            guarded(name.basis == .stated ? name.text.value : "\(name.text.value) (\(name.basis.rawValue))")
        }
    }

    /// "splinter-of Tehreek-e-Taliban Pakistan, from 2014-08, claimed".
    var relations: [String] {
        actor.relations.compactMap { relation in
            guard let name = edition.name(ofActor: relation.actor) else { return nil }
            return Self.joined(
                "\(relation.kind.rawValue) \(name)", from: relation.from, until: relation.until, relation.basis)
        }
    }

    var roles: [String] {
        actor.roles.map { role in
            let organisation = edition.name(ofActor: role.organisation).map { " of \($0)" } ?? ""
            return Self.joined(role.title.value + organisation, from: role.from, until: role.until, role.basis)
        }
    }

    private static func joined(_ text: String, from: EventDate?, until: EventDate?, _ basis: Basis) -> String {
        var text = text
        if let from { text += ", from \(from.text)" }
        if let until { text += ", until \(until.text)" }
        return basis == .stated ? text : text + ", \(basis.rawValue)"
    }

    var designations: [String] {
        actor.designations.map { designation in
            let by = designation.by.map { ", by \(edition.name(of: $0))" } ?? ""
            return Self.joined(designation.label + by, from: designation.from, until: designation.until, .stated)
        }
    }
}

/// One row for each actor that the list of actors names, by id.
enum ActorTable {
    static func table(_ edition: Edition, _ actors: [Int]) -> Table<ActorRow> {
        Table(
            name: "actors", columns: columns,
            rows: actors.map { ActorRow(edition: edition, position: $0) })
    }

    static let columns: [Column<ActorRow>] =
        [
            Column("id", "The actor's permanent id") { Cell($0.actor.id) },
            Column("name", "Its name, with what guards it where somebody is accused") {
                Cell($0.edition.name(ofActor: $0.position))
            },
            Column(
                "kind", "armed-group, faction, state-force, government, party, organisation, outlet, community, person"
            ) {
                Cell($0.actor.kind.rawValue)
            },
            Column("guard", "Why the name may not stand alone: what is alleged, and who says so") {
                Cell($0.edition.guards[$0.position])
            },
            Column("incidents", .integer, "In how many incidents it has a part") {
                Cell($0.edition.involvements[$0.position].count)
            },
            Column("basis", "How it is known to exist") { Cell($0.actor.basis.rawValue) },
            Column("identity", "known, disputed, unnamed or unknown") { Cell($0.actor.identity.rawValue) },
            Column("status", "active, dissolved, dead, reported-dead or captured") {
                Cell($0.actor.status?.status.rawValue)
            },
            Column("status_basis", "How the status is known") { Cell($0.actor.status?.basis.rawValue) },
            Column("status_date", "Since when, in EDTF") { Cell($0.actor.status?.date?.text) },
            Column("founded", "In EDTF") { Cell($0.actor.founded?.chosen?.value.text) },
            Column("ended", "In EDTF") { Cell($0.actor.ended?.chosen?.value.text) },
            Column("acronyms", "Acronyms") { Cell(list: $0.names(.acronym)) },
            Column("aliases", "Other names, with the basis where it is not stated") {
                Cell(list: $0.names(.alias, .nomDeGuerre))
            },
            Column("native_names", "Names in its own script, and transliterations") {
                Cell(list: $0.names(.native, .transliteration))
            },
            Column("former_names", "Names that it had before") { Cell(list: $0.names(.former)) },
            Column("reported_names", "Names that somebody reports: claims about who it is") {
                Cell(list: $0.names(.reported))
            },
            Column("roles", "What a person is or was, with dates and basis") { Cell(list: $0.roles) },
            Column("relations", "What it is to others, with dates and basis") { Cell(list: $0.relations) },
            Column("designations", "Listings by authorities") { Cell(list: $0.designations) },
            Column("public_role", "Of a person: official, expert, self-declared or private") {
                Cell($0.actor.publicRole?.rawValue)
            },
            Column("reliability", "A to F of the Admiralty code") { row in
                Cell(row.edition.report.site.showsGrading ? row.actor.reliability?.letter.rawValue : nil)
            },
            Column("same_as", "Addresses of the same actor elsewhere") { Cell(list: $0.actor.sameAs) },
            Column("url", "Its page") { Cell($0.edition.address(of: $0.actor.key)) },
        ] + Column<ActorRow>.record({ $0.edition }) { row, body in body(row.actor.header) }
}

extension Column {
    /// What tables of records end in.
    static func record(
        _ edition: @escaping @Sendable (Row) -> Edition,
        _ header: @escaping @Sendable (Row, (borrowing RecordHeader) -> Cell) -> Cell
    ) -> [Column<Row>] {
        [
            Column("sources", "Ids or addresses of its sources") { row in
                header(row) { Cell(list: edition(row).names(of: $0.sources)) }
            },
            Column("external_ids", "Its names in other catalogues, as scheme:name") { row in
                header(row) { Cell(list: $0.externalIDs.map { "\($0.scheme):\($0.value)" }) }
            },
            Column("tags", "Tags") { row in header(row) { Cell(list: $0.tags) } },
            Column("tlp", "Its sharing label (TLP 2.0)") { row in header(row) { Cell($0.tlp.label) } },
            Column("updated", "When it was last changed in a way readers should hear of") { row in
                header(row) { Cell($0.updated?.description) }
            },
        ]
    }
}
