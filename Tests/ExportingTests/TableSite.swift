import CSQLite
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@testable import Exporting
@testable import Publishing

/// A whole site as one text, with its files of data: see ``SiteText``.
struct TableSite {
    let edition: Edition
    private let exporter: Exporter

    init(
        _ text: String, audience: TrafficLight = .clear, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let files = SiteText.files(of: text)
        let own = files.first { $0.path == SiteConfiguration.path }?.text ?? "content_version: 1\ntitle: Test\n"
        let site = SiteConfiguration.read(Array(own.utf8)).value
        var decoder = RecordDecoder(site: site)
        var records: [ParsedRecord] = []
        var diagnostics: [Diagnostic] = []
        for file in files where file.path != SiteConfiguration.path {
            let read = decoder.decode(file.bytes, path: file.path)
            records += read.value
            diagnostics += read.diagnostics
        }
        let assembled = Report.assembled(site: site, records: records, mediaFiles: [])
        diagnostics += assembled.diagnostics
        let errors = diagnostics.filter { $0.severity == .error }.map(\.summary)
        try #require(errors.isEmpty, "\(errors)", sourceLocation: sourceLocation)
        let released = assembled.value.released(Release(audience: audience, now: Instant(seconds: 1_700_000_000)))
        // Nothing here asks for the ids of STIX objects.
        exporter = Exporter(sha1: { _ in [] })
        edition = Edition(released.value, words: Self.words, export: exporter)
    }

    private static let words: Words = Words.read(
        Repository.bytes("Templates/strings/en.yaml") ?? [], path: "Templates/strings/en.yaml", fallback: nil
    ).value

    func bytes(_ subject: DataFile.Subject, _ format: DataFile.Format, _ selection: DataFile.Selection = .all)
        -> [UInt8]
    {
        var bytes: [UInt8] = []
        exporter.write(DataFile(subject, format, selection), of: edition, into: &bytes)
        return bytes
    }

    /// The rows of a table, by the names of their columns; an empty cell is not there.
    func rows(_ subject: DataFile.Subject, _ selection: DataFile.Selection = .all) -> [[String: String]] {
        CSVText.rows(bytes(subject, .csv, selection)).map { $0.filter { !$0.value.isEmpty } }
    }

    /// The lines of the calendar as they are meant, folded lines joined.
    func calendar() -> [String] {
        String(decoding: bytes(.incidents, .icalendar), as: UTF8.self).replacing("\r\n ", with: "")
            .split(separator: "\r\n").map(String.init)
    }

    var database: OpenedDatabase { OpenedDatabase(bytes(.report, .sqlite)) }
}

/// An SQLite database as whoever downloads it has it.
final class OpenedDatabase {
    private var connection: OpaquePointer?
    private let copy: UnsafeMutablePointer<UInt8>

    init(_ bytes: [UInt8]) {
        copy = .allocate(capacity: max(1, bytes.count))
        copy.initialize(from: bytes, count: bytes.count)
        sqlite3_open(":memory:", &connection)
        let size = sqlite3_int64(bytes.count)
        sqlite3_deserialize(connection, "main", copy, size, size, UInt32(SQLITE_DESERIALIZE_READONLY))
    }

    deinit {
        sqlite3_close(connection)
        copy.deallocate()
    }

    /// The rows that a question gives; nil for NULL.
    func rows(_ question: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) -> [[String?]] {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(connection, question, -1, &statement, nil) == SQLITE_OK else {
            Issue.record("\(String(cString: sqlite3_errmsg(connection)))", sourceLocation: sourceLocation)
            return []
        }
        defer { sqlite3_finalize(statement) }
        var rows: [[String?]] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            rows.append(
                (0..<sqlite3_column_count(statement)).map { column in
                    sqlite3_column_text(statement, column).map { String(cString: $0) }
                })
        }
        return rows
    }
}
