import Publishing
import Reports

/// The whole released report as an SQLite database, made to be opened in Datasette: the tables that are offered as files
/// too, with keys between them; what a cell of those lists, as tables of their own; and views for what is mostly asked.
struct ReportDatabase {
    let edition: Edition
    let incidents: [Int]
    let lists: [RecordLists]
    let hasRows: Bool

    /// - Parameter hasRows: false: only what the tables are is asked for.
    init(_ edition: Edition, hasRows: Bool = true) {
        self.edition = edition
        self.hasRows = hasRows
        incidents = hasRows ? edition.report.chronology : []
        lists = hasRows ? RecordLists.all(in: edition.report) : []
    }

    func write(into output: inout [UInt8]) {
        let tables = tables
        let database = Database()
        // Nothing is ever rolled back: what fails ends the program.
        database.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
        for table in tables { database.run(table.definition) }
        for table in tables { Self.insert(table.table, into: database) }
        for table in tables { database.run(table.indexDefinitions) }
        database.run(DatabaseViews.definitions)
        database.run("COMMIT")
        database.write(into: &output)
    }

    private static func insert(_ table: some DataTable, into database: Database) { database.insert(table) }
}
