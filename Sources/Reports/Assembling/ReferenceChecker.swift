import Diagnostics
import Records

/// Checks the references of one record.
struct ReferenceChecker {
    let resolver: Resolver
    let key: RecordKey
    let path: String
    /// The participants of the record that have no record of their own.
    let labels: [String]
    private(set) var diagnostics: [Diagnostic] = []

    init(resolver: Resolver, key: RecordKey, path: String, labels: [String] = []) {
        self.resolver = resolver
        self.key = key
        self.path = path
        self.labels = labels
    }

    mutating func check(_ use: ReferenceUse) {
        switch use.target {
        case .record(let types): checkRecord(use, types)
        case .speaker: checkSpeaker(use)
        case .prose(let type, let field): checkProse(use, type, field)
        case .unknownType(let word):
            report(
                .unknownType, "'\(word)' is no type of record", use,
                explanation: "The types are \(RecordType.allCases.map(\.rawValue).joined(separator: ", ")).",
                suggestion: NearMiss.best(for: word, among: RecordType.allCases.map(\.rawValue))
                    .map { "[[\($0):\(use.id)]]" })
        case .subject: checkSubject(use)
        case .claim(let record): checkClaim(use, of: record)
        case .media:
            guard !resolver.hasMedia(use.id) else { return }
            report(
                .unknownMedia, "Media file '\(use.id)' is not in Content/media", use,
                suggestion: resolver.mediaSuggestion(for: use.id))
        }
    }

    private mutating func checkRecord(_ use: ReferenceUse, _ types: [RecordType]) {
        guard resolver.record(use.id, in: types) == nil else { return }
        reportUnknown(use, types)
    }

    private mutating func checkSpeaker(_ use: ReferenceUse) {
        let actor = resolver.key(use.id, .actor)
        let source = resolver.key(use.id, .source)
        if actor != nil, source != nil {
            report(
                .ambiguousID, "Speaker '\(use.id)' is both an actor and a source", use,
                explanation: "Who speaks is looked up among actors, then among sources. Give one of the two another id."
            )
        } else if actor == nil, source == nil {
            reportUnknown(
                use, [.actor, .source],
                explanation: "Somebody without a record of their own is written {label: \"local officials\"}; "
                    + "a statement without a speaker is 'unattributed'.")
        }
    }

    private mutating func checkProse(_ use: ReferenceUse, _ type: RecordType?, _ field: String?) {
        let found: RecordKey
        if let type {
            guard let key = resolver.key(use.id, type) else { return reportUnknown(use, [type]) }
            found = key
        } else {
            let candidates = resolver.candidates(use.id)
            guard let first = candidates.first else { return reportUnknown(use, RecordType.allCases) }
            guard candidates.count == 1 else {
                let forms = candidates.map { "[[\($0.type.rawValue):\(use.id)]]" }.joined(separator: " or ")
                return report(
                    .ambiguousID, "'\(use.id)' is the id of \(candidates.count) records", use,
                    explanation: "Write \(forms).")
            }
            found = first
        }
        guard let field, !LiveField.exists(field, on: found.type) else { return }
        report(
            .unknownField, "'\(field)' is no value of \(found.type.named)", use,
            suggestion: NearMiss.best(for: field, among: LiveField.names(on: found.type)).map { "\(use.id).\($0)" })
    }

    private mutating func checkSubject(_ use: ReferenceUse) {
        let fields = RecordSchema.schema(of: key.type).keys + LiveField.names(on: key.type)
        let first = use.id.prefix { $0 != "." }
        guard !fields.contains(where: { $0 == first }), !labels.contains(use.id), resolver.candidates(use.id).isEmpty,
            !resolver.mayBeUnread(use.id, in: RecordType.allCases)
        else { return }
        report(
            .unknownSubject, "'\(use.id)' is no field or participant of this record and no other record", use,
            suggestion: NearMiss.best(for: use.id, among: fields)
                ?? resolver.suggestion(for: use.id, in: RecordType.allCases))
    }

    private mutating func checkClaim(_ use: ReferenceUse, of record: String?) {
        guard let record else {
            guard !resolver.hasClaim(use.id, of: key) else { return }
            return report(
                .unknownClaim, "Claim '\(use.id)' is not in this record", use,
                explanation: "A claim of another record is written record-id#claim-id.",
                suggestion: NearMiss.best(for: use.id, among: resolver.claimIDs(of: key)))
        }
        let holders = resolver.candidates(record)
        guard !holders.isEmpty else {
            guard !resolver.mayBeUnread(record, in: RecordType.allCases) else { return }
            return report(
                .unknownID, "Record '\(record)' does not exist", use,
                suggestion: resolver.suggestion(for: record, in: RecordType.allCases).map { "\($0)#\(use.id)" })
        }
        guard !holders.contains(where: { resolver.hasClaim(use.id, of: $0) }) else { return }
        report(
            .unknownClaim, "Claim '\(use.id)' is not in record '\(record)'", use,
            suggestion: NearMiss.best(for: use.id, among: holders.flatMap(resolver.claimIDs(of:)))
                .map { "\(record)#\($0)" })
    }

    private mutating func reportUnknown(_ use: ReferenceUse, _ types: [RecordType], explanation: String? = nil) {
        guard !resolver.mayBeUnread(use.id, in: types) else { return }
        let what = types.count == RecordType.allCases.count ? "Record" : types.map(\.rawValue).joined(separator: " or ")
        let elsewhere = resolver.candidates(use.id).first
        report(
            .unknownID, "\(what.prefix(1).uppercased() + what.dropFirst()) '\(use.id)' does not exist", use,
            explanation: elsewhere.map { "There is \($0.type.named) of this id." } ?? explanation,
            suggestion: resolver.suggestion(for: use.id, in: types))
    }

    private mutating func report(
        _ code: DiagnosticCode, _ summary: String, _ use: ReferenceUse, explanation: String? = nil,
        suggestion: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                code, summary, at: SourceLocation(path: path, range: use.range), explanation: explanation,
                suggestion: suggestion))
    }
}
