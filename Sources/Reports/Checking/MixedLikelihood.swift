package import Diagnostics
import Markdown

/// One product keeps to one set of words for likelihood: readers take two words for two degrees.
///
/// ICD 203 has two rows of terms, "likely" and its kin and "probable" and its kin, and asks not to mix them; a
/// judgement's text, moreover, says the degree that its `likelihood` says.
package struct MixedLikelihood: EditorialRule {
    package static let code = DiagnosticCode(
        "mixed-likelihood", .warning, "A brief keeps to one row of terms of likelihood, and a judgement to one degree")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let scale = subject.report.site.likelihoodScale
        let reader = EstimativeSentences(scale)
        for brief in subject.report.briefs
        where EstimativeSentences.isEnglish(brief.header.language ?? subject.report.site.contentLanguage) {
            var first: (term: EstimativeSentences.Term, location: SourceLocation)?
            for judgement in EstimativeSentences.judgements(of: brief) {
                var used: [(term: EstimativeSentences.Term, location: SourceLocation)] = []
                var typed: EstimativeSentences.Term?
                if let likelihood = judgement.likelihood, let term = reader.terms(in: likelihood.id).first {
                    typed = term
                    used.append((term, brief.header.location(likelihood.range)))
                }
                for term in reader.terms(in: judgement.text.plainText()) {
                    let location = subject.location(
                        ofAny: [term.text], in: brief.header, within: judgement.row.range, else: judgement.row.range)
                    if let typed, term.row != typed.row {
                        found.append(
                            self.found(
                                "'\(term.text)' in the text is another degree than 'likelihood: \(typed.text)'",
                                at: location,
                                notes: [
                                    .init(
                                        "The likelihood is here",
                                        at: brief.header.location(judgement.likelihood!.range))
                                ]))
                    }
                    used.append((term, location))
                }
                for use in used where scale.id == LikelihoodScale.icd203.id {
                    guard let earlier = first else {
                        first = use
                        continue
                    }
                    guard earlier.term.column != use.term.column else { continue }
                    found.append(
                        self.found(
                            "'\(use.term.text)' is of another row of the scale than '\(earlier.term.text)'",
                            at: use.location,
                            explanation: "Keep to one row in a brief: "
                                + "\"\(scale.rows.map { $0.terms[earlier.term.column] }.joined(separator: ", "))\".",
                            notes: [.init("The first term is here", at: earlier.location)]))
                    break
                }
            }
        }
        return found
    }
}
