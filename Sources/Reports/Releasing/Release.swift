package import Diagnostics

/// For whom, and at what time, a report is released.
package struct Release: Sendable {
    /// Everything above this label is withheld.
    package var audience: TrafficLight
    /// The moment by which embargoes are judged.
    package var now: Instant
    /// Whether drafts are shown: for the author's own preview only.
    package var includesDrafts: Bool

    package init(audience: TrafficLight, now: Instant, includesDrafts: Bool = false) {
        self.audience = audience
        self.now = now
        self.includesDrafts = includesDrafts
    }

    /// Why a record is held back; nil where it is not.
    func reason(toWithhold header: borrowing RecordHeader) -> HeldBack.Reason? {
        if header.tlp > audience { return .label }
        if header.isDraft, !includesDrafts { return .draft }
        if let embargo = header.embargo, embargo.value > now { return .embargo }
        return nil
    }
}

/// What a release held back: for the summary, which says how much, and for the scan of the output, which looks for it.
package struct HeldBack: Sendable {
    package enum Reason: String, Sendable, CaseIterable {
        case draft, embargo, label
        case takenDown = "taken-down"
    }

    /// Whole records, sorted by key.
    package var records: [(key: RecordKey, reason: Reason)] = []
    /// Parts of released records: claims, rows, prose blocks, media.
    package var parts = 0

    package init() {}

    package func count(_ reason: Reason) -> Int { records.count { $0.reason == reason } }
}

extension Report {
    /// The part of the report that an audience may see at a time, and the indexes made from that part alone.
    ///
    /// What is above the audience, a draft or under embargo is gone from the result, and so is every reference to it: a
    /// name becomes the text that the author typed beside it, or a word that says no more than "withheld".
    package func released(_ release: Release) -> Checked<ReleasedReport> {
        var filter = ReleaseFilter(report: self, release: release)
        // Before anything is taken out: what shares an origin that nobody may see still shares it.
        let origins = Origins(self, filter: filter)
        let released = filter.filtered(self)
        return Checked(
            ReleasedReport(
                released, release: release, heldBack: filter.heldBack, origins: origins,
                tombstones: filter.tombstones(of: self)),
            filter.diagnostics)
    }
}

extension DiagnosticCode {
    static let withheldReference = DiagnosticCode(
        "withheld-reference", .warning, "A released record names nothing that its audience may not see")

    package static let releasingCodes: [DiagnosticCode] = [.withheldReference]
}
