package import Diagnostics

/// A place where nothing happened and nothing lies is often one whose name was mistyped elsewhere.
package struct UnusedPlace: EditorialRule {
    package static let code = DiagnosticCode("unused-place", .warning, "A place is named by some record")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        subject.unnamed(subject.report.places, among: subject.used.places).map { place in
            found(
                "Place '\(place.id)' is named by no record", at: place.header.location,
                explanation: "Name it where something happened there, or take it out.")
        }
    }
}
