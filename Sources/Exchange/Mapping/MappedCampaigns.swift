import Records

/// Collects what rows belong to, each name once.
struct MappedCampaigns {
    private var idOfName: [[UInt8]: String] = [:]

    mutating func id(of name: [UInt8], prefix: String) -> String {
        if let id = idOfName[name] { return id }
        let id = StableID.make(
            "\(prefix)-case", slug: StableID.slug(name, limit: 40), digest: StableID.digest([name]))
        idOfName[name] = id
        return id
    }

    /// Every campaign as a line, in no particular order.
    func entries(path: String, datasetID: String?, scheme: String) -> [OwnedRecords.Entry] {
        var writer = JSONWriter()
        return idOfName.map { name, id in
            writer.object { writer in
                writer.text("id", id)
                writer.text("title", name)
                if let datasetID { writer.array("sources") { $0.text(datasetID) } }
                writer.object("external_ids") { writer in
                    writer.key(scheme)
                    writer.text(nil, name)
                }
            }
            return OwnedRecords.Entry(id: id, path: path, line: writer.take()[...])
        }
    }
}
