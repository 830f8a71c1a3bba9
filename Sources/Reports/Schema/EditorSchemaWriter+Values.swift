import Records

/// The schemas of single values.
///
/// The reader takes every value as the text that was typed. An editor that reads YAML by the rules of its version 1.2
/// takes `2023` for a number and `true` for a truth value, so both are named beside the text wherever the reader would
/// take them.
extension EditorSchemaWriter {
    static let text = SchemaValue.object(["type": .texts(["string", "number"])])

    static let id = SchemaValue.object([
        "type": .texts(["string", "integer"]), "pattern": .text(RecordID.pattern),
        "patternErrorMessage": .text(
            "An id is 1 to \(RecordID.longest) lower-case letters, digits and hyphens, and does not begin with a hyphen."
        ),
    ])

    static let claim: SchemaValue = {
        let id = RecordID.pattern.dropFirst().dropLast()
        return .object([
            "type": .texts(["string", "integer"]), "pattern": .text("^(\(id)#)?\(id)$"),
            "patternErrorMessage": .text(
                "A claim of this record is named by its id, one of another by record-id#claim-id."),
        ])
    }()

    static let day = SchemaValue.object([
        "type": .text("string"), "pattern": .text(Day.pattern),
        "patternErrorMessage": .text("Write the day as 2023-02-17."),
    ])

    static let moment = SchemaValue.object([
        "type": .text("string"), "pattern": .text(Day.pattern),
        "patternErrorMessage": .text("Write 2024-07-26, or 2024-07-26T09:00:00+05:00."),
    ])

    /// A date is a text, or a year, which YAML takes for a number; without quotation marks a set is a list or a map to
    /// YAML.
    static let dates: [(name: String, value: SchemaValue)] = [
        (
            "date",
            .object([
                "type": .texts(["string", "integer"]), "minimum": .number(-9999), "maximum": .number(9999),
                "pattern": .text(EventDate.pattern),
                "patternErrorMessage": .text("A date is written in EDTF, such as 2023-02-17, 2023-02 or 2022-11?."),
            ])
        ),
        (
            "set-of-dates",
            .object([
                "type": .texts(["array", "object"]), "minItems": .number(1), "minProperties": .number(1),
                "items": .object([
                    "type": .texts(["string", "integer"]), "pattern": .text("^[-0-9XYES?~%. ]+$"),
                ]),
                "additionalProperties": .object(["enum": .list([.null, .text("")])]),
                "propertyNames": .object(["pattern": .text("^[-0-9XYES?~%. ]+$")]),
            ])
        ),
    ]

    static let quantity = SchemaValue.object(["type": .texts(["string", "integer"]), "minimum": .number(0)])

    static let flag = SchemaValue.object([
        "enum": .list([.text("yes"), .text("no"), .text("true"), .text("false"), .flag(true), .flag(false)])
    ])

    static let address = SchemaValue.object([
        "type": .text("string"), "pattern": .text(WebAddress.pattern),
        "patternErrorMessage": .text("An address begins with https://, http:// or mailto: and has no spaces in it."),
    ])

    static func choice(_ words: [String]) -> SchemaValue { .object(["enum": .texts(words)]) }

    /// A number may stand in quotation marks.
    static func number(_ range: ClosedRange<Double>) -> SchemaValue {
        .object([
            "type": .texts(["number", "string"]), "minimum": .number(range.lowerBound),
            "maximum": .number(range.upperBound), "pattern": .text("^-?[0-9.]+([Ee][-+]?[0-9]+)?$"),
        ])
    }

    /// What to say of the form of a value, besides what the field says.
    static func form(of kind: RecordSchema.Kind) -> String? {
        switch kind {
        case .markdown: "Markdown"
        case .date: "Such as 2023-02-17, 2023-02, 2023, 2022-11?, 2022-12-18/2022-12-20"
        case .day: "One day: 2023-02-17"
        case .moment: "2024-07-26, or 2024-07-26T09:00:00+05:00"
        case .time: "Such as 19:10, about 13:40, 12:30/14:30, night"
        case .quantity: "Such as 4, none, at least 4, 10 to 15, about 50, several, unknown"
        case .flag: "Write yes or no"
        case .list(let kind): form(of: kind)
        case .either(let kinds): kinds.lazy.compactMap(form).first
        case .text, .id, .claim, .reference, .number, .address, .choice, .term, .map, .table: nil
        }
    }
}
