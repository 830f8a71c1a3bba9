package import Diagnostics
import Markdown
import Records

/// Reads the files of `Content/` into typed records. Each worker has one of its own, with its own Markdown parser.
///
/// Whatever is wrong is reported at the smallest place, and reading goes on: a record that lacks what it must have is
/// left out of the result, everything else stays.
package struct RecordDecoder: ~Copyable {
    let site: SiteConfiguration
    var parser = ProseParser()
    var diagnostics: [Diagnostic] = []
    /// The file in hand.
    var path = ""
    var bytes: [UInt8] = []
    /// What the record in hand gives to rows that say nothing themselves.
    var defaults = Defaults()
    /// The views of the record in hand.
    var views: [ReportView] = []
    /// Whether anything in the record in hand has a label, is protected or obscured.
    var restrictsParts = false
    var style: TypographicStyle

    struct Defaults {
        var by: Speaker?
        var origin: Reference?
        var stake: Claim.Stake?
        var sources: [SourceUse] = []
    }

    package init(site: SiteConfiguration) {
        self.site = site
        style = TypographicStyle(language: site.contentLanguage)
    }

    /// The records of one file. The folder says the type, the name gives the id.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - path: Its path from the site's folder: `Content/incidents/2023/kpo-attack.yaml`.
    ///   - part: of JSON lines, the lines that are to be read; whether the file holds any record is not asked then.
    package mutating func decode(
        _ bytes: [UInt8], path: String, part: Range<Int>? = nil
    ) -> Checked<[ParsedRecord]> {
        self.path = path
        self.bytes = bytes
        diagnostics = []
        defer { self.bytes = [] }
        guard let file = ContentPath(path) else {
            reportStrayFile()
            return Checked([], diagnostics)
        }
        guard let format = RecordFile.Format(path: path) else {
            diagnostics.append(
                Diagnostic(
                    .strayFile, "'\(file.name)' is no file of records and is not read",
                    at: SourceLocation(path: path), severity: .warning,
                    explanation: "Records are files that end in .yaml, .yml, .md, .json or .jsonl."))
            return Checked([], diagnostics)
        }
        let read = RecordFile.read(bytes, path: path, format: format, part: part)
        diagnostics += read.diagnostics
        let trees = read.value.records
        if trees.isEmpty, !read.hasErrors, part == nil {
            diagnostics.append(
                Diagnostic(
                    .emptyFile, "'\(file.name)' holds no record", at: SourceLocation(path: path),
                    explanation: format == .markdown
                        ? "A Markdown file begins with front matter between two lines '---'." : nil))
        }
        var records: [ParsedRecord] = []
        records.reserveCapacity(trees.count)
        for tree in trees {
            let mayUseStem = trees.count == 1 && format != .jsonLines
            if let record = decode(
                tree.root, type: file.type, stem: mayUseStem ? file.stem : nil, body: read.value.body)
            {
                records.append(record)
            }
        }
        // The reader of the file has said it of the same bytes, and said it as an error.
        if read.hasErrors { diagnostics.removeAll { $0.code == .invalidText } }
        return Checked(records, diagnostics)
    }

    private mutating func reportStrayFile() {
        let parts = path.split(separator: "/")
        let folder = parts.count > 2 ? String(parts[1]) : nil
        let folders = RecordType.allCases.map(\.folder) + ["media"]
        diagnostics.append(
            Diagnostic(
                .strayFile,
                folder.map { "Folder '\($0)' holds no type of record" }
                    ?? "'\(parts.last ?? "")' is in no folder of records",
                at: SourceLocation(path: path),
                explanation: "Content/ holds site.yaml and the folders \(folders.joined(separator: ", ")).",
                suggestion: folder.flatMap { NearMiss.best(for: $0, among: folders) }))
    }

    private mutating func decode(
        _ root: RecordNode, type: RecordType, stem: String?, body: Range<Int>?
    ) -> ParsedRecord? {
        restrictsParts = false
        if Self.isTakenDown(root) { return takenDown(root, type: type, stem: stem, body: body) }
        guard let fields = Fields(root, schema: .schema(of: type), diagnostics: &diagnostics),
            var header = header(fields, type: type, stem: stem)
        else { return nil }
        header.extent = body == nil ? fields.node.range : SourceRange(start: 0, end: bytes.count)
        views = []
        let text = text(fields, body)
        defer { defaults = Defaults() }
        return record(of: type, fields, &header, text: text)
    }

    /// The text of the record: what follows the front matter of a Markdown file, or `body`. It is one or the other.
    mutating func text(_ fields: Fields, _ body: Range<Int>?) -> Prose? {
        guard let node = fields["body"] else { return prose(body) }
        if let below = prose(body) {
            diagnostics.append(
                Diagnostic(
                    .duplicateValue, "'body' and the text below the front matter are the same thing", at: node.location,
                    explanation: "Leave 'body' out, or write nothing below the second '---'."))
            return below
        }
        return prose(node)
    }

    /// Notes in the header what is known when all else of the record is read.
    func complete(_ header: inout RecordHeader) {
        header.views = views
        header.mayRestrictParts = restrictsParts
    }

    mutating func record(
        of type: RecordType, _ fields: Fields, _ header: inout RecordHeader, text: Prose?
    ) -> ParsedRecord? {
        switch type {
        case .incident: return incident(fields, &header, narrative: text).map(ParsedRecord.incident)
        case .actor: return actor(fields, &header, profile: text).map(ParsedRecord.actor)
        case .place:
            guard let details = placeDetails(fields) else { return nil }
            complete(&header)
            return .place(Place(header: header, details: details, description: text))
        case .source:
            let details = sourceDetails(fields)
            // When a source was published is a date of its own, as precise as is known; a whole day serves feeds too.
            header.published = details.published?.exactDay
            let isProtected = heldBack("protect", fields)
            complete(&header)
            return .source(Source(header: header, details: details, isProtected: isProtected, description: text))
        case .campaign: return campaign(fields, &header, body: text).map(ParsedRecord.campaign)
        case .brief: return brief(fields, &header, body: text).map(ParsedRecord.brief)
        case .page:
            guard let title = located("title", fields) else { return nil }
            complete(&header)
            var page = Page(header: header, title: title)
            page.body = text
            return .page(page)
        }
    }
}

