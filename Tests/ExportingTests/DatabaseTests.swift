import Publishing
import Testing

@testable import Exporting

/// The report as an SQLite database.
struct DatabaseTests {
    @Test func `The database is whole, and every key leads to a row`() throws {
        let database = try TableSite(TableTests.site).database
        #expect(database.rows("PRAGMA integrity_check") == [["ok"]])
        #expect(database.rows("PRAGMA foreign_key_check").isEmpty)
        #expect(database.rows("SELECT count(*) FROM pragma_foreign_key_list('participants')") == [["3"]])
        #expect(database.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'").isEmpty)
    }

    @Test func `It holds what the tables hold, and nothing is 0 that is not stated`() throws {
        let database = try TableSite(TableTests.site).database
        #expect(
            database.rows("SELECT id, killed_min, killed_max FROM incidents ORDER BY rowid") == [
                ["raid", "4", nil], ["later", "0", "0"], ["quiet", nil, nil],
            ])
        #expect(database.rows("SELECT scheme, value FROM external_ids") == [["ucdp", "331042"]])
        #expect(database.rows("SELECT name FROM actor_names") == [["Johnny (alleged commander, says EP)"], ["EP"]])
        #expect(
            database.rows("SELECT actor, relation, other_id, basis FROM relations") == [
                ["front", "at-war-with", "police", "claimed"]
            ])
        #expect(database.rows("SELECT record, source FROM citations") == [["raid", "wire"]])
        #expect(database.rows("SELECT address FROM source_copies") == [["https://example.net/copy"]])
        #expect(database.rows("SELECT value FROM about WHERE key = 'counting_rule'") == [["latest"]])
        #expect(database.rows("SELECT count(*) FROM actors WHERE name LIKE '%Roe%'") == [["0"]])
    }

    @Test func `Every view answers, and its sums have no upper bound where a part has none`() throws {
        let database = try TableSite(TableTests.site).database
        for view in DatabaseViews.all {
            #expect(!database.rows("SELECT * FROM \"\(view.name)\"").isEmpty, "\(view.name)")
        }
        #expect(
            database.rows("SELECT year, incidents, killed_min, killed_max, not_stated FROM toll_by_year") == [
                ["2023", "3", "4", nil, "1"]
            ])
        #expect(database.rows("SELECT incidents FROM toll_by_place WHERE place = 'land'") == [["3"]])
        // The parts that a row contains and the attackers are in no sum.
        let sum = "SELECT sum(min) FROM figures_in_use WHERE counts_as = 'people' AND outcome = 'killed'"
        #expect(database.rows(sum) == [["4"]])
    }

    @Test func `An incident that others are part of is not added to them`() throws {
        let database = try TableSite(
            """
            -- Content/incidents/whole.yaml --
            {title: W, kind: raid, date: 2023-01-01/2023-01-02, killed: 5}
            -- Content/incidents/part.yaml --
            {title: P, kind: raid, date: 2023-01-01, killed: 3, related: [{relation: part-of, incident: whole}]}
            """
        ).database
        #expect(database.rows("SELECT killed_min FROM toll_by_year") == [["3"]])
    }

    @Test func `Every column of every table is described`() throws {
        let site = try TableSite(TableTests.site)
        let columns = site.database.rows(
            """
            SELECT m.name, c.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c
            WHERE m.type = 'table' AND m.name <> 'columns' AND NOT EXISTS
              (SELECT 1 FROM columns WHERE table_name = m.name AND column_name = c.name AND length(meaning) > 1)
            """)
        #expect(columns.isEmpty)
        let metadata = String(decoding: site.bytes(.report, .datasette), as: UTF8.self)
        #expect(metadata.contains("\"toll_by_year\"") && metadata.contains("\"killed_min\":\"At least"))
    }

    @Test func `Equal content makes equal bytes`() throws {
        let (first, second) = (try TableSite(TableTests.site), try TableSite(TableTests.site))
        #expect(first.bytes(.report, .sqlite) == second.bytes(.report, .sqlite))
    }

    @Test func `Hostile text is a value, in every table and in every column`() throws {
        for hostile in [
            "'); DROP TABLE incidents; --", "=cmd|'/c calc'!A0", "a\"b,c\nd", "\u{202E}x\u{202C}", "@SUM(1)", "-1+1",
        ] {
            let text =
                "\""
                + hostile.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
                .replacing("\n", with: "\\n") + "\""
            let site = try TableSite(
                """
                -- Content/incidents/a.yaml --
                title: \(text)
                kind: other
                date: 2023
                tags: [\(text)]
                weapons: [\(text)]
                participants: [{label: \(text), role: party, note: \(text), outcome: \(text)}]
                casualties: [{killed: 3, manner: \(text), note: \(text)}]
                claims: [{says: \(text), by: {label: \(text)}, quote: \(text), note: \(text)}]
                sources: [{title: \(text), publisher: \(text)}]
                external_ids: {x: \(text)}
                """)
            let database = site.database
            for (column, table) in [
                ("title", "incidents"), ("weapons", "incidents"), ("label", "participants"), ("note", "participants"),
                ("manner", "casualties"), ("says", "claims"), ("by", "claims"), ("tag", "tags"),
                ("value", "external_ids"), ("title", "citations"),
            ] {
                #expect(database.rows("SELECT \"\(column)\" FROM \(table)") == [[hostile]], "\(table).\(column)")
            }
            // A spreadsheet types as text what begins like a formula; the row has as many cells as the header.
            let isFormula = "=+-@".contains(hostile.first!)
            for (column, subject) in [
                ("title", DataFile.Subject.incidents), ("label", .participants), ("manner", .casualties),
                ("says", .claims), ("quote", .claims),
            ] {
                let rows = site.rows(subject)
                #expect(rows.count == 1 && rows[0][column] == (isFormula ? "'" : "") + hostile, "\(subject).\(column)")
            }
        }
    }
}
