package import Diagnostics

/// TLP 2.0 lets nothing but CLEAR go onto the open web. A site that has an address there and is released for a narrower
/// audience publishes the rest of it to everybody.
package struct PublicAboveClear: EditorialRule {
    package static let code = DiagnosticCode(
        "public-above-clear", .warning, "A site with a public address shows nothing above TLP:CLEAR")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        let release = subject.released.release
        guard release.audience > .clear, let address = subject.report.site.baseURL, address.isPublic else { return [] }
        let above = recordsAboveClear(subject.report, in: release)
        guard !above.isEmpty else { return [] }
        var first: SourceLocation?
        subject.report.forEachHeader { header in
            if first == nil, above.contains(header.key) { first = header.location }
        }
        return [
            found(
                "\(DisplayText.count(above.count, "record")) above TLP:CLEAR, wholly or in part, would stand at "
                    + address.text,
                at: SourceLocation(path: SiteConfiguration.path),
                explanation: "The release is for \(release.audience.label). Build for '--audience clear', or leave "
                    + "'base_url' out of a site for a closed circle.",
                notes: first.map { [.init("The first is here", at: $0)] } ?? [])
        ]
    }

    /// What a release shows and one for everybody would hold back: whole records, and those that would lose a part.
    ///
    /// Release itself is asked, so that a label counts wherever it can stand. That costs two filters, on sites alone that
    /// have made this mistake.
    private func recordsAboveClear(_ report: Report, in release: Release) -> Set<RecordKey> {
        var forEverybody = release
        forEverybody.audience = .clear
        var shown = ReleaseFilter(report: report, release: release)
        var clear = ReleaseFilter(report: report, release: forEverybody)
        _ = shown.filtered(report)
        _ = clear.filtered(report)
        var above = clear.withheld.subtracting(shown.withheld)
        for (key, count) in clear.lostParts where count > shown.lostParts[key, default: 0] { above.insert(key) }
        return above
    }
}
