import History
import Records
import Reports

/// A single value that was recorded, as pages show it.
enum RecordedScalar {
    case ref(RefView)
    /// In the interface's words.
    case word(String)
    /// In the author's words.
    case text(String)
    /// In the author's words, and more than a line.
    case prose(String)

    init(
        _ text: String, in field: String, _ kind: RecordSchema.Kind?, of type: RecordType, _ builder: PageBuilder
    ) {
        let words = builder.words
        if field == "about" || field == "origin" {
            self = Self.named(text, of: type, builder)
            return
        }
        switch kind {
        case .markdown?: self = .prose(builder.recordedProse(text))
        case .reference(let types)?:
            self = builder.recordedRef(text, types).map { .ref($0) } ?? .word(words["notThereNow"])
        case .claim?: self = builder.recordedClaim(text).map { .ref($0) } ?? .word(words["notThereNow"])
        case .date?, .day?, .moment?:
            self = EventDate(text).map { .word($0.phrase(in: builder.edition.dates)) } ?? .text(text)
        case .quantity?:
            self = Quantity(text).map { .word($0.phrase(in: builder.edition.quantities)) } ?? .text(text)
        case .choice?: self = .word(builder.word(for: text, in: field, of: type))
        case .term(let vocabulary)?:
            self = .word(builder.edition.vocabularies[vocabulary]?[text]?.label ?? text)
        case .flag?: self = .word(words[text == "true" || text == "yes" ? "versionYes" : "versionNo"])
        case .either(let kinds)?: self = Self.either(kinds, text, field, type, builder)
        case .id?: self = field == "formerly" ? .text(text) : .word(text)
        case .text?, .time?, .number?, .address?, .list?, .map?, .table?, nil:
            self = Self.isLong(text) ? .prose(text) : .text(text)
        }
    }

    /// A text that is no name of a record is read as the other thing that it may be; what looks like an id may be one that
    /// led to what nobody is to see.
    private static func either(
        _ kinds: [RecordSchema.Kind], _ text: String, _ field: String, _ type: RecordType, _ builder: PageBuilder
    ) -> RecordedScalar {
        if text == Speaker.unattributedWord { return .word(builder.words["unattributed"]) }
        for case .reference(let types) in kinds {
            if let ref = builder.recordedRef(text, types) { return .ref(ref) }
            if RecordID.isValid(text.utf8) { return .word(builder.words["notThereNow"]) }
        }
        let plain = kinds.first { kind in
            switch kind {
            case .list, .map, .table, .reference: false
            default: true
            }
        }
        return RecordedScalar(text, in: field, plain, of: type, builder)
    }

    /// What may be the id of a record, or a name of the author's own.
    private static func named(_ text: String, of type: RecordType, _ builder: PageBuilder) -> RecordedScalar {
        if let key = builder.report.key(named: text) { return .ref(builder.ref(key)) }
        if RecordSchema.schema(of: type).kind(of: text) != nil { return .word(builder.label(ofField: text)) }
        return RecordID.isValid(text.utf8) ? .word(builder.words["notThereNow"]) : .text(text)
    }

    private static func isLong(_ text: String) -> Bool { text.utf8.count > 60 }

    /// The text, where it is one that is compared word by word.
    var prose: String? {
        switch self {
        case .prose(let text), .text(let text): text
        case .ref, .word: nil
        }
    }
}

extension RecordSchema {
    /// What the value of a key may be.
    func kind(of key: String) -> Kind? { fields.first { $0.key == key }?.kind }

    func kind(at path: [ValueChange.Step]) -> Kind? {
        var kind: Kind? = .map(self)
        for step in path {
            switch step {
            case .key(let key): kind = kind?.schema?.kind(of: key) ?? kind?.tableValue
            case .item: kind = kind?.item
            }
        }
        return kind
    }
}

extension RecordSchema.Kind {
    /// What a map of this kind may hold.
    var schema: RecordSchema? {
        switch self {
        case .map(let schema): schema
        case .either(let kinds): kinds.lazy.compactMap(\.schema).first
        default: nil
        }
    }

    /// What an item of a list of this kind may be; of a kind that is no list the kind itself, as one value may stand for a
    /// list of one.
    var item: RecordSchema.Kind? {
        switch self {
        case .list(let kind): return kind
        case .either(let kinds):
            for case .list(let kind) in kinds { return kind }
            for kind in kinds { if case .either = kind, let item = kind.item { return item } }
            return nil
        default: return nil
        }
    }

    fileprivate var tableValue: RecordSchema.Kind? {
        if case .table(let kind) = self { kind } else { nil }
    }
}
