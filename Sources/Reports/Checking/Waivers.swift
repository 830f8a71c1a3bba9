package import Diagnostics

/// The checks that records set aside for themselves, each with its reason (`waive[] {check, reason}`).
///
/// Only a warning can be waived: an error leaves nothing to publish, and what release withholds is nobody's to wave
/// through. A waiver that sets nothing aside is told of, so that none outlives its reason.
package struct Waivers: Sendable {
    private struct Use {
        var location: SourceLocation
        var hasServed = false
    }

    private struct Key: Hashable {
        var record: RecordKey
        var check: String
    }

    private var uses: [Key: Use] = [:]
    private let locator: RecordLocator?
    /// Waivers of what is no check, or none that can be waived.
    package let diagnostics: [Diagnostic]
    /// How many problems were set aside.
    package private(set) var count = 0

    /// - Parameter codes: Every code that a build can report.
    package init(_ report: Report, codes: [String: DiagnosticCode]) {
        var uses: [Key: Use] = [:]
        var diagnostics: [Diagnostic] = []
        report.forEachHeader { header in
            for waiver in header.waivers {
                let name = waiver.check.id
                let location = header.location(waiver.check.range)
                guard let code = codes[name] else {
                    diagnostics.append(
                        Diagnostic(
                            .unknownCheck, "'\(name)' is no check", at: location,
                            suggestion: NearMiss.best(for: name, among: codes.keys)))
                    continue
                }
                guard code.severity == .warning, code != DiagnosticCode.waiverUnused else {
                    diagnostics.append(
                        Diagnostic(
                            .fixedCheck,
                            "'\(name)' is \(code.severity == .error ? "an error" : "a check") that no "
                                + "record can set aside", at: location))
                    continue
                }
                uses[Key(record: header.key, check: name)] = Use(location: location)
            }
        }
        self.uses = uses
        self.diagnostics = diagnostics
        locator = uses.isEmpty ? nil : RecordLocator(report)
    }

    /// The diagnostics that no record has set aside.
    package mutating func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard let locator else { return diagnostics }
        var kept: [Diagnostic] = []
        for diagnostic in diagnostics {
            if diagnostic.severity == .warning, let record = locator.key(at: diagnostic.location) {
                let key = Key(record: record, check: diagnostic.code.name)
                if uses[key] != nil {
                    uses[key]!.hasServed = true
                    count += 1
                    continue
                }
            }
            kept.append(diagnostic)
        }
        return kept
    }

    /// The waivers that set nothing aside, once everything has been looked at.
    ///
    /// - Parameter off: checks that were not made.
    package func unused(off: Set<String>) -> [Diagnostic] {
        uses.filter { !$0.value.hasServed && !off.contains($0.key.check) }.map { key, use in
            Diagnostic(
                .waiverUnused, "Nothing in this record is against '\(key.check)', so there is nothing to waive",
                at: use.location, explanation: "Take the waiver out; its reason has gone.")
        }.orderedForReport()
    }

    static let codes: [DiagnosticCode] = [.unknownCheck, .fixedCheck, .waiverUnused]
}

extension DiagnosticCode {
    package static let unknownCheck = DiagnosticCode("unknown-check", .error, "A setting names a check that exists")
    package static let fixedCheck = DiagnosticCode(
        "fixed-check", .error, "Only what is a warning can be changed or waived")
    static let waiverUnused = DiagnosticCode("waiver-unused", .warning, "A waiver sets something aside")
}
