import Diagnostics
import Records
import Reports

/// The ids of records that stand in a site's files besides those of an import.
struct OwnRecords {
    private var paths: [RecordKey: String] = [:]

    init(existing: [String: [UInt8]], besides imported: Set<String>) {
        for (path, bytes) in existing where !imported.contains(path) {
            let parts = path.split(separator: "/")
            guard parts.count >= 3, let type = RecordType(folder: String(parts[1])),
                let format = RecordFile.Format(path: path)
            else { continue }
            let records = RecordFile.read(bytes, path: path, format: format).value.records
            for record in records {
                if let id = record.root.entries.first(where: { $0.key.hasText("id") })?.value.text {
                    paths[RecordKey(type, id)] = path
                } else if records.count == 1, format != .jsonLines, let name = parts.last {
                    paths[RecordKey(type, String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)))] = path
                }
            }
        }
    }

    func path(of key: RecordKey) -> String? { paths[key] }
}
