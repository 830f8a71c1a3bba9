import TestSupport
import Testing

extension BrowserTests {
    /// Every vector where a rule holds a value to something, and where text is read as Markdown.
    @Suite struct HostileAttemptTests {
        @Test(.enabled(if: LongChecks.areOn))
        func `What a field does not take is refused, and what it takes does nothing`() async throws {
            let all = HostileAttempt.all()
            let attempts = all.enumerated().filter { LongChecks.isInSlice($0.offset) }.map(\.element)
            let outcome = try await HostileAttempt.outcome(of: attempts)
            defer { outcome.site.remove() }
            #expect(outcome.taken.count + outcome.refused.count == attempts.count)
            #expect(outcome.refused.count > attempts.count / 2)
            // Every field was tried, and no error was made of anything but the attempts.
            let tried = Set(all.map(\.field))
            #expect(HostileField.held.allSatisfy { tried.contains($0.path) })
            if LongChecks.text("SITREP_SHOW_ATTEMPTS") != nil { Self.show(outcome) }
            try await WatchedTab.with(ignoresPolicy: true) { tab in
                for page in outcome.site.shownPages where page != "404.html" {
                    let visit = try await tab.visit(outcome.site.address(page), within: outcome.site.root)
                    #expect(visit.faults.isEmpty, "\(page)")
                }
                #expect(tab.caught.isEmpty)
            }
        }

        @Test(.enabled(if: LongChecks.areOn))
        func `The small records are taken when nothing in them is hostile`() async throws {
            let outcome = try await HostileAttempt.outcome(of: HostileAttempt.controls())
            outcome.site.remove()
            #expect(outcome.taken.count > 200)
            #expect(outcome.refused.map(\.field) == [], "\(outcome.reasons)")
        }

        @Test func `No address that runs or that hides another is taken`() async throws {
            let attempts = HostileAttempt.all().filter { $0.field == "source/url" }
            let outcome = try await HostileAttempt.outcome(of: attempts)
            outcome.site.remove()
            let taken = outcome.taken.map(\.vector.text)
            #expect(taken.allSatisfy { $0.hasPrefix("https://") || $0.hasPrefix("mailto:") }, "\(taken)")
            #expect(outcome.refused.count > 80)
        }

        /// Which vectors which fields took, for whoever judges whether they should.
        private static func show(_ outcome: HostileAttempt.Outcome) {
            for (field, taken) in Dictionary(grouping: outcome.taken, by: \.field).sorted(by: { $0.key < $1.key }) {
                print("\(field): \(taken.map(\.vector.name))")
            }
            print("taken \(outcome.taken.count), refused \(outcome.refused.count)")
        }
    }
}
