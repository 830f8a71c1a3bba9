package import Reports

/// What the words say of dates, times, numbers and the terms of the content format.
extension Words {
    package var dates: DatePhrases { DatePhrases(words: text) }
    package var times: TimePhrases { TimePhrases(words: text) }
    package var quantities: QuantityPhrases { QuantityPhrases(words: text) }

    /// The word for a term of the site's scale of likelihood.
    func likelihood(_ term: String) -> String {
        let key = Words.key("likelihood", String(term.lowercased().map { $0 == " " ? "-" : $0 }))
        return has(key) ? self[key] : term
    }

    /// The vocabularies with the interface's words for the terms of the content format; a term that the site has added,
    /// or given a label of its own, keeps it.
    func translated(_ vocabularies: Vocabularies) -> Vocabularies {
        let standard = Vocabularies.standard
        var translated = vocabularies
        for name in Vocabularies.names {
            guard let vocabulary = vocabularies[name], let format = standard[name] else { continue }
            // Groups and occupations are one list of words in the format.
            let prefix = name == "kind" ? "kind" : "group"
            translated[name] = vocabulary.adding(
                vocabulary.terms.compactMap { term in
                    guard let original = format[term.id] else { return nil }
                    var said = term
                    if term.label == original.label { said.label = text(Words.key(prefix, term.id)) ?? term.label }
                    if term.definition == original.definition {
                        said.definition = text(Words.key(prefix, term.id) + "Meaning") ?? term.definition
                    }
                    return said
                })
        }
        return translated
    }
}
