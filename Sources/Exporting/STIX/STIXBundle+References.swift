import Publishing
import Records
import Reports

/// What an object rests on: external references.
extension STIXBundle {
    /// The record's page, its names in other catalogues, its sources. Sources are references here and no objects: STIX
    /// has none for a news report.
    func writeReferences(of header: RecordHeader, into writer: inout JSONWriter) {
        writer.array("external_references") { writer in
            writer.object { writer in
                writer.text("source_name", report.site.title)
                writer.text("external_id", header.id)
                if hasAddress, let url = edition.address(of: header.key) { writer.text("url", Self.uri(url)) }
            }
            for id in header.externalIDs {
                writer.object { writer in
                    writer.text("source_name", Self.catalogue(id))
                    writer.text("external_id", id.value)
                }
            }
            for use in header.sources { write(use, into: &writer) }
        }
    }

    /// The sources of a row within a record, but for those that the record's own object refers to: of these the row's
    /// object has the ids (``writeSourceIDs(of:in:into:)``), since a reference of a hundred bytes on each of thousands of
    /// objects says no more.
    func writeReferences(of row: RowHeader, in header: RecordHeader, into writer: inout JSONWriter) {
        let apart = row.sources.filter { use in
            switch use {
            case .protected: false
            case .inline: true
            case .named(let reference): !header.cites(reference.id)
            }
        }
        guard !apart.isEmpty else { return }
        writer.array("external_references") { writer in for use in apart { write(use, into: &writer) } }
    }

    func writeSourceIDs(of row: RowHeader, in header: RecordHeader, into writer: inout JSONWriter) {
        let ids = row.sources.compactMap { use in
            if case .named(let reference) = use, header.cites(reference.id) { reference.id } else { nil }
        }
        writer.texts("source_ids", ifAny: ids)
    }

    private func write(_ use: SourceUse, into writer: inout JSONWriter) {
        switch use {
        case .protected: break
        case .named(let reference):
            guard let position = report.position(reference.id, .source) else { return }
            write(
                report.sources[position].details, title: edition.sourceTitles[position],
                id: report.sources[position].id, into: &writer)
        case .inline(let details): write(details, title: details.title, id: nil, into: &writer)
        }
    }

    private func write(_ details: SourceDetails, title: String?, id: String?, into writer: inout JSONWriter) {
        let publisher = edition.publisher(of: details)
        writer.object { writer in
            writer.text("source_name", publisher ?? title ?? details.url?.host ?? id ?? "")
            // What has a description is a source, what has none the name of the record in a catalogue.
            writer.text(
                "description",
                title ?? details.published.map { $0.phrase(in: edition.dates) } ?? details.url?.text ?? publisher ?? "")
            if details.isLinked, let url = details.url { writer.text("url", Self.uri(url.text)) }
            writer.text("external_id", ifAny: id)
        }
    }

    /// The name of a catalogue. STIX reserves two, whose ids have a shape of their own (section 2.5.2).
    private static func catalogue(_ id: ExternalID) -> String {
        func isNumbered(_ prefix: String) -> Bool {
            let rest = id.value.utf8.dropFirst(prefix.utf8.count)
            return id.value.utf8.starts(with: prefix.utf8) && !rest.isEmpty
                && rest.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
        }
        if isNumbered("CVE-") { return "cve" }
        if isNumbered("CAPEC-") { return "capec" }
        return id.scheme == "cve" || id.scheme == "capec" ? id.scheme.uppercased() : id.scheme
    }

    /// An address as RFC 3986 has it: what is not ASCII, and what has no place in an address, by its bytes.
    static func uri(_ text: String) -> String {
        // Brackets stand around a host that is a number, and nowhere else.
        let hasNumericHost = text.utf8.contains(0x5B) && text.contains("://[")
        func isPlain(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x5B, 0x5D: hasNumericHost
            case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
            default: false
            }
        }
        if text.utf8.allSatisfy(isPlain) { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isPlain(byte) {
                bytes.append(byte)
            } else {
                let digits = Array("0123456789ABCDEF".utf8)
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension RecordHeader {
    fileprivate func cites(_ source: String) -> Bool {
        sources.contains { if case .named(let reference) = $0 { reference.id == source } else { false } }
    }
}
