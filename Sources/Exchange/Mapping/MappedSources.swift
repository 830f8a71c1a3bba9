import Records
import Reports

/// Collects what rows cite: one source record for each distinct source, and one for the dataset.
struct MappedSources {
    private struct Source {
        var publisher: [UInt8]
        var title: [UInt8]
        var url: [UInt8]
        var published: String
        var kind: [UInt8]
        var note: [UInt8]
    }

    private let prefix: String
    private var sources: [String: Source] = [:]
    private var idOfKey: [[UInt8]: String] = [:]

    init(_ mapping: TableMapping) { prefix = mapping.name }

    /// The ids of a rule's sources in a row.
    mutating func add(_ rule: TableMapping.SourceRule, _ row: inout MappedRow, order: WrittenDate.Order) -> [String] {
        guard row.holds(rule.conditions) else { return [] }
        let title = row.text(rule.title).map { CellText.oneLine($0) } ?? []
        let url = address(rule.url, &row)
        var publishers = row.texts(rule.publisher).map { CellText.oneLine($0) }
        // One title or address beside several names is that of one source: nothing says whose.
        if publishers.count > 1, !title.isEmpty || !url.isEmpty {
            publishers = [Array(publishers.joined(separator: Array("; ".utf8)))]
        }
        if publishers.isEmpty, title.isEmpty, url.isEmpty { return [] }
        let published = day(rule.published, &row, order)
        let kind = row.text(rule.kind).map(Array.init) ?? []
        let note = row.text(rule.note).map { CellText.oneLine($0) } ?? []
        return (publishers.isEmpty ? [[]] : publishers).map { publisher in
            let key = [publisher, title, url, Array(published.utf8)].joined(separator: [0x1F])
            if let id = idOfKey[Array(key)] { return id }
            let digest = StableID.digest([publisher, title, url, Array(published.utf8)])
            let words = publisher.isEmpty ? title : publisher
            let id = StableID.make("\(prefix)-src", slug: StableID.slug(words, limit: 36), digest: digest)
            idOfKey[Array(key)] = id
            sources[id] = Source(
                publisher: publisher, title: title, url: url, published: published, kind: kind, note: note)
            return id
        }
    }

    private func address(_ value: MappedValue?, _ row: inout MappedRow) -> [UInt8] {
        guard let value, let text = row.text(value) else { return [] }
        if WebAddress(String(decoding: text, as: UTF8.self)) != nil { return Array(text) }
        row.note(
            .importCell, "an address that no page may link to was left out",
            "address \(DateAssembly.shown(text)) was left out", at: row.range(value))
        return []
    }

    private func day(_ value: MappedValue?, _ row: inout MappedRow, _ order: WrittenDate.Order) -> String {
        guard let value, let text = row.text(value) else { return "" }
        if let date = try? WrittenDate(text, order: order), date.year >= 1500, date.year <= 2200 { return date.text }
        row.note(
            .importSourceDate, "the date of a source cannot be read and is taken as unknown",
            "date of a source \(DateAssembly.shown(text)) is taken as unknown", at: row.range(value))
        return ""
    }

    /// Every source as a line, in no particular order.
    func entries(path: String, mapping: TableMapping) -> [OwnedRecords.Entry] {
        var writer = JSONWriter()
        var entries = sources.map { id, source in
            write(source, id: id, to: &writer)
            return OwnedRecords.Entry(id: id, path: path, line: writer.take()[...])
        }
        if let dataset = mapping.dataset {
            writer.object { writer in
                writer.text("id", mapping.name)
                writer.text("title", dataset.title)
                writer.text("publisher", Self.publisher(Array(dataset.publisher.utf8)))
                writer.text("kind", "dataset")
                writer.text("url", ifAny: dataset.url)
                writer.text("licence", ifAny: dataset.licence)
                writer.text("attribution", ifAny: dataset.attribution)
                writer.text("note", ifAny: dataset.note)
            }
            entries.append(OwnedRecords.Entry(id: mapping.name, path: path, line: writer.take()[...]))
        }
        return entries
    }

    private func write(_ source: Source, id: String, to writer: inout JSONWriter) {
        let limit = 160
        var notes: [[UInt8]] = []
        writer.object { writer in
            writer.text("id", id)
            if !source.title.isEmpty { writer.text("title", CellText.shortened(source.title, to: limit)) }
            writer.text("publisher", Self.publisher(source.publisher))
            if !source.kind.isEmpty { writer.text("kind", source.kind) }
            if !source.url.isEmpty { writer.text("url", source.url) }
            if !source.published.isEmpty { writer.text("published", source.published) }
            if source.title.count > limit { notes.append(Array("In full: ".utf8) + source.title) }
            if !source.note.isEmpty { notes.append(source.note) }
            if !notes.isEmpty { writer.text("note", Array(notes.joined(separator: [0x20]))) }
        }
    }

    /// A publisher's name; two words where there is none, and a capital for one lower-case word, so that no actor's id is
    /// meant.
    private static func publisher(_ name: [UInt8]) -> [UInt8] {
        guard !name.isEmpty else { return Array("not stated".utf8) }
        guard RecordID.isValid(name) else { return name }
        guard (0x61...0x7A).contains(name[0]) else { return Array("No. ".utf8) + name }
        return [name[0] & 0xDF] + name.dropFirst()
    }
}
