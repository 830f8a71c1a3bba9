/// A table of the database: what is in it, and how it hangs together with others.
struct DatabaseTable {
    let table: any DataTable
    /// What it is, in one sentence.
    let meaning: String
    let key: [String]
    /// The columns that name a row of another table.
    var references: [Reference] = []
    /// Further columns by which it is looked through.
    var indexes: [String] = []

    struct Reference {
        let column: String
        let table: String
        /// The column of that table.
        var target = "id"
    }

    /// The statement that makes it. What stands behind each column, as a comment, is shown where people look at the schema.
    var definition: String {
        let fields = table.fields
        var lines = fields.map { field in
            let type = field.kind.rawValue.uppercased()
            let isKey = key == [field.name] ? " PRIMARY KEY" : ""
            return (
                text: "  \(Database.quoted(field.name)) \(type)\(isKey)", comment: field.meaning as String?
            )
        }
        if key.count > 1 { lines.append(("  PRIMARY KEY (\(Self.list(key)))", nil)) }
        for reference in references {
            lines.append(
                (
                    "  FOREIGN KEY (\(Database.quoted(reference.column))) REFERENCES "
                        + "\(Database.quoted(reference.table)) (\(Database.quoted(reference.target)))", nil
                ))
        }
        var statement = "CREATE TABLE \(Database.quoted(table.name)) ( -- \(meaning)\n"
        for (index, line) in lines.enumerated() {
            statement += line.text + (index < lines.count - 1 ? "," : "")
            if let comment = line.comment { statement += " -- \(comment)" }
            statement += "\n"
        }
        // A table that is looked up by a key of several columns is that key, and has no second tree for it.
        return statement + (key.count > 1 ? ") WITHOUT ROWID;\n" : ");\n")
    }

    /// The statements that make its indexes, when its rows are in.
    var indexDefinitions: String {
        // The key has an index of its own, by its first column before all.
        (references.map(\.column) + indexes).filter { $0 != key.first }.map { column in
            "CREATE INDEX \(Database.quoted("\(table.name)_\(column)")) ON \(Database.quoted(table.name)) "
                + "(\(Database.quoted(column)));\n"
        }.joined()
    }

    private static func list(_ names: [String]) -> String { names.map(Database.quoted).joined(separator: ", ") }
}
