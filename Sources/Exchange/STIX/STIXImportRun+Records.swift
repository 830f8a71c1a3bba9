import Records
import Reports

/// Writes the records.
extension STIXImportRun {
    /// What hangs on an object by relationships.
    struct Ties {
        /// The relationships that begin with it.
        var from: [String: [STIXObject]] = [:]
    }

    mutating func makeRecords() {
        var ties = Ties()
        for object in objects where object.type == "relationship" && !object.isRevoked {
            guard let source = object.text("source_ref"), let target = object.text("target_ref") else {
                skip(object, "a relationship has two ends")
                continue
            }
            // Ends outside the bundle are counted once each.
            if records[source] == nil { _ = record(source, "", from: object) }
            if records[target] == nil { _ = record(target, "", from: object) }
            ties.from[source, default: []].append(object)
        }
        for object in objects {
            guard let record = records[object.id], !object.isRevoked, wasNamed(object) else { continue }
            switch record.type {
            case "places": write(place: object, record.id)
            case "actors": write(actor: object, record.id, ties.from[object.id] ?? [])
            case "sources": write(source: object, record.id)
            default: write(incident: object, record.id, ties.from[object.id] ?? [])
            }
        }
    }

    // MARK: What records have in common

    mutating func writeCommon(_ object: STIXObject, _ id: String, into writer: inout JSONWriter) {
        writer.text("id", id)
        let label = markings.label(of: object)
        if label != .clear { writer.text("tlp", label.word) }
        if let language = object.text("lang") { writer.text("language", language) }
        let labels = object.root["labels"]?.strings ?? []
        if !labels.isEmpty { writer.array("tags") { writer in for label in labels { writer.text(label) } } }
    }

    /// References with an address become sources; those with nothing but an id, names in other catalogues.
    func writeReferences(of object: STIXObject, sources reports: [String] = [], into writer: inout JSONWriter) {
        var sources: [RecordNode] = []
        var names: [(scheme: String, id: String)] = [("stix", object.id)]
        for (index, reference) in (object.root["external_references"]?.items ?? []).enumerated() {
            // A site of ours names its own page first.
            if index == 0, object.own != nil { continue }
            let name = reference["source_name"]?.string ?? ""
            if let url = reference["url"]?.string, WebAddress(url) != nil {
                sources.append(reference)
            } else if object.own != nil, reference["description"] != nil {
                sources.append(reference)
            } else if let id = reference["external_id"]?.string {
                let scheme = StableID.slug(Array(name.utf8), limit: 40)
                if !scheme.isEmpty, !names.contains(where: { $0.scheme == scheme }) { names.append((scheme, id)) }
            } else if reference["description"] != nil {
                sources.append(reference)
            }
        }
        let producer = object.text("created_by_ref").flatMap { self.object($0) }?.text("name")
        if !sources.isEmpty || !reports.isEmpty || producer != nil {
            writer.array("sources") { writer in
                for id in reports { writer.text(id) }
                for source in sources { write(reference: source, into: &writer) }
                if sources.isEmpty, reports.isEmpty, let producer {
                    writer.object { writer in
                        writer.text("title", "STIX object " + object.id)
                        writer.text("publisher", publisher(producer))
                    }
                }
            }
        }
        writer.object("external_ids") { writer in
            for name in names.sorted(by: { $0.scheme < $1.scheme }) {
                writer.key(name.scheme)
                writer.text(name.id)
            }
        }
    }

    private func write(reference: RecordNode, into writer: inout JSONWriter) {
        let name = reference["source_name"]?.string ?? ""
        writer.object { writer in
            if let description = reference["description"]?.string {
                writer.text("title", Array(CellText.shortened(Array(description.utf8), to: 300)))
            }
            writer.text("publisher", publisher(name))
            if let url = reference["url"]?.string, WebAddress(url) != nil { writer.text("url", url) }
        }
    }

    /// A publisher's name is text: one that has the form of an id would be taken for a record.
    private func publisher(_ name: String) -> String {
        name.isEmpty ? "not stated" : RecordID.isValid(name.utf8) ? name + " (as STIX names it)" : name
    }

    func writeSummary(of object: STIXObject, into writer: inout JSONWriter) {
        guard let text = object.text("description") else { return }
        writer.text("summary", PlainProse.markdown(text))
    }

    // MARK: Places

    private mutating func write(place object: STIXObject, _ id: String) {
        var writer = JSONWriter()
        let latitude = object.root["latitude"]?.decimal
        let longitude = object.root["longitude"]?.decimal
        let within = record(object.own?["within_ref"]?.string, "places", from: object)
        writer.object { writer in
            writeCommon(object, id, into: &writer)
            let fallbacks = ["name", "street_address", "city", "administrative_area", "region", "country"]
            writer.text("name", fallbacks.lazy.compactMap { object.text($0) }.first ?? "not named")
            let kind = object.own?["kind"]?.string.flatMap(PlaceDetails.Kind.init(rawValue:)) ?? Self.placeKind(object)
            writer.text("kind", kind.rawValue)
            if let within, within != id { writer.text("within", within) }
            if let latitude, let longitude, latitude.magnitude <= 90, longitude.magnitude <= 180 {
                writer.decimal("latitude", latitude)
                writer.decimal("longitude", longitude)
                let precision =
                    object.own?["precision"]?.string.flatMap(Precision.init(rawValue:))
                    ?? object.root["precision"]?.decimal.map { metres in
                        Precision.allCases.first { $0.radius * 1000 >= metres } ?? .country
                    }
                if let precision { writer.text("precision", precision.rawValue) }
            }
            if kind == .country, let code = object.text("country"), code.utf8.count == 2 {
                writer.text("iso", code.uppercased())
            }
            writeReferences(of: object, into: &writer)
        }
        add(writer.take(), id, "places")
    }

    /// The finest thing that is said of it.
    private static func placeKind(_ object: STIXObject) -> PlaceDetails.Kind {
        if object.text("street_address") != nil { return .site }
        if object.text("city") != nil { return .city }
        if object.text("administrative_area") != nil { return .province }
        if object.root["latitude"] != nil { return .area }
        return object.text("country") != nil ? .country : .region
    }

    // MARK: Reports

    private mutating func write(source object: STIXObject, _ id: String) {
        var writer = JSONWriter()
        let producer = object.text("created_by_ref").flatMap { self.object($0) }?.text("name") ?? "not stated"
        let url = (object.root["external_references"]?.items ?? []).lazy.compactMap { $0["url"]?.string }.first {
            WebAddress($0) != nil
        }
        writer.object { writer in
            writeCommon(object, id, into: &writer)
            writer.text("title", object.text("name") ?? object.id)
            writer.text("kind", SourceDetails.Kind.document.rawValue)
            writer.text("publisher", publisher(producer))
            if let published = object.text("published").flatMap({
                STIXDates.date(start: $0, fidelity: "day", end: nil, endFidelity: nil, isOngoing: false)
            }) {
                writer.text("published", published)
            }
            if let url { writer.text("url", url) }
            if let text = object.text("description") {
                writer.text("note", Array(CellText.shortened(Array(text.utf8), to: 2000)))
            }
            writer.object("external_ids") { writer in
                writer.key("stix")
                writer.text(object.id)
            }
        }
        add(writer.take(), id, "sources")
    }
}
