import CSQLite

/// An SQLite database in memory, filled once and then taken as the bytes of its file.
///
/// Nothing in a report can make SQLite refuse what is asked of it here: every statement is our own, and a value is shorter
/// than a file of content may be. What is refused all the same is a mistake of ours or a machine without memory, and ends
/// the program with what SQLite says.
final class Database {
    private let connection: OpaquePointer

    init() {
        var connection: OpaquePointer?
        let result = sqlite3_open_v2(
            ":memory:", &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nil)
        guard result == SQLITE_OK, let connection else { preconditionFailure("SQLite cannot be opened: \(result)") }
        self.connection = connection
    }

    deinit { sqlite3_close(connection) }

    /// Runs statements that give no rows.
    func run(_ statements: String) {
        expect(sqlite3_exec(connection, statements, nil, nil, nil), SQLITE_OK, statements)
    }

    /// Puts the rows of a table into the database's table of that name.
    func insert(_ table: some DataTable) {
        let columns = table.fields.map { Database.quoted($0.name) }.joined(separator: ", ")
        let places = Array(repeating: "?", count: table.fields.count).joined(separator: ", ")
        let text = "INSERT INTO \(Database.quoted(table.name)) (\(columns)) VALUES (\(places))"
        var statement: OpaquePointer?
        expect(
            sqlite3_prepare_v3(connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil), SQLITE_OK,
            text)
        defer { sqlite3_finalize(statement) }
        var texts: [UInt8] = []
        table.forEachRow { cells in
            // The texts of a row lie in one piece of memory that stays where it is until the row is in.
            texts.removeAll(keepingCapacity: true)
            for case .text(let text) in cells { texts.append(contentsOf: text.utf8) }
            texts.withUnsafeBufferPointer { buffer in
                buffer.withMemoryRebound(to: CChar.self) { buffer in
                    insert(cells, texts: buffer, with: statement)
                }
            }
        }
    }

    private func insert(_ cells: [Cell], texts: UnsafeBufferPointer<CChar>, with statement: OpaquePointer?) {
        var start = 0
        for (index, cell) in cells.enumerated() {
            let place = Int32(index + 1)
            let result: Int32
            switch cell {
            case .empty: result = sqlite3_bind_null(statement, place)
            case .integer(let number): result = sqlite3_bind_int64(statement, place, Int64(number))
            case .real(let number): result = sqlite3_bind_double(statement, place, number)
            case .text(let text):
                let count = text.utf8.count
                // An empty text has no memory of its own; without an address SQLite would take it for nothing.
                let address = texts.baseAddress.map { $0 + start }
                if count == 0 || address == nil {
                    result = sqlite3_bind_text(statement, place, "", 0, nil)
                } else {
                    result = sqlite3_bind_text(statement, place, address, Int32(count), nil)
                }
                start += count
            }
            expect(result, SQLITE_OK, "bind")
        }
        expect(sqlite3_step(statement), SQLITE_DONE, "insert")
        expect(sqlite3_reset(statement), SQLITE_OK, "insert")
    }

    /// Appends what a file of this database holds.
    func write(into output: inout [UInt8]) {
        var size: sqlite3_int64 = 0
        guard let bytes = sqlite3_serialize(connection, "main", &size, 0) else {
            preconditionFailure("SQLite cannot serialize the database: \(said)")
        }
        output.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(size)))
        sqlite3_free(bytes)
    }

    /// A name as SQL has it, whatever word it is.
    static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

    private func expect(_ result: Int32, _ expected: Int32, _ what: @autoclosure () -> String) {
        guard result == expected else { preconditionFailure("SQLite refuses \(what()): \(said)") }
    }

    private var said: String { sqlite3_errmsg(connection).map { String(cString: $0) } ?? "nothing" }
}
