import Diagnostics
import Reports
import TestSupport
import Testing

/// Names that pass for others.
struct DeceivingNameTests {
    private func actors(_ first: String, _ second: String, more: String = "") -> SmallSite {
        SmallSite(
            "-- Content/actors/one.yaml --\nname: \(first)\nkind: armed-group\n"
                + "-- Content/actors/two.yaml --\nname: 1️⃣\(second)\nkind: armed-group\n\(more)")
    }

    @Test func `A name that looks like another's is pointed at, with the letter that differs`() {
        #expect(
            actors("Al-Badr", "AI-Badr").findings("confusable-name") == [
                Finding(
                    "confusable-name", "1️⃣",
                    "'AI-Badr' looks like 'Al-Badr' of an actor 'one' and is not the same: U+0049 for U+006C")
            ])
        #expect(actors("Jaish", "J\u{430}ish").findings("confusable-name").count == 1)
    }

    @Test func `The same name, a like name and names that are said to be distinct are let pass`() {
        #expect(actors("Al-Badr", "al-badr").findings("confusable-name") == [])
        #expect(actors("Karnal", "Kamal").findings("confusable-name") == [])
        let distinct = "relations: [{relation: distinct-from, actor: one}]\n"
        #expect(actors("Al-Badr", "AI-Badr", more: distinct).findings("confusable-name") == [])
    }

    @Test func `Ids that differ by a nought or a one are pointed at`() {
        let site = SmallSite(
            "-- Content/campaigns/kpo-attack.yaml --\ntitle: A\nkind: case\n-- Content/campaigns/kp0-attack.yaml --\ntitle: B\nkind: case\n"
        )
        #expect(site.findings("confusable-name").count == 1)
    }
}
