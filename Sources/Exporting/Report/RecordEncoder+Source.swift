import Publishing
import Records
import Reports

extension RecordEncoder {
    func members(of source: Source, into writer: inout JSONWriter) {
        begin(source.header, into: &writer)
        members(of: source.details, into: &writer)
        common(source.header, body: source.description, into: &writer)
    }

    func sources(_ sources: [SourceUse], into writer: inout JSONWriter) {
        guard !sources.isEmpty else { return }
        writer.array("sources") { writer in
            for source in sources {
                switch source {
                case .named(let reference): writer.text(reference.id)
                case .inline(let details):
                    if let line = details.line {
                        writer.text(line)
                    } else {
                        writer.object { writer in
                            members(of: details, into: &writer)
                            label(details.tlp, into: &writer)
                        }
                    }
                // It counts, and nothing of it is shown.
                case .protected: writer.object { $0.flag("protect", true) }
                }
            }
        }
    }

    private func members(of details: SourceDetails, into writer: inout JSONWriter) {
        writer.text("title", ifAny: details.title)
        switch details.publisher {
        case .actor(let reference): writer.text("publisher", reference.id)
        case .text(let text, _): writer.text("publisher", text)
        case nil: break
        }
        speakers("via", details.via, into: &writer)
        writer.text("note", ifAny: details.note)
        if !details.isLinked { writer.flag("link", false) }
        writer.text("kind", ifAny: details.kind?.rawValue)
        writer.texts("authors", ifAny: details.authors)
        // What is cited and not linked has no address on any page.
        if details.isLinked { writer.text("url", ifAny: details.url?.text) }
        date("published", details.published, into: &writer)
        writer.text("accessed", ifAny: details.accessed?.description)
        writer.text("language", ifAny: details.language)
        archived(details.archived, into: &writer)
        writer.text("origin", ifAny: details.origin?.id)
        reliability(details.reliability, into: &writer)
        writer.text("licence", ifAny: details.licence)
        writer.text("attribution", ifAny: details.attribution)
    }

    private func archived(_ captures: [SourceDetails.Capture], into writer: inout JSONWriter) {
        guard !captures.isEmpty else { return }
        writer.array("archived") { writer in
            for capture in captures {
                if capture.isPlain {
                    writer.text(capture.url.text)
                    continue
                }
                writer.object { writer in
                    writer.text("url", capture.url.text)
                    date("date", capture.date, into: &writer)
                    writer.text("tool", ifAny: capture.tool)
                    writer.text("sha256", ifAny: capture.sha256)
                    writer.text("kind", ifAny: capture.kind)
                    writer.text("custodian", ifAny: capture.custodian)
                    label(capture.row.tlp, into: &writer)
                    writer.text("note", ifAny: capture.row.note)
                }
            }
        }
    }

    func members(of place: Place, into writer: inout JSONWriter) {
        begin(place.header, into: &writer)
        members(of: place.details, into: &writer)
        common(place.header, body: place.description, into: &writer)
    }

    /// A place of the gazetteer, or one written in an incident, which has what rows have besides.
    func members(of details: PlaceDetails, into writer: inout JSONWriter) {
        writer.text("name", details.name.value)
        writer.text("kind", ifAny: details.kind?.rawValue)
        names(details.names, into: &writer)
        writer.text("within", ifAny: details.within?.id)
        if let latitude = details.latitude?.value { writer.decimal("latitude", latitude) }
        if let longitude = details.longitude?.value { writer.decimal("longitude", longitude) }
        writer.text("precision", ifAny: details.precision?.rawValue)
        writer.text("iso", ifAny: details.iso)
        writer.text("obscure", ifAny: details.obscure?.rawValue)
        writer.text("disputed_note", ifAny: details.disputedNote)
        if let row = details.row { self.row(row, into: &writer) }
    }
}

extension SourceDetails {
    /// The source on one line, where only that says it: in a map, a publisher in small letters would be an actor's id.
    fileprivate var line: String? {
        guard case .text(let name, _) = publisher, RecordID.isValid(name.utf8) else { return nil }
        return ([name, title, published?.text, isLinked ? url?.text : nil] as [String?]).compactMap(\.self)
            .joined(separator: ", ")
    }
}

extension SourceDetails.Capture {
    fileprivate var isPlain: Bool {
        date == nil && tool == nil && sha256 == nil && kind == nil && custodian == nil && row.tlp == .clear
            && row.note == nil
    }
}
