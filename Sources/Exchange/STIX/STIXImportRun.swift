import Diagnostics
import Records
import Reports

/// One import of a bundle on its way.
struct STIXImportRun {
    let fileName: String
    let kinds: Set<String>
    private(set) var diagnostics: [Diagnostic] = []
    var report = ImportReport()
    private let existing: [String: [UInt8]]
    /// The site's own records.
    private let own: SiteIDs
    /// The lines of earlier imports, by type.
    private var earlier: [String: [RecordLines.Line]] = [:]

    /// The record that an earlier import made of an object.
    private var madeBefore: [String: (type: String, id: String)] = [:]
    /// The sources that are reports about an object.
    private(set) var reportsAbout: [String: [String]] = [:]

    /// The newest version of each object, in the bundle's order.
    private(set) var objects: [STIXObject] = []
    private var positions: [String: Int] = [:]
    var markings = STIXMarkings()
    /// The record of each object that becomes one, or that the site has already.
    private(set) var records: [String: (type: String, id: String)] = [:]
    /// Records by type.
    private var entries: [String: [OwnedRecords.Entry]] = [:]
    private var taken: Set<String> = []
    private var unknown: [String: (count: Int, first: STIXObject)] = [:]
    private var revoked: [STIXObject] = []
    private var dangling: (count: Int, first: (object: STIXObject, id: String))?

    static let types = ["incidents", "actors", "places", "sources"]

    init(fileName: String, kinds: Set<String>, existing: [String: [UInt8]]) {
        self.fileName = fileName
        self.kinds = kinds
        self.existing = existing
        own = SiteIDs(existing.filter { !STIXImport.owns(path: $0.key) })
        report.unit = "objects"
    }

    // MARK: Reading

    /// Reads every object. False where the file is no bundle.
    mutating func read(_ json: [UInt8]) -> Bool {
        let list = JSONItems(json, key: "objects")
        guard list.isComplete || !list.items.isEmpty else {
            diagnostics.append(
                Diagnostic(
                    .importFile, "'\(fileName)' is no STIX bundle: it has no list of objects", at: location(nil),
                    explanation: "A bundle is one JSON object with the keys 'type', 'id' and 'objects'."))
            return false
        }
        if !list.isComplete {
            diagnostics.append(
                Diagnostic(
                    .importRowSkipped, "'\(fileName)' ends before the bundle does", at: location(nil),
                    explanation: "The \(list.items.count) objects before are imported."))
        }
        report.rowsRead = list.items.count
        for (index, item) in list.items.enumerated() { read(json[item], number: index + 1) }
        return true
    }

    private mutating func read(_ json: ArraySlice<UInt8>, number: Int) {
        let tree = JSONReader.read(json, path: fileName)
        let range = SourceRange(start: json.startIndex, end: min(json.endIndex, json.startIndex + 1))
        guard let root = tree.value?.root, !tree.diagnostics.hasErrors else {
            let first = tree.diagnostics.first
            leaveOut(number, first?.summary ?? "it cannot be read", first?.location?.range ?? range)
            return
        }
        guard let object = STIXObject(root, number: number) else {
            leaveOut(number, "it has no type or no id of that type", range)
            return
        }
        guard let before = positions[object.id] else {
            positions[object.id] = objects.count
            objects.append(object)
            return
        }
        // Several versions of an object: the newest is taken.
        let isNewer = (object.text("modified") ?? "") > (objects[before].text("modified") ?? "")
        let (older, newer) = isNewer ? (objects[before], object) : (object, objects[before])
        leaveOut(
            older.number,
            "'\(object.id)' stands in object \(newer.number) too, which is \(isNewer ? "newer" : "taken")",
            older.root.range, code: .importDuplicateID)
        objects[before] = newer
    }

    // MARK: What becomes of an object

    func object(_ id: String?) -> STIXObject? { id.flatMap { positions[$0] }.map { objects[$0] } }

    /// The record that a reference leads to; a reference to nothing in the bundle is remembered.
    mutating func record(_ id: String?, _ type: String, from object: STIXObject) -> String? {
        guard let id else { return nil }
        if let record = records[id] { return record.type == type ? record.id : nil }
        if positions[id] == nil {
            if dangling == nil { dangling = (0, (object, id)) }
            dangling!.count += 1
        }
        return nil
    }

    mutating func skip(_ object: STIXObject, _ reason: String) {
        leaveOut(object.number, reason, object.root.range)
    }

    private mutating func leaveOut(
        _ number: Int, _ reason: String, _ range: SourceRange, code: DiagnosticCode = .importRowSkipped
    ) {
        report.skipped.append(ImportReport.SkippedRow(record: number, reason: reason))
        diagnostics.append(
            Diagnostic(code, "Object \(number) is left out: \(reason)", at: location(range)))
    }

    mutating func say(_ code: DiagnosticCode, _ text: String, at node: RecordNode?) {
        diagnostics.append(Diagnostic(code, text, at: location(node?.range)))
    }

    /// Gives every object of a type its record's id: the one that it had at an earlier import; that of the site's own
    /// record that names it; the one that a site of ours gave it; else one made of its name.
    mutating func name(_ object: STIXObject, _ type: String, prefix: String = "stix") -> String? {
        if let record = own.record(of: object.id, type) {
            records[object.id] = (type, record)
            return nil
        }
        if let before = madeBefore[object.id], before.type == type {
            records[object.id] = before
            taken.insert(type + "/" + before.id)
            return before.id
        }
        let given = object.own?["record_id"]?.string.flatMap { RecordID.isValid($0.utf8) ? $0 : nil }
        let slug = StableID.slug(Array((object.text("name") ?? "").utf8), limit: 40)
        let id = given ?? StableID.make(prefix, slug: slug, digest: StableID.digest([object.id.utf8]))
        guard !own.has(id, type), !taken.contains(type + "/" + id) else {
            skip(
                object,
                "'\(id)' is the id of another record of the site; give that one 'stix: \(object.id)' if it is the same")
            return nil
        }
        taken.insert(type + "/" + id)
        records[object.id] = (type, id)
        return id
    }

