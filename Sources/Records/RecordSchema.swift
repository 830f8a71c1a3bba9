/// What a map may hold: the one declaration that the reader checks keys against, that suggestions come from, and from
/// which reference documentation and editor schemas are made.
package struct RecordSchema: Sendable {
    /// What the map is called in messages, with its article: "an incident", "a casualty row".
    package let name: String
    package let fields: [Field]
    /// What to say about keys that are often typed and not known: the key to write instead (`["to": "actor"]`, which
    /// becomes the suggestion), or a sentence.
    package let hints: [String: String]
    /// Where each key is found by its bytes.
    private let index: KeyIndex
    /// The indices of the fields whose absence is reported.
    let needed: [Int]

    package struct Field: Sendable {
        package let key: String
        package let kind: Kind
        package let need: Need
        /// What the field says, in one line for the reference.
        package let summary: String
    }

    package enum Need: Sendable {
        /// Its absence is an error.
        case required
        /// Its absence is a warning.
        case recommended
        case optional
    }

    /// What a value may be.
    package indirect enum Kind: Sendable {
        /// Plain text, never read as Markdown.
        case text
        /// CommonMark with Sitrep's additions.
        case markdown
        /// The id of the record itself, or the name of a row.
        case id
        /// The id of a claim of the record, or `record-id#claim-id`.
        case claim
        /// The id of another record, of one of these types.
        case reference([String])
        /// An EDTF date, levels 0 to 2.
        case date
        /// One exact day.
        case day
        /// One exact day, or an instant with its offset.
        case moment
        /// A local time of day, or a span or part of a day.
        case time
        /// A quantity phrase.
        case quantity
        /// A decimal number in a range.
        case number(ClosedRange<Double>)
        /// `yes` or `no`.
        case flag
        /// An `http`, `https` or `mailto` address.
        case address
        /// One of these words.
        case choice([String])
        /// A term of the vocabulary of this name.
        case term(String)
        case list(Kind)
        case map(RecordSchema)
        /// Keys of the author's own, each with a value of this kind.
        case table(Kind)
        /// Either form is accepted.
        case either([Kind])
    }

    package init(_ name: String, _ fields: [Field], hints: [String: String] = [:]) {
        self.name = name
        self.fields = fields
        self.hints = hints
        index = KeyIndex(fields.map(\.key))
        needed = fields.indices.filter { fields[$0].need != .optional }
    }

    /// The same with nothing required of it.
    package var withoutNeeds: RecordSchema {
        RecordSchema(
            name, fields.map { Field(key: $0.key, kind: $0.kind, need: .optional, summary: $0.summary) }, hints: hints)
    }

    package var keys: [String] { fields.map(\.key) }

    /// The index of the field with this key.
    func fieldIndex(of key: UnsafeBufferPointer<UInt8>) -> Int? { index[key] }
}

extension RecordSchema.Field {
    package static func required(_ key: String, _ kind: RecordSchema.Kind, _ summary: String) -> Self {
        Self(key: key, kind: kind, need: .required, summary: summary)
    }

    package static func recommended(_ key: String, _ kind: RecordSchema.Kind, _ summary: String) -> Self {
        Self(key: key, kind: kind, need: .recommended, summary: summary)
    }

    package static func optional(_ key: String, _ kind: RecordSchema.Kind, _ summary: String) -> Self {
        Self(key: key, kind: kind, need: .optional, summary: summary)
    }
}
