package import Diagnostics

/// Latitude comes first in this site's files and second in GeoJSON, and pasted pairs get changed over.
package struct SwappedCoordinates: EditorialRule {
    package static let code = DiagnosticCode(
        "coordinates-swapped", .warning, "Latitude is degrees north and longitude degrees east, and not the reverse")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        PlaceSurroundings.settings(subject) { setting in
            guard setting.isSwapped, let latitude = setting.place.latitude, let longitude = setting.place.longitude
            else {
                return
            }
            found.append(
                self.found(
                    "Latitude \(latitude.value) and longitude \(longitude.value) seem to be changed over",
                    at: setting.header.location(latitude.range),
                    explanation: "As they stand, '\(setting.place.name.value)' is \(Int(setting.distance)) km from "
                        + "'\(setting.parent.id)', which it lies within; changed over, it is near.",
                    notes: [.init("The longitude is here", at: setting.header.location(longitude.range))]))
        }
        return found
    }
}