    /// Whether an object becomes a record of this import, and not one that the site has already.
    func wasNamed(_ object: STIXObject) -> Bool {
        records[object.id].map { taken.contains($0.type + "/" + $0.id) } ?? false
    }

    mutating func add(_ line: [UInt8], _ id: String, _ type: String) {
        entries[type, default: []].append(.init(id: id, path: STIXImport.path(type), line: line[...]))
    }

    // MARK: Finishing

    mutating func finish() -> ImportResult {
        for type in Self.types {
            guard let bytes = existing[STIXImport.path(type)] else { continue }
            let read = RecordLines(bytes)
            earlier[type] = read.lines
            for line in read.lines {
                if let object = Self.object(of: line), madeBefore[object] == nil {
                    madeBefore[object] = (type, line.id)
                }
            }
            if let line = read.unreadableLine {
                diagnostics.append(
                    Diagnostic(
                        .importExisting, "Line \(line) of '\(STIXImport.path(type))' is no JSON object with an id",
                        at: SourceLocation(path: STIXImport.path(type)),
                        explanation:
                            "It may hold what somebody added by hand. Mend the line or delete it, then import again."))
            }
        }
        guard !diagnostics.hasErrors else { return ImportResult(report: report) }
        sort()
        makeRecords()
        sayTallies()
        var files: [ImportResult.File] = []
        for type in Self.types {
            let kept = type == "actors" || type == "places" ? ["kind"] : []
            let file = OwnedRecords(type: type, owned: Self.keys(of: type), suggested: kept)
            let old = earlier[type].map { [(path: STIXImport.path(type), lines: $0)] } ?? []
            let joined = file.join(entries[type] ?? [], existing: old)
            files += joined.files.filter { !$0.bytes.isEmpty || existing[$0.path] != nil }
            report.counts.append(joined.count)
            if type == "incidents" { report.absent = joined.absent }
        }
        if let absent = Diagnostic.absent(report.absent, in: fileName) { diagnostics.append(absent) }
        return ImportResult(files: files.sorted { $0.path < $1.path }, report: report)
    }

    /// The object that a line was made of.
    private static func object(of line: RecordLines.Line) -> String? {
        guard let ids = line.value(of: "external_ids"), let marker = ids.firstRange(of: Array("\"stix\":\"".utf8))
        else {
            return nil
        }
        return String(decoding: ids[marker.upperBound...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }

    /// The keys that an import writes.
    private static func keys(of type: String) -> [String] {
        let common = ["id", "language", "tlp", "tags", "sources", "external_ids"]
        switch type {
        case "incidents":
            return common + [
                "title", "date", "time", "duration", "place", "place_precision", "summary", "participants", "tolls",
                "related",
            ]
        case "actors": return common + ["name", "names", "public_role", "roles", "relations", "summary"]
        case "places": return common + ["name", "within", "latitude", "longitude", "precision", "iso"]
        default: return common + ["title", "publisher", "published", "url", "note", "kind"]
        }
    }

    /// Names every object that becomes a record, places and actors before what refers to them.
    private mutating func sort() {
        let producers = Set(objects.compactMap { $0.text("created_by_ref") })
        let named = Set(
            objects.filter { $0.type == "relationship" }.flatMap { object in
                [object.text("source_ref"), object.text("target_ref")].compactMap(\.self)
            })
        for object in objects {
            guard !object.isRevoked else {
                revoked.append(object)
                continue
            }
            switch object.type {
            case "incident": _ = name(object, "incidents")
            // Who only made the objects is their publisher, and no actor.
            case "identity" where producers.contains(object.id) && !named.contains(object.id) && object.own == nil:
                break
            case "identity", "threat-actor", "intrusion-set": _ = name(object, "actors")
            case "location": _ = name(object, "places")
            case "report": _ = name(object, "sources")
            case "relationship", "event", "impact", "marking-definition", "extension-definition": break
            default: unknown[object.type, default: (0, object)].count += 1
            }
        }
        for report in objects where report.type == "report" {
            guard let source = records[report.id], source.type == "sources" else { continue }
            for id in report.root["object_refs"]?.strings ?? [] { reportsAbout[id, default: []].append(source.id) }
        }
    }

    private mutating func sayTallies() {
        for (type, what) in unknown.sorted(by: { $0.key < $1.key }) {
            say(
                .importUnknown,
                "\(what.count) of the type '\(type)', first object \(what.first.number), \(what.count == 1 ? "is" : "are") left out",
                at: what.first.root)
        }
        for (id, what) in markings.unknown.sorted(by: { $0.key < $1.key }) {
            let said = object(id)?.root["definition"]?["statement"]?.string ?? object(id)?.text("name")
            say(
                .importMarking,
                "'\(id)'\(said.map { " (\(String($0.prefix(80))))" } ?? "") is no label of TLP: what it marks (\(what.objects)) is imported as amber+strict",
                at: what.first.root["object_marking_refs"])
        }
        for object in revoked {
            say(
                .importRevoked,
                "Object \(object.number), '\(object.text("name") ?? object.id)', has been revoked by its author and is left out",
                at: object.root["revoked"])
        }
        if let dangling {
            say(
                .importReference,
                "\(dangling.count) references lead out of the bundle, first '\(dangling.first.id)' in object \(dangling.first.object.number)",
                at: dangling.first.object.root)
        }
    }

    private func location(_ range: SourceRange?) -> SourceLocation { SourceLocation(path: fileName, range: range) }
}
