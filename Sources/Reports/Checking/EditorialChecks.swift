package import Diagnostics

/// The editorial rules, all of them.
package enum EditorialChecks {
    package static let rules: [any EditorialRule] = [
        AllyAndEnemy(), AssertingName(), CoordinatesTooFine(), CredibilityOfOneOrigin(), DatedAfterSource(),
        DuplicateIncident(), ExclusiveRole(), GuardedName(), LikelihoodWithConfidence(), MixedLikelihood(),
        PersonWithoutBasis(), PlaceOutsideParent(), PublicAboveClear(), RowsAboveTotal(), SharedAlias(),
        SourceNotArchived(), StateKillingTitle(), SwappedCoordinates(), UnusedPlace(), UnusedSource(),
        VerifiedWithoutMethod(), VulnerableName(),
    ]

    package static let codes: [DiagnosticCode] = rules.map(\.code) + Waivers.codes

    /// Checks that say nothing true while some record could not be read: it may be the one that names the place.
    package static let needingEveryRecord: Set<String> = [UnusedPlace.code.name, UnusedSource.code.name]

    /// What the rules find, in the order of reports; the rules that are off are not even asked.
    package static func findings(in subject: ReportUnderCheck, off: Set<String> = []) -> [Diagnostic] {
        rules.flatMap { off.contains($0.code.name) ? [] : $0.check(subject) }.orderedForReport()
    }
}
