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
        guard !subject.guarded.names.isEmpty else { return [] }
        var run = Run(rule: self, subject: subject)
        let report = subject.report
        run.look(report.incidents, titles: \.title)
        run.look(report.actors, own: { $0 })
        run.look(report.places)
        run.look(report.sources)
        run.look(report.campaigns, titles: \.title)
        run.look(report.briefs, titles: \.title)
        run.look(report.pages, titles: \.title)
        return run.found
    }

    private struct Run {
        let rule: GuardedName
        let subject: ReportUnderCheck
        var found: [Diagnostic] = []

        /// - Parameter own: The person whom the record at a position is about, who is named in it under a panel.
        mutating func look<Kind: Record>(
            _ records: [Kind], titles: KeyPath<Kind, Located<String>>? = nil, own: (Int) -> Int? = { _ in nil }
        ) {
            for index in records.indices {
                let language = records[index].header.language ?? subject.report.site.contentLanguage
                guard AttributionWords.areKnown(in: language) else { continue }
                let title = titles.map { records[index][keyPath: $0] }
                if let title {
                    look(
                        title.value, records[index].header, within: title.range, else: title.range, own: nil,
                        "the title")
                }
                records[index].forEachText { text in
                    text.forEachText {
                        look($0, records[index].header, title?.range ?? records[index].header.range, own: own(index))
                    }
                }
            }
        }

        private mutating func look(
            _ text: Prose, _ header: borrowing RecordHeader, _ fallback: SourceRange, own: Int?
        ) {
            // What a reference without words prints carries the guard: a word that is in no name stands for it.
            let plain = text.plainText { $0.text ?? "0" }
            guard !subject.guarded.names.mentions(in: WordSearch.words(plain)).isEmpty else { return }
            for sentence in WordSearch.sentences(plain) {
                look(sentence, header, within: nil, else: fallback, own: own, "a sentence")
            }
        }

        private mutating func look(
            _ text: String, _ header: borrowing RecordHeader, within range: SourceRange?, else fallback: SourceRange,
            own: Int?, _ what: String
        ) {
            let words = WordSearch.words(text)
            let mentions = subject.guarded.names.mentions(in: words).filter { $0.actor != own }
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
