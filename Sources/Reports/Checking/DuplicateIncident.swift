package import Diagnostics

/// Two records of one event count its dead twice. Only what is striking is told of here; the author's queue has the rest.
package struct DuplicateIncident: EditorialRule {
    package static let code = DiagnosticCode(
        "duplicate-incident", .warning, "Two records of one day, place and kind are of two events")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        let incidents = subject.report.incidents
        return DuplicateFinder(subject.report).pairs().filter(\.isStriking).map { pair in
            let (first, second) = (incidents[pair.first], incidents[pair.second])
            return found(
                "'\(second.id)' seems to be the same event as '\(first.id)'",
                at: second.header.location(second.title.range),
                explanation: "Make one a 'duplicate_of' the other, or say under 'related' what they are to each other.",
                notes: [.init("'\(first.id)' is here", at: first.header.location(first.title.range))])
        }
    }
}
