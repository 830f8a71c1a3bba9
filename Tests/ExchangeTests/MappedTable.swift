import Diagnostics
import Exchange
import Foundation
import TestSupport
import Testing

/// A table imported by a mapping, with its records read by another JSON reader than the product's.
struct MappedTable {
    let result: ImportResult
    let diagnostics: [Diagnostic]

    /// A mapping that most tests change at one place.
    static let mapping = SampleMapping.log

    static let header = "Ref,Date,What,Town,Province,Lat,Lon,Who,Dead\n"

    init(
        _ csv: [UInt8], mapping: String = Self.mapping, existing: [String: [UInt8]] = [:],
        encoding: TableEncoding? = nil
    ) throws {
        let read = MappingReader.read(Array(mapping.utf8), path: "mapping.yaml")
        try #require(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        let rules = try #require(read.value)
        let text = TableText.read(csv, path: "table.csv", named: encoding ?? rules.encoding)
        let made = MappingImport.run(text.value, mapping: rules, fileName: "table.csv", existing: existing)
        result = made.value
        diagnostics = text.diagnostics + made.diagnostics
    }

    /// Rows below the usual header.
    init(rows: String, mapping: String = Self.mapping, existing: [String: [UInt8]] = [:]) throws {
        try self.init(Array((Self.header + rows).utf8), mapping: mapping, existing: existing)
    }

    var report: ImportReport { result.report }
    var codes: [String] { diagnostics.map(\.code.name) }
    var files: [String: [UInt8]] { Dictionary(uniqueKeysWithValues: result.files.map { ($0.path, $0.bytes) }) }

    func records(_ type: String) -> [Imported.Record] {
        result.files.filter { $0.path.hasPrefix("Content/\(type)/") }.flatMap { file in
            file.bytes.split(separator: 0x0A).map { line in
                let record = try? JSONSerialization.jsonObject(with: Data(line)) as? Imported.Record
                if record == nil { Issue.record("not JSON: \(String(decoding: line, as: UTF8.self))") }
                return record ?? [:]
            }
        }
    }

    /// A value of the incident of an id, at a path such as `casualties.0.killed`.
    func incident(_ id: String, _ path: String) -> String? {
        guard let record = records("incidents").first(where: { $0["id"] as? String == id }) else { return nil }
        return Imported.value(path, in: record)
    }

    /// The reason for which a record was left out.
    func reason(_ record: Int) -> String? { report.skipped.first { $0.record == record }?.reason }

    static func problems(of mapping: String) -> [String] {
        MappingReader.read(Array(mapping.utf8), path: "mapping.yaml").diagnostics.map {
            "\($0.code.name): \($0.summary)"
        }
    }
}