/// What the path of a content file says: the type of its records, and the id of a single one.
struct ContentPath {
    let type: RecordType
    let name: String
    let stem: String

    init?(_ path: String) {
        let parts = path.split(separator: "/")
        guard parts.count >= 3, let type = RecordType(folder: String(parts[1])) else { return nil }
        self.type = type
        let name = String(parts.last!)
        self.name = name
        stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
}

extension DiagnosticCode {
    static let strayFile = DiagnosticCode(
        "stray-file", .error, "A file in Content/ is a record, a picture or site.yaml")
    static let emptyFile = DiagnosticCode("empty-file", .error, "A file of records holds at least one")
    static let invalidID = DiagnosticCode(
        "invalid-id", .error, "An id is 1 to 81 lower-case letters, digits and hyphens, and begins with no hyphen")
    static let missingID = DiagnosticCode("missing-id", .error, "Each of several records in a file has an id")
    static let unknownTerm = DiagnosticCode("unknown-term", .error, "A term is one of the vocabulary's")
    static let unknownLabel = DiagnosticCode(
        "unknown-label", .error, "A label is one of TLP 2.0: clear, green, amber, amber+strict, red")
    static let emptyRestriction = DiagnosticCode(
        "empty-restriction", .error, "A key that decides who may see something has a value")
    static let invalidAddress = DiagnosticCode(
        "invalid-address", .error, "An address begins with https://, http:// or mailto:")
    static let reusedClaimID = DiagnosticCode("reused-claim-id", .error, "An id names one claim of its record")
    static let wrongForm = DiagnosticCode("wrong-form", .error, "A value has the form that its key asks for")
    static let missingWho = DiagnosticCode("missing-who", .error, "A participant is an actor or has a label")
    static let missingSpeaker = DiagnosticCode("missing-speaker", .error, "A claim says who makes it")
    static let relationDomain = DiagnosticCode(
        "relation-domain", .error, "A relation joins the kinds of actor that it is made for")
    static let coordinatePair = DiagnosticCode("coordinate-pair", .error, "Latitude and longitude come together")
    static let duplicateValue = DiagnosticCode("duplicate-value", .error, "A value is said in one way only")

    package static let readingCodes: [DiagnosticCode] = [
        .missingSiteFile, .strayFile, .emptyFile, .invalidID, .missingID, .unknownTerm, .unknownLabel,
        .emptyRestriction,
        .invalidAddress, .reusedClaimID,
        .wrongForm, .missingWho, .missingSpeaker, .relationDomain, .coordinatePair, .duplicateValue,
    ]
}
