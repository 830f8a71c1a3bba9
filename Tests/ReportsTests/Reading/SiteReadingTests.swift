import Diagnostics
import Reports
import TestSupport
import Testing

struct SiteReadingTests {
    private func read(_ marked: String) -> (site: SiteConfiguration, findings: [Finding], diagnostics: [Diagnostic]) {
        let text = MarkedText(marked)
        let read = SiteConfiguration.read(text.bytes)
        return (read.value, text.findings(read.diagnostics), read.diagnostics)
    }

    @Test func `A language is a tag, and nothing that could end a line of another file`() {
        for tag in ["en", "ur", "pt-BR", "zh-Hant-TW", "de-1996", "x-own"] {
            let (site, findings, _) = read("title: T\ncontent_version: 1\nlanguage: \(tag)\ncontent_language: \(tag)\n")
            #expect(findings.isEmpty && site.language == tag && site.contentLanguage == tag, "\(tag)")
        }
        for text in [
            "\"en\\nContact: mailto:a@example.org\"", "\"en\\\" lang=\\\"x\"", "en_GB", "en-", "\"-\"", "1",
            "abcdefghi",
            "ú",
        ] {
            let (site, findings, _) = read(
                "title: T\ncontent_version: 1\nlanguage: 1️⃣\(text)\ncontent_language: 2️⃣\(text)\n")
            #expect(findings.map(\.code) == ["wrong-form", "wrong-form"], "\(text): \(findings)")
            #expect(site.language == "en" && site.contentLanguage == "en", "\(text)")
        }
    }

    @Test func `Every setting is kept`() throws {
        let (site, findings, _) = read(
            """
            content_version: 1
            title: T
            description: D
            base_url: https://example.org/site/
            language: ur
            time_zone: Asia/Karachi
            authors: [One, Two]
            contact: a@example.org
            audience: amber
            grading: off
            likelihood_scale: phia
            counting_rule: lowest
            vague_counts: {several: 4 to 6, scores: at least 40, approximation: 20}
            vocabularies:
              replace: [occupation]
              kind: {kidnapping: {label: Kidnapping, definition: D, violent: yes, codes: {gtd: x, acled: y}, colour: red, shape: square}, bombing: Bomb}
              occupation: {sweeper: Sweeper}
            checks: {empty-value: off, missing-basis: error, exclusive-role: warning}
            navigation: [{title: Map, target: map.html}]
            page_size: 40
            map: {borders: off}
            style_page: yes
            data: [csv, icalendar]
            """)
        #expect(findings.isEmpty)
        #expect(site.title == "T" && site.description == "D" && site.baseURL?.text == "https://example.org/site")
        #expect(site.language == "ur" && site.timeZone == "Asia/Karachi" && site.authors == ["One", "Two"])
        #expect(site.contact == "a@example.org" && site.audience == .amber && !site.showsGrading)
        #expect(
            site.likelihoodScale.id == "phia" && site.countingRule == .lowest && site.pageSize == 40
                && !site.drawsBorders && site.hasStylePage && site.dataFormats == [.csv, .icalendar])
        #expect(site.vagueCounts.approximation == 20)
        #expect(site.vagueCounts.words.first { $0.text == "several" }?.lower == 4)
        #expect(site.vagueCounts.words.first { $0.text == "scores" }?.upper == nil)
        let term = try #require(site.vocabularies.kind["kidnapping"])
        #expect(
            term.label == "Kidnapping" && term.definition == "D" && term.isViolent && term.colour == "red"
                && term.shape == "square")
        #expect(term.crosswalk.map(\.scheme) == ["acled", "gtd"])
        #expect(site.vocabularies.kind["bombing"]?.label == "Bomb" && site.vocabularies.kind["raid"] != nil)
        #expect(site.vocabularies.occupation.terms.map(\.id) == ["sweeper"])
        #expect(site.checks["empty-value"] == .some(nil) && site.checks["missing-basis"] == .some(.error))
        #expect(site.navigation.map(\.target) == ["map.html"])
    }

    @Test func `A site has a file with a title`() {
        #expect(SiteConfiguration.read(nil).diagnostics.map(\.code.name) == ["missing-site-file"])
        #expect(
            read("1️⃣content_version: 1\n").findings == [
                Finding("missing-key", "1️⃣", "'title' is missing: the site's configuration must have it")
            ])
        #expect(read("content_version: 1\ntitle: A\n---\n1️⃣title: B\n").findings.map(\.marker) == ["1️⃣"])
    }

    @Test func `Every wrong setting is pointed at with what was meant`() {
        let (site, findings, diagnostics) = read(
            """
            content_version: 1️⃣2
            title: T
            base_url: 2️⃣ftp://example.org
            audience: 3️⃣ambr
            grading: 4️⃣of
            likelihood_scale: 5️⃣icd
            vague_counts: {several: 6️⃣unknown}
            vocabularies: {7️⃣kinds: {a: A}, kind: {8️⃣Big Bomb: A}}
            checks: {empty-value: 9️⃣of}
            """)
        #expect(findings.map(\.marker) == ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"])
        #expect(
            findings.map(\.code) == [
                "out-of-range", "invalid-address", "unknown-label", "unknown-choice", "unknown-choice", "wrong-form",
                "unknown-key", "invalid-id", "unknown-choice",
            ])
        #expect(
            diagnostics.compactMap(\.suggestion).contains("amber")
                && diagnostics.compactMap(\.suggestion).contains("kind"))
        #expect(diagnostics.compactMap(\.suggestion).contains("big-bomb"))
        // An audience that cannot be read is the narrowest reading: what the open web may hold.
        #expect(site.audience == .clear)
    }
}
