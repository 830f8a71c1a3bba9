import Records

/// A record that an import does not make, since one of the site's own stands for it.
struct MappedJoin {
    /// The id that the import's own record has, or would have.
    var ownID: String
    var id: String
    var name: [UInt8]

    /// What becomes of a record that an earlier import made: a pointer, so that its address leads to the site's record.
    /// Nothing where there is none, or where it is a pointer already.
    func pointer(_ type: String, in earlier: EarlierFiles, path: String, kind: String) -> OwnedRecords.Entry? {
        guard let line = earlier.line(type, ownID), line.value(of: "duplicate_of") == nil else { return nil }
        var writer = JSONWriter()
        writer.object { writer in
            writer.text("id", ownID)
            writer.text("name", name)
            writer.text("kind", kind)
            writer.text("duplicate_of", id)
        }
        return OwnedRecords.Entry(id: ownID, path: path, line: writer.take()[...])
    }
}
