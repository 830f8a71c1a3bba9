import Reports
import TestSupport

@testable import Building

/// One site that is edited and rebuilt in memory, and compared with a clean build after each step.
struct IncrementalRun {
    /// What the steps did, so that a run which exercises nothing does not pass for a good one.
    struct Tally: Hashable {
        var steps = 0
        var edits = 0
        /// Bytes of pages changed, nothing changed, errors came, errors went, the machine refused.
        var changes = 0, sames = 0, breaks = 0, mends = 0, refusals = 0
        /// Pages appeared, and disappeared.
        var appearances = 0, disappearances = 0
        var wrongHints = 0
        /// Builds into a folder: those that wrote something, those that found nothing to do, those that were refused.
        var publications = 0, unchanged = 0, unpublished = 0
        /// Builds before which somebody had changed a file of the output.
        var tamperings = 0

        mutating func add(_ other: Tally) {
            for path in Self.all { self[keyPath: path] += other[keyPath: path] }
        }

        private static var all: [WritableKeyPath<Tally, Int>] {
            [
                \.steps, \.edits, \.changes, \.sames, \.breaks, \.mends, \.refusals, \.appearances, \.disappearances,
                \.wrongHints, \.publications, \.unchanged, \.unpublished, \.tamperings,
            ]
        }
    }

    let site: EditedSite
    private let live: LiveSite
    private let pipeline: Pipeline
    private var publishing: Pipeline
    private var theme = ThemeMemory()
    private(set) var tally = Tally()
    private(set) var last: BuildOutcome?
    /// The last clean build: of the same files it would be the same.
    private var clean: (entries: [String: EditedSite.Entry], checksLinks: Bool, outcome: BuildOutcome)?
    /// What the last build into a folder wrote.
    private var published: [String: [UInt8]] = [:]

    init() throws {
        site = try EditedSite()
        live = LiveSite(site: site.path, threads: 1, request: .init(now: SiteFixture.now))
        pipeline = Pipeline(site: site.path, threads: 1, request: .init(now: SiteFixture.now))
        // As the program has it: what builds into a folder remember from one to the next.
        publishing = pipeline
        publishing.recollection = Recollection(folder: "\(site.folder.path)/cache", program: "/bin/sh")
    }

    /// Makes the edits and rebuilds. Returns how the rebuilt site differs from a clean one; nil where it does not.
    mutating func take(_ step: EditStep, compares: Bool = true, checksLinks: Bool = false) async throws -> String? {
        for edit in step.edits { site.make(edit) }
        let outcome = await BuildOutcome(of: live, changed: step.hint, checksLinks: checksLinks)
        count(step, outcome)
        last = outcome
        guard compares else { return nil }
        let entries = site.entries()
        if clean?.entries != entries || clean?.checksLinks != checksLinks {
            // What the theme gives is a function of its files; now and then that is looked at too.
            if tally.steps.isMultiple(of: 20) { theme = ThemeMemory() }
            let outcome = await BuildOutcome(cleanBuildOf: pipeline, theme: &theme, checksLinks: checksLinks)
            clean = (entries, checksLinks, outcome)
        }
        return clean.flatMap { outcome.difference(from: $0.outcome) }
    }

    private mutating func count(_ step: EditStep, _ outcome: BuildOutcome) {
        tally.steps += 1
        tally.edits += step.edits.count
        if let hint = step.hint, !hint.isSuperset(of: step.edits.flatMap(\.paths)) { tally.wrongHints += 1 }
        if outcome.failure != nil { tally.refusals += 1 }
        guard let last else { return }
        if outcome == last { tally.sames += 1 }
        if outcome.hasErrors, !last.hasErrors { tally.breaks += 1 }
        if !outcome.hasErrors, last.hasErrors { tally.mends += 1 }
        if let files = outcome.files, let before = last.files {
            if files != before { tally.changes += 1 }
            if !Set(files.keys).isSubset(of: before.keys) { tally.appearances += 1 }
            if !Set(before.keys).isSubset(of: files.keys) { tally.disappearances += 1 }
        }
    }

    // MARK: - Builds into a folder

    private var output: String { "\(site.folder.path)/public" }

    /// Builds into the folder that all earlier calls have built into. Returns how it differs from the pages in memory, or,
    /// where those have errors, from what was there before.
    ///
    /// - Parameter tampersWith: Chooses among the files of the output one that somebody changes before.
    mutating func publish(tampersWith choose: ([String]) -> String?) async throws -> String? {
        guard let last else { return nil }
        if let route = choose(published.keys.sorted()) {
            tally.tamperings += 1
            try site.folder.write("public/\(route)", "Somebody was here")
        }
        var before = TemporaryFolder.files(of: output)
        do {
            let report = try await publishing.build(to: output)
            if last.failure != nil { return "built, although the pages in memory failed: \(last.failure ?? "")" }
            if let result = report.published?.result, result != .refused {
                if last.hasErrors { return "published in spite of errors" }
                before = last.files?.mapValues(\.bytes) ?? [:]
                published = before
                if result == .unchanged { tally.unchanged += 1 } else { tally.publications += 1 }
            } else {
                tally.unpublished += 1
                if !last.hasErrors, !report.hasErrors { return "not published, without an error" }
            }
        } catch {
            tally.unpublished += 1
            if last.failure == nil { return "failed: \(error)" }
        }
        let after = TemporaryFolder.files(of: output)
        let different = Set(after.keys).union(before.keys).subtracting(["sitrep-manifest.txt"]).filter {
            after[$0] != before[$0]
        }
        return different.isEmpty ? nil : "in the folder: \(different.sorted().prefix(10))"
    }

    /// Runs steps in a folder of their own. Returns the difference after the last one, or the first where each is compared.
    static func difference(after steps: [EditStep], comparesAll: Bool = false, checksLinks: Bool = true) async throws
        -> String?
    {
        var run = try IncrementalRun()
        for (index, step) in steps.enumerated() {
            let compares = comparesAll || index == steps.count - 1
            if let difference = try await run.take(step, compares: compares, checksLinks: checksLinks) {
                return difference
            }
        }
        return nil
    }
}
