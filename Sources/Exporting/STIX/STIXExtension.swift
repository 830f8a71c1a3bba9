import Records

/// The extensions in use: those of the Incident Extension Suite of OASIS, and one of our own for what STIX has no words
/// for.
enum STIXExtension {
    static let incident: StaticString = "extension-definition--ef765651-680c-498d-9894-99799f2fa126"
    static let event: StaticString = "extension-definition--4ca6de00-5b0d-45ef-a1dc-ea7279ea910e"
    static let impact: StaticString = "extension-definition--7cc33dd6-f6a1-489b-98ea-522d351d71b9"
    /// Ours, the same in every site and for ever.
    static let own: StaticString = "extension-definition--0b0d094b-1104-4c5b-8beb-cdf369b116dc"
    /// Who defines it.
    static let definer: StaticString = "identity--7819c80b-e61d-4c62-a156-c979162b9ded"

    static let defined = "2026-11-25T00:00:00.000Z"

    private static let description =
        "What a report says that STIX has no words for: the record's id on its site; dates in EDTF (ISO 8601-2); counts "
        + "in the words of their source with their least and greatest number; how finely a place is known; on what basis "
        + "somebody is said to have had a part; who makes a claim, how, and how it stands against the others."

    /// The definition, and the identity that made it.
    static func write(into writer: inout JSONWriter) {
        writer.line()
        writer.object { writer in
            writer.text("type", "identity")
            writer.text("spec_version", "2.1")
            writer.text("id", definer.description)
            writer.text("created", defined)
            writer.text("modified", defined)
            writer.text("name", "Sitrep")
            writer.text("description", "A generator of sites that report incidents.")
            writer.text("identity_class", "system")
            writer.array("object_marking_refs") { $0.text("marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487") }
        }
        writer.line()
        writer.object { writer in
            writer.text("type", "extension-definition")
            writer.text("spec_version", "2.1")
            writer.text("id", own.description)
            writer.text("created_by_ref", definer.description)
            writer.text("created", defined)
            writer.text("modified", defined)
            writer.text("name", "Sitrep")
            writer.text("description", description)
            writer.text("schema", description)
            writer.text("version", "1.0.0")
            writer.texts("extension_types", ["property-extension"])
            writer.array("object_marking_refs") { $0.text("marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487") }
        }
    }
}
