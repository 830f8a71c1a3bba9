/// The ids of the records that people keep in the site's own files, read no deeper than an import needs: it writes no
/// record of an id that stands there already, and joins those that name the object of a bundle among their external ids.
struct SiteIDs {
    /// `actors/ttp`.
    private var ids: Set<String> = []
    /// The record that names an object of STIX.
    private var byObject: [String: (type: String, id: String)] = [:]

    /// - Parameter files: those of `Content/` that are not the import's.
    init(_ files: some Sequence<(key: String, value: [UInt8])>) {
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let parts = path.split(separator: "/")
            guard parts.count >= 3, let name = parts.last, let dot = name.lastIndex(of: ".") else { continue }
            let type = String(parts[1])
            if name.hasSuffix(".jsonl") {
                for line in RecordLines(bytes).lines { add(line.id, type, line.bytes) }
            } else {
                // A file holds one record, which its name names, or several, each with its id.
                var id = String(name[..<dot])
                var start = 0
                for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
                    if line.starts(with: "id:".utf8) {
                        let value = CellText.trimmed(line.dropFirst(3)).filter { $0 != 0x22 && $0 != 0x27 }
                        id = String(decoding: value, as: UTF8.self)
                    }
                    if line.starts(with: "---".utf8), line.startIndex > 0 {
                        add(id, type, bytes[start..<line.startIndex])
                        start = line.startIndex
                    }
                }
                add(id, type, bytes[start...])
            }
        }
    }

    func has(_ id: String, _ type: String) -> Bool { ids.contains(type + "/" + id) }

    func record(of object: String, _ type: String) -> String? {
        byObject[object].flatMap { $0.type == type ? $0.id : nil }
    }

    private mutating func add(_ id: String, _ type: String, _ text: ArraySlice<UInt8>) {
        ids.insert(type + "/" + id)
        // `TYPE--UUID`, wherever it stands in the record.
        var index = text.startIndex
        while let dash = text[index...].firstIndex(of: 0x2D) {
            index = dash + 1
            guard index < text.endIndex, text[index] == 0x2D, text.endIndex - dash >= 38 else { continue }
            let uuid = text[dash..<dash + 38]
            guard uuid.dropFirst(2).allSatisfy({ Self.isWord($0) }) else { continue }
            let before = text[..<dash].reversed().prefix { Self.isWord($0) }
            guard !before.isEmpty, before.count < 40 else { continue }
            let object = String(decoding: Array(before.reversed()) + uuid, as: UTF8.self)
            if byObject[object] == nil { byObject[object] = (type, id) }
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
}
