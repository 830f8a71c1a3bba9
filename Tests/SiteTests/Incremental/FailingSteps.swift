/// Makes a list of steps that end in a difference as short as it gets in a given time.
struct FailingSteps {
    typealias Test = @Sendable ([EditStep]) async throws -> Bool

    private var steps: [EditStep]
    private let end: ContinuousClock.Instant
    private let fails: Test

    /// - Parameters:
    ///   - states: What stood there before each step.
    ///   - steps: All steps so far, the last of which made a difference.
    ///   - fails: Whether others make one too.
    static func shortened(
        _ states: [[String: EditedSite.Entry]], _ steps: [EditStep], within limit: Duration, _ fails: @escaping Test
    ) async throws -> [EditStep] {
        let end = ContinuousClock.now + limit
        var count = 1
        while true {
            // The state some steps ago, written and built at once, and the steps since.
            let start = max(0, steps.count - count)
            let made = EditStep(edits: EditedSite.edits(from: [:], to: states[start]), hint: nil)
            let candidate = [made] + steps[start...]
            if start == 0 || ContinuousClock.now > end { return candidate }
            if try await fails(candidate) {
                var failing = FailingSteps(steps: candidate, end: end, fails: fails)
                try await failing.shorten()
                return failing.steps
            }
            count *= 4
        }
    }

    private mutating func shorten() async throws {
        var isShorter = true
        while isShorter, ContinuousClock.now < end {
            isShorter = false
            for index in steps.indices.dropLast().reversed() where index > 0 {
                var fewer = steps
                fewer.remove(at: index)
                if try await keeps(fewer) { isShorter = true }
            }
            for index in steps.indices.reversed() { if try await shortenEdits(of: index) { isShorter = true } }
        }
    }

    /// Leaves out edits of one step: many at once at first, then one by one.
    private mutating func shortenEdits(of index: Int) async throws -> Bool {
        var isShorter = false
        var size = max(1, steps[index].edits.count / 2)
        while true {
            var start = 0
            while start < steps[index].edits.count, ContinuousClock.now < end {
                var fewer = steps
                fewer[index].edits.removeSubrange(start..<min(start + size, fewer[index].edits.count))
                if try await keeps(fewer) { isShorter = true } else { start += size }
            }
            if size == 1 { return isShorter }
            size /= 2
        }
    }

    private mutating func keeps(_ fewer: [EditStep]) async throws -> Bool {
        guard ContinuousClock.now < end, try await fails(fewer) else { return false }
        steps = fewer
        return true
    }
}
