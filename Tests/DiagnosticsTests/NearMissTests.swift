import Diagnostics
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
}
