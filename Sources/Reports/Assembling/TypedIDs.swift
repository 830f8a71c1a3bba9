/// The ids of the records of a file as far as they can be told without reading it: of a file that has errors, whose records
/// may not all have been read.
enum TypedIDs {
    /// What stands behind `id:` anywhere in the file, of a claim too; and the file's name, unless a line of YAML begins so.
    static func keys(in bytes: [UInt8], path: String) -> [RecordKey] {
        guard let file = ContentPath(path) else { return [] }
        var ids: [String] = []
        var hasOwn = false
        for index in bytes.indices.dropLast(3)
        where bytes[index] == UInt8(ascii: "i") && bytes[index + 1] == UInt8(ascii: "d")
            && (index == 0 || !RecordID.mayHold(bytes[index - 1]) && bytes[index - 1] != UInt8(ascii: "_"))
        {
            let value = bytes[(index + 2)...].drop { "\" ".utf8.contains($0) }
            guard value.first == UInt8(ascii: ":") else { continue }
            let id = value.dropFirst().drop { "\"' ".utf8.contains($0) }.prefix(while: RecordID.mayHold)
            guard RecordID.isValid(id) else { continue }
            ids.append(String(decoding: id, as: UTF8.self))
            hasOwn = hasOwn || index == 0 || bytes[index - 1] == 0x0A
        }
        if !hasOwn { ids.append(file.stem) }
        return ids.map { RecordKey(file.type, $0) }
    }
}
