import Diagnostics
import Markdown

/// The sentences of briefs in which estimates are made, and the terms of likelihood in them.
struct EstimativeSentences {
    /// A term of a scale in a sentence.
    struct Term: Equatable {
        var text: String
        /// The position of the term's row, and of the term within it.
        var row: Int
        var column: Int
    }

    private let scale: LikelihoodScale
    /// Terms with their words, the longest first: "very likely" before "likely".
    private let terms: [(words: [String], term: Term)]

    init(_ scale: LikelihoodScale) {
        self.scale = scale
        var terms: [(words: [String], term: Term)] = []
        for (row, entry) in scale.rows.enumerated() {
            for (column, text) in entry.terms.enumerated() {
                for form in Self.forms(of: text) {
                    terms.append((WordSearch.words(form), Term(text: text, row: row, column: column)))
                }
            }
        }
        self.terms = terms.sorted {
            $0.words.count != $1.words.count
                ? $0.words.count > $1.words.count : $0.words.lexicographicallyPrecedes($1.words)
        }
    }

    /// A term as an adjective and, where it has one, as an adverb: "almost certain", "almost certainly".
    private static func forms(of term: String) -> [String] {
        if term.hasSuffix("probable") { return [term, term.dropLast() + "y"] }
        if term.hasSuffix("certain") { return [term, term + "ly"] }
        return [term]
    }

    /// The terms in a sentence, in its order. "Not likely" is none of them: what it means the scale does not say.
    func terms(in sentence: String) -> [Term] {
        let words = WordSearch.words(sentence)
        var found: [Term] = []
        var index = 0
        while index < words.count {
            if let match = terms.first(where: { words[index...].starts(with: $0.words) }) {
                if index == 0 || words[index - 1] != "not" { found.append(match.term) }
                index += match.words.count
            } else {
                index += 1
            }
        }
        return found
    }

    /// Whether a sentence says how sure the writer is: "with high confidence", "we are confident".
    static func speaksOfConfidence(_ sentence: String) -> Bool {
        let words = WordSearch.words(sentence)
        let degrees: Set<String> = ["high", "moderate", "medium", "low", "higher", "lower", "limited"]
        for (index, word) in words.enumerated() {
            if word == "confident" { return true }
            if word == "confidence", index > 0, degrees.contains(words[index - 1]) { return true }
        }
        return false
    }

    /// Calls `body` with every sentence of every brief in English: of the judgements (with their number), of the key
    /// points, the summary and the body.
    static func forEach(
        in report: Report, _ body: (_ brief: Brief, _ sentence: String, _ place: SourceRange) -> Void
    ) {
        for brief in report.briefs where isEnglish(brief.header.language ?? report.site.contentLanguage) {
            for judgement in judgements(of: brief) { each(judgement.text, judgement.row.range) { body(brief, $0, $1) } }
            for point in brief.keyPoints { each(point, brief.header.range) { body(brief, $0, $1) } }
            if let summary = brief.summary { each(summary, brief.header.range) { body(brief, $0, $1) } }
            if let text = brief.body { each(text, brief.header.range) { body(brief, $0, $1) } }
        }
    }

    private static func each(_ prose: Prose, _ range: SourceRange, _ body: (String, SourceRange) -> Void) {
        prose.forEachText { text in
            for sentence in WordSearch.sentences(text.plainText()) { body(sentence, range) }
        }
    }

    /// A brief's judgements: those of its list, and those written in its prose.
    static func judgements(of brief: Brief) -> [Judgement] {
        brief.judgements + brief.header.views.compactMap(\.judgement)
    }

    static func isEnglish(_ language: String) -> Bool { language.lowercased().prefix { $0 != "-" } == "en" }
}
