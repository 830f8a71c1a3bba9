import Foundation
import Publishing
import Testing

/// Briefs.
struct BriefPageTests {
    private let attack = """
        -- Content/incidents/attack.yaml --
        title: The attack
        kind: suicide-bombing
        date: 2023-01-30
        sources: [paper]
        tolls:
          - by: {label: hospital}
            as_of: 2023-02-01
            sources: [paper]
            rows: [{as: target, killed: 101}]
          - by: {label: police}
            as_of: 2023-02-04
            sources: [paper]
            rows: [{as: target, killed: 84}]
        claims:
          - id: count
            says: The list was corrected.
            by: {label: police}
            made: 2023-02-04
            sources: [paper]
        -- Content/sources/paper.yaml --
        title: The paper
        publisher: Paper

        """

    private func brief(_ date: String, _ more: String = "", _ body: String) -> String {
        "-- Content/briefs/b.md --\n---\ntitle: A brief\ndate: \(date)\nauthors: [Editor]\n\(more)---\n\n\(body)\n"
    }

    @Test
    func `A value is the one known on the brief's date, with today's where it has changed`() {
        let then = TestSite(attack + brief("2023-02-02", "", "Dead: [[attack.killed]]."))
        #expect(TestSite.text(then.page("briefs/b.html")).contains("Dead: 101 (now 84)."))
        let later = TestSite(attack + brief("2023-02-05", "", "Dead: [[attack.killed]]."))
        #expect(TestSite.text(later.page("briefs/b.html")).contains("Dead: 84 ."))
    }

    @Test
    func `What is withheld leaves no id, in prose, under judgements or among the records mentioned`() {
        let secret = attack.replacing("attack", with: "raid-on-the-cell").replacing(
            "title: The raid-on-the-cell", with: "title: Hidden\ntlp: red")
        let site = TestSite(
            secret
                + brief(
                    "2023-02-05",
                    "judgements:\n  - text: It will go on, see [[raid-on-the-cell]].\n    likelihood: likely\n"
                        + "    rests_on: [raid-on-the-cell#count]\n",
                    "After [[raid-on-the-cell]]: [[raid-on-the-cell.killed]]."))
        for route in ["briefs/b.html", "briefs.html"] {
            #expect(!site.page(route).contains("raid-on-the-cell"))
            #expect(!site.page(route).contains("Hidden"))
        }
        #expect(TestSite.text(site.page("briefs/b.html")).contains("After withheld: withheld."))
    }

    @Test
    func `A judgement has its likelihood with the scale's range, its confidence apart, and what it rests on`() {
        let site = TestSite(
            attack
                + brief(
                    "2023-02-05",
                    "judgements:\n  - text: It will go on.\n    likelihood: probable\n    confidence: low\n"
                        + "    rests_on: [attack#count]\n    would_change_if: A truce holds.\n", "Text."))
        let page = site.page("briefs/b.html")
        let row = TestSite.text(page.between("id=\"judgement.1\"", "</li>") ?? "")
        #expect(row.contains("Likelihood probable 55 to 80 per cent"))
        #expect(row.contains("Confidence in the judgement low"))
        #expect(row.contains("Rests on police, 4 February 2023 (The attack)"))
        #expect(row.contains("Would change if A truce holds."))
        #expect(page.contains("href=\"../incidents/attack.html#claim.count\""))
        #expect(TestSite.text(page).contains("likely, probable 55 to 80 per cent"))
    }

    @Test
    func `Citations are numbered in the order of the text and keep their page numbers`() {
        let site = TestSite(
            attack + "-- Content/sources/book.yaml --\ntitle: The book\npublisher: Press\n"
                + brief("2023-02-05", "sources: [paper, book]\n", "One [@book, p. 4], two [@paper], three [@book]."))
        let page = site.page("briefs/b.html")
        #expect(page.contains("href=\"#source.1\" title=\"The book, p. 4\">1, p. 4</a>"))
        let list = TestSite.text(page.between("id=\"sec.sources\"", "</section>") ?? "")
        #expect(list.says("The book", before: "The paper"))
        #expect(list.count(of: "The book") == 1)
    }

    @Test
    func `Briefs are listed newest first`() {
        let site = TestSite(
            "-- Content/briefs/old.md --\n---\ntitle: Old\ndate: 2022-01-01\nauthors: [E]\n---\n\nText.\n"
                + brief("2023-02-05", "kind: weekly\ncovers: {period: 2023-01}\nkey_points: [First point.]\n", "Text."))
        let list = TestSite.text(site.page("briefs.html"))
        #expect(list.says("A brief", before: "Old"))
        #expect(list.contains("5 February 2023 · Weekly · January 2023 First point."))
    }
}
