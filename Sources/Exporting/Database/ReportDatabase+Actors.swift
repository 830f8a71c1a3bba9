import Publishing
import Reports

extension ReportDatabase {
    /// Actors with what each has several of.
    var actorTables: [DatabaseTable] {
        let actors = edition.report.actors.indices.filter(edition.lists)
        let rows = actors.map { ActorRow(edition: edition, position: $0) }
        return [
            DatabaseTable(
                table: ActorTable.table(edition, actors), meaning: "Groups, forces, organisations and people",
                key: ["id"]),
            DatabaseTable(
                table: Self.part(
                    "actor_names", of: rows, \.actor.names,
                    [
                        Column("name", "The name, with what guards it where somebody is accused") {
                            Cell($0.actor.guarded($0.value.text.value))
                        },
                        Column("kind", "alias, acronym, former, native, transliteration, nom-de-guerre or reported") {
                            Cell($0.value.kind.rawValue)
                        },
                        Column("language", "Its language") { Cell($0.value.language) },
                        Column("basis", "How it is known to be a name of the actor") { Cell($0.value.basis.rawValue) },
                        Column("from_date", "Since when, in EDTF") { Cell($0.value.from?.text) },
                        Column("until_date", "Until when, in EDTF") { Cell($0.value.until?.text) },
                        Column("used_by", "Who uses it") { row in
                            Cell(list: row.value.usedBy.map { row.actor.edition.name(of: $0) })
                        },
                        Column("note", "A note on it") { Cell($0.value.row.note) },
                    ]), meaning: "Other names of actors", key: ["actor", "number"],
                references: [.init(column: "actor", table: "actors")]),
            DatabaseTable(
                table: Self.part(
                    "relations", of: rows, \.actor.relations,
                    [
                        Column("relation", "part-of, splinter-of, leads, at-war-with, distinct-from, …") {
                            Cell($0.value.kind.rawValue)
                        },
                        Column("other", "The other actor, with what guards the name") {
                            Cell($0.actor.edition.name(ofActor: $0.value.actor))
                        },
                        Column("other_id", "Its id") { Cell($0.actor.edition.id(ofActor: $0.value.actor)) },
                        Column("from_date", "Since when, in EDTF") { Cell($0.value.from?.text) },
                        Column("until_date", "Until when, in EDTF") { Cell($0.value.until?.text) },
                        Column("basis", "How it is known") { Cell($0.value.basis.rawValue) },
                        Column("said_by", "Who makes the claims that it rests on") { row in
                            Cell(list: row.actor.edition.tellers(of: row.value.restsOn, in: row.actor.actor.key))
                        },
                        Column("note", "A note on it") { Cell($0.value.row.note) },
                    ]), meaning: "What actors are to each other, as one of them is said to be",
                key: ["actor", "number"],
                references: [
                    .init(column: "actor", table: "actors"), .init(column: "other_id", table: "actors"),
                ]),
            DatabaseTable(
                table: Self.part(
                    "roles", of: rows, \.actor.roles,
                    [
                        Column("title", "What the person is or was") { Cell($0.value.title.value) },
                        Column("organisation", "Of whom") {
                            Cell($0.actor.edition.name(ofActor: $0.value.organisation))
                        },
                        Column("organisation_id", "Its id") {
                            Cell($0.actor.edition.id(ofActor: $0.value.organisation))
                        },
                        Column("from_date", "Since when, in EDTF") { Cell($0.value.from?.text) },
                        Column("until_date", "Until when, in EDTF") { Cell($0.value.until?.text) },
                        Column("basis", "How it is known") { Cell($0.value.basis.rawValue) },
                        Column("said_by", "Who makes the claims that it rests on") { row in
                            Cell(list: row.actor.edition.tellers(of: row.value.restsOn, in: row.actor.actor.key))
                        },
                        Column("note", "A note on it") { Cell($0.value.row.note) },
                    ]), meaning: "Titles of people, with the basis of each", key: ["actor", "number"],
                references: [
                    .init(column: "actor", table: "actors"), .init(column: "organisation_id", table: "actors"),
                ]),
        ]
    }

    /// One of several things that an actor has.
    struct ActorPart<Value> {
        let actor: ActorRow
        let number: Int
        let value: Value
    }

    private static func part<Value>(
        _ name: String, of actors: [ActorRow], _ values: (ActorRow) -> [Value], _ columns: [Column<ActorPart<Value>>]
    ) -> Table<ActorPart<Value>> {
        let keys: [Column<ActorPart<Value>>] = [
            Column("actor", "The actor's id") { Cell($0.actor.actor.id) },
            Column("number", .integer, "Which of them, from 1") { Cell($0.number) },
        ]
        return Table(
            name: name, columns: keys + columns,
            rows: actors.flatMap { actor in
                values(actor).enumerated().map { ActorPart(actor: actor, number: $0.offset + 1, value: $0.element) }
            })
    }
}
