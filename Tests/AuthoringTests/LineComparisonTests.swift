import TestSupport
import Testing

@testable import Authoring

struct LineComparisonTests {
    private func diff(_ before: String, _ after: String) -> String? {
        LineComparison.diff(path: "a.jsonl", before: Array(before.utf8), after: Array(after.utf8))
    }

    @Test func `Lines that are the same are kept, and the others taken out and put in`() {
        #expect(
            diff("a\nb\nc\n", "a\nB\nc\nd\n")
                == "--- a/a.jsonl\n+++ b/a.jsonl\n@@ -1,3 +1,4 @@\n a\n-b\n+B\n c\n+d\n")
        #expect(diff("a\n", "a\n") == nil)
        #expect(diff("", "a\n") == "--- a/a.jsonl\n+++ b/a.jsonl\n@@ -0,0 +1,1 @@\n+a\n")
        #expect(diff("a\n", "") == "--- a/a.jsonl\n+++ b/a.jsonl\n@@ -1,1 +0,0 @@\n-a\n")
    }

    @Test func `Whatever changed, the changes lead from one state to the other`() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            func lines() -> [UInt8] {
                (0..<Int.random(in: 0...12, using: &random)).flatMap { _ in
                    Array("line \(Int.random(in: 0...9, using: &random))\n".utf8)
                }
            }
            let (before, after) = (lines(), lines())
            #expect(LineComparison.edits(before, after).applied(to: before) == after)
        }
    }
}
