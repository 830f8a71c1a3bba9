package import Diagnostics

/// How likely a thing is and how sure the writer is are two statements; in one sentence each is taken for the other.
package struct LikelihoodWithConfidence: EditorialRule {
    package static let code = DiagnosticCode(
        "likelihood-with-confidence", .warning, "A sentence states a likelihood or a confidence, and not both")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let reader = EstimativeSentences(subject.report.site.likelihoodScale)
        EstimativeSentences.forEach(in: subject.report) { brief, sentence, place in
            guard EstimativeSentences.speaksOfConfidence(sentence), let term = reader.terms(in: sentence).first else {
                return
            }
            found.append(
                self.found(
                    "'\(term.text)' and a degree of confidence stand in one sentence",
                    at: subject.location(
                        ofAny: [sentence, firstWords(of: sentence)], in: brief.header, else: place),
                    explanation: "Say in one sentence how likely it is, and in another how sure this site is and why; "
                        + "a judgement has 'likelihood' and 'confidence' for them."))
        }
        return found
    }

    private func firstWords(of sentence: String) -> String {
        WordSearch.words(sentence).prefix(4).joined(separator: " ")
    }
}
