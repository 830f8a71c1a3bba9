package import Records

/// The JSON Schema (draft 2020-12) of the file that holds a whole report: made from the declarations by which records are
/// read, and from those of what the site works out.
package struct ReportSchema: Sendable {
    /// The document.
    package let text: String

    /// - Parameters:
    ///   - format, version: what the file says of itself.
    ///   - derived: what stands under `derived`, in a record of each type and in the file.
    package init(
        format: String, version: Int, terms: EditorSchema.Terms, derived: (RecordType?) -> RecordSchema
    ) {
        var writer = EditorSchemaWriter(terms: terms, dialect: .draft2020)
        var properties: [SchemaValue.Member] = [
            .init(key: "format", value: .object(["const": .text(format)])),
            .init(key: "version", value: .object(["const": .number(Double(version))])),
            .init(key: "derived", value: writer.passedOver(derived(nil))),
            .init(key: "site", value: writer.map(.site)),
        ]
        for type in RecordType.allCases {
            let own = RecordSchema.schema(of: type)
            let record = writer.map(
                RecordSchema(own.name, own.fields),
                adding: .init(key: "derived", value: writer.passedOver(derived(type))),
                required: ["id"])
            properties.append(
                .init(key: type.folder, value: .object(["type": .text("array"), "items": record])))
        }
        let required = ["format", "version", "site"] + RecordType.allCases.map(\.folder)
        text =
            SchemaValue.object([
                "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
                "title": .text("A Sitrep report"), "type": .text("object"), "properties": .object(properties),
                "required": .texts(required), "additionalProperties": .flag(false),
                "$defs": .object(writer.definitions),
            ]).document
    }
}
