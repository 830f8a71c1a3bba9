package import Diagnostics

extension Report {
    /// Puts all records together: every id is unique, every reference leads somewhere, nothing is within itself.
    ///
    /// The report has all records that can be told apart, whatever else is wrong with them, so that one run shows every
    /// problem; of two records with one id the first (by path and place) is kept.
    ///
    /// - Parameter faulty: Files with errors, of whose records not all may be among `records`: to name one is no mistake.
    package static func assembled(
        site: SiteConfiguration, records: [ParsedRecord], mediaFiles: Set<String>,
        faulty: [(path: String, bytes: [UInt8])] = []
    ) -> Checked<Report> {
        let assembled = unchecked(site: site, records: records, mediaFiles: mediaFiles, faulty: faulty)
        return Checked(assembled.value, assembled.diagnostics + assembled.value.referenceDiagnostics)
    }

    /// The same without the checks that need all records together, which ``referenceDiagnostics`` makes: they change nothing,
    /// so that another thread can make them while the report is released.
    package static func unchecked(
        site: SiteConfiguration, records: [ParsedRecord], mediaFiles: Set<String>,
        faulty: [(path: String, bytes: [UInt8])] = []
    ) -> Checked<Report> {
        var assembler = Assembler(site: site, mediaFiles: mediaFiles)
        assembler.add(records)
        assembler.report.typedInFaultyFiles = Set(faulty.flatMap { TypedIDs.keys(in: $0.bytes, path: $0.path) })
        assembler.report.resolver = Resolver(assembler.report)
        return Checked(assembler.report, assembler.diagnostics)
    }

    /// What is wrong between the records.
    package var referenceDiagnostics: [Diagnostic] {
        var assembler = Assembler(self)
        assembler.check()
        return assembler.diagnostics
    }
}

/// The assemble stage: a report in the making and what was found wrong.
struct Assembler {
    var report: Report
    var diagnostics: [Diagnostic] = []

    init(_ report: Report) { self.report = report }

    init(site: SiteConfiguration, mediaFiles: Set<String>) {
        report = Report(site: site)
        report.mediaFiles = mediaFiles
    }

    mutating func add(_ records: [ParsedRecord]) {
        let kept = positionsWithoutReusedIDs(records)
        var targets: [RecordKey: Reference] = [:]
        for position in kept {
            // What was taken down stands for nothing else any more.
            if case .takenDown = records[position] { continue }
            if let target = records[position].duplicateOf { targets[records[position].key] = target }
        }
        for position in kept {
            if case .takenDown(let record) = records[position] {
                report.takenDown.append(record)
                continue
            }
            if records[position].duplicateOf != nil {
                addDuplicate(records[position].header, targets: targets)
                continue
            }
            switch records[position] {
            case .incident(let record): report.incidents.append(record)
            case .actor(let record): report.actors.append(record)
            case .place(let record): report.places.append(record)
            case .source(let record): report.sources.append(record)
            case .campaign(let record): report.campaigns.append(record)
            case .brief(let record): report.briefs.append(record)
            case .page(let record): report.pages.append(record)
            case .takenDown: break
            }
        }
    }

    /// The positions of the records sorted by type and id, the second of two equal ids left out and reported.
    ///
    /// Positions, since records are large: a sort would copy each a dozen times.
    private mutating func positionsWithoutReusedIDs(_ records: [ParsedRecord]) -> [Int] {
        var keys: [(key: RecordKey, position: Int)] = []
        keys.reserveCapacity(records.count)
        for position in records.indices { keys.append((records[position].key, position)) }
        keys.sort { $0.key != $1.key ? $0.key < $1.key : $0.position < $1.position }
        var kept: [Int] = []
        kept.reserveCapacity(keys.count)
        var last: RecordKey?
        for (key, position) in keys {
            if key == last {
                let first = records[kept[kept.count - 1]].header
                diagnostics.append(
                    Diagnostic(
                        .reusedID, "Id '\(key.id)' can name only one \(key.type.rawValue)",
                        at: records[position].header.location, notes: [.init("The first is here", at: first.location)]))
            } else {
                kept.append(position)
                last = key
            }
        }
        return kept
    }

    /// Follows `duplicate_of` to the record that stands for all, and refuses a circle or a dead end.
    private mutating func addDuplicate(_ header: RecordHeader, targets: [RecordKey: Reference]) {
        var key = header.key
        var seen: Set<RecordKey> = [key]
        while let target = targets[key] {
            key = RecordKey(key.type, target.id)
            guard seen.insert(key).inserted else {
                diagnostics.append(
                    Diagnostic(
                        .circularReference, "Record '\(header.id)' cannot be a duplicate of itself",
                        at: header.location(header.duplicateOf!.range)))
                return
            }
        }
        // Whether the target exists is found with all other references; a dead end still needs a place to stand.
        report.duplicates.append(Report.Duplicate(header: header, target: key))
    }
}

extension DiagnosticCode {
    static let reusedID = DiagnosticCode("reused-id", .error, "An id names one record of its type")
    static let placeTooDeep = DiagnosticCode(
        "place-too-deep", .error, "Places lie in one another at most 32 deep")
    static let circularReference = DiagnosticCode(
        "circular-reference", .error, "Nothing can be within, the origin of, part of or a duplicate of itself")
    static let unknownID = DiagnosticCode("unknown-id", .error, "A reference names a record that exists")
    static let ambiguousID = DiagnosticCode(
        "ambiguous-id", .error, "A reference that could name several records says which type it means")
    static let unknownClaim = DiagnosticCode("unknown-claim", .error, "A reference names a claim that exists")
    static let unknownField = DiagnosticCode("unknown-field", .error, "A live value names a field that has one")
    static let unknownMedia = DiagnosticCode("unknown-media", .error, "A picture or file is one of Content/media")
    static let formerIDInUse = DiagnosticCode(
        "former-id-in-use", .error, "A former id names no other record, so that the old link leads to one place")
    static let unknownSubject = DiagnosticCode(
        "unknown-subject", .error, "A claim is about a field or participant of its record, or about another record")
    static let unknownType = DiagnosticCode("unknown-type", .error, "A type before a colon is one of the record types")
    static let relationToItself = DiagnosticCode(
        "relation-to-itself", .error, "A relation joins two different records")

    package static let assemblingCodes: [DiagnosticCode] = [
        .reusedID, .circularReference, .placeTooDeep, .unknownID, .ambiguousID, .unknownClaim, .unknownField,
        .unknownMedia,
        .formerIDInUse, .relationToItself, .unknownSubject, .unknownType,
    ]
}
