import Records
import Reports

/// The marking definitions of TLP 2.0, as OASIS has published them for STIX 2.1.
extension TrafficLight {
    var stixMarking: StaticString {
        switch self {
        case .clear: "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"
        case .green: "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"
        case .amber: "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"
        case .amberStrict: "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"
        case .red: "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"
        }
    }

    /// The definition itself, which says what the reference means.
    func writeSTIXMarking(into writer: inout JSONWriter) {
        writer.object { writer in
            writer.text("type", "marking-definition")
            writer.text("spec_version", "2.1")
            writer.text("id", stixMarking.description)
            writer.text("created", "2022-10-01T00:00:00.000Z")
            writer.text("name", label)
            writer.object("extensions") { writer in
                writer.object("extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d") { writer in
                    writer.text("extension_type", "property-extension")
                    writer.text("tlp_2_0", word)
                }
            }
        }
    }
}
