import Diagnostics
import Reports
import TestSupport
import Testing

/// Rules about briefs, about records that nobody needs, and about what goes out.
struct ProductRuleTests {
    private static func brief(_ judgements: String, body: String = "Text.", site: String = "title: S") -> SmallSite {
        SmallSite(
            "-- Content/site.yaml --\n\(site)\n-- Content/briefs/b.md --\n---\n\(String.briefHead)\(judgements)\n---\n\n\(body)\n"
        )
    }

    @Test(arguments: [
        "We judge with high confidence that an attack is likely.",
        "It is very likely, and our confidence is\nhigh. We are confident it is unlikely.",
        "We have low confidence that it is almost certainly over.",
    ]) func `A likelihood and a confidence do not stand in one sentence`(_ text: String) {
        let found = Self.brief("", body: text).findings("likelihood-with-confidence")
        #expect(found.count == 1 && found[0].summary.hasSuffix("and a degree of confidence stand in one sentence"))
    }

    @Test func `The sentence is found in the file`() {
        let site = Self.brief(
            "judgements: [{text: \"First. 1️⃣With high confidence, it is likely.\", likelihood: likely}]",
            body: "Quiet.")
        #expect(
            site.findings("likelihood-with-confidence") == [
                Finding(
                    "likelihood-with-confidence", "1️⃣", "'likely' and a degree of confidence stand in one sentence")
            ])
    }

    @Test(arguments: [
        "An attack is likely. We have high confidence in this.", "Public confidence makes it likely.",
        "It is likely that they will gain confidence.",
    ]) func `Two sentences may say both`(_ text: String) {
        #expect(Self.brief("", body: text).findings("likelihood-with-confidence").isEmpty)
        let german = SmallSite(
            "-- Content/briefs/b.md --\n---\n\(String.briefHead)language: de\n---\n\nhigh confidence likely\n")
        #expect(german.findings("likelihood-with-confidence").isEmpty)
    }

    @Test func `A brief keeps to one row of ICD 203, and a judgement to one degree`() {
        let site = Self.brief(
            """
            judgements:
              - {text: More attacks will come., likelihood: very likely}
              - {text: It will not spread., likelihood: 1️⃣improbable}
              - {text: It is 2️⃣unlikely to end., likelihood: likely}
            """)
        #expect(
            site.findings("mixed-likelihood") == [
                Finding("mixed-likelihood", "1️⃣", "'improbable' is of another row of the scale than 'very likely'"),
                Finding("mixed-likelihood", "2️⃣", "'unlikely' in the text is another degree than 'likelihood: likely'"),
            ])
        let phia = Self.brief(
            "judgements:\n  - {text: A., likelihood: likely}\n  - {text: B., likelihood: probable}\n",
            site: "title: S\nlikelihood_scale: phia")
        #expect(phia.findings("mixed-likelihood").isEmpty)
        let sound = Self.brief(
            "judgements:\n  - {text: It is very likely., likelihood: very likely}\n  - {text: B., likelihood: almost no chance}\n"
        )
        #expect(sound.findings("mixed-likelihood").isEmpty)
        let denied = Self.brief("judgements:\n  - {text: It is not likely., likelihood: unlikely}\n")
        #expect(denied.findings("mixed-likelihood").isEmpty)
    }

    private static func twins(_ first: String, _ second: String) -> SmallSite {
        SmallSite(
            "-- Content/incidents/a.yaml --\nid: a\ntitle: Bomb at the mosque\nkind: bombing\nplace: here\n\(first)\n---\nid: b\ntitle: 1️⃣Bomb in the mosque\nkind: bombing\nplace: here\n\(second)\n"
                + .checkingFrame)
    }

    @Test(arguments: [
        ("date: 2023-02-17", "date: 2023-02-17"),
        ("date: 2023-02-17\nkilled: 4", "date: 2023-02-17\nkilled: at least 3"),
        ("date: 2023-02-17\nkilled: 4", "date: 2023-02-17"),
        ("date: 2023-02-17\nexternal_ids: {ucdp: 1}", "date: 2023-02-17\nexternal_ids: {gtd: 1}"),
    ]) func `One event is not recorded twice`(_ first: String, _ second: String) {
        #expect(
            Self.twins(first, second).findings("duplicate-incident") == [
                Finding("duplicate-incident", "1️⃣", "'b' seems to be the same event as 'a'")
            ])
    }

    @Test(arguments: [
        ("date: 2023-02-17", "date: 2023-02-18"), ("date: 2023-02", "date: 2023-02"),
        ("date: 2023-02-17\nkilled: 4", "date: 2023-02-17\nkilled: 9"),
        ("date: 2023-02-17\nexternal_ids: {ucdp: 1}", "date: 2023-02-17\nexternal_ids: {ucdp: 2}"),
        ("date: 2023-02-17", "date: 2023-02-17\nrelated: [{relation: part-of, incident: a}]"),
        ("date: 2023-02-17", "date: 2023-02-17\nduplicate_of: a"),
    ]) func `Two events of one day are two`(_ first: String, _ second: String) {
        #expect(Self.twins(first, second).findings("duplicate-incident").isEmpty)
    }

    @Test(arguments: [(99, 1), (100, 0), (5_998, 0)])
    func `An incident is compared with no more than a hundred of its day`(_ between: Int, _ pairs: Int) {
        func record(_ number: Int, _ title: String) -> String {
            "{\"id\":\"i\(10_000 + number)\",\"title\":\"\(title)\",\"kind\":\"bombing\",\"date\":\"2023-02-17\",\"place\":\"here\"}\n"
        }
        let same = "Bombing at the large mosque"
        let others = (0..<between).map { record($0 + 1, "T\($0)") }.joined()
        let site = SmallSite(
            "-- Content/incidents/a.jsonl --\n" + record(0, same) + others + record(between + 1, same) + .checkingFrame)
        #expect(DuplicateFinder(site.assembled.value).pairs().count == pairs)
    }

    @Test func `A source and a place that nothing names are told of`() {
        let site = SmallSite(
            """
            -- Content/sources/many.yaml --
            id: 1️⃣alone
            title: T
            ---
            id: cited
            title: T
            ---
            id: spoken
            title: T
            ---
            id: repeated
            title: T
            ---
            id: repeats
            title: T
            origin: repeated
            ---
            id: old-name-of-none
            title: T
            formerly: [older]
            -- Content/places/many.yaml --
            id: 2️⃣empty
            name: E
            ---
            id: outer
            name: O
            ---
            id: inner
            name: I
            within: outer
            ---
            id: written
            name: W
            -- Content/incidents/a.md --
            ---
            title: A
            kind: bombing
            date: 2023
            place: inner
            sources: [repeats, older]
            claims: [{says: A, by: spoken}]
            ---

            See [[written]] [@cited].

            """)
        #expect(
            site.findings("unused-source") == [
                Finding("unused-source", "1️⃣", "Source 'alone' is named by no record")
            ])
        #expect(
            site.findings("unused-place") == [Finding("unused-place", "2️⃣", "Place 'empty' is named by no record")])
    }

    @Test func `One line says how many sources have no archived copy`() {
        let one = "id: s0\ntitle: T\nurl: https://example.org/0\narchived: [https://archive.example/0]\n"
        let others = (1...9).map { "---\nid: s\($0)\ntitle: T\nurl: https://example.org/\($0)\n" }.joined()
        let rest = "---\nid: offline\ntitle: T\n---\nid: set\ntitle: T\nurl: https://example.org/x\nkind: dataset\n"
        let site = SmallSite("-- Content/sources/many.yaml --\n" + one + others + rest)
        #expect(
            site.findings("source-not-archived").map(\.summary) == [
                "9 of 10 sources with an address have no archived copy: 's1', 's2', 's3' and 6 more"
            ])
        #expect(SmallSite("-- Content/sources/many.yaml --\n" + one).findings("source-not-archived").isEmpty)
        #expect(site.editorialDiagnostics(off: ["source-not-archived"]).allSatisfy { $0.code.name == "unused-source" })
    }
}
