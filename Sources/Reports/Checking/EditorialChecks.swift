package import Diagnostics

/// The editorial rules, all of them.
package enum EditorialChecks {
    package static let rules: [any EditorialRule] = [
        AllyAndEnemy(), AssertingName(), ConfusableName(), CoordinatesTooFine(), CredibilityOfOneOrigin(),
        DatedAfterSource(),
        DuplicateIncident(), ExclusiveRole(), GuardedName(), LikelihoodWithConfidence(), MixedLikelihood(),
        PersonWithoutBasis(), PlaceOutsideParent(), PublicAboveClear(), RowsAboveTotal(), SharedAlias(),
        SourceNotArchived(), StateKillingTitle(), SwappedCoordinates(), UnusedPlace(), UnusedSource(),
        VerifiedWithoutMethod(), VulnerableName(),
    ]

    package static let codes: [DiagnosticCode] = rules.map(\.code) + Waivers.codes

    /// Checks that say nothing true while some record could not be read: it may be the one that names the place.
    package static let needingEveryRecord: Set<String> = [UnusedPlace.code.name, UnusedSource.code.name]

    /// What the rules find, in the order of reports; the rules that are off are not even asked.
    ///
    /// - Parameter unwaived: Leaves out what records set aside, before many findings are summed up in one line.
    package static func findings(
        in subject: ReportUnderCheck, off: Set<String> = [], unwaived: ([Diagnostic]) -> [Diagnostic] = { $0 }
    ) -> [Diagnostic] {
        rules.filter { !off.contains($0.code.name) }
            .flatMap { $0.summary(of: unwaived($0.check(subject)), in: subject) }.orderedForReport()
    }
}
