import Diagnostics
import TestSupport
import Testing

struct NearMissTests {
    @Test func `A letter changed over is one difference`() {
        #expect(NearMiss.best(for: "kiled", among: ["killed", "injured", "missing"]) == "killed")
        #expect(NearMiss.best(for: "sorces", among: ["sources", "stake"]) == "sources")
        #expect(NearMiss.best(for: "brei", among: ["brie", "bribe"]) == "brie")
    }

    @Test func `A word that is too far away is not suggested`() {
        #expect(NearMiss.best(for: "weather", among: ["killed", "injured"]) == nil)
        #expect(NearMiss.best(for: "xy", among: ["ab"]) == nil)
        #expect(NearMiss.best(for: "", among: ["ab"]) == nil)
    }

    @Test func `Of equally near words the first in alphabetical order is taken`() {
        #expect(NearMiss.best(for: "cat", among: ["rat", "bat"]) == "bat")
        #expect(NearMiss.best(for: "cat", among: ["bat", "rat"]) == "bat")
    }

    @Test func `A distance that is given up early is one that is too large`() throws {
        var generator = SeededGenerator(seed: 3)
        func word() -> [Unicode.Scalar] {
            (0..<Int.random(in: 0...9, using: &generator)).map { _ in ["a", "b", "é"].randomElement(using: &generator)!
            }
        }
        for _ in 0..<2_000 {
            let (left, right) = (word(), word())
            let distance = try #require(NearMiss.distance(left, right))
            for most in 0...10 {
                let found = NearMiss.distance(left, right, atMost: most)
                #expect(found == (distance <= most ? distance : nil), "\(left) \(right) \(most)")
            }
        }
    }
}
