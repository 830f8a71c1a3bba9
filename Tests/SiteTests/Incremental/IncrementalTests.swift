import Building
import Diagnostics
import TestSupport
import Testing

/// However a site came to be what it is, its pages are those of a clean build, byte for byte.
///
/// `SITREP_EDITS=10000` makes more edits, `SITREP_SEED=2` others, and `SITREP_LONG_CHECKS=1` ten times as many. A failure
/// prints a short list of edits that shows it; in a file that `SITREP_REPLAY` names, such a list is run again.
@Suite struct IncrementalTests {
    private static let seed = LongChecks.number("SITREP_SEED") ?? 1
    private static let edits = LongChecks.number("SITREP_EDITS") ?? LongChecks.count(10_000)

    @Test func `any sequence of edits gives the pages and messages of a clean build`() async throws {
        // Several sequences, each from the beginning; as many at once as there are processors to do something.
        let sequences = 4
        let tallies = try await withThrowingTaskGroup(of: IncrementalRun.Tally.self) { group in
            for sequence in 0..<sequences {
                group.addTask {
                    try await Self.run(seed: UInt64(Self.seed * 1000 + sequence), edits: Self.edits / sequences)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let tally = tallies.reduce(into: IncrementalRun.Tally()) { $0.add($1) }
        if LongChecks.areOn { print("incremental: \(tally)") }
        // A tenth of the steps and more change pages, and so on: a generator that does nothing much proves nothing.
        #expect(tally.changes * 10 > tally.steps, "\(tally)")
        #expect(tally.sames * 40 > tally.steps, "\(tally)")
        #expect(tally.breaks * 20 > tally.steps, "\(tally)")
        #expect(tally.mends * 20 > tally.steps, "\(tally)")
        #expect(tally.appearances * 100 > tally.steps && tally.disappearances * 100 > tally.steps, "\(tally)")
        #expect(
            tally.publications > 5 && tally.unpublished > 0 && tally.tamperings > 0, "\(tally)")
        #expect(tally.refusals > 0 && tally.wrongHints * 5 > tally.steps, "\(tally)")
    }

    private static func run(seed: UInt64, edits: Int) async throws -> IncrementalRun.Tally {
        var run = try IncrementalRun()
        let first = EditStep(
            edits: IncrementalContent.files.map { .write($0.path, Array($0.text.utf8)) }, hint: nil)
        var states: [[String: EditedSite.Entry]] = [run.site.entries()]
        var steps = [first]
        #expect(try await run.take(first) == nil)
        #expect(run.last?.hasErrors == false, "\(run.last?.diagnostics.map(\.summary) ?? [])")
        var generator = EditGenerator(seed: seed, original: run.site.entries())
        var random = SeededGenerator(seed: seed)
        while run.tally.edits < edits {
            let state = run.site.entries()
            let step = generator.step(state, hasErrors: run.last?.hasErrors ?? true)
            states.append(state)
            steps.append(step)
            let isTenth = steps.count.isMultiple(of: 10)
            guard let difference = try await run.take(step, checksLinks: isTenth) else {
                guard steps.count.isMultiple(of: 5) else { continue }
                // Often twice, so that the second one finds nothing to do.
                var difference: String?
                for _ in 0..<(random.chance(50) ? 2 : 1) where difference == nil {
                    difference = try await run.publish { routes in
                        random.chance(20) ? routes.randomElement(using: &random) : nil
                    }
                }
                if let difference {
                    Issue.record(
                        "Seed \(seed), step \(steps.count - 1): \(difference)\n\(EditScript.text(steps.suffix(6)))")
                    break
                }
                continue
            }
            let short = try await FailingSteps.shortened(states, steps, within: .seconds(60)) {
                try await IncrementalRun.difference(after: $0) != nil
            }
            Issue.record(
                """
                Seed \(seed), step \(steps.count - 1): the rebuilt site differs from a clean one.
                \(difference)
                These edits show it:
                \(EditScript.text(short))
                """)
            break
        }
        return run.tally
    }

    @Test(.enabled(if: LongChecks.text("SITREP_REPLAY") != nil)) func `a list of edits from a file`() async throws {
        let path = try #require(LongChecks.text("SITREP_REPLAY"))
        let text = String(decoding: try #require(TemporaryFolder.bytes(of: path)), as: UTF8.self)
        #expect(try await IncrementalRun.difference(after: EditScript.steps(text), comparesAll: true) == nil)
    }

    @Test func `a list of edits that is printed is the same when it is read`() {
        let original = IncrementalContent.files.reduce(into: [String: EditedSite.Entry]()) {
            $0[$1.path] = .file(Array($1.text.utf8))
        }
        var generator = EditGenerator(seed: 7, original: original)
        let steps = (0..<600).map { _ in generator.step(original, hasErrors: false) }
        #expect(EditScript.steps(EditScript.text(steps)) == steps)
        let kinds = Set(steps.flatMap(\.edits).map { "\($0)".prefix { $0 != "(" } })
        #expect(kinds == ["write", "writeKeepingTime", "touch", "remove", "rename", "link", "makeFolder"])
    }

    @Test func `a list of edits that fails is shortened to what is needed for it`() async throws {
        var states: [[String: EditedSite.Entry]] = []
        var steps: [EditStep] = []
        let run = try IncrementalRun()
        var generator = EditGenerator(seed: 3, original: [:])
        func take(_ step: EditStep) {
            states.append(run.site.entries())
            steps.append(step)
            for edit in step.edits { run.site.make(edit) }
        }
        take(EditStep(edits: IncrementalContent.files.map { .write($0.path, Array($0.text.utf8)) }, hint: nil))
        for _ in 0..<10 { take(generator.step(run.site.entries(), hasErrors: false)) }
        let needed = [Edit.write("Content/x.yaml", [0x41]), .touch("Content/site.yaml")]
        take(EditStep(edits: [.touch("Content"), needed[0], .touch("Templates")], hint: []))
        for _ in 0..<5 { take(generator.step(run.site.entries(), hasErrors: false)) }
        take(EditStep(edits: [.remove("Content/media"), needed[1]], hint: ["Content"]))
        let short = try await FailingSteps.shortened(states, steps, within: .seconds(60)) { steps in
            let edits = steps.flatMap(\.edits)
            // The file may stand there from the start.
            return edits.last == needed[1] && edits.contains(needed[0])
        }
        #expect(short.flatMap(\.edits) == needed)
    }
}
