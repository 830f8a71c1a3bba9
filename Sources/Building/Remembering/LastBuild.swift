import Diagnostics
import Reports

/// What the last build of an output was made from, what it said, and how it left the output.
struct LastBuild: Sendable {
    static let header = "sitrep-last-build 2"

    var inputs: SHA256.Digest
    /// The moment by which it was released, in seconds since 1970.
    var now: Int
    var embargoes: Embargoes
    var output: OutputState
    var said: Said

    /// The last embargo that was over at a moment, and the first that was not: between the two nothing changes.
    struct Embargoes: Sendable, Equatable {
        var over: Int?
        var next: Int?

        init(_ records: [ParsedRecord], at now: Instant) {
            let embargoes = records.compactMap { $0.embargo?.seconds }
            over = embargoes.filter { $0 <= now.seconds }.max()
            next = embargoes.filter { $0 > now.seconds }.min()
        }

        init(over: Int?, next: Int?) {
            self.over = over
            self.next = next
        }
    }

    /// What a build says besides the site itself.
    struct Said: Sendable {
        var diagnostics: [Diagnostic]
        var heldBack: HeldBack
        var audience: TrafficLight
        var counts: BuildReport.Counts
        var hasBaseURL: Bool
        var files: Int
        var foreign: Int
        var bytes: Int
        var waived: Int
        var unrecorded: Int
        var secrets: Int
    }

    /// Whether a release at another moment holds back the same records and says the same: on the same day (what expires does
    /// so by days), and on the same side of every embargo.
    func isValid(at other: Instant) -> Bool {
        let seconds = other.seconds
        guard other.day == Instant(seconds: now).day else { return false }
        if let over = embargoes.over, seconds < over { return false }
        if let next = embargoes.next, seconds >= next { return false }
        return true
    }

    /// The report of a build that finds everything as this one left it; without the records, which were not read.
    func report(sources: SourceTexts) -> BuildReport {
        var summary = PublishSummary(.unchanged)
        (summary.unchanged, summary.foreign, summary.bytes) = (said.files, said.foreign, said.bytes)
        var report = BuildReport(
            diagnostics: said.diagnostics, heldBack: said.heldBack, audience: said.audience, counts: said.counts,
            sources: sources, report: Report(site: SiteConfiguration()))
        report.waived = said.waived
        report.unrecorded = said.unrecorded
        report.secrets = said.secrets
        report.hasBaseURL = said.hasBaseURL
        report.published = summary
        return report
    }
}
