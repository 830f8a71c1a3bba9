package import Diagnostics

/// A place where nothing happened and nothing lies is often one whose name was mistyped elsewhere.
package struct UnusedPlace: EditorialRule {
    package static let code = DiagnosticCode("unused-place", .warning, "A place is named by some record")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let used = subject.used.places
        let places = subject.report.places
        for index in places.indices where !used.contains(places[index].key.id) && !places[index].header.isImported {
            found.append(
                self.found(
                    "Place '\(places[index].id)' is named by no record", at: places[index].header.location,
                    explanation: "Name it where something happened there, or take it out."))
        }
        return found
    }
}
