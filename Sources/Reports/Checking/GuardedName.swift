package import Diagnostics
import Markdown

/// A guarded person is never named without the word that makes it an allegation, in prose and in titles alike.
///
/// A reference (`[[id]]`) prints the guard by itself; what is looked at here is the name typed out, in a sentence or a
/// title that has no word that says who alleges it. The person's own profile stands under a panel that says so.
package struct GuardedName: EditorialRule {
    package static let code = DiagnosticCode(
        "guarded-name", .warning, "A guarded person is named together with a word that says who alleges it")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        guard !subject.guarded.isEmpty else { return [] }
        var run = Run(rule: self, subject: subject)
        let report = subject.report
        for index in report.incidents.indices {
            let incident = report.incidents[index]
            run.title(incident.title, incident.header)
            run.prose([incident.summary, incident.narrative], incident.header, incident.title.range)
        }
        for (index, actor) in report.actors.enumerated() {
            run.prose([actor.summary, actor.profile], actor.header, actor.header.range, own: index)
        }
        for place in report.places { run.prose([place.description], place.header, place.header.range) }
        for index in report.sources.indices {
            run.prose(
                [report.sources[index].description], report.sources[index].header, report.sources[index].header.range)
        }
        for campaign in report.campaigns {
            run.title(campaign.title, campaign.header)
            run.prose([campaign.summary, campaign.body], campaign.header, campaign.title.range)
        }
        for brief in report.briefs {
            run.title(brief.title, brief.header)
            let judgements = EstimativeSentences.judgements(of: brief).map { Optional($0.text) }
            run.prose(
                [brief.summary, brief.body] + brief.keyPoints.map(Optional.some) + judgements, brief.header,
                brief.title.range)
        }
        for page in report.pages {
            run.title(page.title, page.header)
            run.prose([page.body], page.header, page.title.range)
        }
        return run.found
    }

    private struct Run {
        let rule: GuardedName
        let subject: ReportUnderCheck
        var found: [Diagnostic] = []

        private func canRead(_ header: borrowing RecordHeader) -> Bool {
            AttributionWords.areKnown(in: header.language ?? subject.report.site.contentLanguage)
        }

        mutating func title(_ title: Located<String>, _ header: borrowing RecordHeader) {
            guard canRead(header) else { return }
            look(title.value, header, within: title.range, else: title.range, own: nil, "the title")
        }

        mutating func prose(
            _ texts: [Prose?], _ header: borrowing RecordHeader, _ fallback: SourceRange, own: Int? = nil
        ) {
            guard canRead(header) else { return }
            // What stands in footnotes and in restricted blocks is prose like any other.
            var texts = texts.compactMap { $0 }
            while let text = texts.popLast() {
                texts += text.footnotes.map(\.prose) + text.restricted.map(\.prose)
                // What a reference without words prints carries the guard: a sign that is in no name stands for it.
                let plain = text.plainText { $0.text ?? "\u{FFFC}" }
                guard !subject.guarded.mentions(in: WordSearch.words(plain)).isEmpty else { continue }
                for sentence in WordSearch.sentences(plain) {
                    look(sentence, header, within: nil, else: fallback, own: own, "a sentence")
                }
            }
        }

        private mutating func look(
            _ text: String, _ header: borrowing RecordHeader, within range: SourceRange?, else fallback: SourceRange,
            own: Int?, _ what: String
        ) {
            let words = WordSearch.words(text)
            let mentions = subject.guarded.mentions(in: words).filter { $0.actor != own }
            guard let mention = mentions.first, !AttributionWords.areAmong(words) else { return }
            let name = words[mention.start..<(mention.start + mention.count)].joined(separator: " ")
            // With the words around it the name is found where it is wrong, and not where it first stands.
            let after = words[mention.start...].prefix(mention.count + 3).joined(separator: " ")
            let place = subject.location(ofAny: [after], in: header, within: range, else: fallback)
            let location = subject.location(
                ofAny: [name], in: header, within: place.range == fallback ? range : place.range, else: fallback)
            let actor = subject.report.actors[mention.actor]
            found.append(
                rule.found(
                    "'\(actor.displayTitle)' is named in \(what) without a word that says who alleges it",
                    at: location,
                    explanation: "Say who says so (\"…, police say\", \"the alleged …\"), or write [[\(actor.id)]], "
                        + "which prints the guard by itself.",
                    notes: [.init("What is alleged stands in this record", at: actor.header.location)]))
        }
    }
}
