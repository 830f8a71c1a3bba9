package import Diagnostics

/// A point far outside what it lies within is a slip in one of the two, or in `within`.
package struct PlaceOutsideParent: EditorialRule {
    package static let code = DiagnosticCode(
        "place-outside-parent", .warning, "A place's point is not far outside the place that it lies within")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        PlaceSurroundings.settings(subject) { setting in
            guard !setting.isSwapped, let latitude = setting.place.latitude else { return }
            let parent = setting.parent
            found.append(
                self.found(
                    "'\(setting.place.name.value)' is \(Int(setting.distance)) km from the point of '\(parent.id)', "
                        + "which it lies within",
                    at: setting.header.location(latitude.range),
                    explanation: "No \(parent.details.kind?.rawValue ?? "place") reaches so far. Look at both points, "
                        + "and at 'within'.",
                    notes: [
                        .init(
                            "The other point is here",
                            at: parent.header.location(parent.details.latitude?.range ?? parent.header.range))
                    ]))
        }
        return found
    }
}
