import Reports

/// When an object was first published, and when it last changed in a way that readers should hear of.
///
/// Both are what the record says of itself, never the time of the export: equal content makes equal bytes. A record that
/// does not say when it was published has the beginning of 1970, which nobody takes for a date of publication.
struct STIXStamp {
    var created: String
    var modified: String

    static let unknown = STIXStamp(created: "1970-01-01T00:00:00.000Z", modified: "1970-01-01T00:00:00.000Z")

    private init(created: String, modified: String) {
        self.created = created
        self.modified = modified
    }

    init(_ header: RecordHeader) {
        let first = header.published ?? (header.revisions.isEmpty ? nil : header.revisions.map(\.date).min())
        guard let first, let created = STIXTime.timestamp(first) else {
            self = .unknown
            return
        }
        self.created = created
        let last = header.updated.map { max($0, first) } ?? first
        modified = last == first ? created : STIXTime.timestamp(last) ?? created
    }
}
