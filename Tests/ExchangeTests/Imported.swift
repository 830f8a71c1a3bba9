import Diagnostics
import Exchange
import Foundation
import Testing

/// The result of importing an invented table, with its records read by another JSON reader than the product's.
struct Imported {
    /// One line, as read by the other reader.
    typealias Record = [String: Any]

    let result: ImportResult
    let diagnostics: [Diagnostic]

    static let today = CivilDay(year: 2024, month: 2, day: 28)!

    init(_ csv: [UInt8], existing: [String: [UInt8]] = [:], version: String? = nil) {
        let checked = UCDPImport.run(
            csv, fileName: "ged.csv", existing: existing, now: Self.today, version: version)
        result = checked.value
        diagnostics = checked.diagnostics
    }

    init(_ rows: GEDTable.Row..., columns: [String] = GEDTable.full) {
        self.init(GEDTable(columns: columns, rows: rows).bytes)
    }

    var report: ImportReport { result.report }
    var codes: [String] { diagnostics.map(\.code.name) }
    var filesByPath: [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: result.files.map { ($0.path, $0.bytes) })
    }

    func lines(_ path: String) -> [String] {
        let bytes = result.files.first { $0.path == "Content/\(path)" }?.bytes ?? []
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The records of a type, in the order of the files.
    func records(_ type: String) -> [Record] {
        result.files.filter { $0.path.hasPrefix("Content/\(type)/") }.flatMap { file in
            file.bytes.split(separator: 0x0A).map { line in
                let record = try? JSONSerialization.jsonObject(with: Data(line)) as? Record
                if record == nil { Issue.record("not JSON: \(String(decoding: line, as: UTF8.self))") }
                return record ?? [:]
            }
        }
    }

    func ids(_ type: String) -> [String] { records(type).compactMap { $0["id"] as? String } }

    /// The only incident's value at a path such as `tolls.0.note`.
    func incident(_ path: String) -> String? {
        guard let record = records("incidents").first else { return nil }
        return Self.value(path, in: record)
    }

    static func value(_ path: String, in record: Record) -> String? {
        var value: Any? = record
        for part in path.split(separator: ".") {
            if let index = Int(part), let list = value as? [Any] {
                value = index < list.count ? list[index] : nil
            } else {
                value = (value as? Record)?[String(part)]
            }
        }
        return value.map { $0 as? String ?? "\($0)" }
    }

    func record(_ type: String, named name: String) -> Record? {
        records(type).first { ($0["name"] ?? $0["title"]) as? String == name }
    }
}
