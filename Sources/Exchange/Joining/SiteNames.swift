import Diagnostics
import Records
import Reports

/// The actors and places that a site has, as far as a name needs them to be found.
package struct SiteNames: Sendable {
    struct Record: Sendable {
        var id: String
        /// Folded, the name first.
        var names: [String] = []
        /// As written.
        var name: String
        var kind: String?
        var within: String?
        /// Degrees.
        var point: (latitude: Double, longitude: Double)?
        var externalIDs: [String: String] = [:]
    }

    private(set) var actors: [Record] = []
    private(set) var places: [Record] = []

    package init() {}

    /// Reads the records of `Content/`, but for the files that are left out.
    ///
    /// What cannot be read is passed over: the next check or build says what is wrong with it.
    package init(_ content: [String: [UInt8]], except isLeftOut: (String) -> Bool) {
        for path in content.keys.sorted() where !isLeftOut(path) {
            let isActor = path.hasPrefix("Content/actors/")
            guard isActor || path.hasPrefix("Content/places/"), let format = RecordFile.Format(path: path) else {
                continue
            }
            let stem = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
            for tree in RecordFile.read(content[path]!, path: path, format: format).value.records {
                guard let record = Self.record(tree.root, stem: stem) else { continue }
                if isActor { actors.append(record) } else { places.append(record) }
            }
        }
        actors.sort { $0.id < $1.id }
        places.sort { $0.id < $1.id }
    }

    /// Pointers to other records have no names of their own: whoever they stand for has them.
    private static func record(_ node: RecordNode, stem: String) -> Record? {
        var values: [String: RecordNode] = [:]
        for (key, value) in node.entries where values[key.text] == nil { values[key.text] = value }
        guard values["duplicate_of"] == nil, let nameNode = values["name"] else { return nil }
        let accounts = nameNode.isList ? nameNode.items : [nameNode]
        let texts = accounts.compactMap { text($0, key: "value") }
        guard let name = texts.first else { return nil }
        var record = Record(id: values["id"]?.text ?? stem, name: name)
        for other in texts + (values["names"]?.asList ?? []).compactMap({ text($0, key: "text") }) {
            let folded = FoldedName.fold(other.utf8)
            if !folded.isEmpty, !record.names.contains(folded) { record.names.append(folded) }
        }
        record.kind = values["kind"]?.text
        record.within = values["within"]?.text
        if let latitude = values["latitude"].flatMap({ Double($0.text) }),
            let longitude = values["longitude"].flatMap({ Double($0.text) })
        {
            record.point = (latitude, longitude)
        }
        for (key, value) in values["external_ids"]?.entries ?? [] { record.externalIDs[key.text] = value.text }
        return record
    }

    private static func text(_ node: RecordNode, key: String) -> String? {
        let node = node.isMap ? node.entries.first { $0.key.text == key }?.value : node
        guard let node, node.isScalar, !node.isEmpty else { return nil }
        return node.text
    }
}
